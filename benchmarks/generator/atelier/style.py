"""A firm's habits: what its papers show, in which words, and how it writes dates, numbers and places.

Everything here holds for all papers of one layout; where things stand on the page is the composer's business.
"""

from __future__ import annotations

import random
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from benchmarks.generator.atelier.vocabulary import Split, wordings

Receivers = Literal["buyer", "consignee", "both", "same"]
UnitHabit = Literal["column", "spaced", "glued"]

DATES: Mapping[str, tuple[str, ...]] = {
    "en": ("MMMM d, y", "d MMM y", "yyyy/MM/dd", "MMM. d, y", "dd-MMM-yy", "yyyy-MM-dd", "MMMM dd, y", "yyyy.MM.dd"),
    "ja": ("yyyy年M月d日", "yyyy/MM/dd", "MMMM d, y"),
    "zh": ("yyyy/MM/dd", "MMM d, y", "yyyy-MM-dd"),
    "de": ("dd.MM.yyyy", "d. MMMM y", "dd.MM.yy"),
    "fr": ("dd/MM/yyyy", "d MMMM y"),
    "es": ("dd/MM/yyyy", "d 'de' MMMM 'de' y"),
    "it": ("dd/MM/yyyy", "d MMMM y", "dd.MM.yyyy"),
}
# Thousands and decimals
NUMBERS: Mapping[str, tuple[tuple[str, str], ...]] = {
    "en": ((",", "."), (",", "."), (",", "."), ("", ".")),
    "de": ((".", ","), (".", ","), ("'", ".")),
    "fr": (("\u00a0", ","),),
    "es": ((".", ","),),
    "it": ((".", ","), (",", ".")),
}
COLUMNS: tuple[tuple[str, ...], ...] = (
    ("line", "code", "description", "hs", "coo", "quantity", "price", "amount"),
    ("line", "description", "code", "coo", "quantity", "price", "amount", "hs"),
    ("code", "description", "quantity", "price", "amount"),
    ("description", "quantity", "price", "amount"),
    ("description", "quantity", "price", "amount"),
    ("line", "description", "hs", "quantity", "price", "amount"),
    ("line", "quantity", "code", "description", "price", "amount"),
    ("quantity", "description", "hs", "coo", "price", "amount"),
)
SENTENCES = frozenset(("declares", "same", "carried", "brought"))


@dataclass(frozen=True)
class Style:
    """The habits. ``language`` is that of dates and country names; ``shows`` names the facts on the paper.

    ``place`` and ``terms`` are patterns, ``separators`` the marks for thousands and decimals, ``mode_words`` what
    stands for a ship that is not named.
    """

    language: str
    also: str
    labels: Mapping[str, str]
    colon: str
    date: str
    separators: tuple[str, str]
    columns: tuple[str, ...]
    unit: UnitHabit
    receivers: Receivers
    shows: frozenset[str]
    place: str
    terms: str
    kilo: str
    currency_in: Literal["heads", "total", "fact"]
    shouts: bool
    hs_places: int

    @property
    def languages(self) -> str:
        """As the truth names them: ``en``, ``en+ja``."""
        return f"{self.language}+{self.also}" if self.also else self.language


def choose_style(rng: random.Random, split: Split, languages: str) -> Style:
    """A firm's habits in ``languages`` (``de``, or ``en+ja`` where every label stands in both)."""
    language, _, also = languages.partition("+")
    labels = choose_labels(rng, split, language, also)
    shows = choose_facts(rng)
    columns = rng.choice(COLUMNS)
    if "origin" not in shows and "coo" not in columns:
        columns = (*columns[: columns.index("description") + 1], "coo", *columns[columns.index("description") + 1 :])
    unit: UnitHabit = rng.choice(("column", "spaced", "spaced", "glued"))
    if unit == "column":
        at = columns.index("quantity") + rng.choice((1, 1, 1, 0))
        columns = (*columns[:at], "unit", *columns[at:])
    return Style(
        language=language,
        also=also,
        labels=labels,
        colon=rng.choice(("", ":", ":", " :")),
        date=rng.choice(DATES[also if also == "ja" and rng.random() < 0.5 else language]),
        separators=rng.choice(NUMBERS.get(language, NUMBERS["en"])),
        columns=columns,
        unit=unit,
        receivers=rng.choice(("buyer", "buyer", "both", "both", "same", "consignee")),
        shows=shows,
        place=rng.choice(("{PORT}", "{PORT}, {COUNTRY}", "{Port}", "{Port}, {Country}", "{PORT}, {COUNTRY}")),
        terms=rng.choice(("{code} {place}", "{code} {place}", "{code}, {place}", "{code} {place} (Incoterms 2020)")),
        kilo=rng.choice(("kg", "KGS", "KG", "Kgs", "kgs")),
        currency_in=rng.choice(("heads", "total", "fact")),
        shouts=rng.random() < 0.4,
        hs_places=rng.choice((6, 6, 4, 9, 10)),
    )


def choose_labels(rng: random.Random, split: Split, language: str, also: str) -> dict[str, str]:
    """One wording for each field, no wording for two header fields; in two languages where a second is named."""
    chosen: dict[str, str] = {}
    between = rng.choice((" / ", "/", " ", "\u3000") if also in ("ja", "zh") else (" / ", "/", " - "))
    other = wordings(also, split) if also else {}
    for name, words in wordings(language, split).items():
        free = [word for word in words if word not in chosen.values()] or list(words)
        word = rng.choice(free)
        chosen[name] = f"{word}{between}{rng.choice(other[name])}" if name in other and name not in SENTENCES else word
    return chosen


def choose_facts(rng: random.Random) -> frozenset[str]:
    """Which facts the firm's form has room for, each as often as papers in the trade show it."""
    chances = {
        "po_number": 0.6,
        "lc_number": 0.15,
        "payment_terms": 0.85,
        "incoterm": 0.95,
        "notify": 0.2,
        "destination": 0.25,
        "vessel": 0.9,
        "departure": 0.7,
        "origin": 0.85,
        "marks": 0.75,
        "packages": 0.85,
        "net": 0.85,
        "gross": 0.9,
        "volume": 0.4,
        "invoice_of": 0.3,
        "phone": 0.7,
        "fax": 0.3,
        "bank": 0.25,
        "details": 0.6,
        "groups": 0.15,
        "words": 0.2,
        "quantities": 0.4,
        "declares": 0.3,
        "person": 0.3,
    }
    return frozenset(name for name, chance in chances.items() if rng.random() < chance)
