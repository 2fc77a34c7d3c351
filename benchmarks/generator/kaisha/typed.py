"""Papers of a typewriter or line printer: letters of one width, columns made of blanks."""

from __future__ import annotations

import re
from collections.abc import Sequence
from html import escape, unescape

from benchmarks.generator.kaisha.columns import CELLS, NUMBERS, head_html
from benchmarks.generator.kaisha.composer import Composer
from benchmarks.generator.kaisha.describe import describe
from benchmarks.generator.kaisha.ends import origin_line, prose_packing, remarks
from benchmarks.generator.kaisha.parties import parties, sign_name
from benchmarks.generator.kaisha.sums import in_words, sum_rows, total_quantity
from benchmarks.generator.kaisha.tops import address_lines, contact
from benchmarks.generator.kaisha.values import Entry, entries, value_lines
from benchmarks.generator.kaisha.words import words
from benchmarks.generator.kit.web import element

WIDTH = 88
TAG = re.compile(r"<[^>]*>")


def measure(html: str) -> int:
    """How many letters a line has."""
    return len(unescape(TAG.sub("", html)))


def pad(html: str, width: int, *, right: bool = False) -> str:
    """A line filled up with blanks."""
    room = " " * max(0, width - measure(html))
    return room + html if right else html + room


def beside(left: Sequence[str], right: Sequence[str], width: int) -> list[str]:
    """Two blocks of lines beside each other."""
    width = max([width, *(measure(line) + 3 for line in left)]) if right else width
    count = max(len(left), len(right))
    rows = zip([*left, *[""] * (count - len(left))], [*right, *[""] * (count - len(right))], strict=True)
    return [pad(one, width) + two if two else one for one, two in rows]


def compose_typed(composer: Composer) -> str:
    """A typed paper."""
    sheet = Typed(composer)
    lines = [*sheet.head(), "", *sheet.upper(), "", *sheet.goods(), "", *sheet.lower()]
    widest = max(measure(line) for line in lines)
    size = min(9.5, 500 / (0.6 * widest))
    typing = element("pre", "\n".join(lines), "typing", style=f"font-size:{size:.2f}pt")
    return typing + remarks(composer.paper, composer.rng)


