"""How a firm's paper is put together: a few kinds of plan, each with choices of its own."""

from __future__ import annotations

from benchmarks.generator.harbour.bits import Line, Slot, plain
from benchmarks.generator.harbour.blocks import Block, Gap, Panel, Row, Stack, Text
from benchmarks.generator.harbour.closing import foot, packing, remark
from benchmarks.generator.harbour.columns import Goods, sentence
from benchmarks.generator.harbour.details import arrange, cell, details
from benchmarks.generator.harbour.heads import deal_at, groups, roles, seller_at, stacked, title, top
from benchmarks.generator.harbour.kinds import Plan
from benchmarks.generator.harbour.lists import words
from benchmarks.generator.harbour.paper import Paper
from benchmarks.generator.harbour.parties import blocks_of, letterhead
from benchmarks.generator.harbour.sums import below_table, into_table


def free(paper: Paper) -> Plan:
    """Sections in many arrangements."""
    form = paper.form
    gap = form.any("party space", 6.0, 8.0, 12.0)
    parties = blocks_of(paper, roles(paper))
    kind = form.choose(
        "free", (("beside", 3), ("below", 2), ("strip", 2), ("sides", 2), ("right", 2), ("three", 1), ("facing", 2))
    )
    carry_below = form.has("carry below", 0.18)
    halved = kind in ("sides", "facing") or (kind == "three" and len(parties) != 2)
    refs, way, own = groups(paper, kind not in ("below", "strip"), halved)
    ways = [] if carry_below else [way]
    if kind == "beside":
        head: list[Block] = [Row([stacked(parties, gap), refs], [1.2, 1], 16), *ways, *own]
    elif kind == "below":
        head = [refs, parties_in(parties, form.any("parties in", 1, 2), gap), *ways, *own]
    elif kind == "strip":
        head = [parties_in(parties, 2, gap), refs, *ways, *own]
    elif kind == "sides":
        head = [parties_in(parties, 2, gap), Row([stacked([*ways, *own], 6), refs], [1, 1], 16)]
    elif kind == "right":
        head = [Row([refs, stacked(parties, gap)], [1, 1.1], 16), *ways, *own]
    elif kind == "three" and len(parties) == 2:
        head = [Row([*parties, refs], [1, 1, 1.15], 10), *ways, *own]
    else:
        head = [Row([stacked(parties, gap), stacked([refs, *ways, *own], 6)], [1.1, 1], 16)]
    return finish(paper, [*top(paper), *head], [way] if carry_below else [], deal_below=True, signs=True)


def parties_in(parties: list[Block], columns: int, gap: float) -> Block:
    if columns == 1 or len(parties) == 1:
        return stacked(parties, gap)
    rows: list[Block] = []
    for start in range(0, len(parties), 2):
        pair = parties[start : start + 2]
        rows.append(Row(pair if len(pair) == 2 else [*pair, Gap(1)], gap=gap))
    return Stack(rows, gap)


def finish(paper: Paper, head: list[Block], after: list[Block], deal_below: bool = False, signs: bool = False) -> Plan:
    """Goods, sums and foot that go with any head."""
    form, goods = paper.form, Goods(paper)
    table = goods.table()
    into_table(paper, goods, table)
    notes = remark(paper)
    ends = [*below_table(paper, goods), *after]
    if deal_below and deal_at(paper) == "foot" and form.deal:
        ends.append(details(paper, form.deal, "deal", False))
    packed_above = form.has("packing above", 0.15)
    if packed_above and (pack := packing(paper)):
        head.append(pack)
    ends += [Text(notes)] if notes else []
    ends += foot(paper, goods, not packed_above, signs and seller_at(paper) == "signature")
    return Plan(head, table, ends, form.has("stretch", 0.35) and table.style.lines in ("columns", "box"))


def framed(paper: Paper) -> Plan:
    """A form of boxes: parties at the left, references at the right, transport below."""
    form = paper.form
    numbered = form.has("numbered", 0.4)
    numbers = iter(range(1, 60))

    def box(slot: Slot, least: float = 0) -> Panel:
        prefix = f"{next(numbers)}. " if numbered else ""
        return cell(paper, slot, number=prefix, least=least)

    parties = form.parties if seller_at(paper) == "letterhead" else ("seller", *form.parties)
    left: list[Block] = [box(slot, form.any("party least", 56.0, 64.0, 74.0)) for slot in paper.group(parties)]
    way = celled([box(slot) for slot in paper.group(form.carry)], form.any("way columns", 2, 2, 1))
    refs = celled([box(slot) for slot in paper.group((*form.refs, *form.deal))], form.any("ref columns", 2, 1, 2))
    if form.has("way at right", 0.3):
        head: list[Block] = [Row([Stack(left), Stack([*refs, *way])])]
    elif form.has("way across", 0.35):
        head = [Stack([Row([Stack(left), Stack(refs)]), *celled([box(slot) for slot in paper.group(form.carry)], 4)])]
    else:
        head = [Row([Stack([*left, *way]), Stack(refs)])]
    heading = [letterhead(paper), title(paper)] if seller_at(paper) == "letterhead" else [title(paper)]
    plan = finish(paper, [*heading, *head], [])
    plan.table.style.lines = (
        form.any("framed table", "columns", "columns", "grid") if not plan.table.aside else "columns"
    )
    plan.stretch = form.has("framed stretch", 0.6) and plan.table.style.lines == "columns"
    return plan


