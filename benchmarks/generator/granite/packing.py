"""How a shipment is packed and what stands on its packages."""

from __future__ import annotations

import random
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from benchmarks.generator.granite.firms import Firm, initials
from benchmarks.generator.granite.words import read
from benchmarks.generator.granite.writing import round_to

if TYPE_CHECKING:
    from collections.abc import Sequence

    from benchmarks.generator.granite.shipment import Goods
    from benchmarks.generator.granite.trade import Customer, Trade
    from benchmarks.generator.granite.transport import Route

ON_PALLETS = ("PALLET", "SKID", "PALETTE", "PALET", "IBC")
SINGULAR = {"Paletten": "Palette", "Colli": "Collo", "Kisten": "Kiste", "Packstücke": "Packstück", "colis": "colis",
            "boxes": "box", "BOXES": "BOX", "C/S": "C/S", "C/TNS": "C/TN", "cartones": "cartón", "parcel": "parcel",
            "PAPER BAGS": "PAPER BAG", "caisses bois": "caisse bois"}  # fmt: skip


@dataclass(frozen=True)
class Packing:
    """Packages, weights in kg, volume in cubic metres, marks; ``diamond`` is the mark's part within a diamond."""

    count: int
    kind: str
    inner: int
    gross: Decimal
    net: Decimal
    volume: Decimal
    marks: tuple[str, ...]
    diamond: bool
    made_in: str


def pack(
    rng: random.Random, trade: Trade, goods: Sequence[Goods], client: Customer, route: Route, order: str
) -> Packing:
    """Packs the goods."""
    cartons = sum(line.packed for line in goods)
    kind, inner = trade.package_kind, 0
    if any(word in kind.upper() for word in ON_PALLETS):
        inner = cartons if rng.random() < 0.4 and cartons > 30 else 0
        count = -(-cartons // 28)
    elif kind == "CONTAINERS":
        count = rng.randint(1, 2)
    elif kind == "parcel":
        count = 1
    else:
        count = cartons
    count = max(1, count)
    net = sum((line.net for line in goods), Decimal(0))
    gross = net * Decimal(rng.randint(104, 118)) / 100 + count * (Decimal(15) if inner else Decimal("0.4"))
    marks, diamond = _marks(rng, trade, client, route, count, order)
    home = trade.origins == (trade.exporter.code,)
    made_in = f"MADE IN {_country(trade.exporter)}" if home and len(marks) > 1 and rng.random() < 0.45 else ""
    return Packing(
        count=count,
        kind=SINGULAR.get(kind, kind.rstrip("Ss")) if count == 1 else "parcels" if kind == "parcel" else kind,
        inner=inner,
        gross=max(gross, Decimal("0.3")),
        net=net,
        volume=round_to(max(gross / Decimal(rng.randint(180, 420)), Decimal("0.011")), 3),
        marks=(*marks, made_in) if made_in else marks,
        diamond=diamond,
        made_in=made_in,
    )


def _country(firm: Firm) -> str:
    names = ["Japan"] if firm.code == "JP" else read("lands")[firm.code]["names"]
    return str(names[0]).upper()


def _marks(
    rng: random.Random, trade: Trade, client: Customer, route: Route, count: int, order: str
) -> tuple[tuple[str, ...], bool]:
    """The mark's lines, and whether the first stands in a diamond."""
    style, letters = trade.mark_style, initials(client.buyer)
    port = (route.discharge if route.mode in ("sea", "air") else client.buyer.city).upper()
    numbers = rng.choice((f"C/NO. 1-{count}", f"NOS. 1/{count}", "C/NO.1-UP", f"CTN NO. 1 - {count}", f"NO. 1-{count}"))
    if style == "classic":
        return (letters, port, numbers), True
    if style == "order":
        return (client.buyer.name.split(",")[0].upper()[:24], f"P/O {order}", port, numbers), False
    if style == "name":
        return (letters, f"{letters}-{rng.randint(100, 999)}", port, numbers), rng.random() < 0.5
    if style == "city":
        return (f"<{letters}>", port, f"VIA {route.via.upper()}", numbers) if route.via else (
            f"<{letters}>",
            port,
            numbers,
        ), False
    if style == "nm":
        return (rng.choice(("N/M", "NO MARKS", "N / M")),), False
    if style == "sheet":
        return (rng.choice(("AS PER ATTACHED SHEET", "AS PER PACKING LIST", "FULLY ADDRESSED")),), False
    return (), False
