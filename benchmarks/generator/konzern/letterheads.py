"""Heads and feet of the paper: who writes, on which page, with which bank and registry."""

from __future__ import annotations

from dataclasses import replace

from benchmarks.generator.konzern.emblems import emblem
from benchmarks.generator.konzern.fonts import Face
from benchmarks.generator.konzern.ink import (
    Area,
    Block,
    Line,
    Run,
    Stroke,
    below,
    beside,
    fixed,
    lettered,
    line_width,
    placed,
    space,
)
from benchmarks.generator.konzern.job import Job
from benchmarks.generator.konzern.parties import address_lines, seller_place

DOTS = (" · ", " - ", ", ", " | ", " * ", "  ")


def name_line(job: Job) -> Line:
    """The exporter's name."""
    return (Run(job.exporter.party.name, "seller_name"),)


def named(job: Job, face: Face, width: float, align: str = "left") -> Block:
    """The exporter's name, smaller where it would need a second line."""
    size = face.size
    while size > 9 and line_width(name_line(job), replace(face, size=size)) > width:
        size -= 0.5
    return lettered([name_line(job)], replace(face, size=size), width, align)


def address_in_line(job: Job) -> Line:
    """The exporter's address in one line."""
    between = job.taste.pick("seller.between", DOTS)
    lines = [line.rstrip(",") for line in address_lines(job, job.exporter.party)]
    return (Run(between.join(lines), "seller_address"),)


def address_below(job: Job) -> list[Line]:
    """The exporter's address, a line each."""
    return [(Run(line, "seller_address"),) for line in address_lines(job, job.exporter.party)]


def contacts(job: Job, key: str) -> list[str]:
    """Telephone, fax, mail and web, as many as the house prints."""
    exporter = job.exporter
    words = job.taste.pick("contact.words", (("Tel. ", "Fax "), ("Phone: ", "Fax: "), ("T ", "F "), ("TEL: ", "FAX: ")))
    all_of_them = [words[0] + exporter.phone, words[1] + exporter.fax, exporter.mail, exporter.web]
    return [text for place, text in enumerate(all_of_them) if job.taste.flag(f"{key}.contact {place}", 0.65)]


def sender_line(job: Job, width: float) -> Block:
    """The small line over an address window."""
    between = job.taste.pick("seller.between", DOTS)
    line = (*name_line(job), Run(between), *address_in_line(job))
    face = replace(job.look.tiny, size=6.2)
    text = lettered([line], face, width)
    under = [Stroke(0, text.height + 1, min(width, line_width(line, face)), text.height + 1, 0.3)]
    return Block(width, text.height + 4, (*text.items, *(under if job.taste.flag("sender.rule") else ())))


def letterhead(job: Job, width: float) -> Block:
    """The head of the first page."""
    taste, look = job.taste, job.look
    where = seller_place(job)
    full = "head" in where
    style = taste.pick(
        "head.style", ("left", "right", "centre", "split", "band", "logo", "logo right"), (3, 2, 2.5, 2.5, 1, 2.5, 1.5)
    )
    size = taste.pick("head.size", (11, 13, 15, 18, 22))
    name = Face(
        taste.pick("head.family", (look.body.family, look.body.family, "sans", "times")), size, look.accent, True
    )
    below_lines = _below_name(job) if full else _slogan(job)
    if where == "box" and taste.flag("head.empty", 0.3):
        return space(0)
    if style == "band":
        return _band(job, name, below_lines, width)
    if style == "split":
        left = beside([emblem(job, 26), named(job, name, width * 0.52 - 34)], 8)
        right = lettered(below_lines, look.tiny, width * 0.46, taste.pick("head.split", ("left", "right")))
        return placed(width, max(left.height, right.height), [(0, 0, left), (width * 0.54, 0, right)])
    if style in ("logo", "logo right"):
        return _with_logo(job, name, below_lines, width, style == "logo right")
    align = {"left": "left", "right": "right", "centre": "centre"}[style]
    block = below([named(job, name, width, align), lettered(below_lines, look.tiny, width, align)], 1)
    return _ruled(job, block, width)


def _ruled(job: Job, block: Block, width: float) -> Block:
    if not job.taste.flag("head.rule", 0.4):
        return block
    rule = Block(width, 1, (Stroke(0, 0, width, 0, job.taste.pick("head.rule weight", (0.5, 1, 2)), job.look.accent),))
    return below([block, rule], 4)


def _with_logo(job: Job, name: Face, lines: list[Line], width: float, right: bool) -> Block:
    tall = job.taste.pick("head.logo size", (24, 32, 44))
    mark = emblem(job, tall)
    room = width - tall - 10
    align = "right" if right else "left"
    text = below([named(job, name, room, align), lettered(lines, job.look.tiny, room, align)], 1)
    height = max(tall, text.height)
    pieces = [(0.0 if not right else width - tall, 0.0, mark), (0.0 if right else tall + 10, 0.0, text)]
    return _ruled(job, placed(width, height, pieces), width)


