"""Invoices that are letters or telexes: sentences, numbered points, goods as a short list or as cards."""

from __future__ import annotations

from benchmarks.generator.forms.assembly import MATTER, PACKING, REFS, TERMS, after_goods, form_of, route_keys, running
from benchmarks.generator.forms.draft import Draft
from benchmarks.generator.forms.entries import Entry, joined
from benchmarks.generator.forms.flow import Form
from benchmarks.generator.forms.goods import Good
from benchmarks.generator.forms.heads import closing, footer, letterhead, title, top
from benchmarks.generator.forms.ink import Line, Run, plain, spaced
from benchmarks.generator.forms.labels import HEAD_OF
from benchmarks.generator.forms.nodes import Box, Node, Row, Stack, Text
from benchmarks.generator.forms.says import Lines
from benchmarks.generator.forms.words import words

SPOKEN = ("order", "voyage", "terms", "payment", "credit", "packing", "marks", "origin")


def letter_form(draft: Draft) -> Form:
    """A letter: date, address, sentences, the goods, sentences, the signature."""
    taste = draft.taste
    head = letterhead(draft)
    if draft.wants("seller"):
        draft.taken.add("seller")
        head.append(draft.box("seller", frame="none", label_at="above"))
    head += _addressed(draft)
    if taste.chance("letter.title", 0.6):
        head.append(title(draft))
    head += _opening(draft)
    before, after = _spoken(draft)
    head += before
    if len(draft.says.shipment.goods) < 6 and taste.chance("letter.list", 0.5):
        return _listed(draft, head, after)
    form = form_of(draft, head, gridded=taste.chance("letter.grid", 0.15), framed=False)
    form.foot[0:0] = after
    return form


def _addressed(draft: Draft) -> list[Node]:
    """The parties below each other, and the date before or after them."""
    taste = draft.taste
    parties: list[Node] = [
        draft.box(key, frame="none", label_at="above") for key in draft.take(*draft.says.plan.parties)
    ]
    if taste.chance("letter.dated", 0.5):
        draft.taken.add("date")
        date = Text(draft.says.lines("date"), "value", taste.pick("letter.date", ("left", "right")))
        return [date, *parties] if taste.chance("letter.date.first", 0.6) else [*parties, date]
    return parties


def _opening(draft: Draft) -> list[Node]:
    """The first sentence, which names the invoice."""
    ordered = draft.says.plan.shows("po") and draft.says.shipment.po
    openings = words("phrases")["sentences"]["opening"]
    known = [text for text in openings if ordered or "{po}" not in text]
    chosen = draft.taste.pick(f"letter.opening.{len(known)}", known)
    draft.taken.update(("number", "date"))
    return draft.text(draft.says.sentence(chosen))


def _listed(draft: Draft, head: list[Node], after: list[Node]) -> Form:
    """The letter with its goods as sentences."""
    draft.headless = True
    shipment = draft.says.shipment
    items: list[Node] = [_sentence_of(draft, good, number) for number, good in enumerate(shipment.goods)]
    total: list[Node] = [Text((_total_sentence(draft),), "value")]
    if shipment.fees or shipment.deposit:
        total = _totals(draft)
    draft.taken.add("total")
    keys = draft.take(*REFS, *route_keys(draft), *TERMS, *MATTER, *PACKING, "marks")
    rest = draft.block("letter.rest", keys, framed=False)
    foot = [*total, *after, *rest, *closing(draft), *footer(draft)]
    return Form(head=head, items=items, foot=foot, running=running(draft))


