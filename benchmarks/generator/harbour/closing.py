"""What stands below the goods: packing, case mark, remarks, bank, declarations, signature."""

from __future__ import annotations

from benchmarks.generator.harbour.bits import Bit, Line, Slot, fill, plain
from benchmarks.generator.harbour.blocks import Block, Gap, Panel, Row, Stack, Text
from benchmarks.generator.harbour.columns import Goods, sentence
from benchmarks.generator.harbour.details import details
from benchmarks.generator.harbour.lists import words
from benchmarks.generator.harbour.paper import Paper
from benchmarks.generator.harbour.parties import seller_lines
from benchmarks.generator.harbour.shapes import Diamond, Signature
from benchmarks.generator.harbour.slots import marks_lines


def marks_block(paper: Paper) -> Block | None:
    """The case mark with its label."""
    lines = marks_lines(paper)
    if not lines:
        return None
    form, look = paper.form, paper.form.look
    slot = Slot("marks", "marks_and_numbers", form.label("marks"), lines)
    label = Text(slot.label_lines(form.voice.colon, look.bold_labels), look.small)
    if form.customs.mark_style == "diamond" and len(lines) > 1:
        return Stack([label, Gap(2), Diamond(lines, look.size)])
    body = Text(lines)
    if form.has("boxed marks", 0.3):
        return Panel(Stack([label, body]), "ltrb", 4, look.rule)
    if form.has("marks beside label", 0.25):
        return Row(
            [label, body],
            [
                -max(
                    70,
                    min(130, paper.pen.width(slot.label_lines(form.voice.colon, look.bold_labels)[-1], look.small) + 6),
                ),
                1,
            ],
            4,
        )
    return Stack([label, body])


def packing(paper: Paper, narrow: bool = False) -> Block | None:
    """Packages and weights as a list, a strip or a sentence."""
    form = paper.form
    if not form.pack:
        return None
    if form.has("packing sentence", 0.2):
        line = sentence(paper, "packing", form.pack)
        if sum(1 for bit in line if bit.name) > 1:
            return Text([line])
    return details(paper, form.pack, "pack", narrow)


def origin_note(paper: Paper) -> Line:
    """A sentence that declares the origin."""
    if not paper.form.has("origin note", 0.15) or len(paper.origins) > 1:
        return ()
    language = paper.form.voice.language
    template = str(paper.form.any("note", *words("phrases")["origin_note"][language]))
    return fill(template, {"origin": (paper.bit("country_of_origin", paper.origin_text(), list(paper.origins)),)})


def bank(paper: Paper) -> list[Line]:
    """Where to pay."""
    form, lists = paper.form, words("phrases")["people"]
    if not form.has("bank", 0.25):
        return []
    name, branch = form.any("bank name", *lists["banks"]), form.any("branch", *lists["branches"])
    account = form.any("account", "123-4467810", "0094 118273", "771-20-45513", "4418 2210 07")
    head = {"en": "BANK DETAILS", "de": "Bankverbindung", "fr": "Coordonnées bancaires", "es": "Datos bancarios"}
    address = form.any("bank address", "2-1 Otemachi-dori, Chuo-ku", "14 Harbour Square", "8 Place du Marché", "")
    swift = form.any("swift", "SWIFT: DKKXJPQT", "SWIFT CODE: HNBKDE7X", "BIC: LKSHUS4Q", "")
    lines = [head[form.voice.language] + ":", f"{name}, {branch}", address, f"A/C No. {account}", swift]
    return [plain(line) for line in lines if line]


def declarations(paper: Paper) -> list[Line]:
    """Sentences that the form always carries."""
    form = paper.form
    listed = words("phrases")["declaration"][form.voice.language]
    kept = [plain(text) for number, text in enumerate(listed) if form.has(f"declaration {number}", 0.16)]
    note = origin_note(paper)
    return [*kept, note] if note else kept


def signature(paper: Paper, address: bool = False) -> Block:
    """The seller's name, a hand, a post."""
    form = paper.form
    name, lines = seller_lines(paper)
    firm: list[Line] = [name] if form.has("firm signs", 0.7) or address else []
    extra = paper.shipment.extra
    below = plain(
        form.any(
            "signs below", extra["post"], f"{extra['signer']}, {extra['post']}", "Authorized Signature", extra["signer"]
        )
    )
    if form.voice.language != "en":
        below = plain(extra["signer"])
    blocks: list[Block] = [Text([*firm, *(lines if address else [])])] if firm else []
    blocks.append(Signature(paper.shipment.seller.name, form.has("signed", 0.6), form.has("stamped", 0.2)))
    blocks.append(Text([below], form.look.small))
    return Stack(blocks)


def foot(paper: Paper, goods: Goods, with_pack: bool = True, address: bool = False) -> list[Block]:
    """Everything below the sums in the firm's order."""
    form = paper.form
    small: list[Block] = []
    mark = None if goods.marks_first else marks_block(paper)
    pack = packing(paper, narrow=True) if with_pack else None
    style = form.choose("foot", (("stacked", 4), ("beside", 4), ("apart", 2)))
    upper = [block for block in (mark, pack) if block]
    if form.has("packing first", 0.4):
        upper.reverse()
    texts = declarations(paper)
    bank_lines = bank(paper)
    if texts:
        small.append(Text(texts, form.look.small))
    if bank_lines:
        small.append(Text(bank_lines, form.look.small))
    sign = [signature(paper, address)] if form.has("signature", 0.85) or address else []
    if style == "beside" and sign:
        left = Stack([*upper, *small], 6) if upper or small else Gap(1)
        return [Row([left, *sign], [1.5, 1], 14)]
    if style == "apart" and len(upper) == 2:
        upper = [Row(upper, gap=16)]
    ends: list[Block] = [Row([Gap(1), *sign], [1.4, 1])] if sign and form.has("sign right", 0.75) else list(sign)
    return [*upper, *small, *ends]


def remark(paper: Paper) -> list[Line]:
    """A remark, sometimes."""
    if not paper.form.has("remarks", 0.2) or paper.form.voice.language != "en":
        return []
    text = paper.form.any(
        "remark",
        "REMARKS: SHIPMENT COMPLETE",
        "Remarks: balance of order to follow",
        "Note: please quote invoice number with payment",
        "REMARKS: INSURANCE COVERED BY BUYER",
        "Partial shipment.",
    )
    return [(Bit(text),)]
