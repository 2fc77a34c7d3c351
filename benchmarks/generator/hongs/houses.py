"""Houses: exporters with a form, a look and habits of their own."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass, replace

from benchmarks.generator.hongs import classic, modern, statutory
from benchmarks.generator.hongs.forms import Form, settle
from benchmarks.generator.hongs.habits import Habits, habits
from benchmarks.generator.hongs.heads import letter_foot
from benchmarks.generator.hongs.labels import Labels
from benchmarks.generator.hongs.looks import Look
from benchmarks.generator.hongs.packing import packing_page
from benchmarks.generator.hongs.papers import Paper
from benchmarks.generator.hongs.shipments import invent
from benchmarks.generator.hongs.styles import css
from benchmarks.generator.hongs.words import words
from benchmarks.generator.kit.drawn import Drawn, Truth
from benchmarks.generator.kit.web import print_html, print_with_browser

Composer = Callable[[Paper], str]
EVERYWHERE: tuple[Composer, ...] = (
    classic.shokai,
    classic.shokai,
    classic.hong,
    classic.letter,
    classic.fill_in,
    classic.goods_first,
    classic.foot_letter,
    classic.signed_only,
    statutory.layout_key,
    modern.office,
    modern.office,
    modern.strips,
    modern.side_column,
    modern.three_columns,
    modern.spread_sheet,
    modern.combined,
    modern.ledger,
    modern.typed,
    statutory.korean,
)
AT_HOME: dict[str, tuple[Composer, ...]] = {
    "IN": (statutory.indian,) * 3,
    "KR": (statutory.korean,) * 2,
    "HK": (classic.hong,) * 2,
    "CN": (classic.hong,) * 2,
    "VN": (statutory.viet,) * 2,
}
CAPITALS = (("name",), ("name", "lines"), (), (), ("name",), ("lines",))


@dataclass(frozen=True)
class TradingHouse:
    """An exporter; each paper is another shipment on its form."""

    look: Look
    habits: Habits
    form: Form
    labels: Labels
    composer: Composer
    browser: bool

    @property
    def name(self) -> str:
        """The exporter's name as printed."""
        return self.habits.exporter.name

    def draw(self, rng: random.Random) -> Drawn:
        """One paper."""
        shipment = invent(self.habits, rng, self.form.wanted)
        truth = Truth(self.labels.language)
        paper = Paper(
            self.look,
            self.habits,
            self.form,
            self.labels,
            shipment,
            rng,
            truth,
            landscape=self.composer is modern.ledger,
        )
        body = self.composer(paper)
        if "seller_address" not in truth.fields:
            body += letter_foot(paper)
        if self.look.chance("packing list behind", 0.12) and self.form.weights and self.composer is not modern.combined:
            body += packing_page(paper)
        finish(paper)
        if self.habits.exporter.local_name not in body:
            truth.alt.pop("seller_name", None)
        sheet = css(self.look, self.labels.language, self.composer is modern.ledger, self.composer is modern.typed)
        printer = print_with_browser if self.browser else print_html
        return Drawn(printer(body, sheet, f"Invoice {shipment.number}"), truth)


def finish(paper: Paper) -> None:
    """Adds to the truth what follows from what is printed."""
    fields, shipment = paper.truth.fields, paper.shipment
    fields["seller_country"] = paper.habits.land
    if "consignee_name" not in fields:
        for name in ("name", "address", "country"):
            fields[f"consignee_{name}"] = fields.get(f"buyer_{name}", "")
    if paper.mode_printed:
        fields.setdefault("transport_mode", shipment.route.mode)
    paper.truth.lines = [dict(paper.cells[index]) for index in range(len(shipment.lines))]
    if "country_of_origin" not in fields:
        lands = list(
            dict.fromkeys(str(line["country_of_origin"]) for line in paper.truth.lines if "country_of_origin" in line)
        )
        if lands or paper.said_origins:
            fields["country_of_origin"] = lands or list(paper.said_origins)
    for name in [name for name, value in fields.items() if not value]:
        del fields[name]


def found(rng: random.Random) -> TradingHouse:
    """Invents a house."""
    look = Look(f"{rng.getrandbits(64):016x}")
    facts = habits(look, rng)
    capitals = look.pick("capitals", CAPITALS)
    upper_name, upper_lines = "name" in capitals, "lines" in capitals
    seller = facts.exporter.cased(
        look.chance("exporter in capitals", 0.5), look.chance("exporter's address in capitals", 0.15)
    )
    buyers = tuple(firm.cased(upper_name, upper_lines) for firm in facts.customers)
    facts = replace(facts, exporter=seller, customers=buyers)
    language = look.pick("language", words("exporters")[facts.land]["languages"].split())
    form = settle(look, facts.ways)
    labels = Labels(look, language, facts.ways, form.parties, facts.land)
    labels.settle_all()
    composers = (*EVERYWHERE, *(AT_HOME.get(facts.land, ()) * 4))
    composer = look.pick("composer", (modern.courier, *composers[::2]) if "courier" in facts.ways else composers)
    return TradingHouse(look, facts, form, labels, composer, look.chance("printed by a browser", 0.5))
