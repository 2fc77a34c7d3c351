"""Which composers and languages belong to which split, and how a layout is chosen: a composer, a house and its habits.

A composer, a word list, goods and a way of writing PDF belong to one split each. What the splits share is the code
that states facts and draws text, and the trade itself: ports, units, codes, and the labels that every paper uses.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from benchmarks.generator.calibration import flow
from benchmarks.generator.dev import office, printer, shipper
from benchmarks.generator.firms import choose_home, invent_firm
from benchmarks.generator.paper import Paper
from benchmarks.generator.shipments import House, choose_currency, invent_paper
from benchmarks.generator.style import choose_style
from benchmarks.generator.test import aligned, ledger
from benchmarks.generator.vocabulary import Split, load

Composer = Callable[[Paper, random.Random], bytes]


@dataclass(frozen=True)
class Family:
    """A composer with the languages that it is used for; often named, often drawn."""

    name: str
    compose: Composer
    languages: tuple[str, ...]


FAMILIES: Mapping[Split, tuple[Family, ...]] = {
    "dev": (
        Family("office", office.compose, ("en", "en", "en+ja", "de", "fr", "de+en")),
        Family("office", office.compose, ("en", "en+ja", "de", "fr", "fr+en")),
        Family("shipper", shipper.compose, ("en", "en", "en+ja")),
        Family("printer", printer.compose, ("en",)),
    ),
    "calibration": (Family("flow", flow.compose, ("en", "en", "es", "es+en")),),
    "test": (
        Family("ledger", ledger.compose, ("en", "en", "en+ja", "it", "de", "en+zh")),
        Family("aligned", aligned.compose, ("en", "en+ja", "it+en", "en+zh", "de+en")),
    ),
}


@dataclass(frozen=True)
class Layout:
    """A house with its composer; ``key`` seeds all that papers of this layout have in common."""

    name: str
    key: str
    split: Split
    family: Family
    house: House

    def invent(self, number: int) -> Paper:
        """The house's invoice of this number."""
        return invent_paper(random.Random(f"{self.key} paper {number}"), load(self.split), self.house)

    def draw(self, paper: Paper) -> bytes:
        """The paper as PDF."""
        return self.family.compose(paper, random.Random(f"{self.key} look"))


def choose_layout(split: Split, seed: int, number: int) -> Layout:
    """The split's layout of this number."""
    key = f"{split} {seed} layout {number}"
    rng = random.Random(key)
    words = load(split)
    family = FAMILIES[split][number % len(FAMILIES[split])]
    languages = rng.choice(family.languages)
    style = choose_style(rng, split, languages)
    home = choose_home(rng, words, style.language) if style.also != "ja" else "JP"
    if style.also == "zh":
        home = choose_home(rng, words, "zh")
    house = House(
        seller=invent_firm(rng, words, home, style.language),
        style=style,
        trade=rng.choice(words.trades),
        currency=choose_currency(rng, home),
        number=rng.choice(words.numbers),
        code="".join(rng.choice("ABCDEFHKMNPRST") for _ in range(rng.randint(1, 3))),
        signer=rng.choice(words.people),
        post=rng.choice(words.posts),
    )
    return Layout(f"{family.name}-{seed}-{number:04}", key, split, family, house)
