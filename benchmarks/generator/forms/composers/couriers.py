"""Forms that couriers and customs hand out: parties side by side, reasons to tick, units and unit values."""

from __future__ import annotations

from benchmarks.generator.forms.assembly import MATTER, TERMS, form_of, route_keys, take_marks
from benchmarks.generator.forms.draft import Draft
from benchmarks.generator.forms.entries import Entry
from benchmarks.generator.forms.flow import Form
from benchmarks.generator.forms.heads import letterhead, title
from benchmarks.generator.forms.ink import plain
from benchmarks.generator.forms.nodes import Box, Node, Row, Stack
from benchmarks.generator.forms.words import words


def courier_form(draft: Draft) -> Form:
    """Date and waybill above, shipper and consignee beside each other, then the units."""
    taste = draft.taste
    framed = taste.chance("courier.framed", 0.75)
    head: list[Node] = [title(draft)]
    if taste.chance("courier.letterhead", 0.3):
        head = [*letterhead(draft), *head]
    refs = draft.take(
        "date", "number", "awb" if draft.says.plan.shows("bl") else "number", "po", "customer", "currency"
    )
    draft.taken.add("bl")
    head += draft.cells("courier.refs", refs, most=4, frame="full" if framed else "top")
    kinds = [
        draft.box(key, frame="full" if framed else "none") for key in draft.take("seller", *draft.says.plan.parties)
    ]
    if taste.chance("courier.broker", 0.4) and len(kinds) % 2:
        kinds.append(_broker(draft, framed))
    across = min(len(kinds), taste.pick("courier.across", (2, 2, 2, 2 if draft.roll and draft.columns < 100 else 3)))
    head += [Row(tuple(kinds[place : place + across]), spread=not framed) for place in range(0, len(kinds), across)]
    if taste.chance("courier.reason", 0.75):
        draft.taken.add("reason")
        head.append(draft.checks("reason"))
    keys = draft.take(*route_keys(draft), *TERMS, *MATTER)
    head += draft.block("courier.route", keys, framed)
    return form_of(draft, head, gridded=taste.chance("courier.grid", 0.8), framed=framed)


def _broker(draft: Draft, framed: bool) -> Box:
    says = draft.says
    draft.taken.add("broker")
    agent = says.shipment.notify
    lines = (*says.lines("broker"), *(plain(says.write(line)) for line in agent.lines), plain(agent.contacts[0]))
    at = draft.label_at if framed or draft.label_at not in ("strip", "inframe") else "above"
    return Box((Entry(says.labels.lines("broker"), lines),), at, "full" if framed else "none")


def customs_form(draft: Draft) -> Form:
    """A customs invoice: two columns of numbered boxes, the values and charges to be stated at the foot."""
    taste = draft.taste
    take_marks(draft)
    left: list[Node] = [draft.box(key, room=4) for key in draft.take("seller", *draft.says.plan.parties)]
    right: list[Node] = []
    right += draft.cells(
        "customs.refs", draft.take("number", "date", "po", "ourref", "customer", "contract"), most=2, share=0.5
    )
    right += draft.cells("customs.lands", draft.take("origin", "land", "via"), most=2, share=0.43)
    right += draft.cells(
        "customs.route", draft.take(*route_keys(draft)), most=taste.pick("customs.most", (2, 3)), share=0.5
    )
    right += [draft.box(key) for key in draft.take(*TERMS, "currency")]
    share = taste.pick("customs.share", (0.8, 1.0, 1.25))
    swapped = taste.chance("customs.swapped", 0.12)
    pair = (Stack(tuple(left)), Stack(tuple(right)))
    head: list[Node] = [title(draft), Row(pair[::-1] if swapped else pair, (share, 1.0) if swapped else (1.0, share))]
    form = form_of(draft, head, gridded=True, joined=True, fills=taste.chance("customs.fills", 0.7))
    if taste.chance("customs.included", 0.6):
        form.foot.insert(len(form.foot) - 1 if form.foot else 0, _included(draft))
    return form


def _included(draft: Draft) -> Node:
    """Boxes that ask for charges and stay empty or are crossed out."""
    asks = draft.taste.some("customs.asks", words("habits")["asks"], 2, 3)
    filler = draft.taste.pick("customs.filler", ("", *words("phrases")["filler"]["words"][:5]))
    boxes = tuple(
        Box((Entry((plain(draft.says.write(ask)),), (plain(filler),) if filler else (), 1),), "above") for ask in asks
    )
    return Row(boxes)
