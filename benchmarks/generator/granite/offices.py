"""All composers, and the finding of a house."""

from __future__ import annotations

import random

from benchmarks.generator.granite import (
    bilingual,
    erp,
    forwarder,
    grocer,
    letter,
    machine,
    office,
    printer,
    sheet,
    shop,
    textile,
    trader,
)
from benchmarks.generator.granite.house import Composer, open_office
from benchmarks.generator.kit.drawn import House

COMPOSERS: tuple[Composer, ...] = (
    erp.COMPOSER, office.COMPOSER, shop.COMPOSER, machine.COMPOSER, textile.COMPOSER, letter.COMPOSER,
    printer.COMPOSER, trader.COMPOSER, forwarder.COMPOSER, grocer.COMPOSER, sheet.COMPOSER, bilingual.COMPOSER,
)  # fmt: skip


def found(rng: random.Random) -> House:
    """Invents an exporter whose papers one of the composers makes."""
    return open_office(rng, rng.choice(COMPOSERS))
