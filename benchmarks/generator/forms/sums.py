"""What comes after the goods: subtotal, fees, discount, tax, total; in the table or beside it."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from benchmarks.generator.forms.formats import rounded
from benchmarks.generator.forms.ink import Line, Run, plain, spaced, text_of
from benchmarks.generator.forms.nodes import folded
from benchmarks.generator.forms.says import Lines, Says
from benchmarks.generator.forms.surfaces import Surface
from benchmarks.generator.forms.table import RowOf


@dataclass(frozen=True)
class Sum:
    """A label and an amount."""

    label: Line
    amount: Line
    final: bool = False


@dataclass(frozen=True)
class Sums:
    """The sums of one paper."""

    says: Says
    always: bool = False

    @property
    def signed(self) -> bool:
        """Whether the total carries the currency."""
        plan = self.says.plan
        return (
            self.always
            or plan.currency_at in ("total", "both", "each")
            or (plan.currency_at == "term" and not plan.shows("currency"))
        )

    def all(self) -> list[Sum]:
        """The sums from the first to the amount to pay."""
        says, shipment = self.says, self.says.shipment
        found: list[Sum] = []
        if shipment.fees or says.taste.chance("sums.sub", 0.15):
            built = shipment.code in ("CIF", "CFR", "C&F") and says.taste.chance("sums.fob", 0.4)
            label = says.labels.line("fob" if built and shipment.fees else "subtotal", "sums", self._colon)
            found.append(Sum(label, plain(self._figures(shipment.goods_value))))
        for number, fee in enumerate(shipment.fees):
            word = says.labels.line(fee.kind, "sums")[0].text
            label = (Run(word, f"charge.{number}.description"), Run(self._colon))
            found.append(Sum(label, (Run(self._figures(fee.amount), f"charge.{number}.amount", keep=True),)))
        if shipment.deposit:
            found.append(Sum(says.labels.line("total", colon=self._colon), plain(self._figures(shipment.total))))
            found.append(Sum(says.labels.line("deposit", "sums", self._colon), plain(self._figures(-shipment.deposit))))
        return [*found, Sum(self._total_label(), self.total(), final=True)]

    @property
    def _colon(self) -> str:
        return self.says.taste.pick("sums.colon", ("", "", ":", " :"))

    def _figures(self, value: Decimal) -> str:
        figures = self.says.formats.money(value, self.says.shipment.currency)
        if value < 0 and self.says.taste.chance("sums.brackets", 0.3):
            return f"({figures.lstrip('-')})"
        return figures

    def _total_label(self) -> Line:
        says = self.says
        if says.shipment.deposit:
            return (Run(says.labels.word("balance", "sums") + self._colon, "label.total_amount"),)
        label = says.labels.line("total", colon=self._colon)
        if says.plan.shows("incoterm") and says.taste.chance("sums.term", 0.2):
            bare = says.labels.line("total")
            return spaced([bare, *((run,) for run in says.term() if run.names)])
        return label

    def total(self) -> Line:
        """The amount to pay."""
        says, shipment = self.says, self.says.shipment
        owed = shipment.total - shipment.deposit
        if self.signed:
            return says.formats.sum_of_money(owed, shipment.currency, "total_amount")
        return (Run(says.formats.money(owed, shipment.currency), "total_amount", keep=True),)

    def quantities(self) -> Lines:
        """The total quantity of each unit."""
        says = self.says
        sums: dict[str, Decimal] = {}
        places: dict[str, int] = {}
        for good in says.shipment.goods:
            unit = says.write(good.unit)
            sums[unit] = sums.get(unit, Decimal(0)) + good.quantity
            places[unit] = max(places.get(unit, 0), good.places)
        if len(sums) > 3:
            return ()
        bare = says.plan.unit_at == "column" and len(sums) == 1
        return tuple(
            plain(says.formats.number(rounded(value, places[unit])) + ("" if bare else f" {unit}"))
            for unit, value in sums.items()
        )

    def rows(self, storeys: bool) -> list[RowOf]:
        """The sums as rows of the table."""
        counted = self.says.taste.chance("sums.count", 0.4) and not storeys
        align = self.says.taste.pick("sums.align", ("left", "right", "right"))
        rows = []
        for one in self.all():
            cells: dict[str, Lines] = {"description": (one.label,), "amount": (one.amount,)}
            if one.final and counted and (count := self.quantities()):
                cells["quantity"] = count
            rows.append(RowOf(cells, "total" if one.final else "sum", "right" if align == "right" else "left"))
        return rows


@dataclass(frozen=True)
class SumBox:
    """The sums in a block of their own: labels left, amounts right."""

    sums: tuple[Sum, ...]
    ruled: bool = False
    framed: bool = False

    def tall(self, surface: Surface, width: float) -> float:
        lead = surface.lead("value")
        each = lead + (surface.thin or 4) if self.ruled else lead + (0 if surface.thin else 2)
        return each * len(self.sums) + sum(self._fold(surface, one, width) - 1 for one in self.sums) * lead

    def _fold(self, surface: Surface, one: Sum, width: float) -> int:
        room = width - surface.wide(text_of(one.amount), "value") - 3 * surface.pad - surface.wide("  ", "value")
        return len(folded(surface, (one.label,), room, "form"))

    def draw(self, surface: Surface, x: float, y: float, width: float, height: float) -> None:
        lead = surface.lead("value")
        for one in self.sums:
            room = width - surface.wide(text_of(one.amount), "value") - 3 * surface.pad - surface.wide("  ", "value")
            pieces = folded(surface, (one.label,), room, "form")
            each = lead * len(pieces) + ((surface.thin or 4) if self.ruled else (0 if surface.thin else 2))
            top = y
            if self.ruled:
                surface.frame(x, y, x + width, y + each)
                top += surface.thin or 2
            for place, piece in enumerate(pieces):
                surface.write(x + surface.pad, top + place * lead, piece, "form", limit=room)
            surface.write(x + width - surface.pad, top, one.amount, "value", "right")
            y += each
