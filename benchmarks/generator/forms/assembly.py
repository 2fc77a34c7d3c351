"""Putting a form together: the table with its sums, what follows it, and the keys that are still without a place."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal

from benchmarks.generator.forms.draft import Draft
from benchmarks.generator.forms.flow import Form
from benchmarks.generator.forms.heads import closing, footer
from benchmarks.generator.forms.ink import Line, Run, plain, spaced, valued
from benchmarks.generator.forms.nodes import Node, Row, Space, Text
from benchmarks.generator.forms.says import Lines
from benchmarks.generator.forms.sums import SumBox
from benchmarks.generator.forms.table import RowOf, Rules, Table

REFS = ("number", "date", "po", "lc", "customer", "contract", "ourref", "due", "currency", "page")
ROUTE = (
    "mode",
    "vessel",
    "departure",
    "loading",
    "via",
    "discharge",
    "final",
    "land",
    "bl",
    "container",
    "eta",
    "forwarder",
)
TERMS = ("incoterm", "payment")
MATTER = ("invoice_of", "origin", "manufacturer")
PACKING = ("packages", "net", "gross", "measurement")
LATE = ("remarks", "bank", "broker")
GRIDS = (
    Rules(frame=True, posts=True, head="below", sums="last"),
    Rules(frame=True, posts=True, rows=True, sums="last"),
    Rules(frame=True, posts=True, head="shaded", sums="full"),
    Rules(posts=True, head="both", sums="full"),
    Rules(frame=True, posts=True, head="below", sums="full", tight=3.4),
)
OPEN = (
    Rules(head="below", sums="last"),
    Rules(head="both", sums="heavy"),
    Rules(head="none", sums="last"),
    Rules(head="both", rows=True, sums="none"),
    Rules(head="shaded", stripes=True, sums="last"),
    Rules(frame=True, head="below", sums="full"),
    Rules(head="both", sums="full", tight=3.2),
    Rules(head="none", sums="none", tight=1.2),
)


def route_keys(draft: Draft) -> tuple[str, ...]:
    """The keys of the journey; some forms have a cell for the ship and one for its voyage."""
    if draft.says.split_vessel and draft.wants("vessel"):
        draft.taken.add("vessel")
        return ("mode", "vessel_name", "voyage", *ROUTE[2:])
    return ROUTE


def take_marks(draft: Draft) -> None:
    """Reserves the mark for the goods table where the house has it there."""
    if draft.marks_inside and draft.take("marks"):
        draft.marked = True


def rules_of(draft: Draft, gridded: bool | None = None) -> Rules:
    """The table's lines."""
    wants_grid = draft.taste.chance("table.grid", 0.5) if gridded is None else gridded
    rules = draft.taste.pick("table.rules", GRIDS if wants_grid else OPEN)
    if draft.taste.chance("table.loose", 0.15):
        return Rules(rules.frame, rules.posts, rules.head, rules.rows, rules.stripes, rules.sums, 4.2)
    return rules


def table_of(draft: Draft, rules: Rules, before: Lines = (), after: Lines = (), sums: bool = True) -> Table:
    """The table of goods with notes before and after the lines, and the sums if they stand in it."""
    goods, taste = draft.goods, draft.taste
    storeys = not rules.posts and not rules.rows and taste.chance("table.storeys", 0.14)
    rows = [_note(line) for line in before if line]
    if (term := _term_row(draft)) is not None and not storeys:
        rows.insert(0, term)
    rows += goods.rows()
    low = taste.chance("table.notes.last", 0.3)
    notes = [_note(line) for line in after if line]
    ends = draft.sums.rows(storeys) if sums else []
    if sums:
        draft.taken.add("total")
    rows += [*ends, *notes] if low else [*notes, *ends]
    inside = draft.marked
    if inside:
        rules = replace(rules, rows=False, stripes=False)
    return Table(
        goods.columns(),
        rows,
        rules,
        marks=draft.says.lines("marks") if inside else (),
        diamond=draft.diamond and inside,
        storeys=storeys,
    )


def _note(line: Line) -> RowOf:
    return RowOf({"description": (line,)}, "note")


def _term_row(draft: Draft) -> RowOf | None:
    """The trade term above the prices, where the house writes it there."""
    says = draft.says
    if not (says.wants("incoterm") and draft.taste.chance("table.term", 0.25)):
        return None
    term = says.term()
    if sum(len(run.text) for run in term) > 17:
        return None
    return RowOf({"price": (term,)}, "note")


