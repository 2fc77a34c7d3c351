"""Every sample: its file, the shipment it shows, the layout that draws it, and what happened to the paper since."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from benchmarks.samples.layouts import classic, erp
from benchmarks.samples.paper import Invoice
from benchmarks.samples.papers import bearings, ceramics, coatings, engines, microscopes, tea
from benchmarks.samples.web import print_page


@dataclass(frozen=True)
class Sample:
    """``draw`` turns ``invoices`` (one, or several in one file) into the file's bytes; ``ignore`` names fields nobody can decide."""

    file: str
    layout: str
    shows: str
    invoices: tuple[Invoice, ...]
    draw: Callable[..., bytes]
    language: str = "en"
    variant: str = "native"
    ignore: tuple[str, ...] = ()
    is_invoice: bool = True

    def make(self) -> bytes:
        """The file as it lies in ``samples/``."""
        return self.draw(*self.invoices)


def web(template: str) -> Callable[..., bytes]:
    """The printer of an HTML layout."""
    return partial(print_page, template)


SAMPLES = (
    Sample(
        "01-spreadsheet.pdf",
        "classic",
        "Spreadsheet print of a small Japanese firm: case mark in the first column, INVOICE OF, SHIPPED PER, MESSRS.",
        (tea.INVOICE,),
        classic.draw,
    ),
    Sample(
        "02-business-system.pdf",
        "erp",
        "Print of a business system: sold-to, bill-to and ship-to, item codes, tariff number and origin per line (two origins), charges.",
        (bearings.INVOICE,),
        erp.draw,
    ),
    Sample(
        "03-aligned-form.pdf",
        "aligned",
        "Boxed form of the UN layout key: exporter, consignee, buyer and notify party apart, transhipment, L/C number.",
        (engines.INVOICE,),
        web("aligned"),
    ),
    Sample(
        "04-courier.pdf",
        "courier",
        "Courier form: shipper and receiver side by side, reason for export, empty rows, freight after the subtotal.",
        (microscopes.INVOICE,),
        web("courier"),
        ignore=("final_destination", "port_of_loading", "port_of_discharge"),
    ),
    Sample(
        "05-letter.pdf",
        "letter",
        "A letter: ports, vessel, weights, payment and origin stand in sentences; a discount below the lines.",
        (ceramics.INVOICE,),
        web("letter"),
    ),
    Sample(
        "06-bilingual.pdf",
        "bilingual",
        "English and Japanese labels in every cell, values below their labels.",
        (coatings.INVOICE,),
        web("bilingual"),
        language="en+ja",
    ),
)
