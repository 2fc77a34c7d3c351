"""Templates to answers: one Jinja environment a language, strict about what is missing, with the filters that all
pages use."""

from __future__ import annotations

from datetime import date, datetime
from functools import cache
from pathlib import Path
from typing import Any

from babel.dates import format_date, format_datetime
from babel.numbers import format_currency
from jinja2 import Environment, FileSystemLoader, StrictUndefined, pass_context
from jinja2.runtime import Context
from markupsafe import Markup
from starlette.requests import Request
from starlette.responses import HTMLResponse

from pipeline.domain.lifecycle import STATE_NAMES
from pipeline.domain.money import Money
from review_ui import security
from review_ui.language import LANGUAGES, Translations, language
from review_ui.menu import menu
from review_ui.visitor import Visitor

TEMPLATES = Path(__file__).parent / "templates"
DAY = {"ja": "y年M月d日", "en": "d MMM y"}
MOMENT = {"ja": "y年M月d日 H:mm", "en": "d MMM y, HH:mm"}
SHORT = {"ja": "M/d H:mm", "en": "d MMM HH:mm"}


@cache
def environment(code: str) -> Environment:
    """The templates in one language."""
    spoken = language(code)
    made = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        extensions=["jinja2.ext.i18n", "jinja2.ext.do"],
    )
    made.install_gettext_translations(Translations(spoken), newstyle=True)  # type: ignore[attr-defined]
    made.filters.update(t=spoken.text, day=_day, when=_when, short=_short, money=_money)
    made.globals.update(LANGUAGES=LANGUAGES, STATE_NAMES=STATE_NAMES, lang=code)
    return made


def page(
    request: Request, name: str, status: int = 200, headers: dict[str, str] | None = None, **values: Any
) -> HTMLResponse:
    """The template `name` as an answer, in the visitor's language."""
    visitor: Visitor = request.state.visitor
    body = fragment(request, name, **values)
    answer = HTMLResponse(body, status, headers)
    if visitor.fresh:
        https = request.app.state.https
        security.set_cookie(answer, security.FORM_COOKIE, visitor.secret, https)
    return answer


def fragment(request: Request, name: str, **values: Any) -> Markup:
    """The template `name` as text, for a part of a page."""
    visitor: Visitor = request.state.visitor
    code = visitor.language.code
    template = environment(code).get_template(name)
    here = request.url.path
    body = template.render(
        visitor=visitor,
        zone=visitor.zone,
        csrf=visitor.secret,
        here=here,
        menu=menu(visitor.role, here),
        trial=bool(visitor.session and visitor.session.chamber.trial),
        whose=visitor.whose,
        chamber_name=visitor.chamber_name,
        **values,
    )
    return Markup(body)


@pass_context
def _day(context: Context, value: date | None) -> str:
    """A day as people write it."""
    return format_date(value, DAY[context["lang"]], locale=context["lang"]) if value else ""


@pass_context
def _when(context: Context, value: datetime | None) -> str:
    """A moment in the chamber's time zone."""
    return _format(context, value, MOMENT)


@pass_context
def _short(context: Context, value: datetime | None) -> str:
    """A moment for a narrow column: no year."""
    return _format(context, value, SHORT)


def _format(context: Context, value: datetime | None, patterns: dict[str, str]) -> str:
    if value is None:
        return ""
    code = context["lang"]
    return str(format_datetime(value.astimezone(context["zone"]), patterns[code], locale=code))


@pass_context
def _money(context: Context, value: Money | None) -> str:
    """An amount with its currency."""
    return format_currency(value.amount, value.currency, locale=context["lang"]) if value else ""
