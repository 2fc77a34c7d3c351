"""Shipments: who sends what to whom, when, how, for how much."""

from __future__ import annotations

import random
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal

from benchmarks.generator.meadow.firms import FAR, Firm, invent_firm
from benchmarks.generator.meadow.goods import Catalogue, Good
from benchmarks.generator.meadow.taste import Taste, fill_digits, words
from benchmarks.generator.meadow.transit import Transit, travel
from benchmarks.generator.meadow.writing import PLACES

NUMBERS = (
    "{yy}-####", "INV-{Y}-####", "IV{yy}{mm}##", "A{yy}{mm}{dd}-1", "00####", "MT{yy}E-###", "{Y}/###", "EXP####/{yy}",
    "RE-{Y}-00###", "FA{yy}{mm}##", "####", "No{yy}##-K", "K-####", "{yy}{mm}{dd}-##", "SI######",
    "ND {yy}/##", "9000####", "X{yy}.{mm}.##", "HB/{yy}/EX/###", "EI-#####A",
)  # fmt: skip
ORDERS = ("PO-#####", "45000#####", "??-####", "####-{yy}", "P{yy}###", "#####", "{Y}-???-##", "OR ####/#")


@dataclass(frozen=True)
class Customer:
    """Somebody the house sells to, and how."""

    buyer: Firm
    consignee: Firm
    notify: Firm
    currency: str
    mode: str


@dataclass(frozen=True)
class Charge:
    """Money that is not goods; ``kind`` is its name among the labels."""

    kind: str
    amount: Decimal


@dataclass(frozen=True)
class Shipment:
    """What one paper is about."""

    number: str
    day: date
    customer: Customer
    consignee: Firm
    transit: Transit
    goods: list[Good]
    charges: list[Charge]
    deposit: Decimal
    payment: str
    by_credit: bool
    credit: str
    order: str
    package_kind: str
    packages: int
    inner: int
    notified: bool
    extras: dict[str, str]

    @property
    def currency(self) -> str:
        """The currency of the invoice."""
        return self.customer.currency

    @property
    def subtotal(self) -> Decimal:
        """The goods' value."""
        return sum((good.amount for good in self.goods), Decimal(0))

    @property
    def total(self) -> Decimal:
        """With freight and the like."""
        return self.subtotal + sum((charge.amount for charge in self.charges), Decimal(0))

    @property
    def net(self) -> Decimal:
        """The net weight in kg."""
        return sum((good.net for good in self.goods), Decimal(0))

    @property
    def gross(self) -> Decimal:
        """The gross weight in kg."""
        return sum((good.gross for good in self.goods), Decimal(0))


