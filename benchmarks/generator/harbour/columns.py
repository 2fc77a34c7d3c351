"""The goods of a paper as columns and entries of its table."""

from __future__ import annotations

from decimal import Decimal

from benchmarks.generator.harbour.bits import Bit, Line, Slot, embolden, fill, named, plain
from benchmarks.generator.harbour.figures import SYMBOLS
from benchmarks.generator.harbour.firms import country_name
from benchmarks.generator.harbour.grid import Column, Entry, Style, Table
from benchmarks.generator.harbour.look import BLACK
from benchmarks.generator.harbour.paper import Paper
from benchmarks.generator.harbour.slots import marks_lines, trade_line
from benchmarks.generator.harbour.stock import Item
from benchmarks.generator.harbour.voice import HEADS
from benchmarks.samples.sheet import Align

ORDERS = tuple(
    (keys.split(), weight)
    for keys, weight in (
        ("pack no code description hs origin second ordered quantity unit weight price discount tax amount", 6),
        ("no quantity unit code description hs origin second weight price discount tax amount", 2),
        ("no code description ordered quantity unit price discount amount tax weight hs origin second pack", 1.5),
        ("description code hs origin pack second quantity unit price discount tax amount", 2),
        ("no code hs origin description price discount quantity unit weight tax amount", 1.5),
        ("no origin hs description code second quantity unit price discount amount", 1),
        ("quantity unit description code hs origin weight pack price discount amount", 1.5),
    )
)
RIGHT = frozenset({"quantity", "price", "amount", "weight", "second", "ordered", "discount"})
CENTRED = frozenset({"tax", "no", "origin"})
LEADS = {
    "en": (("P/N: ", "Item: ", "Code ", "Model: ", "Ref. "), ("HS CODE: ", "H.S. ", "HS code ", "Tariff No. ", "HS: "),
           ("ORIGIN: ", "Made in ", "Origin ", "C/O: ")),
    "de": (("Art.-Nr. ", "Artikel: "), ("Zolltarif-Nr. ", "Warennr.: "), ("Ursprung: ", "Ursprungsland ")),
    "fr": (("Réf. ", "Code : "), ("Code SH : ", "Nomenclature "), ("Origine : ", "Origine ")),
    "es": (("Ref. ", "Cód. "), ("Partida: ", "HS: "), ("Origen: ", "Origen ")),
}  # fmt: skip


