"""What sort of paper a page is, and which pages of a file make one document."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractors.layout.segments import Segment, View
from pipeline.domain.document import DocumentKind
from pipeline.domain.folding import fold

K = DocumentKind
# Titles by kind, strongest first; a title is a short segment of large or early letters. Several may stand on one page («INVOICE & PACKING LIST»).
TITLES: tuple[tuple[DocumentKind, str], ...] = (
    (K.PROFORMA_INVOICE, r"pro[\s-]?forma|factura proforma|プロフォーマ|形式发票"),
    (K.CERTIFICATE_OF_ORIGIN, r"certificate of origin|原産地証明書|ursprungszeugnis|certificat d'origine|certificado de origen"),
    (K.BILL_OF_LADING, r"bill of lading|air ?waybill|sea ?waybill|船荷証券"),
    (K.COMMERCIAL_INVOICE, r"commercial invoice|export invoice|handelsrechnung|facture commerciale|factura comercial|fattura commerciale|商业发票|商業送り状"),
    (K.COMMERCIAL_INVOICE, r"\binvoice\b|\brechnung\b|\bfacture\b|\bfactura\b|\bfattura\b|\bfatura\b|インボイス|送り状|仕入書|请款|发票|請求書|i\s+n\s+v\s+o\s+i\s+c\s+e"),
    (K.PACKING_LIST, r"packing (?:list|note|slip)|weight list|packliste|liste de colisage|lista de empaque|distinta colli|梱包明細|包装明細|パッキングリスト|装箱单"),
)
TITLE_WORDS = 7
TITLE_SHARE = 0.45  # of the page's height: titles stand above


_PAGE = re.compile(r"(?:^|\b)(?:page|sheet|p\.|seite|página|pagina|頁|ページ)\s*(?:no\.?)?\s*:?\s*(\d{1,3})\b", re.I)
_OF = re.compile(r"^\s*-?\s*(\d{1,3})\s*(?:/|of|von|de|di)\s*(\d{1,3})\s*-?\s*$", re.I)
_NUMBERED = re.compile(r"\b(?:no|nr|number|date|ref)\b|#|n°|番号|日付", re.I)


def kind_of(view: View) -> DocumentKind | None:
    """The kind of one page by its title; None where it has none."""
    found = [hit for segment in view.segments if (hit := _title(view, segment)) is not None]
    if not found:
        return None
    kinds = {kind for _, kind in found}
    return K.PROFORMA_INVOICE if K.PROFORMA_INVOICE in kinds else max(found, key=lambda hit: hit[0])[1]


def page_number(text: str) -> int | None:
    """The number of the page that a text gives («Page 2 of 3», «2/3»)."""
    if match := _PAGE.search(text):
        return int(match.group(1))
    match = _OF.match(text)
    return int(match.group(1)) if match and int(match.group(1)) <= int(match.group(2)) else None


def same_document(numbers: Sequence[str]) -> bool:
    """Whether some invoice numbers are one."""
    return len({"".join(c for c in number.upper() if c.isalnum()) for number in numbers if number}) <= 1


def _title(view: View, segment: Segment) -> tuple[float, DocumentKind] | None:
    """How large a title and of what, if the segment is one: few words, high on the page, hardly anything but the title."""
    text = fold(segment.text)
    low = segment.box.top > TITLE_SHARE * view.page.height
    if low or len(segment.words) > TITLE_WORDS or _NUMBERED.search(text):
        return None
    for strength, (kind, pattern) in enumerate(TITLES):
        match = re.search(pattern, text)
        if match and (len(match.group()) >= 0.6 * len(text) or len(segment.words) <= 4):
            return segment.size - 0.01 * strength, kind
    return None
