"""The certificate as data: the JSON that is embedded in the PDF, and its digest, which stands in the code.

The JSON is canonical (sorted keys, no blanks, UTF-8), so that one certificate has one text and one digest. The digest
is taken of the bytes, not of the values: a later version with more fields still verifies what an earlier one wrote.
"""

from __future__ import annotations

import json
from functools import cache
from hashlib import sha256

from pydantic import TypeAdapter, ValidationError

from pipeline.domain.certificate import Certificate

NAME = "certificate.json"
MEDIA_TYPE = "application/json"
DIGEST_LENGTH = 16  # bytes kept of SHA-256: 128 bits against a second certificate of the same digest


@cache
def _adapter() -> TypeAdapter[Certificate]:
    return TypeAdapter(Certificate)


def dump(certificate: Certificate) -> bytes:
    """The canonical JSON of a certificate."""
    values = _adapter().dump_python(certificate, mode="json")
    return json.dumps(values, sort_keys=True, ensure_ascii=False, separators=(",", ":")).encode()


def load(content: bytes) -> Certificate:
    """The certificate of its JSON.

    Raises:
        ValueError: this is not such a JSON.
    """
    try:
        return _adapter().validate_json(content)
    except ValidationError as error:
        raise ValueError("not the data of a certificate") from error


def digest(content: bytes) -> bytes:
    """The first 16 bytes of the SHA-256 of a certificate's JSON."""
    return sha256(content).digest()[:DIGEST_LENGTH]
