"""Who sells, buys, receives and is to be told: names and addresses with their labels."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from benchmarks.generator.konzern.firms import Party
from benchmarks.generator.konzern.fonts import Face, width_of
from benchmarks.generator.konzern.ink import (
    BLACK,
    Area,
    Block,
    Line,
    Run,
    below,
    beside,
    lettered,
    line_width,
    placed,
    space,
)
from benchmarks.generator.konzern.job import Job

FIELDS = {
    "seller": "seller",
    "buyer": "buyer",
    "bill": "buyer",
    "ship": "consignee",
    "consignee": "consignee",
    "notify": "notify_party",
}
ROLES: tuple[tuple[str, ...], ...] = (
    ("buyer",),
    ("buyer", "ship"),
    ("buyer", "ship", "bill"),
    ("buyer", "consignee"),
    ("consignee",),
    ("bill", "ship"),
    ("ship", "buyer"),
)
WEIGHTS = (3, 5, 1.3, 1.5, 1.2, 2, 1)
WINDOWED = frozenset({"window"})
BOXED = frozenset({"layout key"})


def roles(job: Job) -> tuple[str, ...]:
    """The parties that a house's form names, the notify party where the shipment has one."""
    taste = job.taste
    found = taste.pick("parties.roles", ROLES, WEIGHTS)
    if seller_place(job) == "box":
        found = ("seller", *found) if taste.flag("parties.seller first", 0.85) else (*found, "seller")
    if notify_place(job) == "party" and job.facts.notify:
        found = (*found, "notify")
    return found


def notify_place(job: Job) -> str:
    """Where the notify party is printed."""
    return job.taste.pick("place.notify", ("party", "ship", ""), (2, 1, 4))


def seller_place(job: Job) -> str:
    """Where the exporter's address is printed: letterhead, foot, sender line over the window, a box with a label."""
    places = ("head", "head foot", "foot", "sender", "head sender", "box")
    found = job.taste.pick("seller.place", places, (6, 2, 2, 1.5, 1, 3))
    if "sender" in found and job.composer not in WINDOWED:
        return "head"
    return "box" if job.composer in BOXED and found != "head" else found


def party_of(job: Job, role: str) -> Party:
    """The firm in a role, in the house's letters."""
    customer = job.facts.customer
    same_bill = job.taste.flag("bill.same", 0.5)
    party = {
        "seller": job.exporter.party,
        "buyer": customer.buyer,
        "bill": customer.buyer if same_bill or "buyer" not in roles(job) else customer.billed,
        "ship": customer.delivered,
        "consignee": customer.delivered,
        "notify": customer.notified,
    }[role]
    shout = job.taste.flag("party.upper", 0.25) and role != "seller"
    return party.upper() if shout else party


def settle(job: Job) -> None:
    """Tells the ledger what the parties' values are."""
    present = roles(job)
    for role in ("seller", "buyer", "consignee"):
        party = party_of(job, role)
        job.ledger.values[f"{role}_name"] = party.name
        job.ledger.values[f"{role}_address"] = ", ".join(line.rstrip(",") for line in address_lines(job, party))
        job.ledger.values[f"{role}_country"] = party.country
    job.ledger.values["notify_party_name"] = party_of(job, "notify").name
    billed = party_of(job, "bill")
    if "bill" in present and billed.name != party_of(job, "buyer").name:
        job.ledger.alt["buyer_name"] = [billed.name]
        job.ledger.alt["buyer_address"] = [", ".join(address_lines(job, billed))]
        job.ledger.alt["buyer_country"] = [billed.country]


def address_lines(job: Job, party: Party) -> tuple[str, ...]:
    """An address as printed; in capitals where its firm is."""
    lines = job.lines_of(party)
    return (*lines[:-1], lines[-1].upper()) if party.name.isupper() else lines


def same_text(job: Job, role: str) -> str:
    """«Same as above» where a house writes so and the parties are one."""
    customer = job.facts.customer
    one = role in ("ship", "consignee") and customer.delivered == customer.buyer and "buyer" in roles(job)
    if one and not before(job, role, "buyer"):
        one = False
    return job.labels.text("party", "same") if one and job.taste.flag("party.same", 0.5) else ""


def before(job: Job, role: str, other: str) -> bool:
    """Whether another party comes first."""
    order = roles(job)
    return role in order and other in order and order.index(other) < order.index(role)


def party_lines(job: Job, role: str) -> list[Line]:
    """Name and address with their marks, and what else stands in the block."""
    if text := same_text(job, role):
        return [(Run(text),)]
    party, field = party_of(job, role), FIELDS[role]
    marked = role != "bill" or party.name == party_of(job, "buyer").name
    name = f"{field}_name" if marked else ""
    address = f"{field}_address" if marked and role != "notify" else ""
    bold = job.taste.flag("party.bold", 0.35)
    lines: list[Line] = [(Run(party.name, name, bold=bold),)]
    lines += [(Run(line, address),) for line in address_lines(job, party)]
    return [*lines, *_more(job, role)]


