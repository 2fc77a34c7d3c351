"""Exporters: a business, a hand, labels, a form, and the office that composes the papers."""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from benchmarks.generator.granite.form import ORDERS, Form, Look, choose_form, choose_look
from benchmarks.generator.granite.labels import Labels, choose_labels
from benchmarks.generator.granite.paper import Paper
from benchmarks.generator.granite.shipment import Wishes, ship
from benchmarks.generator.granite.trade import Trade, settle
from benchmarks.generator.granite.words import read
from benchmarks.generator.granite.writing import Hand, choose_hand
from benchmarks.generator.kit.drawn import Drawn

BY_PIECE = ("electronics", "parts", "tools", "werkzeug", "azulejos")
CHARGES = ((), (), ("freight",), ("freight", "insurance"), ("packing",), ("discount",), ("freight", "discount"),
           ("packing", "freight", "insurance"), ("discount", "packing"), ("insurance",))  # fmt: skip


@dataclass(frozen=True)
class Composer:
    """An office: what it is asked to make papers of, what it chooses among, how it draws."""

    name: str
    languages: Sequence[str]
    kinds: Sequence[str]
    options: Mapping[str, Sequence[str]]
    compose: Callable[[Paper, Look], bytes]
    lines: Sequence[tuple[int, int]] = ((1, 6),)
    orders: Sequence[str] = ORDERS
    extras: Sequence[str] = ()
    most_extras: int = 4
    charges: Sequence[tuple[str, ...]] = CHARGES
    wishes: Wishes = field(default_factory=Wishes)
    sea: float = 0.8
    abroad: float = 0.2
    loud: float = 0.4
    loud_labels: float = 0.35
    groups: float = 0.15
    marks: str = ""
    unit_in_head: bool = False
    bare: bool = False


@dataclass(frozen=True)
class Office:
    """An exporter with everything that its papers share."""

    composer: Composer
    trade: Trade
    hand: Hand
    labels: Labels
    form: Form
    look: Look
    wishes: Wishes

    @property
    def name(self) -> str:
        """The exporter's name as printed."""
        return self.hand.words(self.trade.exporter.name)

    def draw(self, rng: random.Random) -> Drawn:
        """A paper."""
        paper = Paper(self.trade, ship(rng, self.trade, self.wishes), self.hand, self.labels, self.form)
        pdf = self.composer.compose(paper, self.look)
        return Drawn(pdf, paper.finish())


def open_office(rng: random.Random, composer: Composer) -> Office:
    """Invents an exporter whose papers a composer makes."""
    language = rng.choice(list(composer.languages))
    trade = settle(rng, language, composer.kinds, sea=composer.sea, abroad=composer.abroad, marks=composer.marks)
    hand = choose_hand(rng, language, trade.currency, trade.exporter.code, composer.loud, bare=composer.bare)
    form = choose_form(
        rng, orders=composer.orders, extras=composer.extras, unit_in_head=composer.unit_in_head,
        most_extras=composer.most_extras,
    )  # fmt: skip
    if trade.kind not in BY_PIECE or "unit" in form.columns:
        form = replace(form, per=1)
    if len(trade.origins) > 1 and form.origin == "none":
        form = replace(form, origin="below")
    form = replace(form, names=_names(rng, trade.first))
    wishes = replace(
        composer.wishes,
        lines=rng.choice(list(composer.lines)),
        groups=rng.random() < composer.groups,
        discounts=form.has("discount"),
        per=form.per,
        charges=(*rng.choice(list(composer.charges)), *(["tax"] if rng.random() < 0.1 else [])),
        price_digits=max(composer.wishes.price_digits, hand.price_digits),
    )
    labels = choose_labels(rng, language, composer.name, composer.loud_labels)
    return Office(composer, trade, hand, labels, form, choose_look(rng, dict(composer.options)), wishes)


def _names(rng: random.Random, language: str) -> dict[str, str]:
    texts = read("texts")
    names = {key: str(rng.choice(words)) for key, words in texts["say"][language].items()}
    for key in ("declare", "remarks", "terms", "shipped", "reasons"):
        words = texts[language][key]
        names[key] = str(rng.choice(words))
    names["more_remarks"] = str(rng.choice(texts[language]["remarks"]))
    names["origin_sentence"] = str(rng.choice(texts["origin"][language]))
    return names
