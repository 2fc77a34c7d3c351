"""What the rules judge: a case as it stands, with everything that a rule may look at; and the value that each finding
is about."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from pipeline.domain import editing
from pipeline.domain.certificate import Application, Draft
from pipeline.domain.chamber import Chamber
from pipeline.domain.document import DocumentKind
from pipeline.domain.evidence import Grade
from pipeline.domain.invoice import Invoice
from pipeline.domain.people import Registration

_TRANSPORT_FIELDS = (
    "vessel_or_flight",
    "transport_mode",
    "port_of_loading",
    "port_of_discharge",
    "via",
    "departure_date",
    "final_destination",
)


@dataclass(frozen=True, slots=True)
class Subject:
    """`today` is the chamber's local date; `looked_at` names the weak fields that a person has accepted; `page_texts`
    the words of the invoice's pages where they are at hand; `same_number_elsewhere`: this exporter has another case
    with this invoice number."""

    invoice: Invoice
    application: Application
    draft: Draft
    registration: Registration
    chamber: Chamber
    today: date
    kind: DocumentKind = DocumentKind.COMMERCIAL_INVOICE
    absent: Mapping[str, Grade] = field(default_factory=dict)
    lines_grade: Grade = Grade.CHECK
    looked_at: frozenset[str] = frozenset()
    page_texts: tuple[str, ...] = ()
    same_number_elsewhere: bool = False

    def goods_field(self, index: int) -> str:
        """Where the printed text of a goods line comes from: the applicant's own words, or the invoice."""
        return f"goods_texts.{index}" if self.application.goods_texts.get(index) else f"lines.{index}.description"

    def surely_absent(self, name: str) -> bool:
        """The reader is sure that the paper does not show this field."""
        return self.invoice.get(name) is None and self.absent.get(name) is Grade.SURE


def field_values(invoice: Invoice, application: Application) -> dict[str, str]:
    """The present text of every field that a finding may name, so that a clearance goes stale when what it was given
    for changes.

    Values made from several others carry them all: "transport_text" the whole journey, "lines" every line, "" the whole
    invoice.
    """
    shown = editing.all_shown(invoice)
    names = [*editing.ENTRY_LABELS, *(f"goods_texts.{index}" for index in application.goods_texts)]
    entries = {name: editing.entry_shown(application, name) for name in names}
    journey = " | ".join([entries["transport_text"], *(shown.get(name, "") for name in _TRANSPORT_FIELDS)])
    lines = " | ".join(f"{name}={text}" for name, text in shown.items() if name.startswith("lines."))
    whole = " | ".join(f"{name}={text}" for name, text in shown.items())
    return shown | entries | {"transport_text": journey, "lines": lines, "": whole}
