"""The kinds of plan and what each yields."""

from __future__ import annotations

from dataclasses import dataclass

from benchmarks.generator.harbour.blocks import Block
from benchmarks.generator.harbour.grid import Table

KINDS = (
    ("free", 5), ("framed", 2.2), ("classic", 2.5), ("american", 1.8), ("letter", 1.3), ("courier", 1), ("system", 1.6),
    ("modern", 1), ("spread", 2), ("typed", 1.6),
)  # fmt: skip


@dataclass
class Plan:
    """Blocks above the goods, the goods, blocks below; ``stretch`` draws the table down to them; ``tight`` leaves no
    room between the blocks; ``letterhead`` is false where the plan has no letterhead of the usual kind."""

    head: list[Block]
    table: Table
    after: list[Block]
    stretch: bool = False
    tight: bool = False
    letterhead: bool = True