def _spoken(draft: Draft) -> tuple[list[Node], list[Node]]:
    """Sentences before and after the goods."""
    says, taste = draft.says, draft.taste
    keys = {
        "order": ("po",),
        "voyage": ("vessel", "departure", "loading", "discharge", "via"),
        "terms": ("incoterm",),
        "payment": ("payment",),
        "credit": ("lc",),
        "packing": ("packages", "net", "gross"),
        "marks": ("marks",),
        "origin": ("origin",),
    }
    before: list[Node] = []
    after: list[Node] = []
    for kind in SPOKEN:
        options = words("phrases")["sentences"][kind]
        if kind == "origin":
            options = [text for text in options if says.home_made or "{adjective}" not in text]
        choice = taste.pick(f"letter.{kind}.{len(options)}", options)
        pieces = choice if isinstance(choice, list) else [choice]
        line = says.sentences(pieces) if all(key not in draft.taken for key in keys[kind]) else ()
        if line:
            draft.taken.update(
                key for key in keys[kind] if any(f"{{{key}}}" in piece or "{adjective}" in piece for piece in pieces)
            )
            place = (
                before if taste.chance(f"letter.before.{kind}", 0.6 if kind in ("order", "voyage") else 0.3) else after
            )
            place.append(Text((line,), "value"))
    return before, after


def _total_sentence(draft: Draft) -> Line:
    sentence = draft.taste.pick("letter.total", words("phrases")["sentences"]["total"])
    return draft.says.sentence(sentence)


def _sentence_of(draft: Draft, good: Good, number: int) -> Node:
    """A goods line as a sentence: so many of this at such a price."""
    goods = draft.goods
    quantity = joined(goods.quantity(good, number))
    if goods.unit_at not in ("behind", "before"):
        name = f"line.{number}."
        quantity = (
            Run(draft.says.formats.number(good.quantity, good.places), f"{name}quantity", keep=True),
            Run(" "),
            Run(draft.says.write(good.unit), f"{name}unit", keep=True),
        )
    description = spaced(goods.description(good, number))
    price, amount = goods.money(good, number, "price"), goods.money(good, number, "amount")
    hundred = plain(" per 100") if good.per else ()
    serial = draft.taste.pick("letter.serial", (f"{number + 1}) ", f"{chr(97 + number)}) ", "- ", ""))
    form = draft.taste.pick("letter.good", ("at", "equals", "dashes"))
    parts: dict[str, Line] = {
        "at": (Run(serial), *quantity, Run(" "), *description, Run(" at "), *price, *hundred, Run(" = "), *amount),
        "equals": (Run(serial), *description, Run(" : "), *quantity, Run(" x "), *price, *hundred, Run(" = "), *amount),
        "dashes": (Run(serial), *quantity, Run(" - "), *description, Run(" @ "), *price, *hundred, Run(" - "), *amount),
    }
    return Text((parts[form],), "value")


