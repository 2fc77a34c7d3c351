"""Parties on paper: exporter, buyer, consignee, notify party, and the forms of their blocks."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from html import escape

from benchmarks.generator.kaisha.firms import Firm
from benchmarks.generator.kaisha.lexicon import link
from benchmarks.generator.kaisha.paper import Paper
from benchmarks.generator.kit.web import element, join

SAME = {
    "consignee": ("SAME AS BUYER", "Same as above", "SAME AS MESSRS.", "(SAME AS BUYER)", "DO.", "SAME AS ABOVE"),
    "notify": ("SAME AS CONSIGNEE", "Same as consignee", "SAME AS ABOVE", "THE SAME AS CONSIGNEE"),
}
SAME_JA = {"consignee": ("買主に同じ", "同上", "同左"), "notify": ("荷受人に同じ", "同上")}
PARTS = (
    ("Company", "Address", "Tel", "Contact"),
    ("Name", "Address", "Phone No.", "Contact Person"),
    ("Company Name", "Street / City", "Telephone", "Attn."),
)
PARTS_JA = ("会社名", "住所", "電話", "担当者")
FIELDS = {"buyer": "buyer", "consignee": "consignee", "notify": "notify_party", "seller": "seller"}


@dataclass(frozen=True)
class Party:
    """A party's block: its label, name, further lines, and what is not of its address, as HTML."""

    role: str
    label: str
    name: str
    lines: tuple[str, ...]
    rest: tuple[str, ...] = ()
    firm: Firm | None = None

    @property
    def body(self) -> tuple[str, ...]:
        """All lines of the block."""
        return tuple(line for line in (self.name, *self.lines, *self.rest) if line)


def say_firm(paper: Paper, role: str, firm: Firm, *, rest: bool = True) -> tuple[str, tuple[str, ...], tuple[str, ...]]:
    """Name, address and the rest of a firm, marked as the party of a role."""
    prefix = FIELDS[role]
    name = paper.say(f"{prefix}_name", paper.name(firm.name))
    texts = [paper.name(line) for line in _shape(paper, role, firm)]
    if role == "notify":
        lines = tuple(escape(text) for text in texts)
    else:
        whole = ", ".join(text.rstrip(",") for text in texts)
        lines = tuple(paper.say(f"{prefix}_address", text, whole) for text in texts)
        paper.follow(f"{prefix}_country", firm.code)
    return name, lines, _rest(paper, role, firm) if rest else ()


def _shape(paper: Paper, role: str, firm: Firm) -> list[str]:
    """A customer's address lines as the house types them: as they come, or two on one line."""
    lines = list(firm.lines)
    fits = len(lines) > 2 and len(lines[0] + lines[1]) < 48
    if role != "seller" and fits and paper.form.chance("address.joined", 0.25):
        return [f"{lines[0].rstrip(',')}, {lines[1]}", *lines[2:]]
    return lines


def _rest(paper: Paper, role: str, firm: Firm) -> tuple[str, ...]:
    """Telephone, person, tax number, where the house prints them."""
    form = paper.form
    lines = []
    if form.chance(f"{role}.phone", 0.4):
        lines.append(firm.phone)
    if form.chance(f"{role}.person", 0.28) and role != "seller":
        attention = form.pick("attention", ("ATTN: {}", "Attn.: {}", "Contact: {}", "Attention: {}", "ATTN. {}"))
        lines.append(attention.format(firm.person))
    if form.chance(f"{role}.mail", 0.12):
        lines.append(f"E-mail: {firm.mail}")
    if form.chance(f"{role}.tax", 0.1):
        lines.append(firm.tax)
    return tuple(escape(line) for line in lines)


def parties(paper: Paper, roles: Sequence[str]) -> list[Party]:
    """The blocks of several roles, in their order; none for a party that this shipment lacks."""
    found = [party for role in roles if (party := make_party(paper, role, roles)) is not None]
    fields = paper.truth.fields
    if "buyer" in roles:
        for part in ("name", "address", "country"):
            if f"buyer_{part}" in fields:
                fields.setdefault(f"consignee_{part}", fields[f"buyer_{part}"])
    return found


def make_party(paper: Paper, role: str, roles: Sequence[str]) -> Party | None:
    """The block of one role."""
    customer, label = paper.ship.customer, paper.label(role)
    if role == "seller":
        return Party(role, label, *say_firm(paper, role, paper.exporter), firm=paper.exporter)
    if role == "buyer":
        return Party(role, label, *say_firm(paper, role, customer.buyer), firm=customer.buyer)
    if role == "notify":
        return _notify(paper, label, "consignee" in roles)
    whole = "buyer" not in roles or customer.consignee is not None or roles[0] == "consignee"
    if whole or paper.form.chance("same.repeated", 0.2):
        firm = customer.consignee or customer.buyer
        return Party(role, label, *say_firm(paper, role, firm), firm=firm)
    blank = paper.form.chance("same.blank", 0.15)
    return Party(role, label, "" if blank else escape(_same(paper, role)), ())


def _same(paper: Paper, role: str) -> str:
    options = SAME_JA[role] if paper.form.japanese else SAME[role]
    return paper.form.pick(f"same.{role}", options)


