"""One paper in the making: the house's choices and the shipment's facts together."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from benchmarks.generator.konzern.firms import Exporter, Party
from benchmarks.generator.konzern.formats import SYMBOLS, Formats, country_name
from benchmarks.generator.konzern.goods import Catalogue
from benchmarks.generator.konzern.labels import Labels
from benchmarks.generator.konzern.ledger import Ledger
from benchmarks.generator.konzern.look import Look
from benchmarks.generator.konzern.shipment import Facts
from benchmarks.generator.konzern.taste import Taste

STANDARD = frozenset({"helvetica", "times", "courier"})


@dataclass(frozen=True)
class Job:
    """What every part of a paper may ask."""

    taste: Taste
    exporter: Exporter
    catalogue: Catalogue
    labels: Labels
    formats: Formats
    look: Look
    facts: Facts
    ledger: Ledger
    composer: str
    pages: int = 1

    @property
    def currency(self) -> str:
        """The currency as the house writes it: a code or a sign."""
        code = self.facts.currency
        bare = code == "EUR" and self.look.body.family in STANDARD  # few readers know how wide their euro sign is
        return SYMBOLS.get(code, code) if self.taste.flag("currency.sign", 0.2) and not bare else code

    def money(self, value: Decimal) -> str:
        """An amount as printed."""
        return self.formats.money(value, self.facts.currency)

    def country(self, party: Party) -> str:
        """The last line of an address, as the house writes countries."""
        tongue = self.taste.pick("country.language", (self.labels.first, self.labels.first, "en"))
        name = country_name(party.country, tongue)
        return name.upper() if self.taste.flag("country.upper", 0.6) else name

    def lines_of(self, party: Party) -> tuple[str, ...]:
        """The lines of an address; the exporter's country only where the house prints it."""
        own = party.country == self.exporter.party.country
        if own and not self.taste.flag("country.own", 0.55):
            return party.lines
        if self.taste.flag("country.behind", 0.12):
            return (*party.lines[:-1], f"{party.lines[-1]}, {self.country(party)}")
        return (*party.lines, self.country(party))
