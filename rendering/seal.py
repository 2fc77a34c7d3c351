"""Sealing a certificate, and telling whether a file is one that was sealed, unchanged in every byte.

A sealed file is exactly one document: its signature covers all bytes but the signature's own container, and the
container has exactly one right content (see `cms`). Verifying therefore reads three numbers and a date from places
where they must stand, and nothing else, before the signature has been found good; only then is the file opened as a
PDF. What comes here may be hostile, so it runs in a capped child process.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import UTC, datetime
from enum import StrEnum
from functools import cache
from hashlib import sha256
from io import BytesIO
from typing import Any

import pikepdf
from pydantic import TypeAdapter

from pipeline.domain.certificate import Certificate, Mark
from pipeline.errors import GensanError, InputRefused, Text
from rendering import cms, code, data
from rendering.keys import KeyList, PublishedKey, SealingKey, dump_list, load_list

REASON = "Certificate of origin"
_TOKEN_LENGTH = 2 * cms.CONTAINER_LENGTH + 2  # the hexadecimal container between its angle brackets
_NUMBER = rb"(0|[1-9][0-9]{0,9})"
_RANGE = re.compile(rb"/ByteRange \[0 " + _NUMBER + rb" " + _NUMBER + rb" " + _NUMBER + rb"\] +\n")
_TIME = re.compile(rb"\n/M \(D\\072([0-9]{14})Z\)\n")
_BEFORE = b"\n/Contents "
_MARKS = (b"(" + data.NAME.encode() + b")", b"/Reason (" + REASON.encode() + b")")


class Verdict(StrEnum):
    """`unknown`: nothing of ours, or sealed with a key that is not in the list."""

    GENUINE = "genuine"
    ALTERED = "altered"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Check:
    """What was found. Everything but verdict and reason is there only where the verdict is genuine; `trial` says that
    the chamber is one whose certificates are specimens; `digest` (hexadecimal) is that of the embedded data, as the
    code carries it."""

    verdict: Verdict
    reason: Text
    chamber_code: str = ""
    chamber_name: str = ""
    trial: bool = False
    sealed_at: datetime | None = None
    mark: Mark | None = None
    certificate: Certificate | None = None
    digest: str = ""


REASONS = {
    "genuine": Text(
        "Sealed by {name}; not one byte has been changed since.",
        "{name}が封印したもので、以後1バイトも変更されていません。",
    ),
    "trial": Text(
        "Sealed by {name}, a trial chamber, and unchanged; it is a specimen and certifies nothing.",
        "試行用の{name}が封印したもので変更はありませんが、見本であり何も証明しません。",
    ),
    "altered": Text(
        "The file is not as it was sealed. Do not trust it.",
        "封印された時の内容と異なります。信用しないでください。",
    ),
    "no-seal": Text("The file carries no seal of ours.", "当システムの封印がありません。"),
    "no-pdf": Text("The file is not a PDF.", "PDFファイルではありません。"),
    "no-key": Text(
        "The file is sealed, but with a key that is not in the published list.",
        "封印はありますが、公開鍵の一覧にない鍵によるものです。",
    ),
    "no-date": Text(
        "The file is sealed, but outside the time for which the key is valid.",
        "封印はありますが、鍵の有効期間外のものです。",
    ),
    "no-data": Text("The file is sealed, but it is not a certificate.", "封印はありますが、証明書ではありません。"),
}


def seal(pdf: bytes, key: SealingKey, at: datetime) -> bytes:
    """Seals a printed certificate: PAdES baseline, certified, no change permitted. Same input, same bytes.

    Args:
        pdf: what `pdf.certificate` gave.
        key: the chamber's.
        at: the moment of sealing (UTC).

    Raises:
        GensanError: the sealed file does not verify, so it must not leave the house (`pdf-not-conforming`).
    """
    from rendering.pades import write_seal  # loads the signing library, which whoever only verifies does not need

    sealed = write_seal(pdf, key, at.astimezone(UTC), REASON)
    found = check(sealed, KeyList((key.published,)))
    if found.verdict is not Verdict.GENUINE:
        raise GensanError("pdf-not-conforming", reason=found.reason.en)
    return sealed


def check(pdf: bytes, keys: KeyList) -> Check:
    """Says what a file is. Never raises over its content."""
    if not pdf.startswith(b"%PDF-"):
        return _not_genuine(Verdict.UNKNOWN, "no-pdf")
    seal_ = _find_seal(pdf)
    if seal_ is None:
        return _not_genuine(*((Verdict.ALTERED, "altered") if _bears_our_marks(pdf) else (Verdict.UNKNOWN, "no-seal")))
    key = next((key for key in keys.keys if key.certificate in seal_.container), None)
    if key is None:
        stranger = _sealed_by_stranger(seal_)
        return _not_genuine(*((Verdict.UNKNOWN, "no-key") if stranger else (Verdict.ALTERED, "altered")))
    if not cms.is_signed(seal_.container, seal_.digest, key.certificate):
        return _not_genuine(Verdict.ALTERED, "altered")
    if not key.covers(seal_.sealed_at):
        return _not_genuine(Verdict.UNKNOWN, "no-date")
    return _read(pdf, seal_, key, keys)


def _not_genuine(verdict: Verdict, reason: str) -> Check:
    return Check(verdict, REASONS[reason])


# ----------------------------------------------------------------------------------------------------------- the seal


@dataclass(frozen=True, slots=True)
class _Seal:
    """What stands in a file of the right shape: the container without its padding, the digest of all other bytes, the
    time."""

    container: bytes = field(repr=False)
    digest: bytes
    sealed_at: datetime


def _find_seal(pdf: bytes) -> _Seal | None:
    """The one seal whose signature covers everything but its own container, to the last byte of the file; None where
    anything is otherwise."""
    found = _RANGE.findall(pdf)
    if len(found) != 1 or pdf.count(b"/ByteRange") != 1:
        return None
    start, end, rest = (int(number) for number in found[0])
    shape = (
        end - start == _TOKEN_LENGTH,
        end + rest == len(pdf),
        pdf[start - len(_BEFORE) : start] == _BEFORE,
        pdf[start : start + 1] == b"<",
        pdf[end - 1 : end + 12] == b">\n/ByteRange ",
    )
    container = _open_container(pdf[start + 1 : end - 1]) if all(shape) else None
    sealed_at = _find_time(pdf[end:])
    if container is None or sealed_at is None:
        return None
    return _Seal(container, sha256(pdf[:start] + pdf[end:]).digest(), sealed_at)


def _open_container(token: bytes) -> bytes | None:
    """The bytes of a container written in capital hexadecimal digits, with nothing but zeros after it."""
    try:
        padded = bytes.fromhex(token.decode("ascii"))
    except ValueError:
        return None
    if padded.hex().upper().encode() != token or padded[:2] != b"\x30\x82":
        return None
    length = 4 + int.from_bytes(padded[2:4], "big")
    return padded[:length] if length <= len(padded) and not any(padded[length:]) else None


def _find_time(dictionary: bytes) -> datetime | None:
    found = _TIME.findall(dictionary)
    if len(found) != 1:
        return None
    try:
        return datetime.strptime(found[0].decode(), "%Y%m%d%H%M%S").replace(tzinfo=UTC)
    except ValueError:
        return None


def _sealed_by_stranger(seal_: _Seal) -> bool:
    """Whether the seal is whole in itself, by somebody whose key we do not have: then it is not ours to call it
    altered."""
    from asn1crypto import cms as asn1_cms  # only for this rare case

    try:
        certificate: bytes = asn1_cms.ContentInfo.load(seal_.container)["content"]["certificates"][0].chosen.dump()
        return cms.is_signed(seal_.container, seal_.digest, certificate)
    except Exception:  # noqa: BLE001 a stranger's certificate can make the parsers stumble in more ways than they name
        return False


def _bears_our_marks(pdf: bytes) -> bool:
    """Whether a file without a whole seal was once one of ours: by its marks in the bytes, or, rewritten, by its
    attachment."""
    if any(mark in pdf for mark in _MARKS):
        return True
    try:
        with pikepdf.open(BytesIO(pdf)) as opened:
            return data.NAME in opened.attachments
    except Exception:  # noqa: BLE001 as above: a file that nobody has vouched for
        return False


# --------------------------------------------------------------------------------------------------


def _read(pdf: bytes, seal_: _Seal, key: PublishedKey, keys: KeyList) -> Check:
    """Reads the data of a file whose seal is good, and holds them against the code printed on its sheets."""
    try:
        with pikepdf.open(BytesIO(pdf)) as opened:
            content = opened.attachments[data.NAME].get_file().read_bytes()
            links = [_links(page) for page in opened.pages]  # of each sheet
            certified = int(opened.Root.Perms.DocMDP.Reference[0].TransformParams.P) == 1
        certificate = data.load(content)
        (link,) = set[str]().union(*links)
        payload = code.read_link(link, keys)
    except (pikepdf.PdfError, InputRefused, ValueError, TypeError, KeyError, IndexError, AttributeError):
        return _not_genuine(Verdict.UNKNOWN, "no-data")
    agreeing = (
        certified,
        all(links),
        payload.digest == data.digest(content),
        payload.number == certificate.number,
        certificate.chamber_code == key.chamber_code,
        certificate.trial == key.trial,
    )
    if not all(agreeing):
        return _not_genuine(Verdict.UNKNOWN, "no-data")
    reason = REASONS["trial" if key.trial else "genuine"].format(name=key.chamber_name)
    return Check(
        Verdict.GENUINE, reason, key.chamber_code, key.chamber_name, key.trial, seal_.sealed_at, payload.mark,
        certificate, payload.digest.hex(),
    )  # fmt: skip


def _links(page: pikepdf.Page) -> set[str]:
    """The addresses behind the codes of one sheet."""
    notes: Any = page.obj.get("/Annots", [])
    return {str(note.A.URI) for note in notes if note.get("/Subtype") == "/Link"}


# --------------------------------------------------------------------------------------------------


@cache
def _adapter() -> TypeAdapter[Check]:
    return TypeAdapter(Check)


def write_job(pdf: bytes, keys: KeyList) -> bytes:
    """What `check_job` is given: the key list as one line of JSON, then the file."""
    return " ".join(dump_list(keys.keys).split("\n")).encode() + b"\n" + pdf


def check_job(content: bytes) -> bytes:
    """`check` for a child process: bytes of `write_job` in, bytes for `read_job` out.

    Raises:
        InputRefused: the first line is not a key list.
    """
    line, _, pdf = content.partition(b"\n")
    found = check(pdf, load_list(line.decode("utf-8", "replace")))
    return _adapter().dump_json(found)


def read_job(answer: bytes) -> Check:
    """The answer of `check_job`."""
    return _adapter().validate_json(answer)
