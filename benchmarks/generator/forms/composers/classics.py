"""Older manners: lists with dotted or underlined blanks, the address in a window, a register of labelled cells."""

from __future__ import annotations

from benchmarks.generator.forms.assembly import MATTER, PACKING, REFS, TERMS, form_of, route_keys, take_marks
from benchmarks.generator.forms.draft import Draft
from benchmarks.generator.forms.flow import Form
from benchmarks.generator.forms.heads import letterhead, title, top
from benchmarks.generator.forms.nodes import Box, FrameKind, LabelAt, Node, Row, Space, Stack, Text


def blank_form(draft: Draft) -> Form:
    """A form with blanks to fill: the goods line, the ship and its ports at the left, numbers at the right."""
    taste = draft.taste
    take_marks(draft)
    head = top(draft)
    frame: FrameKind = taste.pick("blank.frame", ("under", "under", "none"))
    first = taste.pick("blank.first", (("invoice_of",), (), ("invoice_of", "origin")))
    party_left = taste.chance("blank.party.left", 0.6)
    parties = draft.says.plan.parties
    left = _lines(draft, draft.take(*first, *route_keys(draft)), frame)
    kinds: list[Node] = [draft.box(key, label_at="above", frame="none") for key in draft.take(*parties)]
    right = _lines(draft, draft.take(*REFS, *TERMS, "origin"), frame)
    left = (
        [*left, *kinds]
        if party_left and taste.chance("blank.party.last", 0.5)
        else [*kinds, *left]
        if party_left
        else left
    )
    right = right if party_left else [*right, *kinds] if taste.chance("blank.right.last", 0.5) else [*kinds, *right]
    if draft.wants("seller"):
        draft.taken.add("seller")
        left.insert(0, draft.box("seller", label_at="above", frame="none"))
    share = taste.pick("blank.share", (0.75, 0.9, 1.0))
    body = Row(
        (Stack(tuple(left)) if left else Space(0), Stack(tuple(right)) if right else Space(0)), (1, share), spread=True
    )
    return form_of(draft, [*head, body], framed=False)


def _lines(draft: Draft, keys: list[str], frame: FrameKind) -> list[Node]:
    """Each key on a line of its own, its value above a stroke."""
    if frame == "none":
        at = draft.taste.pick("blank.at", ("aside", "beside"))
        return [draft.listing(keys, "aside" if at == "aside" else "beside")] if keys else []
    return [draft.listing([key], "beside", "under") for key in keys]


def window_form(draft: Draft) -> Form:
    """A business letter's form: address in the window, a strip of references with heads above the values."""
    taste = draft.taste
    head = letterhead(draft)
    if draft.wants("seller"):
        draft.taken.add("seller")
        head.append(draft.box("seller", label_at="above", frame="none"))
    parties = draft.take(*draft.says.plan.parties)
    labelled = taste.chance("window.labelled", 0.7)
    kinds: list[Node] = [
        draft.box(key, label_at="above" if labelled or place else "beside", frame="none")
        for place, key in enumerate(parties)
    ]
    right = taste.chance("window.right", 0.4)
    strip = draft.take(*REFS)
    beside = taste.chance("window.beside", 0.4)
    other: Node = draft.listing(strip) if beside else (kinds.pop() if len(kinds) > 1 else Space(0))
    window: Node = Stack(tuple(kinds), gap=1.0)
    head.append(Row((other, window) if right else (window, other), (1, 1), spread=True))
    head.append(title(draft))
    if not beside:
        head += draft.cells(
            "window.strip",
            strip,
            most=6 if not draft.roll else 3,
            frame=taste.pick("window.frame", ("full", "top", "none")),
        )
    head += _journey(draft)
    return form_of(draft, head, gridded=taste.chance("window.grid", 0.2), framed=False)


def _journey(draft: Draft) -> list[Node]:
    """The journey and the terms as sentences, a list or cells."""
    taste = draft.taste
    found: list[Node] = []
    if taste.chance("journey.prose", 0.5):
        line = draft.prose("voyage", ("vessel", "departure", "loading", "discharge", "via"))
        found += draft.text(line)
    keys = draft.take(*route_keys(draft), *TERMS, *MATTER)
    if taste.chance("journey.late", 0.3):
        draft.taken.difference_update(keys)
        return found
    return found + draft.block("journey", keys, framed=False)


