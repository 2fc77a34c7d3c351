"""Houses: exporters with a form of their own, and their papers."""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from benchmarks.generator.kit.drawn import Drawn
from benchmarks.generator.kit.web import print_html
from benchmarks.generator.meadow import html_papers as plain
from benchmarks.generator.meadow import html_papers_more as more
from benchmarks.generator.meadow import ink_papers as drawn
from benchmarks.generator.meadow.firms import invent_firm
from benchmarks.generator.meadow.html_bits import part_marks
from benchmarks.generator.meadow.html_css import Look
from benchmarks.generator.meadow.labels import Labels
from benchmarks.generator.meadow.paper import Paper
from benchmarks.generator.meadow.plan import Plan
from benchmarks.generator.meadow.shipment import Trader
from benchmarks.generator.meadow.taste import Taste, words

HOMES: Mapping[str, float] = {
    "JP": 0.6, "CN": 0.08, "HK": 0.03, "TW": 0.03, "DE": 0.07, "AT": 0.02, "CH": 0.02, "FR": 0.05, "BE": 0.02,
    "KR": 0.02, "IT": 0.015, "US": 0.015, "GB": 0.01, "TH": 0.01, "SG": 0.01, "IN": 0.005, "VN": 0.005,
}  # fmt: skip
LANGUAGES: Mapping[str, Mapping[str, float]] = {
    "JP": {"en": 0.72, "en+ja": 0.28},
    "CN": {"en": 0.5, "en+zh": 0.5},
    "HK": {"en": 0.75, "en+zh": 0.25},
    "TW": {"en": 0.85, "en+zh": 0.15},
    "DE": {"de": 0.5, "en": 0.2, "en+de": 0.3},
    "AT": {"de": 0.6, "en": 0.2, "en+de": 0.2},
    "CH": {"de": 0.4, "en": 0.35, "en+de": 0.25},
    "FR": {"fr": 0.55, "en": 0.2, "en+fr": 0.25},
    "BE": {"fr": 0.45, "en": 0.35, "en+fr": 0.2},
}
Composer = Callable[[Paper, Look], tuple[str, str]]
HTML: Mapping[str, Composer] = {
    "spreadsheet": plain.spreadsheet, "system": plain.system, "factsheet": plain.factsheet,
    "reversed": plain.reversed_form, "landscape": plain.landscape, "aligned": more.aligned, "courier": more.courier,
    "modern": more.modern, "sidebar": more.sidebar, "letter": more.letter, "sinic": more.sinic,
    "continental": more.continental,
}  # fmt: skip
INK: Mapping[str, Callable[[Paper], bytes]] = {
    "ruled": drawn.ruled, "typed": drawn.typed, "preprinted": drawn.preprinted, "report": drawn.report,
    "columns": drawn.columns, "wide": drawn.wide,
}  # fmt: skip
USUAL: Mapping[str, float] = {
    "spreadsheet": 0.2, "system": 0.13, "factsheet": 0.09, "reversed": 0.06, "landscape": 0.05, "aligned": 0.12,
    "courier": 0.04, "modern": 0.14, "sidebar": 0.06, "letter": 0.09, "ruled": 0.14, "typed": 0.1, "preprinted": 0.1,
    "report": 0.1, "columns": 0.1, "wide": 0.05,
}  # fmt: skip


@dataclass(frozen=True)
class MeadowHouse:
    """An exporter, its business and its form."""

    trader: Trader
    plan: Plan
    labels: Labels
    composer: str

    @property
    def name(self) -> str:
        """The exporter's name as printed."""
        firm = self.trader.firm.name
        return firm.upper() if self.trader.taste.chance("seller in capitals", 0.5) else firm

    def draw(self, rng: random.Random) -> Drawn:
        """One paper."""
        paper = Paper(self.trader, self.plan, self.labels, self.trader.ship(rng), rng)
        if self.composer in INK:
            return Drawn(INK[self.composer](paper), paper.truth)
        small = self.composer in ("system", "aligned", "courier")
        japanese = self.trader.firm.country == "JP"
        look = Look(self.trader.taste, japanese=japanese, small=small)
        body, css = HTML[self.composer](paper, look)
        css = look.css() + css.replace("{p}", self.labels.word("page"))
        pdf = part_marks(print_html(body, css, f"Invoice {paper.ship.number}"))
        return Drawn(pdf, paper.truth)


def found(rng: random.Random) -> MeadowHouse:
    """Invents a house."""
    taste = Taste(rng.getrandbits(64))
    country = taste.weighted("home", HOMES)
    language = taste.weighted("language", LANGUAGES.get(country, {"en": 1.0}))
    firm = invent_firm(rng, country, at_home=True)
    trader = Trader(taste, firm, _trade(taste, country, language), language, rng)
    courier = "courier" in trader.modes
    return MeadowHouse(
        trader, Plan(taste, courier), Labels(taste, language), _composer(taste, country, language, courier)
    )


def _trade(taste: Taste, country: str, language: str) -> str:
    """A trade of the country whose goods are named in a language of the paper."""
    main = next((part for part in ("de", "fr") if part in language.split("+")), "en")
    trades = words("goods")
    fitting = [name for name, trade in trades.items() if trade.get("language", "en") == main]
    home = [name for name in fitting if country in trades[name]["from"]]
    return taste.pick("trade", *(home or fitting))


def _composer(taste: Taste, country: str, language: str, courier: bool) -> str:
    if courier and taste.chance("courier's form", 0.6):
        return "courier"
    if country in ("CN", "HK") and taste.chance("sinic form", 0.6):
        return "sinic"
    if language.endswith(("de", "fr")) and taste.chance("continental form", 0.5):
        return "continental"
    return taste.weighted("composer", USUAL)
