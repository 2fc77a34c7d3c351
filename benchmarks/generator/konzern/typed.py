"""Arrangements of line-printer papers."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from benchmarks.generator.konzern.columns import heads
from benchmarks.generator.konzern.entries import NUMBER_PLACES, Entry, entries, first_keys
from benchmarks.generator.konzern.flowing import flow_roles
from benchmarks.generator.konzern.grid import Grid, Row, make_grid
from benchmarks.generator.konzern.ink import Line, Run, head_words
from benchmarks.generator.konzern.job import Job
from benchmarks.generator.konzern.letterheads import address_below, address_in_line, contacts, name_line, page_text
from benchmarks.generator.konzern.pairs import label_line
from benchmarks.generator.konzern.parties import party_label, party_lines, seller_place
from benchmarks.generator.konzern.passages import intro, sentences
from benchmarks.generator.konzern.remarks import remark_lines
from benchmarks.generator.konzern.roll import Printed, Roll, at, folded, length, print_roll, said
from benchmarks.generator.konzern.sums import sum_lines, words_line


def rule(job: Job, width: int, key: str = "") -> Printed:
    """A line of signs."""
    sign = job.taste.pick(f"typed.rule{key}", ("-", "-", "=", "_", "*", ". "))
    return said((sign * width)[:width])


def beside(columns: Sequence[tuple[int, Sequence[Line]]]) -> list[Printed]:
    """Lines side by side, each from its column on."""
    tall = max((len(lines) for _, lines in columns), default=0)
    rows: list[Printed] = []
    for place in range(tall):
        row: Printed = []
        for column, lines in columns:
            row += at(lines[place], column) if place < len(lines) else []
        rows.append(row)
    return rows


def head_rows(job: Job, width: int) -> list[Printed]:
    """The exporter, and the name of the paper."""
    taste = job.taste
    align = taste.pick("typed.align", ("left", "centre", "left"))
    rows = [at(name_line(job), 0, width, align)]
    if seller_place(job) != "box":
        if taste.flag("typed.head line", 0.5):
            lines: list[Line] = folded([address_in_line(job)], width)
        else:
            lines = address_below(job)
        more = contacts(job, "head")
        lines += folded([(Run("  ".join(more)),)], width) if more else []
        rows += [at(line, 0, width, align) for line in lines]
    title = job.labels.text("title", "title")
    spaced = " ".join(title) if taste.flag("typed.spaced", 0.25) and len(title) < 20 else title
    return [*rows, [], at(_title(job, spaced), 0, width, taste.pick("typed.title", ("left", "centre", "right")))]


def _title(job: Job, title: str) -> Line:
    """The name of the paper, with number and date where the house has them there."""
    if first_keys(job) and job.taste.pick("number.where", NUMBER_PLACES) != "both":
        return (Run(title),)
    day = Run(job.formats.date(job.facts.day), "invoice_date")
    return (Run(title, "label.invoice_number"), Run("  "), Run(job.facts.number, "invoice_number"), Run("  "), day)


def party_rows(job: Job, width: int) -> list[Printed]:
    """Parties side by side, or each beside its label."""
    names = flow_roles(job)
    if job.taste.flag("typed.parties listed", 0.3):
        rows: list[Printed] = []
        for name in names:
            label: Line = (party_label(job, name),)
            start = max(22, length(label) + 2) if length(label) < 34 else 22
            lines = folded(party_lines(job, name), width - start - 1)
            rows += [*beside([(0, folded([label], start - 2)), (start, lines)]), []]
        return rows
    rows = []
    for start in range(0, len(names), 2):
        half = width // 2
        columns = [
            (half * place, folded([(party_label(job, name),), *party_lines(job, name)], half - 3))
            for place, name in enumerate(names[start : start + 2])
        ]
        rows += [*beside(columns), []]
    return rows


def pair_rows(job: Job, found: Sequence[Entry], width: int, key: str) -> list[Printed]:
    """Entries in one list, in two, or with labels over values."""
    if not found:
        return []
    how = job.taste.pick(f"typed.pairs {key}", ("one", "two", "over"))
    if how == "over":
        return _over(job, found, width, key)
    behind = job.taste.pick("typed.colon", (":", " :", "", "..:"))
    if how == "one" or len(found) < 4 or width < 70:
        return _list(job, found, width, behind)
    words = [head_words([label_line(job, one, behind) for one in found])]
    words.append(head_words([line for one in found for line in one.lines]))
    if sum(max((len(word) for word in part), default=0) for part in words) > width // 2 - 6:
        return _list(job, found, width, behind)
    half = -(-len(found) // 2)
    left, right = (_list(job, part, width // 2 - 2, behind) for part in (found[:half], found[half:]))
    rows = []
    for place in range(max(len(left), len(right))):
        second = right[place] if place < len(right) else []
        rows.append(
            [*(left[place] if place < len(left) else []), *((column + width // 2, run) for column, run in second)]
        )
    return rows


def _list(job: Job, found: Sequence[Entry], width: int, behind: str) -> list[Printed]:
    labels = [label_line(job, one, behind) for one in found]
    longest = max(len(word) for label in labels for word in head_words([label]))
    start = max(longest + 2, min(max(length(label) for label in labels) + 1, width // 2))
    rows: list[Printed] = []
    for one, label in zip(found, labels, strict=True):
        rows += beside([(0, folded([label], start - 1)), (start, folded(one.lines, width - start))])
    return rows


def _over(job: Job, found: Sequence[Entry], width: int, key: str) -> list[Printed]:
    count = job.taste.pick(f"typed.count {key}", (3, 4)) if width < 100 else 5
    longest = max(len(word) for one in found for word in _words(job, one))
    while count > 1 and width // count - 2 < longest:
        count -= 1
    step = width // count
    rows: list[Printed] = []
    for start in range(0, len(found), count):
        part = found[start : start + count]
        names = [(step * place, folded([label_line(job, one)], step - 2)) for place, one in enumerate(part)]
        values = [(step * place, folded(one.lines, step - 2)) for place, one in enumerate(part)]
        rows += [
            *beside(names),
            *([rule(job, width, " thin")] if job.taste.flag("typed.over rule", 0.3) else []),
            *beside(values),
            [],
        ]
    return rows[:-1]


def _words(job: Job, one: Entry) -> list[str]:
    """The words of an entry, which stay in one piece."""
    return head_words([label_line(job, one), *one.lines])


class Lister:
    """The goods in columns of letters."""

    def __init__(self, job: Job, grid: Grid, width: int) -> None:
        self.job, self.grid, self.width = job, grid, width
        self.columns, self.main = grid.plan.columns, grid.plan.main
        self.widths = [self._natural(place) for place in range(len(self.columns))]
        self.gap = 2 if sum(self.widths) + 2 * len(self.widths) + 18 < width else 1
        rest = width - sum(self.widths) + self.widths[self.main] - self.gap * (len(self.widths) - 1)
        self.widths[self.main] = max(14, rest)
        self.starts = [sum(self.widths[:place]) + self.gap * place for place in range(len(self.widths))]

    @property
    def fits(self) -> bool:
        """Whether the descriptions have room and nothing runs over the edge."""
        return self.starts[-1] + self.widths[-1] <= self.width and self.widths[self.main] >= 22

    def _natural(self, place: int) -> int:
        cells = [length(line) for row in self.grid.rows for line in row.cells[place]]
        words = [len(word) for word in head_words(heads(self.job, self.columns[place]))]
        return max([*cells, *words])

    def _across(self, cells: Sequence[Sequence[Line]]) -> list[Printed]:
        rows: list[Printed] = []
        for number in range(max(len(cell) for cell in cells)):
            row: Printed = []
            for place, cell in enumerate(cells):
                if number < len(cell):
                    row += at(cell[number], self.starts[place], self.widths[place], self.columns[place].align)
            rows.append(row)
        return rows

    def head(self) -> list[Printed]:
        """Names of the columns between lines of signs."""
        cells = [folded(heads(self.job, column), wide) for column, wide in zip(self.columns, self.widths, strict=True)]
        line = rule(self.job, self.width)
        above = [line] if self.job.taste.flag("typed.rule above", 0.7) else []
        return [*above, *self._across(cells), line]

    def row(self, row: Row) -> list[Printed]:
        """One position with the lines under it."""
        cells = [folded(row.cells[place], wide) for place, wide in enumerate(self.widths)]
        start = self.starts[self.main]
        under = [at(line, start) for line in folded(row.under, self.width - start)]
        group = [said(row.group), []] if row.group else []
        gap: list[Printed] = [[]] if self.job.taste.flag("typed.row gap", 0.5) else []
        return [*group, *self._across(cells), *under, *gap]

    def summed(self, label: Line, amount: Line) -> Printed:
        """A sum under the column of amounts."""
        place = next(number for number, column in enumerate(self.columns) if "amount" in column.keys)
        end = self.starts[place] + self.widths[place]
        start = end - length(amount)
        left = max(0, min(self.starts[self.main] + 6, start - length(label) - 2))
        return [*at(label, left), *at(amount, start)]


def type_paper(job: Job) -> bytes:
    """The PDF of a paper that a line printer has typed."""
    taste = job.taste
    grid = make_grid(job)
    columns, wide = taste.pick("typed.columns", ((80, False), (90, False), (96, False), (132, True)))
    lister = Lister(job, grid, columns)
    for more, across in ((96, False), (132, True), (160, True)):
        if not lister.fits and more > columns:
            columns, wide = more, across
            lister = Lister(job, grid, columns)
    lead = taste.pick("typed.lead", (10.5, 11.5, 12.0)) if columns < 120 else taste.pick("typed.wide lead", (9.5, 10.5))
    height = 595 if wide else 842
    roll = Roll(columns, int((height - 80) / lead))
    title = job.labels.both("title", "title")[0]
    running: Line = (
        Run(title),
        Run(" "),
        Run(job.facts.number, "invoice_number"),
        Run("   "),
        Run(page_text(job, 2, 2)),
    )
    roll.head = [at(name_line(job), 0), at(running, 0), []]
    _fill(job, roll, lister)
    return print_roll(job.facts.number, roll, job.ledger, wide=wide, lead=lead, upper=taste.flag("typed.upper", 0.35))


def _fill(job: Job, roll: Roll, lister: Lister) -> None:
    taste, width = job.taste, roll.columns
    refs, terms = (pair_rows(job, entries(job, zone), width, zone) for zone in ("refs", "terms"))
    blocks = (
        [party_rows(job, width), refs] if taste.flag("typed.parties first", 0.6) else [refs, party_rows(job, width)]
    )
    ship = [
        *(at(line, 0) for line in folded(sentences(job), width)),
        *pair_rows(job, entries(job, "ship"), width, "ship"),
    ]
    first = taste.flag("ship.first", 0.6)
    for block in [
        head_rows(job, width),
        *blocks,
        terms,
        *([ship] if first else []),
        [at(line, 0) for line in folded(intro(job), width)],
    ]:
        if block:
            roll.add(block)
            roll.blank()
    _goods(job, roll, lister)
    foot = pair_rows(job, entries(job, "foot"), width, "foot")
    remarks = [
        at(line, 0) for line in folded([*([words_line(job)] if words_line(job) else []), *remark_lines(job)], width)
    ]
    for block in [*([] if first else [ship]), foot, remarks]:
        if block:
            roll.blank()
            roll.add(block)


def _goods(job: Job, roll: Roll, lister: Lister) -> None:
    """The positions with their head on every page, then the sums."""
    head, total = lister.head(), Decimal(0)
    roll.add(head, 8)
    carrying = job.taste.flag("table.carry", 0.4)
    for number, row in enumerate(lister.grid.rows):
        rows = lister.row(row)
        if len(rows) + 1 > roll.room:
            if carrying and number:
                roll.add([_carried(job, lister, "carried", total)])
            roll.turn()
            roll.add(head)
            if carrying and number:
                roll.add([_carried(job, lister, "brought", total)])
        roll.add(rows)
        total += row.amount
    sums = [lister.summed(one.label, one.amount) for one in sum_lines(job)]
    line = rule(job, lister.width)
    closing = [line, *sums[:-1], *([line] if job.taste.flag("typed.total rule", 0.5) else []), sums[-1]]
    roll.add([*closing, *([line] if job.taste.flag("typed.end rule", 0.5) else [])])


def _carried(job: Job, lister: Lister, key: str, total: Decimal) -> Printed:
    return lister.summed((Run(job.labels.text("sum", key)),), (Run(job.money(total)),))
