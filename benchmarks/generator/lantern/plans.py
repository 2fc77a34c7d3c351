"""Which composers there are, for whom, and how often each is chosen."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass, replace

from benchmarks.generator.lantern.composers import Composer
from benchmarks.generator.lantern.forms import Form, Wish
from benchmarks.generator.lantern.pen_boxes import BoxForm
from benchmarks.generator.lantern.pen_cells import CellForm
from benchmarks.generator.lantern.pen_classic import ClassicForm
from benchmarks.generator.lantern.pen_open import OpenSheet
from benchmarks.generator.lantern.pen_print import LinePrint
from benchmarks.generator.lantern.pen_prose import ProseLetter
from benchmarks.generator.lantern.pen_report import Report
from benchmarks.generator.lantern.pen_slip import Card, Slip
from benchmarks.generator.lantern.web_key import KeyForm
from benchmarks.generator.lantern.web_letter import LetterPage
from benchmarks.generator.lantern.web_list import ListPage
from benchmarks.generator.lantern.web_open import OpenPage
from benchmarks.generator.lantern.web_parcel import ParcelForm
from benchmarks.generator.lantern.web_plain import ClassicPage, PlainPage
from benchmarks.generator.lantern.web_sheet import SheetForm
from benchmarks.generator.lantern.web_side import SidePage
from benchmarks.generator.lantern.web_template import TemplatePage

HOMES = {"de": ("DE", "DE", "DE", "AT"), "fr": ("FR", "FR", "FR", "BE"), "es": ("ES",), "it": ("IT",), "ja": ("JP",),
         "zh": ("TW", "TW", "HK", "CN", "CN")}  # fmt: skip
ABROAD = ("US", "GB", "KR", "TW", "TH", "IN", "SG", "VN", "MY", "NL", "SE", "AU", "TR", "CA", "DK", "PL", "ID")


PLAIN = Wish()


@dataclass(frozen=True)
class Plan:
    """A composer, its weight for each kind of exporter, and what it needs of a form."""

    composer: Callable[[random.Random, Form], Composer]
    weights: dict[str, int]
    wish: Wish = PLAIN


PARCEL = Wish(
    has=("mode", "reason", "gross", "packages", "awb"), lacks=("ports", "notify", "lc", "marks", "container"),
    modes=("courier", "courier", "courier", "air", "post"), size=(1, 4),
)  # fmt: skip
CLASSIC = Wish(table="classic", has=("ports", "means", "marks", "goods"), modes=("sea", "sea", "sea", "air"))
PLANS: tuple[Plan, ...] = (
    Plan(OpenSheet, {"jp": 7, "ja": 4, "zh": 4, "eu": 6, "abroad": 6}),
    Plan(ClassicForm, {"jp": 9, "ja": 1, "abroad": 2}, CLASSIC),
    Plan(LinePrint, {"jp": 6, "eu": 3, "abroad": 4}, Wish(plain=True)),
    Plan(BoxForm, {"jp": 5, "ja": 3, "zh": 3, "eu": 4, "abroad": 5}, Wish(has=("ports", "term"))),
    Plan(CellForm, {"jp": 8, "ja": 6, "zh": 4, "eu": 1, "abroad": 2}),
    Plan(ProseLetter, {"jp": 3, "eu": 6, "abroad": 3}),
    Plan(Report, {"jp": 4, "ja": 2, "zh": 1, "eu": 4, "abroad": 3}, Wish(table="rich", size=(14, 60))),
    Plan(Slip, {"jp": 2, "ja": 1, "zh": 1, "eu": 1, "abroad": 2}, PARCEL),
    Plan(Card, {"jp": 3, "ja": 1, "zh": 1, "eu": 3, "abroad": 3}),
    Plan(OpenPage, {"jp": 9, "ja": 5, "zh": 3, "eu": 6, "abroad": 6}),
    Plan(KeyForm, {"jp": 4, "ja": 2, "zh": 1, "eu": 3, "abroad": 4}, Wish(has=("consignee", "ports"))),
    Plan(ParcelForm, {"jp": 3, "ja": 2, "zh": 1, "eu": 1, "abroad": 2}, PARCEL),
    Plan(LetterPage, {"eu": 8, "abroad": 2, "jp": 1}),
    Plan(SidePage, {"jp": 2, "ja": 1, "eu": 3, "abroad": 2}),
    Plan(TemplatePage, {"zh": 8, "abroad": 2, "jp": 2}, Wish(has=("ports", "means"))),
    Plan(PlainPage, {"jp": 2, "eu": 3, "abroad": 3, "ja": 1}),
    Plan(ClassicPage, {"jp": 5, "ja": 2}, CLASSIC),
    Plan(SheetForm, {"jp": 8, "ja": 6, "zh": 3, "eu": 2, "abroad": 2}),
    Plan(ListPage, {"jp": 3, "ja": 1, "zh": 1, "eu": 2, "abroad": 2}, Wish(table="rich", size=(16, 42))),
)
KINDS = {"jp": 48, "ja": 12, "zh": 9, "eu": 20, "abroad": 11}


def choose_plan(rng: random.Random) -> tuple[Plan, Wish]:
    """A plan, and the wish with language and country filled in."""
    kind = rng.choices(list(KINDS), list(KINDS.values()))[0]
    fitting = [plan for plan in PLANS if kind in plan.weights]
    plan = rng.choices(fitting, [one.weights[kind] for one in fitting])[0]
    language = {"jp": "en", "abroad": "en", "eu": rng.choice(("de", "de", "fr", "es", "it"))}.get(kind, kind)
    home = rng.choice(ABROAD) if kind == "abroad" else rng.choice(HOMES[language]) if language in HOMES else "JP"
    modes = plan.wish.modes
    if kind == "eu" and not modes and rng.random() < 0.2:
        modes = rng.choice((("road",), ("road",), ("rail",)))
    return plan, replace(plan.wish, language=language, home=home, modes=modes)
