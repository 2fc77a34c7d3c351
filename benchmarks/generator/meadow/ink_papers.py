"""Papers drawn with ink: ruled forms, typewriters, preprinted boxes, reports, plain columns."""

from __future__ import annotations

from benchmarks.generator.meadow import values
from benchmarks.generator.meadow.ink_groups import Place
from benchmarks.generator.meadow.ink_sheet import LISTS, STRIPS, InkSheet
from benchmarks.generator.meadow.paper import Paper
from benchmarks.generator.meadow.taste import mix

FIRMS = {"open": 2.0, "aside": 1.0, "messrs": 2.0, "box": 1.0, "lined": 1.0, "indented": 1.0}


def _face(paper: Paper, *more: str) -> str:
    native: tuple[str, ...] = ("gothic", "mincho") if paper.trader.firm.country == "JP" else ()
    faces: tuple[str, ...] = ("helvetica", "times", "sans", "serif", *native, *more)
    return paper.taste.pick("ink face", *faces)


def _finish(sheet: InkSheet, top: float) -> bytes:
    """Goods, packing and the end, in the house's order."""
    early = sheet.taste.chance("packing before goods", 0.15)
    if early:
        top = sheet.packing(top) + 4
    top = sheet.table().draw(top + sheet.ink.size)
    if not early:
        top = sheet.packing(top + 4)
    sheet.end(top)
    return sheet.ink.sheet.done()


def ruled(paper: Paper) -> bytes:
    """A drawn export invoice: firm above, Messrs left, numbers right, upright lines down to a fixed foot."""
    sheet = InkSheet(paper, _face(paper, "narrow"), paper.taste.size("type size", 8.2, 10))
    ink, taste = sheet.ink, paper.taste
    top = sheet.head(46)
    top = sheet.title(top)
    style = taste.weighted("party style", FIRMS)
    split = ink.left + taste.size("split", 0.52, 0.6) * ink.width
    firms = sheet.firms()
    right: Place = (split, top, ink.right - split)
    low = sheet.zone(right, "refs", styles={"colons": 2, "pairs": 2, "stack": 2, "filled": 1})
    left = sheet.below(firms, (ink.left, top, split - ink.left - 10), style)
    if taste.chance("terms right", 0.5):
        low = sheet.zone((split, low + 2, ink.right - split), "terms")
        top = max(low, left) + 2
    else:
        top = sheet.zone((ink.left, max(low, left) + 2, ink.width), "terms", styles=mix(LISTS, inline=1))
    top = sheet.zone((ink.left, top + 2, ink.width), "transport", styles=mix(LISTS, twins=3))
    return _finish(sheet, top)


def typed(paper: Paper) -> bytes:
    """A line printer's or a typewriter's page: one width of letters, hardly a line."""
    face = paper.taste.pick("typewriter", "courier", "mono", "courier")
    sheet = InkSheet(paper, face, paper.taste.size("type size", 7.6, 8.8))
    ink, taste = sheet.ink, paper.taste
    top = sheet.title(44) if taste.chance("title first", 0.5) else 0.0
    top = sheet.head(top or 46)
    if not taste.chance("title first", 0.5):
        top = sheet.title(top)
    firms = sheet.firms()
    style = taste.weighted("party style", {"open": 2.0, "aside": 2.0, "messrs": 2.0, "indented": 1.0})
    if taste.chance("refs first", 0.5):
        top = sheet.zone((ink.left, top, ink.width), "refs", styles={"twins": 2, "stack": 2, "colons": 2, "inline": 1})
        top = sheet.below(firms, (ink.left, top, 0.8 * ink.width), style)
    else:
        half = ink.width / 2
        low = sheet.zone((ink.left + half + 4, top, half - 4), "refs", styles={"stack": 2, "colons": 2, "pairs": 1})
        top = max(low, sheet.below(firms, (ink.left, top, half - 8), style))
    top = sheet.zone(
        (ink.left, top, ink.width), "transport", "terms", styles={"stack": 2, "colons": 3, "twins": 2, "inline": 1}
    )
    return _finish(sheet, top)


