"""Who sells, buys, receives: letterheads and the blocks of names and addresses."""

from __future__ import annotations

from collections.abc import Sequence

from benchmarks.generator.harbour.bits import Bit, Line, Slot, plain, run_on
from benchmarks.generator.harbour.blocks import Block, Gap, Panel, Row, Rule, Stack, Text
from benchmarks.generator.harbour.grid import GREY
from benchmarks.generator.harbour.look import BLACK, WHITE
from benchmarks.generator.harbour.paper import Paper
from benchmarks.generator.harbour.shapes import Legend, Logo
from benchmarks.samples.sheet import Align


def contact_line(paper: Paper) -> Line:
    """Telephone, fax and the like of the seller."""
    firm, form = paper.shipment.seller, paper.form
    style = form.any("contact", "tf", "tfm", "tm", "tmw", "m", "t")
    names = form.any(
        "contact names",
        ("TEL: ", "FAX: ", "E-mail: "),
        ("Tel. ", "Fax. ", "Mail "),
        ("Phone: ", "Fax: ", ""),
        ("T ", "F ", "E "),
        ("Telephone ", "Facsimile ", "E-mail "),
    )
    told = {"t": names[0] + firm.phone, "f": names[1] + firm.fax, "m": names[2] + firm.mail, "w": firm.web}
    return plain(form.any("contact gap", "  ", "   ", " / ", " | ").join(told[key] for key in style))


def seller_lines(paper: Paper) -> tuple[Line, list[Line]]:
    """The name, and the address as it stands under it."""
    name, *address = paper.party("seller", paper.shipment.seller)
    return name, address


def in_one_line(paper: Paper) -> Line:
    """The seller's address as one line."""
    _, address = seller_lines(paper)
    text = ", ".join("".join(bit.text for bit in line).rstrip(", ") for line in address)
    paper.values["seller_address"] = text
    return (Bit(text, "seller_address"),)


def letterhead(paper: Paper) -> Block:
    """The firm's head of the page."""
    style = paper.form.choose("letterhead", LETTERHEADS)
    if style in ("left", "centre", "right"):
        align: Align = "centre" if style == "centre" else "right" if style == "right" else "left"
        return _plain_head(paper, align)
    return {
        "logo": _logo_head, "ruled": _ruled_head, "split": _split_head, "foot": _name_head, "band": _band_head,
        "boxed": _boxed_head, "two": _two_head,
    }[style](paper)  # fmt: skip


LETTERHEADS = (
    ("left", 3), ("centre", 4), ("right", 1), ("logo", 2), ("ruled", 2), ("split", 2), ("foot", 1.5), ("band", 1),
    ("boxed", 0.7), ("two", 1),
)  # fmt: skip


def foot_has_address(paper: Paper) -> bool:
    """Whether the address of the letterhead stands at the foot of the page."""
    return paper.form.choose("letterhead", LETTERHEADS) == "foot"


def _name(paper: Paper, align: Align, colour: bool = True) -> Text:
    form, look = paper.form, paper.form.look
    name, _ = seller_lines(paper)
    size = form.any("name size", 11.0, 12.0, 14.0, 16.0, 18.0)
    return Text([name], size, align, form.has("bold name", 0.7), look.accent if colour else BLACK, look.heading)


def _below(paper: Paper, align: Align) -> list[Block]:
    """Address and contact under the name."""
    look = paper.form.look
    _, address = seller_lines(paper)
    lines = [in_one_line(paper)] if paper.form.has("one line", 0.45) else address
    blocks: list[Block] = [Text(lines, look.small, align)]
    if paper.form.has("contact printed", 0.8):
        blocks.append(Text([contact_line(paper)], look.small, align))
    return blocks


def _plain_head(paper: Paper, align: Align) -> Block:
    return Stack([_name(paper, align), Gap(2), *_below(paper, align)])


def _logo_head(paper: Paper) -> Block:
    side: Align = paper.form.any("logo text", "left", "left", "right")
    logo = Logo(paper.form.seed, paper.form.look.accent, paper.form.any("logo size", 30.0, 38.0, 46.0))
    text = Stack([_name(paper, side), Gap(1), *_below(paper, side)])
    return Row([logo, text], [-logo.size, 1], 10)


