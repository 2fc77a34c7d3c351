"""What stands in the table of goods: the columns a house has, and the cells of its lines."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from benchmarks.generator.forms.goods import Good
from benchmarks.generator.forms.ink import Line, Run, plain, valued
from benchmarks.generator.forms.says import Lines, Says
from benchmarks.generator.forms.surfaces import Align
from benchmarks.generator.forms.table import Column, RowOf
from benchmarks.generator.forms.words import words

RIGHT = ("quantity", "price", "amount", "net", "discount", "second", "tax")


@dataclass(frozen=True)
class Goods:
    """The goods of one paper as columns and rows."""

    says: Says
    marks_inside: bool = False

    @cached_property
    def unit_at(self) -> str:
        """Where units stand on this paper: in the head only if they are all the same."""
        where = self.says.plan.unit_at
        if where == "head" and len({good.unit for good in self.says.shipment.goods}) > 1:
            return "behind"
        return where

    @cached_property
    def keys(self) -> list[str]:
        """The columns, in the house's order."""
        taste, plan = self.says.taste, self.says.plan
        has = {"description", "quantity", "price", "amount"}
        has |= {"code"} if plan.code_at == "column" else set()
        has |= {"hs"} if plan.hs_at == "column" else set()
        has |= {"origin"} if plan.origin_per_line == "column" else set()
        has |= {"unit"} if self.unit_at == "column" else set()
        has |= {"marks"} if self.marks_inside else set()
        has |= {
            key for key, share in (("no", 0.4), ("packages", 0.1), ("net", 0.1)) if taste.chance(f"column.{key}", share)
        }
        has |= {"discount"} if plan.trade.discounted else set()
        has |= {"tax"} if taste.chance("column.tax", 0.12) and self.says.exporter.home in ("GB", "CH", "NL") else set()
        has |= {"second"} if plan.trade.facts.get("second") and taste.chance("column.second", 0.6) else set()
        return [key for key in taste.pick("column.order", words("habits")["table"]["orders"]).split() if key in has]

    def columns(self) -> list[Column]:
        """The columns with their heads."""
        return [Column(key, self._head(key), self._align(key)) for key in self.keys]

    def _align(self, key: str) -> Align:
        if key in RIGHT:
            return "right"
        return "centre" if key in ("no", "unit", "origin") and self.says.taste.chance(f"align.{key}", 0.5) else "left"

    def rows(self) -> list[RowOf]:
        """The goods, and the headings of their groups."""
        rows: list[RowOf] = []
        group = ""
        for number, good in enumerate(self.says.shipment.goods):
            if good.group != group:
                group = good.group
                rows.append(RowOf({"description": (plain(self.says.write(group)),)}, "group"))
            rows.append(RowOf({key: self._cell(key, good, number) for key in self.keys if key != "marks"}))
        return rows

    # ------------------------------------------------------------------------------------------------ heads

    def _head(self, key: str) -> Lines:
        says = self.says
        apart = says.taste.chance("head.apart", 0.6)
        lines = says.labels.lines(key, "heads", apart=apart)
        extra: list[Run] = []
        if key == "quantity" and self.unit_at == "head":
            names = " ".join(f"line.{number}.unit" for number in range(len(says.shipment.goods)))
            extra = [Run("("), Run(says.write(says.shipment.goods[0].unit), names, keep=True), Run(")")]
        if key == "price" and says.plan.trade.by_hundred and any(good.per for good in says.shipment.goods):
            extra = [Run(says.taste.pick("head.hundred", ("per 100", "PER 100 PCS", "/100", "% PCS")))]
        if key in ("price", "amount") and says.plan.currency_at in ("heads", "both"):
            symbol = Run(says.formats.symbol(says.shipment.currency), "currency", keep=True)
            brackets = says.taste.pick("head.brackets", (("(", ")"), ("", ""), ("in ", ""), ("[", "]")))
            extra += [Run(" ")] * bool(extra) + [Run(brackets[0]), symbol, Run(brackets[1])]
        if not extra:
            return lines
        tail = tuple(run for run in extra if run.text)
        if says.taste.chance("head.extra.below", 0.7):
            return (*lines, tail)
        return (*lines[:-1], (*lines[-1], Run(" "), *tail))

    # ------------------------------------------------------------------------------------------------ cells

    def _cell(self, key: str, good: Good, number: int) -> Lines:
        says, name = self.says, f"line.{number}."
        if key == "description":
            return self.description(good, number)
        if key == "quantity":
            return self.quantity(good, number)
        if key in ("price", "amount"):
            return (self.money(good, number, key),)
        simple: dict[str, Line] = {
            "no": plain(self._serial(number)),
            "code": valued(good.code, f"{name}item_code"),
            "hs": valued(good.hs, f"{name}hs_code"),
            "origin": valued(self._origin_word(good), f"{name}country_of_origin"),
            "unit": valued(says.write(good.unit), f"{name}unit"),
            "second": plain(says.formats.number(Decimal(good.second)) if good.second else ""),
            "discount": plain(f"{good.discount}%" if good.discount else "-"),
            "tax": plain(says.taste.pick("tax.zero", ("0", "0%", "Z", "0.00"))),
            "packages": plain(self._cases(number)),
            "net": plain(says.formats.number(good.net, 1)),
        }
        return (simple[key],)

    def _serial(self, number: int) -> str:
        form = self.says.taste.pick("cell.serial", ("{n}", "{n}", "{n}.", "{two}", "{three}", "{ten}", "({n})"))
        known = {
            "{n}": str(number + 1),
            "{two}": f"{number + 1:02d}",
            "{three}": f"{number + 1:03d}",
            "{ten}": str(10 * number + 10),
        }
        for slot, value in known.items():
            form = form.replace(slot, value)
        return form

    def _cases(self, number: int) -> str:
        """The numbers of the packages that a line is in."""
        count, lines = self.says.shipment.packing.count, len(self.says.shipment.goods)
        first = 1 + number * count // lines
        last = max(first, (number + 1) * count // lines)
        return str(first) if first == last else f"{first}-{last}"

    def _origin_word(self, good: Good) -> str:
        if self.says.taste.chance("cell.origin.code", 0.3):
            return good.origin
        return self.says.land(good.origin)

    def quantity(self, good: Good, number: int) -> Lines:
        """Figures and, by the house's habit, the unit."""
        says = self.says
        figures = Run(says.formats.number(good.quantity, good.places), f"line.{number}.quantity", keep=True)
        unit = Run(says.write(good.unit), f"line.{number}.unit", keep=True)
        if self.unit_at == "behind":
            return ((figures, Run(" "), unit),)
        if self.unit_at == "before":
            return ((unit, Run(" "), figures),)
        if self.unit_at == "below":
            return ((figures,), (unit,))
        return ((figures,),)

    def money(self, good: Good, number: int, key: str) -> Line:
        """A price or an amount, with its currency where the house writes it everywhere."""
        formats, currency = self.says.formats, self.says.shipment.currency
        name = f"line.{number}.{'unit_price' if key == 'price' else 'amount'}"
        figures = formats.price(good.price, currency) if key == "price" else formats.money(good.amount, currency)
        tail: Line = ()
        if key == "price" and good.per and "price" in self.keys and self.says.taste.chance("cell.per", 0.4):
            tail = plain(f" /{good.per}")
        if self.says.plan.currency_at != "each":
            return (Run(figures, name, keep=True), *tail)
        sign = formats.symbol(currency)
        if self.says.taste.chance("format.glue", 0.5) and sign in ("US$", "¥", "€", "£"):
            return (Run(f"{sign}{figures}", f"{name} currency", keep=True), *tail)
        return (Run(sign, "currency", keep=True), Run(" "), Run(figures, name, keep=True), *tail)

    def description(self, good: Good, number: int) -> Lines:
        """The lines of a description with the codes that stand in its cell."""
        says, plan, name = self.says, self.says.plan, f"line.{number}."
        lines: list[Line] = [(Run(says.write(line), f"{name}description"),) for line in good.text]
        if plan.code_at == "front":
            lines[0] = (
                Run(good.code, f"{name}item_code", keep=True),
                Run("  " if says.plain_letters else " "),
                *lines[0],
            )
        below: list[Line] = []
        if plan.code_at == "below":
            word = says.taste.pick("below.code", ("Art. No. ", "P/N: ", "Code: ", "Ref. ", "Item no. ", "CAT. NO. "))
            below.append((Run(says.write(word)), Run(good.code, f"{name}item_code", keep=True)))
        if plan.hs_at == "below":
            word = says.taste.pick("below.hs", ("HS Code: ", "H.S. ", "Tariff No. ", "HS ", "Commodity code "))
            below.append((Run(says.write(word)), Run(good.hs, f"{name}hs_code", keep=True)))
        if plan.origin_per_line == "below":
            word = says.taste.pick("below.origin", ("Origin: ", "Made in ", "Country of origin: ", "Origin "))
            below.append((Run(says.write(word)), Run(self._origin_word(good), f"{name}country_of_origin", keep=True)))
        if good.second and "second" not in self.keys:
            below.append(plain(f"{good.second} {says.write('Rolls')}"))
        return (*lines, *self._together(below))

    def _together(self, below: list[Line]) -> list[Line]:
        """Codes on lines of their own or all on one."""
        if len(below) < 2 or not self.says.taste.chance("below.together", 0.4):
            return below
        joint = self.says.taste.pick("below.joint", ("  ", " / ", ", "))
        together: list[Run] = []
        for line in below:
            together += ([Run(joint)] if together else []) + list(line)
        return [tuple(together)]

    def alternatives(self, good: Good, number: int) -> list[str]:
        """Other right readings of a description with codes inside its cell: all that the cell says."""
        lines = self.description(good, number)
        whole = " ".join("".join(run.text for run in line) for line in lines)
        own = " ".join(self.says.write(line) for line in good.text)
        return [" ".join(whole.split())] if " ".join(whole.split()) != " ".join(own.split()) else []
