"""The code on the paper: what it says, that nobody else can say it, that a scanner reads it."""

from __future__ import annotations

from base64 import b32decode, b32encode
from dataclasses import replace
from datetime import date
from pathlib import Path

import cbor2
import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.domain.certificate import Certificate, Draft, Mark
from pipeline.errors import InputRefused
from rendering import code, data
from rendering.code import ORDER, make_link, read_link
from rendering.keys import KeyList, SealingKey
from tests.rendering import papers, pictures
from tests.rendering.conftest import BASE_URL, new_key

ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"


def refusal(text: str, keys: KeyList) -> str:
    """The code with which a text is refused."""
    with pytest.raises(InputRefused) as refused:
        read_link(text, keys)
    return refused.value.code


def repack(link: str, change: dict[int, object]) -> str:
    """The link with other parts in its message: 0 protected, 1 unprotected, 2 payload, 3 signature."""
    head, _, fragment = link.partition("#")
    parts = list(cbor2.loads(b32decode(fragment + "=" * (-len(fragment) % 8))).value)
    for place, part in change.items():
        parts[place] = part
    message = cbor2.dumps(cbor2.CBORTag(18, parts), canonical=True)
    return f"{head}#{b32encode(message).decode().rstrip('=')}"


def parts_of(link: str) -> list[bytes]:
    """The parts of a link's message."""
    fragment = link.partition("#")[2]
    return list(cbor2.loads(b32decode(fragment + "=" * (-len(fragment) % 8))).value)


@pytest.fixture(scope="module")
def link(key: SealingKey) -> str:
    """The ordinary certificate's link."""
    return make_link(papers.certificate(), Mark.ORIGINAL, key, BASE_URL)


def test_it_says_what_is_certified(link: str, keys: KeyList) -> None:
    said = read_link(link, keys)
    assert (said.number, said.access_code, said.issued_on) == ("9901-26-0000042-7", "K7QM2XWD4TRN", date(2026, 6, 16))
    assert (said.exporter, said.consignee) == ("Kitagawa Ceramics Co., Ltd.", "Delft Table & Home B.V.")
    assert (said.origins, said.invoices, said.totals) == (("JP",), "KC-2026-0412", "1,440 PCS; 1,440 SETS")
    assert (said.mark, said.chamber_code, said.chamber_name) == (Mark.ORIGINAL, "9901", papers.CHAMBER.name)
    assert said.trial
    assert said.digest == data.digest(data.dump(papers.certificate()))
    assert read_link(link.partition("#")[2], keys) == said


def test_the_same_certificate_gives_the_same_code(link: str, key: SealingKey) -> None:
    assert make_link(papers.certificate(), Mark.ORIGINAL, key, BASE_URL + "/") == link
    assert make_link(papers.certificate(), Mark.COPY, key, BASE_URL) != link


@pytest.mark.parametrize("draft", [papers.LONGEST_NAMES, papers.many(200), papers.ACCENTED, Draft()])
def test_it_stays_small(draft: Draft, key: SealingKey, keys: KeyList) -> None:
    longest = make_link(papers.certificate(draft), Mark.ORIGINAL, key, BASE_URL)
    assert len(longest) <= 600
    assert read_link(longest, keys).number == "9901-26-0000042-7"


def test_long_texts_are_cut_visibly(key: SealingKey, keys: KeyList) -> None:
    said = read_link(make_link(papers.certificate(papers.LONGEST_NAMES), Mark.ORIGINAL, key, BASE_URL), keys)
    assert said.exporter == "Kabushiki Kaisha Nippon International P…"


@given(st.data())
def test_any_other_letter_in_it_is_told(link: str, keys: KeyList, data: st.DataObject) -> None:
    start = link.index("#") + 1
    place = data.draw(st.integers(start, len(link) - 1))
    letter = data.draw(st.sampled_from(ALPHABET.replace(link[place], "")))
    assert refusal(link[:place] + letter + link[place + 1 :], keys).startswith("code-")


@given(st.text(max_size=80) | st.text(ALPHABET, max_size=300))
def test_anything_else_is_refused(keys: KeyList, text: str) -> None:
    assert refusal(text, keys) == "code-not-ours"


