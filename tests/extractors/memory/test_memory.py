"""What one corrected paper of an exporter teaches about the next."""

from __future__ import annotations

import io
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from reportlab.pdfgen.canvas import Canvas

from extractors.contract import canonical
from extractors.memory import shelf
from extractors.memory.lesson import LESSONS, Lesson
from extractors.reading import learn_from, read
from pipeline.domain.document import Document
from pipeline.domain.evidence import Grade, Source
from pipeline.errors import InputRefused

Goods = list[tuple[str, str, str, str]]
PUMPS: Goods = [("GEAR PUMP GP-4", "40", "125.00", "5,000.00"), ("SHAFT SEAL 20MM", "300", "2.10", "630.00")]
VALVES: Goods = [
    ("BALL VALVE DN50", "75", "48.00", "3,600.00"),
    ("CHECK VALVE DN25 LONG TYPE", "120", "19.50", "2,340.00"),
    ("GASKET SET", "1,000", "0.35", "350.00"),
]


def drawn(reference: str, carrier: str, goods: Goods, buyer: str = "FJORD MASKIN AS", shift: float = 0.0) -> bytes:
    """A paper whose wording no lexicon knows."""
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=(595, 842))
    canvas.setFont("Helvetica", 9)

    def put(x: float, y: float, text: str) -> None:
        canvas.drawString(x, y - shift, text)

    canvas.setFont("Helvetica-Bold", 14)
    put(60, 790, "COMMERCIAL INVOICE")
    canvas.setFont("Helvetica", 9)
    put(60, 770, "MINATO KIKAI CO., LTD.")
    put(60, 758, "2-7-1 Kaigan-dori, Chuo-ku, Kobe 650-0024, Japan")
    put(400, 770, "Our token")
    put(470, 770, reference)
    put(400, 752, "Invoice Date")
    put(470, 752, "May 12, 2026")
    put(60, 720, "For the good of")
    put(60, 706, buyer)
    put(60, 694, "Havnegata 9, 7010 Trondheim, Norway")
    put(60, 660, "Carried aboard the good")
    put(200, 660, carrier)
    put(60, 640, "Terms: FOB KOBE")
    y = 600.0
    for x, head in ((60, "Nr"), (90, "What it is"), (330, "How many"), (410, "Each, in USD"), (500, "Makes")):
        put(x, y, head)
    for number, (name, count, price, amount) in enumerate(goods, start=1):
        y -= 18
        put(60, y, str(number))
        put(90, y, name)
        canvas.drawRightString(370, y - shift, count)
        canvas.drawRightString(460, y - shift, price)
        canvas.drawRightString(530, y - shift, amount)
    y -= 24
    put(410, y, "Grand sum")
    whole = sum(float(amount.replace(",", "")) for *_, amount in goods)
    canvas.drawRightString(530, y - shift, f"{whole:,.2f}")
    canvas.save()
    return buffer.getvalue()


def lines_of(goods: Goods) -> list[dict[str, str]]:
    return [
        {
            "description": name,
            "quantity": count.replace(",", ""),
            "unit_price": price,
            "amount": amount.replace(",", ""),
        }
        for name, count, price, amount in goods
    ]


def truth(reference: str, carrier: str, goods: Goods, **others: object) -> dict[str, Any]:
    fields: dict[str, Any] = {
        "invoice_number": reference,
        "seller_name": "MINATO KIKAI CO., LTD.",
        "seller_address": "2-7-1 Kaigan-dori, Chuo-ku, Kobe 650-0024, Japan",
        "consignee_name": "FJORD MASKIN AS",
        "vessel_or_flight": carrier,
    }
    return {"fields": fields | others, "lines": lines_of(goods)}


FIRST = drawn("MK/771-A", "NORDIC STAR V.12", PUMPS)
TAUGHT = truth("MK/771-A", "NORDIC STAR V.12", PUMPS)
SECOND = drawn("MK/803-C", "OCEAN PEARL V.9", VALVES, shift=15)


def reading(content: bytes, *lessons: Lesson) -> Document:
    return read(content, "paper.pdf", lessons=lessons).documents[0]


def told(document: Document) -> Mapping[str, object]:
    return {name: canonical(found.value) for name, found in document.invoice.readings().items()}


def lines(document: Document) -> list[dict[str, object]]:
    cells = ("description", "quantity", "unit_price", "amount")
    return [
        {name: canonical(cell.value) for name in cells if (cell := line.get(name)) is not None}
        for line in document.invoice.lines
    ]


@pytest.fixture(scope="module")
def lesson() -> Lesson:
    return learn_from(FIRST, "paper.pdf", TAUGHT)


