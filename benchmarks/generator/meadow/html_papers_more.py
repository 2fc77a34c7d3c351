"""Papers of particular trades and countries as HTML: aligned forms, couriers, designers, letters, China, Europe."""

from __future__ import annotations

from benchmarks.generator.kit.web import element, join
from benchmarks.generator.meadow import packlist, values
from benchmarks.generator.meadow.entries import Entry
from benchmarks.generator.meadow.html_bits import columns, group, label_html, lines_html
from benchmarks.generator.meadow.html_css import Look, page_css
from benchmarks.generator.meadow.html_parts import logo
from benchmarks.generator.meadow.html_sheet import LISTS, STRIPS, Sheet
from benchmarks.generator.meadow.paper import Paper
from benchmarks.generator.meadow.taste import mix

GAP = element("div", "", "gap")


def aligned(paper: Paper, look: Look) -> tuple[str, str]:
    """A form after the United Nations' layout key: firms in boxes left, references in boxes right."""
    sheet, taste = Sheet(paper, look, sellers={"box": 1.0}, marks={"column": 0.6, "packing": 0.4}), paper.taste
    firms = sheet.numbered(sheet.firms())
    refs = sheet.numbered(values.zone(paper, "refs"))
    right_firm = firms.pop() if len(firms) > 2 and taste.chance("firm at right", 0.5) else None
    ship = sheet.numbered(values.zone(paper, "transport"))
    terms = sheet.numbered(values.zone(paper, "terms"))
    left = join(_firm_box(entry, taste.number("box height", 20, 28)) for entry in firms)
    right = group(refs, "cells", paper.labels) + (_firm_box(right_firm, 22) if right_firm else "")
    if taste.chance("ship at left", 0.65):
        left += group(ship, "cells", paper.labels)
        right += group(terms, "cells", paper.labels)
    else:
        right += group([*ship, *terms], "cells", paper.labels)
    form = columns((left, 0.5), (right or " ", 0.5), kind="form")
    goods = sheet.goods((20, 40))
    end = columns((sheet.packing(), 0.5), (sheet.notes() + sheet.sign(), 0.5), kind="form end")
    body = sheet.title() + element("div", form + goods.html() + end, "sheet") + sheet.pack_page()
    css = f".sheet {{ border: {look.line} }} .form > tbody > tr > td {{ border: {look.line}; width: 50% }}"
    css += ".form .cells { margin-bottom: -.1mm } .end td { padding: .6mm 1mm } .firm { padding: .6mm 1.4mm }"
    css += f".firm {{ border-bottom: {look.line} }} .sheet .goods {{ margin: 0 }}"
    return body, css + page_css(taste, margins=(11, taste.size("side", 10, 16)))


def _firm_box(entry: Entry, height: int) -> str:
    label = element("div", label_html(entry), style="font-size:6.5pt")
    return element("div", label + lines_html(entry.lines), "firm", style=f"min-height:{height}mm")


def courier(paper: Paper, look: Look) -> tuple[str, str]:
    """The form that couriers hand out: sender and receiver side by side, ruled, with a declaration."""
    sheet, taste = Sheet(paper, look, sellers={"box": 1.0}, marks={"packing": 1.0}), paper.taste
    firms = sheet.parties(across=True, styles={"box": 2, "table": 3, "bar": 2})
    refs = sheet.strip("refs", styles={"cells": 2, "heads": 2, "twins": 1, "boxes": 1})
    ship = sheet.transport("terms", styles={"cells": 2, "heads": 2, "twins": 1, "boxes": 1}, in_prose=0.0)
    goods = sheet.goods((16, 38)).html()
    packing = sheet.packing(across=True)
    order = taste.pick("courier order", (0, 1, 2), (1, 0, 2), (1, 2, 0), (0, 2, 1))
    above = join((firms, refs, ship)[place] + GAP for place in order)
    below = goods + GAP + packing if taste.chance("packing below", 0.7) else packing + goods
    return sheet.title() + above + below + sheet.end(), page_css(taste, margins=(13, taste.size("side", 11, 17)))


def modern(paper: Paper, look: Look) -> tuple[str, str]:
    """An invoice out of a program on the web: much white, one colour, small grey labels."""
    look.coloured = True
    sheet, taste = (
        Sheet(paper, look, sellers={"head": 0.5, "box": 0.4, "foot": 0.1}, marks={"packing": 1.0}),
        paper.taste,
    )
    head = sheet.head() or logo(taste, look.ink, 48)
    refs = sheet.listed("refs", styles={"cards": 3, "pairs": 2, "stack": 1, "colons": 1})
    if taste.chance("title with refs", 0.5):
        top = columns((head, 0.55), (sheet.title() + refs, 0.45))
    else:
        top = columns((sheet.title(), 0.5), (head, 0.5)) + GAP + refs
    firms = sheet.parties(across=True, styles={"open": 3, "bar": 1, "box": 0.6})
    goods = sheet.goods((18, 40))
    early = taste.chance("terms early", 0.5)
    ways = {"cards": 3.0, "heads": 1, "inline": 1, "twins": 1 if early else 0, "pairs": 1}
    terms = sheet.transport("terms", styles=ways, in_prose=0.05, most=4 if early else 2)
    packing = sheet.packing()
    low = packing if early else terms + GAP + packing
    sums = columns((low, 0.55), (goods.sums() or " ", 0.45))
    body = top + GAP + firms + GAP + (terms + GAP if early else "") + goods.body() + GAP + sums + sheet.end()
    css = f".goods th {{ background: {look.ink}; color: white }}" if taste.chance("coloured head", 0.5) else ""
    band = f"html {{ border-top: 3mm solid {look.ink}; padding-top: 4mm }}" if taste.chance("band on top", 0.35) else ""
    small = " .lb { color: #777; font-size: 85% } .bar .lb { color: white } .bars .lb { color: white }"
    return body, css + band + small + page_css(
        taste, margins=(taste.size("margin", 11, 18), taste.size("side", 13, 20))
    )


