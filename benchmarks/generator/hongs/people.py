"""Blocks of parties: who sells, who buys, who receives, who is told."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

from benchmarks.generator.hongs.firms import Firm, filled
from benchmarks.generator.hongs.papers import Paper
from benchmarks.generator.hongs.words import words
from benchmarks.generator.kit.web import element, join

SAME = ("SAME AS BUYER", "Same as above", "SAME AS ABOVE", "- DITTO -", "Same as buyer")
STYLES = ("head", "beside", "frame", "corner", "line", "bar", "head", "under")


@dataclass(frozen=True)
class Party:
    """A block's label, and its lines as HTML."""

    label: str
    body: str


def party(paper: Paper, kind: str) -> Party | None:
    """The block of ``seller``, ``buyer``, ``consignee`` or ``notify``; None where the shipment has none."""
    shipment = paper.shipment
    if kind == "seller":
        return Party(paper.label("seller"), seller_lines(paper, paper.look.chance("seller's contacts in box", 0.5)))
    if kind == "notify":
        return _notify(paper)
    same = "buyer" in paper.form.parties and shipment.consignee == shipment.buyer
    if kind == "consignee" and same and paper.look.chance("same as buyer", 0.7):
        return Party(paper.label("consignee"), escape(paper.look.pick("same", SAME)))
    if kind == "consignee" and _ordered(paper):
        return _to_order(paper)
    firm = shipment.consignee if kind == "consignee" else shipment.buyer
    return Party(paper.label(kind), firm_lines(paper, kind, firm))


def _notify(paper: Paper) -> Party | None:
    shipment = paper.shipment
    if shipment.notify is None or not paper.has("notify"):
        return None
    label = paper.label("notify")
    if shipment.same_notify and paper.look.chance("same to notify", 0.5):
        said = paper.look.pick("same notify", ("SAME AS CONSIGNEE", "Same as Consignee", "SAME AS CONSIGNEE"))
        if "consignee" in paper.form.parties and not _ordered(paper):
            name = shipment.consignee.name
            return Party(label, paper.put("notify_party_name", said, value=name, alt=[said]))
    name, lines = paper.firm("notify_party", shipment.notify)
    return Party(label, f"{name}<br>{lines}" if paper.look.chance("notify with address", 0.7) else name)


def _ordered(paper: Paper) -> bool:
    return bool(paper.shipment.credit) and "buyer" in paper.form.parties and paper.look.chance("to order", 0.12)


def _to_order(paper: Paper) -> Party:
    """Goods to the order of a bank."""
    bank, said = (
        paper.shipment.bank,
        paper.look.pick("order of", ("TO THE ORDER OF {}", "TO ORDER OF {}", "ORDER OF {}")),
    )
    street, land = paper.shipment.consignee.lines[-1], paper.shipment.consignee.land
    name = paper.put("consignee_name", said.format(bank), alt=[bank])
    paper.truth.fields["consignee_country"] = land
    return Party(paper.label("consignee"), f"{name}<br>{paper.put('consignee_address', street)}")


def firm_lines(paper: Paper, kind: str, firm: Firm) -> str:
    """A customer's name, address, and what else the house notes of it."""
    name, lines = paper.firm(kind, firm)
    name = f"<b>{name}</b>" if paper.look.chance("bold names", 0.45) else name
    extra = ""
    if paper.look.chance(f"phone of {kind}", 0.3):
        extra += f"<br>{paper.look.pick('phone label', ('TEL: ', 'Tel. ', 'PH: ', 'Phone: '))}{firm.phone}"
    if paper.look.chance(f"person of {kind}", 0.2):
        attention = paper.labels.english("attention").rstrip(":") + paper.colon()
        extra += f"<br>{escape(attention)} {escape(firm.person)}"
    return f"{name}<br>{lines}{extra}"


def seller_lines(paper: Paper, contacts: bool) -> str:
    """The exporter's name, address and, if wanted, contacts."""
    name, lines = paper.firm("seller", paper.habits.exporter)
    name = f"<b>{name}</b>" if paper.look.chance("bold seller", 0.5) else name
    more = f"<br>{contact_line(paper)}" if contacts else ""
    return f"{name}<br>{lines}{more}"


def contact_line(paper: Paper) -> str:
    """Telephone, fax, mail, web and numbers of the exporter, as many as the house prints."""
    look, firm = paper.look, paper.habits.exporter
    base = "".join(sign for sign in firm.name.lower().split()[0] if sign.isascii() and sign.isalpha())
    phone = firm.phone if firm.phone.lower().startswith("tel") else f"TEL: {firm.phone}"
    parts = [phone]
    if look.chance("fax", 0.6):
        parts.append(
            f"FAX: {firm.phone.removeprefix('Tel: ').removeprefix('Tel ')[:-1]}{look.pick('fax digit', '0123456789')}"
        )
    if look.chance("mail", 0.45):
        parts.append(f"E-mail: export@{base}.example")
    if look.chance("web", 0.3):
        parts.append(f"www.{base}.example")
    if look.chance("tax number", 0.45 if firm.land != "IN" else 0.9):
        tax = look.pick("tax form", words("exporters")[firm.land]["tax"])
        parts.append(filled(tax, look.dice("tax number itself")))
    between = look.pick("between contacts", ("&emsp;", " / ", "<br>", " | ", "&emsp;"))
    return element("span", between.join(f'<span class="nw">{escape(part)}</span>' for part in parts), "small")


def block(found: Party, style: str) -> str:
    """A party in one of the styles."""
    if style == "beside":
        return f'<table class="beside"><tr><td class="lb">{found.label}</td><td>{found.body}</td></tr></table>'
    if style == "frame":
        return f"<fieldset><legend>{found.label}</legend>{found.body}</fieldset>"
    if style == "corner":
        return f'<div class="corner"><div class="sm">{found.label}</div>{found.body}</div>'
    if style == "line":
        return f'<div class="party">{found.label.replace("<br>", " ")} {found.body}</div>'
    if style == "bar":
        return f'<div class="party"><div class="bar">{found.label}</div>{found.body}</div>'
    if style == "under":
        return f'<div class="party"><div class="ul">{found.label}</div>{found.body}</div>'
    return f'<div class="party">{found.label}<br>{found.body}</div>'


def blocks(paper: Paper, kinds: Sequence[str], style: str = "") -> list[str]:
    """The blocks of some parties that are on this paper, all in the style of the house or in ``style``."""
    chosen = style or paper.look.pick("party style", STYLES)
    found = [one for kind in kinds if (one := party(paper, kind)) is not None]
    return [block(one, chosen) for one in found]


def beside(parts: Sequence[str], kind: str = "plain", widths: Sequence[int] = ()) -> str:
    """Blocks beside each other, with or without rules; ``widths`` in percent."""
    if not parts:
        return ""
    shares = widths or [100 // len(parts)] * len(parts)
    cells = join(f'<td style="width:{share}%">{part}</td>' for part, share in zip(parts, shares, strict=True))
    return element("table", f"<tr>{cells}</tr>", f"lay {kind}")


def below(parts: Sequence[str], kind: str = "plain") -> str:
    """Blocks below each other."""
    rows = join(f"<tr><td>{part}</td></tr>" for part in parts if part)
    return element("table", rows, f"lay {kind}") if rows else ""
