"""Entries: a label and what is filled in under it."""

from __future__ import annotations

from dataclasses import dataclass

from benchmarks.generator.forms.ink import Line, Run, plain, text_of
from benchmarks.generator.forms.says import Lines, Says
from benchmarks.generator.forms.words import words

ROOMS = {"seller": 5, "buyer": 5, "consignee": 5, "notify": 4, "marks": 4}


@dataclass(frozen=True)
class Entry:
    """A label with its value; ``room`` is the number of lines that the form keeps free for it."""

    label: Lines
    lines: Lines
    room: int = 0


@dataclass(frozen=True)
class Clerk:
    """Makes the entries of one paper."""

    says: Says

    def entry(self, key: str, colon: str | None = None, room: int | None = None) -> Entry:
        """The entry for a key."""
        says = self.says
        sign = says.taste.pick("label.colon", ("", "", ":")) if colon is None else colon
        label = says.labels.lines(key, colon=sign, apart=False)
        values = says.lines(key) or self._filler(key)
        if key in ("net", "gross") and any(word in text_of(label[0]).lower() for word in ("kg", "kilos")):
            values = tuple(line[:1] for line in values)
        if key == "buyer" and "consignee" in says.plan.parties and says.taste.chance("label.buyer.if", 0.15):
            label = (*label[:-1], (*label[-1], Run(" (if other than consignee)")))
        spare = ROOMS.get(key, 0) if room is None else room
        if key in ROOMS and not says.taste.chance("form.roomy", 0.6):
            spare = 0
        return Entry(label, values, spare)

    def _filler(self, key: str) -> Lines:
        """What is typed where there is nothing to say."""
        if not self.says.taste.chance("form.filled", 0.25):
            return ()
        return (plain(self.says.taste.pick("form.filler", words("phrases")["filler"]["words"])),)


def joined(lines: Lines) -> Line:
    """Lines as one, parted by commas."""
    found: list[Run] = []
    for line in lines:
        if found:
            found.append(Run(", "))
        found += line
    return tuple(found)
