"""The rows below a table of goods: subtotal, charges, total."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from benchmarks.generator.lantern.atoms import Line, Run, line
from benchmarks.generator.lantern.facts import Facts
from benchmarks.generator.lantern.forms import Form
from benchmarks.generator.lantern.shipments import Charge, Shipment
from benchmarks.generator.lantern.writing import SYMBOLS, Hand, places_of, write_number

AFLOAT = ("ocean", "see", "marit", "marít", "海")
ALOFT = ("air", "luft")


@dataclass(frozen=True)
class SumRow:
    """``kind``: ``subtotal``, ``charge`` or ``total``."""

    kind: str
    label: Line
    amount: Line


def money(hand: Hand, currency: str, value: Decimal, *names: str, coin: str = "", places: int | None = None) -> Line:
    """An amount with its currency where ``coin`` says; ``places`` is for prices."""
    text = write_number(value, hand, places_of(currency) if places is None else places)
    symbol = SYMBOLS.get(currency, currency)
    if coin == "symbol" and not symbol[-1].isalpha():
        return (
            Run(f"{symbol}{text}" if hand.language in ("en", "ja", "zh") else f"{symbol} {text}", (*names, "currency")),
        )
    if coin in ("symbol", "code"):
        return (Run(symbol if coin == "symbol" else currency, ("currency",)), Run(" "), Run(text, names))
    if coin == "after":
        after = symbol if symbol == "€" else currency
        return (Run(text, names), Run(" "), Run(after, ("currency",)))
    return line(text, *names)


def coin_of(form: Form, place: str) -> str:
    """How the currency is written in a ``cell``, the ``first`` line or the ``total``."""
    chosen = form.table.coin
    written = form.hand.coin if form.hand.coin != "none" else "code"
    if place == "total":
        return written if chosen in ("total", "first", "cell") or form.hand.coin != "none" else ""
    return written if chosen == "cell" or (chosen == "first" and place == "first") else ""


def sum_rows(form: Form, ship: Shipment, facts: Facts, *, known: bool) -> list[SumRow]:
    """The sums of a shipment. ``known``: whether the paper says how the goods travel."""
    coin = coin_of(form, "total")
    inner = coin if form.table.coin == "cell" else ""
    rows = []
    if ship.charges:
        amount = money(form.hand, ship.currency, ship.goods_total, coin=inner)
        rows.append(SumRow("subtotal", line(form.labels.sum_of("subtotal")), amount))
    for number, charge in enumerate(ship.charges):
        label = line(_charge_word(form, ship, charge, known), f"charge.{number}.description")
        rows.append(SumRow("charge", label, _charge_amount(form, ship, charge, number, inner)))
    total = money(form.hand, ship.currency, ship.total, "total_amount", coin=coin)
    rows.append(SumRow("total", line(form.labels.sum_of("total"), "label.total_amount"), total))
    if ship.deposit:
        paid = (form.minus if not form.european else "-{}").format(
            write_number(ship.deposit, form.hand, places_of(ship.currency))
        )
        rows.append(SumRow("charge", line(form.labels.sum_of("deposit")), line(paid)))
        due = money(form.hand, ship.currency, ship.due, "total_amount", coin=coin)
        rows.append(SumRow("total", line(form.labels.sum_of("balance"), "label.total_amount"), due))
    return rows


def _charge_word(form: Form, ship: Shipment, charge: Charge, known: bool) -> str:
    word = form.labels.sum_of(charge.key)
    low = word.lower()
    wrong: tuple[str, ...] = AFLOAT if ship.route.mode != "sea" or not known else ()
    wrong += ALOFT if ship.route.mode != "air" or not known else ()
    if charge.key == "freight" and any(part in low for part in wrong):
        return {"de": "Fracht", "fr": "Frais de transport", "es": "Flete", "it": "Trasporto"}.get(
            form.language, "Freight"
        )
    return word


def _charge_amount(form: Form, ship: Shipment, charge: Charge, number: int, coin: str) -> Line:
    """A discount has its sign before, behind, or brackets."""
    name = f"charge.{number}.amount"
    if charge.amount >= 0:
        return money(form.hand, ship.currency, charge.amount, name, coin=coin)
    text = write_number(-charge.amount, form.hand, places_of(ship.currency))
    return line((form.minus if not form.european else "-{}").format(text), name)
