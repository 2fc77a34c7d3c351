"""The table of goods: heads, rows, cells, and what they say."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from benchmarks.generator.kit.drawn import Value
from benchmarks.generator.lantern.atoms import Line, Run, line, text_of
from benchmarks.generator.lantern.facts import Facts
from benchmarks.generator.lantern.forms import Form
from benchmarks.generator.lantern.goods import FLOWING, Item
from benchmarks.generator.lantern.labels import HEAD
from benchmarks.generator.lantern.shipments import Shipment
from benchmarks.generator.lantern.sums import coin_of, money
from benchmarks.generator.lantern.writing import places_of, write_number

RIGHT = frozenset({"quantity", "price", "amount", "discount", "tax", "net"})
MIDDLE = frozenset({"no", "hs", "origin", "unit", "carton"})


@dataclass(frozen=True)
class Column:
    """A column: its heads in printed lines, its side."""

    key: str
    head: tuple[Line, ...]
    align: str


@dataclass(frozen=True)
class Row:
    """``kind``: ``goods``, or ``heading`` (one text across, in the column of the description)."""

    kind: str
    cells: Mapping[str, tuple[Line, ...]]
    amount: Decimal = Decimal(0)


@dataclass
class Table:
    """``truth`` holds the goods lines, ``says`` what the table tells of the header."""

    columns: tuple[Column, ...]
    rows: list[Row]
    truth: list[dict[str, Value]]
    says: dict[str, Value] = field(default_factory=dict)
    marks: tuple[Line, ...] = ()
    quantities: str = ""


class _Builder:
    def __init__(self, form: Form, ship: Shipment, facts: Facts) -> None:
        self.form, self.ship, self.facts, self.table = form, ship, facts, form.table
        self.price_places = max(-int(item.price.as_tuple().exponent) for item in ship.items)
        self.count_places = max(-int(item.quantity.as_tuple().exponent) for item in ship.items)
        if form.habit.count_decimals and any(item.unit in FLOWING for item in ship.items):
            self.count_places = max(self.count_places, 2)
        self.units = list(dict.fromkeys(self.unit(item) for item in ship.items))

    def unit(self, item: Item) -> str:
        """The unit as the house writes it."""
        return item.unit.lower() if self.form.small_units and not self.form.european else item.unit

    # ------------------------------------------------------------------ heads

    def column(self, key: str) -> Column:
        """A column with its head."""
        name = (f"head.{HEAD[key]}",) if key in HEAD else ()
        head = tuple(line(text, *name) for text in self.form.labels.head(key))
        align = "right" if key in RIGHT else "centre" if key in MIDDLE else "left"
        return Column(key, (*head, *self._under_head(key)), align)

    def _under_head(self, key: str) -> list[Line]:
        lines: list[Line] = []
        if key == "quantity" and self.table.unit == "head" and len(self.units) == 1:
            names = tuple(f"line.{number}.unit" for number in range(len(self.ship.items)))
            lines.append((Run("(\u00a0"), Run(self.units[0], names), Run("\u00a0)")))
        if key == "price" and self.form.habit.per > 1:
            lines.append(line(f"/ {self.form.habit.per} PCS"))
        if key in ("price", "amount") and self.table.coin == "head":
            lines.append((Run("(\u00a0"), Run(self.ship.currency, ("currency",)), Run("\u00a0)")))
        return lines

    # ------------------------------------------------------------------ cells

    def row(self, number: int, item: Item, carton: str) -> Row:
        """A line of goods."""
        first = "first" if number == 0 else "cell"
        coin = coin_of(self.form, first) if self.table.coin in ("cell", "first") else ""
        currency, hand = self.ship.currency, self.form.hand
        price = money(hand, currency, item.price, f"line.{number}.unit_price", coin=coin, places=self.price_places)
        amount = money(hand, currency, item.amount, f"line.{number}.amount", coin=coin)
        cells: dict[str, tuple[Line, ...]] = {
            "no": (line(str(number + 1)),), "code": (line(item.code, f"line.{number}.item_code"),),
            "description": tuple(self.description(number, item)), "quantity": (self.quantity(number, item),),
            "hs": (line(item.hs, f"line.{number}.hs_code"),),
            "origin": (line(self.country(item), f"line.{number}.country_of_origin"),),
            "unit": (line(self.unit(item), f"line.{number}.unit"),), "price": (price,), "amount": (amount,),
            "carton": (line(carton),), "net": (line(write_number(item.weight, hand, 2)),),
            "discount": (line(f"{item.discount} %" if item.discount else "-"),), "tax": (line("0 %"),),
            "second": (line(item.second or "-"),), "serial": (line(item.serial),), "marks": (),
        }  # fmt: skip
        return Row("goods", {key: cells[key] for key in self.table.columns}, item.amount)

    def country(self, item: Item) -> str:
        """The origin of a line."""
        return item.origin if self.table.origin_code else self.facts.country_name(item.origin)

    def quantity(self, number: int, item: Item) -> Line:
        """The quantity, with its unit behind where the house has it there."""
        text = write_number(item.quantity, self.form.hand, self.count_places if item.unit in FLOWING else 0)
        run = Run(text, (f"line.{number}.quantity",))
        behind = self.table.unit == "behind" or (self.table.unit == "head" and len(self.units) > 1)
        return (run, Run(" "), Run(self.unit(item), (f"line.{number}.unit",))) if behind else (run,)

    def description(self, number: int, item: Item) -> list[Line]:
        """The lines of the description's cell."""
        name = f"line.{number}.description"
        capital = self.form.capitals
        texts = [text.upper() if capital else text for text in (item.name, *item.specs)]
        lines: list[Line] = [line(text, name) for text in texts]
        code = Run(item.code, (f"line.{number}.item_code",))
        if self.table.code == "front":
            lines[0] = (code, Run("  "), *lines[0])
        if self.table.code == "below":
            lines.append((Run(f"{self.word('code')} "), code))
        lines += self.below(number, item)
        return lines

    def below(self, number: int, item: Item) -> list[Line]:
        """Tariff number and origin where they stand below the description."""
        found: list[Line] = []
        if self.table.hs == "below":
            found.append((Run(f"{self.word('hs')} "), Run(item.hs, (f"line.{number}.hs_code",))))
        if self.table.origin == "below":
            run = Run(self.country(item), (f"line.{number}.country_of_origin",))
            found.append((Run(f"{self.word('origin')} "), run))
        if len(found) == 2 and self.form.together:
            return [(*found[0], Run("   "), *found[1])]
        return found

    def word(self, key: str) -> str:
        """A column's name in running text."""
        return f"{self.form.labels.heads[key][0].rstrip(':')}:"

    # ------------------------------------------------------------------ truth

    def truth(self, number: int, item: Item, row: Row) -> dict[str, Value]:
        """What a line says."""
        capital = self.form.capitals
        text = " ".join(part.upper() if capital else part for part in (item.name, *item.specs))
        quantity = re.sub(r"[^\d]", "", text_of(self.quantity(number, item)[:1]))
        places = self.count_places if item.unit in FLOWING else 0
        said: dict[str, Value] = {"description": text, "quantity": f"{Decimal(quantity).scaleb(-places):f}"}
        said["unit"] = self.unit(item)
        if "price" in row.cells:
            said["unit_price"] = f"{item.price:.{self.price_places}f}"
        said["amount"] = f"{item.amount:.{places_of(self.ship.currency)}f}"
        for key, name, value in (("code", "item_code", item.code), ("hs", "hs_code", item.hs),
                                 ("origin", "country_of_origin", item.origin)):  # fmt: skip
            if getattr(self.table, key) != "none":
                said[name] = value
        if item.group and self.table.groups == "trade":
            said["group"] = item.group
        whole = [text_of(one) for one in self.description(number, item)]
        if len(whole) > 1 + len(item.specs) or self.table.code == "front":
            said["description_alt"] = list(
                dict.fromkeys((" ".join(whole), f"{text} {whole[-1]}", f"{item.code} {text}"))
            )
        return said


