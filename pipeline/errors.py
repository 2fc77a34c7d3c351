"""Every failure that a person can meet, as one drawn tree.

    GensanError
    ├── InputRefused          a file or an entry that cannot be used; the sender can mend it
    │   ├── FileRefused       the bytes themselves (kind, size, password, bombs …): raised by the guard of the reader
    │   └── EntryRefused      a value typed or a choice made that the rules do not allow
    ├── NotAllowed            the person may not do this (or may not know that it exists)
    ├── NotFound
    ├── Conflict              somebody else was faster; carries both values
    ├── WrongState            the case is not in a state in which this may happen
    ├── OutsideFailure        a gateway, a mail server, a program: worth another try
    └── SetupError            the installation itself: port in use, missing package, no write permission

Each error has a stable `code` (it never changes; `docs/errors.md` has a heading for each, errors.toml the sentences), a
message and an advice in English and Japanese, the exit code of the command line, and says whether trying again can
help. Doors (command line, web, flows) translate by class, never by text.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

EXIT_FAILED = 1
EXIT_USAGE = 2
EXIT_WAITING = 3
EXIT_SETUP = 4


@dataclass(frozen=True, slots=True)
class Text:
    """One sentence in the two languages of the house."""

    en: str
    ja: str

    def in_language(self, language: str) -> str:
        """The sentence in `language` ("ja", or anything else for English)."""
        return self.ja if language.startswith("ja") else self.en

    def format(self, **data: object) -> Text:
        """The sentence with its places filled in, in both languages; a place that is itself a Text is filled in each
        language's own.
        """
        en = {name: value.en if isinstance(value, Text) else value for name, value in data.items()}
        ja = {name: value.ja if isinstance(value, Text) else value for name, value in data.items()}
        return Text(self.en.format(**en), self.ja.format(**ja))


@dataclass(frozen=True, slots=True)
class Explanation:
    """What an error code says to a person: what happened, and what to do next."""

    message: Text
    advice: Text


class GensanError(Exception):
    """The root. `code` names an entry of `EXPLANATIONS`; `data` fills the places of its sentences."""

    exit_code = EXIT_FAILED
    worth_retrying = False

    def __init__(self, code: str, **data: Any) -> None:
        self.code = code
        self.data: Mapping[str, Any] = data
        super().__init__(f"{code}: {self.message.en}")

    def __reduce__(self) -> tuple[Any, ...]:
        return _rebuild, (type(self), self.code, dict(self.data))

    @property
    def message(self) -> Text:
        """What happened."""
        return EXPLANATIONS[self.code].message.format(**self.data)

    @property
    def advice(self) -> Text:
        """What the person does next."""
        return EXPLANATIONS[self.code].advice.format(**self.data)


def _rebuild(kind: type[GensanError], code: str, data: dict[str, Any]) -> GensanError:
    return kind(code, **data)


class InputRefused(GensanError):
    """Something handed in cannot be used."""


class FileRefused(InputRefused):
    """A file that cannot be read."""


class EntryRefused(InputRefused):
    """A value that cannot be taken; `data["field"]` names the place."""


class NotAllowed(GensanError):
    """The person has no right to this act."""


class NotFound(GensanError):
    """There is no such thing, or not for this person."""


class Conflict(GensanError):
    """Somebody else changed it in the meantime; `data` carries `yours` and `theirs` where there are values."""


class WrongState(GensanError):
    """The life of the case does not allow this now."""


class OutsideFailure(GensanError):
    """Something outside failed; trying again can help."""

    worth_retrying = True


class SetupError(GensanError):
    """The installation is not as it must be."""

    exit_code = EXIT_SETUP


def _explanations() -> dict[str, Explanation]:
    catalogue = tomllib.loads(Path(__file__).with_suffix(".toml").read_text(encoding="utf-8"))
    return {
        code: Explanation(Text(entry["en"], entry["ja"]), Text(entry["do_en"], entry["do_ja"]))
        for code, entry in catalogue.items()
    }


EXPLANATIONS = _explanations()