def _more(job: Job, role: str) -> list[Line]:
    """Persons, telephones and tax numbers under an address."""
    taste, found = job.taste, []
    if role == "seller":
        exporter = job.exporter
        if taste.flag("seller.phone", 0.5):
            found.append(f"{job.labels.text('entry', 'phone')}: {exporter.phone}")
        if taste.flag("seller.tax", 0.3):
            found.append(f"{job.labels.phrase('tax_no')}: {exporter.tax}")
    elif taste.flag(f"party.tax {role}", 0.14):
        found.append(f"{job.labels.text('entry', 'vat_customer')}: {job.facts.customer.tax}")
    elif taste.flag(f"party.attention {role}", 0.12):
        person = job.exporter.people[1] if role == "seller" else "Purchasing Dept."
        found.append(f"Attn. {person}")
    return [(Run(text),) for text in found]


def party_label(job: Job, role: str) -> Run:
    """The label of a party; where there is a bill-to, the buyer is the sold-to."""
    labels = job.labels
    text = labels.text("party", role)
    if role == "buyer" and "bill" in roles(job):
        text = labels.text("party", "sold")
    colon = job.taste.pick("party.colon", ("", "", ":", " :"))
    return Run(text + colon, f"label.{FIELDS[role]}_name")


def party_block(job: Job, role: str, width: float, form: str = "", number: int = 0) -> Block:
    """A party with its label in the house's form; with the number of its box where the form has such."""
    how = form or party_form(job)
    label, lines, look = party_label(job, role), party_lines(job, role), job.look
    if number:
        label = replace(label, text=f"{number}. {label.text}")
    left = max(width_of(word, look.label) for word in label.text.split()) + 10
    if how == "beside" and left < 0.45 * width:
        return beside([lettered([(label,)], look.label, left - 4), lettered(lines, look.body, width - left)], 4)
    if how == "bar":
        return _barred(job, label, lines, width)
    if how == "frame":
        return _label_in_frame(job, label, lines, width)
    if how == "small":
        return below([lettered([(label,)], look.tiny, width), lettered(lines, look.body, width)], 1)
    gap = 5 if how == "gap" else 1.5
    return below([lettered([(label,)], look.label, width), lettered(lines, look.body, width)], gap)


def party_form(job: Job) -> str:
    """How the house labels its parties."""
    forms = ("above", "gap", "small", "bar", "frame", "beside")
    return job.taste.pick("party.form", forms, (5, 1.2, 3, 1.5, 2, 1))


def _label_in_frame(job: Job, label: Run, lines: Sequence[Line], width: float) -> Block:
    """A frame with the label standing in its upper line."""
    look = job.look
    name = lettered([(label,)], look.tiny, width - 20)
    text = lettered(lines, look.body, width - 12)
    middle, height = name.height / 2, name.height + text.height + 5
    wide = min(line_width((label,), look.tiny), width - 20) + 6
    frame = Area(0, middle, width, height, None, look.weight, BLACK, job.taste.pick("frame.corner", (0, 0, 5)))
    gap = Area(7, 0, 7 + wide, name.height, (1, 1, 1))
    inside = placed(width, height, [(10, 0, name), (6, name.height, text)])
    return Block(width, height, (frame, gap, *inside.items))


def _barred(job: Job, label: Run, lines: Sequence[Line], width: float) -> Block:
    """A label in a shaded bar over the lines."""
    look = job.look
    inverse = job.taste.flag("bar.inverse", 0.4)
    face: Face = replace(look.label, colour=(1, 1, 1), heavy=True) if inverse else look.label
    text = lettered([(label,)], face, width - 6)
    bar = Block(width, text.height + 3, (Area(0, 0, width, text.height + 3, look.accent if inverse else look.grey),))
    top = placed(width, bar.height, [(0, 0, bar), (3, 1, text)])
    return below([top, placed(width, 0, []), lettered(lines, look.body, width - 6)], 2)


def framed_row(job: Job, blocks: Sequence[Block], width: float) -> Block:
    """Party blocks of one width in a row of frames."""
    height = max(block.height for block in blocks) + 8
    wide = width / len(blocks)
    pieces = [(wide * place + 4, 4.0, block) for place, block in enumerate(blocks)]
    frames = [Area(wide * place, 0, wide * (place + 1), height, None, job.look.weight) for place in range(len(blocks))]
    return Block(width, height, (*frames, *placed(width, height, pieces).items))


def parties_row(job: Job, names: Sequence[str], width: float, *, frames: bool) -> Block:
    """Parties beside each other, at most three in a row."""
    if not names:
        return space(0)
    rows = [names[start : start + 3] for start in range(0, len(names), 3)]
    if len(names) == 4:
        rows = [names[:2], names[2:]]
    built = []
    for row in rows:
        wide = width / max(len(row), 2)
        form = "above" if frames and party_form(job) == "frame" else ""
        blocks = [party_block(job, role, wide - (8 if frames else 14), form) for role in row]
        if frames:
            built.append(framed_row(job, blocks, wide * len(row)))
        else:
            pieces = [(wide * place, 0.0, block) for place, block in enumerate(blocks)]
            built.append(placed(width, max(block.height for block in blocks), pieces))
    return below(built, 0 if frames else 8)
