"""Shipping marks: what stands on the cartons."""

from __future__ import annotations

import random

from benchmarks.generator.kaisha.cargo import Load
from benchmarks.generator.kaisha.firms import Customer, Place
from benchmarks.generator.kaisha.form import Form


def mark_lines(
    rng: random.Random, form: Form, customer: Customer, port: Place, goods: Load, numbers: tuple[str, str]
) -> tuple[str, ...]:
    """The lines of the customer's mark; a form without a statement of origin has none on its cartons either."""
    invoice, order = numbers[0], numbers[1] if form.has_order else ""
    if customer.mark == "none" or form.trade == "courier":
        return (form.pick("mark.none", ("N/M", "NO MARK", "N/M", "N / M", "NM", "AS ADDRESSED", "FULLY ADDRESSED")),)
    short, town = customer.initials, port.name.split(" (")[0].split(",")[0]
    count = _count(form, goods)
    named = {
        "plain": (short, town, count),
        "order": (short, f"ORDER NO. {order}" if order else "", town, count),
        "tri": (short, "IN TRI.", town, count),
        "name": (_shorten(customer.buyer.name.upper().split(",")[0]), town, count),
        "short": (f"{short}-{rng.randint(1, 99)}", count),
        "dest": (short, f"{town} IN TRANSIT", count),
        "order2": (f"P/O {order}" if order else short, town, f"INV. {invoice}", count),
        "box": (f"<{short}>", town, count),
        "number": (f"{short} {rng.randint(100, 999)}", f"{town} - {customer.country['name']}", count),
    }
    lines = [line for line in named[customer.mark] if line]
    if form.chance("mark.made", 0.6) and origin_shown(form) and all(line.origin == "JP" for line in goods.lines):
        lines.append("MADE IN JAPAN")
    return tuple(lines)


def _shorten(name: str) -> str:
    """The first words of a name, as they fit on a carton."""
    words = name.split()
    while len(" ".join(words)) > 24 and len(words) > 1:
        words.pop()
    return " ".join(words)


def origin_shown(form: Form) -> bool:
    """Whether the house's form has a place for the origin of the goods."""
    return form.chance("has.country_of_origin", 0.72)


def _count(form: Form, goods: Load) -> str:
    text = form.pick(
        "mark.count",
        ("C/NO. 1-{}", "C/NO.1-{}", "NO. 1-{}", "C/# 1-{}", "C/NO. 1/{}", "NOS. 1 - {}", "CTN NO. 1-{}", "C/NO. 1-UP"),
    )
    if goods.packages == 1:
        return text.split("1")[0] + "1"
    return text.format(goods.packages)