class Trader:
    """An exporter's business: shipments come from here."""

    def __init__(self, taste: Taste, firm: Firm, trade: str, language: str, rng: random.Random) -> None:
        self.taste, self.firm, self.language = taste, firm, language
        self.main = next((part for part in ("de", "fr") if part in language.split("+")), "en")
        self.catalogue = Catalogue(taste, trade, firm.country)
        self.currencies = self._currencies()
        self.modes = self._modes()
        self.customers = [self._customer(rng) for _ in range(rng.randint(2, 6))]
        self.number = taste.pick("numbers", *NUMBERS)
        self.order = taste.pick("orders", *ORDERS)
        self.length = taste.weighted("lines", {"few": 0.4, "some": 0.4, "many": 0.12, "long": 0.08})
        self.charging = taste.pick("charges", 0.0, 0.1, 0.5, 0.8)

    def _currencies(self) -> dict[str, float]:
        home = {
            "JP": {"USD": 0.5, "JPY": 0.32, "EUR": 0.12, "GBP": 0.02, "AUD": 0.02, "SGD": 0.02},
            "CN": {"USD": 0.85, "CNY": 0.15}, "HK": {"USD": 0.7, "HKD": 0.3}, "TW": {"USD": 0.9, "TWD": 0.1},
            "DE": {"EUR": 0.9, "USD": 0.1}, "AT": {"EUR": 1.0}, "FR": {"EUR": 0.92, "USD": 0.08}, "BE": {"EUR": 1.0},
            "IT": {"EUR": 1.0}, "CH": {"CHF": 0.7, "EUR": 0.3}, "GB": {"GBP": 0.8, "USD": 0.2},
            "SG": {"SGD": 0.4, "USD": 0.6},
        }.get(self.firm.country, {"USD": 1.0})  # fmt: skip
        if self.taste.chance("one currency", 0.7):
            return {self.taste.weighted("currency", home): 1.0}
        return home

    def _modes(self) -> dict[str, float]:
        modes = {
            "sea": {"sea": 1.0},
            "air": {"air": 0.9, "courier": 0.1},
            "courier": {"courier": 0.85, "air": 0.1, "post": 0.05},
            "mixed": {"sea": 0.7, "air": 0.3},
            "land": {"road": 0.55, "rail": 0.25, "sea": 0.2},
        }
        land = 0.16 if self.firm.country in ("DE", "AT", "CH", "FR", "BE", "IT", "CN") else 0.0
        name = self.taste.weighted("modes", {"sea": 0.4, "mixed": 0.3, "air": 0.14, "courier": 0.1, "land": land})
        return modes[name]

    def _customer(self, rng: random.Random) -> Customer:
        country = rng.choice([code for code in FAR if code != self.firm.country])
        buyer, notify = invent_firm(rng, country), invent_firm(rng, country)
        mode = rng.choices(list(self.modes), list(self.modes.values()))[0]
        currency = rng.choices(list(self.currencies), list(self.currencies.values()))[0]
        same_country = rng.random() < 0.8
        consignee = invent_firm(rng, country if same_country else rng.choice(FAR))
        while consignee.country == self.firm.country:
            consignee = invent_firm(rng, rng.choice(FAR))
        return Customer(buyer, consignee, notify, currency, mode)

    def ship(self, rng: random.Random) -> Shipment:
        """Another shipment."""
        customer = rng.choice(self.customers)
        day = date(2025, 1, 6) + timedelta(rng.randint(0, 660))
        receiver = customer.consignee if rng.random() < 0.45 else customer.buyer
        transit = travel(rng, self.taste, self.firm, receiver, customer.mode, day)
        goods = self.catalogue.lines(rng, self._count(rng), customer.currency)
        charges = self._charges(rng, transit, goods, customer.currency)
        by_credit = self.main == "en" and customer.mode == "sea" and rng.random() < 0.25
        kind, packages, inner = self._packages(rng, goods)
        return Shipment(
            self.fill(self.number, rng, day).strip(),
            day,
            customer,
            receiver,
            transit,
            goods,
            charges,
            self._deposit(rng, goods, charges, customer.currency),
            self._payment(rng, by_credit),
            by_credit,
            self.fill("{letter}####{yy}/#####", rng, day),
            self.fill(self.order, rng, day),
            kind,
            packages,
            inner,
            rng.random() < 0.75,
            self._extras(rng, day),
        )

    @staticmethod
    def fill(pattern: str, rng: random.Random, day: date) -> str:
        """A pattern of a number with its year, month, day, digits and letters."""
        letter = rng.choice("ABKLMS") + rng.choice("CDT")
        parts = {"Y": str(day.year), "yy": f"{day:%y}", "mm": f"{day:%m}", "dd": f"{day:%d}", "letter": letter}
        return fill_digits(pattern, rng).format(**parts)

    def _count(self, rng: random.Random) -> int:
        low, high = {"few": (1, 4), "some": (3, 9), "many": (8, 18), "long": (24, 64)}[self.length]
        return rng.randint(low, high)

    def _charges(self, rng: random.Random, transit: Transit, goods: list[Good], currency: str) -> list[Charge]:
        value = sum((good.amount for good in goods), Decimal(0))

        def share(low: float, high: float) -> Decimal:
            least = Decimal(1).scaleb(-PLACES.get(currency, 2))
            return max(least, (value * Decimal(str(rng.uniform(low, high)))).quantize(least, ROUND_HALF_UP))

        found = []
        if rng.random() < self.charging and not transit.at_origin:
            found.append(Charge("freight" if transit.mode == "sea" else "air_freight", share(0.02, 0.09)))
            if transit.incoterm in ("CIF", "CIP"):
                found.append(Charge("insurance", share(0.002, 0.006)))
        if rng.random() < self.charging * 0.4:
            found.append(Charge("packing_charge", share(0.004, 0.02)))
        if rng.random() < self.charging * 0.3:
            found.append(Charge("reduction", -share(0.01, 0.05)))
        if self.taste.chance("tax row", 0.12):
            found.append(Charge("tax_sum", Decimal(0)))
        return found

    def _deposit(self, rng: random.Random, goods: list[Good], charges: list[Charge], currency: str) -> Decimal:
        if not (self.taste.chance("deposits", 0.08) and rng.random() < 0.6):
            return Decimal(0)
        value = sum((good.amount for good in goods), Decimal(0)) + sum((c.amount for c in charges), Decimal(0))
        return (value * Decimal("0.3")).quantize(Decimal(1).scaleb(-PLACES.get(currency, 2)), ROUND_HALF_UP)

    def _payment(self, rng: random.Random, by_credit: bool) -> str:
        known = words("trade")["payment"]
        if by_credit:
            pattern = rng.choice(known["lc"])
        else:
            every = known["tt" if self.main == "en" else self.main]
            usual = self.taste.shuffled("payments", every)[:4]
            pattern = rng.choice(usual)
        return str(pattern).format(d=rng.choice((30, 30, 45, 60, 90)))

    def _packages(self, rng: random.Random, goods: list[Good]) -> tuple[str, int, int]:
        total = sum(good.packages for good in goods)
        if self.catalogue.trade.get("rolls"):
            kinds = {"roll": 0.4, "carton": 0.5, "package": 0.1}
        elif self.catalogue.trade.get("bulk"):
            kinds = {"bag": 0.35, "drum": 0.3, "pallet": 0.3, "package": 0.05}
        else:
            kinds = {"carton": 0.5, "pallet": 0.2, "case": 0.12, "package": 0.1, "box": 0.04, "crate": 0.04}
        kind = self.taste.weighted("packages", kinds)
        return (kind, max(1, total // rng.randint(8, 24)), total) if kind == "pallet" else (kind, total, 0)

    def _extras(self, rng: random.Random, day: date) -> dict[str, str]:
        def write(pattern: str) -> str:
            return self.fill(pattern, rng, day)

        return {
            "contract": write(self.taste.pick("contract", "SC-{yy}###", "{Y}HK###", "KT-####", "#####/{yy}")),
            "quotation": write(self.taste.pick("quotation", "Q{yy}-###", "QT######", "{yy}/Q##")),
            "customer_no": write(self.taste.pick("customer no", "#####", "C-0###", "D1####", "??##")),
            "delivery_note": write(self.taste.pick("delivery", "800####", "DN-{yy}###", "L######")),
            "container": write("{letter}SU ######-#"),
            "bl": write(self.taste.pick("bl", "{letter}KB########", "{letter}Q{yy}####")),
            "awb": write(self.taste.pick("awb", "###-#### ####", "## #### ####", "############")),
            "booking": write("{letter}B#######"),
            "insurance_policy": write("MC-######-{yy}"),
            "forwarder": rng.choice(words("trade")["forwarders"]["names"]),
        }
