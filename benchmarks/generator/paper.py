"""A generated paper: the invoice that it shows, the habits in which it shows it, and what the truth says of it."""

from __future__ import annotations

from dataclasses import dataclass

from benchmarks.generator.style import Style
from benchmarks.samples.paper import Invoice
from benchmarks.samples.truth import Value, tell_fields, tell_line


@dataclass(frozen=True)
class Paper:
    """``bank`` are lines about where to pay: words that are no party's address."""

    invoice: Invoice
    style: Style
    bank: tuple[str, ...] = ()


def hidden(style: Style) -> frozenset[str]:
    """Names of header fields that the invoice holds and the paper does not print."""
    unseen = {
        "package_count": "packages",
        "package_kind": "packages",
        "net_weight_kg": "net",
        "gross_weight_kg": "gross",
    }
    names = {name for name, fact in unseen.items() if fact not in style.shows}
    if style.receivers == "consignee":
        names |= {"buyer_name", "buyer_address", "buyer_country"}
    return frozenset(names)


def tell(paper: Paper) -> dict[str, object]:
    """Fields and lines in the form of ``truth.jsonl``."""
    unseen = hidden(paper.style)
    fields: dict[str, Value] = {n: v for n, v in tell_fields(paper.invoice).items() if n not in unseen}
    return {"fields": fields, "lines": [tell_line(line) for line in paper.invoice.goods]}
