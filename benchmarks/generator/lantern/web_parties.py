"""Firms as HTML: parties in boxes or not, letterheads, signatures."""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping, Sequence
from html import escape

from benchmarks.generator.kit.web import element, join
from benchmarks.generator.lantern.atoms import Fact, Line, Run, line, spread
from benchmarks.generator.lantern.papers import Paper
from benchmarks.generator.lantern.web_atoms import show, show_label, show_lines
from benchmarks.samples.scribble import sign

PARTIES = ("above", "beside", "frame", "corner", "band", "inline", "drawn", "indented")
HEADS = ("centre", "left", "right", "split", "band", "logo", "foot", "box", "centre", "rule")


def party(fact: Fact, style: str, end: str) -> str:
    """A firm with its label."""
    if style == "frame" and sum(map(len, fact.label)) > 18:
        style = "corner"
    label, body = show_label(fact, end, " "), show_lines(fact.lines)
    if not fact.lines:
        body = "&nbsp;"
    forms: Mapping[str, Callable[[], str]] = {
        "above": lambda: f'<div class="l">{label}</div><div>{body}</div>',
        "beside": lambda: f'<table class="rows"><tr><td class="l">{label}</td><td>{body}</td></tr></table>',
        "frame": lambda: f'<div class="frame"><span class="tag l">{label}</span>{body}</div>',
        "corner": lambda: f'<div class="cornered"><div class="tiny">{label}</div>{body}</div>',
        "band": lambda: f'<div class="band"><div class="tag l">{label}</div><div class="padded">{body}</div></div>',
        "inline": lambda: f'<div><span class="l">{label}</span> {body}</div>',
        "drawn": lambda: (
            f'<div class="l">{label}</div>' + join(f'<div class="drawn">{show(one)}</div>' for one in fact.lines)
        ),
        "indented": lambda: f'<div class="l">{label}</div><div class="indent">{body}</div>',
    }
    return element("div", forms[style](), "block")


def side_by_side(cells: Sequence[str], widths: str = "") -> str:
    """Pieces beside each other; ``widths`` in per cent, as in ``60 40``."""
    if not any(cells):
        return ""
    shares = widths.split() if widths and len(widths.split()) == len(cells) else [""] * len(cells)
    inside = join(
        f'<td style="width:{share}%">{cell}</td>' if share else f"<td>{cell}</td>"
        for cell, share in zip(cells, shares, strict=True)
    )
    return f'<table class="lay"><tr>{inside}</tr></table>'


def logo(rng: random.Random, ink: str) -> str:
    """A mark of simple shapes."""
    shapes = (
        '<circle cx="18" cy="18" r="16" fill="{c}"/><rect x="12" y="6" width="12" height="24" fill="#fff"/>',
        '<polygon points="18,2 34,34 2,34" fill="none" stroke="{c}" stroke-width="4"/>',
        '<rect x="2" y="2" width="32" height="32" fill="{c}"/><circle cx="18" cy="18" r="9" fill="#fff"/>',
        '<path d="M2 30 Q 10 2 18 18 T 34 6" fill="none" stroke="{c}" stroke-width="5"/>',
        '<polygon points="18,1 35,18 18,35 1,18" fill="{c}"/><polygon points="18,10 26,18 18,26 10,18" fill="#fff"/>',
        '<g fill="none" stroke="{c}"><circle cx="13" cy="18" r="11"/><circle cx="23" cy="18" r="11"/></g>',
    )
    return f'<svg width="34pt" height="34pt" viewBox="0 0 36 36">{rng.choice(shapes).format(c=ink)}</svg>'


def scribble(name: str) -> str:
    """A signature."""
    path = ""
    for curve in sign(name):
        points = (curve.first, curve.second, curve.end)
        start = f"M{curve.start[0]:.1f} {curve.start[1]:.1f}" if not path else ""
        path += start + "C" + " ".join(f"{x:.1f} {y:.1f}" for x, y in points)
    drawn = f'<path d="{path}" fill="none" stroke="#1c2e7a" stroke-width="1"/>'
    return f'<svg width="105pt" height="32pt" viewBox="0 -4 100 38">{drawn}</svg>'


