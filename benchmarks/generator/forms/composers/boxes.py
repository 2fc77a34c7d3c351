"""Forms of aligned boxes: parties at the left, references at the right, the goods in a frame to the foot."""

from __future__ import annotations

from benchmarks.generator.forms.assembly import MATTER, REFS, TERMS, form_of, route_keys, take_marks
from benchmarks.generator.forms.draft import Draft
from benchmarks.generator.forms.entries import Entry
from benchmarks.generator.forms.flow import Form
from benchmarks.generator.forms.heads import letterhead, title, title_line
from benchmarks.generator.forms.ink import Line
from benchmarks.generator.forms.nodes import Box, FrameKind, Node, Row, Stack, Text


def key_form(draft: Draft) -> Form:
    """The layout key: seller upper left, consignee below, then the journey; numbers and terms at the right."""
    taste = draft.taste
    take_marks(draft)
    head = letterhead(draft) if draft.seat != "box" and taste.chance("key.letterhead", 0.75) else []
    left: list[Node] = [draft.box(key) for key in draft.take("seller", *_party_order(draft)[:2])]
    if taste.chance("key.route.left", 0.7):
        left += draft.cells("key.route", draft.take(*route_keys(draft)), most=2, share=0.43)
    right: list[Node] = []
    if taste.chance("key.title.inside", 0.35):
        right.append(
            Box(
                (Entry((), (title_line(draft),)),),
                "above",
                align=taste.pick("key.title", ("left", "centre")),
                role="title",
            )
        )
    else:
        head = [title(draft), *head] if taste.chance("key.title.first", 0.6) else [*head, title(draft)]
    numbers = ("number_date", *REFS[2:]) if taste.chance("key.together", 0.3) and draft.wants("number") else REFS
    if numbers[0] == "number_date":
        draft.taken.update(("number", "date"))
    right += draft.cells("key.refs", draft.take(*numbers), most=2, share=0.43)
    right += [draft.box(key) for key in draft.take(*_party_order(draft))]
    right += draft.cells(
        "key.matter", draft.take("origin", "land", "final") if taste.chance("key.lands", 0.6) else [], most=2, share=0.5
    )
    right += _terms(draft)
    body: list[Node] = [
        Row((Stack(tuple(left)), Stack(tuple(right))), (1, taste.pick("key.share", (1.0, 1.0, 0.85, 1.15))))
    ]
    rest = draft.take(*route_keys(draft), *MATTER)
    body += draft.cells("key.rest", rest, most=4)
    return form_of(draft, [*head, *body], gridded=taste.chance("key.grid", 0.85), fills=taste.chance("key.fills", 0.75))


def _party_order(draft: Draft) -> tuple[str, ...]:
    """Consignee first, as the layout key has it, or in the house's own order."""
    if draft.taste.chance("key.order", 0.6):
        return ("consignee", "notify", "buyer")
    return draft.says.plan.parties


def _terms(draft: Draft) -> list[Node]:
    keys = draft.take(*TERMS)
    if not keys:
        return []
    if len(keys) == 2 and draft.taste.chance("key.terms.together", 0.5):
        return [draft.box("terms_payment", room=3)]
    return [draft.box(key, room=2) for key in keys]


def column_form(draft: Draft) -> Form:
    """Goods in a wide column; parties, references and the journey stacked in a narrow one beside it."""
    taste = draft.taste
    narrow: list[Node] = []
    framed = taste.chance("side.framed", 0.6)
    frames: tuple[FrameKind, ...] = ("full",) if framed else ("none", "top")
    frame = taste.pick("side.frame", frames)
    parties_aside = taste.chance("side.parties", 0.5)
    if draft.columns != 80:
        take_marks(draft)
    if parties_aside:
        narrow += [draft.box(key, frame=frame) for key in draft.take(*draft.says.plan.parties)]
    keys = draft.take(*REFS, *route_keys(draft), *TERMS, "marks", *MATTER)
    narrow += [
        draft.box(key, frame=frame, label_at="above" if draft.label_at in ("beside", "aside") else None)
        for key in keys[:14]
    ]
    draft.taken.difference_update(keys[14:])
    head: list[Node] = letterhead(draft)
    head.append(title(draft))
    parties = draft.take("seller", *draft.says.plan.parties)
    if parties:
        kinds: list[Node] = [draft.box(key, frame=frame) for key in parties]
        head.append(Row(tuple(kinds[:2]), spread=not framed))
        head += kinds[2:]
    form = form_of(draft, head, framed=framed, joined=framed)
    form.side = Stack(tuple(narrow), gap=0.0 if framed else 1.0)
    form.side_share = (
        taste.pick("side.share", (0.3, 0.34, 0.38)) if draft.roll else taste.pick("side.share", (0.25, 0.29, 0.33))
    )
    return form


def grid_form(draft: Draft) -> Form:
    """Nothing but ruled cells from edge to edge, bands in the house's own order, all numbered in many cases."""
    taste = draft.taste
    take_marks(draft)
    head: list[Node] = letterhead(draft)
    heading: Line = title_line(draft)
    head.append(Text((heading,), "title", taste.pick("grid.title", ("left", "centre", "right"))))
    party_keys = draft.take("seller", *draft.says.plan.parties)
    bands: dict[str, list[Node]] = {
        "parties": _party_bands(draft, party_keys),
        "refs": draft.cells("grid.refs", draft.take(*REFS), most=5),
        "route": draft.cells("grid.route", draft.take(*route_keys(draft)), most=4),
        "terms": draft.cells("grid.terms", draft.take(*TERMS, *MATTER), most=3),
    }
    order = taste.pick(
        "grid.order",
        (
            "refs parties route terms",
            "parties refs route terms",
            "parties route refs terms",
            "parties terms route refs",
            "refs route parties terms",
            "refs parties terms route",
        ),
    ).split()
    late = taste.pick("grid.late", ("", "", "route", "terms"))
    for name in order:
        if name != late:
            head += bands[name]
    form = form_of(draft, head, gridded=taste.chance("grid.table", 0.85), joined=True)
    if late:
        form.foot[0:0] = bands[late]
    return form


def _party_bands(draft: Draft, keys: list[str]) -> list[Node]:
    """Parties side by side, two by two or below each other."""
    kinds: list[Node] = [draft.box(key) for key in keys]
    across = draft.taste.pick("parties.across", (1, 2, 2, 2, 3 if not draft.roll or draft.columns > 100 else 2))
    return [Row(tuple(kinds[place : place + across])) for place in range(0, len(kinds), across)]
