"""The keys of a chamber: what it seals with, and what it publishes so that anybody can verify.

One "key" is a pair of pairs under one identifier (`kid`): RSA-3072 with a self-signed certificate for the PDF, and
P-256 for the code, where an RSA signature would need half of the picture. See docs/decisions/0101-two-keys.md.
"""

from __future__ import annotations

import json
import re
from base64 import b64decode, b64encode
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from typing import Any

from cryptography import x509
from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.x509.oid import NameOID

from pipeline.errors import InputRefused, SetupError

RSA_BITS = 3072
YEARS = 10
KID_LENGTH = 8  # bytes
_PEM = re.compile(rb"-----BEGIN [A-Z ]+-----.+?-----END [A-Z ]+-----\n?", re.DOTALL)


@dataclass(frozen=True, slots=True)
class PublishedKey:
    """One entry of the published list. `certificate` (DER) verifies seals, `code_key` (DER, SubjectPublicKeyInfo)
    verifies codes."""

    kid: str
    chamber_code: str
    chamber_name: str
    trial: bool
    valid_from: datetime
    valid_to: datetime
    certificate: bytes
    code_key: bytes

    def covers(self, moment: datetime) -> bool:
        """Whether something sealed at `moment` can be of this key."""
        return self.valid_from <= moment <= self.valid_to


@dataclass(frozen=True, slots=True)
class SealingKey:
    """A chamber's opened key: the private halves beside what is published of them."""

    published: PublishedKey
    seal_key: rsa.RSAPrivateKey
    code_key: ec.EllipticCurvePrivateKey


@dataclass(frozen=True, slots=True)
class KeyList:
    """The published keys, of all chambers and all years."""

    keys: tuple[PublishedKey, ...]

    def find(self, kid: str) -> PublishedKey | None:
        """By identifier."""
        return next((key for key in self.keys if key.kid == kid), None)

    def find_certificate(self, certificate: bytes) -> PublishedKey | None:
        """By the seal's certificate (DER)."""
        return next((key for key in self.keys if key.certificate == certificate), None)


# --------------------------------------------------------------------------------------------------


def make_key(
    chamber_code: str, chamber_name: str, now: datetime, passphrase: str, *, trial: bool = False
) -> tuple[bytes, PublishedKey]:
    """A new key, valid for ten years from `now` (UTC).

    Returns:
        The private halves as PEM, encrypted with the passphrase, and what is published.
    """
    seal_key = rsa.generate_private_key(public_exponent=65537, key_size=RSA_BITS)
    code_key = ec.generate_private_key(ec.SECP256R1())
    start = now.astimezone(UTC).replace(microsecond=0)
    certificate = _certify(seal_key, chamber_code, chamber_name, start, trial=trial)
    published = PublishedKey(
        kid=_kid(certificate.public_bytes(serialization.Encoding.DER)),
        chamber_code=chamber_code,
        chamber_name=chamber_name,
        trial=trial,
        valid_from=certificate.not_valid_before_utc,
        valid_to=certificate.not_valid_after_utc,
        certificate=certificate.public_bytes(serialization.Encoding.DER),
        code_key=_public_der(code_key.public_key()),
    )
    return _private_pem(seal_key, passphrase) + _private_pem(code_key, passphrase), published


def load_key(private_pem: bytes, passphrase: str, published: PublishedKey) -> SealingKey:
    """Opens a key.

    Raises:
        SetupError: wrong passphrase, damaged file, or halves that do not belong together (`keys-unusable`).
    """
    try:
        opened = [serialization.load_pem_private_key(block, passphrase.encode()) for block in _PEM.findall(private_pem)]
    except (ValueError, TypeError, UnsupportedAlgorithm) as error:
        raise SetupError("keys-unusable") from error
    match opened:
        case [rsa.RSAPrivateKey() as seal_key, ec.EllipticCurvePrivateKey() as code_key]:
            certificate = x509.load_der_x509_certificate(published.certificate)
            same_seal = _public_der(certificate.public_key()) == _public_der(seal_key.public_key())
            if same_seal and _public_der(code_key.public_key()) == published.code_key:
                return SealingKey(published, seal_key, code_key)
    raise SetupError("keys-unusable")


