"""Which language a person reads, and the sentences in it: English stands in templates and code, Japanese in
`locale/ja/LC_MESSAGES/messages.po`."""

from __future__ import annotations

import gettext
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from babel.core import negotiate_locale
from babel.messages.pofile import read_po

from pipeline.errors import Text

LANGUAGES = {"ja": "日本語", "en": "English"}
DEFAULT = "ja"
COOKIE = "gensan_language"
LOCALE = Path(__file__).parent / "locale"


@dataclass(frozen=True)
class Language:
    """One language of the pages. `texts` maps an English sentence to this language's; what is missing stays
    English (a test sees that none is)."""

    code: str
    texts: Mapping[str, str]

    def gettext(self, message: str) -> str:
        """The sentence in this language."""
        return self.texts.get(message, message)

    def ngettext(self, one: str, many: str, count: int) -> str:
        """The sentence for a number of things; Japanese has one form."""
        return self.texts.get(one, one if count == 1 else many)

    def text(self, text: Text) -> str:
        """A sentence that the trade carries in both languages."""
        return text.in_language(self.code)


class Translations(gettext.NullTranslations):
    """For Jinja's i18n extension."""

    def __init__(self, language: Language) -> None:
        super().__init__()
        self.language = language

    def gettext(self, message: str) -> str:
        """See Language."""
        return self.language.gettext(message)

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        """See Language."""
        return self.language.ngettext(msgid1, msgid2, n)


@cache
def language(code: str) -> Language:
    """The language of this code, read once; English needs no catalogue."""
    path = LOCALE / code / "LC_MESSAGES" / "messages.po"
    return Language(code, dict(_texts(path)) if path.exists() else {})


def _texts(path: Path) -> Iterator[tuple[str, str]]:
    with path.open("rb") as file:
        for message in read_po(file, locale=path.parts[-3]):
            key, value = _first(message.id), _first(message.string)
            if key and value:
                yield key, value


def _first(text: str | Sequence[str] | None) -> str:
    """The sentence itself, or its first form where there are several."""
    return text if isinstance(text, str) else text[0] if text else ""


def choose(account: str | None, cookie: str | None, accepted: str) -> str:
    """The code of the language to show: the account's, else the cookie's, else the browser's first that the house
    speaks, else Japanese."""
    for code in (account, cookie):
        if code in LANGUAGES:
            return str(code)
    return negotiate_locale(_ranked(accepted), list(LANGUAGES), sep="-") or DEFAULT


def _ranked(accepted: str) -> list[str]:
    """The codes of an Accept-Language header, best first; a part that makes no sense counts for nothing."""
    ranked: list[tuple[float, str]] = []
    for part in accepted.split(","):
        code, _, quality = part.strip().partition(";q=")
        try:
            weight = float(quality or 1)
        except ValueError:
            weight = 0.0
        if code and weight > 0:
            ranked.append((weight, code.split("-")[0].lower()))
    return [code for _, code in sorted(ranked, key=lambda pair: -pair[0])]
