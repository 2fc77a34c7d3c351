"""What a label's value may be: the rest of its segment, its right neighbour, or the block below; the likeliest first."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from extractors.layout.labels import Label
from extractors.layout.segments import Segment, View
from pipeline.domain.pages import Word

NEAR = 14.0  # letters' heights: a value to the right stands no farther off


@dataclass(frozen=True, slots=True)
class Place:
    """Words in which a value may stand, by rows, and how they lie to the label: "inline", "right" or "below"."""

    rows: tuple[tuple[Word, ...], ...]
    how: str

    @property
    def words(self) -> tuple[Word, ...]:
        """All of them."""
        return tuple(word for row in self.rows for word in row)

    @property
    def text(self) -> str:
        """All of them, blanks between words and rows."""
        return " ".join(word.text for word in self.words)


def places(
    view: View, labels: Sequence[Label], label: Label, through: frozenset[str] = frozenset()
) -> list[Place]:
    """Where the value of a label may stand. Other labels end a block and are no values, but for those of fields that may be part of it
    (`through`: «MADE IN JAPAN» in a case mark)."""
    heads = {word for other in labels if other.field not in through for word in other.words}
    inline = [Place((label.rest,), "inline")] if label.rest else []
    return inline + _beside(view, heads, label) + _under(view, heads, label)


def _beside(view: View, heads: set[Word], label: Label) -> list[Place]:
    if label.rest:
        return []
    neighbour = view.right_of(label.segment)
    if neighbour is None or neighbour.words[0] in heads:
        return []
    size = max(label.segment.size, 6.0)
    if view.between(label.segment, neighbour) > NEAR * size:
        return []
    words = neighbour.words
    if words[0].text in (":", "：", "=") and len(words) > 1:
        words = words[1:]
    return [Place((words,), "right")]


def _under(view: View, heads: set[Word], label: Label) -> list[Place]:
    block: list[Segment] = []
    for segment in view.below(label.box, label.segment.size):
        if segment.words[0] in heads:
            break
        block.append(segment)
    return [Place(tuple(segment.words for segment in block), "below")] if block else []
