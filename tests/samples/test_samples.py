"""The sample papers: their truth is whole, adds up, and is what the pages show."""

from __future__ import annotations

import calendar
import csv
import json
import re
import unicodedata
from decimal import Decimal
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from PIL import Image

from benchmarks.samples.__main__ import tell_sample
from benchmarks.samples.catalogue import SAMPLES, Sample

FOLDER = Path(__file__).parents[2] / "samples"
INVOICES = [sample for sample in SAMPLES if sample.is_invoice]
NATIVE = [sample for sample in SAMPLES if sample.variant == "native"]
TRUTH = {truth["file"]: truth for truth in map(json.loads, (FOLDER / "truth.jsonl").read_text("utf-8").splitlines())}
SPELT_OTHERWISE = {"transport_mode", "country_of_origin", "seller_country", "buyer_country", "consignee_country"}


def name_of(sample: Sample) -> str:
    return sample.file


def read_text(pdf: bytes) -> str:
    document = pypdfium2.PdfDocument(pdf)
    text = "\n".join(page.get_textpage().get_text_bounded() for page in document)
    document.close()
    return text


def fold(text: str) -> str:
    return re.sub(r"[^0-9A-Z]", "", unicodedata.normalize("NFKD", text).upper())


def documents(sample: Sample) -> list[dict[str, Any]]:
    truth = TRUTH[sample.file]
    return [truth, *truth.get("more", [])]


def shown(name: str, value: str) -> list[str]:
    """The ways in which a page may print a canonical value: grouped numbers lose their commas in ``fold``."""
    if name.endswith("_date"):
        year, month, day = value.split("-")
        months = [name.upper() for name in calendar.month_name[1:]]
        word, plain = months[int(month) - 1], str(int(day))
        spelt = [f"{w}{d}{year}" for w in (word, word[:3]) for d in (day, plain)]
        turned = [f"{d}{w}{year}" for w in (word, word[:3]) for d in (day, plain)]
        return [year + month + day, day + month + year, month + day + year, *spelt, *turned]
    if name in {"total_amount", "amount", "quantity", "unit_price", "gross_weight_kg", "net_weight_kg"}:
        number = Decimal(value)
        return [fold(f"{number:.{places}f}") for places in range(5) if number == round(number, places)]
    return [fold(value)]


def test_truth_covers_every_invoice_and_nothing_else() -> None:
    assert list(TRUTH) == [sample.file for sample in INVOICES]
    files = {path.relative_to(FOLDER).as_posix() for path in FOLDER.rglob("*") if path.is_file()}
    assert files == {sample.file for sample in SAMPLES} | {"truth.jsonl", "register.csv", "README.md"}


def test_truth_is_what_the_maker_tells_today() -> None:
    assert [json.loads(json.dumps(tell_sample(sample))) for sample in INVOICES] == list(TRUTH.values())


@pytest.mark.parametrize("sample", INVOICES, ids=name_of)
def test_amounts_add_up(sample: Sample) -> None:
    for invoice, truth in zip(sample.invoices, documents(sample), strict=True):
        lines = truth["lines"]
        for line in lines:
            assert Decimal(line["quantity"]) * Decimal(line["unit_price"]) == Decimal(line["amount"])
        charges = sum(charge.amount for charge in invoice.charges)
        assert sum(Decimal(line["amount"]) for line in lines) + charges == Decimal(truth["fields"]["total_amount"])
        assert Decimal(truth["fields"]["gross_weight_kg"]) >= Decimal(truth["fields"]["net_weight_kg"])


@pytest.mark.parametrize("sample", SAMPLES, ids=name_of)
def test_packing_lists_add_up(sample: Sample) -> None:
    for invoice in sample.invoices:
        packing = invoice.packing
        if packing.rows:
            assert sum(row.net for row in packing.rows) == packing.net
            assert sum(row.gross for row in packing.rows) == packing.gross
            assert f"{sum(row.volume for row in packing.rows)} M3" == packing.volume
            assert packing.rows[-1].numbers.split("-")[-1] == str(packing.count)


@pytest.mark.parametrize("sample", [s for s in NATIVE if s.is_invoice], ids=name_of)
def test_pages_show_every_value_of_the_truth(sample: Sample) -> None:
    page = fold(read_text((FOLDER / sample.file).read_bytes()))
    for truth in documents(sample):
        for name, value in truth["fields"].items():
            if name in SPELT_OTHERWISE:
                continue
            for part in re.split(r", |\n", value) if isinstance(value, str) else value:
                assert any(text in page for text in shown(name, part)), (name, part)
        for line in truth["lines"]:
            assert all(fold(word) in page for word in line["description"].split())
            for name in line.keys() - {"description", "country_of_origin"}:
                assert any(text in page for text in shown(name, line[name])), (name, line[name])


@pytest.mark.parametrize("sample", NATIVE, ids=name_of)
def test_maker_draws_the_committed_text(sample: Sample) -> None:
    assert read_text(sample.make()) == read_text((FOLDER / sample.file).read_bytes())


def test_scans_hold_no_text() -> None:
    assert read_text((FOLDER / "09-scan-300.pdf").read_bytes()).strip() == ""
    with Image.open(FOLDER / "10-scan-200.tiff") as scan:
        assert (getattr(scan, "n_frames", 1), scan.info["dpi"]) == (2, (200, 200))
    with Image.open(FOLDER / "15-upside-down.jpg") as photo:
        assert (photo.format, photo.info["dpi"]) == ("JPEG", (200, 200))


def test_register_names_every_exporter_once() -> None:
    rows = list(csv.DictReader((FOLDER / "register.csv").read_text("utf-8").splitlines()))
    names = [row["name_en"] for row in rows]
    assert len(set(names)) == len(names)
    sellers = {truth["fields"]["seller_name"]: truth["fields"]["seller_address"] for truth in TRUTH.values()}
    assert {row["name_en"]: row["address_en"] for row in rows} == sellers
    assert {row["member"] for row in rows} == {"yes", "no"}


def test_samples_stay_small() -> None:
    assert sum(path.stat().st_size for path in FOLDER.rglob("*") if path.is_file()) < 6_000_000
