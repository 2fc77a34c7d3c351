"""Invented firms: exporters, their customers, the addresses of both."""

from __future__ import annotations

import random
from dataclasses import dataclass, replace
from typing import Any

from benchmarks.generator.konzern.taste import Taste, digits, words

LANGUAGES = {"DE": "de", "AT": "de", "CH": "de", "FR": "fr", "BE": "fr", "LU": "fr", "IT": "it", "ES": "es"}
EUROPE = ("DE", "AT", "CH", "FR", "BE", "IT", "ES", "GB", "IE", "NL", "SE", "DK", "FI", "CZ", "PL", "LU")
NEAR = frozenset((*EUROPE, "NO", "GR", "RO", "HU", "PT", "TR"))
CURRENCIES = {"JP": "JPY", "US": "USD", "CH": "CHF", "GB": "GBP", "SE": "SEK", "DK": "DKK", "PL": "PLN", "CZ": "CZK"}


@dataclass(frozen=True)
class Party:
    """A firm with the lines of its address, without the country's name."""

    name: str
    lines: tuple[str, ...]
    country: str
    town: str = ""

    def upper(self) -> Party:
        """The same in capitals, as older programs print everything."""
        return replace(self, name=self.name.upper(), lines=tuple(line.upper() for line in self.lines))


@dataclass(frozen=True)
class Customer:
    """Who buys, who gets the goods, and where they go."""

    buyer: Party
    delivered: Party
    notified: Party
    billed: Party
    number: str
    tax: str


@dataclass(frozen=True)
class Exporter:
    """The house's firm and what its paper says about it."""

    party: Party
    works: Party
    brand: str
    phone: str
    fax: str
    mail: str
    web: str
    tax: str
    court: str
    banks: tuple[tuple[str, str, str, str], ...]  # name, place, account, SWIFT
    people: tuple[str, ...]


def address(rng: random.Random, code: str) -> tuple[tuple[str, ...], str]:
    """The lines of an address in a country, and the town."""
    country = words("places")[code]
    post, town, region = rng.choice(country["towns"]).split("|")
    form = rng.choice(country["forms"])
    filled = form.format(
        street=rng.choice(country["streets"]),
        no=rng.choice((rng.randint(1, 39), rng.randint(2, 199), f"{rng.randint(2, 60)}")),
        big=rng.randint(200, 18900),
        post=post,
        town=town,
        region=region,
        floor=rng.randint(2, 14),
        chome=rng.randint(1, 5),
        hash=rng.randint(1, 28),
        estate=rng.choice(words("people")["firm"]["buildings"]),
        box=rng.randint(110, 9870),
    )
    lines = tuple(line.replace("()", "").replace(", ,", ",").strip(" ,") for line in filled.split(";"))
    return tuple(line for line in lines if line), town.split(",")[-1].strip()


def customer_name(rng: random.Random, code: str) -> str:
    """A firm's name in a country."""
    country = words("places")[code]
    firm = words("people")["firm"]
    stem, legal = rng.choice(country["stems"]), rng.choice(country["legal"])
    other = firm.get({"AT": "DE", "MX": "ES", "CL": "ES", "AR": "ES", "CO": "ES", "PE": "ES"}.get(code, code), [])
    word = rng.choice([*firm["words"], *other, *other])
    if code == "ID":
        return f"PT {stem} {word}"
    if legal.endswith(("K.K.", "Japan K.K.")) and rng.random() < 0.5:
        return f"{stem} {word} K.K."
    return f"{stem} {word} {legal}"


def invent_party(rng: random.Random, code: str) -> Party:
    """A firm somewhere in a country."""
    lines, town = address(rng, code)
    return Party(customer_name(rng, code), lines, code, town)


def invent_exporter(taste: Taste, code: str, trade: dict[str, Any]) -> Exporter:
    """The firm of a house."""
    rng = taste.chance("exporter")
    country, people = words("places")[code], words("people")
    stem, legal = rng.choice(country["stems"]), rng.choice(country["legal"])
    tongue = LANGUAGES.get(code, "en") if rng.random() < 0.75 else "en"
    word = rng.choice(trade["firm"][tongue])
    mask = rng.choice(("{stem} {word} {legal}", "{stem} {word} {legal}", "{word} {stem} {legal}", "{stem} {legal}"))
    name = mask.format(stem=stem, word=word, legal=legal)
    lines, town = address(rng, code)
    other, _ = address(rng, code)
    letters = "".join(letter for letter in stem.lower() if letter.isascii() and letter.isalpha()) or "firm"
    domain = rng.choice(people["firm"]["domains"])
    phone = f"{country['phone']} {digits(rng, '{2} {3} {2}')}"
    court = rng.choice(people["court"].get(code, people["court"]["XX"])).replace("{town}", town)
    names = people["names"].get(code, people["names"]["EN"])
    return Exporter(
        party=Party(name, lines, code, town),
        works=Party(name, other, code),
        brand=stem,
        phone=f"{phone}-{rng.randint(0, 99)}",
        fax=f"{phone}-{rng.randint(100, 999)}",
        mail=f"{rng.choice(('export', 'info', 'sales', 'ar', 'invoice'))}@{letters}.{domain}",
        web=f"www.{letters}.{domain}",
        tax=digits(rng, country["tax"]),
        court=digits(rng, court),
        banks=tuple(_bank(rng, code) for _ in range(2)),
        people=tuple(rng.sample(names, 3)),
    )


def _bank(rng: random.Random, code: str) -> tuple[str, str, str, str]:
    banks = words("people")["banks"]
    which = rng.randrange(len(banks["names"]))
    iban = f"IBAN {code}{digits(rng, '{2} {4} {4} {4} {4} {2}')}"
    account = digits(rng, "A/C No. {3}-{7}") if code in ("JP", "US") else iban
    letters = "".join(rng.choice("ABCDEFGHKLMNPRST") for _ in range(4))
    return banks["names"][which], banks["places"][which], account, f"{letters}{code}{rng.choice(('FF', '2L', 'MM'))}"


def invent_customer(rng: random.Random, seller: str) -> Customer:
    """A customer abroad, with somewhere to deliver to."""
    abroad = [code for code in words("places") if code != seller]
    code = rng.choice([one for one in abroad if one in NEAR] if rng.random() < 0.2 else abroad)
    buyer = invent_party(rng, code)
    where = rng.choice([one for one in abroad if one != code]) if rng.random() < 0.2 else code
    lines, town = address(rng, where)
    name = buyer.name if rng.random() < 0.45 and where == code else customer_name(rng, where)
    delivered = buyer if rng.random() < 0.25 else Party(name, lines, where, town)
    lines, town = address(rng, code)
    billed = Party(customer_name(rng, code), lines, code, town)
    tax = digits(rng, words("places")[code]["tax"])
    return Customer(buyer, delivered, invent_party(rng, where), billed, digits(rng, "{6}"), tax)
