"""The goods as a line printer lists them: columns of letters, sums below, pages carried over."""

from __future__ import annotations

from decimal import Decimal

from benchmarks.generator.granite.form import Look
from benchmarks.generator.granite.goods import RIGHT, Table
from benchmarks.generator.granite.ink import Line, join, plain, text_of, wrap_all
from benchmarks.generator.granite.paper import Paper
from benchmarks.generator.granite.typist import Typist, count


def least_columns(paper: Paper) -> int:
    """How many letters across the goods need."""
    table = Table(paper)
    wide = 3 * len(table.form.columns) + 20
    for column in table.form.columns:
        heads = wrap_all(table.head(column), 11, count)
        cells = [line for i in range(len(table.goods)) for line in table.cell(i, column)]
        sums = [entry.money for entry in table.sums()] if column == "amount" else []
        if column != "description":
            wide += max(len(text_of(line)) for line in [*heads, *cells, *sums])
    return wide if wide > 80 else 0


class Listing:
    """Goods being typed."""

    def __init__(self, paper: Paper, look: Look, typist: Typist) -> None:
        self.paper, self.look, self.typist = paper, look, typist
        self.table = Table(paper)
        self.columns = typist.columns
        self.widths: dict[str, int] = {}
        self.heads: dict[str, list[Line]] = {}
        self.carried = Decimal(0)

    def goods(self) -> None:
        """Heads, lines, sums."""
        table, typist = self.table, self.typist
        columns = table.form.columns
        self.heads = {column: wrap_all(table.head(column), 11, count) for column in columns}
        cells = [{column: table.cell(i, column) for column in columns} for i in range(len(table.goods))]
        money = max(len(text_of(entry.money)) for entry in table.sums())
        for column in columns:
            inside = [len(text_of(line)) for row in cells for line in row[column]]
            self.widths[column] = max([*inside, *(len(text_of(line)) for line in self.heads[column])])
        self.widths["amount"] = max(self.widths["amount"], money)
        others = sum(wide for column, wide in self.widths.items() if column != "description")
        self.widths["description"] = max(18, self.columns - others - self.gap * (len(columns) - 1))
        self.titles()
        for number, row in enumerate(cells):
            row["description"] = wrap_all(row["description"], self.widths["description"], count)
            deep = max(len(lines) for lines in row.values())
            group = table.group(number)
            if typist.left() < deep + 4 + bool(group):
                self.over()
            if group:
                typist.type(plain(f"*** {group} ***"), 2)
            self.put(row, deep)
            self.carried += table.goods[number].amount
            typist.skip(int(self.look["space"]))
        self.sums()

    @property
    def gap(self) -> int:
        """Blanks between columns."""
        return 3 if self.look["posts"] == "yes" else 2 if self.columns > 80 else 1

    def put(self, row: dict[str, list[Line]], deep: int) -> None:
        """One line of goods."""
        column = 0
        for name in self.table.form.columns:
            wide = self.widths[name]
            for depth, line in enumerate(row[name]):
                if name in RIGHT:
                    self.typist.at(column + wide, line, self.typist.row + depth, right=True)
                else:
                    self.typist.at(column, line, self.typist.row + depth)
            column += wide + self.gap
            if self.look["posts"] == "yes" and name != self.table.form.columns[-1]:
                for depth in range(deep):
                    self.typist.at(column - 2, plain("|"), self.typist.row + depth)
        self.typist.skip(deep)

    def titles(self) -> None:
        """The columns' heads."""
        how, deep = self.look["head_rule"], max(len(lines) for lines in self.heads.values())
        self.typist.need(deep + 6)
        if how == "both":
            self.typist.rule(self.look["rule"])
        self.put(self.heads, deep)
        if how != "none":
            self.typist.rule(self.look["rule"])

    def over(self) -> None:
        """The next page, the sum so far carried."""
        carry = self.look["carry"] == "yes"
        money = self.paper.money(self.carried, "", "sum")
        labels = self.paper.labels
        if carry:
            self.typist.type(join([labels.inline("carried"), money]), right=True)
        self.typist.turn()
        if carry:
            self.typist.type(join([labels.inline("brought"), money]), right=True)
        self.titles()

    def sums(self) -> None:
        """The sums below the amounts, or at the right edge where the amounts stand inside."""
        typist, table = self.typist, self.table
        at = 0
        for column in table.form.columns:
            at += self.widths[column]
            if column == "amount":
                break
            at += self.gap
        typist.need(len(table.sums()) + 4)
        typist.type(plain("-" * self.widths["amount"]), at - self.widths["amount"])
        for entry in table.sums():
            label_end = at - self.widths["amount"] - 2
            label = entry.label
            if self.look["total"] == "stars" and entry.kind == "total":
                label = join([plain("**"), label])
            if label_end - len(text_of(label)) < 0:
                typist.type(join([label, entry.money]))
                continue
            typist.at(label_end, label, right=True)
            typist.at(at, entry.money, right=True)
            typist.skip()
        if self.look["total"] == "double":
            typist.type(plain("=" * self.widths["amount"]), at - self.widths["amount"])
        quantities = plain("TOTAL QTY  " + "  ".join(text_of(line) for line in table.quantities()))
        typist.row = typist.block([quantities], 0, typist.row, self.columns)
        typist.skip()
