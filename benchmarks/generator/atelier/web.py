"""Small words for composing HTML, and the printer that makes a PDF of it."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from weasyprint import HTML
from weasyprint.urls import URLFetcher

from benchmarks.generator.atelier.statement import Fact
from benchmarks.samples.scribble import sign_as_svg


def element(tag: str, content: str, kind: str = "", **attributes: str) -> str:
    """An element around HTML; ``kind`` is its class."""
    named = {"class": kind} | attributes if kind else attributes
    inside = "".join(f' {name}="{escape(value)}"' for name, value in named.items())
    return f"<{tag}{inside}>{content}</{tag}>"


def text(value: str) -> str:
    """Text as HTML."""
    return escape(value)


def lines(values: Iterable[str]) -> str:
    """Printed lines below each other."""
    return "<br>".join(escape(value) for value in values)


def pair_rows(facts: Iterable[Fact], kind: str = "pairs") -> str:
    """A list of two columns: label, value."""
    rows = (element("td", text(f.label), "label") + element("td", lines(f.lines), "value") for f in facts)
    return element("table", "".join(element("tr", row) for row in rows), kind)


def signature(name: str) -> str:
    """A signature in blue ink."""
    return sign_as_svg(name, 110)


def print_html(body: str, css: str, title: str) -> bytes:
    """The PDF of an HTML body."""
    head = f'<meta charset="utf-8"><title>{escape(title)}</title><style>{css}</style>'
    page = f"<!doctype html><html><head>{head}</head><body>{body}</body></html>"
    content: bytes = HTML(string=page, url_fetcher=URLFetcher(allowed_protocols=["data"])).write_pdf()
    return content