def celled(cells: list[Block], columns: int) -> list[Block]:
    rows: list[Block] = []
    for start in range(0, len(cells), columns):
        rows.append(Row(cells[start : start + columns]))
    return rows


def classic(paper: Paper) -> Plan:
    """A trading house's form: what, whereby, whence, whither, for whom at the left, numbers at the right."""
    form = paper.form
    where = seller_at(paper)
    head = top(paper)
    parties = roles(paper)
    left_keys = list(form.carry)
    refs = [*form.refs]
    for key in form.deal:
        (left_keys if key == "of" or form.has(f"{key} left", 0.25) else refs).append(key)
    if form.has("parties first", 0.5):
        left_keys = [*parties, *left_keys]
    else:
        left_keys += parties
    left = details(paper, left_keys, "classic", True)
    right = details(paper, refs, "refs", True)
    both: Block = Row([left, right], [form.any("left share", 1.1, 1.3, 1.5), 1], 18)
    if form.has("swapped", 0.12) and where == "letterhead":
        both = Row([right, left], [1, 1.2], 18)
    return finish(paper, [*head, both], [], signs=True)


def american(paper: Paper) -> Plan:
    """Letterhead at the left, title and numbers at the right, addresses, a strip of terms, sums in a box."""
    form = paper.form
    refs = form.refs[:2] if form.has("short refs", 0.5) else form.refs
    right = Stack([title(paper, "right"), Gap(2), details(paper, refs, "refs", True)])
    first: list[Block]
    if seller_at(paper) == "letterhead":
        first = [Row([letterhead(paper), right], [1.3, 1], 14)]
    else:
        first = [Row([stacked(blocks_of(paper, ("seller",)), 4), right], [1.3, 1], 14)]
    parties = parties_in(blocks_of(paper, form.parties), 2, 12)
    rest = (*form.refs[len(refs) :], *form.deal, *form.carry)
    slots = paper.group(rest)
    strip = (
        arrange(paper, slots, form.choose("american strip", (("strip", 5), ("cells", 1), ("lines", 0.6))), "strip")
        if slots
        else Gap(1)
    )
    return finish(paper, [*first, parties, strip], [])


def letter(paper: Paper) -> Plan:
    """An invoice written as a letter."""
    form = paper.form
    listed = words("phrases")
    language = form.voice.language
    receiver = blocks_of(paper, form.parties)
    refs = details(paper, form.refs, "letter refs", True)
    if form.has("refs right", 0.6):
        head: list[Block] = [Row([stacked(receiver, 8), refs], [1.3, 1], 16)]
    else:
        head = [refs, stacked(receiver, 8)]
    text: list[Line] = []
    if form.has("greeting", 0.6):
        text += [plain(str(form.any("greeting", *listed["greeting"][language]))), plain(" ")]
    text.append(plain(str(form.any("opening", *listed["opening"][language]))))
    if form.has("proforma", 0.35) and language == "en":
        lead = form.any(
            "proforma lead", "Ref.: Proforma Invoice No. ", "(our Proforma No. ", "Converted from Pro Forma "
        )
        number = paper.shipment.extra["quotation"]
        text.append(plain(f"{lead}{number}" + (")" if lead.startswith("(") else "")))
    goods = Goods(paper, narrow=True)
    table = goods.table()
    into_table(paper, goods, table)
    table.style.lines = form.any("letter table", "head", "open", "dashed", "box")
    after: list[Block] = below_table(paper, goods)
    way = sentence(paper, "transport", form.carry)
    if sum(1 for bit in way if bit.name) > 1:
        after.append(Text([way]))
    after += [details(paper, form.deal, "letter deal", True)] if form.deal else []
    after += foot(paper, goods, True, seller_at(paper) == "signature")
    opening = [letterhead(paper), title(paper)] if seller_at(paper) == "letterhead" else top(paper)
    if seller_at(paper) == "box":
        head.insert(0, stacked(blocks_of(paper, ("seller",)), 4))
    return Plan([*opening, *head, Text(text)], table, after)
