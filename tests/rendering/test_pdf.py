"""The printed certificate: conforming, repeatable, small, with its text and its data in it, and deaf to outside
addresses."""

from __future__ import annotations

import json
import logging
import os
import subprocess
from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import Any

import pikepdf
import pikepdf.pdfa
import pytest

from pipeline.domain.certificate import Draft, Mark
from pipeline.errors import EntryRefused, GensanError, SetupError
from rendering import data, pdf, view
from rendering.keys import SealingKey
from tests.rendering import papers
from tests.rendering.conftest import BASE_URL

SIGNATURE = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 30 10"><path d="M0 5L30 5" stroke="#000"/></svg>'
LARGEST = 300_000  # bytes


def read_text(content: bytes, folder: Path) -> str:
    """All text of a PDF as it is copied out of a viewer."""
    source = folder / "paper.pdf"
    source.write_bytes(content)
    run = subprocess.run(["pdftotext", "-layout", str(source), "-"], check=True, capture_output=True, timeout=60)
    return run.stdout.decode()


def words(text: str) -> str:
    """Text with blanks collapsed."""
    return " ".join(text.split())


@pytest.fixture
def opened(printed: bytes) -> Iterator[pikepdf.Pdf]:
    """The ordinary certificate, opened."""
    with pikepdf.open(BytesIO(printed)) as document:
        yield document


def test_the_validator_finds_nothing(opened: pikepdf.Pdf) -> None:
    report = pikepdf.pdfa.check(opened, "3b")
    assert (report.verdict, report.findings) == ("pass", [])


def test_same_input_same_bytes(printed: bytes, key: SealingKey, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TZ", "America/New_York")
    assert pdf.certificate(papers.certificate(), Mark.ORIGINAL, key, BASE_URL) == printed
    assert pdf.certificate(papers.certificate(), Mark.COPY, key, BASE_URL) != printed


def test_data_are_embedded_as_associated_files(key: SealingKey) -> None:
    invoice = json.dumps({"invoice_number": "KC-1"}).encode()
    paper = papers.certificate()
    with pikepdf.open(BytesIO(pdf.certificate(paper, Mark.ORIGINAL, key, BASE_URL, SIGNATURE, invoice))) as document:
        assert set(document.attachments) == {"certificate.json", "invoice.json"}
        assert document.attachments["certificate.json"].get_file().read_bytes() == data.dump(paper)
        assert document.attachments["invoice.json"].get_file().read_bytes() == invoice
        files: Any = document.Root.AF
        assert [str(file.AFRelationship) for file in files] == ["/Data", "/Data"]
        assert {str(file.EF.F.Subtype) for file in files} == {"/application/json"}
        assert {str(file.EF.F.Params.ModDate) for file in files} == {"D:20260616000000Z"}


def test_it_is_small_even_with_two_hundred_lines(printed: bytes, long_sealed: bytes) -> None:
    assert len(printed) < LARGEST
    assert len(long_sealed) < LARGEST


@pytest.mark.parametrize("draft", [papers.PLAIN, papers.ACCENTED, papers.LONGEST_NAMES, papers.SEVERAL_ORIGINS])
def test_every_line_of_the_view_is_text_in_the_file(draft: Draft, key: SealingKey, tmp_path: Path) -> None:
    paper = papers.certificate(draft)
    text = words(read_text(pdf.certificate(paper, Mark.ORIGINAL, key, BASE_URL), tmp_path))
    sheets = view.certificate_paper(paper, Mark.ORIGINAL)
    lines = [line for block in sheets.boxes.values() for line in block.lines]
    lines += [row.text for row in sheets.sheets[0].rows] + [row.marks for row in sheets.sheets[0].rows]
    lines += [*sheets.declaration.lines, sheets.declared, sheets.number, sheets.access_code, sheets.issued_on]
    assert [line for line in lines if words(line) not in text] == []
    assert "SPECIMEN" not in text  # drawn, not written: it must not stand between the words that are searched


def test_golden_text_of_the_ordinary_certificate(printed: bytes, tmp_path: Path) -> None:
    golden = Path(__file__).parent / "golden" / "ordinary.txt"
    text = "\n".join(line.rstrip() for line in read_text(printed, tmp_path).splitlines() if line.strip()) + "\n"
    if os.environ.get("UPDATE_GOLDEN"):
        golden.write_text(text)
    assert text == golden.read_text()


def test_two_hundred_lines_are_all_printed(long_sealed: bytes, tmp_path: Path) -> None:
    text = read_text(long_sealed, tmp_path)
    pages = text.split("\f")[:-1]
    assert len(pages) == 5
    printed = [line.split()[2].rstrip(",") for line in text.splitlines() if line.strip().startswith("Ball bearing")]
    assert printed == [f"6{i:03d}-2RS" for i in range(200)]
    assert all("9901-26-0000042-7" in page and f"Page {i} of 5" in page for i, page in enumerate(pages, start=1))
    assert "END" in pages[-1]
    assert not any(" END " in page for page in pages[:-1])


def test_what_does_not_fit_is_not_printed(key: SealingKey) -> None:
    draft = replace(papers.PLAIN, remarks=("much too long " * 200,))
    with pytest.raises(EntryRefused):
        pdf.certificate(papers.certificate(draft), Mark.ORIGINAL, key, BASE_URL)


def test_no_outside_address_is_read(key: SealingKey, tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    secret = tmp_path / "secret.svg"
    secret.write_text("<svg xmlns='http://www.w3.org/2000/svg'><text>secret-content</text></svg>")
    signature = f"<svg xmlns='http://www.w3.org/2000/svg'><image href='{secret.as_uri()}'/></svg>".encode()
    with caplog.at_level(logging.ERROR, logger="weasyprint"):
        content = pdf.certificate(papers.certificate(), Mark.ORIGINAL, key, BASE_URL, signature)
    assert "secret" not in read_text(content, tmp_path)


def test_the_printing_engine_has_nothing_to_complain_about(key: SealingKey, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.WARNING, logger="weasyprint"):
        pdf.certificate(papers.certificate(papers.many(60)), Mark.COPY, key, BASE_URL, SIGNATURE)
    assert [record.message for record in caplog.records] == []


def test_another_font_is_refused() -> None:
    foreign = pdf._print("<p style='font-family:IPAexGothic'>abc 漢字</p>", [])
    with pikepdf.open(BytesIO(foreign)) as document, pytest.raises(SetupError) as refused:
        pdf._demand_fonts(document)
    assert refused.value.code == "program-missing"


def test_what_the_validator_refuses_does_not_leave(key: SealingKey, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf, "_drop_empty_resources", lambda page: None)
    with pytest.raises(GensanError) as refused:
        pdf.certificate(papers.certificate(), Mark.ORIGINAL, key, BASE_URL)
    assert refused.value.code == "pdf-not-conforming"
