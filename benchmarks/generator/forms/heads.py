"""Letterheads, titles, signatures, declarations: what a form says of its sender."""

from __future__ import annotations

from dataclasses import dataclass

from benchmarks.generator.forms.draft import Draft
from benchmarks.generator.forms.entries import Entry
from benchmarks.generator.forms.ink import Line, Run, plain, valued
from benchmarks.generator.forms.nodes import Box, Node, Row, Space, Stack, Text, folded
from benchmarks.generator.forms.says import Lines, Says
from benchmarks.generator.forms.surfaces import Align, Surface
from benchmarks.generator.forms.words import words


def address(says: Says) -> Lines:
    """The exporter's address as marked lines, on one line or several."""
    lines = tuple((Run(says.write(line), "seller_address"),) for line in says.exporter.party.lines)
    if says.taste.chance("head.oneline", 0.4) and sum(len(line[0].text) for line in lines) < 70:
        return ((Run(", ".join(line[0].text for line in lines), "seller_address"),),)
    return lines


def contacts(says: Says) -> Lines:
    """Telephone, telefax, mail, below each other or on one line."""
    party = says.exporter.party
    texts = [*party.contacts, *([party.tax] if says.taste.chance("head.tax", 0.25) else [])]
    if not says.taste.chance("head.contacts", 0.75):
        return ()
    if says.taste.chance("head.contacts.line", 0.6):
        return (plain("   ".join(texts)),)
    return tuple(plain(text) for text in texts)


@dataclass(frozen=True)
class Emblem:
    """The house's sign."""

    size: float = 30.0
    framed: bool = False
    ruled: bool = False

    def tall(self, surface: Surface, width: float) -> float:
        return 0.0 if surface.thin else self.size + 2

    def draw(self, surface: Surface, x: float, y: float, width: float, height: float) -> None:
        surface.emblem(x, y, self.size)


@dataclass(frozen=True)
class Stroke:
    """A line across the page."""

    heavy: bool = False
    framed: bool = False
    ruled: bool = False

    def tall(self, surface: Surface, width: float) -> float:
        return surface.thin or 2.0

    def draw(self, surface: Surface, x: float, y: float, width: float, height: float) -> None:
        surface.level(x, x + width, y, heavy=self.heavy)


def letterhead(draft: Draft) -> list[Node]:
    """The printed head; nothing where the exporter stands only in a box."""
    says, taste, seat = draft.says, draft.taste, draft.seat
    if seat == "box":
        return []
    draft.named = True
    name = valued(
        says.exporter.party.name.upper() if taste.chance("head.upper", 0.6) else says.exporter.party.name, "seller_name"
    )
    if says.plain_letters:
        name = valued(says.name(says.exporter.party), "seller_name")
    lines: Lines = (*address(says), *contacts(says)) if seat == "head" else ()
    if seat == "head":
        draft.taken.add("seller")
    if seat == "name" and taste.chance("head.division", 0.5):
        lines = (plain(says.exporter.division),)
    arrangement = taste.pick("head.arrangement", ("left", "centre", "centre", "right", "split", "emblem", "reverse"))
    nodes = _arranged(draft, name, lines, arrangement)
    if taste.chance("head.rule", 0.4):
        nodes.append(Stroke(heavy=taste.chance("head.heavy", 0.5)))
    return nodes


def _arranged(draft: Draft, name: Line, lines: Lines, arrangement: str) -> list[Node]:
    if arrangement == "split" and lines:
        return [Row((Text((name,), "name"), Text(lines, "small", "right")), (1.15, 1))]
    if arrangement == "reverse" and lines:
        return [Row((Text(lines, "small"), Text((name,), "name", "right")), (1, 1.15))]
    if arrangement == "emblem" and not draft.roll:
        return [Row((Emblem(), Stack((Text((name,), "name"), *([Text(lines, "small")] if lines else [])))), (1, 13))]
    align: Align = "centre" if arrangement == "centre" else "right" if arrangement == "right" else "left"
    return [Stack((Text((name,), "name", align), *([Text(lines, "small", align)] if lines else [])))]


def title_line(draft: Draft) -> Line:
    """The paper's name."""
    says = draft.says
    titles = words("phrases")["titles"]
    language = says.formats.language
    own = titles.get("ja" if language == "en+ja" and not draft.roll else language[:2], titles["en"])
    text = draft.taste.pick("title", own)
    if language in ("de+en", "fr+en", "nl+en"):
        text = f"{text} / {draft.taste.pick('title.en', titles['en'][:4])}"
    return plain(says.write(text) if says.plain_letters else text)


def title(draft: Draft) -> Node:
    """The title on a line of its own, perhaps with the number behind it."""
    align: Align = draft.taste.pick("title.align", ("left", "centre", "centre", "centre", "right"))
    if draft.taste.chance("title.number", 0.14):
        says = draft.says
        draft.taken.add("number")
        label = Run(says.labels.word("number") + " ", "label.invoice_number")
        number = Run(says.shipment.number, "invoice_number", keep=True)
        return Row((Text((title_line(draft),), "title"), Text(((label, number),), "value", "right")), (1.6, 1))
    return Text((title_line(draft),), "title", align)


