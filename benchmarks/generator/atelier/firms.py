"""Invented companies with addresses that a post office would not laugh at."""

from __future__ import annotations

import random

from babel import Locale

from benchmarks.generator.atelier.vocabulary import Town, Vocabulary
from benchmarks.samples.paper import Party

HOME = {"de": ("DE", "AT", "CH"), "fr": ("FR",), "es": ("ES", "MX"), "it": ("IT",), "zh": ("TW", "HK")}
DIAL = {"JP": "81", "US": "1", "DE": "49", "FR": "33", "IT": "39", "ES": "34", "GB": "44", "TW": "886", "HK": "852"}
LONG_NAMES = {
    "US": ("U.S.A.", "USA", "UNITED STATES", "United States of America"),
    "GB": ("United Kingdom", "U.K.", "ENGLAND"),
    "KR": ("KOREA", "Republic of Korea", "South Korea"),
    "AE": ("U.A.E.", "United Arab Emirates", "UAE"),
    "VN": ("VIETNAM", "Viet Nam"),
    "NL": ("THE NETHERLANDS", "Netherlands"),
    "TW": ("TAIWAN", "Taiwan"),
    "HK": ("HONG KONG", "Hong Kong"),
    "TR": ("TURKEY", "Türkiye"),
}


def name_country(code: str, language: str) -> str:
    """The country's everyday name in the language of the paper; English beside Japanese and Chinese."""
    if language in ("en", "ja", "zh") and code in LONG_NAMES:
        return LONG_NAMES[code][-1]
    return str(Locale.parse("en" if language in ("ja", "zh") else language).territories[code])


def invent_firm(rng: random.Random, words: Vocabulary, country: str, language: str = "en") -> Party:
    """A company of the country; its address ends with the country, but for one exporter in eight."""
    firms = words.firms[country]
    name = " ".join(
        part for part in (rng.choice(firms.stems), rng.choice(firms.kinds), rng.choice(firms.forms)) if part
    )
    town = rng.choice([town for town in words.towns if town.country == country])
    lines = fill(town, rng)
    shout = rng.random() < 0.45
    printed = rng.choice(LONG_NAMES.get(country, (name_country(country, "en"),)))
    if language not in ("en", "ja", "zh"):
        printed = name_country(country, language)
    if rng.random() < 0.25:
        lines = [f"{lines[-1]}, {printed}"] if len(lines) == 1 else [*lines[:-1], f"{lines[-1]}, {printed}"]
    else:
        lines = [*lines, printed]
    if shout:
        name, lines = name.upper(), [line.upper() for line in lines]
    dial = DIAL.get(country, "60")
    phone = f"+{dial}-{rng.randint(2, 99)}-{rng.randint(200, 999)}-{rng.randint(1000, 9999)}"
    domain = "".join(letter for letter in name.split()[0].lower() if letter.isalpha())
    mail = f"{rng.choice(('info', 'export', 'sales'))}@{domain}.example"
    return Party(
        name=name,
        address=tuple(lines),
        country=country,
        phone=phone,
        person=rng.choice(words.people),
        mail=mail,
        name_ja=rng.choice(firms.ja) if firms.ja else "",
    )


def fill(town: Town, rng: random.Random) -> list[str]:
    """An address in the town."""
    n, m, street = rng.randint(2, 48), rng.randint(1, 9), rng.choice(town.streets)
    return [line.format(n=n, m=m, street=street) for line in town.lines]


def choose_home(rng: random.Random, words: Vocabulary, language: str) -> str:
    """The exporter's country: that of the paper's language; of English papers mostly Japan."""
    if language in HOME:
        return rng.choice([country for country in HOME[language] if country in words.firms])
    abroad = [c for c in words.firms if c != "JP" and c not in {home for homes in HOME.values() for home in homes}]
    return "JP" if rng.random() < 0.7 else rng.choice(abroad)


def choose_abroad(rng: random.Random, words: Vocabulary, home: str) -> str:
    """A customer's country."""
    return rng.choice([country for country in words.firms if country != home])
