"""Papers of free arrangement: zones in rows and columns, by templates; and papers with a side column."""

from __future__ import annotations

from benchmarks.generator.kaisha.composer import Composer
from benchmarks.generator.kaisha.words import words
from benchmarks.generator.kit.web import element


def compose_flow(composer: Composer) -> str:
    """A paper by one of the templates."""
    return composer.make(composer.form.pick("template", words("templates")["flow"]))


def compose_side(composer: Composer) -> str:
    """A narrow column of references, parties and moves beside the goods."""
    form = composer.form
    head = composer.make(form.pick("side.head", ("L T", "T L", "L|T")))
    letters = form.pick("side.letters", ("RBXK", "RXKB", "BRKX", "RBXKPM"))
    side = composer.zones(letters, "narrow")
    main = composer.zone("G", "half") + composer.zones("".join(one for one in "PMONZ" if one not in letters), "half")
    cells = [element("td", side, "side-column", style="width:27%"), element("td", main, "half")]
    if form.chance("side.right", 0.3):
        cells.reverse()
    return head + element("table", element("tr", "".join(cells)), "row")
