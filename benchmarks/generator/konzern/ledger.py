"""What has been printed, and the truth that follows from it."""

from __future__ import annotations

from collections import defaultdict

from benchmarks.generator.kit.drawn import Truth, Value
from benchmarks.generator.konzern.formats import FIXED, plain
from benchmarks.generator.konzern.goods import Line
from benchmarks.generator.konzern.shipment import Facts

PARTY = ("name", "address", "country")


class Ledger:
    """The marks drawn so far with their texts; ``values`` says what they mean."""

    def __init__(self, facts: Facts, values: dict[str, Value]) -> None:
        self.facts, self.values = facts, values
        self.seen: dict[str, list[str]] = defaultdict(list)
        self.alt: dict[str, list[Value]] = {}
        self.groups: dict[int, str] = {}
        self.cells: dict[int, list[str]] = {}

    def note(self, mark: str, text: str) -> None:
        """A mark was drawn on a text."""
        if mark:
            self.seen[mark].append(text.replace(FIXED, " "))

    def truth(self, language: str) -> Truth:
        """All that is on the paper."""
        fields = {name: value for name, value in self.values.items() if name in self.seen}
        self._add_followers(fields)
        lines = [self._line(number, line) for number, line in enumerate(self.facts.lines)]
        if "country_of_origin" not in fields:
            printed = [str(line["country_of_origin"]) for line in lines if "country_of_origin" in line]
            if printed:
                fields["country_of_origin"] = list(dict.fromkeys(printed))
        alt = {name: values for name, values in self.alt.items() if name in fields}
        return Truth(language, fields, lines, alt)

    def _add_followers(self, fields: dict[str, Value]) -> None:
        for role in ("buyer", "seller"):
            if f"{role}_name" in fields:
                fields[f"{role}_country"] = self.values[f"{role}_country"]
        source = "consignee" if "consignee_name" in fields else "buyer"
        for part in PARTY:
            fields[f"consignee_{part}"] = self.values[f"{source}_{part}"]
            if source == "buyer" and f"buyer_{part}" in self.alt:
                self.alt[f"consignee_{part}"] = self.alt[f"buyer_{part}"]
        if "vessel_or_flight" in fields or "transport_mode" in fields:
            fields["transport_mode"] = self.facts.traffic.mode

    def _line(self, number: int, line: Line) -> dict[str, Value]:
        values = {
            "quantity": plain(line.quantity),
            "unit": line.unit,
            "unit_price": plain(line.price),
            "amount": plain(line.amount),
            "hs_code": line.hs,
            "item_code": line.code,
            "country_of_origin": line.origin,
        }
        start = f"line.{number}."
        text = " ".join(self.seen[f"{start}description"])
        said: dict[str, Value] = {"description": text}
        said.update({name: value for name, value in values.items() if start + name in self.seen})
        others = [other for other in dict.fromkeys(self.cells.get(number, [])) if other != text]
        if others:
            said["description_alt"] = list(others)
        if number in self.groups:
            said["group"] = self.groups[number]
        return said
