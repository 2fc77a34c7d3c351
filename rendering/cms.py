"""The signature container (CMS, RFC 5652) of a seal, byte for byte: one certificate, one signer, three signed
attributes, nothing unsigned.

A container is wholly determined by three things: the digest of the sealed bytes, the chamber's certificate, and the
signature. So a verifier does not parse what it was handed: it builds the container that must stand there and compares.
An added attribute, another encoding of the same value, one bit in the padding: all are differences. RSA with PKCS #1
v1.5 has one signature for one message and key.

The attributes are those of PAdES baseline (ETSI EN 319 142-1): content type, message digest, signing certificate (v2).
"""

from __future__ import annotations

from hashlib import sha256

from cryptography import x509
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric import padding, rsa
from cryptography.hazmat.primitives.hashes import SHA256

CONTAINER_LENGTH = 4096  # bytes kept in the file for the container and its padding

INTEGER, OCTETS, SEQUENCE, SET, CONTEXT_0, CONTEXT_4 = 0x02, 0x04, 0x30, 0x31, 0xA0, 0xA4


def _tlv(tag: int, *parts: bytes) -> bytes:
    """One DER element."""
    content = b"".join(parts)
    if len(content) < 0x80:
        return bytes((tag, len(content))) + content
    length = len(content).to_bytes((len(content).bit_length() + 7) // 8, "big")
    return bytes((tag, 0x80 | len(length))) + length + content


def _integer(value: int) -> bytes:
    return _tlv(INTEGER, value.to_bytes(value.bit_length() // 8 + 1, "big"))


DATA = bytes.fromhex("06092a864886f70d010701")
SIGNED_DATA = bytes.fromhex("06092a864886f70d010702")
CONTENT_TYPE = bytes.fromhex("06092a864886f70d010903")
MESSAGE_DIGEST = bytes.fromhex("06092a864886f70d010904")
SIGNING_CERTIFICATE_V2 = bytes.fromhex("060b2a864886f70d010910022f")
SHA_256 = _tlv(SEQUENCE, bytes.fromhex("0609608648016503040201"), b"\x05\x00")
RSA_SHA_256 = _tlv(SEQUENCE, bytes.fromhex("06092a864886f70d01010b"), b"\x05\x00")


def sign(digest: bytes, certificate: bytes, key: rsa.RSAPrivateKey) -> bytes:
    """The container over a digest.

    Args:
        digest: SHA-256 of all sealed bytes.
        certificate: the chamber's, DER.
        key: its private half.
    """
    parsed = x509.load_der_x509_certificate(certificate)
    attributes = _attributes(digest, parsed, certificate)
    signature = key.sign(_tlv(SET, attributes), padding.PKCS1v15(), SHA256())
    return _build(attributes, parsed, certificate, signature)


def is_signed(container: bytes, digest: bytes, certificate: bytes) -> bool:
    """Whether `container` is, in every byte, what the owner of `certificate` makes for `digest`.

    Raises:
        ValueError: the certificate is none; of a hostile one, whatever else its parser raises.
    """
    parsed = x509.load_der_x509_certificate(certificate)
    public = parsed.public_key()
    if not isinstance(public, rsa.RSAPublicKey):
        return False
    signature = container[-(public.key_size // 8) :]
    attributes = _attributes(digest, parsed, certificate)
    if _build(attributes, parsed, certificate, signature) != container:
        return False
    try:
        public.verify(signature, _tlv(SET, attributes), padding.PKCS1v15(), SHA256())
    except InvalidSignature:
        return False
    return True


def _attributes(digest: bytes, parsed: x509.Certificate, certificate: bytes) -> bytes:
    """The three signed attributes, in DER's order of a set."""
    general_name = _tlv(CONTEXT_4, parsed.issuer.public_bytes())
    issuer_serial = _tlv(SEQUENCE, _tlv(SEQUENCE, general_name), _integer(parsed.serial_number))
    identity = _tlv(SEQUENCE, _tlv(OCTETS, sha256(certificate).digest()), issuer_serial)
    attributes = (
        _tlv(SEQUENCE, CONTENT_TYPE, _tlv(SET, DATA)),
        _tlv(SEQUENCE, MESSAGE_DIGEST, _tlv(SET, _tlv(OCTETS, digest))),
        _tlv(SEQUENCE, SIGNING_CERTIFICATE_V2, _tlv(SET, _tlv(SEQUENCE, _tlv(SEQUENCE, identity)))),
    )
    return b"".join(sorted(attributes))


def _build(attributes: bytes, parsed: x509.Certificate, certificate: bytes, signature: bytes) -> bytes:
    signer = _tlv(
        SEQUENCE,
        _integer(1),
        _tlv(SEQUENCE, parsed.issuer.public_bytes(), _integer(parsed.serial_number)),
        SHA_256,
        _tlv(CONTEXT_0, attributes),
        RSA_SHA_256,
        _tlv(OCTETS, signature),
    )
    signed_data = _tlv(
        SEQUENCE,
        _integer(1),
        _tlv(SET, SHA_256),
        _tlv(SEQUENCE, DATA),
        _tlv(CONTEXT_0, certificate),
        _tlv(SET, signer),
    )
    return _tlv(SEQUENCE, SIGNED_DATA, _tlv(CONTEXT_0, signed_data))