SEAL = (
    '<svg width="150pt" height="38pt" viewBox="0 0 150 38"><g fill="none" stroke="#c7291f">'
    '<circle cx="120" cy="19" r="17" stroke-width="1.3"/><rect x="113" y="12" width="14" height="14"/>'
    '<path d="M116.5 14 V24 M120 14 V24 M123.5 14 V24"/></g></svg>'
)


def one_line(fact: Fact, between: str) -> Line:
    """The address of a seller in one line."""
    trimmed = [(Run(runs[0].text.rstrip(", "), runs[0].names),) for runs in fact.lines[1:]]
    return spread(trimmed, between)


def letterhead(paper: Paper, style: str, ink: str, picture: str, size: float) -> str:
    """The exporter at the head of the page; nothing where the style puts it elsewhere."""
    if style in ("box", "foot"):
        return "" if style == "box" else _name_only(paper, ink, size)
    seller = paper.use("seller")
    assert seller is not None
    name = f'<div style="font-size:{size}pt;font-weight:bold;color:{ink}">{show(seller.lines[0])}</div>'
    contact = join(f"<div>{escape(text)}</div>" for text in paper.contact())
    address = f"<div>{show_lines(seller.lines[1:])}</div>"
    flat = f"<div>{show(one_line(seller, ', '))}</div>"
    forms: Mapping[str, Callable[[], str]] = {
        "centre": lambda: f'<div class="centre">{name}{flat}{contact}</div>',
        "left": lambda: f"<div>{name}{address}{contact}</div>",
        "right": lambda: f'<div class="right">{name}{address}{contact}</div>',
        "split": lambda: side_by_side([name, f'<div class="right">{address}{contact}</div>'], "52 48"),
        "band": lambda: (
            f'<div style="background:{ink};color:#fff;padding:6pt 8pt">'
            f"{name.replace(f'color:{ink}', 'color:#fff')}{flat}</div>{contact}"
        ),
        "logo": lambda: (
            f'<table><tr><td style="padding-right:8pt">{picture}</td><td>{name}{flat}{contact}</td></tr></table>'
        ),
        "rule": lambda: f'<div style="border-bottom:1.5pt solid {ink};padding-bottom:3pt">{name}{flat}{contact}</div>',
    }
    return element("div", forms[style](), "block")


def _name_only(paper: Paper, ink: str, size: float) -> str:
    """The name at the head; the address follows at the foot."""
    text = line(paper.form.seller.name, "seller_name")
    return f'<div class="block" style="font-size:{size}pt;font-weight:bold;color:{ink}">{show(text)}</div>'


def footer(paper: Paper) -> str:
    """The exporter's address at the foot of the page, if it has not been printed yet."""
    seller = paper.use("seller")
    if seller is None:
        return ""
    contact = escape("  ".join(paper.contact()))
    return f'<div class="centre foot">{show(one_line(seller, ", "))}<br>{contact}</div>'


def signature(paper: Paper, style: str, *, boxed: bool) -> str:
    """Who signs: a line, a name, a scribble. ``boxed``: the name stands in a narrow box already, broken perhaps."""
    if style == "none":
        return ""
    if style == "seal" and paper.form.seller.code not in ("JP", "TW", "CN", "HK", "KR"):
        style = "scribble"
    words = paper.form.labels.phrase("for_firm")
    before, after = words.split("{name}")
    firm = paper.form.seller.name
    names = () if boxed or len(firm) > 30 else ("seller_name",)
    name = show((Run(before), Run(firm, names), Run(after)))
    under = escape(paper.form.labels.phrase("sign"))
    person = escape(paper.form.seller.person) if style in ("person", "scribble") else ""
    drawn = scribble(paper.form.seller.person) if style in ("scribble", "drawn") else '<div style="height:26pt"></div>'
    drawn = SEAL if style == "seal" else drawn
    return (
        f'<div class="sign"><div>{name}</div>{drawn}<div style="border-top:.6pt solid #333;padding-top:1pt">{under}'
        f"{' ' if person else ''}{person}</div></div>"
    )
