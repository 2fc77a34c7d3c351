"""What all composers share: pages with heads and feet, the table, the sums and what follows."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from benchmarks.generator.konzern.grid import make_grid
from benchmarks.generator.konzern.ink import Block, Run, below, lettered, space
from benchmarks.generator.konzern.job import Job
from benchmarks.generator.konzern.letterheads import foot, page_text, running_head
from benchmarks.generator.konzern.pages import Flow
from benchmarks.generator.konzern.passages import closing, in_words, intro
from benchmarks.generator.konzern.sums import sums_part, table_sums
from benchmarks.generator.konzern.table import Painter, Rules, flow_table

BOTTOM = 24


@dataclass
class Assembly:
    """One paper being put together; ``left`` and ``width`` are the column that the table keeps to."""

    job: Job
    flow: Flow
    width: float
    left: float
    done: list[Block] = field(default_factory=list)

    def head(self, blocks: Sequence[Block], gap: float = 0) -> None:
        """Blocks at the top of the first page, of all pages where the house repeats them."""
        space_between = gap or self.job.taste.pick("head.gap", (6, 8, 11, 15))
        for block in blocks:
            if block.height > 0:
                self.flow.add(block, space_between)
                self.done.append(block)
        whole = below([*self.done, space(0.1)], space_between)
        apart = self.job.taste.flag("carrier.apart", 0.25)
        small = whole.height < 0.42 * self.job.look.size[1]
        if repeats(self.job) and small and not apart:
            self.flow.repeat = whole
            self.flow.start = self.job.look.top

    def table(self, rules: Rules | None = None) -> Painter:
        """The goods."""
        painter = Painter(self.job, make_grid(self.job), self.width, rules)
        before = intro(self.job)
        if before:
            self.flow.add(lettered(before, self.job.look.body, self.width), 5, self.left)
        flow_table(self.flow, painter, self.left)
        totals = painter.totals()
        if totals.height:
            self.flow.add(totals, 2, self.left)
        return painter

    def sums(self, painter: Painter) -> None:
        """The way to the total, and the total in words."""
        job = self.job
        if job.taste.flag("sums.in table", 0.3):
            self.flow.add(table_sums(job, painter), 8, self.left)
        else:
            if job.taste.flag("table.end rule", 0.7) or painter.rules.vertical != "none":
                self.flow.add(painter.line(), 4, self.left)
            self.flow.add(sums_part(job, self.width), 8, self.left)
        words = in_words(job, self.width)
        if words.height:
            self.flow.add(words, 6, self.left)

    def close(self, *more: Block, without: tuple[str, ...] = ()) -> None:
        """What comes after the sums."""
        gap = self.job.taste.pick("close.gap", (5, 8, 12))
        for block in [*more, *closing(self.job, self.width, without)]:
            if block.height > 0:
                self.flow.add(block, gap, self.left)


def repeats(job: Job) -> bool:
    """Whether every page has the whole head of the first."""
    return job.taste.flag("header.repeat", 0.15)


def begin(job: Job, left: float = 0, width: float = 0) -> Assembly:
    """An empty paper."""
    look = job.look
    tail = foot(job, look.width).height
    end = look.size[1] - BOTTOM - tail - (22 if tail else 12)
    start = look.top + running_head(job, look.width, 2, 9).height + 8
    flow = Flow(look, start, end, look.top)
    return Assembly(job, flow, width or look.width, left or look.left)


Fixed = Callable[[int, int], list[tuple[float, float, Block]]]


def around(assembly: Assembly) -> Fixed:
    """Head, foot and number of every page."""
    job = assembly.job
    look, taste = job.look, job.taste
    tail = foot(job, look.width)
    place = taste.pick("page.place", ("foot right", "foot centre", "top right", "none"), (3, 2, 1, 1))

    def fixed(number: int, of: int) -> list[tuple[float, float, Block]]:
        bottom = look.size[1] - BOTTOM
        found = [(look.left, bottom - tail.height, tail)]
        if number > 1 and assembly.flow.repeat is None:
            found.append((look.left, look.top, running_head(job, look.width, number, of)))
        single = of == 1 and not taste.flag("page.single", 0.6)
        if place != "none" and not single and (number == 1 or place != "top right" or assembly.flow.repeat is not None):
            align = "centre" if place == "foot centre" else "right"
            top = look.top - 12 if place == "top right" else bottom - tail.height - 13
            found.append((look.left, top, lettered([(Run(page_text(job, number, of)),)], look.tiny, look.width, align)))
        return found

    return fixed
