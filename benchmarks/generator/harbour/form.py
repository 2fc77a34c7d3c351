"""A firm's form: what it prints, in which words and formats; finer choices follow from its seed."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeVar

from benchmarks.generator.harbour.figures import Figures, invent_figures
from benchmarks.generator.harbour.firms import HOMES, invent_firm
from benchmarks.generator.harbour.lists import chance, weighted, words
from benchmarks.generator.harbour.look import Look, invent_look
from benchmarks.generator.harbour.shipment import Customs, invent_customs
from benchmarks.generator.harbour.stock import invent_stock, trades_for
from benchmarks.generator.harbour.voice import Voice, invent_voice

T = TypeVar("T")


@dataclass(frozen=True)
class Form:
    """What is the same on all papers of a firm. The groups hold keys of slots in the order of the form."""

    seed: int
    customs: Customs
    voice: Voice
    figures: Figures
    look: Look
    parties: tuple[str, ...]
    refs: tuple[str, ...]
    deal: tuple[str, ...]
    carry: tuple[str, ...]
    pack: tuple[str, ...]
    blanks: bool
    web: bool

    def choose(self, name: str, options: Sequence[tuple[T, float]]) -> T:
        """The firm's choice in a matter, always the same."""
        return weighted(random.Random(f"{self.seed} {name}"), options)

    def any(self, name: str, *options: T) -> T:
        """The firm's choice among equals."""
        return random.Random(f"{self.seed} {name}").choice(options)

    def has(self, name: str, share: float) -> bool:
        """Whether the firm does something that this share of firms does."""
        return random.Random(f"{self.seed} {name}").random() < share

    def prints(self, key: str) -> bool:
        """Whether the form has a place for a slot."""
        return any(key in group for group in (self.parties, self.refs, self.deal, self.carry, self.pack))

    def label(self, key: str) -> tuple[str, ...]:
        """The words of a label."""
        return self.voice.labels[key]


def invent_form(rng: random.Random) -> Form:
    """A firm and its form."""
    home = weighted(rng, HOMES)
    european = {"DE": "de", "FR": "fr", "ES": "es", "CH": "de"}.get(home, "en")
    seed = rng.randrange(2**32)
    language = european if european != "en" and chance(rng, 0.65) else "en"
    trade = rng.choice(trades_for(language if chance(rng, 0.75) else "en"))
    seller = invent_firm(rng, home, language, list(words("goods")[trade]["kinds"]))
    stock = invent_stock(rng, trade, home, decimals=True)
    parties = _parties(rng)
    customs = invent_customs(rng, seller, stock, language, "consignee" in parties)
    by_air = "sea" not in customs.modes and "road" not in customs.modes
    voice = invent_voice(rng, home, by_air, language)
    carry, pack = _carry(rng, customs), _pack(rng)
    refs, deal = _refs(rng, customs), _deal(rng)
    return Form(
        seed, customs, voice, invent_figures(rng, language, home), invent_look(rng), parties, refs, deal, carry,
        pack, chance(rng, 0.25), chance(rng, 0.34),
    )  # fmt: skip


def _parties(rng: random.Random) -> tuple[str, ...]:
    return weighted(
        rng,
        (
            (("buyer",), 5),
            (("buyer", "consignee"), 5),
            (("consignee",), 1.5),
            (("consignee", "notify"), 1.5),
            (("buyer", "consignee", "notify"), 2),
            (("consignee", "buyer"), 1.5),
            (("buyer", "notify"), 0.8),
        ),
    )


def _kept(rng: random.Random, shares: Sequence[tuple[str, float]]) -> list[str]:
    return [key for key, share in shares if chance(rng, share)]


def _refs(rng: random.Random, customs: Customs) -> tuple[str, ...]:
    first = ["number", "date"] if chance(rng, 0.75) else ["date", "number"]
    more = _kept(
        rng,
        (("po", 0.55), ("contract", 0.14), ("order_date", 0.12), ("customer", 0.16), ("quotation", 0.06),
         ("delivery", 0.1), ("salesman", 0.12), ("due", 0.07), ("taxid", 0.07), ("reason", 0.06), ("policy", 0.03)),
    )  # fmt: skip
    rng.shuffle(more)
    credit = ["lc", *_kept(rng, (("lc_date", 0.5), ("lc_bank", 0.4)))] if customs.credit else []
    return (*first, *more, *credit) if chance(rng, 0.85) else (first[0], *more, first[1], *credit)


def _deal(rng: random.Random) -> tuple[str, ...]:
    kept = _kept(rng, (("trade", 0.62), ("payment", 0.72), ("origin", 0.45), ("currency", 0.2), ("of", 0.18)))
    rng.shuffle(kept)
    return tuple(kept)


def _carry(rng: random.Random, customs: Customs) -> tuple[str, ...]:
    if chance(rng, 0.08):
        return tuple(_kept(rng, (("mode", 0.7), ("pod", 0.3))))
    vessel = chance(rng, 0.8) and bool({"sea", "air"} & set(customs.modes))
    usual = [("mode", 0.2 if vessel else 0.8), ("etd", 0.7), ("pol", 0.85), ("via", 0.3), ("pod", 0.9), ("final", 0.3)]
    more = [("container", 0.1), ("bl", 0.1), ("eta", 0.1), ("booking", 0.07), ("receipt", 0.08), ("forwarder", 0.1)]
    more += [("awb", 0.2)] if "air" in customs.modes else []
    keys = ["vessel"] if vessel else []
    keys += ["voyage"] if vessel and "sea" in customs.modes and chance(rng, 0.12) else []
    keys += _kept(rng, usual) + (_kept(rng, more) if vessel else [])
    if chance(rng, 0.3):
        rng.shuffle(keys)
        if "voyage" in keys:
            keys.remove("voyage")
            keys.insert(keys.index("vessel") + 1, "voyage")
    return tuple(keys)


def _pack(rng: random.Random) -> tuple[str, ...]:
    kept = _kept(rng, (("packages", 0.7), ("net", 0.68), ("gross", 0.72), ("m3", 0.35)))
    if chance(rng, 0.35):
        rng.shuffle(kept)
    return tuple(kept)
