"""The certificate as PDF/A-3b: the template printed, the data embedded, the result checked. Nothing leaves here that a
validator refuses.

The same certificate, mark, key and signature give the same bytes: every date in the file is the certificate's own, and
the file's identifier is computed from its content. Only `data:` addresses are read, so a value can make the printer
fetch nothing.
"""

from __future__ import annotations

from datetime import UTC, datetime
from io import BytesIO
from typing import Any

import pikepdf
import pikepdf.pdfa
from weasyprint import HTML, Attachment
from weasyprint.text.fonts import FontConfiguration
from weasyprint.urls import URLFetcher

from pipeline.domain.certificate import Certificate, Mark
from pipeline.errors import GensanError, SetupError
from rendering import code, data, html, view
from rendering.keys import SealingKey
from rendering.signature import take_ink

FLAVOUR = "3b"
FAMILY = "Liberation"
INVOICE_NAME = "invoice.json"
SETTINGS: dict[str, Any] = {
    "deterministic_id": True,
    "object_stream_mode": pikepdf.ObjectStreamMode.disable,
    "compress_streams": True,
    "linearize": False,
}


def certificate(
    paper: Certificate,
    mark: Mark,
    key: SealingKey,
    base_url: str,
    signature: bytes | None = None,
    invoice: bytes | None = None,
) -> bytes:
    """Prints a certificate; it still has to be sealed (`seal.seal`).

    Args:
        paper: the issued certificate.
        mark: ORIGINAL or COPY.
        key: the chamber's, for the code.
        base_url: scheme and host of the verification page.
        signature: the signatory's signature as PNG, JPEG, TIFF or SVG.
        invoice: the invoice's data as JSON, embedded beside the certificate's.

    Raises:
        ValueError: the signature is not a picture.
        EntryRefused: a box does not fit, or cannot be printed.
        SetupError: the print fonts are not installed.
        GensanError: the PDF does not conform (`pdf-not-conforming`).
    """
    link = code.make_link(paper, mark, key, base_url)
    sheets = view.certificate_paper(paper, mark, base_url.rstrip("/") + code.PATH)
    document = html.certificate(sheets, code.draw(link), take_ink(signature) if signature else None, link)
    moment = datetime.combine(paper.issued_on, datetime.min.time(), UTC)
    attachments = [_attach(data.NAME, data.dump(paper), "Data of the certificate", moment)]
    if invoice is not None:
        attachments.append(_attach(INVOICE_NAME, invoice, "Data of the invoice", moment))
    return _conform(_print(document, attachments))


def _attach(name: str, content: bytes, description: str, moment: datetime) -> Attachment:
    return Attachment(
        string=content, name=name, description=description, created=moment, modified=moment, relationship="Data"
    )


def _print(document: str, attachments: list[Attachment]) -> bytes:
    fetcher = URLFetcher(allowed_protocols=["data"])
    printed: bytes = HTML(string=document, url_fetcher=fetcher, base_url="data:,").write_pdf(
        pdf_variant=f"pdf/a-{FLAVOUR}",
        attachments=attachments,
        font_config=FontConfiguration(),
    )
    return printed


def _conform(printed: bytes) -> bytes:
    """Mends the printing engine's two slips, then asks the validator."""
    with pikepdf.open(BytesIO(printed)) as pdf:
        for page in pdf.pages:
            _drop_empty_resources(page.obj)
        pdf.Root.AF = pikepdf.Array(_unique(pdf.Root.AF))
        _demand_fonts(pdf)
        report = pikepdf.pdfa.check(pdf, FLAVOUR, **SETTINGS)
        if report.verdict != "pass":
            raise GensanError("pdf-not-conforming", reason="; ".join(str(finding) for finding in report.findings[:3]))
        output = BytesIO()
        pdf.save(output, **report.save_kwargs)
    return output.getvalue()


def _drop_empty_resources(page: pikepdf.Object) -> None:
    for holder in (page, *(form for form in page.Resources.get("/XObject", {}).values())):
        resources: Any = holder.get("/Resources", {})
        for name in ("/Pattern", "/Shading"):
            if name in resources and not len(resources[name]):
                del resources[name]


def _unique(files: Any) -> list[pikepdf.Object]:
    """The associated files, each once: the engine lists every one twice."""
    return list({file.objgen: file for file in files}.values())


def _demand_fonts(pdf: pikepdf.Pdf) -> None:
    """Every font in the file is the one whose widths the lines were broken with, and is embedded."""
    for thing in pdf.objects:
        if isinstance(thing, pikepdf.Dictionary) and thing.get("/Type") == "/FontDescriptor":
            embedded = any(name in thing for name in ("/FontFile", "/FontFile2", "/FontFile3"))
            if FAMILY not in str(thing.get("/FontName", "")) or not embedded:
                raise SetupError("program-missing", program="fonts-liberation")