def top(draft: Draft) -> list[Node]:
    """Letterhead and title in the house's order."""
    head, name = letterhead(draft), title(draft)
    if draft.taste.chance("head.title.first", 0.3):
        return [name, *head]
    return [*head, name]


def declaration(draft: Draft) -> list[Node]:
    """What the exporter declares; the origin where the form states it only here."""
    says, taste = draft.says, draft.taste
    found: list[Node] = []
    declared = says.plan.origin_at == "declared"
    if says.plan.shows("declaration") or declared:
        language = says.formats.language[:2]
        options = words("phrases")["declarations"].get(language, words("phrases")["declarations"]["en"])
        wordings = [text for text in options if ("{adjective}" in text) == (declared and says.home_made)]
        if wordings:
            text = taste.pick(f"declaration.{declared and says.home_made}", wordings)
            line = says.sentence(text.replace("{rex}", f"{says.exporter.home}REX{taste.whole('rex', 100000, 999999)}"))
            found.append(Text((line,), "small"))
    closing = taste.pick("declaration.closing", words("phrases")["closing"]["en"])
    if closing:
        found.append(Text((plain(closing),), "small"))
    return found


@dataclass(frozen=True)
class Signature:
    """A place to sign: what is printed above and below the stroke."""

    above: Lines
    below: Lines
    signed: str = ""
    room: float = 26.0
    framed: bool = False
    ruled: bool = False

    def tall(self, surface: Surface, width: float) -> float:
        lines = len(self._folded(surface, self.above, width)) + len(self._folded(surface, self.below, width))
        return lines * surface.lead("form") + (3 if surface.thin else self.room + 6)

    def _folded(self, surface: Surface, lines: Lines, width: float) -> list[Line]:
        return folded(surface, lines, width - 2 * surface.pad, "form")

    def draw(self, surface: Surface, x: float, y: float, width: float, height: float) -> None:
        pad = surface.pad if not surface.thin else 0
        y = self._write(surface, self.above, x + pad, y + (0 if surface.thin else 2), width)
        if self.signed:
            inked = min(width * 0.6, 13 if surface.thin else 85)
            surface.sign(x + pad + (2 if surface.thin else 8), y + (0.2 if surface.thin else 0), self.signed, inked)
        y += 2 if surface.thin else self.room
        surface.level(x + pad, x + width * 0.9 - pad, y)
        self._write(surface, self.below, x + pad, y + (surface.thin or 2), width)

    def _write(self, surface: Surface, lines: Lines, x: float, y: float, width: float) -> float:
        for line in self._folded(surface, lines, width):
            surface.write(x, y, line, "form", limit=width - 2 * surface.pad)
            y += surface.lead("form")
        return y


def signature(draft: Draft) -> Node | None:
    """The signature block; holds the exporter's address where the form has it nowhere else."""
    says, taste = draft.says, draft.taste
    last = draft.wants("seller") and draft.seat == "name"
    if not says.plan.shows("signature") and not last:
        return None
    above: list[Line] = []
    if last:
        draft.taken.add("seller")
        above += [valued(says.name(says.exporter.party), "seller_name"), *address(says)]
    elif taste.chance("sign.name", 0.5):
        above += [
            plain(text) for text in (taste.pick("sign.for", ("For and on behalf of", "", "Yours faithfully,")),) if text
        ]
        above.append(valued(says.name(says.exporter.party), "seller_name"))
    else:
        above.append(says.labels.line("signature"))
    signer = (plain(says.exporter.signer), plain(says.exporter.role))
    below = signer if taste.chance("sign.signer", 0.6) else (plain("(Authorized signature)"),) if last else ()
    return Signature(tuple(above), below, says.exporter.signer if taste.chance("sign.ink", 0.65) else "")


def closing(draft: Draft) -> list[Node]:
    """Declaration and signature, below or beside each other."""
    draft.late = True
    words_of, place = declaration(draft), signature(draft)
    if place is None:
        return words_of
    side = draft.taste.pick("closing.side", ("right", "right", "left", "below"))
    if side == "below" and words_of:
        return [*words_of, Row((place, Space(0)), (1, 1.2))]
    rest: Node = Stack(tuple(words_of)) if words_of else Space(0)
    pair = (place, rest) if side == "left" else (rest, place)
    return [Row(pair, (1, 1.25) if side == "left" else (1.25, 1), spread=True)]


def footer(draft: Draft) -> list[Node]:
    """The exporter's address at the foot, where it stands nowhere else."""
    if not draft.wants("seller"):
        return []
    draft.taken.add("seller")
    says = draft.says
    if draft.seat == "box":
        label = says.labels.lines("seller")
        return [Box((Entry(label, says.lines("seller")),), "above", "none")]
    name = () if draft.named else (valued(says.name(says.exporter.party), "seller_name"),)
    align: Align = draft.taste.pick("foot.align", ("left", "centre"))
    return [Stroke(), Text((*name, *address(says), *contacts(says)), "small", align)]
