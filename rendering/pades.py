"""How a seal is written into a PDF: pyHanko's incremental update with a certification signature that permits no change.

Apart from `seal`, because whoever only verifies should not have to load the signing library.
"""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from datetime import datetime
from hashlib import sha256
from io import BytesIO
from typing import Any, TypeVar

from asn1crypto import x509
from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign.fields import MDPPerm, SigSeedSubFilter
from pyhanko.sign.signers import ExternalSigner
from pyhanko.sign.signers.pdf_signer import PdfSignatureMetadata, PdfSigner, PdfSigningSession
from pyhanko_certvalidator.registry import SimpleCertificateStore

from rendering import cms
from rendering.keys import SealingKey

FIELD = "Seal"
T = TypeVar("T")


def write_seal(pdf: bytes, key: SealingKey, at: datetime, reason: str) -> bytes:
    """The PDF with the chamber's certification signature; `at` (UTC) and `reason` stand in it."""
    metadata = PdfSignatureMetadata(
        field_name=FIELD,
        md_algorithm="sha256",
        reason=reason,
        name=key.published.chamber_name,
        certify=True,
        subfilter=SigSeedSubFilter.PADES,
        docmdp_permissions=MDPPerm.NO_CHANGES,
    )
    signer = ExternalSigner(x509.Certificate.load(key.published.certificate), _no_certificates())
    output = BytesIO()
    sealer = _Sealer(metadata, signer, at)
    prepared, _, _ = _finish(
        sealer.async_digest_doc_for_signing(
            _Update(BytesIO(pdf)), bytes_reserved=2 * cms.CONTAINER_LENGTH, output=output
        )
    )
    container = cms.sign(prepared.document_digest, key.published.certificate, key.seal_key)
    prepared.fill_with_cms(output, container)
    return output.getvalue()


def _no_certificates() -> SimpleCertificateStore:
    make: Callable[[], SimpleCertificateStore] = SimpleCertificateStore
    return make()


def _finish(coroutine: Coroutine[Any, Any, T]) -> T:
    """The result of a coroutine that waits for nothing (there is no time stamp to fetch): it needs no event loop, and
    the caller may be inside one."""
    try:
        coroutine.send(None)
    except StopIteration as stop:
        result: T = stop.value
        return result
    coroutine.close()
    raise RuntimeError("sealing waited for something")


class _Sealer(PdfSigner):
    """A signer whose clock is the caller's."""

    def __init__(self, metadata: PdfSignatureMetadata, signer: ExternalSigner, at: datetime) -> None:
        super().__init__(metadata, signer)
        self._at = at.replace(microsecond=0)

    def init_signing_session(self, pdf_out: Any, existing_fields_only: bool = False) -> PdfSigningSession:
        session = super().init_signing_session(pdf_out, existing_fields_only)
        session.system_time = self._at
        return session


class _Update(IncrementalPdfFileWriter):
    """An update that leaves the checked metadata alone and whose identifier follows from the file, not from chance."""

    def __init__(self, file: BytesIO) -> None:
        super().__init__(file)
        first, _ = self.document_id
        second = sha256(file.getvalue()).digest()[:16]
        self._document_id = generic.ArrayObject([generic.ByteStringObject(first), generic.ByteStringObject(second)])

    def _update_meta(self) -> None:
        """The signing library would put its own name and the time of day into the metadata."""
