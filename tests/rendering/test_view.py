"""The view: what stands in each box, how strict an issued certificate is, how patient a draft."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.domain.certificate import Draft, InvoiceReference, Mark
from pipeline.domain.chamber import Wording
from pipeline.errors import EntryRefused
from rendering.form import SMALLEST
from rendering.view import PaperState, certificate_paper, draft_paper, show_date
from tests.rendering import papers


def test_dates_are_written_with_the_month_in_letters() -> None:
    assert show_date(date(2026, 6, 16)) == "June 16, 2026"
    assert show_date(date(2026, 12, 1)) == "December 1, 2026"
    assert show_date(None) == ""


@given(st.dates())
def test_every_date_can_be_read_back(day: date) -> None:
    months = [show_date(date(2026, 1, 15) + timedelta(days=30.5 * i)).split()[0] for i in range(12)]
    month, number, year = show_date(day).replace(",", "").split()
    assert date(int(year), months.index(month) + 1, int(number)) == day


def test_boxes_of_an_ordinary_certificate() -> None:
    paper = certificate_paper(papers.certificate(), Mark.ORIGINAL, "https://certificates.example.jp/v")
    assert {number: block.lines for number, block in paper.boxes.items()} == {
        1: ("Kitagawa Ceramics Co., Ltd.", "2-14-5 Honmachi, Tajimi-shi,", "Gifu 507-0033", "JAPAN"),
        2: ("Delft Table & Home B.V.", "Oude Langendijk 22", "2611 GL Delft", "NETHERLANDS"),
        3: ("KC-2026-0412 dated June 10, 2026",),
        4: ("JAPAN",),
        5: ("From Nagoya, Japan to Rotterdam, Netherlands", "by NYK ALTAIR V.071W", "on or about June 20, 2026"),
        6: ("L/C No.: ABN-88231",),
    }
    assert paper.declared == "Tajimi, June 15, 2026"
    assert (paper.number, paper.issued_on, paper.access_code) == ("9901-26-0000042-7", "June 16, 2026", "K7QM2XWD4TRN")
    assert paper.chamber_place == "Trial City, Japan"
    assert paper.verify_at == "certificates.example.jp/v"
    assert paper.declaration.lines == (
        "The undersigned, as an authorized signatory, hereby declares that",
        "the above-mentioned goods were produced or manufactured in the",
        "country shown in box 4.",
    )


def test_state_and_mark() -> None:
    assert certificate_paper(papers.certificate(), Mark.COPY).state is PaperState.SPECIMEN
    real = certificate_paper(papers.certificate(trial=False), Mark.COPY)
    assert (real.state, real.mark) == (PaperState.VALID, Mark.COPY)
    assert draft_paper(papers.PLAIN, papers.CHAMBER).state is PaperState.DRAFT


def test_an_empty_draft_is_shown_empty() -> None:
    paper = draft_paper(Draft(), papers.CHAMBER)
    assert all(block.lines == () for block in paper.boxes.values())
    assert (paper.number, paper.issued_on, paper.declared, paper.problems) == ("", "", "", ())


def test_the_longest_names_are_set_smaller_but_never_below_nine_points() -> None:
    paper = certificate_paper(papers.certificate(papers.LONGEST_NAMES), Mark.ORIGINAL)
    assert SMALLEST <= paper.boxes[1].size < 10.5
    assert len(paper.exporter_name.lines) == 2


def test_several_invoices_stand_one_a_line() -> None:
    invoices = (InvoiceReference("A-1", date(2026, 6, 1)), InvoiceReference("A-2", None), InvoiceReference("", None))
    paper = draft_paper(replace(papers.PLAIN, invoices=invoices), papers.CHAMBER)
    assert paper.boxes[3].lines == ("A-1 dated June 1, 2026", "A-2")


LONG = "very long text " * 60


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"exporter": (LONG,)}, "box-1"),
        ({"consignee": (LONG,)}, "box-2"),
        ({"invoices": tuple(InvoiceReference(f"INV-{i}", None) for i in range(9))}, "box-3"),
        ({"origin_names": ("COUNTRY",) * 60}, "box-4"),
        ({"transport": (LONG,)}, "box-5"),
        ({"remarks": (LONG,)}, "box-6"),
        ({"packages": LONG * 3}, "box-7"),
        ({"signatory": LONG}, "box-9"),
        ({"exporter_name": LONG}, "box-9"),
    ],
)
def test_what_does_not_fit_is_refused_by_name_and_shown_in_a_draft(change: dict[str, object], field: str) -> None:
    draft = replace(papers.PLAIN, **change)  # type: ignore[arg-type]
    with pytest.raises(EntryRefused) as refused:
        certificate_paper(papers.certificate(draft), Mark.ORIGINAL)
    assert refused.value.code == "print-does-not-fit"
    assert refused.value.data["field"] == field
    assert field.removeprefix("box-") in refused.value.message.en
    assert [(problem.code, problem.field) for problem in draft_paper(draft, papers.CHAMBER).problems] == [
        ("print-does-not-fit", field)
    ]


def test_wording_that_does_not_fit_is_the_chambers_problem() -> None:
    chamber = replace(papers.CHAMBER, wording=Wording(certification=LONG))
    assert [problem.field for problem in draft_paper(papers.PLAIN, chamber).problems] == ["box-10"]


@pytest.mark.parametrize("field", ["exporter", "consignee", "transport", "remarks", "marks", "signatory", "packages"])
def test_japanese_is_never_printed(field: str) -> None:
    value = ("東京 Ltd.",) if isinstance(getattr(papers.PLAIN, field), tuple) else "東京 Ltd."
    draft = replace(papers.PLAIN, **{field: value})  # type: ignore[arg-type]
    with pytest.raises(EntryRefused) as refused:
        certificate_paper(papers.certificate(draft), Mark.ORIGINAL)
    assert refused.value.code == "print-not-latin"
    assert "東京" in refused.value.message.ja
    (problem,) = draft_paper(draft, papers.CHAMBER).problems
    assert (problem.code, problem.characters) == ("print-not-latin", "東京")


def test_the_chambers_own_texts_are_latin_too() -> None:
    chamber = replace(papers.CHAMBER, certifier="試験 花子")
    assert [(problem.field, problem.characters) for problem in draft_paper(papers.PLAIN, chamber).problems] == [
        ("box-10", "試験花子")
    ]


def test_japanese_in_goods_is_shown_as_boxes_in_a_draft() -> None:
    goods = (replace(papers.PLAIN.goods[0], description="急須 Teapot"),)
    paper = draft_paper(replace(papers.PLAIN, goods=goods), papers.CHAMBER)
    assert any(row.text == "□□ Teapot" for row in paper.sheets[0].rows)
