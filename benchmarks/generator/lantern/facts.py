"""A shipment's header as facts: labels with values, each knowing what it says."""

from __future__ import annotations

from decimal import Decimal

from benchmarks.generator.kit.drawn import Value
from benchmarks.generator.lantern.atoms import Fact, Line, Run, line
from benchmarks.generator.lantern.firms import Party
from benchmarks.generator.lantern.forms import Form
from benchmarks.generator.lantern.labels import FIELD
from benchmarks.generator.lantern.lists import countries, words
from benchmarks.generator.lantern.shipments import Shipment
from benchmarks.generator.lantern.writing import other_reading, spell, write_date, write_number

NOISE = (
    "customer", "contract", "quotation", "delivery_note", "order_date", "due", "sales", "forwarder", "container", "bl",
    "awb", "eta", "booking", "policy", "reason", "receipt", "bank", "remarks", "tax_number",
)  # fmt: skip
HELD = "\u00a0"
SIMPLE = {"po": "po_number", "lc": "lc_number", "payment": "payment_terms", "general": "invoice_of"}


def hold(place: str) -> str:
    """A place whose country is not broken."""
    head, comma, country = place.rpartition(", ")
    return head + comma + country.replace(" ", HELD) if comma else place


class Facts:
    """All facts of a shipment in a house's words."""

    def __init__(self, form: Form, shipment: Shipment) -> None:
        self.form, self.ship = form, shipment
        self.found: dict[str, Fact] = {}
        self._reference()
        self._parties()
        self._transport()
        self._terms()
        self._cargo()
        self._noise()

    def label(self, key: str) -> tuple[str, ...]:
        """The form's label of a thing."""
        return self.form.labels.label(key)

    def _add(
        self,
        key: str,
        lines: tuple[Line, ...],
        truth: dict[str, Value],
        word: str = "",
        others: dict[str, list[Value]] | None = None,
    ) -> None:
        word = word or key
        alt = {name: values for name, values in (others or {}).items() if values}
        self.found[key] = Fact(key, self.label(word), lines, FIELD.get(word, ""), truth, alt)

    def _has(self, key: str) -> bool:
        return key in self.form.carries

    def _day(self, key: str, field: str) -> None:
        day = self.ship.date if key == "date" else self.ship.route.departure
        assert day is not None
        hand = self.form.hand
        text = write_date(day, hand.date, hand.language)
        others: list[Value] = list(other_reading(day, hand.date, hand.language))
        self._add(key, (line(text.replace(" ", HELD), field),), {field: day.isoformat()}, others={field: others})

    def _reference(self) -> None:
        self._add("number", (line(self.ship.number, "invoice_number"),), {"invoice_number": self.ship.number})
        self._day("date", "invoice_date")
        for key, text in (("po", self.ship.po), ("lc", self.ship.lc)):
            if self._has(key) and text:
                more = self.ship.noise.get("lc_more", "") if key == "lc" else ""
                self._add(key, ((Run(text, (SIMPLE[key],)), Run(more)),), {SIMPLE[key]: text})
        if self._has("goods"):
            self._add("goods", (line(self.ship.general, "invoice_of"),), {"invoice_of": self.ship.general})
        if self._has("currency"):
            code = self.ship.currency
            self._add("currency", (line(code, "currency"),), {"currency": code})
        if "number" in self.form.combined:
            self._combine("number", "number", "date", "  ")

    def _combine(self, word: str, first: str, second: str, between: str) -> None:
        """Two facts in one box under a label of their own."""
        if first not in self.found or second not in self.found:
            return
        one, other = self.found[first], self.found.pop(second)
        label = words("phrases")["combined"][word][self.form.language]
        label = label.upper() if self.form.labels.capitals else label
        lines = (*one.lines, *other.lines) if between == "|" else ((*one.lines[0], Run(between), *other.lines[0]),)
        truth, alt = {**one.truth, **other.truth}, {**one.alt, **other.alt}
        self.found[first] = Fact(first, (label,), lines, one.field, truth, alt)

    # ------------------------------------------------------------------ parties

    def _parties(self) -> None:
        kind, ship = self.form.party, self.ship
        seen_by_notify = ("notify_party_name",) if self._has("notify") and ship.notify_same else ()
        same = ship.consignee == ship.buyer
        seller = self._party("seller", self.form.seller, ())
        self.found["seller"] = seller
        if kind in ("buyer", "both"):
            names = seen_by_notify if kind == "buyer" or same else ()
            buyer = self._party("buyer", ship.buyer, names)
            follows: dict[str, Value] = {}
            if kind == "buyer" or same:
                follows = {name.replace("buyer_", "consignee_"): value for name, value in buyer.truth.items()}
            self.found["buyer"] = Fact("buyer", buyer.label, buyer.lines, buyer.field, {**buyer.truth, **follows})
        if kind == "both" and same:
            self._add("consignee", (line(self.form.labels.phrase("same")),), {})
        elif kind in ("consignee", "both"):
            self.found["consignee"] = self._party("consignee", ship.consignee, seen_by_notify)
        if self._has("notify"):
            self._notify()

    def _party(self, key: str, party: Party, more: tuple[str, ...]) -> Fact:
        address = tuple(line(text, f"{key}_address") for text in party.lines)
        label = tuple(word.replace(" (if other than consignee)", "") for word in self.label(key))
        label = self.label(key) if self.form.two_parties else label
        truth: dict[str, Value] = {
            f"{key}_name": party.name,
            f"{key}_address": ", ".join(text.rstrip(", ") for text in party.lines),
            f"{key}_country": party.code,
        }
        tail = self.form.tail.format(person=party.person, phone=party.phone) if key != "seller" else ""
        lines = (line(party.name, f"{key}_name", *more), *address, *(line(text) for text in tail.split("|") if text))
        return Fact(key, label, lines, FIELD[key], truth)

    def _notify(self) -> None:
        if self.ship.notify_same:
            printed = self.ship.buyer if self.form.party == "buyer" else self.ship.consignee
            words_of_it = self.form.labels.phrase("same_notify" if self.form.party != "buyer" else "same")
            self._add("notify", (line(words_of_it),), {"notify_party_name": printed.name})
        elif self.ship.notify is not None:
            party = self.ship.notify
            lines = (line(party.name, "notify_party_name"), *(line(text) for text in party.lines))
            self._add("notify", lines, {"notify_party_name": party.name})

    # ------------------------------------------------------------------ transport

    def _transport(self) -> None:
        route = self.ship.route
        mode: dict[str, Value] = {"transport_mode": route.mode}
        others: list[Value] = ["post"] if "EMS" in route.mode_words.split() else []
        if self._has("means") and route.means:
            word = "carriage" if self.form.neutral_carriage else "vessel" if route.mode == "sea" else "flight"
            text = f"{route.means} {route.voyage}".strip()
            lines = (line(route.means, "vessel_or_flight"),)
            self._add("vessel", lines, {"vessel_or_flight": text, **mode}, word)
            if route.voyage:
                self._add("voyage", (line(route.voyage, "vessel_or_flight"),), {})
        elif self._has("means") or self._has("mode"):
            word = "carriage" if self.form.neutral_carriage and not self._has("mode") else "mode"
            self._add("mode", (line(route.mode_words, "transport_mode"),), mode, word, {"transport_mode": others})
        if self._has("mode") and "mode" not in self.found:
            self._add("mode", (line(route.mode_words, "transport_mode"),), mode)
        if self._has("departure") and route.departure:
            self._day("departure", "departure_date")
        ports = {"loading": route.loading, "discharge": route.discharge} if self._has("ports") else {}
        ports |= {key: text for key, text in (("via", route.via), ("final", route.final)) if self._has(key)}
        for key, text in ports.items():
            if text:
                self._add(key, (line(hold(text), FIELD[key]),), {FIELD[key]: text})
        if "vessel" in self.form.combined and self.ship.route.mode == "sea" and not route.voyage:
            self._combine("vessel", "vessel", "departure", " / ")

    # ------------------------------------------------------------------ terms

    def term_line(self, note: bool = True) -> Line:
        """The trade term with its place."""
        route = self.ship.route
        runs = [Run(route.term, ("incoterm",))]
        if route.place:
            runs += [Run(" "), Run(hold(route.place), ("incoterm_place",))]
        return (*runs, Run(self.form.incoterms_note)) if note and self.form.incoterms_note else tuple(runs)

    def term_truth(self) -> dict[str, Value]:
        """What the trade term says."""
        route = self.ship.route
        found: dict[str, Value] = {"incoterm": route.term}
        return found | {"incoterm_place": route.place} if route.place else found

    def _terms(self) -> None:
        if self._has("term"):
            self._add("term", (self.term_line(),), self.term_truth())
        if self._has("payment"):
            self._add("payment", (line(self.ship.payment, "payment_terms"),), {"payment_terms": self.ship.payment})
        if "term" in self.form.combined:
            self._combine("term", "term", "payment", "|")

    # ------------------------------------------------------------------ cargo

    def country_name(self, code: str) -> str:
        """A country as the house prints it."""
        name = self.form.home_name if code == self.form.seller.code else str(countries()[code]["names"][0])
        return name.upper() if self.form.capitals else name

    def _cargo(self) -> None:
        packing = self.ship.packing
        if self._has("origin"):
            between = words("phrases")["and"][self.form.language]
            text = between.join(self.country_name(code) for code in self.ship.origins)
            self._add("origin", (line(text, "country_of_origin"),), {"country_of_origin": self.ship.origins})
        if self._has("marks"):
            lines = tuple(line(text, "marks_and_numbers") for text in self.ship.marks)
            truth: dict[str, Value] = {"marks_and_numbers": list(self.ship.marks)}
            if self.ship.marks[-1].startswith("MADE IN "):
                truth["country_of_origin"] = [self.form.seller.code]
                lines = (*lines[:-1], line(self.ship.marks[-1], "marks_and_numbers", "country_of_origin"))
            self._add("marks", lines, truth)
        if self._has("packages"):
            inner = f" ({packing.inner})" if packing.inner else ""
            spelled = f" ({spell(packing.count).upper()}) " if self.form.count_words and not self.form.european else " "
            runs = (
                Run(str(packing.count), ("package_count",)),
                Run(spelled),
                Run(packing.kind, ("package_kind",)),
                Run(inner),
            )
            truth = {"package_count": str(packing.count), "package_kind": packing.kind}
            other: dict[str, list[Value]] = {}
            if packing.inner:
                count, kind = packing.inner.split()
                other = {"package_count": [count], "package_kind": [kind]}
            self._add("packages", (runs,), truth, others=other)
        for key, value in (("gross", packing.gross), ("net", packing.net)):
            if self._has(key):
                self._weight(key, value)
        if self._has("measure"):
            self._add("measure", (line(f"{write_number(packing.volume, self.form.hand, 3)} {self._cubic()}"),), {})

    def _cubic(self) -> str:
        return {"KGS": "M3", "KGS.": "CBM", "Kg": "m³", "kg": "m³"}.get(self.form.hand.kilo, "M3")

    def _weight(self, key: str, value: Decimal) -> None:
        places = self.form.hand.kilo_places
        text = write_number(value, self.form.hand, places)
        bare = "kg" in " ".join(self.label(key)).lower()
        tail = () if bare else (Run(f" {self.form.hand.kilo}"),)
        self._add(key, ((Run(text, (FIELD[key],)), *tail),), {FIELD[key]: f"{value:.{places}f}"})

    def _noise(self) -> None:
        """What is printed beside; ships' papers only where a ship is named, waybills where none is."""
        at_sea, known = self.ship.route.mode == "sea", "vessel" in self.found or "mode" in self.found
        hidden = {"awb"} if at_sea else {"bl", "container", "eta", "booking"}
        hidden |= {"awb", "bl", "container", "eta", "booking"} if not known else set()
        for key in NOISE:
            text = self.ship.noise.get(key)
            if text and key not in hidden:
                self._add(key, tuple(line(part) for part in text.split("\n")), {})
