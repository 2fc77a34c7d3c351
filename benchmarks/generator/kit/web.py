"""Papers written as HTML: marked values, and two printers that make different PDFs of the same page."""

from __future__ import annotations

import subprocess
import tempfile
from collections.abc import Iterable
from html import escape
from pathlib import Path

from weasyprint import HTML
from weasyprint.urls import URLFetcher

from benchmarks.generator.kit.marks import MARK

PLAIN_LINKS = "a { color: inherit; text-decoration: none }"
BROWSER = ("chromium", "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run")


def mark(name: str, *lines: str) -> str:
    """Text as HTML, marked as the value ``name``; several lines below each other."""
    return "<br>".join(f'<a href="{MARK}{escape(name)}">{escape(line)}</a>' for line in lines)


def element(tag: str, content: str, kind: str = "", **attributes: str) -> str:
    """An element around HTML; ``kind`` is its class."""
    named = {"class": kind} | attributes if kind else attributes
    inside = "".join(f' {name}="{escape(value)}"' for name, value in named.items())
    return f"<{tag}{inside}>{content}</{tag}>"


def join(parts: Iterable[str]) -> str:
    """Pieces of HTML behind each other."""
    return "".join(parts)


def print_html(body: str, css: str, title: str) -> bytes:
    """The PDF that WeasyPrint makes of an HTML body."""
    content: bytes = HTML(
        string=_page(body, css, title), url_fetcher=URLFetcher(allowed_protocols=["data"])
    ).write_pdf()
    return content


def print_with_browser(body: str, css: str, title: str) -> bytes:
    """The PDF that Chromium makes of it: other text runs, other fonts, about a second each."""
    with tempfile.TemporaryDirectory() as folder:
        page, out = Path(folder, "page.html"), Path(folder, "page.pdf")
        page.write_text(_page(body, css, title), encoding="utf-8")
        options = [
            f"--user-data-dir={folder}/profile",
            "--no-pdf-header-footer",
            f"--print-to-pdf={out}",
            page.as_uri(),
        ]
        subprocess.run([*BROWSER, *options], check=True, capture_output=True, timeout=60)
        return out.read_bytes()


def _page(body: str, css: str, title: str) -> str:
    head = f'<meta charset="utf-8"><title>{escape(title)}</title><style>{PLAIN_LINKS} {css}</style>'
    return f"<!doctype html><html><head>{head}</head><body>{body}</body></html>"