class Goods:
    """Chooses how a firm lists its goods and lists them; ``narrow`` for papers with little room."""

    def __init__(self, paper: Paper, narrow: bool = False) -> None:
        self.paper, self.form = paper, paper.form
        form = self.form
        self.code_at = form.choose("code at", (("column", 4), ("front", 1), ("below", 1.2), ("none", 2.5)))
        self.hs_at = form.choose("hs at", (("column", 2), ("below", 1.5), ("behind", 0.5), ("none", 4.5)))
        listed = form.has("origin in lines", 0.3)
        self.origin_at = form.any("origin at", "column", "column", "below") if listed else "none"
        self.unit_at = form.choose("unit at", (("behind", 5), ("column", 4)))
        self.symbol = form.has("symbols", 0.12) and paper.shipment.currency in SYMBOLS
        self.keys = [key for key in form.choose("column order", ORDERS) if self._wanted(key, narrow)]

    def _wanted(self, key: str, narrow: bool) -> bool:
        form = self.form
        if key in ("description", "quantity", "amount"):
            return True
        if key == "price":
            return form.has("prices", 0.97)
        if key in ("code", "hs", "origin", "unit"):
            return bool(
                {"code": self.code_at, "hs": self.hs_at, "origin": self.origin_at, "unit": self.unit_at}[key]
                == "column"
            )
        if key == "discount":
            return form.customs.stock.discounted
        share = {"no": 0.4, "pack": 0.12, "second": 0.07, "ordered": 0.05, "weight": 0.08, "tax": 0.04}[key]
        return form.has(f"column {key}", share) and not (narrow and key != "no")

    @property
    def marks_first(self) -> bool:
        """Whether the case mark stands in the first column."""
        return self.form.has("marks in table", 0.35)

    def head(self, key: str) -> tuple[Line, ...]:
        """The head of a column; currency or basis below the price's."""
        label = list(self.form.label(f"col_{key}"))
        if self.form.voice.columns_upper:
            label = [text.upper() for text in label]
        name = f"head.{HEADS[key]}" if key in HEADS else ""
        lines = [named(text, name) for text in label]
        per = self.form.customs.stock.per
        if key == "price" and per > 1:
            lines.append(plain(self.form.any("per", f"per {per}", f"/{per}", f"({per} pcs)")))
        if key == self._currency_head() and not self.symbol:
            lines.append(self._currency_line())
        if key == "amount" and self._currency_head() == "price" and not self.symbol:
            lines.append(self._currency_line())
        return tuple(lines)

    def _currency_head(self) -> str:
        style = self.form.choose("currency in heads", (("", 4), ("amount", 2), ("price", 1.5)))
        return style if "price" in self.keys or style != "price" else "amount"

    def _currency_line(self) -> Line:
        bit = self.paper.currency()
        return (
            (Bit("("), bit, Bit(")")) if self.form.any("head brackets", True, False) and not self.form.web else (bit,)
        )

    def columns(self) -> list[Column]:
        """The columns from left to right."""
        made = [Column(key, self.head(key), self._align(key), 1.0 if key == "description" else 0) for key in self.keys]
        if self.marks_first and marks_lines(self.paper):
            slot = Slot("marks", "marks_and_numbers", self.form.label("marks"), ())
            made.insert(0, Column("marks", tuple(slot.label_lines())))
        return made

    def _align(self, key: str) -> Align:
        if key == "quantity" and self.unit_at == "behind" and self.form.has("quantity centred", 0.15):
            return "centre"
        return "right" if key in RIGHT else "centre" if key in CENTRED else "left"

    def entries(self) -> list[Entry]:
        """Headings and goods."""
        rows: list[Entry] = []
        group = ""
        for number, item in enumerate(self.paper.shipment.items):
            if item.group and item.group != group:
                group = item.group
                rows.append(Entry("group", {"description": [plain(group, True)]}))
            if item.group:
                self.paper.lines[number]["group"] = item.group
            rows.append(Entry("goods", {key: self._cell(key, number, item) for key in self.keys}))
        return rows

    def _bit(self, number: int, column: str, text: str, value: str = "") -> Bit:
        self.paper.lines[number][column] = value or text
        return Bit(text, f"line.{number}.{column}")

    def _cell(self, key: str, number: int, item: Item) -> list[Line]:
        if key == "description":
            return self._description(number, item)
        if key == "quantity":
            return [self._quantity(number, item)]
        return [(self._simple(key, number, item),)]

    def _simple(self, key: str, number: int, item: Item) -> Bit:
        figures = self.form.figures
        if key in ("price", "amount"):
            value = item.price if key == "price" else item.amount
            sign = SYMBOLS[self.paper.shipment.currency] if self.symbol else ""
            return self._bit(number, HEADS[key], sign + figures.number(value), f"{value:f}")
        if key in ("code", "hs", "unit"):
            return self._bit(number, HEADS[key], {"code": item.code, "hs": item.hs, "unit": item.unit}[key])
        if key == "origin":
            return self._bit(number, "country_of_origin", self._origin(item), item.origin)
        style = self.form.any("line numbers", "{}", "{:03}", "{}0", "{}", "{}.")
        return Bit({
            "no": style.format(number + 1), "pack": item.packs, "second": item.second,
            "ordered": figures.number(item.quantity * (1 if number % 3 else 2)), "tax": "0%",
            "weight": figures.number(item.weight, 2), "discount": f"{item.discount}%" if item.discount else "-",
        }[key])  # fmt: skip

    def _origin(self, item: Item) -> str:
        if self.form.has("origin codes", 0.4) and self.origin_at == "column":
            return item.origin
        name = country_name(item.origin, self.form.voice.language, False)
        return name.upper() if self.form.has("origin upper", 0.6) else name

    def _quantity(self, number: int, item: Item) -> Line:
        bit = self._bit(number, "quantity", self.form.figures.number(item.quantity), f"{item.quantity:f}")
        return (bit, Bit(" "), self._bit(number, "unit", item.unit)) if self.unit_at == "behind" else (bit,)

    def _description(self, number: int, item: Item) -> list[Line]:
        name = f"line.{number}.description"
        texts = [item.name, *item.spec]
        if self.form.has("goods in small letters", 0.15) and self.form.voice.language == "en":
            texts = [text.capitalize() if text.isupper() else text for text in texts]
        self.paper.lines[number]["description"] = " ".join(texts)
        lines: list[Line] = [named(text, name) for text in texts]
        around = self._around(number, item)
        if self.code_at == "front":
            lines[0] = (
                self._bit(number, "item_code", item.code),
                Bit(self.form.any("code gap", "  ", " - ", ": ")),
                *lines[0],
            )
        if self.hs_at == "behind":
            lines[-1] = (*lines[-1], Bit(" (HS "), self._bit(number, "hs_code", item.hs), Bit(")"))
        lines = [*lines, *around]
        whole = " ".join("".join(bit.text for bit in line) for line in lines)
        if whole != " ".join(texts):
            self.paper.lines[number]["description_alt"] = [whole]
        return lines

    def _around(self, number: int, item: Item) -> list[Line]:
        """What stands below the description in its cell without being part of it."""
        lines: list[Line] = []
        if self.code_at == "below":
            lead = self.form.any("code lead", *LEADS[self.form.voice.language][0])
            lines.append((Bit(lead), self._bit(number, "item_code", item.code)))
        if self.hs_at == "below":
            lead = self.form.any("hs lead", *LEADS[self.form.voice.language][1])
            lines.append((Bit(lead), self._bit(number, "hs_code", item.hs)))
        if self.origin_at == "below":
            lead = self.form.any("origin lead", *LEADS[self.form.voice.language][2])
            lines.append((Bit(lead), self._bit(number, "country_of_origin", self._origin(item), item.origin)))
        return lines

    def term_entry(self) -> Entry | None:
        """The trade term above the prices, where the form has no other place for it."""
        if self.form.prints("trade") or not self.form.has("term in table", 0.6):
            return None
        line = trade_line(self.paper)
        return Entry("term", {"description": [embolden(line) if self.form.any("bold term", True, False) else line]})

    def totals_of_units(self) -> list[str]:
        """The sums of the quantities, one for each unit."""
        sums: dict[str, Decimal] = {}
        for item in self.paper.shipment.items:
            sums[item.unit] = sums.get(item.unit, Decimal(0)) + item.quantity
        return [f"{self.form.figures.number(value)} {unit}" for unit, value in sums.items()]

    def style(self) -> Style:
        """Lines and grounds of the table."""
        form, look = self.form, self.form.look
        lines = form.choose(
            "table", (("grid", 4), ("columns", 4), ("rows", 2), ("head", 3), ("open", 1), ("box", 1.5), ("dashed", 1))
        )
        if self.marks_first and lines in ("grid", "rows"):
            lines = "columns" if lines == "grid" else "head"
        accent = look.accent if look.accent != BLACK else (0.25, 0.25, 0.25)
        roomy = len(self.paper.shipment.items) < 9
        return Style(
            lines,
            look.head_fill if lines not in ("open", "dashed") else "none",
            form.has("bold heads", 0.5),
            look.pad,
            form.any("row gap", 3.0, 4.0, 5.0, 7.0, 10.0) if roomy else form.any("row gap", 3.0, 3.5, 4.0),
            look.size,
            max(6, look.size - form.any("head smaller", 0, 0, 0.5, 1)),
            look.rule,
            max(1.12, look.lead - 0.05),
            accent,
            form.has("centred heads", 0.55),
            lines in ("rows", "head") and form.has("stripes", 0.4) and not self.marks_first,
        )

    def table(self) -> Table:
        """The table without sums."""
        columns, entries = self.columns(), self.entries()
        term = self.term_entry()
        aside = marks_lines(self.paper) if columns[0].key == "marks" else ()
        return Table(columns, [*([term] if term else []), *entries], self.style(), aside)


def sentence(paper: Paper, name: str, keys: tuple[str, ...]) -> Line:
    """A sentence of the firm's with the values of some slots."""
    from benchmarks.generator.harbour.lists import words

    language = paper.form.voice.language
    template = str(paper.form.any(f"sentence {name}", *words("phrases")[name][language]))
    values = {}
    for key in keys:
        slot = paper.slot(key)
        if slot and slot.lines:
            values[key] = slot.lines[0]
    if "voyage" in keys and values.get("voyage") and values.get("vessel"):
        values["vessel"] = (*values["vessel"], Bit(" "), *values["voyage"])
    return fill(template, values)