def test_a_foreign_key_is_named_as_such(link: str) -> None:
    assert refusal(link, KeyList(())) == "code-unknown-key"
    assert refusal(link, KeyList((new_key().published,))) == "code-unknown-key"


def test_a_payload_under_another_signature_is_altered(link: str, key: SealingKey, keys: KeyList) -> None:
    other = make_link(papers.certificate(number="9901-26-0000043-4"), Mark.ORIGINAL, key, BASE_URL)
    assert refusal(repack(link, {2: parts_of(other)[2]}), keys) == "code-altered"
    assert read_link(repack(link, {}), keys) == read_link(link, keys)


def test_the_other_valid_signature_of_the_same_curve_is_refused(link: str, keys: KeyList) -> None:
    signature = parts_of(link)[3]
    mirrored = signature[:32] + (ORDER - int.from_bytes(signature[32:], "big")).to_bytes(32, "big")
    assert refusal(repack(link, {3: mirrored}), keys) == "code-altered"


@pytest.mark.parametrize(
    "change", [{1: {1: 2}}, {3: b"short"}, {3: b"\x00" * 64}, {0: b"\xa0"}, {0: b"\xff"}, {2: 7}, {0: b"\xa1\x01\x26"}]
)
def test_other_envelopes_are_refused(link: str, keys: KeyList, change: dict[int, object]) -> None:
    assert refusal(repack(link, change), keys).startswith("code-")


def test_a_code_of_another_chamber_or_another_time_is_not_believed(key: SealingKey, keys: KeyList) -> None:
    paper = papers.certificate()
    for stranger in (replace(paper, chamber_code="2201"), replace(paper, issued_on=date(2019, 1, 1))):
        assert refusal(make_link(stranger, Mark.ORIGINAL, key, BASE_URL), keys) == "code-unknown-key"


def test_the_chambers_day_may_be_the_one_before_the_keys_own(key: SealingKey, keys: KeyList) -> None:
    paper = replace(papers.certificate(), issued_on=date(2025, 12, 31))  # the key is valid from January 1, UTC
    assert read_link(make_link(paper, Mark.ORIGINAL, key, BASE_URL), keys).issued_on == date(2025, 12, 31)
    early = replace(paper, issued_on=date(2025, 12, 30))
    assert refusal(make_link(early, Mark.ORIGINAL, key, BASE_URL), keys) == "code-unknown-key"


def test_a_list_that_contains_itself_is_refused(keys: KeyList) -> None:
    looped = b32encode(bytes.fromhex("d2d81c81d81d00")).decode().rstrip("=")
    assert refusal(f"{BASE_URL}/v#{looped}", keys) == "code-not-ours"


def test_a_signed_message_of_another_kind_is_not_a_certificate(link: str, key: SealingKey, keys: KeyList) -> None:
    wrong = replace(papers.certificate(), issued_on=papers.certificate().issued_on)
    object.__setattr__(wrong, "issued_on", _NoDate())
    assert refusal(make_link(wrong, Mark.ORIGINAL, key, BASE_URL), keys) == "code-not-ours"


class _NoDate(date):
    """A thirteenth month."""

    def __new__(cls) -> _NoDate:
        return super().__new__(cls, 2026, 1, 1)

    @property
    def month(self) -> int:
        return 13


def test_the_data_come_back_from_their_json() -> None:
    for draft in (papers.PLAIN, papers.ACCENTED, papers.many(3), Draft()):
        paper: Certificate = papers.certificate(draft)
        assert data.load(data.dump(paper)) == paper
    with pytest.raises(ValueError, match="not the data"):
        data.load(b'{"id": 1}')


@pytest.mark.parametrize("draft", [papers.PLAIN, papers.LONGEST_NAMES], ids=["ordinary", "longest"])
@pytest.mark.parametrize(("blur", "turn"), [(0.0, 0.0), (1.0, 0.8), (1.4, -1.5)])
def test_a_200_dpi_scan_of_the_printout_is_read(
    draft: Draft, blur: float, turn: float, key: SealingKey, tmp_path: Path
) -> None:
    paper = papers.certificate(draft)
    scan = pictures.scan(pictures.print_certificate(paper, key), tmp_path, dpi=200, blur=blur, turn=turn)
    assert pictures.read_codes(scan) == [code.make_link(paper, Mark.ORIGINAL, key, BASE_URL)]
