"""The goods of a document by every way of reading them: which reading agrees best with itself, and where the readings
agree with each other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from extractors.calibration import CELL, Scale
from extractors.grading import doubt, support
from extractors.invoice.wording import Draft, drafts, worded
from extractors.judge import Judge
from extractors.layout.segments import View
from extractors.learned.goods import body_of
from extractors.learned.model import Opinion
from extractors.memory.recall import Memory
from extractors.ranking import same_text
from extractors.tables.body import read_known
from extractors.tables.goods import Goods, goods_of, read_goods
from pipeline.domain.evidence import Grade, worst
from pipeline.domain.invoice import COLUMNS, InvoiceLine

AGREE, DIFFER = "both readers agree", "the readers differ"
CELLS = tuple(name for name in COLUMNS if name != "group")


@dataclass(frozen=True)
class Readings:
    """The goods of some pages as rules of layout read them, as the model does where it sees any, and as the memory of
    the exporter's papers does where it knows the columns; `best` is the number of the one that agrees best with
    itself."""

    ways: tuple[Goods, ...]
    best: int
    drafts: tuple[Draft, ...] = ()

    @property
    def chosen(self) -> Goods:
        """The best of them."""
        return self.ways[self.best]


def readings_of(views: Sequence[View], opinions: Sequence[Opinion], memory: Memory) -> Readings:
    """Every way of reading the goods of some pages."""
    ways = [read_goods(views)]
    first = 0  # of readings that agree with themselves equally well, this one
    bodies = [body for opinion in opinions if (body := body_of(opinion)) is not None]
    if bodies:
        ways.append(goods_of(bodies))
    two = ways[:]
    if memory.heads:
        pages = {view.page.number: view.page for view in views}
        known = [read_known(head, pages[head.page], pages[head.page].height + 1) for head in memory.heads]
        ways.append(goods_of(known))
        if not memory.lines_unaided and not any(way.proved for way in two):
            first = len(ways) - 1
    best = max(range(len(ways)), key=lambda n: (worth(ways[n]), n == first, n < len(ways) - 1))
    return Readings(tuple(ways), best, tuple(drafts(ways[best], two, opinions)))


def read_all(readings: Readings, words: Judge | None) -> Goods:
    """The best reading; its descriptions of the words that `words` thinks likely, what it lacks from the others, and
    surer where another agrees with it."""
    best = readings.chosen
    others = [way for way in readings.ways if way is not best]
    if words is not None:
        best = replace(best, lines=tuple(_worded(best.lines, readings.drafts, words)))
    best = replace(best, lines=tuple(_filled_up(best.lines, [other.lines for other in others])))
    alike = [other for other in others if len(other.lines) == len(best.lines)]
    return _held(best, alike, alone=len(readings.ways) == 1, extent=readings.ways[0])


def _worded(lines: Sequence[InvoiceLine], drafts: Sequence[Draft], words: Judge) -> Iterator[InvoiceLine]:
    told = {draft.line: worded(draft, words) for draft in drafts}
    for at, line in enumerate(lines):
        description = told.get(at)
        yield line if description is None else replace(line, description=description)


def _filled_up(lines: Sequence[InvoiceLine], others: Sequence[Sequence[InvoiceLine]]) -> Iterator[InvoiceLine]:
    """The lines, with what they lack taken from those of other readings that have the same amount and no other
    quantity."""
    begins = [0] * len(others)
    for line in lines:
        for number, other in enumerate(others):
            at = next((n for n in range(begins[number], len(other)) if _same_numbers(other[n], line)), None)
            if at is None:
                continue
            begins[number] = at + 1
            for name in CELLS:
                line = line if line.get(name) is not None else line.replace(name, other[at].get(name))
        yield line


def _same_numbers(one: InvoiceLine, other: InvoiceLine) -> bool:
    same = one.amount is not None and other.amount is not None and one.amount.value == other.amount.value
    return same and (one.quantity is None or other.quantity is None or one.quantity.value == other.quantity.value)


def worth(goods: Goods) -> float:
    """How well goods agree with themselves: amounts that add up, lines that multiply, cells that are there."""
    if not goods.lines:
        return 0.0
    count = len(goods.lines)
    right = sum(proof is True for proof in goods.multiplies) / count
    wrong = sum(proof is False for proof in goods.multiplies) / count
    filled = sum(_filled(line) for line in goods.lines) / count
    return 1.0 + 3.0 * goods.proved + 1.5 * right - 1.5 * wrong + filled


def weighed(goods: Goods, scale: Scale) -> Goods:
    """The goods with the confidences and grades that their cells are worth."""
    lines = []
    for line in goods.lines:
        for name in CELLS:
            cell = line.get(name)
            if cell is not None:
                line = line.replace(name, scale.weighed(f"{CELL}{name}", cell))
        lines.append(line)
    return replace(goods, lines=tuple(lines))


def _filled(line: InvoiceLine) -> float:
    """What a line has of what makes one."""
    return ((line.description is not None) + (line.quantity is not None) + 0.5 * (line.unit is not None)) / 2.5


def _held(best: Goods, others: Sequence[Goods], alone: bool, extent: Goods) -> Goods:
    """The chosen goods in the light of the others: what they read alike is surer, what not is to be looked at."""
    whole = replace(best, extent=extent.extent or best.extent, marks=extent.marks or best.marks)
    if alone:
        return whole
    if not others:
        lines = tuple(_doubted(line) for line in whole.lines)
        return replace(whole, lines=lines, lines_grade=worst([whole.lines_grade, Grade.CHECK]))
    lines = tuple(_agreed(line, [other.lines[n] for other in others]) for n, line in enumerate(whole.lines))
    return replace(whole, lines=lines)


def _doubted(line: InvoiceLine) -> InvoiceLine:
    for name in CELLS:
        cell = line.get(name)
        if cell is not None:
            line = line.replace(name, doubt(cell, 0.95, DIFFER))
    return line


def _agreed(line: InvoiceLine, others: Sequence[InvoiceLine]) -> InvoiceLine:
    for name in CELLS:
        cell = line.get(name)
        if cell is None:
            continue
        same = any((other := one.get(name)) is not None and same_text(other.value, cell.value) for one in others)
        line = line.replace(name, support(cell, AGREE, 0.4) if same else doubt(cell, 0.95, DIFFER))
    return line
