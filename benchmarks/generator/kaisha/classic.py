"""The old export form: INVOICE OF, SHIPPED PER, ON OR ABOUT, FROM, TO, MESSRS, upon rules or not."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from benchmarks.generator.kaisha.arrange import arrange, moves_prose, rule_line, spoken
from benchmarks.generator.kaisha.composer import Composer
from benchmarks.generator.kaisha.values import entries
from benchmarks.generator.kit.web import element, join

TOGETHER = (
    ("invoice_of",),
    ("vessel_or_flight", "voyage", "departure_date"),
    ("port_of_loading", "port_of_discharge"),
    ("via", "final_destination"),
)
HEAD = ("invoice_number", "invoice_date")


def compose_classic(composer: Composer) -> str:
    """A paper of the old form."""
    layout = composer.form.pick("classic.layout", tuple(LAYOUTS))
    head = LAYOUTS[layout](composer)
    tail = composer.form.pick("classic.tail", ("G P|M O N Z", "G P M O N Z", "G M|P O N|Z", "G PM|NZ O", "G P O M N Z"))
    return composer.make(composer.form.pick("classic.top", ("L T", "L T", "L T", "T L"))) + head + composer.make(tail)


def _rest(keys: Sequence[str], taken: Sequence[str]) -> tuple[str, ...]:
    return tuple(key for key in keys if key not in taken)


def _ruled_lines(composer: Composer, keys: tuple[str, ...]) -> str:
    """Rules across the page: vessel and date on one, the ports on the next, the rest two by two."""
    rows = [tuple(key for key in row if key in keys) for row in TOGETHER]
    rest = _rest(keys, [key for row in TOGETHER for key in row])
    size = composer.form.pick("classic.pairs", (1, 2, 2))
    rows += [rest[start : start + size] for start in range(0, len(rest), size)]
    made = [entries(composer.paper, row) for row in rows if row]
    return element("div", join(rule_line(composer.paper, found) for found in made if found), "zone")


def _number_and_date(composer: Composer) -> str:
    """Number and date by themselves, the date perhaps behind the town."""
    paper, form = composer.paper, composer.form
    lines = []
    for one in entries(paper, HEAD):
        town = (
            f"{paper.exporter.city.title()}, " if one.key == "invoice_date" and form.chance("date.town", 0.25) else ""
        )
        label = "" if town else f"{element('span', one.label, 'lab')} "
        lines.append(element("div", f"{label}{town}{one.value}", "line"))
    return element("div", join(lines), form.pick("classic.number", ("right", "right", "")))


def _wide(composer: Composer) -> str:
    """Number and date at the right, the customer, then rules across the page."""
    plan = composer.plan
    customer = composer.customers("half")
    keys = plan.moves + plan.terms + _rest(plan.references, HEAD)
    top = element(
        "tr",
        element("td", customer, "half", style="width:60%") + element("td", _number_and_date(composer)),
    )
    return element("table", top, "row") + _ruled_lines(composer, keys)


def _halves(composer: Composer) -> str:
    """Two columns of labels and values, the customer in one of them."""
    paper, plan, form = composer.paper, composer.plan, composer.form
    moves = arrange(paper, "classic.moves", plan.moves, "form")
    if form.chance("classic.messrs.first", 0.35):
        left = composer.customers("half") + moves
    else:
        left = moves + composer.customers("half")
    right = arrange(paper, "classic.references", plan.references + plan.terms, "form")
    cells = [element("td", left, "half", style="width:55%"), element("td", right, "half")]
    if form.chance("classic.turned", 0.15):
        cells.reverse()
    return element("table", element("tr", join(cells)), "row")


def _messrs(composer: Composer) -> str:
    """The customer beside the references, the shipment below on rules."""
    plan = composer.plan
    references = arrange(composer.paper, "classic.references", plan.references, "form")
    left = element("td", composer.customers("half"), "half", style="width:54%")
    row = element("tr", left + element("td", references, "half"))
    return element("table", row, "row") + _ruled_lines(composer, plan.moves + plan.terms)


def _sentence(composer: Composer) -> str:
    """The shipment in a sentence."""
    paper, plan = composer.paper, composer.plan
    if paper.form.japanese:
        return _halves(composer)
    head = _number_and_date(composer)
    text = moves_prose(paper, plan.moves)
    rest = _rest(plan.references, HEAD) + plan.terms + _rest(plan.moves, list(spoken(paper, "shipped")) if text else ())
    below = arrange(paper, "classic.rest", rest, "full") if rest else ""
    if paper.form.chance("classic.customer.first", 0.5):
        return head + composer.customers("half") + text + below
    return head + text + composer.customers("half") + below


def _framed(composer: Composer) -> str:
    """All of the head in a frame of two columns."""
    paper, plan = composer.paper, composer.plan
    moves = arrange(paper, "classic.moves", plan.moves, "form")
    references = arrange(paper, "classic.references", plan.references, "form")
    terms = arrange(paper, "classic.terms", plan.terms, "form") if plan.terms else ""
    left = element("td", composer.customers("half"), "pad half", style="width:52%")
    rows = element("tr", left + element("td", references, "pad half"))
    if terms:
        rows += element("tr", element("td", moves, "pad half") + element("td", terms, "pad half"))
    else:
        rows += element("tr", element("td", moves, "pad half", colspan="2"))
    return element("table", rows, "framed-head wide")


def _stack(composer: Composer) -> str:
    """Everything below each other at the left edge."""
    paper, plan = composer.paper, composer.plan
    keys = _rest(plan.references, HEAD) + plan.moves + plan.terms
    return _number_and_date(composer) + composer.customers("half") + arrange(paper, "classic.stack", keys, "form")


LAYOUTS: dict[str, Callable[[Composer], str]] = {
    "wide": _wide,
    "halves": _halves,
    "messrs": _messrs,
    "sentence": _sentence,
    "framed": _framed,
    "stack": _stack,
    "wide-2": _wide,
}
