"""Houses: an exporter with everything it keeps to, and its papers."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass, replace

from benchmarks.generator.kit.drawn import Drawn
from benchmarks.generator.konzern import composers, corners, forms
from benchmarks.generator.konzern.assembly import Assembly, around
from benchmarks.generator.konzern.extras import packing_list
from benchmarks.generator.konzern.firms import (
    CURRENCIES,
    EUROPE,
    LANGUAGES,
    Customer,
    Exporter,
    invent_customer,
    invent_exporter,
)
from benchmarks.generator.konzern.flowing import set_paper
from benchmarks.generator.konzern.formats import Formats, choose_formats
from benchmarks.generator.konzern.goods import Catalogue
from benchmarks.generator.konzern.job import Job
from benchmarks.generator.konzern.labels import Labels
from benchmarks.generator.konzern.ledger import Ledger
from benchmarks.generator.konzern.look import Look, choose_look
from benchmarks.generator.konzern.pages import print_pages
from benchmarks.generator.konzern.parties import settle
from benchmarks.generator.konzern.shipment import canonical, invent_facts
from benchmarks.generator.konzern.taste import Taste
from benchmarks.generator.konzern.typed import type_paper

COMPOSERS: dict[str, Callable[[Job], Assembly]] = {
    "window": composers.window,
    "cells": composers.cells,
    "bands": composers.bands,
    "letter": composers.letter,
    "banner": composers.banner,
    "layout key": composers.layout_key,
    "reference line": composers.reference_line,
    "ruled form": forms.ruled_form,
    "sections": forms.sections,
    "side column": forms.side_column,
    "foot heavy": forms.foot_heavy,
    "double list": forms.double_list,
    "corner": corners.corner,
    "marks column": corners.marks_column,
}
NAMES = (*COMPOSERS, "flowing", "typed")
WEIGHTS = {"window": 4, "cells": 3, "ruled form": 2.5, "flowing": 5, "typed": 3}


def choose_country(taste: Taste) -> str:
    """Where the exporter sits."""
    region = taste.pick("region", ("europe", "JP", "US"), (64, 23, 13))
    if region != "europe":
        return region
    return taste.pick("country", EUROPE, (7, 2, 2, 4, 1.5, 4, 4, 3, 1, 2, 1.5, 1, 1, 1, 1, 0.5))


def choose_languages(taste: Taste, country: str) -> tuple[str, str]:
    """The language of the labels, and the one beside it or none."""
    own = LANGUAGES.get(country, "en")
    if country == "CH":
        own = taste.pick("language.swiss", ("de", "de", "fr", "it"))
    if country == "JP":
        return "en", taste.pick("language.second", ("", "ja"), (5, 1))
    if own == "en":
        return "en", ""
    form = taste.pick(
        "language.form", ("own", "own", "english", "both", "both", "english both"), (3, 3, 2.2, 2, 1.5, 1)
    )
    return {"own": (own, ""), "english": ("en", ""), "both": (own, "en"), "english both": ("en", own)}[form]


@dataclass(frozen=True)
class Konzern:
    """One exporter; all its papers come from the same program."""

    taste: Taste
    exporter: Exporter
    customers: tuple[Customer, ...]
    catalogue: Catalogue
    labels: Labels
    formats: Formats
    look: Look
    composer: str

    @property
    def name(self) -> str:
        """The exporter's name as printed."""
        return self.exporter.party.name

    @property
    def language(self) -> str:
        """The language or languages of the labels."""
        return "+".join(filter(None, (self.labels.first, self.labels.second)))

    def draw(self, rng: random.Random) -> Drawn:
        """One paper."""
        facts = invent_facts(rng, self.taste, self.exporter, self.customers, self.catalogue, self.formats)
        ledger = Ledger(facts, canonical(facts, self.exporter))
        job = Job(
            self.taste,
            self.exporter,
            self.catalogue,
            self.labels,
            self.formats,
            self.look,
            facts,
            ledger,
            self.composer,
        )
        settle(job)
        return Drawn(self._print(job), ledger.truth(self.language))

    def _print(self, job: Job) -> bytes:
        if self.composer == "typed":
            return type_paper(job)
        if self.composer == "flowing":
            content, pages = set_paper(job)
            return set_paper(replace(job, pages=pages))[0] if pages > 1 else content
        assembly = COMPOSERS[self.composer](job)
        if len(assembly.flow.pages) > 1:
            job = replace(job, pages=len(assembly.flow.pages))
            assembly = COMPOSERS[self.composer](job)
        extra = packing_list(job, assembly.width)
        if extra:
            assembly.flow.turn()
        for block in extra:
            assembly.flow.add(block, 10, assembly.left)
        return print_pages(f"{job.facts.number}", self.look, job.ledger, assembly.flow, around(assembly))


def found(rng: random.Random) -> Konzern:
    """A house with a look of its own."""
    taste = Taste(rng.getrandbits(48))
    country = choose_country(taste)
    first, second = choose_languages(taste, country)
    currency = taste.pick("currency", (CURRENCIES.get(country, "EUR"), "USD", "EUR"), (6, 2.5, 1.5))
    catalogue = Catalogue(taste, country, first, second, currency)
    exporter = invent_exporter(taste, country, catalogue.trade)
    customers = tuple(invent_customer(taste.chance(f"customer {place}"), country) for place in range(4))
    composer = taste.pick("composer", NAMES, [WEIGHTS.get(name, 1.5) for name in NAMES])
    if composer == "typed" and second == "ja":
        composer = "flowing"
    wide = composer not in ("side column", "window", "marks column") and taste.flag("look.wide", 0.06)
    return Konzern(
        taste,
        exporter,
        customers,
        catalogue,
        Labels(taste, first, second),
        choose_formats(taste, first, country),
        choose_look(taste, country, wide=wide),
        composer,
    )
