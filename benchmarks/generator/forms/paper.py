"""Paper: the surface of a ReportLab canvas, printed in one ink and filled in another."""

from __future__ import annotations

import random
from typing import cast

from reportlab.lib.pagesizes import A4, landscape, letter

from benchmarks.generator.forms.ink import Line, Run, text_of
from benchmarks.generator.forms.looks import Ink, Look
from benchmarks.generator.forms.surfaces import Align, Role
from benchmarks.generator.kit.pen import MarkedSheet
from benchmarks.samples.sheet import Habit

FILLED: tuple[Role, ...] = ("value", "cell")
LEAST = 6.0
SIZES = {"A4": A4, "letter": letter, "wide": landscape(A4)}


def _east_asian(text: str) -> bool:
    return any("\u2e80" <= glyph <= "\uffef" for glyph in text)


class Paper:
    """A page of paper; see :class:`Surface`."""

    def __init__(self, title: str, look: Look, size: str, margin: float, rng: random.Random) -> None:
        self.look, self.rng = look, rng
        self.sheet = MarkedSheet(title, size=SIZES[size], habit=cast(Habit, look.habit))
        self.said: set[str] = set()
        self.typed = False
        self.page, self.pages = 1, 1
        self.left, self.right = margin, self.sheet.width - margin
        self.top, self.bottom = 30.0, self.sheet.height - 32
        self.pad, self.inset, self.outset, self.thin, self.gap, self.gutter = 4.0, 2.6, 3.4, 0.0, 7.0, 12.0
        self.sizes = dict(look.sizes)
        self._ground()

    def wide(self, text: str, role: Role) -> float:
        return self.sheet.width_of(text, self.sizes[role], self._font(text, role))

    def lead(self, role: Role) -> float:
        return self.sizes[role] * (1.22 if role != "small" else 1.15)

    def least(self, role: Role) -> float:
        return LEAST / self.sizes[role]

    def snap(self, length: float) -> float:
        return length

    def write(self, x: float, y: float, line: Line, role: Role, align: Align = "left", limit: float = 0) -> None:
        size, wide = self.sizes[role], sum(self.wide(run.text, role) for run in line)
        if limit and wide > limit:
            size = max(LEAST, size * limit / wide)
        scale = size / self.sizes[role]
        x -= {"left": 0.0, "right": 1.0, "centre": 0.5}[align] * wide * scale
        base = y + 0.82 * self.sizes[role] + 0.1 * (self.lead(role) - self.sizes[role])
        if role in FILLED:
            slack = min(self.look.offset[0], 1.0) if align == "right" else self.look.offset[0]
            x, base = x + slack, base + self.look.offset[1] + self.rng.uniform(-0.15, 0.15) * bool(self.look.uneven)
        self._ink(self.look.fill_ink if role in FILLED else self.look.form_ink if role != "name" else (0, 0, 0))
        for run in self._filled(line):
            self._run(x, base, run, size, self._font(run.text, role), role)
            x += self.wide(run.text, role) * scale

    def _filled(self, line: Line) -> Line:
        """The line with the number of this page and of all pages in it."""
        pages = {"§p": str(self.page), "§n": str(self.pages)}
        if "§" not in text_of(line):
            return line
        return tuple(run._replace(text=run.text.replace("§p", pages["§p"]).replace("§n", pages["§n"])) for run in line)

    def _run(self, x: float, base: float, run: Run, size: float, font: str, role: Role) -> None:
        wide = self.sheet.width_of(run.text, size, font)
        if role in FILLED and self.look.uneven:
            self._beat(x, base, run.text, size, font)
        else:
            self.sheet.text(x, base, run.text, size, font)
        for name in run.names.split():
            self.sheet.mark(name, x, base - size, x + wide, base + 0.25 * size)
            self.said.add(name)

    def _beat(self, x: float, base: float, text: str, size: float, font: str) -> None:
        """Letters of a typewriter, each a little above or below its line."""
        self.sheet.canvas.setFont(font, size)
        for place, glyph in enumerate(text):
            if glyph != " ":
                at = x + self.sheet.width_of(text[:place], size, font)
                top = base + self.rng.uniform(-self.look.uneven, self.look.uneven)
                self.sheet.canvas.drawString(at, self.sheet.height - top, glyph)

    def _font(self, text: str, role: Role) -> str:
        font = self.look.fonts[role]
        return self.look.cjk if _east_asian(text) and font not in ("gothic", "mincho") else font

    def _ink(self, ink: Ink) -> None:
        self.sheet.canvas.setFillColorRGB(*ink)

    def _stroke(self) -> None:
        self.sheet.canvas.setStrokeColorRGB(*self.look.form_ink)

    def frame(self, x0: float, y0: float, x1: float, y1: float) -> None:
        self._stroke()
        self.sheet.box(x0, y0, x1, y1, self.look.weight)

    def level(self, x0: float, x1: float, y: float, heavy: bool = False) -> None:
        self._stroke()
        self.sheet.rule(x0, y, x1, y, self.look.weight * (2 if heavy else 1))

    def post(self, x: float, y0: float, y1: float) -> None:
        self._stroke()
        self.sheet.rule(x, y0, x, y1, self.look.weight)

    def shade(self, x0: float, y0: float, x1: float, y1: float) -> None:
        self.sheet.box(x0, y0, x1, y1, 0, 0.9)

    def blank(self, x0: float, y0: float, x1: float, y1: float) -> None:
        self.sheet.box(x0, y0, x1, y1, 0, 1.0)

    def diamond(self, x: float, y: float, line: Line) -> float:
        half = max(26.0, self.wide(text_of(line), "value") / 2 + 14)
        tall = min(half * 0.62, 24.0)
        self._stroke()
        self.sheet.shape([(x, y + tall), (x + half, y), (x + 2 * half, y + tall), (x + half, y + 2 * tall)])
        self.write(x + half, y + tall - self.lead("value") / 2, line, "value", "centre")
        return 2 * tall + 3

    def sign(self, x: float, y: float, name: str, wide: float) -> None:
        self.sheet.signature(x, y, name, wide)

    def emblem(self, x: float, y: float, size: float) -> None:
        canvas, kind = self.sheet.canvas, self.look.sizes["title"] % 4
        self._stroke()
        canvas.saveState()
        canvas.setFillColorRGB(*self.look.form_ink)
        canvas.setLineWidth(1.4)
        centre, height = x + size / 2, self.sheet.height - y - size / 2
        canvas.circle(centre, height, size / 2, stroke=1, fill=kind > 1)
        canvas.setFillGray(1 if kind > 1 else 0.2)
        canvas.rect(centre - size / 4, height - size / 10, size / 2, size / 5, stroke=0, fill=1)
        canvas.restoreState()

    def shrink(self) -> bool:
        if self.sizes["cell"] <= 6.6:
            return False
        self.sizes["cell"] -= 0.4
        self.sizes["head"] = max(LEAST, self.sizes["head"] - 0.3)
        return True

    def turn(self) -> None:
        self.sheet.turn_page()
        self.page += 1
        self._ground()

    def done(self) -> bytes:
        return self.sheet.done()

    def _ground(self) -> None:
        """Green bars, the holes of continuous forms or a tint, before anything is printed."""
        canvas, sheet = self.sheet.canvas, self.sheet
        canvas.saveState()
        if self.look.ground == "bars":
            canvas.setFillColorRGB(0.91, 0.97, 0.92)
            for row in range(0, int(sheet.height) - 40, 48):
                canvas.rect(self.left - 10, row + 20, self.right - self.left + 20, 24, stroke=0, fill=1)
        elif self.look.ground == "tint":
            canvas.setFillColorRGB(1.0, 0.98, 0.91)
            canvas.rect(0, 0, sheet.width, sheet.height, stroke=0, fill=1)
        elif self.look.ground == "holes":
            canvas.setStrokeGray(0.7)
            for row in range(18, int(sheet.height), 36):
                for x in (10.0, sheet.width - 10):
                    canvas.circle(x, row, 4.5, stroke=1, fill=0)
            canvas.setDash(1, 2)
            for x in (20.0, sheet.width - 20):
                canvas.line(x, 0, x, sheet.height)
        canvas.restoreState()
