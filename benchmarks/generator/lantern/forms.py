"""What all papers of a house share: language, customers, words, signs, columns, what its form has room for."""

from __future__ import annotations

import random
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from babel import Locale

from benchmarks.generator.lantern.firms import Party, invent_party
from benchmarks.generator.lantern.goods import Habit
from benchmarks.generator.lantern.labels import Labels, invent_labels
from benchmarks.generator.lantern.lists import countries, trades, words
from benchmarks.generator.lantern.tabling import TableForm, invent_table
from benchmarks.generator.lantern.writing import Hand, invent_hand

CHANCES = {
    "consignee": 0.5, "notify": 0.2, "mode": 0.25, "means": 0.82, "departure": 0.68, "ports": 0.85, "via": 0.4,
    "final": 0.45, "term": 0.85, "payment": 0.75, "po": 0.6, "lc": 0.2, "origin": 0.5, "marks": 0.62,
    "packages": 0.62, "gross": 0.62, "net": 0.55, "measure": 0.28, "goods": 0.35, "currency": 0.15,
    "customer": 0.15, "contract": 0.12, "quotation": 0.1, "delivery_note": 0.12, "order_date": 0.12, "due": 0.14,
    "sales": 0.2, "forwarder": 0.1, "container": 0.15, "bl": 0.1, "awb": 0.1, "eta": 0.12, "booking": 0.07,
    "policy": 0.05, "reason": 0.06, "receipt": 0.06, "bank": 0.3, "remarks": 0.3, "tax_number": 0.15,
}  # fmt: skip
"""How often a form has room for a thing."""
ORDERS = ("####", "PO-#####", "45000#####", "@@-####", "2#-###", "P##-####", "@#####", "######/2#", "##-@@-###")
NUMBERS = (
    "{yy}-####", "@@-{yy}###", "EX{yy}{mm}-##", "INV-#####", "######", "@{yy}####", "{yyyy}-###", "@@@{yy}-##",
    "IV-######", "{yy}@####", "{yyyy}{mm}##", "@@/###/{yy}", "E-####", "{yy}{mm}-###@", "R####-{yy}", "No{yy}-##",
    "@@####", "{yyyy}/####", "EXP-{yyyy}-###", "####", "@-#### / {yy}",
)  # fmt: skip
COUNTERS = ("C/NO. 1-{n}", "C/NO.1-{n}", "C/# 1 - {n}", "NO. 1-{n}", "C/No. 1/{n}", "CASE NO. 1-{n}", "1-{n}",
            "C/T NO. 1-{n}", "C/NO. 1 - UP", "CTN NO. 1 TO {n}", "# 1 ~ {n}")  # fmt: skip
MARKS = ("initials", "initials", "word", "word", "code", "N/M", "NO MARKS", "AS PER ATTACHED SHEET", "AS ADDRESSED")
CONTACTS = (
    "TEL: {p}   FAX: {f}",
    "Tel {p} / Fax {f}",
    "Phone: {p}|E-mail: export@{w}",
    "TEL {p}|FAX {f}|http://www.{w}",
    "Tel. {p} · info@{w} · www.{w}",
    "TEL&FAX: {p}",
    "T {p}  F {f}  {w}",
    "",
    "Phone {p}",
    "TELEPHONE: {p}   TELEFAX: {f}",
)
MODES = (("sea",), ("sea",), ("sea",), ("sea", "sea", "air"), ("air",), ("air", "courier"), ("sea", "air", "courier"))
TRUTH_LANGUAGE = {"ja": "en+ja", "zh": "en+zh"}


@dataclass(frozen=True)
class Form:
    """A house's habits. ``language`` is ``en``, ``ja`` and ``zh`` (beside English), ``de``, ``fr``, ``es``, ``it``."""

    language: str
    seller: Party
    home_name: str
    customers: tuple[Party, ...]
    trade: str
    habit: Habit
    currencies: tuple[str, ...]
    size: tuple[int, int]
    hs_digits: str
    labels: Labels
    hand: Hand
    table: TableForm
    carries: frozenset[str]
    capitals: bool
    label_end: str
    party: str
    number_pattern: str
    order_patterns: tuple[str, ...]
    charging: float
    taxed: bool
    payments: tuple[str, ...]
    mark_kinds: tuple[str, ...]
    shapes: tuple[str, ...]
    counters: tuple[str, ...]
    made_in: bool
    modes: tuple[str, ...]
    mode_words: Mapping[str, str]
    neutral_carriage: bool
    port_countries: bool
    airport_word: bool
    term_of_country: bool
    bare_terms: float
    finals: float
    voyage_pattern: str
    vessel_form: str
    voyage_apart: bool
    flight_patterns: tuple[str, ...]
    incoterms_note: str
    combined: frozenset[str]
    spelled: str
    minus: str
    small_units: bool
    together: bool
    sentence: int
    contact: str
    factory: str
    lc_more: bool
    count_words: bool
    tail: str
    deposit: bool

    @property
    def european(self) -> bool:
        """Whether the paper is in a European language other than English."""
        return self.language in ("de", "fr", "es", "it")

    @property
    def two_parties(self) -> bool:
        """Whether the form has room for a buyer and a consignee."""
        return self.party == "both"