def sidebar(paper: Paper, look: Look) -> tuple[str, str]:
    """A narrow column of facts beside firms, goods and sums."""
    sheet, taste = Sheet(paper, look, sellers={"head": 0.7, "box": 0.3}, marks={"packing": 1.0}), paper.taste
    style = {"indented": 2.0, "cells": 0.0, "cards": 0.0, "stack": 2.0}
    blocks = [sheet.listed("refs", styles=style), sheet.transport(styles=style, in_prose=0.0)]
    blocks.append(sheet.listed("terms", styles=style))
    if not packlist.wanted(paper):
        blocks += [sheet.listed("packing", styles=style), sheet.marks()]
    side = join(block + GAP for block in blocks if block)
    tint = taste.pick("side tint", "#eef1f5", "#f4f1ea", "#fff", "#f2f2f2")
    side = element("div", side, style=f"background:{tint};padding:2mm 2.4mm")
    main = (
        sheet.parties(across=False, styles={"open": 2, "bar": 1, "box": 1}) + sheet.goods((18, 34), narrow=True).html()
    )
    parts = ((side, 0.27), (main, 0.73)) if taste.chance("side at left", 0.5) else ((main, 0.73), (side, 0.27))
    body = sheet.head() + sheet.title() + columns(*parts) + sheet.end()
    return body, page_css(taste, margins=(12, taste.size("side", 10, 14)))


def letter(paper: Paper, look: Look) -> tuple[str, str]:
    """A typed letter: firms and sentences, hardly a line."""
    sheet, taste = Sheet(paper, look, marks={"column": 0.3, "packing": 0.7}), paper.taste
    refs = sheet.listed("refs", styles={"stack": 3, "inline": 2, "colons": 1})
    right = element("div", refs, style=f"margin-left:{taste.pick('refs at', '0', '58%', '62%')}")
    firms = sheet.parties(across=False, styles={"open": 2, "messrs": 3})
    way = sheet.transport("terms", styles={"stack": 2, "indented": 1, "inline": 1, "colons": 1}, in_prose=0.75)
    order = (right, firms) if taste.chance("refs first", 0.5) else (firms, right)
    goods = sheet.goods().html()
    body = sheet.head() + sheet.title() + join(part + GAP for part in (*order, way)) + goods + GAP + sheet.packing()
    css = page_css(taste, margins=(taste.size("margin", 15, 22), taste.size("side", 18, 25)))
    return body + sheet.end(), css


def sinic(paper: Paper, look: Look) -> tuple[str, str]:
    """The Chinese template: the firm centred above, To and From, marks first, the total in words, a round seal."""
    sheet, taste = (
        Sheet(paper, look, sellers={"head": 0.85, "both": 0.15}, marks={"column": 0.75, "packing": 0.25}),
        paper.taste,
    )
    head = element("div", sheet.head(), style="text-align:center;border-bottom:1pt solid #000;padding-bottom:1mm")
    firms = sheet.parties(across=False, styles={"messrs": 2, "aside": 2, "open": 1})
    refs = sheet.listed("refs", styles={"colons": 2, "stack": 2, "filled": 1, "pairs": 1})
    style = mix(STRIPS, stack=1.0, twins=3.0, filled=2.0)
    way = sheet.transport("terms", styles=style, in_prose=0.1)
    goods = sheet.goods((20, 38)).html()
    above = columns((firms, 0.6), (refs, 0.4)) + GAP + way
    packing = sheet.packing()
    return head + sheet.title() + above + goods + GAP + packing + sheet.end(), page_css(
        taste, margins=(13, taste.size("side", 13, 20))
    )


def continental(paper: Paper, look: Look) -> tuple[str, str]:
    """A business letter of the continent: an address window, a line of references, a foot in columns."""
    sheet, taste = Sheet(paper, look, sellers={"head": 0.6, "foot": 0.4}, marks={"packing": 1.0}), paper.taste
    refs_right = taste.chance("refs at right", 0.55)
    firms = sheet.parties(across=not refs_right, styles={"open": 4, "frame": 0.5, "box": 0.7})
    if refs_right:
        refs = sheet.listed("refs", styles={"pairs": 3, "colons": 2, "boxes": 1, "stack": 1})
        above = columns((element("div", firms, style="min-height:38mm"), 0.58), (refs, 0.42)) + sheet.title()
    else:
        above = element("div", firms, style="min-height:34mm") + sheet.title() + sheet.strip("refs")
    terms = sheet.transport("terms", styles=mix(LISTS, twins=2, heads=2), in_prose=0.0)
    goods = sheet.goods((20, 40)).html()
    before = taste.chance("terms before goods", 0.4)
    middle = terms + GAP + goods if before else goods + GAP + terms
    body = sheet.head() + GAP + above + middle + GAP + sheet.packing() + sheet.end()
    return body, page_css(taste, margins=(taste.size("margin", 12, 20), taste.size("side", 16, 24)))
