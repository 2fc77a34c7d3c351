"""Which pages of a file make one document, and the reading of each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from extractors import kinds, ranking
from extractors.calibration import BELIEVING
from extractors.embedded import Embedded
from extractors.fields import references
from extractors.fields.sheet import Sheet
from extractors.invoice.goods import Readings, read_all, readings_of, weighed
from extractors.invoice.header import Proposal, propose, read_header
from extractors.invoice.merge import with_embedded
from extractors.invoice.pools import gather
from extractors.layout.labels import Label, find_labels
from extractors.layout.segments import View, look
from extractors.learned.model import Opinion, opinion
from extractors.memory.lesson import Lesson
from extractors.memory.recall import Memory, recall
from extractors.mind import Mind
from extractors.tables.goods import Goods, read_goods
from pipeline.domain.document import Document, DocumentKind, Note
from pipeline.domain.evidence import Grade
from pipeline.domain.invoice import FIELDS, Invoice
from pipeline.domain.pages import Page
from pipeline.errors import Text

K = DocumentKind
INVOICES = (K.COMMERCIAL_INVOICE, K.PROFORMA_INVOICE)
NEVER_SURELY_ABSENT = frozenset(
    {"invoice_number", "invoice_date", "seller_name", "seller_address", "consignee_name", "consignee_address"}
)  # no invoice goes without these: not found means not seen
CLEAR_OCR = 0.80  # mean confidence of a page's words from which a missing label is a missing value
BLANK_LABELS = 8  # a form with so many labels and hardly a value is blank
UNTITLED = Note("no-title", Text("No page says that it is an invoice.", "インボイスという表題がありません。"))


@dataclass
class Group:
    """The pages of one document while they are being gathered."""

    kind: DocumentKind
    views: list[View] = field(default_factory=list)
    packing: list[View] = field(default_factory=list)
    number: str = ""
    titled: bool = True


@dataclass(frozen=True)
class Desk:
    """What is seen on a document's pages, before its header is read."""

    sheet: Sheet
    packing: Sheet | None
    goods: Goods
    opinions: tuple[Opinion, ...]
    memory: Memory


def documents_of(
    pages: tuple[Page, ...], embedded: Embedded | None, mind: Mind | None = None, lessons: Sequence[Lesson] = ()
) -> tuple[Document, ...]:
    """The documents of a file, in the order of their first pages; packing-list pages join the invoice that they
    belong to. Without a `mind` the rules alone read; `lessons` are those of the exporter."""
    views = [look(page) for page in pages]
    labels = {view.page.number: find_labels(view) for view in views}
    groups = _gather(views, labels)
    single = embedded if sum(group.kind in INVOICES for group in groups) <= 1 else None
    return tuple(_document(index, group, labels, single, mind, lessons) for index, group in enumerate(groups, start=1))


def _gather(views: Sequence[View], labels: dict[int, tuple[Label, ...]]) -> list[Group]:
    groups: list[Group] = []
    for view in views:
        number = _number_on(view, labels)
        kind = _kind_on(view, labels[view.page.number], number)
        invoices = [group for group in groups if group.kind in INVOICES]
        home = next((g for g in reversed(invoices) if number and g.number and _same(number, g.number)), None)
        if kind is K.PACKING_LIST and invoices and (home or not number):
            (home or invoices[-1]).packing.append(view)
        elif kind in INVOICES and home is not None:
            home.views.append(view)
        elif kind in INVOICES and groups and groups[-1].kind in INVOICES and not number and _goes_on(view):
            groups[-1].views.append(view)
        elif kind is K.OTHER and groups and (_goes_on(view) or groups[-1].kind in (*INVOICES, K.PACKING_LIST)):
            (groups[-1].packing if groups[-1].packing else groups[-1].views).append(view)
        else:
            groups.append(Group(kind, [view], [], number))
    return _with_early_packing(groups)


def _with_early_packing(groups: list[Group]) -> list[Group]:
    """A packing list that stands before its invoice belongs to it too."""
    invoices = [group for group in groups if group.kind in INVOICES]
    kept = []
    for group in groups:
        home = next((g for g in invoices if not group.number or _same(group.number, g.number)), None)
        if group.kind is K.PACKING_LIST and home is not None:
            home.packing = [*group.views, *home.packing]
        else:
            kept.append(group)
    return kept


def _document(
    index: int,
    group: Group,
    labels: dict[int, tuple[Label, ...]],
    embedded: Embedded | None,
    mind: Mind | None,
    lessons: Sequence[Lesson],
) -> Document:
    pages = tuple(sorted((view.page for view in [*group.views, *group.packing]), key=lambda page: page.number))
    if group.kind is K.BLANK_FORM:
        return Document(index, group.kind, pages, Invoice(), {}, Grade.CHECK)
    desk = _spread(group, labels, mind, lessons)
    sheet, packing, goods = desk.sheet, desk.packing, desk.goods
    chooser, scale = (mind.chooser, mind.scale) if mind is not None else (None, BELIEVING)
    invoice = read_header(sheet, goods, packing, desk.opinions, chooser, scale, desk.memory)
    notes: tuple[Note, ...] = ()
    lines_grade = goods.lines_grade
    if embedded is not None:
        invoice, lines_grade, notes = with_embedded(invoice, lines_grade, embedded, group.views)
    return Document(index, group.kind, pages, invoice, _absent(invoice, sheet, packing), lines_grade, notes)