def _ruled_head(paper: Paper) -> Block:
    side: Align = paper.form.any("ruled head", "left", "centre")
    rule = Rule(
        paper.form.any("head rule", 0.5, 1.0, 2.0), paper.form.has("double head rule", 0.25), paper.form.look.accent
    )
    if paper.form.has("rule under name", 0.4):
        return Stack([_name(paper, side), rule, *_below(paper, side)])
    return Stack([_name(paper, side), *_below(paper, side), rule])


def _split_head(paper: Paper) -> Block:
    right: Align = paper.form.any("split head", "right", "left")
    look = paper.form.look
    _, address = seller_lines(paper)
    lines = [*address, contact_line(paper)] if paper.form.has("contact printed", 0.8) else address
    return Row([_name(paper, "left"), Text(lines, look.small, right)], [1.1, 1], 12)


def _name_head(paper: Paper) -> Block:
    blocks: list[Block] = [_name(paper, paper.form.any("name only", "left", "centre"))]
    if paper.form.has("name rule", 0.5):
        blocks.append(Rule(0.8, colour=paper.form.look.accent))
    return Stack(blocks)


def _band_head(paper: Paper) -> Block:
    look = paper.form.look
    fill = look.accent if look.accent != BLACK else (0.2, 0.2, 0.2)
    name = _name(paper, "left", colour=False)
    name.colour = WHITE
    return Stack([Panel(name, "", 5, fill=fill), Gap(2), *_below(paper, "left")])


def _boxed_head(paper: Paper) -> Block:
    return Panel(Stack([_name(paper, "centre"), *_below(paper, "centre")]), "ltrb", 6, paper.form.look.rule)


def _two_head(paper: Paper) -> Block:
    """Head office and a second address."""
    form, look = paper.form, paper.form.look
    _, address = seller_lines(paper)
    kind = form.any("second place", "FACTORY", "BRANCH OFFICE", "WAREHOUSE", "Plant")
    estate = form.any("estate", "Kita Industrial Park", "Higashi-machi", "Zone B")
    other = plain(f"{kind}: {form.any('lot', 3, 12, 27, 41)}-{form.any('lot 2', 5, 8, 14)} {estate}")
    left = Stack(
        [
            Text([plain(form.any("office", "HEAD OFFICE", "Head Office", "Main Office"))], look.small),
            Text(address, look.small),
        ]
    )
    return Stack(
        [_name(paper, "left"), Gap(2), Row([left, Text([other, contact_line(paper)], look.small)], [1, 1], 10)]
    )


def foot_line(paper: Paper) -> Line:
    """The letterhead's address at the foot."""
    return (*in_one_line(paper), Bit("   "), *contact_line(paper))


PARTY_STYLES = (("plain", 4), ("panel", 3), ("bar", 1.5), ("legend", 1), ("beside", 1.5), ("inline", 1))


def blocks_of(paper: Paper, roles: Sequence[str]) -> list[Block]:
    """The parties, each in the firm's style."""
    form = paper.form
    style = form.choose("party style", PARTY_STYLES)
    slots = [slot for role in roles if (slot := paper.slot(role)) is not None]
    if style == "legend" and form.web:
        style = "panel"
    return [_party(paper, slot, style) for slot in slots]


def _party(paper: Paper, slot: Slot, style: str) -> Block:
    form, look = paper.form, paper.form.look
    lines = list(slot.lines) or [plain(" ")]
    if form.has("bold names", 0.3):
        lines[0] = tuple(Bit(bit.text, bit.name, True) for bit in lines[0])
    body = Text(lines)
    label = Text(slot.label_lines(form.voice.colon, look.bold_labels), look.small)
    if style == "legend":
        return Legend(run_on(slot.label_lines("", look.bold_labels), " "), body, look.small, look.rule)
    if style == "bar":
        return Stack([Panel(label, "ltrb", 2.5, look.rule, GREY), Panel(body, "lrb", 4, look.rule, least=52)])
    if style == "panel":
        return Panel(Stack([label, body], form.any("party gap", 0.0, 2.0)), "ltrb", 4, look.rule, least=58)
    if style == "beside":
        wide = max(
            form.any("party label", 62.0, 74.0, 90.0),
            paper.pen.width(run_on(slot.label_lines(form.voice.colon, look.bold_labels)), look.small) + 4,
        )
        return Row([label, body], [-min(wide, 120), 1], 4)
    if style == "inline" and len(slot.label) == 1:
        return Text(
            [(*slot.label_lines(form.voice.colon or ":", look.bold_labels)[0], Bit("  "), *lines[0]), *lines[1:]]
        )
    return Stack([label, body], form.any("party gap", 0.0, 2.0))
