"""A paper in the making: gives each value in the house's writing and keeps the truth about what was given."""

from __future__ import annotations

import random
from collections.abc import Sequence

from benchmarks.generator.kit.drawn import Truth, Value
from benchmarks.generator.meadow.entries import Entry, Line, Run, run
from benchmarks.generator.meadow.firms import Firm
from benchmarks.generator.meadow.labels import Labels
from benchmarks.generator.meadow.plan import Plan
from benchmarks.generator.meadow.shipment import Shipment, Trader
from benchmarks.generator.meadow.taste import Taste
from benchmarks.generator.meadow.writing import SIGNS, Writing


class Paper:
    """One invoice of one house, before it is drawn."""

    def __init__(self, trader: Trader, plan: Plan, labels: Labels, ship: Shipment, rng: random.Random) -> None:
        self.trader, self.plan, self.labels, self.ship, self.rng = trader, plan, labels, ship, rng
        self.taste: Taste = trader.taste
        self.writing = Writing(self.taste, trader.language, trader.firm.country)
        self.truth = Truth(trader.language)
        self.sign = self.taste.pick(f"sign {ship.currency}", *SIGNS[ship.currency])
        self.high = self.taste.chance("values in capitals", 0.35) and self.writing.main == "en"
        self.notify_same = self.rng.random() < 0.35
        self.buyer_same = ship.consignee is ship.customer.buyer
        self.says_same = self.taste.chance("says same", 0.6)
        self.say("currency", ship.currency)
        self.say("seller_country", trader.firm.country)

    # ------------------------------------------------------------------------------------------ the truth

    def say(self, name: str, value: Value, *others: Value) -> None:
        """Notes that a value is printed."""
        self.truth.fields[name] = value
        known = [other for other in others if other and other != value]
        if known:
            self.truth.alt[name] = known

    def cased(self, text: str) -> str:
        """Text in the house's case."""
        return text.upper() if self.high else text

    # ------------------------------------------------------------------------------------------ labels

    def entry(self, key: str, lines: Sequence[Line], label: str = "") -> Entry:
        """A value with its label."""
        label = label or key
        return Entry(key, self.labels.parts(label), self.labels.mark(label), tuple(lines))

    def money_sign(self) -> Run:
        """The currency, as a run of its own."""
        return Run(self.sign, ("currency",))

    def priced(self, amount: Run) -> Line:
        """An amount with the currency before or behind it, glued to it or not."""
        sign = self.sign
        if self.taste.chance("currency behind", 0.06 if self.writing.main == "en" else 0.6):
            return (amount, Run("\u00a0"), self.money_sign())
        if not sign.isalpha() and self.taste.chance("glued sign", 0.5):
            return (Run(sign + amount.text, (*amount.names, "currency"), amount.bold),)
        return (self.money_sign(), Run("\u00a0"), amount)

    # ------------------------------------------------------------------------------------------ firms

    @property
    def seller_name(self) -> str:
        """The house's name as printed."""
        name = self.trader.firm.name
        return name.upper() if self.taste.chance("seller in capitals", 0.5) else name

    def seller_name_line(self) -> Line:
        """The house's name."""
        self.say("seller_name", self.seller_name, self.trader.firm.local)
        return run(self.seller_name, "seller_name")

    def seller_address(self) -> list[Line]:
        """The lines of its address; to be printed once."""
        lines = self.trader.firm.lines
        if self.taste.chance("seller address in capitals", 0.25):
            lines = tuple(line.upper() for line in lines)
        self.say("seller_address", ", ".join(line.rstrip(",") for line in lines))
        return [run(line, "seller_address") for line in lines]

    def seller_contacts(self) -> list[str]:
        """Telephone and the like, as pieces."""
        firm, word = self.trader.firm, self.labels.word
        gap = self.taste.pick("contact gap", ": ", " ", ". ", ":")
        found = [f"{word('phone')}{gap}{firm.phone}"]
        if self.taste.chance("prints fax", 0.5):
            found.append(f"{word('fax')}{gap}{firm.fax}")
        if self.taste.chance("prints mail", 0.45):
            found.append(f"{self.taste.pick('mail word', 'E-mail', 'Email', 'e-mail', 'Mail')}{gap}export@{firm.host}")
        if self.taste.chance("prints web", 0.35):
            found.append(f"{self.taste.pick('web word', 'www.', 'https://www.', 'URL: www.')}{firm.host}")
        return found

    def seller(self) -> Entry:
        """The house in a labelled box."""
        lines = [self.seller_name_line(), *self.seller_address()]
        if self.taste.chance("contacts in box", 0.5):
            lines += [run(piece) for piece in self.seller_contacts()[:2]]
        return self.entry("seller_name", lines)

    def parties(self) -> list[Entry]:
        """Buyer, consignee and notify party, as the form has them."""
        kind = self.plan.parties
        found = []
        buyer, consignee = self.ship.customer.buyer, self.ship.consignee
        if kind == "both":
            found = self._both(buyer, consignee)
        elif kind == "buyer":
            found = [self._party("buyer", buyer, ("buyer",))]
            self._stand_in()
        else:
            found = [self._party("consignee", consignee, ("consignee",))]
        if "notify_party_name" in self.plan.asked and self.ship.notified and self.trader.main == "en":
            found.append(self._notify(consignee if kind != "buyer" else buyer))
        return found

    def _both(self, buyer: Firm, consignee: Firm) -> list[Entry]:
        if buyer is not consignee or not self.says_same:
            found = [self._party("buyer", buyer, ("buyer",)), self._party("consignee", consignee, ("consignee",))]
        elif self.taste.chance("buyer is the same", 0.3):
            same = run(self.labels.word("same_consignee"))
            found = [self.entry("buyer_name", [same]), self._party("consignee", consignee, ("consignee", "buyer"))]
        else:
            same = run(self.labels.word("same_buyer"))
            found = [self._party("buyer", buyer, ("buyer",)), self.entry("consignee_name", [same])]
            self._stand_in()
        above = "above" in text_or_empty(found)
        return found[::-1] if self.taste.chance("consignee first", 0.4) and not above else found

    def _stand_in(self) -> None:
        for part in ("name", "address", "country"):
            self.say(f"consignee_{part}", self.truth.fields[f"buyer_{part}"])

    def _party(self, label: str, firm: Firm, roles: tuple[str, ...]) -> Entry:
        name, lines = self.cased(firm.name), [self.cased(line) for line in firm.lines]
        for role in roles:
            self.say(f"{role}_name", name)
            self.say(f"{role}_address", ", ".join(line.rstrip(",") for line in lines))
            self.say(f"{role}_country", firm.country)
        named = [f"{role}_name" for role in roles]
        if self._notifies(label):
            named.append("notify_party_name")
        printed = [run(name, *named), *(run(line, *(f"{role}_address" for role in roles)) for line in lines)]
        return self.entry(f"{label}_name", [*printed, *self._person(label, firm)])

    def _person(self, label: str, firm: Firm) -> list[Line]:
        found = []
        if self.taste.chance(f"attention {label}", 0.25):
            found.append(run(f"{self.labels.word('attention')} {firm.person}"))
        if self.taste.chance(f"phone of {label}", 0.3):
            found.append(run(f"{self.labels.word('phone')} {firm.phone}"))
        if firm.country in ("BR", "MX", "TR", "IT", "CL", "PE") and self.taste.chance("tax numbers", 0.6):
            kind = {"BR": "CNPJ", "MX": "RFC", "TR": "VKN", "IT": "P.IVA", "CL": "RUT", "PE": "RUC"}[firm.country]
            found.append(run(f"{kind}: {self.rng.randint(10**8, 10**9 - 1)}"))
        return found

    def _notifies(self, label: str) -> bool:
        """Whether the notify party's box only points at this party."""
        wanted = "notify_party_name" in self.plan.asked and self.ship.notified and self.trader.main == "en"
        here = label == ("buyer" if self.plan.parties == "buyer" or self._consignee_pointed() else "consignee")
        return wanted and self.notify_same and here

    def _consignee_pointed(self) -> bool:
        same = self.plan.parties == "both" and self.buyer_same and self.says_same
        return same and not self.taste.chance("buyer is the same", 0.3)

    def _notify(self, receiver: Firm) -> Entry:
        if self.notify_same:
            self.say("notify_party_name", self.cased(receiver.name))
            key = "same_buyer" if self.plan.parties == "buyer" else "same_consignee"
            return self.entry("notify_party_name", [run(self.labels.word(key))])
        firm = self.ship.customer.notify
        self.say("notify_party_name", self.cased(firm.name))
        lines = firm.lines if self.taste.chance("notify address", 0.7) else ()
        printed = [run(self.cased(firm.name), "notify_party_name"), *(run(self.cased(line)) for line in lines)]
        return self.entry("notify_party_name", printed)


def text_or_empty(entries: Sequence[Entry]) -> str:
    """The bare text of parties, in small letters."""
    return " ".join(r.text for entry in entries for line in entry.lines for r in line).lower()