def proposals_of(pages: tuple[Page, ...], mind: Mind) -> list[Proposal]:
    """What is proposed for each field of a file's first document, before anything is chosen: what choosing is learned
    from."""
    group, labels = _first(pages)
    desk = _spread(group, labels, mind, ())
    return propose(gather(desk.sheet, desk.goods, desk.packing), desk.sheet, desk.packing, desk.opinions)


def readings_in(pages: tuple[Page, ...], mind: Mind) -> Readings:
    """Every way of reading the goods of a file's first document: what wording is learned from."""
    group, labels = _first(pages)
    return readings_of(group.views, _opinions(group.views, labels, mind), Memory())


def _first(pages: tuple[Page, ...]) -> tuple[Group, dict[int, tuple[Label, ...]]]:
    """The pages of a file's first document, and the labels on all pages."""
    views = [look(page) for page in pages]
    labels = {view.page.number: find_labels(view) for view in views}
    return _gather(views, labels)[0], labels


def _spread(group: Group, labels: dict[int, tuple[Label, ...]], mind: Mind | None, lessons: Sequence[Lesson]) -> Desk:
    """All that is seen on the pages of a document."""
    opinions = _opinions([*group.views, *group.packing], labels, mind)
    memory = recall(lessons, group.views) if lessons else Memory()
    own = {view.page.number for view in group.views}
    readings = readings_of(group.views, [one for one in opinions if one.view.page.number in own], memory)
    goods = read_all(readings, mind.words if mind is not None else None)
    if mind is not None:
        goods = weighed(goods, mind.scale)
    sheet = Sheet(tuple(group.views), labels, goods.extent)
    packing = Sheet(tuple(group.packing), labels, read_goods(group.packing).extent) if group.packing else None
    return Desk(sheet, packing, goods, opinions, memory)


def _opinions(views: Sequence[View], labels: dict[int, tuple[Label, ...]], mind: Mind | None) -> tuple[Opinion, ...]:
    """What the model says of each page; nothing without one."""
    if mind is None:
        return ()
    return tuple(opinion(view, labels[view.page.number], len(views), mind.network) for view in views)


def _absent(invoice: Invoice, sheet: Sheet, packing: Sheet | None) -> dict[str, Grade]:
    """How sure it is that a field which was not found is not on the paper: sure when the pages were read well and
    no label speaks of it."""
    views = [*sheet.views, *(packing.views if packing else ())]
    clear = all(_read_well(view) for view in views)
    seen = {label.field for view in views for label in sheet.labels[view.page.number]}
    seen |= {"package_count", "package_kind"} if "packages" in seen else set()
    seen |= {"notify_party_name"} if "notify" in seen else set()
    missing = [name for name in FIELDS if invoice.get(name) is None]
    return {
        name: Grade.SURE if clear and name not in seen and name not in NEVER_SURELY_ABSENT else Grade.CHECK
        for name in missing
    }


def _read_well(view: View) -> bool:
    words = view.page.words
    return bool(words) and sum(word.confidence for word in words) / len(words) >= CLEAR_OCR


def _number_on(view: View, labels: dict[int, tuple[Label, ...]]) -> str:
    found = ranking.choose(list(references.find(Sheet((view,), labels), "invoice_number")))
    return found.value if found is not None else ""


def _kind_on(view: View, labels: tuple[Label, ...], number: str) -> DocumentKind:
    fields = {label.field for label in labels}
    titled = kinds.kind_of(view)
    if titled is not None:
        blank = len(fields) >= BLANK_LABELS and titled in INVOICES and not number and not _has_amounts(view)
        return K.BLANK_FORM if blank else titled
    speaks = len(fields & {"invoice_date", "payment_terms", "currency", "buyer", "consignee", "incoterm"})
    named = any(label.field == "invoice_number" and references.names_an_invoice(label) for label in labels)
    return K.COMMERCIAL_INVOICE if number and speaks and named and _has_amounts(view) else K.OTHER


def _has_amounts(view: View) -> bool:
    return sum(any(c.isdigit() for c in segment.text) for segment in view.segments) >= 4


def _goes_on(view: View) -> bool:
    """Whether the page says that it is not the first («Page 2 of 3», «2/3»)."""
    return any(kinds.page_number(segment.text) not in (None, 1) for segment in view.segments)


def _same(one: str, other: str) -> bool:
    return kinds.same_document((one, other))
