"""What is learned from: words tagged by the marks of their paper, kept and taken back, laid over a scan."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from benchmarks.generator.kit.marks import Mark
from benchmarks.training.lessons import NUMBERS, lessons_of, overlay, tag_of
from benchmarks.training.shelf import Sheet, put, take
from pipeline.domain.evidence import Box
from pipeline.domain.pages import Page, Word
from tests.extractors.typed import page

PAGE = """
Invoice No.  MK-771
Item            Qty    Amount
GEAR PUMP        40   5000.00
WITH FLANGE
"""
MARKS = [
    Mark("label", 1, (0, 0, 66, 12)),
    Mark("invoice_number", 1, (70, 0, 120, 12)),
    Mark("line.0.description", 1, (0, 24, 60, 48)),
    Mark("line.0.quantity", 1, (96, 24, 120, 36)),
    Mark("line.0.amount", 1, (130, 24, 180, 36)),
]


def tags(drawing: Page, drawn: Page, marks: list[Mark]) -> dict[str, set[str]]:
    (lesson,) = lessons_of("a.pdf", [drawing], marks, [drawn])
    names = {number: name for name, number in NUMBERS.items()}
    return {
        word.text: {names[int(tag)] for tag in np.flatnonzero(row)}
        for word, row in zip(lesson.seen.words, lesson.said, strict=True)
    }


def test_words_take_the_tags_of_the_marks_that_they_lie_in() -> None:
    drawn = page(PAGE)
    found = tags(drawn, drawn, MARKS)
    assert found["MK-771"] == {"invoice_number"}
    assert found["Invoice"] == {"label"}
    assert found["GEAR"] == {"line.description", "line.first"}
    assert found["WITH"] == {"line.description"}
    assert found["5000.00"] == {"line.amount", "line.first"}
    assert found["Qty"] == set()


def test_marks_of_other_things_are_passed_over() -> None:
    assert tag_of("line.3.line_no") == (None, "")
    assert tag_of("seller_country") == (None, "")
    assert tag_of("charge.0.amount") == (NUMBERS["charge.amount"], "")


def moved(one: Page, dx: float, dy: float, scale: float) -> Page:
    words = [
        Word(
            w.text,
            Box(w.box.x0 * scale + dx, w.box.top * scale + dy, w.box.x1 * scale + dx, w.box.bottom * scale + dy),
        )
        for w in one.words
    ]
    return Page(1, one.width, one.height, 0, "ocr", tuple(words), ())


LONG = PAGE + "\n".join(f"Word{n:03}  Other{n * 7:03}" for n in range(12))


def test_a_scan_takes_its_tags_from_the_native_page_that_it_is_laid_over() -> None:
    drawn = page(LONG)
    scanned = moved(drawn, 9.0, -4.0, 1.02)
    assert overlay(drawn.words, scanned.words) is not None
    assert tags(scanned, drawn, MARKS)["MK-771"] == {"invoice_number"}


def test_a_scan_that_fits_nothing_teaches_nothing() -> None:
    drawn = page(LONG)
    assert lessons_of("a.pdf", [page("quite another page")], MARKS, [drawn]) == []


def test_lessons_come_back_as_they_were_kept(tmp_path: Path) -> None:
    drawn = page(PAGE)
    (lesson,) = lessons_of("a.pdf", [drawn], MARKS, [drawn])
    seen = lesson.seen
    arrays = {name: getattr(seen, name) for name in ("grams", "known", "traits", "places", "boxes", "groups")}
    sheet = Sheet("a.pdf", arrays | {"said": lesson.said})
    put([sheet, sheet], tmp_path / "kept.npz")
    back = list(take([tmp_path / "kept.npz"]))
    assert [(one.file, one.size) for one in back] == [("a.pdf", sheet.size)] * 2
    np.testing.assert_array_equal(back[1].arrays["said"], lesson.said)
    np.testing.assert_array_equal(back[0].arrays["grams"], seen.grams)