def _certify(key: rsa.RSAPrivateKey, code: str, name: str, start: datetime, *, trial: bool) -> x509.Certificate:
    """The self-signed certificate that PDF viewers show; names are cut to X.509's 64 characters, the list has them
    whole."""
    subject = x509.Name(
        [
            x509.NameAttribute(NameOID.ORGANIZATION_NAME, name[:64]),
            x509.NameAttribute(NameOID.ORGANIZATIONAL_UNIT_NAME, "Trial: specimens only" if trial else "Certificates"),
            x509.NameAttribute(NameOID.SERIAL_NUMBER, code),
            x509.NameAttribute(NameOID.COMMON_NAME, f"Certificate of origin seal of chamber {code}"),
        ]
    )
    public = key.public_key()
    usage = x509.KeyUsage(
        digital_signature=True, content_commitment=True, key_encipherment=False, data_encipherment=False,
        key_agreement=False, key_cert_sign=False, crl_sign=False, encipher_only=False, decipher_only=False,
    )  # fmt: skip
    return (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(subject)
        .public_key(public)
        .serial_number(x509.random_serial_number())
        .not_valid_before(start)
        .not_valid_after(start + timedelta(days=round(365.25 * YEARS)))
        .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
        .add_extension(usage, critical=True)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(public), critical=False)
        .sign(key, hashes.SHA256())
    )


def _kid(certificate: bytes) -> str:
    return sha256(certificate).digest()[:KID_LENGTH].hex()


def _public_der(key: Any) -> bytes:
    encoded: bytes = key.public_bytes(serialization.Encoding.DER, serialization.PublicFormat.SubjectPublicKeyInfo)
    return encoded


def _private_pem(key: rsa.RSAPrivateKey | ec.EllipticCurvePrivateKey, passphrase: str) -> bytes:
    secret = serialization.BestAvailableEncryption(passphrase.encode())
    return key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, secret)


# --------------------------------------------------------------------------------------------------


def dump_list(keys: Iterable[PublishedKey]) -> str:
    """The published list as JSON text, oldest key first."""
    entries = [_dump_key(key) for key in sorted(keys, key=lambda key: (key.valid_from, key.kid))]
    return json.dumps({"keys": entries}, indent=1, ensure_ascii=False)


def dump_key(key: PublishedKey) -> str:
    """One published key as JSON text: what is kept beside the private file."""
    return json.dumps(_dump_key(key), indent=1, ensure_ascii=False)


def load_list(text: str) -> KeyList:
    """The list from its JSON text.

    Raises:
        InputRefused: it is not such a list (`key-list-unreadable`).
    """
    return KeyList(tuple(_load_key(entry) for entry in _load_json(text, "keys", list)))


def load_published(text: str) -> PublishedKey:
    """One published key from its JSON text; raises as `load_list`."""
    return _load_key(_load_json(text))


def _load_json(text: str, name: str = "", kind: type = dict) -> Any:
    try:
        values = json.loads(text)
        values = values[name] if name else values
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise InputRefused("key-list-unreadable") from error
    if not isinstance(values, kind):
        raise InputRefused("key-list-unreadable")
    return values


def _dump_key(key: PublishedKey) -> dict[str, str | bool]:
    return {
        "kid": key.kid,
        "chamber_code": key.chamber_code,
        "chamber_name": key.chamber_name,
        "trial": key.trial,
        "valid_from": key.valid_from.isoformat(),
        "valid_to": key.valid_to.isoformat(),
        "certificate": b64encode(key.certificate).decode(),
        "code_key": b64encode(key.code_key).decode(),
    }


def _load_key(entry: Mapping[str, Any]) -> PublishedKey:
    """Takes an entry only if its parts are what they say: the identifier fits the certificate, both keys can be
    used."""
    try:
        certificate, code_key = (
            b64decode(entry["certificate"], validate=True),
            b64decode(entry["code_key"], validate=True),
        )
        parsed, curve_key = x509.load_der_x509_certificate(certificate), serialization.load_der_public_key(code_key)
        key = PublishedKey(
            kid=str(entry["kid"]),
            chamber_code=str(entry["chamber_code"]),
            chamber_name=str(entry["chamber_name"]),
            trial=entry["trial"] is True,
            valid_from=parsed.not_valid_before_utc,
            valid_to=parsed.not_valid_after_utc,
            certificate=certificate,
            code_key=code_key,
        )
    except (KeyError, TypeError, ValueError, UnsupportedAlgorithm) as error:
        raise InputRefused("key-list-unreadable") from error
    is_curve = isinstance(curve_key, ec.EllipticCurvePublicKey) and isinstance(curve_key.curve, ec.SECP256R1)
    if key.kid != _kid(certificate) or not isinstance(parsed.public_key(), rsa.RSAPublicKey) or not is_curve:
        raise InputRefused("key-list-unreadable")
    return key