@dataclass(frozen=True)
class Wish:
    """What a composer needs of a form."""

    language: str = "en"
    home: str = "JP"
    table: str = ""
    size: tuple[int, int] = (0, 0)
    has: tuple[str, ...] = ()
    lacks: tuple[str, ...] = ()
    modes: tuple[str, ...] = ()
    party: str = ""
    plain: bool = False
    join: str = ""


def invent_form(rng: random.Random, wish: Wish) -> Form:
    """Another house's habits."""
    trade = rng.choice([key for key, one in trades().items() if _suits(one, wish.language)])
    habit = _habit(rng, trades()[trade])
    extras = frozenset(key for key, there in _extras(habit, trades()[trade]).items() if there)
    table = invent_table(rng, wish.table, extras)
    listed = habit.discount and "discount" in table.columns
    habit = replace(habit, one_unit=table.unit == "head", grouped=table.groups == "trade", discount=listed)
    capitals = rng.random() < (0.15 if wish.language in ("de", "fr", "es", "it") else 0.5)
    seller, customers = _firms(rng, wish, trades()[trade], capitals)
    combined = frozenset(key for key in ("number", "term", "vessel") if rng.random() < 0.06)
    carries = _carries(rng, wish)
    if table.groups == "order":
        carries |= {"po"}
    party = wish.party or _party(rng, carries)
    return Form(
        language=wish.language,
        seller=seller,
        home_name=seller.country,
        customers=customers,
        trade=trade,
        habit=habit,
        currencies=_currencies(rng, wish.home),
        size=wish.size if wish.size[1] else _size(rng),
        hs_digits=rng.choice(("short", "dots", "bare", "long")),
        labels=invent_labels(rng, wish.language, wish.join),
        hand=invent_hand(rng, wish.language, wish.plain),
        table=table,
        carries=carries,
        capitals=capitals,
        label_end=rng.choice((":", ":", "", "", " :", ".:" if wish.plain else ":")),
        party=party,
        factory=_factory(rng, wish),
        **_numbers(rng),
        **_travel(rng, wish),
        **_marking(rng),
        **_manners(rng),
        combined=combined,
    )


def _firms(rng: random.Random, wish: Wish, trade: Mapping[str, Any], capitals: bool) -> tuple[Party, tuple[Party, ...]]:
    """The exporter and his customers."""
    seller = invent_party(rng, wish.home, list(trade["makers"]), with_country=rng.random() < 0.75)
    customers = _customers(rng, wish, list(trade["buyers"]))
    if not capitals:
        return seller, customers
    return seller.capital() if rng.random() < 0.7 else seller, tuple(one.capital() for one in customers)


def _factory(rng: random.Random, wish: Wish) -> str:
    """A second address of the exporter."""
    if rng.random() > 0.1:
        return ""
    address = ", ".join(invent_party(rng, wish.home, ["Works"], with_country=False).lines)
    return str(words("phrases")["factories"][wish.language]).format(a=address.replace(",,", ","))


def _suits(trade: Mapping[str, Any], language: str) -> bool:
    own: str = trade.get("language", "en")
    return own == (language if language in ("de", "fr", "es", "it") else "en")


def _habit(rng: random.Random, trade: Mapping[str, Any]) -> Habit:
    per = rng.choice((100, 1000, 1)) if trade.get("hundreds") and rng.random() < 0.4 else 1
    return Habit(
        per=per, count_decimals=2 if rng.random() < 0.3 else 0, discount=rng.random() < 0.45,
        second="measured" in trade and rng.random() < 0.7, specs=rng.choice((0, 1, 1, 2)),
        foreign=0.3 if rng.random() < 0.15 else 0.0, free=0.35 if rng.random() < 0.15 else 0.0,
    )  # fmt: skip


def _extras(habit: Habit, trade: Mapping[str, Any]) -> dict[str, bool]:
    numbered = bool(trade.get("serials") or trade.get("lots"))
    return {"discount": habit.discount, "second": habit.second, "serial": numbered}