def test_what_a_correction_names_is_read_on_the_next_paper(lesson: Lesson) -> None:
    alone, taught = reading(SECOND), reading(SECOND, lesson)
    assert told(alone).get("invoice_number") != "MK/803-C"
    assert told(taught)["invoice_number"] == "MK/803-C"
    assert told(taught)["vessel_or_flight"] == "OCEAN PEARL V.9"
    assert taught.invoice.readings()["invoice_number"].source is Source.LAYOUT_MEMORY


def test_the_columns_of_the_goods_are_learned(lesson: Lesson) -> None:
    assert lines(reading(SECOND, lesson)) == lines_of(VALVES)


def test_one_lesson_alone_makes_nothing_sure_that_the_reader_did_not_see(lesson: Lesson) -> None:
    readings = reading(SECOND, lesson).invoice.readings()
    recalled = [one for one in readings.values() if one.source is Source.LAYOUT_MEMORY]
    assert recalled
    assert all(one.grade is Grade.CHECK for one in recalled)


def test_two_lessons_that_agree_make_it_sure(lesson: Lesson) -> None:
    another = learn_from(SECOND, "b.pdf", truth("MK/803-C", "OCEAN PEARL V.9", VALVES))
    found = reading(drawn("MK/911", "BLUE HERON V.3", PUMPS), lesson, another).invoice.readings()["invoice_number"]
    assert (found.value, found.grade) == ("MK/911", Grade.SURE)


def test_a_wrong_correction_poisons_nothing(lesson: Lesson) -> None:
    wrong = truth("FJORD MASKIN AS", "MK/803-C", VALVES, consignee_name="OCEAN PEARL V.9")
    poison = learn_from(SECOND, "b.pdf", wrong)
    third = drawn("MK/911", "BLUE HERON V.3", PUMPS)
    right = truth("MK/911", "BLUE HERON V.3", PUMPS)["fields"]
    for lessons in ((poison,), (lesson, poison), (poison, lesson)):
        readings = reading(third, *lessons).invoice.readings()
        sure = {name: canonical(one.value) for name, one in readings.items() if one.grade is Grade.SURE}
        assert {name: sure[name] for name in right if name in sure and sure[name] != right[name]} == {}


def test_what_is_said_to_be_missing_is_no_longer_read(lesson: Lesson) -> None:
    alone = told(reading(SECOND))
    assert alone["incoterm"] == "FOB"
    none = learn_from(FIRST, "a.pdf", truth("MK/771-A", "NORDIC STAR V.12", PUMPS, incoterm=None))
    assert "incoterm" not in told(reading(SECOND, none))


def test_another_layout_is_left_alone(lesson: Lesson) -> None:
    from tests.extractors.drawings import native

    assert told(reading(native(), lesson)) == told(reading(native()))


def test_a_lesson_holds_no_customer_and_no_amount(lesson: Lesson) -> None:
    kept = LESSONS.dump_json((lesson,)).decode().casefold()
    for secret in ("fjord", "5,000", "5000", "gear", "nordic"):
        assert secret not in kept


def test_a_document_that_is_not_there_cannot_be_learned() -> None:
    with pytest.raises(InputRefused, match="lesson-no-document"):
        learn_from(FIRST, "paper.pdf", TAUGHT | {"document": 2})


def test_learning_the_same_twice_changes_nothing(tmp_path: Path, lesson: Lesson) -> None:
    assert shelf.keep(tmp_path, "minato", lesson)
    before = {path: path.read_bytes() for path in tmp_path.iterdir()}
    assert not shelf.keep(tmp_path, "minato", lesson)
    assert {path: path.read_bytes() for path in tmp_path.iterdir()} == before
    assert shelf.lessons_of(tmp_path, "minato") == (lesson,)


def test_a_second_correction_of_a_paper_takes_the_place_of_the_first(tmp_path: Path, lesson: Lesson) -> None:
    shelf.keep(tmp_path, "minato", lesson)
    other = learn_from(FIRST, "paper.pdf", {"fields": {"invoice_number": "MK/771-A"}})
    assert shelf.keep(tmp_path, "minato", other)
    assert shelf.lessons_of(tmp_path, "minato") == (other,)


def test_exporters_do_not_mix_and_can_be_forgotten(tmp_path: Path, lesson: Lesson) -> None:
    shelf.keep(tmp_path, "a/b", lesson)
    shelf.keep(tmp_path, "a_b", lesson)
    assert shelf.forget(tmp_path, "a/b") == 1
    assert shelf.lessons_of(tmp_path, "a/b") == ()
    assert shelf.lessons_of(tmp_path, "a_b") == (lesson,)
    assert shelf.forget(tmp_path, "a_b", "0000") == 0
