"""Parties without a label: the seller's letterhead, the addressee of a letter, the name over the signature."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from statistics import median

from extractors.layout.segments import Segment, View
from extractors.parties import vocabulary
from extractors.parties.address import Entity, entity_of, looks_like_address
from extractors.parties.blocks import Ground, under
from extractors.parties.roles import cut
from extractors.parties.vocabulary import company_type, contact_start
from pipeline.domain.folding import name_key
from pipeline.domain.pages import Word

SIGNED = 110.0  # points between the words of a signature and the company's name
MOST_WORDS = 12  # of a name; a sentence that mentions a company is longer
HEAD = 0.45  # of the page's height: letterhead and addressee stand above
FOOT = 0.86  # and a letterhead at the foot below
LARGE = 1.15  # of the page's usual letters
BESIDE = 70.0  # points below the name's top within which its address may begin at the other side of the page


@dataclass(frozen=True, slots=True)
class Sheet:
    """A block that may be a letterhead or an addressee. `weight` tells how much like a letterhead it looks."""

    entity: Entity
    weight: float
    large: bool
    foot: bool
    signed: bool


def find_sheets(ground: Ground, taken: Iterable[Segment], signatures: frozenset[str]) -> list[Sheet]:
    """All unlabelled party-like blocks of a page, the likeliest letterhead first. `taken` are segments of labelled
    parties."""
    view = ground.view
    used = {word for segment in taken for word in segment.words}
    usual = median(s.size for s in view.segments) if view.segments else 0.0
    free = [s for s in view.segments if not used & set(s.words) and not ground.ends(s) and _in_band(view, s)]
    sheets: list[Sheet] = []
    for segment in free:
        if (
            _is_value(ground, segment)
            or vocabulary.title(segment.text)
            or contact_start(segment.text) == 0
            or not _opens(segment)
        ):
            continue
        entity = _entity(ground, segment, free)
        if entity is None:
            continue
        signed = name_key(entity.name) in signatures and segment.box.top < 0.5 * view.page.height
        sheets.append(_weigh(view, segment, entity, usual, signed))
    return _apart(sorted(sheets, key=lambda sheet: -sheet.weight))


def _is_value(ground: Ground, segment: Segment) -> bool:
    """Whether a label stands close to its left or right above it: then it is that label's value."""
    box = segment.box
    for other in ground.view.segments:
        if not ground.ends(other) or vocabulary.title(other.text):
            continue
        left = other.row == segment.row and 0 <= box.x0 - other.box.x1 <= 120
        overlap = min(box.x1, other.box.x1) - max(box.x0, other.box.x0)
        above = -2 <= box.top - other.box.bottom <= 2.5 * segment.size and overlap > 0
        if left or above:
            return True
    return False


def _in_band(view: View, segment: Segment) -> bool:
    return segment.box.bottom < HEAD * view.page.height or segment.box.top > FOOT * view.page.height


def _opens(segment: Segment) -> bool:
    """Whether a line may be a name: no number, no bare address line, unless it is all in one line."""
    text = segment.text
    if re.match(r"[^:：]{2,30}[:：]\s*\S", text):
        return False  # the value of a label that is not known
    if company_type(text.split(",")[0]) or company_type(text):
        return True
    return any(c.isalpha() for c in text) and not any(c.isdigit() for c in text.split("·")[0].split(" - ")[0])


def _entity(ground: Ground, segment: Segment, free: Sequence[Segment]) -> Entity | None:
    entity = entity_of((segment, *(s for s in under(ground, segment) if s in free)))
    if entity is None or not (entity.typed or entity.address):
        return None
    if entity.typed and not any(looks_like_address(line.text) for line in entity.address_lines):
        return _with_address_beside(ground, entity, segment, free)
    return entity


def _with_address_beside(ground: Ground, entity: Entity, name: Segment, free: Sequence[Segment]) -> Entity:
    """The address that a letterhead prints at the other side of the page."""
    for other in free:
        beside = other.box.x0 > name.box.x1 and abs(other.box.top - name.box.top) < BESIDE
        if (
            not beside
            or company_type(other.text)
            or not looks_like_address(other.text)
            or contact_start(other.text) == 0
        ):
            continue
        part = entity_of((name, other, *(s for s in under(ground, other) if s in free)))
        if part is not None and part.country:
            return part
    return entity


def _weigh(view: View, segment: Segment, entity: Entity, usual: float, signed: bool) -> Sheet:
    large = segment.size >= LARGE * usual
    foot = segment.box.top > FOOT * view.page.height
    address = any(looks_like_address(line.text) for line in entity.address_lines)
    weight = 3.0 * entity.typed + 2.0 * address + 1.5 * (entity.country is not None) + 1.0 * (entity.country == "JP")
    weight += 2.0 * bool(entity.contacts) + 1.5 * large + 4.0 * signed - 2.0 * foot
    weight += 1.5 * (segment.box.top < 0.12 * view.page.height)
    return Sheet(entity, weight, large, foot, signed)


def _apart(sheets: Sequence[Sheet]) -> list[Sheet]:
    """Without those that lie within, or share lines with, a likelier one."""
    kept: list[Sheet] = []
    seen: set[Word] = set()
    for sheet in sheets:
        words = {word for line in sheet.entity.lines for word in line.words}
        if seen & words:
            continue
        seen |= words
        kept.append(sheet)
    return kept


@dataclass(frozen=True, slots=True)
class Signature:
    """A company's name in the lower half of a page; `announced` by words like "For and on behalf of" near it."""

    name: Segment
    announced: bool

    @property
    def key(self) -> str:
        """To compare with other names."""
        return name_key(self.name.text)


def find_signatures(grounds: Iterable[Ground]) -> list[Signature]:
    """The company names over or under a signature."""
    found: list[Signature] = []
    for ground in grounds:
        low = [s for s in ground.view.segments if s.box.top >= 0.5 * ground.view.page.height]
        marks = [s for s in low if vocabulary.signature(s.text)]
        for segment in low:
            opening = vocabulary.signature(segment.text)
            name = cut(segment, opening.end()) if opening else segment
            if name is None or not company_type(name.text) or ground.ends(segment) or len(name.words) > MOST_WORDS:
                continue
            near = any(abs(mark.box.top - segment.box.top) < SIGNED and _over(mark, segment) for mark in marks)
            found.append(Signature(name, near))
    return found


def _over(one: Segment, other: Segment) -> bool:
    return min(one.box.x1, other.box.x1) > max(one.box.x0, other.box.x0)


def addressee(sheets: Sequence[Sheet], seller: Entity | None) -> Sheet | None:
    """The block that a letter is addressed to: a party with an address that is not the seller."""
    own = name_key(seller.name) if seller else ""
    fitting = [
        sheet
        for sheet in sheets
        if not sheet.foot
        and sheet.entity.address
        and name_key(sheet.entity.name) != own
        and not sheet.signed
        and not sheet.entity.contacts
        and len(sheet.entity.address_lines) >= 2
        and len(name_key(sheet.entity.name).split()) >= 2
        and (sheet.entity.country is not None or sheet.entity.typed)
    ]
    return max(fitting, key=lambda sheet: len(sheet.entity.address_lines), default=None)