def _band(job: Job, name: Face, lines: list[Line], width: float) -> Block:
    """The name in white on a band of colour."""
    colour = job.look.accent if sum(job.look.accent) else (0.2, 0.22, 0.28)
    text = named(
        job, replace(name, colour=(1, 1, 1)), width - 16, job.taste.pick("band.align", ("left", "right", "centre"))
    )
    band = Block(width, text.height + 10, (Area(0, 0, width, text.height + 10, colour),))
    top = placed(width, band.height, [(0, 0, band), (8, 5, text)])
    return below([top, lettered(lines, job.look.tiny, width, job.taste.pick("band.below", ("left", "right")))], 4)


def _below_name(job: Job) -> list[Line]:
    """Address and contacts under the name, below each other or in one line."""
    more = contacts(job, "head")
    if job.taste.flag("head.one line", 0.4):
        return [address_in_line(job), *([(Run("   ".join(more)),)] if more else [])]
    lines = address_below(job)
    if job.taste.flag("head.works", 0.12):
        works = job.labels.phrase("works")
        more.append(f"{works}: {', '.join(job.exporter.works.lines)}")
    return [*lines, *((Run(text),) for text in more)]


def _slogan(job: Job) -> list[Line]:
    general = job.catalogue.trade["general"][job.catalogue.language][-1]
    more = contacts(job, "head") if job.taste.flag("head.contacts", 0.4) else []
    return [*([(Run(general),)] if job.taste.flag("head.slogan", 0.3) else []), *((Run(text),) for text in more)]


def page_text(job: Job, number: int, of: int) -> str:
    """The number of a page."""
    word = job.labels.both("entry", "page")[0]
    between = {"de": "von", "fr": "sur", "it": "di", "es": "de"}.get(job.labels.first, "of")
    form = job.taste.pick(
        "page.form", ("{w} {n} {of} {m}", "{w} {n}/{m}", "{w}: {n} / {m}", "{n}/{m}", "{w} {n}", "- {n} -")
    )
    return form.format(w=word, n=number, m=of, of=between)


def running_head(job: Job, width: float, number: int, of: int) -> Block:
    """The head of following pages: the name, the number of the paper, the page."""
    look, taste, labels = job.look, job.taste, job.labels
    title = Run(labels.both("title", "title")[0])
    said = Run(fixed(job.facts.number), "invoice_number")
    day = Run(fixed(job.formats.date(job.facts.day)), "invoice_date")
    parts: tuple[Run, ...] = (title, Run(" "), said)
    if taste.flag("running.date", 0.5):
        parts = (*parts, Run(f" {labels.word('title', 'of')} "), day)
    page = Run(page_text(job, number, of))
    if taste.flag("running.apart", 0.4):
        left = lettered([name_line(job), parts], look.body, width * 0.7)
    elif taste.flag("running.name", 0.6):
        left = lettered([(*name_line(job), Run("    "), *parts)], look.body, width * 0.8)
    else:
        left = lettered([parts], look.body, width * 0.7)
    right = lettered([(page,)], look.body, width * 0.2, "right")
    rule = Block(width, 1, (Stroke(0, 0, width, 0, look.weight),))
    return below([placed(width, left.height, [(0, 0, left), (width * 0.8, 0, right)]), rule], 3)


def foot(job: Job, width: float) -> Block:
    """The foot of every page; empty where the house has none."""
    needed = seller_place(job) in ("foot", "head foot")
    style = job.taste.pick("foot.style", ("columns", "columns", "line", "none"), (3, 2, 2.5, 2.5))
    if style == "none" and not needed:
        return space(0)
    face = replace(job.look.tiny, size=job.taste.pick("foot.size", (6, 6.2, 6.6)))
    top = Block(width, 3, (Stroke(0, 0, width, 0, 0.4),)) if job.taste.flag("foot.rule", 0.6) else space(0)
    if style == "columns":
        texts = _foot_columns(job, needed)
        wide = width / len(texts)
        return below([top, beside([lettered(lines, face, wide - 8) for lines in texts], 8)], 1)
    first = (
        (*name_line(job), Run(" - "), *address_in_line(job))
        if needed
        else (Run(job.exporter.party.name, "seller_name"),)
    )
    more = "   ".join([*contacts(job, "foot"), f"{job.labels.phrase('tax_no')} {job.exporter.tax}", job.exporter.court])
    align = job.taste.pick("foot.align", ("centre", "left"))
    return below([top, lettered([first, (Run(more),)], face, width, align)], 1)


def _foot_columns(job: Job, needed: bool) -> list[list[Line]]:
    exporter, labels = job.exporter, job.labels
    first: list[Line] = [name_line(job), *(address_below(job) if needed else [])]
    reach: list[Line] = [(Run(text),) for text in contacts(job, "foot")] or [(Run(exporter.mail),)]
    law = [labels.phrase("registry"), exporter.court, f"{labels.phrase('tax_no')} {exporter.tax}"]
    if job.taste.flag("foot.directors", 0.6):
        law.append(f"{labels.phrase('directors')}: {exporter.people[1]}, {exporter.people[2]}")
    bank = exporter.banks[0]
    money = [f"{bank[0]}, {bank[1]}", bank[2], f"SWIFT/BIC {bank[3]}"]
    columns: list[list[Line]] = [first, reach, [(Run(text),) for text in law], [(Run(text),) for text in money]]
    return columns if job.taste.flag("foot.four", 0.7) else [columns[0], columns[2], columns[3]]
