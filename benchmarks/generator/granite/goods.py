"""The goods on a paper: heads, cells, sums, in the form's columns."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal

from benchmarks.generator.granite.facts import country_name
from benchmarks.generator.granite.ink import Line, Piece, plain, text_of
from benchmarks.generator.granite.paper import Paper
from benchmarks.generator.granite.shipment import Goods
from benchmarks.generator.granite.writing import places

RIGHT = frozenset({"quantity", "unit_price", "amount", "net", "gross", "quantity2", "discount", "tax"})
MIDDLE = frozenset({"no", "unit", "origin", "hs", "package"})
HEADS = {"hs": "head_hs_code"}


@dataclass(frozen=True)
class Sum:
    """A line under the goods: what it is, its label, its money."""

    kind: str
    label: Line
    money: Line


class Table:
    """Heads and cells of a paper's goods."""

    def __init__(self, paper: Paper) -> None:
        self.paper, self.form, self.hand = paper, paper.form, paper.hand
        self.goods = paper.shipment.goods
        self.units = list(dict.fromkeys(line.unit for line in self.goods))
        self.digits = max(max(0, -int(line.price.as_tuple().exponent)) for line in self.goods)
        self.digits = max(self.digits, places(paper.trade.currency))
        fractions = [max(0, -int(line.quantity.normalize().as_tuple().exponent)) for line in self.goods]
        self.quantity_digits = max(fractions)

    @property
    def one_unit(self) -> bool:
        """Whether the unit stands in the column's head."""
        return self.form.unit == "head" and len(self.units) == 1

    def head(self, column: str) -> list[Line]:
        """A column's head."""
        lines = self.paper.labels.lines(HEADS.get(column, f"head_{column}"))
        if column in ("unit_price", "amount") and self.form.currency_in_head:
            lines = self._with_currency(lines)
        if column == "unit_price" and self.form.per > 1:
            lines = [*lines, plain(self.form.names.get("per", "per {n}").format(n=self.form.per))]
        if column == "quantity" and self.one_unit:
            name = "|".join(f"line.{i}.unit" for i in range(len(self.goods)))
            for i, line in enumerate(self.goods):
                self.paper.truth.lines[i]["unit"] = line.unit
            lines = [*lines, (Piece("("), Piece(self.units[0], name), Piece(")"))]
        return lines

    def _with_currency(self, lines: list[Line]) -> list[Line]:
        self.paper.tell("currency")
        sign = Piece(self.hand.symbol if self.paper.form.names.get("sign") else self.paper.trade.currency, "currency")
        how = self.form.currency_in_head
        if how == "plain":
            return [*lines[:-1], (*lines[-1], Piece(" "), sign)]
        braced = (Piece("("), sign, Piece(")"))
        return [*lines, braced] if how == "line" else [*lines[:-1], (*lines[-1], Piece(" "), *braced)]

    def cell(self, i: int, column: str) -> list[Line]:
        """What stands in a column for the line of that number."""
        packing = self.paper.shipment.packing
        makers: dict[str, Callable[[int, Goods], list[Line]]] = {
            "no": lambda i, line: [plain(self._serial(i))],
            "code": lambda i, line: [self._note(i, "item_code", line.code, line.code)],
            "description": self._description,
            "hs": lambda i, line: [self._note(i, "hs_code", line.hs, line.hs)],
            "origin": self._origin,
            "quantity": self._quantity,
            "unit": lambda i, line: [self._note(i, "unit", line.unit, line.unit)],
            "unit_price": self._price,
            "amount": self._amount,
            "discount": lambda i, line: [plain(f"{line.discount} %" if line.discount else "")],
            "tax": lambda i, line: [plain("0 %")],
            "quantity2": lambda i, line: [plain(self.hand.amount(Decimal(line.packed)))],
            "package": lambda i, line: [plain(_span(line))],
            "net": lambda i, line: [plain(self.hand.weight(line.net))],
            "gross": lambda i, line: [plain(self.hand.weight(line.net * packing.gross / packing.net))],
        }
        return makers[column](i, self.goods[i])

    def _serial(self, i: int) -> str:
        style = self.form.names.get("serial", "1")
        return {"1": str(i + 1), "01": f"{i + 1:02}", "10": str((i + 1) * 10), "0010": f"{(i + 1) * 10:04}",
                "1.": f"{i + 1}.", "(1)": f"({i + 1})"}[style]  # fmt: skip

    def _note(self, i: int, name: str, printed: str, value: str) -> Line:
        self.paper.truth.lines[i][name] = value
        return (Piece(printed, f"line.{i}.{name}"),)

    def _description(self, i: int, line: Goods) -> list[Line]:
        texts = [self.hand.words(text) for text in line.lines]
        own: list[Line] = [self._note(i, "description", text, "") for text in texts]
        self.paper.truth.lines[i]["description"] = " ".join(texts)
        lines = list(own)
        if self.form.code == "front":
            lines[0] = (
                *self._note(i, "item_code", line.code, line.code),
                Piece(self.form.names.get("dash", " ")),
                *own[0],
            )
        elif self.form.code in ("below", "above"):
            lead = plain(self.form.names.get("code_lead", ""))
            code = (*lead, *self._note(i, "item_code", line.code, line.code))
            lines = [code, *lines] if self.form.code == "above" else [*lines, code]
        lines += self._below(i, line)
        if lines != own:
            whole = " ".join(text_of(part) for part in lines)
            self.paper.truth.lines[i]["description_alt"] = [whole, f"{line.code} {' '.join(texts)}"]
        return lines

    def _below(self, i: int, line: Goods) -> list[Line]:
        names, out = self.form.names, []
        if self.form.hs in ("below", "inline"):
            hs = (Piece(f"{names.get('hs_lead', 'HS Code')} "), *self._note(i, "hs_code", line.hs, line.hs))
            out.append((Piece("("), *hs, Piece(")")) if self.form.hs == "inline" else hs)
        if self.form.origin in ("below", "with_hs"):
            origin = (Piece(f"{names.get('origin_lead', 'Origin:')} "), *self._origin(i, line)[0])
            if out and self.form.origin == "with_hs":
                out[-1] = (*out[-1], Piece(" / "), *origin)
            else:
                out.append(origin)
        return out

    def _origin(self, i: int, line: Goods) -> list[Line]:
        short = self.form.names.get("origin", "code") == "code"
        printed = line.origin if short else country_name(line.origin, self.hand)
        return [self._note(i, "country_of_origin", printed, line.origin)]

    def _quantity(self, i: int, line: Goods) -> list[Line]:
        printed = self.hand.amount(line.quantity, self.quantity_digits)
        cell = self._note(i, "quantity", printed, f"{line.quantity:f}")
        if self.form.unit == "behind" or (self.form.unit == "head" and not self.one_unit):
            cell = (*cell, Piece(" "), *self._note(i, "unit", line.unit, line.unit))
        return [cell]

    def _price(self, i: int, line: Goods) -> list[Line]:
        self.paper.truth.lines[i]["unit_price"] = f"{line.price:f}"
        money = self.paper.money(line.price, f"line.{i}.unit_price", "price", self.digits)
        if self.form.wraps_price and self.form.per == 1:
            money = (*money, Piece(" "), Piece(f"/ {line.unit}"))
        return [money]

    def _amount(self, i: int, line: Goods) -> list[Line]:
        self.paper.truth.lines[i]["amount"] = f"{line.amount:f}"
        return [self.paper.money(line.amount, f"line.{i}.amount", "amount")]

    def group(self, i: int) -> str:
        """The heading before the line of that number, if one stands there."""
        group = self.goods[i].group
        if group:
            self.paper.truth.lines[i]["group"] = self.hand.words(group)
        return self.hand.words(group) if group and (i == 0 or self.goods[i - 1].group != group) else ""

    # ------------------------------------------------------------------------------------ sums

    def sums(self) -> list[Sum]:
        """Subtotal, charges, total, in order."""
        paper, labels, out = self.paper, self.paper.labels, []
        ship = paper.shipment
        if ship.charges and self.form.subtotal:
            out.append(Sum("subtotal", labels.inline("sum_subtotal"), paper.money(ship.goods_value, "", "sum")))
        for number, (kind, amount) in enumerate(ship.charges):
            label = labels.inline(f"sum_{kind}", f"charge.{number}.description")
            out.append(Sum("charge", label, self._charge(number, amount)))
        if ship.deposit:
            out.append(
                Sum("subtotal", plain(self.form.names.get("gross", "Total")), paper.money(ship.total, "", "sum"))
            )
            out.append(Sum("subtotal", labels.inline("sum_deposit"), self._charge(99, -ship.deposit, marked=False)))
        key = "total_amount"
        out.append(Sum("total", labels.inline(key), paper.total()))
        return out

    def _charge(self, number: int, amount: Decimal, marked: bool = True) -> Line:
        name = f"charge.{number}.amount" if marked else ""
        if amount >= 0:
            return self.paper.money(amount, name, "sum")
        line = self.paper.money(-amount, name, "sum")
        before, behind = {"-": ("-", ""), "paren": ("(", ")"), "behind": ("", "-")}[self.form.minus]
        number_at = next((n for n, piece in enumerate(line) if piece.text.strip()[-1:].isdigit()), 0)
        piece = line[number_at]
        return (*line[:number_at], Piece(f"{before}{piece.text}{behind}", piece.name), *line[number_at + 1 :])

    def quantities(self) -> list[Line]:
        """The total quantity of each unit."""
        out = []
        for unit in dict.fromkeys(unit.rstrip("S") if unit.isupper() else unit for unit in self.units):
            lines = [line for line in self.goods if line.unit.rstrip("S") == unit or line.unit == unit]
            total = sum((line.quantity for line in lines), Decimal(0))
            digits = self.quantity_digits
            out.append(plain(f"{self.hand.amount(total, digits)} {max((line.unit for line in lines), key=len)}"))
        return out


def _span(line: Goods) -> str:
    last = line.first_package + line.packed - 1
    return str(line.first_package) if last == line.first_package else f"{line.first_package}-{last}"
