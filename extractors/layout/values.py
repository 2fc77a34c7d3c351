"""What a label's value may be: the rest of its segment, its right neighbour, or the block below; the likeliest
first."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from extractors.layout.labels import Label
from extractors.layout.segments import Segment, View, union
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


def places(view: View, labels: Sequence[Label], label: Label, through: frozenset[str] = frozenset()) -> list[Place]:
    """Where the value of a label may stand. Other labels end a block and are no values, but for those of fields
    that may be part of it
    (`through`: «MADE IN JAPAN» in a case mark)."""
    heads = {word for other in labels if other.field not in through for word in other.words}
    inline = [Place((label.rest, *_going_on(view, heads, label.rest)), "inline")] if label.rest else []
    beside, under = _beside(view, heads, label), _under(view, heads, label)
    return inline + (under + beside if _heads_columns(view, labels, label) else beside + under)


def _heads_columns(view: View, labels: Sequence[Label], label: Label) -> bool:
    """Whether the label's row is one of labels, each over its value, so that its right neighbour is rather a label that
    the lexicon does not know: another label stands there alone, and nothing in the row ends with a colon."""
    row = [segment for segment in view.segments if segment.row == label.segment.row]
    others = [other for other in labels if other is not label and other.segment in row and other.whole]
    return label.whole and bool(others) and not any(segment.text.rstrip().endswith((":", "：")) for segment in row)


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
    return [Place((words, *_going_on(view, heads, words)), "right")]


def _going_on(view: View, heads: set[Word], words: Sequence[Word]) -> list[tuple[Word, ...]]:
    """The rows under a value that begin where it begins, until one that has a label of its own before it."""
    box = union(words)
    rows: list[tuple[Word, ...]] = []
    for segment in view.below(box, words[0].size or box.height):
        beside = [other for other in view.segments if other.row == segment.row and other.box.x0 <= segment.box.x0]
        if abs(segment.box.x0 - box.x0) > box.height or any(word in heads for other in beside for word in other.words):
            break
        rows.append(segment.words)
    return rows


def _under(view: View, heads: set[Word], label: Label) -> list[Place]:
    size = label.segment.size
    block: list[Segment] = []
    for segment in view.below(label.box, size) or (view.below(label.box, size, lined=True) if label.whole else []):
        if segment.words[0] in heads:
            break
        block.append(segment)
    return [Place(tuple(segment.words for segment in block), "below")] if block else []
