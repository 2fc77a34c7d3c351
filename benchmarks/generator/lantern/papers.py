"""A paper in the making: its facts, its table, its sums, and the truth that grows as they are printed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from benchmarks.generator.kit.drawn import Truth
from benchmarks.generator.lantern.atoms import Fact, Line, Run, line, spread, text_of
from benchmarks.generator.lantern.facts import Facts
from benchmarks.generator.lantern.forms import TRUTH_LANGUAGE, Form
from benchmarks.generator.lantern.lists import words
from benchmarks.generator.lantern.shipments import Shipment
from benchmarks.generator.lantern.sums import SumRow, sum_rows
from benchmarks.generator.lantern.tables import Table, build_table
from benchmarks.generator.lantern.writing import spell_money

REFERENCES = ("number", "date", "po", "order_date", "contract", "quotation", "delivery_note", "customer", "lc", "sales")
TRADE = ("term", "payment", "due", "currency", "origin", "reason")
TRANSPORT = ("vessel", "voyage", "mode", "departure", "receipt", "loading", "via", "discharge", "final", "eta", "bl",
             "awb", "booking", "container", "forwarder", "policy")  # fmt: skip
CARGO = ("packages", "gross", "net", "measure")
FOOT = ("bank", "remarks", "tax_number")


@dataclass(frozen=True)
class Piece:
    """A part of a sentence: the words that lead to a value, and the value."""

    lead: Line
    value: Line


class Paper:
    """What a composer draws from. Facts that are never used are not in the truth."""

    def __init__(self, form: Form, shipment: Shipment) -> None:
        self.form, self.ship = form, shipment
        self.source = Facts(form, shipment)
        self.truth = Truth(TRUTH_LANGUAGE.get(form.language, form.language))
        self.waiting = dict(self.source.found)

    def has(self, *keys: str) -> bool:
        """Whether any of these facts is still to be printed."""
        return any(key in self.waiting for key in keys)

    def use(self, key: str) -> Fact | None:
        """A fact, if there is one that is not yet printed; from now on the paper says it."""
        fact = self.waiting.pop(key, None)
        if fact is not None:
            self.truth.fields.update(fact.truth)
            for name, values in fact.alt.items():
                self.truth.alt[name] = list(values)
        return fact

    def take(self, *keys: str) -> list[Fact]:
        """Those of the facts that there are."""
        return [fact for fact in (self.use(key) for key in keys) if fact is not None]

    def rest(self, *but: str) -> list[Fact]:
        """All other facts that are not yet printed."""
        order = (*REFERENCES, "buyer", "consignee", "notify", "goods", *TRADE, *TRANSPORT, *CARGO, "marks", *FOOT)
        return self.take(*(key for key in order if key not in but))

    def blank(self, key: str) -> Fact:
        """The fact, or an empty place for it."""
        return self.use(key) or Fact(key, self.source.label(key), (), "")

    def table(self, marks: bool = False) -> Table:
        """The goods. ``marks``: whether the marks stand in a column of it."""
        table = build_table(self.form, self.ship, self.source, marks=marks)
        self.truth.lines = list(table.truth)
        for name, value in table.says.items():
            self.truth.fields.setdefault(name, value)
        if marks:
            self.use("marks")
        return table

    def sums(self) -> list[SumRow]:
        """Charges and the total."""
        known = "transport_mode" in self.truth.fields
        rows = sum_rows(self.form, self.ship, self.source, known=known)
        self.truth.fields |= {"total_amount": f"{self.ship.due:f}", "currency": self.ship.currency}
        if self.ship.deposit:
            self.truth.alt["total_amount"] = [f"{self.ship.total:f}"]
        return rows

    def amount_due(self) -> Fact:
        """The total as a fact of its own, for papers that say it at their head too."""
        row = self.sums()[-1]
        return Fact("total", (text_of(row.label),), (row.amount,), "total_amount")

    def term(self) -> Line:
        """The trade term for another place; the paper says it too."""
        self.truth.fields.update(self.source.term_truth())
        return self.source.term_line(note=False)

    def in_words(self) -> str:
        """The total in words, if the house writes it."""
        if not self.form.spelled or self.form.european:
            return ""
        text = spell_money(self.ship.total, self.ship.currency, self.form.spelled)
        shown = text.upper() if self.form.capitals else text[0].upper() + text[1:]
        return self.form.labels.phrase("words").format(words=shown)

    def sentence(self, parts: Sequence[tuple[str, str]], least: int = 1) -> list[Piece]:
        """Leading words and facts, for those facts that there are; the words are marked as labels. Nothing where fewer
        than ``least`` of the facts are there."""
        found: list[Piece] = []
        if sum(self.has(key) for _, key in parts) < least:
            return found
        for lead, key in parts:
            if self.has(key):
                fact = self.use(key)
                assert fact is not None
                names = (f"label.{fact.field}",) if fact.field else ()
                found.append(Piece(line(lead, *names), spread(fact.lines, " ")))
        return found

    def contact(self) -> list[str]:
        """Lines with the exporter's telephone and such; none where the house prints none."""
        seller = self.form.seller
        fax = seller.phone[:-1] + str((int(seller.phone[-1]) + 1) % 10)
        text = self.form.contact.format(p=seller.phone, f=fax, w=seller.web)
        return [part for part in (*text.split("|"), self.form.factory) if part]

    def origin_words(self) -> Line:
        """A sentence about the origin of the goods, where all come from the house's country."""
        sentences = words("phrases")["origin_words"].get(self.form.language, words("phrases")["origin_words"]["en"])
        sentence = sentences[self.form.sentence % len(sentences)]
        home = self.source.country_name(self.form.seller.code)
        adjective = ADJECTIVES.get(self.form.seller.code)
        if self.ship.origins != [self.form.seller.code] or (adjective is None and "{adj}" in sentence):
            return ()
        before, after = sentence.replace("{adj}", "{country}").split("{country}")
        word = (adjective or home) if "{adj}" in sentence else home
        self.truth.fields["country_of_origin"] = [self.form.seller.code]
        return (Run(before), Run(word.upper() if before.isupper() else word, ("country_of_origin",)), Run(after))


ADJECTIVES = {"JP": "Japanese", "CN": "Chinese", "US": "United States", "GB": "British", "TW": "Taiwan", "KR": "Korean",
              "IN": "Indian", "TH": "Thai"}  # fmt: skip
