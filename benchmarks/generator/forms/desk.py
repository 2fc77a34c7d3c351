"""The shipping clerk's desk: customers, trade and habits, of which shipments are made."""

from __future__ import annotations

import random
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from benchmarks.generator.forms.carriage import Carriage, invent_carriage
from benchmarks.generator.forms.firms import Customer, Exporter
from benchmarks.generator.forms.formats import Formats, places_of, rounded
from benchmarks.generator.forms.goods import Good, Trade, invent_goods
from benchmarks.generator.forms.plan import Plan
from benchmarks.generator.forms.shipment import Fee, Packing, Papers, Shipment
from benchmarks.generator.forms.taste import Taste
from benchmarks.generator.forms.words import fill, words


@dataclass(frozen=True)
class Desk:
    """What the shipping clerk of a house has at hand."""

    taste: Taste
    exporter: Exporter
    customers: tuple[Customer, ...]
    trade: Trade
    formats: Formats

    def ship(self, rng: random.Random) -> Shipment:
        """Another shipment."""
        customer = rng.choice(self.customers)
        day = date(2018, 1, 5) + timedelta(days=rng.randint(0, 3200))
        carriage = invent_carriage(rng, self.taste, self.exporter, customer, day)
        currency = self._currency(rng)
        goods = invent_goods(rng, self.trade, self.formats, currency)
        code = self._term(rng, carriage.mode)
        packing = self._pack(rng, goods)
        po = self._order(rng)
        po = po if rng.random() < 0.85 else ""
        shown = po if Plan(self.taste, self.trade).shows("po") else ""
        papers = self._papers(rng, day)
        fees = self._fees(rng, code, sum((good.amount for good in goods), Decimal(0)), currency)
        same = rng.random() < 0.35
        return Shipment(
            number=self._number(rng, day),
            day=day,
            po=po,
            papers=papers,
            buyer=customer.party,
            consignee=customer.party if same else customer.other,
            notify=customer.agent,
            same_as=same,
            notify_same=rng.random() < 0.3,
            carriage=carriage,
            code=code,
            place=self._place(code, carriage, customer),
            payment=self._payment(rng, bool(papers.lc)),
            currency=currency,
            goods=goods,
            fees=fees,
            deposit=self._deposit(rng, goods, fees, currency),
            packing=packing,
            marks=self._marks(rng, customer, carriage, packing, shown),
            invoice_of=self.taste.pick("desk.of", self.trade.facts["of"]),
            reason=rng.choice(words("phrases")["reasons"]["chosen"]),
            remark=self._remark(rng),
        )

    def _papers(self, rng: random.Random, day: date) -> Papers:
        habits = words("habits")
        credit = self.taste.chance("desk.credit", 0.4) and rng.random() < 0.6
        return Papers(
            lc=fill(rng, rng.choice(habits["credits"])) if credit else "",
            lc_day=day - timedelta(days=rng.randint(20, 70)),
            lc_bank=rng.choice(words("phrases")["banks_of_credit"]["names"]),
            ours=fill(rng, rng.choice(habits["references"])),
            contract=fill(rng, rng.choice(habits["contracts"])),
            due=day + timedelta(days=rng.randint(30, 90)),
        )

    def _remark(self, rng: random.Random) -> str:
        month = rng.choice(("May", "July", "October"))
        return fill(rng, rng.choice(words("phrases")["remarks"]["en"]), {"month": month})

    def _deposit(self, rng: random.Random, goods: tuple[Good, ...], fees: tuple[Fee, ...], currency: str) -> Decimal:
        """What was paid in advance."""
        if not self.taste.chance("desk.deposit", 0.06) or rng.random() < 0.5:
            return Decimal(0)
        owed = sum((good.amount for good in goods), Decimal(0)) + sum((fee.amount for fee in fees), Decimal(0))
        return rounded(owed * 3 / 10, places_of(currency))

    def _currency(self, rng: random.Random) -> str:
        if self.taste.chance("desk.currencies", 0.15):
            return rng.choice((self.exporter.currency, "USD"))
        return self.exporter.currency

    def _number(self, rng: random.Random, day: date) -> str:
        form = self.taste.pick("desk.number", words("habits")["numbers"])
        letters = fill(self.taste.dice("desk.letters"), "{L2}")
        known = {"L": letters, "y": str(day.year), "yy": f"{day.year % 100:02d}", "mm": f"{day.month:02d}"}
        return fill(rng, form, known)

    def _order(self, rng: random.Random) -> str:
        return fill(rng, rng.choice(words("habits")["orders"]))

    def _term(self, rng: random.Random, mode: str) -> str:
        options = words("habits")["terms_by_sea" if mode == "sea" else "terms_otherwise"]
        return str(rng.choice(self.taste.some(f"desk.terms.{mode == 'sea'}", options, 1, 2)))

    def _place(self, code: str, carriage: Carriage, customer: Customer) -> str:
        if code in ("FOB", "FAS", "FCA"):
            land = self.taste.chance("desk.japan", 0.12)
            return self.exporter.country_words.upper() if land else carriage.loading
        if code == "EXW":
            return self.exporter.party.city.upper()
        if code in ("CIF", "CFR", "C&F", "CIP", "CPT"):
            return carriage.discharge
        return customer.party.city.upper()

    def _payment(self, rng: random.Random, credit: bool) -> str:
        lists = words("phrases")["payment"]
        if credit:
            return str(rng.choice(lists["lc"]))
        language = self.formats.language[:2]
        return str(rng.choice(self.taste.some("desk.payment", lists.get(language, lists["plain"]), 1, 3)))

    def _fees(self, rng: random.Random, code: str, value: Decimal, currency: str) -> tuple[Fee, ...]:
        usual = self.taste.pick("desk.fees", words("habits")["fees"])
        shares = words("habits")["shares"]
        if self.taste.chance("desk.fees.sometimes", 0.4) and rng.random() < 0.4:
            return ()
        found = []
        for kind in usual:
            if kind in ("freight", "insurance") and code in ("FOB", "EXW", "FAS", "FCA"):
                continue
            if kind == "tax" and self.exporter.home in ("JP", "US"):
                continue
            amount = rounded(value * rng.randint(*shares[kind]) / 10000, places_of(currency))
            if amount or kind == "tax":
                found.append(Fee(kind, amount))
        return tuple(found)

    def _pack(self, rng: random.Random, goods: tuple[Good, ...]) -> Packing:
        net = sum((good.net for good in goods), Decimal(0)) or Decimal("0.5")
        each = Decimal(rng.choice((12, 18, 25, 60, 240)))
        count = max(1, min(int(net / each), rng.choice((24, 60, 180, 400))) + rng.choice((0, 0, 1)))
        gross = net * Decimal(str(round(rng.uniform(1.04, 1.22), 3))) + Decimal("0.4")
        lists = words("carriage")["packages"]
        kind = rng.choice(self.taste.some("desk.kinds", self.trade.facts["kinds"], 1, 2))
        form = self.taste.pick("desk.packed", lists["forms"]) if kind in ("PALLETS", "SKIDS") else "{count} {kind}"
        if kind not in ("PALLETS", "SKIDS") and self.taste.chance("desk.only", 0.2):
            form = rng.choice(("{count} {kind} ONLY", "TOTAL {count} {kind}"))
        inner = rng.choice(lists["inner"]).replace("{n}", str(count * rng.randint(6, 24)))
        if count == 1:
            kind = kind[:-2] if kind.endswith("XES") else kind.rstrip("S")
        kind = "CTN" if kind in ("CTN", "CTNS") and count == 1 else kind
        return Packing(count, kind, form.replace("{inner}", inner), net, gross, gross / Decimal(rng.randint(180, 420)))

    def _marks(
        self, rng: random.Random, customer: Customer, carriage: Carriage, packing: Packing, po: str
    ) -> tuple[str, ...]:
        """The lines of the shipping mark; ``po`` is empty where the paper does not say it elsewhere."""
        lists, taste = words("phrases")["marks"], self.taste
        if taste.chance("desk.unmarked", 0.12) or rng.random() < 0.06:
            return (taste.pick("desk.nomark", lists["nothing"]),)
        lines = [self._first_mark(rng, customer, po)]
        if taste.chance("desk.mark.port", 0.75):
            lines.append(carriage.discharge.split(",")[0])
        if po and taste.chance("desk.mark.order", 0.25) and po not in lines[0]:
            lines.append(taste.pick("desk.mark.words", lists["orders"]).replace("{po}", po))
        if taste.chance("desk.mark.number", 0.85):
            lines.append(taste.pick("desk.mark.count", lists["numbers"]).replace("{n}", str(packing.count)))
        if taste.chance("desk.mark.made", 0.4):
            spoken = self.exporter.country_words.upper()
            lines.append(taste.pick("desk.mark.origin", lists["made"]).replace("{word}", spoken))
        return tuple(dict.fromkeys(lines))

    def _first_mark(self, rng: random.Random, customer: Customer, po: str) -> str:
        known = {
            "initials": customer.initials,
            "buyer": customer.party.name.upper(),
            "po": po,
            "city": customer.party.city.upper(),
        }
        form = self.taste.pick("desk.mark", words("phrases")["marks"]["hands"])
        return fill(rng, form if po or "{po}" not in form else "{initials}", known)
