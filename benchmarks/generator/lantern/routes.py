"""The way that goods take: terms, ports, ship or flight, days."""

from __future__ import annotations

import datetime as dt
import random
from dataclasses import dataclass

from benchmarks.generator.lantern.firms import Party, fill
from benchmarks.generator.lantern.forms import Form
from benchmarks.generator.lantern.lists import countries, words

HUBS = ("Busan", "Singapore", "Hong Kong", "Colombo", "Port Klang", "Algeciras", "Kaohsiung", "Rotterdam")
SEA_TERMS = ("FOB", "FOB", "FOB", "CIF", "CIF", "CFR", "FCA", "EXW", "FAS", "CIP", "DAP")
OTHER_TERMS = ("FCA", "FCA", "CPT", "CIP", "DAP", "EXW", "EXW", "DDP", "DAP")


@dataclass(frozen=True)
class Route:
    """Ports are printed with their country where the house does so; ``means`` is ship or flight as printed, without
    the voyage where ``voyage`` is apart."""

    mode: str
    term: str
    place: str
    loading: str
    discharge: str
    discharge_city: str
    via: str
    final: str
    means: str
    voyage: str
    departure: dt.date | None
    mode_words: str


def invent_route(rng: random.Random, form: Form, consignee: Party, date: dt.date) -> Route:
    """A way from the house to a consignee."""
    mode = rng.choice(form.modes)
    if mode in ("road", "rail") and countries_apart(form.seller.code, consignee.code):
        mode = "sea"
    term = rng.choice(SEA_TERMS if mode == "sea" else OTHER_TERMS)
    by_air, overland = mode == "air", mode in ("courier", "road", "rail")
    start = form.seller.airport if by_air else form.seller.port
    end = consignee.airport if by_air else consignee.port
    country = _short(consignee)
    loading = _port(form, start, _short(form.seller), by_air)
    discharge = _port(form, end, country, by_air)
    final = consignee.city if consignee.city != end and rng.random() < form.finals else ""
    via = rng.choice(HUBS) if mode == "sea" and rng.random() < 0.55 else ""
    via = "" if via in (start, end) else via
    means, voyage = _means(rng, form, mode)
    departure = date + dt.timedelta(days=rng.randint(0, 9)) if rng.random() < 0.92 else None
    return Route(
        mode, term, _place(rng, form, term, (start, end), consignee, country),
        "" if overland else loading, "" if overland else discharge, "" if overland else end, _case(form, via),
        _case(form, final), means, voyage, departure, _words(rng, form, mode),
    )  # fmt: skip


def countries_apart(home: str, away: str) -> bool:
    """Whether no lorry goes from one to the other."""
    mainland = {"DE", "AT", "CH", "FR", "BE", "NL", "IT", "ES", "PT", "DK", "SE", "PL", "CZ", "FI", "TR"}
    return home not in mainland or away not in mainland


def _short(party: Party) -> str:
    """The country's name, a shorter one where it is long."""
    return party.country if len(party.country) < 14 else min(countries()[party.code]["names"], key=len)


def _case(form: Form, text: str) -> str:
    return text.upper() if form.capitals else text


def _port(form: Form, name: str, country: str, by_air: bool) -> str:
    airport = " Airport" if by_air and form.airport_word and not form.european else ""
    tail = f", {country}" if form.port_countries and country and country.lower() != name.lower() else ""
    return _case(form, f"{name}{airport}{tail}")


def _place(rng: random.Random, form: Form, term: str, ports: tuple[str, str], consignee: Party, country: str) -> str:
    if rng.random() < form.bare_terms:
        return ""
    if term == "EXW":
        return _case(form, rng.choice((form.seller.city, f"{form.seller.city} factory")))
    if term in ("FOB", "FCA", "FAS"):
        name = form.home_name if form.term_of_country else ports[0]
        return _case(form, name)
    if term in ("DAP", "DDP"):
        return _case(form, consignee.city)
    tail = f", {country}" if form.port_countries and country.lower() != ports[1].lower() else ""
    return _case(form, f"{ports[1]}{tail}")


def _means(rng: random.Random, form: Form, mode: str) -> tuple[str, str]:
    lists = words("phrases")
    if mode == "sea":
        name = f"{rng.choice(lists['vessel_first'])} {rng.choice(lists['vessel_last'])}"
        name = name.upper() if form.capitals or rng.random() < 0.7 else name
        voyage = fill(rng, form.voyage_pattern)
        if form.voyage_apart:
            return name, voyage
        return form.vessel_form.format(v=name, y=voyage), ""
    return (fill(rng, rng.choice(form.flight_patterns)), "") if mode == "air" else ("", "")


def _words(rng: random.Random, form: Form, mode: str) -> str:
    language = form.language if form.european else "en"
    if form.language == "en" and mode in form.mode_words:
        return form.mode_words[mode]
    return _case(form, str(rng.choice(words("phrases")["carriage"][language][mode])))
