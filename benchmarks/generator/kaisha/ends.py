"""Ends of papers: remarks, bank, origin note, packing sentence, marks in a box, signature."""

from __future__ import annotations

import random
from collections.abc import Callable
from html import escape

from benchmarks.generator.kaisha.arrange import arrange, prose
from benchmarks.generator.kaisha.lexicon import link
from benchmarks.generator.kaisha.paper import Paper
from benchmarks.generator.kaisha.parties import sign_name
from benchmarks.generator.kaisha.plan import Plan
from benchmarks.generator.kaisha.tops import address_lines, contact
from benchmarks.generator.kaisha.values import entries, value_lines
from benchmarks.generator.kaisha.words import expand, words
from benchmarks.generator.kit.web import element, join

NOTES, NOTES_JA = ("Remarks:", "REMARKS", "Note:", ""), ("備考", "備考:", "特記事項")
FACTORIES = ("Factory:", "FACTORY", "Works:", "Shipped from our factory:")
POLYGON = (
    '<svg class="shape" width="92pt" height="44pt" viewBox="0 0 92 44">'
    '<polygon points="{}" fill="none" stroke="black" stroke-width="0.8"/></svg>'
)
DIAMOND = POLYGON.format("46,1 91,22 46,43 1,22")
TRIANGLE = POLYGON.format("46,1 88,43 4,43")


def packing(paper: Paper, keys: tuple[str, ...], width: str) -> str:
    """Packages and weights: a sentence or an arrangement."""
    if not keys:
        return ""
    if not paper.form.japanese and "packages" in keys and paper.form.chance("packing.prose", 0.25):
        return prose(paper, "packed", keys)
    return arrange(paper, "packing", keys, width)


def prose_packing(paper: Paper, keys: tuple[str, ...]) -> list[str]:
    """Packages and weights as typed lines of prose."""
    if "packages" not in keys:
        return []
    html = prose(paper, "packed", keys).removesuffix("</div>")
    return html[html.index(">") + 1 :].split("<br>")


def marks_box(paper: Paper) -> str:
    """The marks by themselves, in one of many frames."""
    lines = value_lines(paper, "marks_and_numbers")
    style = paper.form.pick("marks.style", tuple(MARKS))
    return element("div", MARKS[style](paper, lines), "zone marks")


def _plain_marks(paper: Paper, lines: list[str]) -> str:
    return element("div", paper.label("marks_and_numbers"), "lab") + join(element("div", line) for line in lines)


def _boxed_marks(paper: Paper, lines: list[str]) -> str:
    inner = element("div", paper.label("marks_and_numbers"), "lab corner") + element(
        "div", "<br>".join(lines), "in pad"
    )
    return element("div", inner, "box fit")


def _barred_marks(paper: Paper, lines: list[str]) -> str:
    inner = element("div", paper.label("marks_and_numbers"), "lab bar") + element(
        "div", "<br>".join(lines), "in pad mid"
    )
    return element("div", inner, "box fit")


def _shaped_marks(paper: Paper, lines: list[str]) -> str:
    """Initials in a diamond or a triangle, the rest below."""
    if len(paper.ship.marks[0]) > 7 or paper.ship.marks[0].startswith("<") or len(lines) == 1:
        return _plain_marks(paper, lines)
    shape, lower = paper.form.pick("marks.shape", ((DIAMOND, ""), (TRIANGLE, " lower")))
    first = element("div", shape + lines[0], f"shaped{lower}")
    rest = element("div", "<br>".join(lines[1:]), "mid")
    return element("div", paper.label("marks_and_numbers"), "lab") + element("div", first + rest, "stamp-like")


def _inline_marks(paper: Paper, lines: list[str]) -> str:
    return f"{element('span', paper.label('marks_and_numbers'), 'lab')} {' / '.join(lines)}"


MARKS: dict[str, Callable[[Paper, list[str]], str]] = {
    "plain": _plain_marks,
    "boxed": _boxed_marks,
    "barred": _barred_marks,
    "shaped": _shaped_marks,
    "shaped-2": _shaped_marks,
    "inline": _inline_marks,
}


def origin_line(paper: Paper, plan: Plan) -> str:
    """The statement of origin at the foot: a sentence, or a value with its label."""
    if plan.origin not in ("foot", "note"):
        return ""
    if plan.origin == "note" and paper.ship.origins == ("JP",) and not paper.form.japanese:
        text = paper.form.pick("origin.note", words("phrases")["origin_notes"])
        word = next(word for word in ("JAPANESE", "Japan", "JAPAN") if word in text)
        before, after = text.split(word)
        return element("div", escape(before) + paper.say("country_of_origin", word, ["JP"]) + escape(after), "line")
    one = entries(paper, ("country_of_origin",))[0]
    return element("div", f"{element('span', one.label, 'lab')} {one.value}", "line")


