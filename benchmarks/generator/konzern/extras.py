"""What programs print besides: sums by tariff number, where to remit, a packing list."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from benchmarks.generator.konzern.formats import FIXED
from benchmarks.generator.konzern.ink import Block, Line, Run, Stroke, below, lettered, placed, space
from benchmarks.generator.konzern.job import Job


def remit(job: Job, width: float) -> Block:
    """Another address of the exporter, for payments."""
    likely = 0.35 if job.exporter.party.country == "US" else 0.05
    if not job.taste.flag("remit", likely):
        return space(0)
    label = (Run(job.labels.text("party", "remit"), ""),)
    lines: list[Line] = [
        (Run(job.exporter.party.name, "seller_name"),),
        *((Run(text),) for text in job.exporter.works.lines),
    ]
    return below([lettered([label], job.look.label, width), lettered(lines, job.look.body, min(width, 240))], 1)


def small_table(
    job: Job, head: Sequence[str], rows: Sequence[Sequence[Run]], shares: Sequence[float], width: float
) -> Block:
    """A plain table in small type; the first column is text, the others numbers."""
    face, widths = job.look.tiny, [width * share for share in shares]
    blocks = []
    for cells in [[Run(text, bold=True) for text in head], *rows]:
        x, pieces = 0.0, []
        for place, (cell, wide) in enumerate(zip(cells, widths, strict=True)):
            pieces.append((x, 0.0, lettered([(cell,)], face, wide - 4, "left" if place == 0 else "right")))
            x += wide
        blocks.append(placed(width, max(block.height for _, _, block in pieces), pieces))
    blocks.insert(1, Block(width, 1, (Stroke(0, 0, width, 0, 0.4),)))
    return below(blocks, 1)


def tariff_summary(job: Job, width: float) -> Block:
    """Net weights and values by tariff number, only where the positions have theirs too."""
    shown = job.taste.pick("col.hs", ("own", "stack", "below", ""), (2, 1.2, 4, 1.5))
    if not shown or not job.taste.flag("tariff summary", 0.1):
        return space(0)
    sums: dict[str, tuple[Decimal, Decimal]] = {}
    for line in job.facts.lines:
        weight, value = sums.get(line.hs, (Decimal(0), Decimal(0)))
        sums[line.hs] = (weight + line.weight, value + line.amount)
    head = [job.labels.text("head", key) for key in ("hs", "weight", "amount")]
    rows = [
        (Run(code.replace(" ", FIXED)), Run(job.formats.weight(weight)), Run(job.money(value)))
        for code, (weight, value) in sums.items()
    ]
    return small_table(job, head, rows, (0.4, 0.3, 0.3), min(width, 330))


def _weighed(job: Job, key: str, value: Decimal, field: str) -> Line:
    """A weight with its label."""
    label = Run(job.labels.text("entry", key) + ": ", f"label.{field}")
    return (label, Run(job.formats.weight(value), field), Run(FIXED + "kg"))


def packing_list(job: Job, width: float) -> list[Block]:
    """The blocks of a packing list behind the invoice; none where the house sends none."""
    if not job.taste.flag("packing list", 0.07):
        return []
    labels, formats, facts = job.labels, job.formats, job.facts
    title = {"de": "Packliste", "fr": "Liste de colisage", "it": "Packing list", "es": "Lista de contenido"}.get(
        labels.first, "PACKING LIST"
    )
    number: Line = (
        Run(labels.text("entry", "number") + ": ", "label.invoice_number"),
        Run(facts.number, "invoice_number"),
    )
    head = [labels.text("head", key) for key in ("description", "quantity", "weight")]
    rows = [
        (Run(line.name), Run(f"{formats.quantity(line.quantity)}{FIXED}{line.unit}"), Run(formats.weight(line.weight)))
        for line in facts.lines
    ]
    packing = facts.packing
    sums: list[Line] = [
        (
            Run(labels.text("entry", "packages") + ": ", "label.package_count"),
            Run(str(packing.count), "package_count"),
            Run(FIXED),
            Run(packing.kind, "package_kind"),
        ),
        _weighed(job, "gross", packing.gross, "gross_weight_kg"),
        _weighed(job, "net", packing.net, "net_weight_kg"),
    ]
    return [
        lettered([(Run(title),)], job.look.title, width),
        lettered([number], job.look.body, width),
        small_table(job, head, rows, (0.6, 0.2, 0.2), width),
        lettered(sums, job.look.body, width),
    ]