def build_table(form: Form, ship: Shipment, facts: Facts, *, marks: bool) -> Table:
    """The table of a shipment; with a column of marks where they are to stand in it."""
    builder = _Builder(form, ship, facts)
    keys = [key for key in form.table.columns if key != "marks"]
    with_marks = marks and "marks" in facts.found
    columns = [builder.column(key) for key in (["marks"] if with_marks else []) + keys]
    table = Table(tuple(columns), [], [])
    cartons = _cartons(len(ship.items), ship.packing.count)
    for number, item in enumerate(ship.items):
        heading = _heading(builder, number, item)
        if heading:
            table.rows.append(Row("heading", {"description": (heading,)}))
        row = builder.row(number, item, cartons[number])
        table.rows.append(row)
        table.truth.append(builder.truth(number, item, row))
    if form.table.origin != "none":
        table.says["country_of_origin"] = list(ship.origins)
    if with_marks:
        table.marks = facts.found["marks"].lines
    table.quantities = _total_quantity(builder)
    return table


def _heading(builder: _Builder, number: int, item: Item) -> Line:
    before = builder.ship.items[number - 1].group if number else ""
    if builder.table.groups == "trade" and item.group != before:
        return line(item.group)
    if builder.table.groups == "order" and number == 0 and "po" in builder.facts.found:
        word = builder.form.labels.label("po")[0].rstrip(":")
        return (Run(word, ("label.po_number",)), Run("  "), Run(builder.ship.po, ("po_number",)))
    return ()


def _cartons(lines: int, packages: int) -> list[str]:
    """Numbers of packages shared out among the lines."""
    each, start, found = max(1, packages // lines), 1, []
    for number in range(lines):
        end = min(packages, start + each - 1) if number < lines - 1 else packages
        end = max(start, end)
        found.append(f"{start}-{end}" if end > start else str(start))
        start = min(end + 1, packages)
    return found


def _total_quantity(builder: _Builder) -> str:
    sums: dict[str, Decimal] = {}
    for item in builder.ship.items:
        unit = builder.unit(item)
        sums[unit] = sums.get(unit, Decimal(0)) + item.quantity
    places = builder.count_places
    return "  ".join(
        f"{write_number(value, builder.form.hand, places if value % 1 else 0)} {unit}" for unit, value in sums.items()
    )