def remarks(paper: Paper, rng: random.Random) -> str:
    """Remarks, bank, second address: what papers carry besides."""
    form = paper.form
    parts = []
    if form.chance("remarks", 0.45):
        options = words("phrases")["remarks_ja" if form.japanese else "remarks"]
        texts = [expand(text, rng) for text in rng.sample(options, rng.randint(1, 2))]
        heads = NOTES_JA if form.japanese else NOTES
        parts.append(_noted(form.pick("remarks.head", heads), texts, "zone"))
    if form.chance("bank", 0.3):
        parts.append(_bank(paper))
    if form.chance("factory", 0.1):
        head = "工場" if form.japanese else form.pick("factory.head", FACTORIES)
        text = f"{head} {paper.exporter.factory}"
        parts.append(element("div", escape(text), "line small"))
    return join(parts)


def _noted(head: str, texts: list[str], kind: str) -> str:
    lines = join(element("div", escape(text)) for text in texts)
    return element("div", (element("div", escape(head), "lab") if head else "") + lines, kind)


def _bank(paper: Paper) -> str:
    form, town = paper.form, paper.exporter.city.title()
    name = form.pick("bank.name", words("phrases")["banks"]).replace("{A}", town)
    account = f"{form.number('bank.account', 1000000, 9899999)}"
    swift = f"{form.pick('bank.swift', ('HMKZ', 'MDRC', 'TKNM', 'KNSK'))}JPJT"
    if form.japanese:
        return _noted("振込先", [name, f"普通預金 {account}  SWIFT {swift}"], "zone small")
    lines = [name, f"A/C No. {account}  SWIFT: {swift}", paper.exporter.name]
    if form.chance("bank.address", 0.5):
        lines.insert(1, f"{form.number('bank.no', 1, 9)}-1 Ekimae-dori, {town}, Japan")
    heads = ("Bank Details:", "Our bank:", "REMIT TO", "Beneficiary's Bank:", "Please remit to:")
    return _noted(form.pick("bank.head", heads), lines, "zone small")


def signature(paper: Paper, plan: Plan, width: str = "full") -> str:
    """The exporter's signature, with the address where the form has it only here."""
    form, lists = paper.form, words("phrases")
    lines = [] if form.japanese else [escape(form.pick("certify", ("", *lists["certify"][:5])))]
    lines.append(element("span", signed_name(paper), "strong"))
    if plan.seller == "sign":
        lines += [element("span", line, "small") for line in (*address_lines(paper), contact(paper)) if line]
    lines.append(_scribble(form.number("scribble", 0, 10**6)) if form.chance("signed", 0.5) else "<br><br>")
    lines.append(form.pick("sign.rule", ("_" * 28, "_" * 24, "", "- - - - - - - - - - - - -")))
    if form.chance("sign.person", 0.75):
        job = form.pick("sign.job", words("exporters")["jobs"])
        lines.append(escape(f"{paper.exporter.person}{form.pick('sign.glue', (', ', ' / ', ' - '))}{job}"))
    if form.chance("eoe", 0.25):
        lines.append(element("span", escape(form.pick("eoe.text", lists["stamps"])), "small"))
    side = form.pick("sign.side", ("right-half", "right-half", "right-half", "", "boxed-sign"))
    return element("div", "<br>".join(line for line in lines if line), f"sign {side if width == 'full' else ''}")


def signed_name(paper: Paper) -> str:
    """The exporter's name once more, as it stands at the head."""
    exporter = paper.exporter
    printed = str(paper.truth.fields.get("seller_name", ""))
    if printed == exporter.name_ja:
        return link("seller_name", exporter.name_ja)
    return sign_name(paper, exporter.name)


def _scribble(seed: int) -> str:
    """Handwriting that says nothing."""
    rng = random.Random(seed)
    points = [(x + rng.uniform(-3, 3), rng.uniform(4, 24)) for x in range(6, rng.randint(70, 100), rng.randint(5, 9))]
    curve = " ".join(f"T {x:.1f} {y:.1f}" for x, y in points[1:])
    path = f'<path d="M {points[0][0]:.1f} {points[0][1]:.1f} {curve}" fill="none" stroke="#223" stroke-width="0.9"/>'
    return f'<svg class="scribble" width="100pt" height="26pt" viewBox="0 0 104 28">{path}</svg>'
