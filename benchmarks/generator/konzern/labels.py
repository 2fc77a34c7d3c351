"""What a house calls things: one wording of each label, in one language or in two."""

from __future__ import annotations

from typing import cast

from benchmarks.generator.konzern.taste import Taste, words


class Labels:
    """The wordings of a house; ``second`` is the language beside the first one, or empty."""

    def __init__(self, taste: Taste, first: str, second: str = "") -> None:
        self.taste, self.first, self.second = taste, first, second
        self.case = taste.pick("label.case", ("as is", "as is", "as is", "upper", "lower second"))
        self.head_case = taste.pick("label.head case", ("as is", "as is", "upper"))
        self.join = taste.pick("label.join", (" / ", "/", " - ", " | "))

    def both(self, section: str, key: str) -> tuple[str, ...]:
        """The wordings in the first and, where there is one, in the second language."""
        pair = [self._one(self.first, section, key)]
        if self.second:
            other = self._one(self.second, section, key)
            if other and other.lower() != pair[0].lower():
                pair.append(other)
        upper = (self.head_case if section == "head" else self.case) == "upper"
        cased = [text.upper() if upper and section not in ("text", "below", "title") else text for text in pair]
        if len(cased) > 1 and self.case == "lower second" and self.second != "ja":
            cased[1] = " ".join(word if word[:2].isupper() else word.lower() for word in cased[1].split(" "))
        return tuple(cased)

    def text(self, section: str, key: str) -> str:
        """The wordings in one line."""
        return self.join.join(self.both(section, key))

    def word(self, section: str, key: str) -> str:
        """The wording in the first language only, as it is."""
        return self._one(self.first, section, key)

    def phrase(self, key: str) -> str:
        """A passage in the first language only."""
        return self._one(self.first, "text", key)

    def _one(self, language: str, section: str, key: str) -> str:
        if (section, key) == ("entry", "notify"):
            section = "party"
        options = cast(list[str], words(f"labels_{language}")[section].get(key, []))
        if not options:
            return ""
        return self.taste.pick(f"label.{language}.{section}.{key}", options).rstrip(":")
