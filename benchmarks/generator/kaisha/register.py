"""Papers of sections under headings, as office programs print them: cards, strips, bars."""

from __future__ import annotations

from collections.abc import Callable
from html import escape

from benchmarks.generator.kaisha.arrange import arrange
from benchmarks.generator.kaisha.composer import Composer
from benchmarks.generator.kaisha.ends import marks_box, origin_line, packing, remarks, signature
from benchmarks.generator.kaisha.values import entries
from benchmarks.generator.kaisha.words import words
from benchmarks.generator.kit.web import element, join

ORDERS = (
    "references parties moves terms goods packing notes",
    "parties references moves terms goods packing notes",
    "references parties goods moves terms packing notes",
    "parties moves references terms goods packing notes",
    "references moves parties terms goods packing notes",
    "references parties terms goods packing moves notes",
    "parties references goods packing terms moves notes",
)
SHORT = ("invoice_number", "invoice_date")


def compose_register(composer: Composer) -> str:
    """A paper of sections."""
    form, paper, plan = composer.form, composer.paper, composer.plan
    sections: dict[str, Callable[[], str]] = {
        "references": lambda: _references(composer),
        "parties": composer.customers,
        "moves": lambda: arrange(paper, "moves", plan.moves, "full"),
        "terms": lambda: arrange(paper, "terms", plan.terms, "full") if plan.terms else "",
        "goods": composer.goods,
        "packing": lambda: _packing(composer),
        "notes": lambda: origin_line(paper, plan) + remarks(paper, composer.rng),
    }
    body = _top(composer)
    for name in form.pick("register.order", ORDERS).split():
        html = sections[name]()
        body += _section(composer, name, html) if html else ""
    return body + signature(paper, plan)


def _section(composer: Composer, name: str, html: str) -> str:
    """A section in the house's way: under a bar, beside its heading, without one."""
    form = composer.form
    style = form.pick("register.style", ("bar", "bar", "bare", "side"))
    if style == "bare" or (name == "goods" and form.chance("register.goods.bare", 0.7)):
        return element("div", html, "section")
    names = words("phrases")["sections"][name]
    heading = escape(form.pick(f"section.{name}", names["ja" if form.japanese else "en"]))
    if form.language == "both" and form.chance("section.both", 0.5):
        heading += f" {escape(form.pick(f'section.{name}', names['ja']))}"
    heading = heading.upper() if form.chance("section.upper", 0.3) else heading
    if style == "side" and name != "goods":
        cells = element("td", heading, "section-side") + element("td", html)
        return element("table", element("tr", cells), "rowed wide section")
    return element("div", element("div", heading, "section-head") + html, "section")


def _top(composer: Composer) -> str:
    """Exporter and title, with number and date in two cells where the house has them there."""
    form = composer.form
    template = form.pick("register.top", ("L|T", "L T", "T L", "T|L", "L|T"))
    if not _numbered(composer):
        return composer.make(template)
    found = entries(composer.paper, SHORT)
    heads = join(element("td", one.label, "lab small") for one in found)
    cells = join(element("td", one.value, "strong") for one in found)
    rows = element("tr", heads) + element("tr", cells)
    if form.chance("register.numbers.flat", 0.4):
        rows = element("tr", join(element("td", f"{one.label} {one.value}") for one in found))
    numbers = element("table", rows, f"numbers {form.pick('register.numbers.side', ('push-right', 'push-right', ''))}")
    return composer.make(template) + numbers


def _numbered(composer: Composer) -> bool:
    return composer.form.chance("register.numbers", 0.5)


def _references(composer: Composer) -> str:
    keys = composer.plan.references
    if _numbered(composer):
        keys = tuple(key for key in keys if key not in SHORT)
    return arrange(composer.paper, "references", keys, "full") if keys else ""


def _packing(composer: Composer) -> str:
    """Packages and weights, the marks beside or below them."""
    paper = composer.paper
    packed = packing(paper, composer.plan.packing, "half")
    if not composer.boxed_marks:
        return packed
    marks = marks_box(paper)
    if not packed or composer.form.chance("register.marks.below", 0.4):
        return packed + marks
    cells = element("td", packed, "half", style="width:55%") + element("td", marks, "half")
    return element("table", element("tr", cells), "row")
