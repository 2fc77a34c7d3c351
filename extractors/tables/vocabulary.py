"""The words of goods tables, from `lexicon/columns.toml` and `lexicon/charges.toml`, made comparable.

Text is cut into tokens: runs of letters, of digits, of one Asian script. A phrase is known by its tokens joined, so
that «H.S. No.», «HS NO» and «HSNo» are one.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from importlib.resources import files

from rapidfuzz import fuzz, process

from pipeline.domain.folding import fold

LONGEST = 7  # tokens of a phrase
FUZZY_FROM = 6  # letters: shorter words must be exact, or any word is a head
FUZZY_ENOUGH = 86.0  # per cent: one wrong letter in seven

_KANJI = "\u3400-\u9fff\u3005\u3007"
_KANA = "\u3040-\u30ff"
_TOKEN = re.compile(rf"[{_KANJI}{_KANA}]+|[^\W_{_KANJI}{_KANA}]+|[@#№]")


def tokens(text: str) -> list[str]:
    """Comparable tokens: capitals without accents, apostrophes dropped («Q'TY» is one token)."""
    return _TOKEN.findall(fold(text.replace("№", "#")).replace("'", "").replace("’", "").upper())


@dataclass(frozen=True)
class Vocabulary:
    """Phrases by their joined tokens, and the kinds each may stand for, likeliest first."""

    phrases: Mapping[str, tuple[str, ...]]

    def kinds(self, run: Sequence[str], fuzzy: bool = False) -> tuple[str, ...]:
        """What a whole run of tokens may stand for; nothing where it is no phrase."""
        key = "".join(run)
        exact = self.phrases.get(key, ())
        if exact or not fuzzy or len(key) < FUZZY_FROM:
            return exact
        if key not in self._misread:
            near = process.extractOne(key, self._long, scorer=fuzz.ratio, score_cutoff=FUZZY_ENOUGH)
            self._misread[key] = self.phrases[near[0]] if near is not None else ()
        return self._misread[key]

    def longest(self, run: Sequence[str], start: int, fuzzy: bool = False) -> tuple[int, tuple[str, ...]]:
        """The longest phrase that begins at `start`: how many tokens it has, and what it may stand for."""
        for count in range(min(LONGEST, len(run) - start), 0, -1):
            found = self.kinds(run[start : start + count], fuzzy)
            if found:
                return count, found
        return 0, ()

    @cached_property
    def _long(self) -> list[str]:
        return [known for known in self.phrases if len(known) >= FUZZY_FROM]

    @cached_property
    def _misread(self) -> dict[str, tuple[str, ...]]:
        """What misread phrases were taken for; a table's words come again and again."""
        return {}


def _load(name: str) -> Vocabulary:
    source = files("extractors").joinpath("lexicon", name).read_text(encoding="utf-8")
    phrases: dict[str, list[str]] = {}
    for kind, languages in tomllib.loads(source).items():
        for texts in languages.values():
            for text in texts:
                kinds = phrases.setdefault("".join(tokens(text)), [])
                if kind not in kinds:
                    kinds.append(kind)
    return Vocabulary({key: tuple(kinds) for key, kinds in phrases.items()})


@lru_cache(maxsize=1)
def heads() -> Vocabulary:
    """Head words of columns."""
    return _load("columns.toml")


@lru_cache(maxsize=1)
def endings() -> Vocabulary:
    """What rows begin with that are no goods: totals, carried sums, charges; `filler` the words round them."""
    return _load("charges.toml")
