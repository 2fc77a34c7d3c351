"""How far the columns of a table reach: to the drawn lines, else to where the cells of its rows leave a gap."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from extractors.layout.segments import rows_of, usual_blank
from extractors.tables.columns import TEXT, Column, Head
from pipeline.domain.evidence import Source
from pipeline.domain.pages import Page, Word

FAR = 10_000.0  # points: beyond any page
STEP = 1.0  # points: how finely gaps are looked for
NEAR = 3.0  # points: nearer or farther by so little says nothing
BLANK = 0.45  # of the letters' height: a blank within a text, no gap between columns
MONOSPACED = 1.25  # of the page's usual blank: what passes for one
BLANK_OCR = 0.75  # the same of OCR, whose boxes are as high as the letters that happen to stand in them


def with_sides(head: Head, page: Page, body: Sequence[Word], bottom: float) -> Head:
    """The head with the sides of its columns; `body` are the words of rows that surely are goods, `bottom` where the
    table ends.
    """
    columns = sorted(head.columns, key=lambda column: column.box.middle[0])
    walls = _walls(head, page, bottom)
    blocks = _blocks(body, MONOSPACED * usual_blank(rows_of(page.words)))
    cuts, plain = [-FAR], [True]
    for before, after in pairwise(columns):
        drawn = [x for x in walls if before.box.middle[0] < x < after.box.x0 + 2]
        cut, open_ = (drawn[-1], True) if drawn else _gap(before, after, blocks)
        cuts.append(cut)
        plain.append(open_)
    cuts.append(FAR)
    plain.append(True)
    sided = [
        replace(column, left=cuts[i], right=max(cuts[i], cuts[i + 1]), plain=plain[i] and plain[i + 1])
        for i, column in enumerate(columns)
    ]
    return replace(head, columns=tuple(sided))


def _walls(head: Head, page: Page, bottom: float) -> list[float]:
    """Vertical lines beside the goods: they part the head, or pass most of what lies between head and end, in one piece
    or in many.
    """
    height = max(1.0, bottom - head.box.bottom)
    passed: dict[int, float] = {}
    heads: set[int] = set()
    for rule in page.rules:
        if not rule.horizontal and rule.box.top < head.box.top + 2 and rule.box.bottom > head.box.bottom - 2:
            heads.add(round(rule.box.middle[0] / 3))
        if not rule.horizontal:
            inside = min(rule.box.bottom, bottom) - max(rule.box.top, head.box.bottom)
            place = round(rule.box.middle[0] / 3)
            passed[place] = passed.get(place, 0.0) + max(0.0, inside)
    return sorted({place * 3.0 for place, length in passed.items() if length >= 0.6 * height or place in heads})


def _gap(before: Column, after: Column, every: Sequence[tuple[float, float]]) -> tuple[float, bool]:
    """Of the strips between two heads that the fewest texts cross, the one that leaves the texts nearest to their
    heads, and of such the widest; and whether no text crosses it and none is parted from its head.
    """
    low, high = before.box.x0 + 2, max(after.box.x1 - 2, before.box.x0 + 3)
    steps = int((high - low) / STEP) + 1
    crossed = [0] * steps
    blocks = [(x0, x1) for x0, x1 in every if x1 > low and x0 < high]
    for x0, x1 in blocks:
        for step in range(max(0, int((x0 - low) / STEP)), min(steps - 1, int((x1 - low) / STEP)) + 1):
            crossed[step] += 1
    strips = [(low + STEP * start, low + STEP * (end + 1)) for start, end in _runs(crossed)]

    def cost(strip: tuple[float, float]) -> tuple[int, float, float]:
        """How many texts it parts from the head they stand under; how far all stand from theirs; how narrow it is."""
        middle = (strip[0] + strip[1]) / 2
        sides = [(block, *((before, after) if sum(block) / 2 < middle else (after, before))) for block in blocks]
        parted = sum(_away(block, own) > 0 and _away(block, other) == 0 for block, own, other in sides)
        away = 0.0 if before.kind in TEXT else sum(_away(block, own) for block, own, _ in sides)
        return parted, round(away / (NEAR * (len(blocks) + 1))), strip[0] - strip[1]

    best = min(strips, key=cost)
    open_ = min(crossed) == 0 and cost(best)[0] == 0
    return (best[0] + best[1]) / 2, open_


def _runs(crossed: Sequence[int]) -> list[tuple[int, int]]:
    """The runs of steps that the fewest texts cross: first and last step of each."""
    least = min(crossed)
    runs: list[tuple[int, int]] = []
    for step, count in enumerate(crossed):
        if count == least:
            if runs and runs[-1][1] == step - 1:
                runs[-1] = (runs[-1][0], step)
            else:
                runs.append((step, step))
    return runs


def _away(block: tuple[float, float], column: Column) -> float:
    """How far a text stands from a head, sideways: 0 where it is under it."""
    return max(0.0, column.box.x0 - block[1], block[0] - column.box.x1)


def _blocks(body: Sequence[Word], widest: float) -> list[tuple[float, float]]:
    """The sides of texts: words of a row with no more than a blank between, which is at most `widest` letters' heights
    wide where the page's own blanks are wider than usual.
    """
    blocks: list[tuple[float, float]] = []
    for row in rows_of(body):
        start, end = row[0].box.x0, row[0].box.x1
        sizes = sorted(word.size or word.box.height for word in row)
        ocr = any(word.source is Source.OCR for word in row)
        blank = max(BLANK_OCR if ocr else BLANK, widest) * sizes[len(sizes) // 2]
        for word in row[1:]:
            if word.box.x0 - end > blank:
                blocks.append((start, end))
                start = word.box.x0
            end = max(end, word.box.x1)
        blocks.append((start, end))
    return blocks
