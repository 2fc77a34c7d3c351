"""The form: where each frame stands on A4, what its heading says, which type sizes it may use. All figures in one
place, in mm and points.

The ten boxes and their places are those of the Japanese chambers' form; the exact measures are ours, for no chamber has
published them. Frames share their edges, so that neighbouring boxes have one line between them.
"""

from __future__ import annotations

from dataclasses import dataclass

from pipeline.errors import Text

POINTS_PER_MM = 72 / 25.4
LINE_HEIGHT = 1.2  # of the type size
SMALLEST = 9.0  # points; the chambers' lower limit for what is filled in
PADDING = 2.2  # mm from a frame's side to its text
HEADING = 5.4  # mm from a frame's top to its text
BOTTOM = 1.2  # mm kept free above a frame's lower edge
INDENT = 2.6  # mm by which the second and further lines of one goods description stand in
NO_LABEL = Text("", "")


@dataclass(frozen=True, slots=True)
class Frame:
    """A rectangle in mm from the top left corner of the page, with its number and heading; `sizes` of type (points)
    from the most welcome on."""

    name: str
    x: float
    y: float
    width: float
    height: float
    heading: str = ""
    sizes: tuple[float, ...] = ()
    label: Text = NO_LABEL

    @property
    def number(self) -> str:
        """The number before the heading: "7" of "box-7", nothing where the frame has none."""
        return self.name.removeprefix("box-") if self.name.startswith("box-") else ""

    @property
    def room(self) -> float:
        """Width for text in points."""
        return (self.width - 2 * PADDING) * POINTS_PER_MM

    def rows(self, size: float) -> int:
        """How many lines of this type size stand under the heading."""
        return int((self.height - HEADING - BOTTOM) * POINTS_PER_MM / (size * LINE_HEIGHT) + 1e-9)


ENTRY_SIZES = (10.5, 10.0, 9.5, 9.0)
GOODS_SIZES = (10.0, 9.5, 9.0)
SHEET_SIZE = 9.5
WORDING_SIZES = (9.0, 8.5, 8.0)  # of what the form itself says in boxes 9 and 10


def _box(number: int, place: tuple[float, float, float, float], heading: str, en: str, ja: str) -> Frame:
    sizes = {7: GOODS_SIZES, 8: GOODS_SIZES, 9: WORDING_SIZES, 10: WORDING_SIZES}.get(number, ENTRY_SIZES)
    return Frame(f"box-{number}", *place, heading, sizes, Text(f"box {number} ({en})", f"第{number}欄({ja})"))


GOODS_HEADING = "Marks, numbers, number and kind of packages; description of goods"

HEAD = Frame("head", 105, 12, 90, 40)
BOX_1 = _box(1, (15, 12, 90, 40), "Exporter (name, address, country)", "exporter", "輸出者")
BOX_2 = _box(2, (15, 52, 90, 38), "Consignee (name, address, country)", "consignee", "荷受人")
BOX_3 = _box(3, (105, 52, 90, 19), "No. and date of invoice", "invoice", "インボイス")
BOX_4 = _box(4, (105, 71, 90, 19), "Country of origin", "country of origin", "原産国")
BOX_5 = _box(5, (15, 90, 90, 28), "Transport details", "transport", "輸送")
BOX_6 = _box(6, (105, 90, 90, 28), "Remarks", "remarks", "備考")
BOX_7 = _box(7, (15, 118, 134, 86), GOODS_HEADING, "goods", "商品")
BOX_8 = _box(8, (149, 118, 46, 86), "Quantity", "quantity", "数量")
BOX_9 = _box(9, (15, 204, 90, 51), "Declaration by the exporter", "declaration", "宣誓")
BOX_10 = _box(10, (105, 204, 90, 51), "Certification", "certification", "証明")

FIRST_PAGE = (BOX_1, HEAD, BOX_2, BOX_3, BOX_4, BOX_5, BOX_6, BOX_7, BOX_8, BOX_9, BOX_10)

SHEET_HEAD = Frame("sheet-head", 15, 12, 180, 14)
SHEET_7 = Frame("sheet-7", 15, 26, 134, 229, BOX_7.heading, (SHEET_SIZE,), BOX_7.label)
SHEET_8 = Frame("sheet-8", 149, 26, 46, 229, BOX_8.heading, (SHEET_SIZE,), BOX_8.label)
ATTACHED_SHEET = (SHEET_HEAD, SHEET_7, SHEET_8)

OUTLINE = Frame("outline", 15, 12, 180, 243)  # of all ten boxes
CODE = Frame("code", 162.6, 255.8, 34, 34)  # the QR; its quiet zone reaches over the frames' edge, its modules do not

# Columns inside boxes 7 and 8, in mm from the left edge of box 7: where they begin and how wide they are.
MARKS_COLUMN = (PADDING, 38.0)
TEXT_COLUMN = (43.0, 134 - 43.0 - PADDING)
WIDE_COLUMN = (PADDING, 134 - 2 * PADDING)  # the text where no marks stand beside it
NUMBER_COLUMN = (134 + 1.5, 24.5)
UNIT_COLUMN = (134 + 27.5, 46 - 27.5 - 1.5)

WORDING_HEIGHT = 4 * 9.0 * LINE_HEIGHT  # points, for the printed wording of boxes 9 and 10
NAME_SIZES = (10.0, 9.5, 9.0)  # printed names under the signatures
NAME_ROWS = 2
CHAMBER_SIZES = (13.0, 12.0, 11.0, 10.0)
SIGNER_ROOM = 85.0 * POINTS_PER_MM
CERTIFIER_ROOM = 54.0 * POINTS_PER_MM  # beside the seal

ALL_SIZES = tuple(sorted({*ENTRY_SIZES, *GOODS_SIZES, SHEET_SIZE, *WORDING_SIZES, *NAME_SIZES, *CHAMBER_SIZES}))
