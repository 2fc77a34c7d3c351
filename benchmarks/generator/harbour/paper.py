"""A paper in the making: what its slots say, and the truth of what was drawn."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from decimal import Decimal

from benchmarks.generator.harbour.bits import Bit, Line, Slot, plain
from benchmarks.generator.harbour.figures import SYMBOLS, places
from benchmarks.generator.harbour.firms import Firm, country_name, without_country
from benchmarks.generator.harbour.form import Form
from benchmarks.generator.harbour.look import Pen
from benchmarks.generator.harbour.shipment import Shipment
from benchmarks.generator.harbour.slots import MAKERS
from benchmarks.generator.harbour.voice import FIELD
from benchmarks.generator.kit.drawn import Truth, Value
from pipeline.domain.invoice import FIELDS, ValueKind


class Paper:
    """A shipment on a firm's form."""

    def __init__(self, form: Form, shipment: Shipment, pen: Pen) -> None:
        self.form, self.shipment, self.pen = form, shipment, pen
        self.values: dict[str, Value] = {}
        self.alt: dict[str, list[Value]] = {}
        self.lines: list[dict[str, Value]] = [{} for _ in shipment.items]
        self.same = False
        upper = form.choose("upper", (("", 4), ("names", 3), ("all", 3)))
        self.upper_names, self.upper_all = bool(upper), upper == "all"

    def bit(self, name: str, text: str, value: Value | None = None) -> Bit:
        """A value as printed; ``value`` where the truth says it otherwise."""
        self.values.setdefault(name, text if value is None else value)
        return Bit(text, name)

    def number(self, name: str, value: Decimal, decimals: int | None = None) -> Bit:
        """A number as printed."""
        return self.bit(name, self.form.figures.number(value, decimals), f"{value:f}")

    def money(self, value: Decimal) -> str:
        """An amount as printed, with its sign."""
        text = self.form.figures.number(abs(value), places(self.shipment.currency))
        if value >= 0:
            return text
        return f"({text})" if self.form.has("brackets", 0.3) else f"-{text}"

    def day(self, name: str, value: date) -> Bit:
        """A date as printed."""
        other = self.form.figures.ambiguous(value)
        if other:
            self.alt.setdefault(name, [other.isoformat()])
        return self.bit(name, self.form.figures.day(value), value.isoformat())

    def currency(self, symbol: bool = False) -> Bit:
        """The currency's code or symbol."""
        code = self.shipment.currency
        return self.bit("currency", SYMBOLS.get(code, code) if symbol else code, code)

    def total(self, amount: Decimal | None = None, name: str = "total_amount", bare: bool = False) -> Line:
        """The total with its currency."""
        value = self.shipment.total - self.shipment.deposit if amount is None else amount
        text = self.money(value)
        bit = self.bit(name, text, f"{value:f}") if name else Bit(text)
        if bare:
            return (bit,)
        style = self.form.choose("money", (("before", 5), ("symbol", 2), ("after", 1.5)))
        sign = self.currency(style == "symbol")
        return (bit, Bit(" "), sign) if style == "after" else (sign, Bit(" "), bit)

    def party(self, role: str, firm: Firm) -> tuple[Line, ...]:
        """Name and address as values of the role; ``notify``'s address is none of the truth."""
        name = "notify_party_name" if role == "notify" else f"{role}_name"
        text = firm.name.upper() if self.upper_names else firm.name
        first: Line = (self.bit(name, text),)
        if role == "buyer" and self.form.has("m/s", 0.06) and self.form.voice.language == "en":
            first = (Bit("M/S. "), *first)
        lines = firm.lines
        if role == "seller" and not self.form.has("home country", 0.65):
            lines = without_country(firm)
        if self.upper_all:
            lines = tuple(line.upper() for line in lines)
        if len(lines) > 2 and self.form.has(f"{role} joined", 0.2):
            lines = (*lines[:-2], f"{lines[-2]}, {lines[-1]}")
        return (first, *self.address(role, lines))

    def address(self, role: str, lines: Iterable[str]) -> tuple[Line, ...]:
        """Lines of an address."""
        kept = tuple(lines)
        if role == "notify":
            return tuple(plain(line) for line in kept)
        value = ", ".join(line.rstrip(", ") for line in kept)
        tail = "," if self.form.has("address commas", 0.1) else ""
        name = f"{role}_address"
        return tuple(
            (self.bit(name, line + (tail if n < len(kept) - 1 else ""), value),) for n, line in enumerate(kept)
        )

    def slot(self, key: str) -> Slot | None:
        """A slot of the form; None where there is nothing to say and the form hides blanks."""
        lines = MAKERS[key](self)
        if not lines and not self.form.blanks:
            return None
        return Slot(key, FIELD.get(key, ""), self.form.label(key), lines)

    def group(self, keys: Iterable[str]) -> list[Slot]:
        """The slots of a group."""
        return [slot for key in keys if (slot := self.slot(key)) is not None]

    def truth(self) -> Truth:
        """What was drawn."""
        drawn = self.pen.drawn
        fields = {name: self.values[name] for name in FIELDS if name in drawn and name in self.values}
        self._derive(fields)
        alt = {name: others for name, others in self.alt.items() if name in fields}
        lines = [self._line(number, line) for number, line in enumerate(self.lines)]
        return Truth(
            self.form.voice.told, dict(sorted(fields.items(), key=lambda one: list(FIELDS).index(one[0]))), lines, alt
        )

    def _line(self, number: int, line: dict[str, Value]) -> dict[str, Value]:
        return {
            name: value
            for name, value in line.items()
            if name in ("description_alt", "group") or f"line.{number}.{name}" in self.pen.drawn
        }

    def _derive(self, fields: dict[str, Value]) -> None:
        shipment = self.shipment
        receiver = shipment.consignee or shipment.buyer
        for role, firm in (("seller", shipment.seller), ("buyer", shipment.buyer), ("consignee", receiver)):
            if f"{role}_address" in fields:
                fields[f"{role}_country"] = firm.country
        if "consignee_name" not in fields:
            for part in ("name", "address", "country"):
                fields[f"consignee_{part}"] = fields[f"buyer_{part}"]
        if "vessel_or_flight" in fields or "transport_mode" in self.pen.drawn:
            fields["transport_mode"] = shipment.route.mode
        origins = [line.get("country_of_origin") for line in self.lines]
        if "country_of_origin" not in fields and all(
            f"line.{n}.country_of_origin" in self.pen.drawn for n in range(len(origins))
        ):
            fields["country_of_origin"] = sorted({str(one) for one in origins})

    def raise_letters(self) -> None:
        """Says all texts in capitals, as a printer without small letters printed them."""
        for name, value in self.values.items():
            if FIELDS[name].kind in (ValueKind.TEXT, ValueKind.LONG_TEXT, ValueKind.LINES):
                self.values[name] = value.upper() if isinstance(value, str) else [one.upper() for one in value]
        for line in self.lines:
            for name, value in line.items():
                line[name] = value.upper() if isinstance(value, str) else [one.upper() for one in value]

    @property
    def origins(self) -> list[str]:
        """The countries that the goods come from."""
        return sorted({item.origin for item in self.shipment.items})

    @property
    def prints_origin(self) -> bool:
        """Whether the form names the origin somewhere beside the marks."""
        return self.form.prints("origin") or self.form.has("origin in lines", 0.3) or self.form.has("origin note", 0.15)

    def origin_text(self) -> str:
        """The origins as one text."""
        language = self.form.voice.language
        names = [country_name(code, language, self.form.has("short origin", 0.3)) for code in self.origins]
        if self.form.has("origin upper", 0.6):
            names = [name.upper() for name in names]
        joint = {"de": " und ", "fr": " et ", "es": " y "}.get(language, " AND " if names[0].isupper() else " and ")
        return joint.join(names)
