"""Which composers and languages belong to which split, and how a layout is chosen: a composer, a house and its habits.

A composer, a word list, goods and a way of writing PDF belong to one split each. What the splits share is the code
that states facts and draws text, and the trade itself: ports, units, codes, and the labels that every paper uses.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from benchmarks.generator.atelier.calibration import flow
from benchmarks.generator.atelier.dev import office, printer, shipper
from benchmarks.generator.atelier.firms import choose_home, invent_firm
from benchmarks.generator.atelier.paper import Paper, tell
from benchmarks.generator.atelier.shipments import House, choose_currency, invent_paper
from benchmarks.generator.atelier.style import choose_style
from benchmarks.generator.atelier.test import aligned, ledger
from benchmarks.generator.atelier.vocabulary import SPLITS, Split, load
from benchmarks.generator.kit.drawn import Drawn

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

    key: str
    split: Split
    family: Family
    house: House

    @property
    def name(self) -> str:
        """The exporter's name."""
        return self.house.seller.name

    def invent(self, rng: random.Random) -> Paper:
        """One of the house's invoices."""
        return invent_paper(rng, load(self.split), self.house)

    def compose(self, paper: Paper) -> bytes:
        """The paper as PDF."""
        return self.family.compose(paper, random.Random(f"{self.key} look"))

    def draw(self, rng: random.Random) -> Drawn:
        """One of the house's papers with its truth."""
        paper = self.invent(rng)
        return Drawn(self.compose(paper), tell(paper))


def found(rng: random.Random) -> Layout:
    """A house of any of the splits."""
    return found_in(rng, rng.choice(SPLITS))


def found_in(rng: random.Random, split: Split) -> Layout:
    """A house of the split: a composer, a firm, and its habits."""
    words = load(split)
    family = rng.choice(FAMILIES[split])
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
    return Layout(str(rng.random()), split, family, house)
