"""Mail as text: one folder a mail (`templates/mail/<name>/<language>/subject.txt`, `body.txt`), in English and
Japanese.

Values may be texts in both languages (`Text`), dates or money; they are written as the language has it. A value that is
missing is an error, never a gap in a mail.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined, UndefinedError

from pipeline.domain.money import Money, minor_digits
from pipeline.errors import Text
from rendering.view import show_date

COMMON = frozenset({"to", "chamber", "url", "receipt_no"})  # addressee's name, chamber's name, address of the case
NEEDS: Mapping[str, frozenset[str]] = {
    "read": COMMON | {"invoice_number", "to_check"},  # to_check: how many values want a look
    "unreadable": COMMON | {"file_name", "problem", "advice"},
    "returned": COMMON | {"invoice_number", "message"},
    "approved": COMMON | {"invoice_number", "fee"},
    "refused": COMMON | {"invoice_number", "reason"},
    "issued": COMMON | {"invoice_number", "certificate_number", "print_until"},
}
LANGUAGES = ("en", "ja")


@dataclass(frozen=True, slots=True)
class Mail:
    """A mail without its addresses; the subject is one line."""

    subject: str
    body: str


def compose(name: str, language: str, data: Mapping[str, object]) -> Mail:
    """Writes a mail.

    Args:
        name: one of `NEEDS`.
        language: "ja", or anything else for English.
        data: the values that `NEEDS[name]` lists: str, int, date, Money or Text.

    Raises:
        ValueError: no such mail, or a value is missing.
    """
    if name not in NEEDS:
        raise ValueError(f"there is no mail {name}")
    chosen = "ja" if language.startswith("ja") else "en"
    values = {key: _show(value, chosen) for key, value in data.items()}
    folder = f"mail/{name}/{chosen}"
    try:
        subject = _environment().get_template(f"{folder}/subject.txt").render(values)
        body = _environment().get_template(f"{folder}/body.txt").render(values)
    except UndefinedError as error:
        raise ValueError(f"mail {name}: {error.message}") from error
    return Mail(" ".join(subject.split()), body.strip() + "\n")


def _show(value: object, language: str) -> str:
    if isinstance(value, Text):
        return value.in_language(language)
    if isinstance(value, Money):
        return _show_money(value, language)
    if isinstance(value, date):
        return f"{value.year}年{value.month}月{value.day}日" if language == "ja" else show_date(value)
    return str(value)


def _show_money(money: Money, language: str) -> str:
    amount = f"{money.rounded().amount:,.{minor_digits(money.currency)}f}"
    if money.currency == "JPY":
        return f"{amount}円" if language == "ja" else f"¥{amount}"
    return f"{money.currency} {amount}"


@cache
def _environment() -> Environment:
    """Plain text: nothing is escaped, and nothing of it is ever shown as HTML."""
    return Environment(
        loader=FileSystemLoader(Path(__file__).parent / "templates"), undefined=StrictUndefined, trim_blocks=True
    )
