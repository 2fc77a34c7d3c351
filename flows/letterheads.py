"""What an unattended trial takes from an invoice before anybody has applied: whose it is, and which day it may be."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from difflib import get_close_matches

from pipeline.domain.evidence import Grade
from pipeline.domain.invoice import Invoice
from pipeline.steps.trial import Exporter

ALIKE = 0.85
"""How like a registered name one must be (difflib's ratio) to be taken for it. That only says who hands the paper in:
the rules compare what was read with what is registered, and see every letter."""
HOME = "JP"
"""The country whose sellers may be registered from their own letterhead."""


def index(exporters: Iterable[Exporter]) -> dict[str, Exporter]:
    """Exporters by name, as `find_exporter` looks them up."""
    return {plain(exporter.name_en): exporter for exporter in exporters}


def find_exporter(register: Mapping[str, Exporter], invoices: Sequence[Invoice]) -> Exporter | None:
    """Whose letterhead it is: in the register; else, where the reader is sure of a Japanese seller, as it reads."""
    for invoice in invoices:
        if invoice.seller_name is None:
            continue
        known = closest(register, plain(invoice.seller_name.value))
        if known is not None:
            return known
        sure = invoice.seller_name.grade is Grade.SURE
        at_home = invoice.seller_country is not None and invoice.seller_country.value == HOME
        if sure and at_home and invoice.seller_address is not None:
            return Exporter(invoice.seller_name.value, invoice.seller_address.value)
    return None


def closest(register: Mapping[str, Exporter], name: str) -> Exporter | None:
    """The exporter of this plain name, or of the one most like it."""
    found = get_close_matches(name, register, 1, ALIKE)
    return register[found[0]] if found else None


def day_after(invoices: Sequence[Invoice]) -> date | None:
    """The day after the latest date that the invoices bear; None where they bear none."""
    readings = [r for invoice in invoices for r in (invoice.invoice_date, invoice.departure_date) if r is not None]
    return max(r.value for r in readings) + timedelta(days=1) if readings else None


def plain(name: str) -> str:
    """A company's name without case, blanks and punctuation."""
    return "".join(c for c in name.casefold() if c.isalnum())