def telex_form(draft: Draft) -> Form:
    """Numbered points, each a label and what is to be said of it; the goods are one of them."""
    taste = draft.taste
    head = top(draft)
    keys = draft.take(*draft.says.plan.parties, "seller", *REFS, *route_keys(draft), *TERMS, *MATTER, "marks", *PACKING)
    order = taste.shuffled("telex.order", ["a", "b", "c"])
    groups = {
        "a": keys[: len(keys) // 3],
        "b": keys[len(keys) // 3 : 2 * len(keys) // 3],
        "c": keys[2 * len(keys) // 3 :],
    }
    listed = [key for name in order for key in groups[name]]
    cut = taste.whole("telex.cut", len(listed) // 2, len(listed))
    points = [_point(draft, key) for key in listed]
    head += points[:cut]
    rest: list[Node] = points[cut:]
    if taste.chance("telex.table", 0.5) or len(draft.says.shipment.goods) > 8:
        form = form_of(draft, head, gridded=False, framed=False)
        form.foot[0:0] = rest
        return form
    draft.headless = True
    items: list[Node] = [_card_lines(draft, good, number) for number, good in enumerate(draft.says.shipment.goods)]
    draft.taken.add("total")
    total = _totals(draft)
    return Form(head=head, items=items, foot=[*total, *rest, *closing(draft), *footer(draft)], running=running(draft))


def _point(draft: Draft, key: str) -> Node:
    at = draft.taste.pick("telex.at", ("beside", "aside"))
    return draft.listing([key], "beside" if at == "beside" else "aside")


def _totals(draft: Draft) -> list[Node]:
    """The sums line by line."""
    return [Text((spaced((one.label, one.amount)),), "value") for one in draft.sums.all()]


def _card_lines(draft: Draft, good: Good, number: int) -> Node:
    """A goods line as labelled lines below each other."""
    return Box(
        tuple(Entry((label,), lines) for label, lines in _card(draft, good, number)), "aside", "none", aside=0.28
    )


def _card(draft: Draft, good: Good, number: int) -> list[tuple[Line, Lines]]:
    """Labels and values of one goods line."""
    says, goods = draft.says, draft.goods
    cells: dict[str, Lines] = {"description": goods.description(good, number)}
    name = f"line.{number}."
    if says.plan.code_at == "column":
        cells["code"] = ((Run(good.code, f"{name}item_code", keep=True),),)
    if says.plan.hs_at == "column":
        cells["hs"] = ((Run(good.hs, f"{name}hs_code", keep=True),),)
    if says.plan.origin_per_line == "column":
        cells["origin"] = ((Run(says.land(good.origin), f"{name}country_of_origin", keep=True),),)
    figures = Run(says.formats.number(good.quantity, good.places), f"{name}quantity", keep=True)
    cells["quantity"] = ((figures, Run(" "), Run(says.write(good.unit), f"{name}unit", keep=True)),)
    cells["price"] = (
        (
            *goods.money(good, number, "price"),
            *(plain(" per 100") if good.per and "/" not in str(goods.money(good, number, "price")) else ()),
        ),
    )
    cells["amount"] = (goods.money(good, number, "amount"),)
    order = draft.taste.pick("card.order", words("habits")["table"]["cards"])
    found: list[tuple[Line, Lines]] = []
    for key in order:
        if key in cells:
            label = says.labels.word(key, "heads")
            mark = f"head.{HEAD_OF[key]}" if number == 0 and key in HEAD_OF else ""
            found.append(((Run(f"{label}:", mark),), cells[key]))
    return found


def card_form(draft: Draft) -> Form:
    """Every goods line on a card of cells, the parties and references in boxes above."""
    taste = draft.taste
    draft.headless = True
    head = top(draft)
    kinds: list[Node] = [draft.box(key) for key in draft.take("seller", *draft.says.plan.parties)]
    head += [Row(tuple(kinds[place : place + 2])) for place in range(0, len(kinds), 2)]
    head += draft.cells("card.refs", draft.take(*REFS, *route_keys(draft), *TERMS, *MATTER), most=4)
    items: list[Node] = []
    for number, good in enumerate(draft.says.shipment.goods):
        items.append(_card_box(draft, good, number))
    draft.taken.add("total")
    foot = [_sum_row(draft), *after_goods(draft, framed=True, sums_done=True)]
    return Form(head=head, items=items, foot=foot, running=running(draft), joined=taste.chance("card.joined", 0.5))


def _card_box(draft: Draft, good: Good, number: int) -> Node:
    """A card: the description wide, the figures in cells below or beside it."""
    cells = _card(draft, good, number)
    wide = [cell for cell in cells if any("description" in run.names for line in cell[1] for run in line)]
    small = [cell for cell in cells if cell not in wide]
    top_box = Box(tuple(Entry((label,), lines) for label, lines in wide), "above")
    boxes = tuple(Box((Entry((label,), lines),), "above") for label, lines in small)
    if draft.taste.chance("card.beside", 0.4) and not draft.roll:
        return Row(
            (top_box, Box(tuple(Entry((label,), lines) for label, lines in small), "aside", aside=0.4)), (1.2, 1)
        )
    if draft.roll and len(boxes) > 3:
        return Stack((top_box, Row(boxes[:3]), Row(boxes[3:])))
    return Stack((top_box, Row(boxes)))


def _sum_row(draft: Draft) -> Node:
    sums = draft.sums.all()
    boxes = tuple(Box((Entry((one.label,), (one.amount,)),), "above") for one in sums)
    if len(boxes) > (2 if draft.roll else 4):
        return Stack((Row(boxes[:2]), Row(boxes[2:])))
    return Row(boxes) if len(boxes) > 1 else Row((Box((), "above"), boxes[0]), (1.5, 1))