def _notify(paper: Paper, label: str, consigned: bool) -> Party | None:
    customer = paper.ship.customer
    if customer.notify is not None:
        return Party("notify", label, *say_firm(paper, "notify", customer.notify), firm=customer.notify)
    fields = paper.truth.fields
    if consigned and paper.form.chance("notify.same", 0.6):
        known = (customer.consignee or customer.buyer).name
        text = _same(paper, "notify")
        html = paper.say("notify_party_name", text, paper.name(known), (text,))
        return Party("notify", label, html, ())
    return Party("notify", label, "", ()) if fields and paper.form.chance("notify.blank", 0.5) else None


def block(paper: Paper, party: Party, name: str = "party", styles: Sequence[str] = ()) -> str:
    """One party in the house's form of blocks."""
    style = paper.form.pick(f"{name}.style", styles or tuple(BLOCKS))
    return BLOCKS[style](paper, party)


def _body(party: Party) -> str:
    strong = element("span", party.name, "strong")
    return join(element("div", line) for line in ((strong,) if party.name else ()) + party.lines + party.rest)


def _above(paper: Paper, party: Party) -> str:
    return element("div", element("div", party.label, "lab") + element("div", _body(party), "in"), "party")


def _below_line(paper: Paper, party: Party) -> str:
    return element("div", element("div", party.label, "lab under-line") + element("div", _body(party), "in"), "party")


def _inline(paper: Paper, party: Party) -> str:
    """The label in front of the name, the rest below, as typed."""
    first = f"{element('span', party.label, 'lab')} {element('span', party.name, 'strong')}"
    return element(
        "div", element("div", first) + join(element("div", line) for line in party.lines + party.rest), "party"
    )


def _beside(paper: Paper, party: Party) -> str:
    cells = element("td", party.label, "lab side") + element("td", _body(party))
    return element("table", element("tr", cells), "bare party")


def _beside_ruled(paper: Paper, party: Party) -> str:
    cells = element("td", party.label, "lab side shade") + element("td", _body(party))
    return element("table", element("tr", cells), "ruled wide party")


def _boxed(paper: Paper, party: Party) -> str:
    return element("div", element("div", party.label, "lab corner") + element("div", _body(party), "in"), "box party")


def _barred(paper: Paper, party: Party) -> str:
    return element("div", element("div", party.label, "lab bar") + element("div", _body(party), "in pad"), "box party")


def _framed(paper: Paper, party: Party) -> str:
    """The label in the frame's line."""
    return element("div", element("div", party.label, "lab legend") + element("div", _body(party), "in"), "frame party")


def _lined(paper: Paper, party: Party) -> str:
    """Every line upon a rule, as on printed forms."""
    rows = "".join(element("div", line, "rule-line") for line in party.body)
    return element("div", element("div", party.label, "lab") + rows, "party")


def _indented(paper: Paper, party: Party) -> str:
    return element("div", element("div", party.label, "lab") + element("div", _body(party), "deep"), "party")


def _sheet_rows(paper: Paper, party: Party) -> str:
    """A merged label cell, each line in a cell of its own."""
    body = party.body or ("",)
    rows = [
        (element("td", party.label, "lab shade side", rowspan=str(len(body))) if not number else "")
        + element("td", line or "&nbsp;")
        for number, line in enumerate(body)
    ]
    return element("table", join(element("tr", row) for row in rows), "ruled wide party")


def _itemised(paper: Paper, party: Party) -> str:
    """Name, address, country, telephone with small labels of their own."""
    form = paper.form
    names = PARTS_JA if form.japanese else form.pick("party.parts", PARTS)
    rows = [(names[0], party.name), (names[1], "<br>".join(party.lines))]
    if party.firm is not None:
        phone = party.firm.phone.split("  ")[0].removeprefix("TEL: ")
        rows += [(names[2], escape(phone)), (names[3], escape(party.firm.person))]
    cells = join(element("tr", element("td", escape(name), "lab") + element("td", value)) for name, value in rows)
    kind = form.pick("party.parts.kind", ("bare wide", "ruled wide"))
    return element("div", element("div", party.label, "lab bar") + element("table", cells, kind), "party")


BLOCKS: dict[str, Callable[[Paper, Party], str]] = {
    "above": _above,
    "line": _below_line,
    "inline": _inline,
    "beside": _beside,
    "ruled": _beside_ruled,
    "boxed": _boxed,
    "barred": _barred,
    "framed": _framed,
    "lined": _lined,
    "indented": _indented,
    "rows": _sheet_rows,
}
"""Forms of a party's block, but for the itemised one of couriers."""
NARROW = ("above", "line", "boxed", "barred", "framed", "lined", "inline")
"""Those that have room in a narrow column."""
BLOCKS_COURIER = {"itemised": _itemised, "barred": _barred, "boxed": _boxed}


def courier_block(paper: Paper, party: Party) -> str:
    """A party as on courier papers."""
    style = paper.form.pick("party.courier", ("itemised", "itemised", "barred", "boxed"))
    return BLOCKS_COURIER[style](paper, party)


def party_group(
    paper: Paper, found: Sequence[Party], make: Callable[[Paper, Party], str] = block, share: float = 0.55
) -> str:
    """Several parties beside each other, as this share of the houses has them, or below each other."""
    blocks = [make(paper, party) for party in found]
    if len(blocks) > 1 and paper.form.chance("parties.beside", share):
        cells = join(element("td", one, style=f"width:{100 // len(blocks)}%") for one in blocks)
        return element("table", element("tr", cells), "row")
    return join(blocks)


def sign_name(paper: Paper, name: str) -> str:
    """The exporter's name once more, as signature or heading."""
    text = paper.name(name)
    return link("seller_name", text) if "seller_name" in paper.truth.fields else paper.say("seller_name", text)