def preprinted(paper: Paper) -> bytes:
    """A printed form with boxes; the values typed into it in another typeface."""
    filled = paper.taste.pick("typed face", "courier", "mono", "gothic", "sans", "courier")
    sheet = InkSheet(
        paper,
        paper.taste.pick("form face", "helvetica", "sans", "times"),
        8.2,
        typed=filled,
        sellers={"box": 0.8, "head": 0.2},
    )
    ink, taste = sheet.ink, paper.taste
    top = sheet.head(46)
    top = sheet.title(top if top > 46 else 44) + 4
    half = ink.width / 2
    firms = sheet.numbered(sheet.firms(), 1)
    refs = sheet.numbered(values.zone(paper, "refs"), 5)
    ship, terms = values.zone(paper, "transport"), values.zone(paper, "terms")
    tall = taste.size("box height", 60, 84)
    low = top
    for entry in firms:
        low = sheet.groups.firm(entry, "box", (ink.left, low, half), tall) - 2
    down = sheet.groups.draw(refs, "cells", (ink.left + half, top - 1, half)) - 2
    if taste.chance("ship at left", 0.5):
        low = sheet.groups.draw(ship, "cells", (ink.left, low, half))
        down = sheet.groups.draw(terms, "cells", (ink.left + half, down, half))
    else:
        down = sheet.groups.draw([*terms, *ship], "cells", (ink.left + half, down, half))
    return _finish(sheet, max(low, down) + 2)


def report(paper: Paper) -> bytes:
    """A print of a business system: bands, boxes, page after page."""
    sheet = InkSheet(paper, _face(paper, "narrow", "narrow"), paper.taste.size("type size", 7.2, 8.4))
    ink, taste = sheet.ink, paper.taste
    middle = ink.left + 0.55 * ink.width
    low = sheet.head(44, (ink.left, middle - 10))
    down = sheet.title(44, (middle, ink.right))
    down = sheet.zone(
        (middle, down, ink.right - middle), "refs", styles={"boxes": 2, "pairs": 2, "colons": 1, "cells": 1}
    )
    style = taste.weighted("party style", {"box": 3.0, "lined": 2.0, "open": 1.0})
    top = sheet.across(sheet.firms(), max(low, down) + 6, style)
    top = sheet.zone((ink.left, top, ink.width), "transport", "terms", styles=STRIPS)
    return _finish(sheet, top)


def columns(paper: Paper) -> bytes:
    """Plain columns without boxes; firms beside each other, the rest below."""
    sheet = InkSheet(paper, _face(paper), paper.taste.size("type size", 8, 9.6))
    ink, taste = sheet.ink, paper.taste
    top = sheet.head(48)
    top = sheet.title(top)
    style = taste.weighted("party style", {"open": 3.0, "lined": 1.0, "indented": 1.0, "box": 1.0})
    if taste.chance("refs above firms", 0.5):
        top = sheet.zone((ink.left, top, ink.width), "refs", styles=STRIPS)
        top = sheet.across(sheet.firms(), top + 2, style)
    else:
        top = sheet.across(sheet.firms(), top, style)
        top = sheet.zone((ink.left, top, ink.width), "refs", styles=STRIPS)
    half = ink.width / 2
    low = sheet.zone((ink.left, top, half - 10), "transport")
    top = max(low, sheet.zone((ink.left + half, top, half), "terms"))
    return _finish(sheet, top)


def wide(paper: Paper) -> bytes:
    """A wide page, as old accounting programs print it: everything in strips above a long table."""
    sheet = InkSheet(paper, _face(paper, "courier"), paper.taste.size("type size", 7.4, 8.8), wide=True)
    ink, taste = sheet.ink, paper.taste
    third = ink.left + 0.62 * ink.width
    low = sheet.head(42, (ink.left, third - 10))
    down = sheet.title(42, (third, ink.right))
    down = sheet.zone((third, down, ink.right - third), "refs")
    style = taste.weighted("party style", mix(FIRMS, box=2.0))
    low = (
        sheet.below(sheet.firms(), (ink.left, low, 0.34 * ink.width), style)
        if taste.chance("firms below", 0.5)
        else sheet.across(sheet.firms(), max(low, down) + 4, style)
    )
    top = sheet.zone((ink.left, max(low, down), ink.width), "transport", "terms", styles=STRIPS)
    return _finish(sheet, top)
