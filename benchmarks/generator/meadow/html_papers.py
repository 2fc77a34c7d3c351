"""Papers of plain offices as HTML: spreadsheets, business systems, fact sheets, papers that begin with the goods."""

from __future__ import annotations

from benchmarks.generator.kit.web import element
from benchmarks.generator.meadow.html_bits import columns
from benchmarks.generator.meadow.html_css import Look, page_css
from benchmarks.generator.meadow.html_sheet import LISTS, STRIPS, Sheet
from benchmarks.generator.meadow.paper import Paper
from benchmarks.generator.meadow.taste import mix

GAP = element("div", "", "gap")


def spreadsheet(paper: Paper, look: Look) -> tuple[str, str]:
    """A sheet out of a spreadsheet program: firms left, references right, the ship below, five columns."""
    sheet, taste = Sheet(paper, look, marks={"column": 0.65, "packing": 0.35}), paper.taste
    head, title = sheet.head(), sheet.title()
    top = title + head if taste.chance("title above all", 0.3) else head + title
    firms = sheet.parties(across=False, styles={"open": 2, "messrs": 2, "aside": 1, "box": 0.6})
    refs = sheet.listed("refs")
    pair = ((firms, 0.58), (refs, 0.42)) if taste.chance("firms left", 0.8) else ((refs, 0.42), (firms, 0.58))
    arrangement = taste.pick("arrangement", "pair", "pair", "three", "ship left")
    if arrangement == "three":
        middle = columns(*pair) + GAP + columns((sheet.transport(), 0.55), (sheet.listed("terms"), 0.45))
    elif arrangement == "ship left":
        middle = columns((firms + GAP + sheet.transport(), 0.58), (refs + GAP + sheet.listed("terms"), 0.42))
    else:
        middle = columns(*pair) + GAP + sheet.transport("terms", styles=mix(LISTS, twins=2, filled=2))
    goods = sheet.goods()
    body = top + middle + goods.html() + GAP + sheet.packing() + sheet.end()
    if taste.chance("outer frame", 0.15):
        body = element("div", body, style="border:1.2pt solid #000;padding:4mm")
    return body, page_css(taste, margins=(taste.size("margin", 9, 18), taste.size("side", 11, 20)))


def system(paper: Paper, look: Look) -> tuple[str, str]:
    """A print of a business system: boxes above, a wide table, page numbers."""
    sheet, taste = Sheet(paper, look, marks={"column": 0.1, "packing": 0.9}), paper.taste
    head, title = sheet.head(), sheet.title()
    refs = sheet.listed("refs", styles={"boxes": 2, "pairs": 3, "twins": 1, "colons": 1, "cells": 1})
    if taste.chance("title right", 0.5):
        top = columns((head or sheet.listed("terms"), 0.55), (title + refs, 0.45))
    else:
        top = head + title + columns((refs, 0.5), (sheet.listed("terms"), 0.5))
    firms = sheet.parties(across=True, styles={"box": 3, "open": 1, "bar": 2, "frame": 1, "table": 0.7})
    strip = sheet.transport(*_left(sheet), styles=mix(STRIPS, heads=4), in_prose=0.0)
    packing = sheet.packing(across=taste.chance("packing across", 0.7))
    before = taste.chance("packing before goods", 0.3)
    goods = sheet.goods((26, 44)).html()
    middle = packing + GAP + goods if before else goods + GAP + packing
    body = _running(paper, sheet) + top + GAP + firms + GAP + strip + middle + sheet.end()
    css = page_css(taste, letter=paper.trader.firm.country in ("US", "MX"), margins=(14, taste.size("side", 9, 15)))
    return body, css + _running_css(taste.chance("running head", 0.6))


def _left(sheet: Sheet) -> tuple[str, ...]:
    """The terms, where they do not stand above already."""
    return ("terms",) if sheet.taste.chance("title right", 0.5) and sheet.seller_at != "box" else ()


def _running(paper: Paper, sheet: Sheet) -> str:
    """What stands above the following pages."""
    if not paper.taste.chance("running head", 0.6):
        return ""
    label = " ".join(paper.labels.parts("invoice_number"))
    number = f'<a href="https://mark.example/invoice_number">{paper.ship.number}</a>'
    return element("div", f"{label} {number}", "running")


def _running_css(wanted: bool) -> str:
    if not wanted:
        return ""
    corners = "@page { @top-left { content: element(more) } } @page :first { @top-left { content: none } }"
    return ".running { position: running(more); font-size: 8pt } " + corners


def factsheet(paper: Paper, look: Look) -> tuple[str, str]:
    """A form typed in an office program: one ruled table of facts, then the goods, then another."""
    sheet, taste = Sheet(paper, look, marks={"column": 0.3, "packing": 0.7}), paper.taste
    firms = sheet.parties(
        across=taste.chance("firms across", 0.5), styles={"box": 2, "table": 2, "aside": 2, "frame": 1}
    )
    style = {"boxes": 3.0, "pairs": 1.0, "bars": 1.5, "twins": 1.0}
    facts = [
        sheet.listed("refs", styles=style),
        firms,
        sheet.transport(styles=style),
        sheet.listed("terms", styles=style),
    ]
    order = taste.pick("fact order", (0, 1, 2, 3), (1, 0, 3, 2), (0, 3, 1, 2), (2, 0, 1, 3))
    above = GAP.join(facts[place] for place in order if facts[place])
    goods = sheet.goods((14, 38)).html()
    body = sheet.head() + sheet.title() + above + GAP + goods + GAP + sheet.packing() + sheet.end()
    return body, page_css(taste, margins=(14, taste.size("side", 14, 24)))


def reversed_form(paper: Paper, look: Look) -> tuple[str, str]:
    """Number and goods first; the firms and the way of the goods at the foot."""
    sheet, taste = Sheet(paper, look, marks={"column": 0.3, "packing": 0.7}), paper.taste
    top = (
        columns((sheet.head(), 0.6), (sheet.title(), 0.4))
        if taste.chance("one line top", 0.4)
        else sheet.head() + sheet.title()
    )
    refs = sheet.strip("refs")
    firms_up = taste.chance("firms above", 0.5)
    firms = sheet.parties(across=True)
    goods = sheet.goods((24, 40)).html()
    foot = columns((sheet.transport(), 0.5), (sheet.listed("terms") + sheet.packing(), 0.5))
    middle = firms + GAP + goods if firms_up else goods + GAP + firms
    body = top + refs + GAP + middle + GAP + foot + sheet.end()
    return body, page_css(taste, margins=(taste.size("margin", 10, 16), taste.size("side", 12, 18)))


def landscape(paper: Paper, look: Look) -> tuple[str, str]:
    """A wide page: three columns of facts above a long table."""
    sheet, taste = Sheet(paper, look, marks={"column": 0.5, "packing": 0.5}), paper.taste
    refs = sheet.listed("refs")
    three = taste.chance("three columns", 0.6)
    firms = sheet.parties(across=not three, styles={"open": 2, "box": 2, "bar": 1, "messrs": 1})
    ship = sheet.transport("terms")
    if three:
        above = columns((firms, 0.38), (ship, 0.33), (refs, 0.29))
    else:
        above = columns((firms, 0.62), (refs, 0.38)) + GAP + ship
    top = columns((sheet.head(), 0.62), (sheet.title(), 0.38))
    goods = sheet.goods((12, 24), width=740).html()
    body = top + above + goods + GAP + sheet.packing(across=True) + sheet.end()
    return body, page_css(taste, wide=True, margins=(11, taste.size("side", 11, 18)))
