"""The composers by name, and what every paper has besides: feet, headings of following pages, packing lists."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from benchmarks.generator.kaisha.boxes import compose_boxes
from benchmarks.generator.kaisha.classic import compose_classic
from benchmarks.generator.kaisha.composer import Composer
from benchmarks.generator.kaisha.courier import compose_courier
from benchmarks.generator.kaisha.flow import compose_flow, compose_side
from benchmarks.generator.kaisha.grid import compose_grid
from benchmarks.generator.kaisha.letter import compose_letter
from benchmarks.generator.kaisha.lexicon import link
from benchmarks.generator.kaisha.packinglist import packing_page
from benchmarks.generator.kaisha.paper import Paper
from benchmarks.generator.kaisha.register import compose_register
from benchmarks.generator.kaisha.slip import compose_slip
from benchmarks.generator.kaisha.tops import foot_address
from benchmarks.generator.kaisha.typed import compose_typed
from benchmarks.generator.kit.web import element

COMPOSERS: Mapping[str, Callable[[Composer], str]] = {
    "classic": compose_classic,
    "flow": compose_flow,
    "grid": compose_grid,
    "boxes": compose_boxes,
    "register": compose_register,
    "side": compose_side,
    "slip": compose_slip,
    "letter": compose_letter,
    "typed": compose_typed,
    "courier": compose_courier,
}
"""The composers; a house has one."""


def compose(composer: Composer) -> str:
    """The body of a paper. What runs in the margins stands first."""
    paper, plan = composer.paper, composer.plan
    margins = foot_address(paper) if plan.seller == "foot" else ""
    body = COMPOSERS[composer.form.kind](composer)
    if plan.paged:
        body += packing_page(composer)
    if composer.form.chance("again", 0.3):
        again = f"{paper.label('invoice_number')} {link('invoice_number', paper.ship.number)}"
        margins += element("div", again, "again")
    _settle(paper)
    return margins + body


def _settle(paper: Paper) -> None:
    """Enters what only the lines or the marks say of the origin."""
    fields, lines = paper.truth.fields, paper.truth.lines
    printed = [str(line["country_of_origin"]) for line in lines if line.get("country_of_origin")]
    if "MADE IN JAPAN" in fields.get("marks_and_numbers", ()):
        printed.append("JP")
    if printed:
        fields.setdefault("country_of_origin", list(dict.fromkeys(printed)))
