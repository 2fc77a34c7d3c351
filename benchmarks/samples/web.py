"""Layouts written as HTML pages and printed by WeasyPrint; a template is all that such a layout needs."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup
from weasyprint import HTML
from weasyprint.urls import URLFetcher

from benchmarks.samples.paper import Invoice, count, country_name, kilos
from benchmarks.samples.scribble import sign_as_svg
from benchmarks.samples.words import spell_dollars

TEMPLATES = Path(__file__).with_name("layouts")


def spell(day: date, pattern: str) -> str:
    """A date by strftime's pattern; ``%-d`` is the day without a leading zero."""
    return day.strftime(pattern)


def environment() -> Environment:
    """Templates with the few filters that invoices need; a misspelt name is an error."""
    env = Environment(loader=FileSystemLoader(TEMPLATES), autoescape=True, undefined=StrictUndefined)
    env.filters.update(
        spell=spell,
        count=count,
        kilos=kilos,
        country=country_name,
        words=spell_dollars,
        signature=lambda name, width=120: Markup(sign_as_svg(name, width)),
    )
    return env


def print_page(template: str, invoice: Invoice) -> bytes:
    """The PDF of ``layouts/<template>.html`` filled with the invoice (``inv``)."""
    html = environment().get_template(f"{template}.html").render(inv=invoice, behind=False)
    page: bytes = HTML(string=html, url_fetcher=URLFetcher(allowed_protocols=["data"])).write_pdf()
    return page
