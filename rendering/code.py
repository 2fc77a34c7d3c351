"""The code (QR) on the paper: a link whose fragment carries the key fields of the certificate, signed.

The fragment is a COSE_Sign1 message (RFC 9052, ES256) of a CBOR map, in base32: its capitals and digits take 5.5 bits
each in a QR, so that the code stays small enough for a 200-dpi scan. A browser does not send a fragment to the server:
whoever scans the code tells nobody what was scanned. One certificate, mark and key give one code: the signature is
deterministic (RFC 6979) and always the lower of the two that ECDSA allows.
"""

from __future__ import annotations

import binascii
from base64 import b32decode, b32encode
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, cast

import cbor2
import segno
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.utils import decode_dss_signature, encode_dss_signature
from cryptography.hazmat.primitives.serialization import load_der_public_key

from pipeline.domain.certificate import Certificate, Mark
from pipeline.errors import InputRefused
from rendering import cbor, data
from rendering.keys import KeyList, PublishedKey, SealingKey
from rendering.sheets import show_quantity

SIGN1 = 18  # CBOR tag of COSE_Sign1
ES256 = -7
ORDER = 0xFFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551  # of P-256 (SEC 2)
PARTY_LENGTH = 40  # characters kept of a party's name
LIST_LENGTH = 48  # characters kept of all invoice numbers, and of all totals
CUT = "…"
LONGEST = 2000  # characters of a fragment that are looked at
PATH = "/v"


@dataclass(frozen=True, slots=True)
class Payload:
    """What a code says. Long texts are cut and then end with "…"; `digest` is of the certificate's JSON; chamber and
    `trial` come from the key."""

    number: str
    access_code: str
    issued_on: date
    mark: Mark
    exporter: str
    consignee: str
    origins: tuple[str, ...]
    invoices: str
    totals: str
    digest: bytes
    chamber_code: str
    chamber_name: str
    trial: bool


def make_link(certificate: Certificate, mark: Mark, key: SealingKey, base_url: str) -> str:
    """The address that the code holds: `base_url`, "/v#" and the signed fragment (under 600 characters).

    Args:
        certificate: the issued certificate.
        mark: of the sheet that carries the code.
        key: the chamber's.
        base_url: scheme and host of the verification page.
    """
    protected = _canonical({1: ES256, 4: bytes.fromhex(key.published.kid)})
    payload = _canonical(_fields(certificate, mark))
    signed = key.code_key.sign(_to_sign(protected, payload), ec.ECDSA(hashes.SHA256(), deterministic_signing=True))
    r, s = decode_dss_signature(signed)
    signature = r.to_bytes(32, "big") + min(s, ORDER - s).to_bytes(32, "big")
    message = _canonical(cbor2.CBORTag(SIGN1, [protected, {}, payload, signature]))
    return f"{base_url.rstrip('/')}{PATH}#{b32encode(message).decode().rstrip('=')}"


def read_link(text: str, keys: KeyList) -> Payload:
    """Reads and verifies a code.

    Args:
        text: the whole address, or its fragment.
        keys: the published keys.

    Raises:
        InputRefused: `code-not-ours`, `code-unknown-key` or `code-altered`.
    """
    protected, payload, signature = _open(text.strip().rpartition("#")[2])
    key = _find_key(protected, keys)
    _verify(key, protected, payload, signature)
    return _payload(_decode(payload), key)


def draw(link: str) -> str:
    """The code as SVG without a size of its own, with its quiet zone of four modules."""
    head, mark, fragment = link.partition("#")
    parts = [head + mark, fragment] if fragment else [link]  # each part is written in the narrowest mode that holds it
    code = segno.make(cast(str, parts), error="m", boost_error=False, micro=False)
    svg: str = code.svg_inline(border=4, omitsize=True, svgclass=None, lineclass=None)
    return svg


# --------------------------------------------------------------------------------------------------


