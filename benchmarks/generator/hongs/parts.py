"""Pieces that most forms are put together from, each where the house keeps it."""

from __future__ import annotations

from collections.abc import Sequence

from benchmarks.generator.hongs import sums
from benchmarks.generator.hongs.feet import closing, weights_prose
from benchmarks.generator.hongs.lists import NARROW, WIDE, list_html
from benchmarks.generator.hongs.papers import Paper
from benchmarks.generator.hongs.tables import goods, marks_html
from benchmarks.generator.hongs.values import MAKERS
from benchmarks.generator.kit.web import element, join, mark

WAYS = (
    (
        ("vessel_or_flight", "Shipped per"),
        ("port_of_loading", "from"),
        ("port_of_discharge", "to"),
        ("departure_date", "on or about"),
    ),
    (
        ("vessel_or_flight", "SHIPPED PER"),
        ("departure_date", "ON OR ABOUT"),
        ("port_of_loading", "FROM"),
        ("port_of_discharge", "TO"),
        ("via", "VIA"),
    ),
    (
        ("port_of_loading", "From"),
        ("port_of_discharge", "to"),
        ("vessel_or_flight", "per"),
        ("departure_date", "sailing on"),
    ),
    (
        ("port_of_loading", "Shipment from"),
        ("via", "via"),
        ("port_of_discharge", "to"),
        ("vessel_or_flight", "by"),
        ("departure_date", "dated"),
    ),
    (
        ("departure_date", "Shipped on"),
        ("vessel_or_flight", "per"),
        ("port_of_loading", "from"),
        ("port_of_discharge", "to"),
    ),
    (
        ("vessel_or_flight", "per"),
        ("departure_date", "sailing on or about"),
        ("port_of_loading", "from"),
        ("port_of_discharge", "to"),
        ("final_destination", "for transportation to"),
    ),
)
WEIGHTS_AT = ("body", "body", "prose", "list", "list", "cells", "way", "table only")
GENERAL_AT = ("line", "line", "body", "body", "list", "centre")


def weights_at(paper: Paper) -> str:
    """Where the house puts weights and packages."""
    return paper.look.pick("weights stand", WEIGHTS_AT)


def narrow(paper: Paper, names: Sequence[str], what: str) -> str:
    """A list for a narrow place."""
    return list_html(paper, names, paper.look.pick(f"narrow {what}", NARROW))


def wide(paper: Paper, names: Sequence[str], what: str, across: int = 4) -> str:
    """A list across the page."""
    return list_html(paper, names, paper.look.pick(f"wide {what}", WIDE), across)


def refs(paper: Paper) -> tuple[str, ...]:
    """The names of the references, with the general name of the goods where it is one of them."""
    general = ("invoice_of",) if paper.has("invoice_of") and general_at(paper) == "list" else ()
    return paper.form.refs + general


def general_at(paper: Paper) -> str:
    """Where the general name of the goods stands."""
    return paper.look.pick("general name stands", GENERAL_AT)


def way_names(paper: Paper) -> tuple[str, ...]:
    """The names of what the house tells of the way."""
    return paper.form.transport + (paper.form.weights if weights_at(paper) == "way" else ())


def way(paper: Paper, room: str = "wide", across: int = 4) -> str:
    """The way of the goods: a sentence or a list."""
    names = way_names(paper)
    if (
        "vessel_or_flight" in names
        and paper.shipment.route.mode in ("sea", "air")
        and paper.look.chance("way in prose", 0.24)
    ):
        return _sentence(paper, names, across)
    return narrow(paper, names, "way") if room == "narrow" else wide(paper, names, "way", across)