def _customers(rng: random.Random, wish: Wish, activities: list[str]) -> tuple[Party, ...]:
    codes = [code for code in countries() if code != wish.home]
    if any(mode in wish.modes for mode in ("road", "rail")):
        codes = [code for code in codes if code in ("DE", "AT", "CH", "FR", "BE", "NL", "IT", "ES", "PL", "CZ", "DK")]
    homes = rng.sample(codes, rng.randint(2, 4))
    homes += homes[:1]
    found: dict[str, Party] = {}
    for code in homes:
        party = invent_party(rng, code, [*activities, "Trading", "International"])
        found.setdefault(party.name.upper(), party)
    found.pop("", None)
    if len(found) < 2:
        party = invent_party(rng, "NL", ["Continental Trading"])
        found[party.name.upper()] = party
    parties = tuple(found.values())
    if wish.language in ("de", "fr", "es", "it") and rng.random() < 0.4:
        parties = tuple(_translate(one, wish.language) for one in parties)
    return parties


def _translate(party: Party, language: str) -> Party:
    """The party with its country's name in the paper's language."""
    name = Locale(language).territories[party.code]
    if party.code in ("HK", "US", "CZ", "AE"):
        return party
    lines = tuple(line.replace(party.country, name) if number else line for number, line in enumerate(party.lines))
    return replace(party, lines=lines, country=name) if lines != party.lines else party


def _currencies(rng: random.Random, home: str) -> tuple[str, ...]:
    own = {"JP": "JPY", "US": "USD", "GB": "GBP", "AU": "AUD", "CH": "CHF", "SG": "SGD", "CN": "CNY"}
    euro = home in ("DE", "AT", "FR", "BE", "NL", "IT", "ES", "PT", "IE", "FI")
    mine = "EUR" if euro else own.get(home, "USD")
    other = "USD" if home != "JP" else rng.choice(("USD", "USD", "USD", "EUR"))
    return (
        rng.choice(((mine,), (mine,), (other,), (mine, other)))
        if not euro
        else rng.choice(((mine,), (mine,), (mine, "USD")))
    )


def _size(rng: random.Random) -> tuple[int, int]:
    return rng.choice(((1, 3), (1, 5), (2, 7), (3, 9), (1, 2), (5, 12)))


def _carries(rng: random.Random, wish: Wish) -> frozenset[str]:
    found = {key for key, chance in CHANCES.items() if rng.random() < chance}
    return frozenset((found | set(wish.has)) - set(wish.lacks))


def _party(rng: random.Random, carries: frozenset[str]) -> str:
    if "consignee" in carries:
        return rng.choice(("both", "both", "consignee"))
    return "buyer"


def _numbers(rng: random.Random) -> dict[str, Any]:
    payments = words("phrases")["payments"]
    return {
        "number_pattern": rng.choice(NUMBERS), "order_patterns": tuple(rng.sample(ORDERS, 3)),
        "charging": rng.choice((0.0, 0.0, 0.6, 0.9)), "taxed": rng.random() < 0.08,
        "payments": tuple(rng.sample(payments, 3)), "spelled": rng.choice(("", "", "", "words", "fraction")),
    }  # fmt: skip


def _manners(rng: random.Random) -> dict[str, Any]:
    return {
        "minus": rng.choice(("-{}", "({})", "{}-", "-{}", "- {}")),
        "small_units": rng.random() < 0.4,
        "together": rng.random() < 0.5,
        "sentence": rng.randrange(5),
        "contact": rng.choice(CONTACTS),
        "lc_more": rng.random() < 0.35,
        "count_words": rng.random() < 0.07,
        "deposit": rng.random() < 0.05,
        "tail": rng.choice(
            ("", "", "", "", "ATTN: {person}", "TEL: {phone}", "Tel {phone}|Attn. {person}", "Attention: {person}")
        ),
    }


def _travel(rng: random.Random, wish: Wish) -> dict[str, Any]:
    lists = words("phrases")
    return {
        "modes": wish.modes or rng.choice(MODES),
        "mode_words": {key: rng.choice(choices) for key, choices in lists["carriage"]["en"].items()},
        "neutral_carriage": rng.random() < 0.4, "port_countries": rng.random() < 0.45,
        "airport_word": rng.random() < 0.3, "term_of_country": rng.random() < 0.15,
        "bare_terms": 1.0 if rng.random() < 0.08 else 0.0, "finals": 0.8 if rng.random() < 0.8 else 0.0,
        "voyage_pattern": rng.choice(lists["voyages"]), "vessel_form": rng.choice(lists["vessel_forms"]),
        "voyage_apart": rng.random() < 0.14, "flight_patterns": tuple(rng.sample(lists["flights"], 3)),
        "incoterms_note": rng.choice(("", "", "", "", " (Incoterms 2020)", ", Incoterms® 2020")),
    }  # fmt: skip


def _marking(rng: random.Random) -> dict[str, Any]:
    main = rng.choice(MARKS)
    return {
        "mark_kinds": rng.choice(((main,), (main, "N/M"), (main, main, "initials"))),
        "shapes": (rng.choice(("none", "none", "diamond", "triangle", "box", "circle")),),
        "counters": (rng.choice(COUNTERS),), "made_in": rng.random() < 0.5,
    }  # fmt: skip
