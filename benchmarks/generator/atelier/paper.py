"""A generated paper: the invoice that it shows, the habits in which it shows it, and what the truth says of it."""

from __future__ import annotations

from dataclasses import dataclass

from benchmarks.generator.atelier.style import Style
from benchmarks.generator.kit.drawn import Truth
from benchmarks.samples.paper import Invoice
from benchmarks.samples.truth import tell_fields, tell_line


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


def tell(paper: Paper) -> Truth:
    """What a perfect reader would say of the paper."""
    unseen = hidden(paper.style)
    fields = {name: value for name, value in tell_fields(paper.invoice).items() if name not in unseen}
    return Truth(paper.style.languages, dict(fields), [dict(tell_line(line)) for line in paper.invoice.goods])
