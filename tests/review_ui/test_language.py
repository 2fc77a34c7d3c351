"""Two languages: what is chosen, and that every sentence is there."""

from __future__ import annotations

import string
from collections.abc import Iterator
from pathlib import Path

import pytest
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po

from review_ui import language

PAGES = Path(language.__file__).parent
METHODS = [("templates/**.html", "jinja2.ext:babel_extract"), ("**.py", "python")]
OPTIONS = {"templates/**.html": {"extensions": "jinja2.ext.do", "silent": "false"}}
WORDS = {"_": None, "gettext": None, "ngettext": (1, 2)}


def extract() -> Iterator[str]:
    """Every sentence in templates and code; of those for numbers, the singular."""
    for _, _, message, _, _ in extract_from_dir(str(PAGES), METHODS, OPTIONS, WORDS):
        yield message if isinstance(message, str) else message[0]


def test_every_sentence_has_its_japanese_and_none_is_left_over() -> None:
    asked, known = set(extract()), set(language.language("ja").texts)
    assert len(asked) > 250
    assert asked - known == set(), "without Japanese"
    assert known - asked == set(), "no longer asked for"


def test_translations_keep_the_places_that_are_filled_in() -> None:
    with (language.LOCALE / "ja" / "LC_MESSAGES" / "messages.po").open("rb") as file:
        messages = [message for message in read_po(file) if message.id]
    for message in messages:
        english = message.id if isinstance(message.id, str) else message.id[0]
        assert _places(language.language("ja").gettext(english)) == _places(english), english


def _places(text: str) -> set[str]:
    if "%(" in text:
        return {part.split(")")[0] for part in text.split("%(")[1:]}
    return {name for _, name, _, _ in string.Formatter().parse(text.replace("%", "")) if name}


@pytest.mark.parametrize(
    ("account", "cookie", "accepted", "chosen"),
    [
        ("en", "ja", "ja", "en"),
        (None, "en", "ja", "en"),
        (None, "xx", "en-GB,ja;q=0.5", "en"),
        (None, None, "fr,ja;q=0.8,en;q=0.3", "ja"),
        (None, None, "en;q=0,ja", "ja"),
        (None, None, "de", "ja"),
        (None, None, "en;q=nonsense", "ja"),
        (None, None, "", "ja"),
    ],
)
def test_account_before_cookie_before_browser_before_japanese(
    account: str | None, cookie: str | None, accepted: str, chosen: str
) -> None:
    assert language.choose(account, cookie, accepted) == chosen
