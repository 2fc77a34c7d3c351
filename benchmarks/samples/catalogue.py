"""Every sample: its file, the shipment it shows, the layout that draws it, and what happened to the paper since."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

import numpy as np

from benchmarks.samples import degrade
from benchmarks.samples.degrade import Seal, Wear
from benchmarks.samples.layouts import classic, erp, lineprinter, partslist, ruleless, typedform
from benchmarks.samples.paper import Invoice
from benchmarks.samples.papers import (
    autoparts,
    bearings,
    ceramics,
    coatings,
    connectors,
    engines,
    fabrics,
    harvesters,
    knives,
    machinery,
    microscopes,
    spindles,
    stationery,
    tackle,
    tea,
)
from benchmarks.samples.web import print_page


@dataclass(frozen=True)
class Sample:
    """A file: ``draw`` makes its bytes from ``invoices``; ``ignore`` names fields that its page leaves undecided."""

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


def scanned(
    draw: Callable[..., bytes],
    wears: tuple[Wear, ...],
    seals: tuple[Seal, ...],
    write: Callable[..., bytes],
    quality: int,
) -> Callable[..., bytes]:
    """``draw``, printed, stamped on the first page, scanned (a wear for each page) and written as an image file."""

    def make(*invoices: Invoice) -> bytes:
        rng = np.random.default_rng(len(invoices[0].number))
        dpi = wears[0].dpi
        pages = degrade.render(draw(*invoices), dpi)
        for seal in seals:
            pages[0] = degrade.press(pages[0], seal, dpi, rng)
        return write([degrade.wear(page, how, rng) for page, how in zip(pages, wears, strict=True)], dpi, quality)

    return make


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
        "Print of a business system: sold-to and ship-to, item codes, tariff number and origin per line (two).",
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
    Sample(
        "07-three-pages.pdf",
        "partslist",
        "Three pages with a repeated head, carried totals, 46 lines in groups; written glyph by glyph without blanks.",
        (autoparts.INVOICE,),
        partslist.draw,
    ),
    Sample(
        "08-with-packing-list.pdf",
        "with_packing",
        "Invoice and packing list in one file; goods and weights stand on both, the lines count once.",
        (harvesters.INVOICE,),
        web("with_packing"),
    ),
    Sample(
        "09-scan-300.pdf",
        "typedform",
        "Scan at 300 dpi of a form filled in on a typewriter: askew, company seal over the name, date stamp.",
        (fabrics.INVOICE,),
        scanned(
            typedform.draw,
            (Wear(skew=1.3, blur=0.8, noise=4, specks=60),),
            (
                Seal(("鱗雲織物", "株式会社", "之印"), 506, 700, 60, 3),
                Seal(("UROKO", "'26.-1.27", "OUT"), 296, 288, 56, -6, square=False),
            ),
            degrade.write_pdf,
            45,
        ),
        variant="scan300",
    ),
    Sample(
        "10-scan-200.tiff",
        "airfreight",
        "Scan at 200 dpi, noisy and askew, two pages in a TIFF: blue stamp, packing list lying on its side.",
        (stationery.INVOICE,),
        scanned(
            web("airfreight"),
            (
                Wear(200, skew=-1.8, blur=0.7, noise=8, specks=220, ink=0.88),
                Wear(200, skew=0.9, turn=90, blur=0.7, noise=8, specks=160, ink=0.88),
            ),
            (
                Seal(("CHECKED", "1 SEP '26", "EXPORT"), 268, 132, 66, -9, (45, 70, 170), square=False),
                Seal(("金平糖文", "具製造株", "式会社印"), 440, 668, 58, -2),
            ),
            degrade.write_tiff,
            50,
        ),
        variant="scan200",
        ignore=("buyer_name", "buyer_address", "buyer_country"),
    ),
    Sample(
        "11-line-printer.pdf",
        "lineprinter",
        "Landscape print of an old business system: one monospaced font, blanks and dashes for all order, air freight.",
        (connectors.INVOICE,),
        lineprinter.draw,
    ),
    Sample(
        "12-german.pdf",
        "din",
        "DIN 5008 letter with German and English labels, DD.MM.YYYY dates, ship-to apart from the buyer.",
        (spindles.INVOICE,),
        web("din"),
        language="de+en",
    ),
    Sample(
        "13-two-invoices.pdf",
        "ruleless",
        "Two invoices of one shipment in one file (two cases), without a single rule on the page.",
        (tackle.FIRST, tackle.SECOND),
        ruleless.draw,
    ),
    Sample(
        "14-must-not-pass.pdf",
        "modern",
        "Reads well and must not pass: MACHINERY PARTS, SPARE PARTS and ACCESSORIES, counted in lots.",
        (machinery.INVOICE,),
        web("modern"),
    ),
    Sample(
        "15-upside-down.jpg",
        "template",
        "Office template (To Messrs, total in words), photographed upside down in uneven light: a JPEG at 200 dpi.",
        (knives.INVOICE,),
        scanned(
            web("template"),
            (Wear(200, skew=-0.7, turn=180, blur=0.7, noise=4, ink=0.9, shade=0.22),),
            (),
            degrade.write_jpeg,
            60,
        ),
        variant="scan200",
    ),
    Sample(
        "not-an-invoice/packing-list.pdf",
        "packing_list",
        "A packing list alone.",
        (harvesters.PACKING_LIST_ONLY,),
        web("packing_list"),
        is_invoice=False,
    ),
    Sample(
        "not-an-invoice/proforma.pdf",
        "modern",
        "A proforma invoice.",
        (machinery.PROFORMA,),
        web("modern"),
        is_invoice=False,
    ),
)
