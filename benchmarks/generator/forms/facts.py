"""The truth of a paper: what it says of the shipment, kept to what was printed."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from benchmarks.generator.forms.columns import Goods
from benchmarks.generator.forms.firms import Party
from benchmarks.generator.forms.formats import places_of, plain_number, rounded
from benchmarks.generator.forms.goods import Good
from benchmarks.generator.forms.says import Says
from benchmarks.generator.kit.drawn import Truth, Value


@dataclass(frozen=True)
class Facts:
    """The truth about one paper, given the names of the values that were written; ``split`` where the ship and its
    voyage have two cells."""

    says: Says
    said: set[str]
    split: bool

    def truth(self) -> Truth:
        """Only what is printed, canonical."""
        said, fields = self.said, {name: value for name, value in self._plain().items() if name in self.said}
        for key in ("seller", "buyer", "consignee"):
            fields.update(self._party(key))
        if "buyer_name" in said and "consignee_name" not in said:
            fields.update(_renamed(fields, "buyer", "consignee"))
        fields.update(self._journey())
        lines = [self._line(good, number) for number, good in enumerate(self.says.shipment.goods)]
        origins = list(dict.fromkeys(str(line["country_of_origin"]) for line in lines if "country_of_origin" in line))
        if "country_of_origin" in said or origins:
            fields["country_of_origin"] = self._origins() if "country_of_origin" in said else origins
        return Truth(self.says.formats.language, fields, lines, self._others(fields))

    def _plain(self) -> dict[str, Value]:
        says, shipment, carriage = self.says, self.says.shipment, self.says.shipment.carriage
        owed = rounded(shipment.total - shipment.deposit, places_of(shipment.currency))
        values: dict[str, Value] = {
            "invoice_number": shipment.number,
            "invoice_date": shipment.day.isoformat(),
            "notify_party_name": says.name(self._notify()),
            "currency": shipment.currency,
            "total_amount": plain_number(owed),
            "incoterm": shipment.code,
            "incoterm_place": says.write(shipment.place),
            "payment_terms": says.write(shipment.payment),
            "port_of_loading": says.write(carriage.loading),
            "port_of_discharge": says.write(carriage.discharge),
            "via": says.write(carriage.via),
            "final_destination": says.write(carriage.final),
            "vessel_or_flight": says.write(self._vessel()),
            "departure_date": carriage.departure.isoformat(),
            "marks_and_numbers": list(says.marks),
            "package_count": str(shipment.packing.count),
            "package_kind": says.write(shipment.packing.kind),
            "gross_weight_kg": self._weight(shipment.packing.gross),
            "net_weight_kg": self._weight(shipment.packing.net),
            "invoice_of": says.write(shipment.invoice_of),
            "po_number": says.write(shipment.po),
            "lc_number": shipment.papers.lc,
        }
        return values

    def _notify(self) -> Party:
        says = self.says
        return says.party(says.first) if says.notify_by_words else says.party("notify")

    def _vessel(self) -> str:
        """Ship and voyage from two cells, or as printed in one."""
        carriage = self.says.shipment.carriage
        return f"{carriage.ship} {carriage.voyage}".strip() if self.split else carriage.vessel

    def _weight(self, value: Decimal) -> str:
        return plain_number(rounded(value, self.says.formats.weight_places))

    def _origins(self) -> list[str]:
        return list(dict.fromkeys(good.origin for good in self.says.shipment.goods))

    def _party(self, key: str) -> dict[str, Value]:
        """Name, address and country of a party that is printed."""
        if f"{key}_name" not in self.said:
            return {}
        says = self.says
        party = says.party(key)
        if says.by_words and key in (says.first, says.second):
            party = says.party(says.first)
        found: dict[str, Value] = {f"{key}_name": says.name(party)}
        if f"{key}_address" in self.said:
            found[f"{key}_address"] = ", ".join(says.write(line) for line in party.lines)
            found[f"{key}_country"] = party.country
        return found

    def _journey(self) -> dict[str, Value]:
        if "vessel_or_flight" in self.said or "transport_mode" in self.said:
            return {"transport_mode": self.says.shipment.carriage.mode}
        return {}

    def _line(self, good: Good, number: int) -> dict[str, Value]:
        says, currency = self.says, self.says.shipment.currency
        values: dict[str, Value] = {
            "description": " ".join(says.write(line) for line in good.text),
            "quantity": plain_number(rounded(good.quantity, good.places)),
            "unit": says.write(good.unit),
            "unit_price": plain_number(good.price),
            "amount": plain_number(rounded(good.amount, places_of(currency))),
            "hs_code": good.hs,
            "item_code": good.code,
            "country_of_origin": good.origin,
        }
        line = {name: value for name, value in values.items() if f"line.{number}.{name}" in self.said}
        others = Goods(says).alternatives(good, number)
        if others:
            line["description_alt"] = list(others)
        return line

    def _others(self, fields: dict[str, Value]) -> dict[str, list[Value]]:
        """Other right values."""
        shipment, others = self.says.shipment, {}
        if fields.get("incoterm") == "C&F":
            others["incoterm"] = ["CFR"]
        if shipment.deposit and "total_amount" in fields:
            others["total_amount"] = [plain_number(rounded(shipment.total, places_of(shipment.currency)))]
        if self.says.formats.ambiguous:
            for name, day in (("invoice_date", shipment.day), ("departure_date", shipment.carriage.departure)):
                if name in fields and day.day <= 12 and day.day != day.month:
                    others[name] = [day.replace(month=day.day, day=day.month).isoformat()]
        return {name: list(values) for name, values in others.items()}


def _renamed(fields: dict[str, Value], old: str, new: str) -> dict[str, Value]:
    """The values of one party as those of another."""
    return {name.replace(f"{old}_", f"{new}_"): value for name, value in fields.items() if name.startswith(f"{old}_")}
