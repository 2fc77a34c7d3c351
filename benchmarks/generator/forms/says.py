"""What one paper says, key by key: printed lines with the values they are."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from benchmarks.generator.forms.firms import Exporter, Party
from benchmarks.generator.forms.formats import Formats, places_of
from benchmarks.generator.forms.goods import LAND_WORDS
from benchmarks.generator.forms.ink import Line, Run, plain, spaced, valued
from benchmarks.generator.forms.labels import FIELD_OF, Labels
from benchmarks.generator.forms.plan import Plan
from benchmarks.generator.forms.shipment import Shipment
from benchmarks.generator.forms.taste import Taste
from benchmarks.generator.forms.words import bare, spell, words

Lines = tuple[Line, ...]
FIELD = {"buyer": "buyer", "consignee": "consignee", "notify": "notify_party", "seller": "seller"}
NATIVE = {"de": "SCHWEIZ", "fr": "SUISSE", "nl": "NEDERLAND"}
_SLOT = re.compile(r"<(\w+):([^>]*)>|\{(\w+)\}")


@dataclass(frozen=True)
class Says:
    """One paper's words."""

    taste: Taste
    plan: Plan
    labels: Labels
    formats: Formats
    exporter: Exporter
    shipment: Shipment
    plain_letters: bool

    def write(self, text: str) -> str:
        """Text as this house types it: in capitals, without accents, or as it is."""
        if self.taste.chance("write.upper", 0.55):
            text = text.replace("ß", "ss").upper()
        return bare(text) if self.plain_letters else text

    def name(self, party: Party) -> str:
        """A firm's name as typed."""
        return self.write(party.name)

    # ------------------------------------------------------------------------------------------------ parties

    @property
    def second(self) -> str:
        """The party that may be the same as the first one, by the form."""
        main = [key for key in self.plan.parties if key != "notify"]
        return main[1] if len(main) > 1 else ""

    def _names(self, key: str) -> tuple[str, str]:
        """The values that a party's name and address are: its own and those of parties that are said to be the same."""
        name, address = f"{FIELD[key]}_name", f"{FIELD[key]}_address"
        if key == "notify":
            return name, ""
        if self.by_words and self.second == "buyer" and key == "consignee":
            name, address = f"{name} buyer_name", f"{address} buyer_address"
        if self.notify_by_words and key == self.first:
            name = f"{name} notify_party_name"
        return name, address

    @property
    def first(self) -> str:
        """The first party beside the seller."""
        return next(key for key in self.plan.parties if key != "notify")

    @property
    def by_words(self) -> bool:
        """Whether the second party is said to be the same as the first."""
        return bool(self.second) and self.shipment.same_as and self.taste.chance("same.words", 0.7)

    @property
    def notify_by_words(self) -> bool:
        """Whether the notify party is said to be the same as the first party."""
        return "notify" in self.plan.parties and self.shipment.notify_same

    def party(self, key: str) -> Party:
        """The firm in a box."""
        shipment = self.shipment
        if key == self.first:
            return shipment.buyer
        return {"seller": self.exporter.party, "notify": shipment.notify}.get(key, shipment.consignee)

    def parties_lines(self, key: str) -> Lines:
        """A party's name, address and whatever else stands in its box."""
        if (key == self.second and self.by_words) or (key == "notify" and self.notify_by_words):
            other = self.labels.word(self.first).rstrip(".").split(" (")[0]
            same = words("phrases")["filler"]["same"]
            return (plain(self.write(self.taste.pick("same.form", same).replace("{other}", other))),)
        party, (name, address) = self.party(key), self._names(key)
        messrs = self.taste.pick("messrs", ("", "", "M/S. ", "MESSRS. ")) if key == "buyer" else ""
        first = (Run(messrs), *valued(self.name(party), name)) if messrs else valued(self.name(party), name)
        lines = [first, *((Run(self.write(line), address),) for line in party.lines)]
        if key != "seller" and party.person and self.taste.chance(f"person.{key}", 0.2):
            lines.insert(self.taste.pick("person.at", (1, len(lines))), plain(self.write(party.person)))
        if self.taste.chance(f"contacts.{key}", 0.45 if key == "seller" else 0.3):
            lines += [plain(text) for text in party.contacts[: self.taste.whole(f"contacts.count.{key}", 1, 2)]]
        if party.tax and self.taste.chance(f"tax.{key}", 0.15):
            lines.append(plain(self.write(party.tax)))
        return tuple(lines)

    # ------------------------------------------------------------------------------------------------ everything

    def lines(self, key: str) -> Lines:
        """What stands under a label; nothing where the shipment has no such value."""
        if key in FIELD:
            return self.parties_lines(key)
        ready = self._short.get(key)
        if ready is not None:
            return (ready,) if ready else ()
        return self._long(key)

    @cached_property
    def _short(self) -> dict[str, Line]:
        """Values of one line."""
        return self._references() | self._journey() | self._matter()

    def _references(self) -> dict[str, Line]:
        """Numbers, dates and terms."""
        shipment, papers, day = self.shipment, self.shipment.papers, self.formats.day
        number, date = valued(shipment.number, "invoice_number"), valued(day(shipment.day), "invoice_date")
        return {
            "number": number,
            "date": date,
            "number_date": spaced((number, date), self.taste.pick("number.date", ("   ", " / ", "  of  ", " - "))),
            "po": self._value(shipment.po, "po_number"),
            "customer": plain(f"{self.taste.whole('customer', 1000, 99999)}"),
            "contract": plain(papers.contract),
            "ourref": plain(papers.ours),
            "due": plain(day(papers.due)),
            "incoterm": self.term(),
            "payment": ((Run(self.write(shipment.payment), "payment_terms"),)),
            "currency": valued(self.formats.symbol(shipment.currency), "currency"),
            "page": plain(self.taste.pick("page.form", ("§p", "§p / §n", "§p of §n", "§p/§n"))),
        }

    def _journey(self) -> dict[str, Line]:
        """Ship, ports and dates; a way of transport stands for a ship that there is none of."""
        carriage, day = self.shipment.carriage, self.formats.day
        vessel = self._value(carriage.vessel, "vessel_or_flight") or (
            () if self.plan.shows("mode") else self._value(carriage.mode_words, "transport_mode")
        )
        return {
            "vessel": vessel,
            "vessel_name": self._value(carriage.ship, "vessel_or_flight") if carriage.vessel else vessel,
            "voyage": self._value(carriage.voyage, "vessel_or_flight") if carriage.vessel else (),
            "loading": self._value(carriage.loading, "port_of_loading"),
            "discharge": self._value(carriage.discharge, "port_of_discharge"),
            "via": self._value(carriage.via, "via"),
            "final": self._value(carriage.final, "final_destination"),
            "departure": valued(day(carriage.departure), "departure_date"),
            "mode": self._value(carriage.mode_words, "transport_mode"),
            "bl": plain(carriage.document),
            "awb": plain(carriage.document),
            "container": plain(carriage.container) if carriage.mode == "sea" else (),
            "eta": plain(day(carriage.arrival)),
            "forwarder": plain(self.write(carriage.forwarder)),
            "land": plain(self.write(self.party(self.second or self.first).land)),
        }

    def _matter(self) -> dict[str, Line]:
        """Goods in general, weights, sums, people."""
        shipment, packing = self.shipment, self.shipment.packing
        cubic = f"{self.formats.number(packing.cubic, 3)} {self.taste.pick('cubic', ('M3', 'CBM', 'm3'))}"
        owed = shipment.total - shipment.deposit
        return {
            "invoice_of": ((Run(self.write(shipment.invoice_of), "invoice_of"),)),
            "reason": plain(shipment.reason),
            "remarks": plain(self.write(shipment.remark)),
            "origin": valued(self.origins, "country_of_origin"),
            "adjective": (Run(self.exporter.adjective, "country_of_origin"),) if self.home_made else (),
            "net": self._weight(packing.net, "net"),
            "gross": self._weight(packing.gross, "gross"),
            "measurement": plain(cubic),
            "packages": self.packages(),
            "total": self.formats.sum_of_money(owed, shipment.currency, "total_amount"),
            "words": plain(self.in_words()),
            "signer": plain(f"{self.exporter.signer}, {self.exporter.role}"),
            "broker": plain(self.write(self.taste.pick("broker", words("carriage")["brokers"]))),
        }

    def _long(self, key: str) -> Lines:
        """Values of several lines."""
        shipment = self.shipment
        if key == "marks":
            return tuple(valued(line, "marks_and_numbers") for line in self.marks)
        if key == "lc":
            return self._credit()
        if key == "terms_payment":
            return (*self.lines("incoterm"), *self.lines("payment"))
        if key == "bank":
            account = f"A/C No. {self.taste.whole('account', 100000, 9999999)}"
            return (plain(self.write(self.exporter.bank)), plain(account))
        if key == "manufacturer":
            works = self.exporter.works
            return tuple(plain(self.write(line)) for line in (f"{works.city} Works", *works.lines))
        raise KeyError(f"{key}: {shipment.number}")

    def _value(self, text: str, name: str) -> Line:
        return valued(self.write(text), name) if text else ()

    def _credit(self) -> Lines:
        shipment = self.shipment
        if not shipment.papers.lc:
            return ()
        number = valued(shipment.papers.lc, "lc_number")
        way = self.taste.pick("credit.way", ("number", "number", "dated", "bank"))
        if way == "number":
            return (number,)
        dated = (*number, Run(f" {self.write('dated')} {self.formats.day(shipment.papers.lc_day)}"))
        return (dated,) if way == "dated" else (dated, plain(self.write(shipment.papers.lc_bank)))

    @property
    def split_vessel(self) -> bool:
        """Whether the form has one cell for the ship and another for its voyage."""
        return self.taste.chance("route.split", 0.18)

    def term(self) -> Line:
        """The trade term and its place."""
        code, place = self.shipment.code, self.shipment.place
        if code in ("FOB", "CIF", "CFR") and self.taste.chance("term.dots", 0.12):
            code = "".join(f"{letter}." for letter in code)
        form = self.taste.pick("term.form", words("habits")["term_forms"])
        runs: list[Run] = []
        for piece in re.split(r"(\{\w+\})", form):
            if piece == "{code}":
                runs.append(Run(code, "incoterm", keep=True))
            elif piece == "{place}":
                runs.append(Run(self.write(place), "incoterm_place", keep=True))
            elif piece:
                runs.append(Run(bare(piece) if self.plain_letters else piece))
        return tuple(runs)

    def packages(self) -> Line:
        """Number and kind of packages."""
        packing = self.shipment.packing
        runs: list[Run] = []
        for piece in re.split(r"(\{\w+\})", packing.form):
            if piece == "{count}":
                runs.append(Run(str(packing.count), "package_count", keep=True))
            elif piece == "{kind}":
                runs.append(Run(self.write(packing.kind), "package_kind", keep=True))
            elif piece:
                runs.append(Run(piece))
        return tuple(runs)

    def _weight(self, value: Decimal, key: str) -> Line:
        return (Run(self.formats.weight(value), f"{key}_weight_kg", keep=True), Run(f" {self.formats.kilo}"))

    @property
    def marks(self) -> tuple[str, ...]:
        """The lines of the shipping mark, without an origin that the form does not state or that would be untrue."""
        stated = self.plan.origin_at != "none" and self.home_made
        return tuple(
            self.write(line) for line in self.shipment.marks if stated or not line.startswith(("MADE IN", "PRODUCT OF"))
        )

    @property
    def home_made(self) -> bool:
        """Whether all goods come from the exporter's country."""
        return all(good.origin == self.exporter.home for good in self.shipment.goods)

    @property
    def origins(self) -> str:
        """The countries of origin in words."""
        lands = list(dict.fromkeys(good.origin for good in self.shipment.goods))
        said = [self.land(land) for land in lands]
        return self.taste.pick("origin.joint", (" AND ", ", ", " / ", " & ")).join(said)

    def land(self, code: str) -> str:
        """A country of origin as this house calls it."""
        if code != self.exporter.home:
            return self.write(LAND_WORDS[code])
        own = NATIVE.get(self.formats.language[:2]) or self.exporter.country_words
        return self.write(own)

    def in_words(self) -> str:
        """The total in words."""
        total, currency = self.shipment.total - self.shipment.deposit, self.shipment.currency
        whole, part = divmod(total, 1)
        major, minor = words("habits")["spoken"][currency]
        cents = int(part * 100)
        tail = f" AND {minor} {spell(cents)}" if places_of(currency) and cents else ""
        return f"{self.taste.pick('words.say', ('SAY ', 'TOTAL ', ''))}{major} {spell(int(whole))}{tail} ONLY"

    def sentence(self, template: str) -> Line:
        """A sentence with labels and values in it; empty where the paper lacks one of them."""
        runs: list[Run] = []
        end = 0
        for match in _SLOT.finditer(template):
            runs.append(Run(template[end : match.start()]))
            end = match.end()
            if match[1]:
                runs.append(Run(match[2], " ".join(f"label.{name}" for name in FIELD_OF.get(match[1], "").split())))
                continue
            value = self.lines(match[3])
            if not value:
                return ()
            runs += spaced(value, ", ")
        runs.append(Run(template[end:]))
        return tuple(run for run in runs if run.text)

    def sentences(self, pieces: list[str]) -> Line:
        """Those of the sentences whose values the form shows and the shipment has, behind each other."""
        wanted = [piece for piece in pieces if all(self.wants(slot[2]) for slot in _SLOT.findall(piece) if slot[2])]
        return spaced(line for piece in wanted if (line := self.sentence(piece)))

    def wants(self, key: str) -> bool:
        """Whether the form shows a value."""
        if key in ("number", "date", "total"):
            return True
        if key in ("origin", "adjective"):
            return self.plan.origin_in_header
        return self.plan.shows(key)
