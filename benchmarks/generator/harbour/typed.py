"""Papers of line printers and typewriters: letters of one width in rows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import zip_longest

from benchmarks.generator.harbour.bits import Bit, Line, Slot, plain, run_on, text_of
from benchmarks.generator.harbour.closing import bank, declarations
from benchmarks.generator.harbour.columns import Goods, sentence
from benchmarks.generator.harbour.grid import Column, Entry
from benchmarks.generator.harbour.heads import seller_at, title_lines
from benchmarks.generator.harbour.look import Look, Pen
from benchmarks.generator.harbour.paper import Paper
from benchmarks.generator.harbour.parties import contact_line, seller_lines
from benchmarks.generator.harbour.slots import marks_lines
from benchmarks.generator.harbour.sums import in_full, sums
from benchmarks.generator.kit.pen import TypedSheet

Placed = list[tuple[int, Line]]


def typed_look(look: Look) -> Look:
    """The look whose letters are 6 points wide."""
    return replace(look, face="mono", size=10.0)


class Typist:
    """Writes a paper row by row."""

    def __init__(self, paper: Paper) -> None:
        self.paper, self.form = paper, paper.form
        self.wide = self.form.has("wide paper", 0.25)
        self.across = self.form.any("columns", 108, 118, 132) if self.wide else self.form.any("columns", 78, 84, 92)
        self.upper = self.form.has("typed upper", 0.6)
        self.rows: list[Placed] = []
        self.mark = self.form.any("rule letter", "-", "=", "-", "_")

    def add(self, line: Line, column: int = 0) -> None:
        """A row with one line."""
        self.rows.append([(column, line)])

    def rule(self, letter: str = "") -> None:
        """A row of one letter."""
        self.add(plain((letter or self.mark) * self.across))

    def blank(self) -> None:
        """An empty row."""
        self.rows.append([])

    def wrap(self, line: Line, letters: int) -> list[Line]:
        """The line in parts of so many letters; all parts stand as far in as the line."""
        if line and line[0].text and not line[0].text.strip():
            room = letters - len(line[0].text)
            return [(line[0], *part) for part in self.paper.pen.wrap(line[1:], 10, room * 6 + 0.5)]
        return self.paper.pen.wrap(line, 10, letters * 6 + 0.5)

    def centre(self, line: Line) -> None:
        """A row in the middle."""
        self.add(line, max(0, (self.across - len(text_of(line))) // 2))

    def beside(self, left: Sequence[Line], right: Sequence[Line], at: int) -> None:
        """Two blocks."""
        broken = [part for line in left for part in self.wrap(line, at - 2)]
        others = [part for line in right for part in self.wrap(line, self.across - at)]
        for one, two in zip_longest(broken, others, fillvalue=()):
            self.rows.append([(0, one), (at, two)])

    def pairs(self, slots: Sequence[Slot], room: int = 0) -> list[Line]:
        """Slots with their labels in a column of letters."""
        labels = [text_of(run_on(slot.label_lines(), "/")) for slot in slots]
        width = max([len(label) for label in labels] or [0])
        style = self.form.any("typed labels", " : ", ": ", "  ", " ....")
        lines: list[Line] = []
        for slot, label in zip(slots, labels, strict=True):
            tail = {" ....": "." * (width - len(label) + 3) + " "}.get(style, " " * (width - len(label)) + style)
            head: Line = (*run_on(slot.label_lines(), "/"), Bit(tail))
            left = (room or self.across) - len(text_of(head))
            if left < 24:
                lines.append(head)
                lines += [(Bit("    "), *line) for line in slot.lines]
                continue
            values = [part for line in slot.lines for part in self.wrap(line, left)]
            lines.append((*head, *(values[0] if values else ())))
            lines += [(Bit(" " * len(text_of(head))), *line) for line in values[1:]]
        return lines

    def stacked(self, slots: Sequence[Slot]) -> list[Line]:
        """Slots with their labels above."""
        lines: list[Line] = []
        indent = " " * self.form.any("indent", 0, 2, 4)
        for slot in slots:
            lines.append(run_on(slot.label_lines(self.form.voice.colon), "/"))
            lines += [(Bit(indent), *line) if indent else line for line in slot.lines]
            lines.append(())
        return lines

    def head(self) -> None:
        """Letterhead, title, parties, references, transport."""
        form, paper = self.form, self.paper
        self._letterhead()
        roles = form.parties if seller_at(paper) == "letterhead" else ("seller", *form.parties)
        parties = self.stacked(paper.group(roles))
        keys = (*form.refs, *form.deal) if form.has("one list", 0.5) else form.refs
        rest = form.deal if keys == form.refs else ()
        at = round(self.across * form.any("split", 0.48, 0.52, 0.56))
        order = form.any("typed order", "beside", "beside", "facing", "below")
        if len(text_of(seller_lines(paper)[0])) + 8 > min(at, self.across - at):
            order = "below"
        refs = self.pairs(paper.group(keys), {"beside": self.across - at, "facing": at - 2}.get(order, 0))
        if order == "beside":
            self.beside(parties, refs, at)
        elif order == "facing":
            self.beside(refs, parties, at)
        else:
            self.beside(refs, (), self.across)
            self.blank()
            self.beside(parties, (), self.across)
        self._way(rest, at)

    def _letterhead(self) -> None:
        form, paper = self.form, self.paper
        name, address = seller_lines(paper)
        title = title_lines(paper)[0]
        put = self.centre if form.has("typed centre", 0.6) else self.add
        if seller_at(paper) == "letterhead":
            for line in [name, *address, *([contact_line(paper)] if form.has("contact printed", 0.8) else [])]:
                for part in self.wrap(line, self.across):
                    put(part)
            if form.has("rule under head", 0.5):
                self.rule()
        self.blank()
        spaced = plain(" ".join(text_of(title).upper())) if form.has("spaced title", 0.25) else title
        (self.centre if form.has("title centre", 0.7) else self.add)(spaced)
        if form.has("title underlined", 0.4):
            row, line = self.rows[-1][0]
            self.add(plain("=" * len(text_of(line))), row)
        self.blank()

    def _way(self, rest: Sequence[str], at: int) -> None:
        form, paper = self.form, self.paper
        line = sentence(paper, "transport", form.carry) if form.has("transport sentence", 0.3) else ()
        if sum(1 for bit in line if bit.name) > 1:
            self.beside(self.wrap(line, self.across), (), self.across + 2)
            self.beside(self.pairs(paper.group(rest)), (), self.across)
            return
        way = paper.group((*form.carry, *rest))
        if form.has("way in two", 0.5):
            half = (len(way) + 1) // 2
            self.beside(self.pairs(way[:half], at - 2), self.pairs(way[half:], self.across - at), at)
        else:
            self.beside(self.pairs(way), (), self.across)

    def goods(self) -> Goods:
        """The goods in columns of letters, then the sums."""
        goods = Goods(self.paper, narrow=not self.wide)
        columns, entries = goods.columns(), goods.entries()
        aside = marks_lines(self.paper) if columns[0].key == "marks" else ()
        term = goods.term_entry()
        widths = self._widths(columns, entries, aside)
        bars = self.form.has("bars", 0.3)
        self.rule()
        self._row_of_heads(columns, widths, bars)
        self.rule()
        first = len(self.rows)
        for entry in [*([term] if term else []), *entries]:
            self._entry(columns, widths, entry, bars)
            if self.form.has("airy", 0.3):
                self._entry(columns, widths, Entry("blank"), bars)
        while len(self.rows) < first + len(aside):
            self._entry(columns, widths, Entry("blank"), bars)
        for number, line in enumerate(aside):
            self.rows[first + number].insert(0, (1 if bars else 0, line))
        self.rule()
        self._sums()
        return goods

    def _widths(self, columns: Sequence[Column], entries: Sequence[Entry], aside: Sequence[Line]) -> list[int]:
        widths: list[int] = []
        for column in columns:
            words = [word for line in column.head for word in text_of(line).split(" ")]
            lines = [line for entry in entries for line in entry.cells.get(column.key, ())]
            lines += list(aside) if column.key == "marks" else []
            widths.append(max([len(word) for word in words] + [len(text_of(line)) for line in lines]))
        where = [column.key for column in columns].index("description")
        widths[where] = max(20, self.across - (sum(widths) - widths[where]) - 2 * len(widths))
        return widths

    def _cells(
        self, columns: Sequence[Column], widths: Sequence[int], found: Sequence[Sequence[Line]], bars: bool, heads: bool
    ) -> None:
        for number in range(max(1, *(len(lines) for lines in found))):
            row: Placed = []
            at = 1 if bars else 0
            for column, width, lines in zip(columns, widths, found, strict=True):
                if bars:
                    row.append((at - 1, plain("|")))
                if number < len(lines):
                    line = lines[number]
                    right = column.align == "right" and not (heads and self.form.has("left heads", 0.4))
                    row.append((at + (width - len(text_of(line)) if right else 0), line))
                at += width + 2
            if bars:
                row.append((at - 1, plain("|")))
            self.rows.append(row)

    def _row_of_heads(self, columns: Sequence[Column], widths: Sequence[int], bars: bool) -> None:
        found = [
            [part for line in column.head for part in self.wrap(line, width)]
            for column, width in zip(columns, widths, strict=True)
        ]
        self._cells(columns, widths, found, bars, True)

    def _entry(self, columns: Sequence[Column], widths: Sequence[int], entry: Entry, bars: bool) -> None:
        found = [
            [part for line in entry.cells.get(column.key, ()) for part in self.wrap(line, width)]
            for column, width in zip(columns, widths, strict=True)
        ]
        self._cells(columns, widths, found, bars, False)

    def _sums(self) -> None:
        for one in sums(self.paper):
            amount = text_of(one.amount)
            column = self.across - len(amount)
            label = column - len(text_of(one.label)) - self.form.any("sum gap", 2, 3, 6)
            left = 0 if self.form.has("sum labels left", 0.3) else label
            self.rows.append([(max(0, left), one.label), (column, one.amount)])
            if one.kind == "total" and self.form.has("total underlined", 0.4):
                self.add(plain("=" * len(amount)), column)

    def foot(self, goods: Goods) -> None:
        """Words, packing, marks, declarations, signature."""
        form, paper = self.form, self.paper
        words = in_full(paper)
        if words and form.has("in words", 0.35):
            self.beside([plain(words)], (), self.across)
        self.blank()
        pack = self.pairs(paper.group(form.pack), self.across // 2 - 2)
        if form.has("packing sentence", 0.3) and form.pack:
            line = sentence(paper, "packing", form.pack)
            pack = [line] if sum(1 for bit in line if bit.name) > 1 else pack
        marks: list[Line] = []
        if not goods.marks_first and marks_lines(paper):
            slot = Slot("marks", "marks_and_numbers", form.label("marks"), marks_lines(paper))
            marks = self.stacked([slot])
        if form.has("marks beside packing", 0.5) and len(marks) < 9:
            self.beside(pack, marks, self.across // 2)
        else:
            self.beside([*marks, *pack], (), self.across)
        self.blank()
        self.beside([*declarations(paper), *bank(paper)], (), self.across)
        if form.has("signature", 0.85):
            self.blank()
            at = form.any("sign at", 0, self.across // 2)
            name, _ = seller_lines(paper)
            for line in (name, (), plain("_" * 26), plain(paper.shipment.extra["post"])):
                self.add(line, at)

    def print(self) -> bytes:
        """The PDF."""
        self.head()
        self.blank()
        self.foot(self.goods())
        sheet = TypedSheet(
            self.paper.shipment.number, self.across + 2, wide=self.wide, lead=self.form.any("lead", 11.0, 11.5, 12.5)
        )
        room = sheet.rows - 4
        self._close_up(room)
        for number, row in enumerate(self.rows):
            page, at = divmod(number, room)
            if page and at == 0:
                sheet.turn_page()
                self._put(sheet, 0, self._again(page + 1))
            self._put(sheet, at + (2 if page else 0), row)
        return sheet.sheet.done()

    def _close_up(self, room: int) -> None:
        """Takes out empty rows where only a few rows would stand on the last page."""
        while 0 < len(self.rows) % room < 7 and len(self.rows) > room and [] in self.rows:
            self.rows.reverse()
            self.rows.remove([])
            self.rows.reverse()

    def _again(self, page: int) -> Placed:
        """The first row of a following page."""
        slot = self.paper.slot("number")
        if not slot or not self.form.has("typed pages", 0.6):
            return []
        page_word = plain(f"{self.form.any('page word', 'PAGE', 'Page', 'P.')} {page}")
        return [(0, (*run_on(slot.label_lines(" "), "/"), Bit(" "), *slot.lines[0])), (self.across - 9, page_word)]

    def _put(self, sheet: TypedSheet, row: int, placed: Placed) -> None:
        for column, line in placed:
            at = column
            for bit in line:
                text = bit.text.upper() if self.upper else bit.text
                if text.strip():
                    named = bit.name if bit.text.strip() else ""
                    sheet.put(row, at, text, named)
                    self.paper.pen.drawn.update([named] if named else [])
                at += len(text)


def type_paper(paper: Paper) -> bytes:
    """The paper as a typed sheet."""
    typist = Typist(paper)
    content = typist.print()
    if typist.upper:
        paper.raise_letters()
    return content


def typed_pen(look: Look) -> Pen:
    """A pen that measures letters of one width."""
    return Pen(typed_look(look), None, set(), rigid=True)