class Typed:
    """The blocks of a typed paper as lines of HTML."""

    def __init__(self, composer: Composer) -> None:
        self.composer, self.paper, self.form, self.plan = composer, composer.paper, composer.form, composer.plan
        self.line = self.form.pick("typed.line", ("-", "=", "-", "_"))

    def head(self) -> list[str]:
        """Exporter and title."""
        paper, form = self.paper, self.form
        firm = [sign_name(paper, paper.exporter.name)]
        if self.plan.seller in ("head", "box"):
            firm += [line for line in (*address_lines(paper), contact(paper)) if line]
        title = escape(form.pick("title", words("phrases")["titles"]).upper())
        title = form.pick("typed.title", ("{}", "*** {} ***", "* * {} * *", "===== {} =====")).format(title)
        if form.chance("typed.centred", 0.6):
            return [self.centre(line) for line in (*firm, "", title)]
        return [*firm, "", title] if form.chance("typed.firm.first", 0.7) else [title, "", *firm]

    def centre(self, html: str) -> str:
        """A line in the middle."""
        return " " * max(0, (WIDTH - measure(html)) // 2) + html

    def rows(self, keys: tuple[str, ...]) -> list[str]:
        """Labels and values, one below the other."""
        found = entries(self.paper, keys)
        style = self.form.pick("typed.rows", ("colon", "dots", "plain", "colon"))
        width = max((measure(self.plain(one)) for one in found), default=0) + 2
        return [line for one in found for line in self.row(one, width, style)]

    def plain(self, one: Entry) -> str:
        """A label on one line, without its ending."""
        return self.paper.label(one.key, ending=False).replace("<br>", " ")

    def row(self, one: Entry, width: int, style: str) -> list[str]:
        """The lines of one value."""
        label = self.plain(one)
        dots = "." * max(0, width - measure(label))
        front = {"colon": f"{pad(label, width)}: ", "dots": f"{label}{dots}: ", "plain": pad(label, width + 1)}[style]
        first, *more = one.lines
        return [front + first, *(" " * measure(front) + line for line in more)]

    def people(self) -> list[list[str]]:
        """The parties' blocks."""
        blocks = []
        for party in parties(self.paper, self.composer.roles):
            label = party.label.replace("<br>", " ")
            if self.form.chance("typed.label.beside", 0.4):
                width = measure(label) + 2
                body = [pad(label, width) + (party.body[0] if party.body else "")]
                blocks.append(body + [" " * width + line for line in party.body[1:]])
            else:
                inset = " " * self.form.pick("typed.inset", (0, 2, 5))
                blocks.append([label, *(inset + line for line in party.body)])
        return blocks

    def upper(self) -> list[str]:
        """Parties, references, shipment."""
        plan, form = self.plan, self.form
        blocks = self.people()
        references, moves = self.rows(plan.references), self.rows(plan.moves)
        terms = self.rows(plan.terms) if plan.terms else []
        stacked = [line for block in blocks for line in (*block, "")][:-1]
        layout = form.pick("typed.layout", ("sides", "sides", "stack", "moves", "pairs"))
        if layout == "sides":
            return [*beside(stacked, references, 48), "", *beside(moves, terms, 48)]
        if layout == "moves":
            return [*references, "", *beside(stacked, moves, 48), *([""] if terms else []), *terms]
        if layout == "pairs" and len(blocks) > 1:
            pairs = beside(blocks[0], blocks[1], 46) + [line for block in blocks[2:] for line in ("", *block)]
            return [*beside(references, terms, 46), "", *pairs, "", *moves]
        return [*references, "", *stacked, "", *moves, *terms]

    def goods(self) -> list[str]:
        """The goods table between lines of strokes, then the sums."""
        paper, table = self.paper, self.composer.table
        columns = [column for column in table.columns if column != "marks"]
        heads = [head_html(paper, table, column).replace("<br>", " ") for column in columns]
        rows: list[list[str]] = []
        for number, line in enumerate(paper.ship.load.lines):
            texts = describe(paper, table, number, line)
            cells = {column: CELLS[column](paper, table, number, line) for column in columns if column in CELLS}
            rows.append([cells.get(column, texts[0]) for column in columns])
            rows += [[text if column == "description" else "" for column in columns] for text in texts[1:]]
        widths = [max(measure(row[place]) for row in (heads, *rows)) for place in range(len(columns))]
        gap = self.form.pick("typed.gap", ("  ", "   ", " | ", "  "))

        def write(row: Sequence[str]) -> str:
            cells = [
                pad(cell, width, right=column in NUMBERS)
                for cell, width, column in zip(row, widths, columns, strict=True)
            ]
            return gap.join(cells).rstrip()

        whole = sum(widths) + len(gap) * (len(widths) - 1)
        rule = self.line * whole
        blank = self.form.chance("typed.airy", 0.3)
        body = [line for row in rows for line in ([write(row), ""] if blank else [write(row)])]
        return [rule, write(heads), rule, *body, rule, *self.sums(whole), rule]

    def sums(self, whole: int) -> list[str]:
        """The sums, their amounts below the last column."""
        lines = []
        quantity = total_quantity(self.paper)
        for row in sum_rows(self.paper):
            label = row.label.replace("<br>", " ")
            if row.kind == "total" and quantity and self.form.chance("typed.quantity", 0.5):
                label += f"  {quantity}"
            wide = measure(label) + measure(row.amount)
            room = " " * max(3, whole - wide)
            side = self.form.pick("typed.sums", ("apart", "right", "apart"))
            lines.append(
                label + room + row.amount if side == "apart" else pad(f"{label}   {row.amount}", whole, right=True)
            )
        return lines

    def lower(self) -> list[str]:
        """Words, packing, marks, origin, signature."""
        paper, plan = self.paper, self.plan
        spoken = TAG.sub("", in_words(paper))
        lines = [spoken, ""] if spoken else []
        packed = prose_packing(paper, plan.packing) if self.form.chance("typed.packed", 0.4) else []
        packed = packed or (self.rows(plan.packing) if plan.packing else [])
        marks = value_lines(paper, "marks_and_numbers") if self.composer.boxed_marks else []
        block = (
            [paper.label("marks_and_numbers").replace("<br>", " "), *("  " + line for line in marks)] if marks else []
        )
        pair = (block, packed) if self.form.chance("typed.marks.left", 0.6) else (packed, block)
        lines += [*beside(*pair, 44), ""]
        note = origin_line(paper, plan)
        if note:
            lines += [re.sub(r"</?(div|span)[^>]*>", "", note), ""]
        return lines + self.signature()

    def signature(self) -> list[str]:
        """The exporter's name once more, with its address where it stands only here."""
        paper = self.paper
        lines = [sign_name(paper, paper.exporter.name)]
        if self.plan.seller == "sign":
            lines += [line for line in (*address_lines(paper), contact(paper)) if line]
        lines += ["", "", "_" * 30, escape(paper.exporter.person)]
        inset = " " * self.form.pick("typed.sign", (0, 40, 44, 36))
        widest = max(measure(line) for line in lines)
        inset = inset if len(inset) + widest <= WIDTH + 12 else ""
        return [inset + line for line in lines]
