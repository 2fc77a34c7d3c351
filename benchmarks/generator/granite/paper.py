"""A paper in the making: gives the lines to be drawn and notes down in the truth what was given."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from benchmarks.generator.granite.facts import Fact, collect
from benchmarks.generator.granite.firms import Firm
from benchmarks.generator.granite.form import Form
from benchmarks.generator.granite.ink import Line, Piece, join, plain
from benchmarks.generator.granite.labels import Labels
from benchmarks.generator.granite.shipment import Shipment
from benchmarks.generator.granite.trade import Trade
from benchmarks.generator.granite.transport import ON_LAND
from benchmarks.generator.granite.writing import Hand, in_words
from benchmarks.generator.kit.drawn import Truth

WEIGHTS = ("gross_weight_kg", "net_weight_kg")
NOT_ON_LAND = ("port_of_loading", "port_of_discharge", "via", "final_destination", "x_receipt", "x_eta")
BY_AIR = {"port_of_loading": "airport_of_loading", "port_of_discharge": "airport_of_discharge",
          "vessel_or_flight": "flight"}  # fmt: skip


@dataclass(frozen=True)
class Pair:
    """A label and its value; ``key`` says of what."""

    key: str
    label: list[Line]
    inline: Line
    value: list[Line]


class Paper:
    """What a form asks of a shipment."""

    def __init__(self, trade: Trade, shipment: Shipment, hand: Hand, labels: Labels, form: Form) -> None:
        self.trade, self.shipment, self.hand, self.labels, self.form = trade, shipment, hand, labels, form
        self.facts = collect(trade, shipment, hand)
        self.truth = Truth(trade.language, lines=[{} for _ in shipment.goods])

    # ---------------------------------------------------------------------------------- values

    def tell(self, name: str) -> Fact:
        """Notes a value in the truth."""
        fact = self.facts[name]
        if not name.startswith("x_"):
            self.truth.fields[name] = fact.value
            if fact.others:
                self.truth.alt[name] = list(fact.others)
        return fact

    def has(self, key: str) -> bool:
        """Whether the shipment has such a value and the form a place for it."""
        if key in self.form.absent:
            return False
        if key == "consignee_name" and self.form.firms != "consignee":
            return self.form.firms == "both" and (
                self.shipment.customer.consignee is not None or self.form.same != "omit"
            )
        if key in ("x_bl", "x_container", "x_booking"):
            return self.shipment.route.mode == "sea"
        if key == "x_awb":
            return self.shipment.route.mode in ("air", "courier")
        if key in NOT_ON_LAND and self.shipment.route.mode in ON_LAND:
            return False
        return key in self.facts or key in ("both", "consignee_name")

    def value(self, key: str) -> list[Line]:
        """A value's lines; some keys stand for several values together."""
        if key == "incoterm":
            code = Piece(self.tell("incoterm").lines[0], "incoterm")
            tail = Piece(self.form.names.get("incoterm_tail", ""))
            if "incoterm_place" in self.form.absent:
                return [(code, tail)]
            return [(code, Piece(" "), Piece(self.tell("incoterm_place").lines[0], "incoterm_place"), tail)]
        if key == "package_count":
            return [self.packages()]
        if key in WEIGHTS:
            return [(Piece(self.tell(key).lines[0], key), Piece(f" {self.hand.weight_unit}"))]
        if key == "total_amount":
            return [self.total()]
        if key == "both":
            return [*self.value("invoice_number"), *self.value("invoice_date")]
        name = "" if key.startswith("x_") else key
        return [(Piece(line, name),) for line in self.tell(key).lines]

    def line(self, key: str, blank: str = " ") -> Line:
        """A value on one line."""
        return join(self.value(key), blank)

    def packages(self) -> Line:
        """The number of packages and their kind, with what is in them."""
        count, kind = self.tell("package_count").lines[0], self.tell("package_kind").lines[0]
        inner = self.shipment.packing.inner
        tail = f" ({self.hand.amount(Decimal(inner))} CTNS)" if inner else self.form.names.get("package_tail", "")
        return (Piece(count, "package_count"), Piece(" "), Piece(kind, "package_kind"), Piece(tail))

    def pairs(self, keys: Sequence[str]) -> list[Pair]:
        """Labels and values of those that the shipment has."""
        return [self.pair(key) for key in keys if self.has(key)]

    def pair(self, key: str) -> Pair:
        """A label and its value."""
        air = self.shipment.route.mode == "air"
        words = BY_AIR.get(key, key) if air else key
        return Pair(key, self.labels.lines(words), self.labels.inline(words), self.value(key))

    def prose(self, *patterns: str) -> Line | None:
        """The first sentence all of whose values the shipment has; ``{key}`` in it is a value."""
        for pattern in patterns:
            keys = re.findall(r"\{(\w+)\}", pattern)
            if all(self.has(key) for key in keys):
                parts = re.split(r"\{(\w+)\}", pattern)
                lines = [plain(part) if n % 2 == 0 else self.line(part) for n, part in enumerate(parts)]
                return tuple(piece for line in lines for piece in line if piece.text)
        return None

    # --------------------------------------------------------------------------------- parties

    def firm(self, role: str) -> Firm:
        """The firm in a role."""
        client = self.shipment.customer
        firm = {
            "seller": self.trade.exporter,
            "buyer": client.buyer,
            "consignee": client.consignee or client.buyer,
            "notify_party": client.notify or client.buyer,
        }[role]
        return firm.written(self.hand.words)

    def roles(self) -> list[str]:
        """The names of the firms that the form shows, the exporter's apart."""
        keys = {"both": ["buyer_name", "consignee_name"], "buyer": ["buyer_name"], "consignee": ["consignee_name"]}
        return [key for key in (*keys[self.form.firms], "notify_party_name") if key == "buyer_name" or self.has(key)]

    def party(self, role: str, contact: str = "") -> list[Line]:
        """A firm's name and address; ``contact`` adds phone, person, tax number by their letters."""
        if role == "consignee" and self._same():
            return [plain(self.labels.word("x_same"))]
        return [*self.name(role), *self.address(role), *self.contact(role, contact)]

    def _same(self) -> bool:
        return (
            self.shipment.customer.consignee is None and self.form.same == "say" and ("buyer_name" in self.truth.fields)
        )

    def name(self, role: str) -> list[Line]:
        """A firm's name."""
        self._stand_in(role)
        return [(Piece(line, f"{role}_name"),) for line in self.tell(f"{role}_name").lines]

    def address(self, role: str) -> list[Line]:
        """A firm's address; marked where it stands first."""
        firm = self.firm(role)
        if role == "notify_party":
            return [plain(line) for line in firm.address]
        self._stand_in(role)
        self.tell(f"{role}_country")
        name = f"{role}_address" if f"{role}_address" not in self.truth.fields else ""
        return [(Piece(line, name),) for line in self.tell(f"{role}_address").lines]

    def _stand_in(self, role: str) -> None:
        if role == "consignee" and "consignee_name" not in self.facts:
            for part in ("name", "address", "country"):
                self.facts[f"consignee_{part}"] = self.facts[f"buyer_{part}"]

    def contact(self, role: str, letters: str) -> list[Line]:
        """Lines of a firm that are not its address: phone, fax, person, mail, web, tax number, second place of work."""
        firm, say = self.firm(role), self.form.names
        made = {
            "p": f"{say.get('phone', 'TEL')} {firm.phone}",
            "f": f"{say.get('fax', 'FAX')} {firm.phone[:-1]}9",
            "a": f"{say.get('attention', 'Attn:')} {firm.person}",
            "m": f"{say.get('mail', 'E-mail:')} {say.get('box', 'export')}@{firm.web}",
            "w": f"www.{firm.web}",
            "t": f"{say.get('tax', 'VAT No.')} {firm.code}{sum(map(ord, firm.name)) * 7919 % 900000000 + 100000000}",
        }
        if firm.works:
            made["g"] = f"{say.get('works', 'Factory:')} {firm.works}"
        return [plain(made[letter]) for letter in letters if letter in made]

    # ----------------------------------------------------------------------------------- money

    def money(self, value: Decimal, name: str, spot: str, digits: int | None = None) -> Line:
        """A sum as the form writes it in that place."""
        text = self.hand.money(value) if digits is None else self.hand.amount(value, digits)
        return self._with_currency(text, name, self.form.currency.get(spot, ""))

    def _with_currency(self, number: str, name: str, how: str) -> Line:
        if not how:
            return (Piece(number, name),)
        if how == "glued":
            return (
                Piece(
                    f"{number}{self.hand.symbol}" if self.hand.symbol == "€" else f"{self.hand.symbol}{number}", name
                ),
            )
        self.tell("currency")
        sign = Piece(self.trade.currency if how == "code" else self.hand.symbol, "currency")
        pieces = (Piece(number, name), Piece(" "), sign)
        return pieces if self.hand.symbol_behind else pieces[::-1]

    def total(self) -> Line:
        """The total to pay."""
        return self._with_currency(
            self.tell("total_amount").lines[0], "total_amount", self.form.currency.get("total", "")
        )

    def words(self) -> Line:
        """The total in words."""
        total = self.shipment.total - self.shipment.deposit
        return plain(self.labels.first["words"].format(w=in_words(total, self.trade.currency, total % 2 == 0)))

    # -------------------------------------------------------------------------------- the end

    def finish(self) -> Truth:
        """The truth, with what follows from what was told."""
        fields = self.truth.fields
        if "consignee_name" not in fields:
            for part in ("name", "address", "country"):
                fields[f"consignee_{part}"] = self.facts[f"buyer_{part}"].value
        if "vessel_or_flight" in fields:
            fields["transport_mode"] = self.facts["transport_mode"].value
        from_lines = sorted(
            {str(line["country_of_origin"]) for line in self.truth.lines if "country_of_origin" in line}
        )
        if "country_of_origin" not in fields and from_lines:
            fields["country_of_origin"] = list(from_lines)
        if "country_of_origin" not in fields and "marks_and_numbers" in fields and self.shipment.packing.made_in:
            self.tell("country_of_origin")
        return self.truth