def notes(draft: Draft, about: str, keys: tuple[str, ...]) -> Lines:
    """Keys said in the description column: origin, packing, the general goods line."""
    if not draft.taste.chance(about, 0.3):
        return ()
    found: list[Line] = []
    for key in draft.take(*keys):
        values = draft.says.lines(key)
        if values:
            label = draft.says.labels.line(key, colon=":")
            found.append(spaced((label, *values)))
    return tuple(found)


@dataclass(frozen=True)
class Carried:
    """Makes rows with the sum so far; ``ahead`` is the number of rows before the goods."""

    draft: Draft
    ahead: int

    def __call__(self, done: int, leaving: bool) -> RowOf:
        says = self.draft.says
        kinds = [row.kind for row in self.draft.goods.rows()]
        count = kinds[: max(0, done - self.ahead)].count("goods")
        value = sum((good.amount for good in says.shipment.goods[:count]), Decimal(0))
        word = says.labels.line("carried" if leaving else "brought", "sums")
        figures = plain(says.formats.money(value, says.shipment.currency))
        return RowOf({"description": (word,), "amount": (figures,)}, "carry")


def carry_of(draft: Draft, table: Table) -> Carried | None:
    """Carried sums at the ends of pages, where the house writes them."""
    if not draft.taste.chance("table.carry", 0.4):
        return None
    ahead = next(place for place, row in enumerate(table.rows) if row.kind in ("goods", "group"))
    return Carried(draft, ahead)


def running(draft: Draft) -> list[Line]:
    """The head of following pages."""
    says, taste = draft.says, draft.taste
    label = Run(says.labels.word("number") + " ", "label.invoice_number")
    number = Run(says.shipment.number, "invoice_number", keep=True)
    page = Run(f"   {says.labels.word('page')} {taste.pick('running.page', ('§p', '§p/§n', '§p of §n'))}")
    first = valued(says.exporter.party.name, "seller_name") if taste.chance("running.name", 0.3) else ()
    parts = [label, number, page]
    return [*([first] if first and not says.plain_letters else []), tuple(parts)]


def after_goods(draft: Draft, framed: bool, sums_done: bool) -> list[Node]:
    """Everything after the table: sums, packing, leftovers, bank, declaration, signature, foot."""
    nodes: list[Node] = []
    if not sums_done:
        draft.taken.add("total")
        nodes.append(_sum_box(draft))
    packing = draft.take(*PACKING)
    if packing and draft.taste.chance("packing.prose", 0.22):
        draft.taken.difference_update(packing)
        nodes += draft.text(draft.prose("packing", packing))
        nodes += draft.block("packing.rest", draft.take(*packing), framed)
    else:
        nodes += draft.block("packing", packing, framed)
    rest = draft.take("marks", *REFS, *route_keys(draft), *TERMS, *MATTER)
    nodes += draft.block("rest", rest, framed)
    if draft.wants("reason"):
        nodes.append(draft.checks("reason"))
    if draft.says.plan.shows("words") and draft.says.formats.language.startswith("en"):
        nodes.append(Text(draft.says.lines("words"), "value"))
    for key in draft.take(*LATE):
        nodes.append(
            draft.box(key, label_at="beside" if key == "remarks" else None, frame="full" if framed else "none")
        )
    nodes += closing(draft)
    nodes += footer(draft)
    return nodes


def _sum_box(draft: Draft) -> Node:
    """The sums at the right below the table."""
    ruled = draft.taste.chance("sums.ruled", 0.5)
    box = SumBox(tuple(draft.sums.all()), ruled)
    beside: Node = Space(0)
    keys = draft.take(*PACKING) if draft.taste.chance("sums.beside", 0.4) else []
    if keys:
        beside = draft.listing(keys)
    return Row((beside, box), (1.2, 1), spread=True)


def form_of(
    draft: Draft,
    head: list[Node],
    gridded: bool | None = None,
    framed: bool = True,
    fills: bool | None = None,
    joined: bool | None = None,
) -> Form:
    """The form with the usual table and what follows it."""
    taste = draft.taste
    before = notes(draft, "notes.before", ("invoice_of",))
    after = notes(draft, "notes.after", ("origin", "packages", "net", "gross"))
    rules = rules_of(draft, gridded)
    in_table = taste.chance("sums.inside", 0.65)
    table = table_of(draft, rules, before, after, in_table)
    filled = (rules.posts and taste.chance("table.fills", 0.5)) if fills is None else fills
    table.fills = filled and rules.posts
    foot = after_goods(draft, framed, in_table)
    return Form(
        head=head,
        foot=foot,
        table=table,
        running=running(draft),
        pinned=table.fills or taste.chance("foot.pinned", 0.3),
        joined=(framed and taste.chance("form.joined", 0.6)) if joined is None else joined,
        sums_low=taste.chance("sums.low", 0.6),
        carry=carry_of(draft, table),
    )
