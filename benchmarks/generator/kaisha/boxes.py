"""Forms of boxes, after the layout key: parties at the left, references at the right, everything with small labels."""

from __future__ import annotations

from collections.abc import Sequence

from benchmarks.generator.kaisha.composer import Composer
from benchmarks.generator.kaisha.ends import origin_line, remarks, signature
from benchmarks.generator.kaisha.parties import Party, parties
from benchmarks.generator.kaisha.sums import in_words, sums_box
from benchmarks.generator.kaisha.table import goods_table
from benchmarks.generator.kaisha.values import Entry, entries, value_lines
from benchmarks.generator.kit.web import element, join


class Boxes:
    """The boxes of one paper; numbered forms count them."""

    def __init__(self, composer: Composer) -> None:
        self.composer, self.paper, self.form = composer, composer.paper, composer.form
        self.numbered = self.form.pick("boxes.numbers", ("", "", "{}. ", "({}) ", "{} "))
        self.count = 0

    def label(self, label: str) -> str:
        """A label, perhaps behind the box's number."""
        self.count += 1
        number = self.numbered.format(self.count) if self.numbered else ""
        return element("div", number + label, "lab corner")

    def box(self, label: str, body: str, kind: str = "") -> str:
        """One box."""
        return element("div", self.label(label) + element("div", body or "&nbsp;", "in"), f"cell {kind}".strip())

    def party(self, party: Party) -> str:
        """A party's box."""
        return self.box(party.label, "<br>".join(party.body), "tall")

    def stack(self, found: Sequence[Entry]) -> str:
        """Boxes below each other."""
        return join(self.box(one.label, one.value, "low-cell") for one in found)

    def duo(self, found: Sequence[Entry]) -> str:
        """Boxes two in a row."""
        rows = []
        for start in range(0, len(found), 2):
            part = found[start : start + 2]
            cells = [element("td", self.label(one.label) + element("div", one.value, "in")) for one in part]
            rows.append(element("tr", join(cells) + ("<td></td>" if len(part) < 2 and len(found) > 1 else "")))
        return element("table", join(rows), "duo") if rows else ""

    def side(self, name: str, found: Sequence[Entry]) -> str:
        """Boxes in the house's way for a column."""
        return self.duo(found) if self.form.chance(f"boxes.{name}.duo", 0.6) else self.stack(found)


def compose_boxes(composer: Composer) -> str:
    """A paper of boxes."""
    boxes, paper, plan, form = Boxes(composer), composer.paper, composer.plan, composer.form
    summed = form.chance("boxes.sums", 0.65)
    look = form.pick("boxes.look", ("upright", "full", "upright", "level"))
    return join(
        (
            composer.make(form.pick("boxes.top", ("L T", "T L", "L|T", "T|L"))),
            _upper(boxes),
            goods_table(paper, composer.table, with_sums=summed, look=look),
            "" if summed else sums_box(paper),
            in_words(paper),
            _lower(boxes),
            remarks(paper, composer.rng),
            signature(paper, plan),
        )
    )


def _upper(boxes: Boxes) -> str:
    """Parties and the shipment at the left, references and terms at the right; or the shipment below both."""
    composer, paper = boxes.composer, boxes.paper
    plan, below = composer.plan, boxes.form.chance("boxes.moves.below", 0.4)
    people = parties(paper, composer.roles)
    half = -(-len(people) // 2) if len(people) > 2 and boxes.form.chance("boxes.people.split", 0.5) else len(people)
    left = join(boxes.party(one) for one in people[:half])
    right = boxes.side("references", entries(paper, plan.references)) + join(boxes.party(one) for one in people[half:])
    moves, terms = entries(paper, plan.moves), entries(paper, plan.terms)
    if not below:
        left += boxes.duo(moves)
        right += boxes.side("terms", terms)
        return _pair(boxes, left, right)
    lower = _pair(boxes, boxes.duo(moves), boxes.side("terms", terms), "joined") if terms else _single(boxes, moves)
    return _pair(boxes, left, right) + lower


def _single(boxes: Boxes, found: Sequence[Entry]) -> str:
    size = boxes.form.number("boxes.row", 3, 4)
    rows = []
    for start in range(0, len(found), size):
        part = found[start : start + size]
        width = f"width:{100 // size}%"
        cells = [element("td", element("div", boxes.label(one.label) + one.value, "cell"), style=width) for one in part]
        rows.append(element("tr", join(cells + ["<td></td>"] * (size - len(part)))))
    return element("table", join(rows), "form-box joined") if rows else ""


def _pair(boxes: Boxes, left: str, right: str, kind: str = "") -> str:
    width = boxes.form.pick("boxes.width", (50, 50, 55))
    cells = [element("td", left, style=f"width:{width}%"), element("td", right)]
    return element("table", element("tr", join(cells)), f"form-box {kind}".strip())


def _lower(boxes: Boxes) -> str:
    """Marks, packages and weights, origin in boxes at the foot."""
    composer, paper = boxes.composer, boxes.paper
    marks = value_lines(paper, "marks_and_numbers") if composer.boxed_marks else []
    left = boxes.box(paper.label("marks_and_numbers"), "<br>".join(marks), "tall") if marks else ""
    packed = entries(paper, composer.plan.packing)
    note = origin_line(paper, composer.plan)
    if not left:
        return _single(boxes, packed) + note
    return _pair(boxes, left, boxes.side("packing", packed) + (element("div", note, "cell") if note else ""), "joined")
