"""Units of quantity and kinds of packages: which words mean the same, and which say how goods are packed instead of how
many there are.

Put together by hand from the units that chambers accept for box 8 and from UNECE Recommendations 20 (revision 17) and
21 (PDDL 1.0).
"""

from __future__ import annotations

import re

_UNITS = {
    "PCS": "PC PCS PCE PIECE PIECES PC(S) PIECE(S) EA EACH NOS",
    "SETS": "SET SETS SET(S)",
    "UNITS": "UNIT UNITS UNIT(S) UNT",
    "PAIRS": "PAIR PAIRS PR PRS PAIR(S)",
    "DOZ": "DZ DOZ DOZEN DOZENS DZN",
    "GROSS": "GROSS GRS GRO",
    "KG": "KG KGS KGM KILO KILOS KILOGRAM KILOGRAMS KGS(NET) KG(S)",
    "G": "G GR GRM GRAM GRAMS GMS",
    "MG": "MG",
    "MT": "MT M/T M.T TON TONS TONNE TONNES T TNE METRICTON METRICTONS",
    "LBS": "LB LBS LBR POUND POUNDS",
    "OZ": "OZ OUNCE OUNCES",
    "L": "L LTR LTRS LITER LITERS LITRE LITRES LT",
    "ML": "ML",
    "KL": "KL",
    "M": "M MTR MTRS METER METERS METRE METRES",
    "MM": "MM",
    "CM": "CM",
    "KM": "KM",
    "M2": "M2 SQM SQ.M MTK",
    "M3": "M3 CBM CU.M MTQ",
    "YDS": "YD YDS YRD YARD YARDS",
    "FT": "FT FEET FOOT",
    "IN": "INCH INCHES",
    "ROLLS": "ROLL ROLLS ROL",
    "SHEETS": "SHEET SHEETS SHT SHTS",
    "REELS": "REEL REELS",
    "COILS": "COIL COILS",
    "BOTTLES": "BOTTLE BOTTLES BTL BTLS BOT",
    "CANS": "CAN CANS TIN TINS",
    "TUBES": "TUBE TUBES",
    "BOXES": "BOX BOXES BX",
    "BAGS": "BAG BAGS BG",
    "PACKS": "PACK PACKS PAC PACKET PACKETS PK PKT",
    "DRUMS": "DRUM DRUMS",
    "CARTRIDGES": "CARTRIDGE CARTRIDGES",
    "VIALS": "VIAL VIALS",
    "KITS": "KIT KITS",
    "BOOKS": "BOOK BOOKS COPY COPIES VOL VOLS",
    "HEADS": "HEAD HEADS",
    "BARS": "BAR BARS ROD RODS",
    "TRAYS": "TRAY TRAYS",
    "SPOOLS": "SPOOL SPOOLS BOBBIN BOBBINS CONE CONES",
    "CARDS": "CARD CARDS",
    "CARTONS": "CARTON CARTONS CTN CTNS CT C/T C/TS CARTON(S) CTN(S)",
    "PACKAGES": "PACKAGE PACKAGES PKG PKGS PACKAGE(S) PKG(S)",
    "PALLETS": "PALLET PALLETS PLT PLTS PAL",
    "CASES": "CASE CASES C/S CS",
    "CRATES": "CRATE CRATES CRT",
    "LOT": "LOT LOTS",
}
_CANONICAL = {word: unit for unit, words in _UNITS.items() for word in words.split()}
# How goods are packed, never how many there are (rule 8b); a box or a bag may be the unit of sale.
PACKING_ONLY = frozenset({"CARTONS", "PACKAGES", "PALLETS", "CASES", "CRATES"})
_WORD_PLURALS = {
    "BOX": "BOXES",
    "CASE": "CASES",
    "BUNDLE": "BUNDLES",
    "PIECE": "PIECES",
    "CRATE": "CRATES",
    "BALE": "BALES",
    "BOTTLE": "BOTTLES",
}
_PLURAL_S = frozenset(
    "CARTON CTN PACKAGE PKG PALLET PLT DRUM BAG ROLL REEL COIL CAN SKID SACK PAIL JERRICAN CONTAINER PARCEL PACK "
    "BARREL TIN TUBE CYLINDER".split()
)


def canonical_unit(text: str) -> str:
    """One spelling for all that mean the same: "pcs." and "Pieces" are "PCS". What is not known comes back in
    capitals."""
    plain = re.sub(r"\s+", "", text).upper().rstrip(".").replace("．", ".")
    return _CANONICAL.get(plain) or _CANONICAL.get(plain.replace(".", "")) or plain


def known_unit(text: str) -> bool:
    """Whether the trade knows this unit."""
    return canonical_unit(text) in _UNITS


def packages(count: int, kind: str) -> str:
    """The number and kind of packages as box 7 prints them: "10 CARTONS", "1 WOODEN CASE"."""
    words = kind.upper().split()
    if words and count != 1:
        words[-1] = _WORD_PLURALS.get(words[-1]) or (words[-1] + "S" if words[-1] in _PLURAL_S else words[-1])
    return " ".join([f"{count:,}", *words])
