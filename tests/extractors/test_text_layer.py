"""Rulings made one, and the signs of a text layer that lies."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from extractors.text_layer import agreement, is_garbage, is_unlikely, merge_rules
from pipeline.domain.evidence import Box
from pipeline.domain.pages import Word

GERMAN = (
    "Handelsrechnung Nummer Lieferung gemäß Vertrag Schrauben Muttern Unterlegscheiben "
    "verzinkt Ursprungsland Deutschland"
)
JAPANESE = "商業送り状 水鏡表面化学株式会社 原産国 日本"


def words(text: str) -> list[Word]:
    return [Word(part, Box(0, 0, 1, 1)) for part in text.split()]


def shifted(text: str, by: int) -> str:
    return "".join(chr((ord(char) - 97 + by) % 26 + 97) if "a" <= char <= "z" else char for char in text.lower())


def test_pieces_of_a_line_become_one_and_doubles_vanish() -> None:
    pieces = [Box(10, 50, 60, 50.5), Box(60.5, 50.2, 120, 50.7), Box(10, 50, 120, 50.5), Box(10, 80, 60, 80)]
    assert [(rule.box.x0, rule.box.x1) for rule in merge_rules(pieces)] == [(10, 120), (10, 60)]


def test_lines_apart_stay_apart() -> None:
    assert len(merge_rules([Box(10, 50, 60, 50), Box(70, 50, 120, 50), Box(10, 53, 60, 53)])) == 3


def test_blocks_and_ticks_are_no_rulings() -> None:
    assert merge_rules([Box(0, 0, 100, 50), Box(0, 0, 4, 0)]) == ()


boxes = st.tuples(*[st.floats(0, 800)] * 2, st.floats(0, 300), st.floats(0, 3), st.booleans()).map(
    lambda t: Box(t[0], t[1], t[0] + t[2], t[1] + t[3]) if t[4] else Box(t[0], t[1], t[0] + t[3], t[1] + t[2])
)


@given(st.lists(boxes, max_size=40))
def test_merging_again_changes_nothing_much_and_covers_all(lines: list[Box]) -> None:
    rules = merge_rules(lines)
    assert len(rules) <= len(lines)
    for line in lines:
        if max(line.width, line.height) >= 6 and line.width != line.height:
            x, y = line.middle
            assert any(r.box.x0 - 1 <= x <= r.box.x1 + 1 and r.box.top - 1 <= y <= r.box.bottom + 1 for r in rules)


def test_glyphs_without_meaning() -> None:
    assert is_garbage(words("Invoice (cid:12)(cid:77) 1,234.00"))
    assert is_garbage(words("\ue001\ue002\ue003 Invoice"))
    assert is_garbage(words("\ufffd\ufffd\ufffd\ufffd Invoice number"))
    assert not is_garbage(words("COMMERCIAL INVOICE No. 12 €1.234,50 " + JAPANESE))


def test_letters_that_are_no_language() -> None:
    assert is_unlikely(words(shifted(GERMAN, 3)))
    assert not is_unlikely(words(GERMAN))
    assert not is_unlikely(words(JAPANESE * 10))
    assert not is_unlikely(words("HS 8413.70 KGS"))


def test_agreement_is_the_share_of_longer_words_seen() -> None:
    assert agreement(words("Invoice HA26-0031 of 98.50"), words("INVOICE: HA260031 93.50")) == 2 / 3
    assert agreement(words("a b"), words("")) == 1.0
