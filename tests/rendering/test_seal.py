"""The seal: what is genuine, and that nothing else ever is."""

from __future__ import annotations

import random
from collections.abc import Callable
from datetime import UTC, datetime
from io import BytesIO
from typing import Any

import pikepdf
import pytest
from asn1crypto import x509 as asn1_x509
from hypothesis import given
from hypothesis import strategies as st
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.validation import validate_pdf_signature
from pyhanko_certvalidator import ValidationContext

from benchmarks import seal as bench
from pipeline.domain.certificate import Mark
from pipeline.errors import GensanError, InputRefused
from rendering import cms, pades, pdf, seal
from rendering.keys import KeyList, SealingKey
from rendering.seal import REASONS, Verdict, check, check_job, read_job, write_job
from tests.rendering import papers
from tests.rendering.conftest import BASE_URL, SEALED_AT, new_key

Mutate = Callable[[bytes], bytes]


def test_a_sealed_certificate_is_genuine_and_says_what_it_certifies(sealed: bytes, keys: KeyList) -> None:
    found = check(sealed, keys)
    assert (found.verdict, found.sealed_at, found.mark) == (Verdict.GENUINE, SEALED_AT, Mark.ORIGINAL)
    assert found.certificate == papers.certificate()
    assert (found.chamber_code, found.trial) == ("9901", True)
    assert "specimen" in found.reason.en
    assert papers.CHAMBER.name in found.reason.ja


def test_attached_sheets_and_copies_are_sealed_alike(long_sealed: bytes, keys: KeyList) -> None:
    found = check(long_sealed, keys)
    assert (found.verdict, found.mark) == (Verdict.GENUINE, Mark.COPY)


def test_a_real_chambers_certificate_is_no_specimen() -> None:
    key = new_key(trial=False, code="9902")
    content = pdf.certificate(papers.certificate(trial=False), Mark.ORIGINAL, key, BASE_URL)
    found = check(seal.seal(content, key, SEALED_AT), KeyList((key.published,)))
    assert (found.verdict, found.trial) == (Verdict.GENUINE, False)
    assert "specimen" not in found.reason.en


def test_sealing_twice_gives_the_same_file(printed: bytes, sealed: bytes, key: SealingKey) -> None:
    assert seal.seal(printed, key, SEALED_AT) == sealed


def test_another_library_agrees(sealed: bytes, key: SealingKey) -> None:
    root = asn1_x509.Certificate.load(key.published.certificate)
    context = ValidationContext(trust_roots=[root], moment=SEALED_AT)
    (signature,) = PdfFileReader(BytesIO(sealed)).embedded_signatures
    status = validate_pdf_signature(signature, context)
    assert status.intact
    assert status.valid
    assert status.trusted
    assert status.docmdp_ok
    assert signature.sig_object["/SubFilter"] == "/ETSI.CAdES.detached"
    assert str(status.coverage) == "SignatureCoverageLevel.ENTIRE_FILE"
    assert signature.docmdp_level is not None
    assert signature.docmdp_level.value == 1


# ---------------------------------------------------------------------------------------------------- nothing else is


def test_single_byte_changes_in_every_stratum_are_told(sealed: bytes, keys: KeyList) -> None:
    chance = random.Random(7)
    for name, places in bench.strata(sealed).items():
        for place in chance.sample(places, min(60, len(places))):
            changed = bench.flip(sealed, place, chance)
            assert check(changed, keys).verdict is not Verdict.GENUINE, (name, place)


def test_changes_of_the_container_and_its_padding_are_told(sealed: bytes, keys: KeyList) -> None:
    chance = random.Random(11)
    for place in bench.strata(sealed)["container"][::7]:
        assert check(bench.flip(sealed, place, chance), keys).verdict is Verdict.ALTERED


@pytest.mark.parametrize("name", bench.ATTACKS)
def test_attacks_are_told(name: str, sealed: bytes, long_sealed: bytes, keys: KeyList) -> None:
    for original in (sealed, long_sealed):
        changed = bench.ATTACKS[name](original, sealed)
        assert changed != original
        assert check(changed, keys).verdict is Verdict.ALTERED, name


def test_a_lower_case_digit_in_the_container_is_told(sealed: bytes, keys: KeyList) -> None:
    place = next(i for i in bench.strata(sealed)["container"] if sealed[i : i + 1] in b"ABCDEF")
    changed = sealed[:place] + sealed[place : place + 1].lower() + sealed[place + 1 :]
    assert check(changed, keys).verdict is Verdict.ALTERED


def test_not_yet_sealed_is_not_genuine(printed: bytes, keys: KeyList) -> None:
    assert check(printed, keys).verdict is Verdict.ALTERED