def _fields(certificate: Certificate, mark: Mark) -> dict[int, object]:
    """The map, its keys as small numbers (docs/decisions/0102-code.md lists them)."""
    draft, day = certificate.draft, certificate.issued_on
    return {
        1: certificate.number,
        2: certificate.access_code,
        3: day.year * 10000 + day.month * 100 + day.day,
        4: certificate.chamber_code,
        5: _cut(draft.exporter[0] if draft.exporter else "", PARTY_LENGTH),
        6: _cut(draft.consignee[0] if draft.consignee else "", PARTY_LENGTH),
        7: "".join(draft.origins),
        8: _cut_list([invoice.number for invoice in draft.invoices]),
        9: _cut_list([show_quantity(total.quantity, total.unit) for total in draft.totals]),
        10: data.digest(data.dump(certificate)),
        11: list(Mark).index(mark),
    }


def _cut(text: str, length: int) -> str:
    return text if len(text) <= length else text[: length - 1] + CUT


def _cut_list(texts: Sequence[str]) -> str:
    return _cut("; ".join(texts), LIST_LENGTH)


def _payload(fields: Any, key: PublishedKey) -> Payload:
    try:
        day = fields[3]
        payload = Payload(
            number=fields[1],
            access_code=fields[2],
            issued_on=date(day // 10000, day // 100 % 100, day % 100),
            mark=list(Mark)[fields[11]],
            exporter=fields[5],
            consignee=fields[6],
            origins=tuple(fields[7][i : i + 2] for i in range(0, len(fields[7]), 2)),
            invoices=fields[8],
            totals=fields[9],
            digest=fields[10],
            chamber_code=key.chamber_code,
            chamber_name=key.chamber_name,
            trial=key.trial,
        )
    except (KeyError, IndexError, TypeError, ValueError) as error:
        raise InputRefused("code-not-ours") from error
    if fields[4] != key.chamber_code or not _in_key_years(payload.issued_on, key):
        raise InputRefused("code-unknown-key")
    return payload


def _in_key_years(day: date, key: PublishedKey) -> bool:
    """A certificate's date is the chamber's local one, so it may be a day off the key's own (UTC)."""
    return key.valid_from.date() - timedelta(days=1) <= day <= key.valid_to.date() + timedelta(days=1)


# --------------------------------------------------------------------------------------------------


def _canonical(value: object) -> bytes:
    return cbor2.dumps(value, canonical=True)


def _decode(content: bytes) -> Any:
    """A value in its one canonical form; anything else is not ours."""
    try:
        value = cbor.decode(content)
    except ValueError as error:
        raise InputRefused("code-not-ours") from error
    if _canonical(value) != content:
        raise InputRefused("code-not-ours")
    return value


def _to_sign(protected: bytes, payload: bytes) -> bytes:
    return _canonical(["Signature1", protected, b"", payload])


def _open(fragment: str) -> tuple[bytes, bytes, bytes]:
    if not 0 < len(fragment) <= LONGEST:
        raise InputRefused("code-not-ours")
    try:
        message = b32decode(fragment + "=" * (-len(fragment) % 8))
    except (binascii.Error, ValueError) as error:
        raise InputRefused("code-not-ours") from error
    if b32encode(message).decode().rstrip("=") != fragment:
        raise InputRefused("code-not-ours")
    tag = _canonical(cbor2.CBORTag(SIGN1, 0))[:-1]
    if message.startswith(tag):
        match _decode(message[len(tag) :]):
            case [bytes() as protected, {} as other, bytes() as payload, bytes() as signature]:
                if not other and len(signature) == 64:
                    return protected, payload, signature
    raise InputRefused("code-not-ours")


def _find_key(protected: bytes, keys: KeyList) -> PublishedKey:
    match _decode(protected):
        case {1: -7, 4: bytes() as kid, **others} if not others:
            key = keys.find(kid.hex())
            if key is None:
                raise InputRefused("code-unknown-key")
            return key
    raise InputRefused("code-not-ours")


def _verify(key: PublishedKey, protected: bytes, payload: bytes, signature: bytes) -> None:
    r, s = int.from_bytes(signature[:32], "big"), int.from_bytes(signature[32:], "big")
    if s > ORDER // 2:
        raise InputRefused("code-altered")
    public = cast(ec.EllipticCurvePublicKey, load_der_public_key(key.code_key))
    try:
        public.verify(encode_dss_signature(r, s), _to_sign(protected, payload), ec.ECDSA(hashes.SHA256()))
    except InvalidSignature as error:
        raise InputRefused("code-altered") from error
