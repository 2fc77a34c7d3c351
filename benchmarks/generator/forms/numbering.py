"""Numbers of numbered boxes, in the order in which the boxes stand."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from benchmarks.generator.forms.entries import Entry
from benchmarks.generator.forms.flow import Form
from benchmarks.generator.forms.ink import Run
from benchmarks.generator.forms.nodes import Box, Node, Row, Stack
from benchmarks.generator.forms.taste import Taste

FORMS = ("{n}. ", "{n} ", "({n}) ", "{n}) ", "{a}. ", "Box {n} - ", "{two} ")


@dataclass
class Counter:
    """Gives each label the next number."""

    form: str
    count: int = 0

    def number(self, node: Node) -> Node:
        """The piece with its labels numbered."""
        if isinstance(node, Box):
            return replace(node, entries=tuple(self._entry(entry) for entry in node.entries))
        if isinstance(node, Row | Stack):
            return replace(node, children=tuple(self.number(child) for child in node.children))
        return node

    def _entry(self, entry: Entry) -> Entry:
        if not entry.label:
            return entry
        self.count += 1
        known = {"{n}": str(self.count), "{two}": f"{self.count:02d}", "{a}": chr(64 + min(self.count, 26))}
        text = self.form
        for slot, value in known.items():
            text = text.replace(slot, value)
        return replace(entry, label=((Run(text), *entry.label[0]), *entry.label[1:]))


def count_labels(nodes: Sequence[Node]) -> int:
    """How many labels there are."""
    counter = Counter("")
    for node in nodes:
        counter.number(node)
    return counter.count


def number_form(form: Form, taste: Taste) -> None:
    """Numbers the boxes of a form, where the house does so."""
    if not taste.chance("form.numbered", 0.4):
        return
    style = taste.pick("form.numbers", FORMS)
    everything = [*([form.side] if form.side is not None else []), *form.head, *form.foot]
    counter = Counter("{n}. " if count_labels(everything) > 26 else style)
    if form.side is not None:
        form.side = counter.number(form.side)
    form.head = [counter.number(node) for node in form.head]
    form.foot = [counter.number(node) for node in form.foot]