def test_a_rewritten_file_is_recognised_by_its_attachment(sealed: bytes, keys: KeyList) -> None:
    with pikepdf.open(BytesIO(sealed)) as document:
        output = BytesIO()
        document.save(output, object_stream_mode=pikepdf.ObjectStreamMode.generate)
    assert b"(certificate.json)" not in output.getvalue()
    assert check(output.getvalue(), keys).verdict is Verdict.ALTERED


# ------------------------------------------------------------------------------------------------------------ unknown


def test_a_key_that_is_not_listed_is_unknown(sealed: bytes) -> None:
    for keys in (KeyList(()), KeyList((new_key().published,))):
        assert check(sealed, keys).reason == REASONS["no-key"]


def test_a_seal_outside_the_keys_years_is_unknown(printed: bytes, key: SealingKey, keys: KeyList) -> None:
    late = pades.write_seal(printed, key, datetime(2040, 1, 1, tzinfo=UTC), seal.REASON)
    assert check(late, keys).reason == REASONS["no-date"]
    with pytest.raises(GensanError) as refused:
        seal.seal(printed, key, datetime(2040, 1, 1, tzinfo=UTC))
    assert refused.value.code == "pdf-not-conforming"


def test_a_sealed_file_that_is_no_certificate_is_unknown(key: SealingKey, keys: KeyList) -> None:
    with pikepdf.new() as document:
        document.add_blank_page()
        output = BytesIO()
        document.save(output)
    sealed = pades.write_seal(output.getvalue(), key, SEALED_AT, seal.REASON)
    assert check(sealed, keys).reason == REASONS["no-data"]


def test_data_that_the_code_does_not_confirm_are_not_a_certificate(
    printed: bytes, key: SealingKey, keys: KeyList
) -> None:
    with pikepdf.open(BytesIO(printed)) as document:
        content = document.attachments["certificate.json"].get_file().read_bytes()
        altered = content.replace(b"Kitagawa", b"Nakagawa")
        document.attachments["certificate.json"] = altered
        output = BytesIO()
        document.save(output)
    sealed = pades.write_seal(output.getvalue(), key, SEALED_AT, seal.REASON)
    assert check(sealed, keys).reason == REASONS["no-data"]


def test_other_files_are_unknown(keys: KeyList) -> None:
    with pikepdf.new() as document:
        document.add_blank_page()
        output = BytesIO()
        document.save(output)
    assert check(output.getvalue(), keys).reason == REASONS["no-seal"]
    assert check(b"", keys).reason == REASONS["no-pdf"]
    assert check(b"PK\x03\x04", keys).reason == REASONS["no-pdf"]


@given(st.binary(max_size=300))
def test_rubbish_never_crashes(keys: KeyList, rubbish: bytes) -> None:
    assert check(b"%PDF-1.7\n" + rubbish, keys).verdict is Verdict.UNKNOWN


@given(st.data())
def test_pieces_of_a_sealed_file_never_crash_nor_pass(sealed: bytes, keys: KeyList, data: st.DataObject) -> None:
    ends = st.integers(0, len(sealed))
    start, end = sorted((data.draw(ends), data.draw(ends)))
    middle = data.draw(st.binary(max_size=40) | st.just(sealed[start:end]))
    changed = sealed[:start] + middle + sealed[end:]
    if changed != sealed:
        assert check(changed, keys).verdict is not Verdict.GENUINE


def test_a_container_that_is_not_one_is_altered(sealed: bytes) -> None:
    container = bench.strata(sealed)["container"]
    blank = sealed[: container[0]] + b"30820004" + b"00" * (len(container) // 2 - 4) + sealed[container[-1] + 1 :]
    assert check(blank, KeyList(())).verdict is Verdict.ALTERED
    with pytest.raises(ValueError, match="parsing"):
        cms.is_signed(b"", b"", b"no certificate")


def test_a_certificate_that_trips_its_parser_is_altered(sealed: bytes, key: SealingKey, keys: KeyList) -> None:
    version = sealed.index(b"A003020102", sealed.rindex(b"/Contents <"))  # X.509 version 3, as the number 2
    changed = sealed[: version + 9] + b"5" + sealed[version + 10 :]
    assert check(changed, keys).verdict is Verdict.ALTERED


# --------------------------------------------------------------------------------------------------


def test_the_job_answers_as_the_check_does(sealed: bytes, printed: bytes, keys: KeyList) -> None:
    for content in (sealed, printed, b"", b"%PDF-\n\n\n"):
        assert read_job(check_job(write_job(content, keys))) == check(content, keys)


def test_a_job_without_a_key_list_is_refused() -> None:
    with pytest.raises(InputRefused):
        check_job(b"%PDF-1.7 no list before it")


def test_an_appended_note_by_the_signing_library_is_told(sealed: bytes, keys: KeyList) -> None:
    update: Any = IncrementalPdfFileWriter(BytesIO(sealed))
    update.root["/Note"] = update.root["/Type"]
    update.update_root()
    output = BytesIO()
    update.write(output)
    assert check(output.getvalue(), keys).verdict is Verdict.ALTERED