def _sentence(paper: Paper, names: Sequence[str], across: int) -> str:
    chosen = paper.look.pick("sentence of the way", WAYS)
    pieces: list[str] = []
    for name, said in chosen:
        value = MAKERS[name](paper) if name in names else ""
        if value:
            shown = paper.look.pick("values in prose", ("{}", "<u>{}</u>", "<b>{}</b>", "{}")).format(value)
            pieces.append(f"{mark(f'label.{name}', said)} {shown}")
    between = paper.look.pick("between pieces", (" ", " ", "&ensp;", "<br>"))
    rest = [name for name in names if name not in dict(chosen)]
    return element("p", between.join(pieces), "inl") + (wide(paper, rest, "rest of the way", across) if rest else "")


def terms(paper: Paper, room: str = "wide") -> str:
    """Terms, where they are a list of their own."""
    if not paper.form.terms:
        return ""
    return narrow(paper, paper.form.terms, "terms") if room == "narrow" else wide(paper, paper.form.terms, "terms", 3)


def table(
    paper: Paper,
    wanted: str = "",
    totals: bool | None = None,
    more_before: Sequence[str] = (),
    more_after: Sequence[str] = (),
) -> str:
    """The goods with what the house writes among them, and the sums: in the table, or in a box, or as lines below."""
    how = paper.look.pick("sums stand", ("table", "table", "table", "table", "box", "box", "lines"))
    inside = how == "table" if totals is None else totals
    before, after = list(more_before), list(more_after)
    if paper.has("invoice_of") and general_at(paper) == "body":
        text = MAKERS["invoice_of"](paper)
        before.append(f"<u>{text}</u>" if paper.look.chance("general name underlined", 0.4) else text)
    if paper.shipment.contract and paper.look.chance("as per contract", 0.14):
        said = paper.look.pick("contract named", ("S/C NO.", "CONTRACT NO.", "SALES NOTE NO."))
        before.append(f"AS PER {said} {paper.shipment.contract}")
    if weights_at(paper) == "body":
        after += weights_prose(paper)
    html = goods(paper, before, after, wanted, inside)
    if inside:
        return html
    return html + (sums.box(paper) if how != "lines" else sums.prose(paper))


def general_line(paper: Paper) -> str:
    """The general name of the goods over the table."""
    if not paper.has("invoice_of") or general_at(paper) not in ("line", "centre"):
        return ""
    text = f"{paper.label('invoice_of')} {MAKERS['invoice_of'](paper)}"
    return element("div", text, "inl" + (" al-centre" if general_at(paper) == "centre" else ""))


def weights(paper: Paper) -> str:
    """Weights and packages below the goods, where the house has them there."""
    home = weights_at(paper)
    if home in ("body", "way") or not paper.form.weights:
        return ""
    if home == "prose":
        return join(element("div", line, "ln") for line in weights_prose(paper))
    if home == "cells":
        return wide(paper, paper.form.weights, "weights")
    return element("div", narrow(paper, paper.form.weights, "weights"), "half")


def marks(paper: Paper) -> str:
    """The shipping marks, where the table has no column for them."""
    if not paper.has("marks") or "marks" in paper.keys:
        return ""
    return element("div", f"{paper.label('marks')}{marks_html(paper, shape=True)}", "mk")


def marks_and_weights(paper: Paper) -> str:
    """Marks and weights below the goods, beside or below each other."""
    one, two = marks(paper), weights(paper)
    if one and two and paper.look.chance("marks beside weights", 0.6):
        pair = (one, two) if paper.look.chance("marks left of weights", 0.7) else (two, one)
        kind = paper.look.pick("frame of marks", ("plain", "plain", "ruled"))
        return f'<table class="lay {kind}"><tr><td style="width:50%">{pair[0]}</td><td>{pair[1]}</td></tr></table>'
    return one + two


def words_line(paper: Paper) -> str:
    """The total in words."""
    return sums.in_words(paper)


def lower(paper: Paper, table: str, wide_name: bool = True) -> str:
    """The goods and all that most forms have below them."""
    return join((general_line(paper), table, words_line(paper), marks_and_weights(paper), *closing(paper, wide_name)))