def register_form(draft: Draft) -> Form:
    """A register: every label in a tinted cell with its value beside it, two by two."""
    taste = draft.taste
    take_marks(draft)
    head = top(draft)
    parties = draft.take("seller", *draft.says.plan.parties)
    keys = draft.take(
        *REFS, *route_keys(draft), *TERMS, *MATTER, *(PACKING if taste.chance("register.packing", 0.5) else ())
    )
    manners: tuple[LabelAt, ...] = ("aside",) if draft.roll else ("aside", "strip", "beside")
    at = taste.pick("register.at", manners)
    kinds: list[Node] = [draft.box(key, label_at=at if at != "beside" else "above") for key in parties]
    cells: list[Node] = [draft.box(key, label_at=at) for key in keys]
    across = taste.pick("register.across", (1, 2, 2)) if not draft.roll else taste.pick("register.across", (1, 2))
    rows: list[Node] = [Row(tuple(cells[place : place + across])) for place in range(0, len(cells), across)]
    if taste.chance("register.beside", 0.4) and kinds:
        head.append(Row((Stack(tuple(kinds)), Stack(tuple(cells))), (1.1, 1)))
    else:
        pairs: list[Node] = [Row(tuple(kinds[place : place + 2])) for place in range(0, len(kinds), 2)]
        head += [*pairs, *rows] if taste.chance("register.parties.first", 0.6) else [*rows, *pairs]
    return form_of(draft, head, gridded=taste.chance("register.grid", 0.8), joined=True)


def bare_form(draft: Draft) -> Form:
    """A plain typed list: one label below the other down the page, then the goods."""
    taste = draft.taste
    head = top(draft)
    keys = draft.take(
        *taste.shuffled("bare.order", [*REFS[:4]]), *REFS[4:], *route_keys(draft), *TERMS, *MATTER, "marks"
    )
    parties = draft.take("seller", *draft.says.plan.parties)
    at = taste.pick("bare.at", ("aside", "aside", "above"))
    kinds: list[Node] = [
        draft.listing([key]) if at == "aside" else Box((draft.entry(key),), "above", "none") for key in parties
    ]
    lists: list[Node] = [
        draft.two_listings(keys, "bare.lists") if taste.chance("bare.two", 0.3) else draft.listing(keys)
    ]
    if taste.chance("bare.gap", 0.5) and len(keys) > 6:
        lists = [draft.listing(keys[:4]), draft.listing(keys[4:])]
    order = taste.chance("bare.parties.first", 0.5)
    head += [*kinds, *lists] if order else [*lists, *kinds]
    return form_of(draft, head, gridded=taste.chance("bare.grid", 0.15), framed=False)


def spread_form(draft: Draft) -> Form:
    """Loose bands in any order: parties, references, journey, terms, each in a manner of its own."""
    taste = draft.taste
    take_marks(draft)
    head = top(draft)
    framed = taste.chance("spread.framed", 0.3)
    frame: FrameKind = "full" if framed else taste.pick("spread.party", ("none", "top", "full"))
    kinds: list[Node] = [draft.box(key, frame=frame) for key in draft.take("seller", *draft.says.plan.parties)]
    refs = draft.take(*REFS)
    bands: dict[str, list[Node]] = {}
    if taste.chance("spread.beside", 0.5) and len(kinds) < 3 and kinds:
        bands["parties"] = [Row((Stack(tuple(kinds), gap=1.0), draft.listing(refs)), (1.2, 1), spread=True)]
        bands["refs"] = []
    else:
        bands["parties"] = [Row(tuple(kinds[place : place + 2]), spread=True) for place in range(0, len(kinds), 2)]
        bands["refs"] = draft.block("spread.refs", refs, framed)
    prose = (
        draft.prose("voyage", ("vessel", "departure", "loading", "discharge", "via"))
        if taste.chance("spread.prose", 0.35)
        else ()
    )
    bands["route"] = [
        *([Text((prose,), "value")] if prose else []),
        *draft.block("spread.route", draft.take(*route_keys(draft)), framed),
    ]
    bands["terms"] = draft.block("spread.terms", draft.take(*TERMS, *MATTER), framed)
    order = taste.shuffled("spread.order", ["parties", "refs", "route", "terms"])
    late = taste.pick("spread.late", ("", "", "terms", "route"))
    for name in order:
        head += bands[name] if name != late else []
    form = form_of(draft, head, framed=framed)
    form.foot[0:0] = bands[late] if late else []
    return form
