"""A roll: the surface of a line printer or typewriter, letters of one width, rules made of letters."""

from __future__ import annotations

from dataclasses import dataclass

from benchmarks.generator.forms.ink import Line, Run, plain, text_of
from benchmarks.generator.forms.looks import register_more
from benchmarks.generator.forms.surfaces import Align, Role
from benchmarks.generator.forms.taste import Taste
from benchmarks.generator.kit.pen import TypedSheet

RULES = (
    ("-", "|", "+"),
    ("-", "|", "+"),
    ("=", "!", "="),
    ("-", "I", "-"),
    ("*", "*", "*"),
    ("-", ":", "-"),
    (".", ":", "."),
    ("_", "|", "_"),
)


@dataclass(frozen=True)
class Place:
    """Where a value stands on a page."""

    name: str
    row: int
    column: int
    length: int


class Roll:
    """A page of rows and columns; see :class:`Surface`."""

    def __init__(self, title: str, taste: Taste, columns: int, wide: bool) -> None:
        register_more()
        lead = taste.pick("roll.lead", (9.6, 10.0, 10.0, 10.5, 11.5)) if not wide else 10.0
        self.out = TypedSheet(title, columns, wide=wide, lead=lead)
        self.out.sheet.font = taste.pick("roll.font", ("mono", "Courier", "Courier", "mono", "dejavu-mono"))
        self.out.sheet.habit = taste.pick("roll.habit", ("line", "line", "line", "word", "glyph"))
        self.across, self.down, self.corner = taste.pick("roll.rules", RULES)
        self.grey = taste.pick("roll.grey", (0.0, 0.0, 0.15, 0.3))
        self.columns = columns
        self.said: set[str] = set()
        self.typed = True
        self.page, self.pages = 1, 1
        self.left, self.right, self.top, self.bottom = 0.0, float(columns - 1), 0.0, float(self.out.rows)
        self.pad, self.inset, self.outset, self.thin, self.gap, self.gutter = 2.0, 0.0, 0.0, 1.0, 1.0, 3.0
        self._clear()

    def _clear(self) -> None:
        self.rows = [[" "] * self.columns for _ in range(self.out.rows + 1)]
        self.places: list[Place] = []

    def wide(self, text: str, role: Role) -> float:
        return float(len(text))

    def lead(self, role: Role) -> float:
        return 1.0

    def least(self, role: Role) -> float:
        return 1.0

    def snap(self, length: float) -> float:
        return float(round(length))

    def write(self, x: float, y: float, line: Line, role: Role, align: Align = "left", limit: float = 0) -> None:
        long = len(text_of(line))
        row = round(y)
        column = round(x - {"left": 0, "right": long, "centre": long / 2}[align])
        for run in line:
            text = run.text.replace("§p", str(self.page)).replace("§n", str(self.pages))
            for place, glyph in enumerate(text):
                self._type(row, column + place, glyph)
            for name in run.names.split():
                self.places.append(Place(name, row, column, len(text)))
                self.said.add(name)
            column += len(text)

    def _put(self, row: int, column: int, glyph: str) -> None:
        if not (0 <= row < len(self.rows) and 0 <= column < self.columns):
            raise ValueError(f"off the roll: {glyph!r} at row {row}, column {column}")
        self.rows[row][column] = glyph

    def _type(self, row: int, column: int, glyph: str) -> None:
        """A letter of a text, which must not fall on another."""
        if glyph == " ":
            return
        if 0 <= row < len(self.rows) and 0 <= column < self.columns and self.rows[row][column] != " ":
            raise ValueError(f"typed over: {glyph!r} on {''.join(self.rows[row])!r}")
        self._put(row, column, glyph)

    def frame(self, x0: float, y0: float, x1: float, y1: float) -> None:
        for y in (y0, y1):
            self.level(x0, x1, y)
        for x in (x0, x1):
            self.post(x, y0, y1)

    def level(self, x0: float, x1: float, y: float, heavy: bool = False) -> None:
        row = round(y)
        for column in range(round(x0), round(x1) + 1):
            old = self.rows[row][column]
            if old in (" ", self.across, self.corner):
                self._put(row, column, self.corner if old == self.corner else "=" if heavy else self.across)
            elif old == self.down:
                self._put(row, column, self.corner)

    def post(self, x: float, y0: float, y1: float) -> None:
        column = round(x)
        for row in range(round(y0), round(y1) + 1):
            old = self.rows[row][column]
            if old in (self.across, self.corner, "="):
                self._put(row, column, self.corner)
            elif old == " ":
                self._put(row, column, self.down)

    def shade(self, x0: float, y0: float, x1: float, y1: float) -> None:
        return

    def blank(self, x0: float, y0: float, x1: float, y1: float) -> None:
        for column in range(round(x0), round(x1)):
            self._put(round(y0), column, " ")

    def diamond(self, x: float, y: float, line: Line) -> float:
        inside = " " * (len(text_of(line)) + 2)
        self.write(x + 1, y, plain(f"/{inside}\\"), "value")
        self.write(x, y + 1, (Run("<  "), *line, Run("  >")), "value")
        self.write(x + 1, y + 2, plain(f"\\{inside}/"), "value")
        return 3.0

    def sign(self, x: float, y: float, name: str, wide: float) -> None:
        step, lead = self.out.step, self.out.lead
        self.out.sheet.signature(36 + x * step, 36 + y * lead, name, wide * step)

    def emblem(self, x: float, y: float, size: float) -> None:
        return

    def shrink(self) -> bool:
        return False

    def turn(self) -> None:
        self._flush()
        self.out.turn_page()
        self.page += 1
        self._clear()

    def done(self) -> bytes:
        self._flush()
        return self.out.done()

    def _flush(self) -> None:
        """Types the page, row by row."""
        self.out.sheet.canvas.setFillGray(self.grey)
        for number, row in enumerate(self.rows):
            text = "".join(row).rstrip()
            if text:
                start = len(text) - len(text.lstrip())
                self.out.put(number, start, text.lstrip())
        for place in self.places:
            self._mark(place)

    def _mark(self, place: Place) -> None:
        step, size = self.out.step, self.out.letter
        x, top = 36 + place.column * step, 44 + place.row * self.out.lead
        self.out.sheet.mark(place.name, x, top - size, x + place.length * step, top + 0.25 * size)
