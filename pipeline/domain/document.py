"""What the reader hands over for one document in a file: its kind, its pages, the invoice, and how sure it all is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from pipeline.domain.evidence import Grade, worst
from pipeline.domain.invoice import CERTIFICATE_FIELDS, Invoice
from pipeline.domain.pages import Page
from pipeline.errors import Text


class DocumentKind(StrEnum):
    """What sort of paper it is."""

    COMMERCIAL_INVOICE = "commercial_invoice"
    PROFORMA_INVOICE = "proforma_invoice"
    PACKING_LIST = "packing_list"
    CERTIFICATE_OF_ORIGIN = "certificate_of_origin"
    BILL_OF_LADING = "bill_of_lading"
    BLANK_FORM = "blank_form"
    OTHER = "other"


KIND_NAMES: dict[DocumentKind, Text] = {
    DocumentKind.COMMERCIAL_INVOICE: Text("commercial invoice", "商業インボイス"),
    DocumentKind.PROFORMA_INVOICE: Text("proforma invoice", "プロフォーマインボイス"),
    DocumentKind.PACKING_LIST: Text("packing list", "パッキングリスト"),
    DocumentKind.CERTIFICATE_OF_ORIGIN: Text("certificate of origin", "原産地証明書"),
    DocumentKind.BILL_OF_LADING: Text("bill of lading", "船荷証券"),
    DocumentKind.BLANK_FORM: Text("blank form", "白紙の書式"),
    DocumentKind.OTHER: Text("other paper", "その他の書類"),
}


@dataclass(frozen=True, slots=True)
class Note:
    """Something worth saying that is no error: a stable code and a sentence."""

    code: str
    message: Text


@dataclass(frozen=True, slots=True)
class Document:
    """One document of a file. `index` counts from 1 within the file; `pages` are those that belong to it; `absent`
    grades how sure it is that
    a field that was not found is really not on the paper; `lines_grade` how sure the number of lines is; `seconds` is
    the reading time.
    """

    index: int
    kind: DocumentKind
    pages: tuple[Page, ...]
    invoice: Invoice
    absent: Mapping[str, Grade] = field(default_factory=dict)
    lines_grade: Grade = Grade.CHECK
    notes: tuple[Note, ...] = ()
    seconds: float = 0.0

    def grade(self) -> Grade:
        """The worst of the certificate-relevant values, of the number of lines and of what is missing without being
        surely absent.
        """
        missing = [self.absent.get(name, Grade.CHECK) for name in CERTIFICATE_FIELDS if self.invoice.get(name) is None]
        return worst([self.invoice.grade(), self.lines_grade, *missing])
