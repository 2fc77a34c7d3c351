"""Slips after the manner of domestic delivery notes: the customer with an honorific, the sum in a box, stamps."""

from __future__ import annotations

from html import escape

from benchmarks.generator.kaisha.arrange import arrange
from benchmarks.generator.kaisha.composer import Composer
from benchmarks.generator.kaisha.ends import marks_box, origin_line, packing, remarks
from benchmarks.generator.kaisha.parties import Party, parties
from benchmarks.generator.kaisha.sums import in_words, sums_box
from benchmarks.generator.kaisha.table import goods_table
from benchmarks.generator.kaisha.tops import address_lines, contact, logo, seller_heading
from benchmarks.generator.kaisha.values import total_html
from benchmarks.generator.kit.web import element, join

GREETINGS = (
    "下記の通り出荷致しました。",
    "下記の通りご請求申し上げます。",
    "毎度ありがとうございます。",
    "下記のとおり送付いたします。",
    "",
)
GREETINGS_EN = ("We have shipped the following goods.", "Please find the details below.", "")
STAMPS = (("承認", "担当"), ("承認", "検印", "作成"), ("部長", "課長", "係"), ("検印",))


def compose_slip(composer: Composer) -> str:
    """A slip."""
    form, paper, plan = composer.form, composer.paper, composer.plan
    summed = form.chance("slip.sums", 0.7)
    look = form.pick("slip.look", ("full", "full", "upright"))
    goods = goods_table(paper, composer.table, with_sums=summed, look=look, blank=form.number("slip.rows", 0, 8))
    goods += ("" if summed else sums_box(paper)) + in_words(paper)
    title = composer.title()
    head = _head(composer)
    middle = _middle(composer)
    sum_first = form.chance("slip.total.first", 0.7)
    grand = _grand(composer) if sum_first else ""
    foot = _foot(composer)
    return join((title, head, grand, middle, goods, foot, origin_line(paper, plan), remarks(paper, composer.rng)))


def _head(composer: Composer) -> str:
    """The customer at the left; number, date and the exporter with its seal at the right."""
    form, paper = composer.form, composer.paper
    left = join(_whom(composer, party, not number) for number, party in enumerate(parties(paper, composer.plan.roles)))
    greetings = GREETINGS if form.language == "ja" else (*GREETINGS, *GREETINGS_EN)
    left += element("div", escape(form.pick("slip.greeting", greetings)), "line")
    right = arrange(paper, "references", composer.plan.references, "half")
    firm = _exporter(composer)
    if form.chance("slip.firm.left", 0.15):
        left, right = left + firm, right
    else:
        right = right + firm if form.chance("slip.firm.below", 0.75) else firm + right
    cells = element("td", left, "half", style="width:56%") + element("td", right, "half")
    return element("table", element("tr", cells), "row")


def _whom(composer: Composer, party: Party, first: bool) -> str:
    """A customer's block; the first with its honorific."""
    honorific = composer.form.pick("slip.honorific", (" 御中", " 御中", "　御中", " 殿"))
    name = element("div", party.name + (honorific if first and party.name else ""), "whom" if first else "strong")
    label = element("div", party.label, "lab small") if not first or composer.form.chance("slip.label", 0.6) else ""
    lines = join(element("div", line) for line in (*party.lines, *party.rest))
    return element("div", label + name + lines, "party")


def _exporter(composer: Composer) -> str:
    """The house with its seal and the boxes for stamps."""
    form, paper = composer.form, composer.paper
    seal = element("div", "<br>".join(_seal_text(composer)), "seal") if form.chance("slip.seal", 0.45) else ""
    name = element("div", seller_heading(paper), "firm")
    lines = join(element("div", line) for line in (*address_lines(paper), contact(paper)) if line)
    firm = element("div", logo(paper) + seal + name + element("div", lines, "small"), "head")
    if not form.chance("slip.stamps", 0.4):
        return firm
    heads = form.pick("slip.stamps.of", STAMPS)
    rows = element("tr", join(element("td", head, "small") for head in heads)) + element(
        "tr", join(element("td", "", "hole") for _ in heads)
    )
    return firm + element("table", rows, "stamps push-right")


def _seal_text(composer: Composer) -> tuple[str, ...]:
    """The seal's columns: the first letters of the Japanese name."""
    plain = composer.paper.exporter.name_ja.replace("株式会社", "").replace("合同会社", "")
    return (plain[:2], "之印")


def _grand(composer: Composer) -> str:
    """The sum large above the goods."""
    paper = composer.paper
    label = paper.label("total_amount", ending=False)
    cells = element("td", label, "shade") + element("td", element("span", total_html(paper), "strong"))
    return element("table", element("tr", cells), "grand")


def _middle(composer: Composer) -> str:
    """Shipment and terms."""
    paper, plan, form = composer.paper, composer.plan, composer.form
    moves = arrange(paper, "moves", plan.moves, "full" if form.chance("slip.moves.full", 0.6) else "half")
    return moves + (arrange(paper, "terms", plan.terms, "full") if plan.terms else "")


def _foot(composer: Composer) -> str:
    packed = packing(composer.paper, composer.plan.packing, "half")
    marks = marks_box(composer.paper) if composer.boxed_marks else ""
    if packed and marks:
        cells = element("td", packed, "half", style="width:50%") + element("td", marks, "half")
        return element("table", element("tr", cells), "row")
    return packed + marks
