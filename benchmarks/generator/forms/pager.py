"""Which rows of a table come on which page."""

from __future__ import annotations

from dataclasses import dataclass

FEW = 3  # goods that are kept together on the first page


@dataclass(frozen=True)
class Pager:
    """Rows of given heights; those from ``body`` on are sums, after which the foot must find room. ``least`` is the
    height that the first page's rows take at least, ``spare`` what is kept free for carried sums."""

    heights: list[float]
    body: int
    headings: set[int]
    least: float
    foot: float
    bottom: float
    spare: float

    def pages(self, first: float, other: float) -> list[tuple[int, int]]:
        """The rows of each page, given where rows begin on the first page and on the others."""
        chunks: list[tuple[int, int]] = []
        done, y = 0, first
        while True:
            if y + self._rest(done) + self.foot <= self.bottom:
                return [*chunks, (done, len(self.heights))]
            end = self._reach(done, y)
            if end == len(self.heights) and self.body - done <= FEW:
                return [*chunks, (done, end), (end, end)]
            end = self._cut(done, end)
            if end == done and chunks:
                end = done + 1
            if end >= len(self.heights):
                return [*chunks, (done, len(self.heights)), (len(self.heights), len(self.heights))]
            chunks.append((done, end))
            done, y = end, other

    def _rest(self, done: int) -> float:
        """The height of all rows that are left."""
        goods = sum(self.heights[done : self.body])
        return max(goods, 0.0 if done else self.least) + sum(self.heights[max(done, self.body) :])

    def _reach(self, done: int, y: float) -> int:
        """The first row that does not fit."""
        if y + self._rest(done) <= self.bottom:
            return len(self.heights)
        end = done
        while end < len(self.heights) and y + self.heights[end] <= self.bottom - self.spare:
            y += self.heights[end]
            end += 1
        return end

    def _cut(self, done: int, end: int) -> int:
        """Where the page ends: not among the sums, nor behind a heading."""
        if end >= self.body > done + 1:
            end = self.body - 1
        if end - done > 1 and end - 1 in self.headings:
            end -= 1
        return end
