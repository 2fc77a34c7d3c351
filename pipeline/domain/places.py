"""Countries, ports and cities: what a paper calls them, and which one is meant. When in doubt, None: a wrong country is
the worst mistake of all.

The tables lie in `data/` (see SOURCES.md there) and are read when first asked for.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from pipeline.domain.data import table
from pipeline.domain.folding import fold, name_key, wide, words

EUROPEAN_UNION = frozenset("AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK".split())
# Consignee and destination may lie in different countries of one group (rule 2f; Tokyo's guide to box 2).
INTERCHANGE_GROUPS = (EUROPEAN_UNION | frozenset({"CH", "NO", "IS", "LI"}), frozenset({"CN", "HK", "MO"}))
LANDLOCKED = frozenset(
    "AD AF AM AT AZ BF BI BO BT BW BY CF CH CZ ET HU KG KZ LA LI LS LU MD MK ML MN MW NE NP PY RS RW SK SM SS SZ TD TJ "
    "TM UG UZ VA ZM ZW".split()
)
US_STATES = frozenset(
    "AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR "
    "PA RI SC SD TN TX UT VT VA WA WV WI WY DC".split()
)
CANADIAN_PROVINCES = frozenset("AB BC MB NB NL NS ON PE QC SK".split())
POSTAL_PREFIXES = {"D": "DE", "A": "AT", "F": "FR", "I": "IT", "B": "BE", "S": "SE", "N": "NO", "E": "ES"} | {
    code: code for code in "DE AT CH FR IT BE NL DK SE FI PL CZ HU ES PT LU LI SI SK HR".split()
}

_STREET = frozenset(
    "road rd street st avenue ave lane ln drive dr boulevard blvd square sq house building bldg tower towers plaza "
    "centre center terrace place court "
    "hotel park gate bridge wharf quay strasse straße rue via calle village hill hills town chinatown".split()
)
_COMPANY = frozenset(
    "co ltd limited inc corp corporation company llc gmbh ag sa pvt private pte plc bhd sdn kk bank industries trading "
    "holdings".split()
)
_LONGEST = 8  # words in the longest name that is looked for


class PortKind(StrEnum):
    """How the goods leave from or come to it."""

    SEA = "sea"
    AIR = "air"


@dataclass(frozen=True, slots=True)
class Country:
    """`code` alpha-2; `name` as certificates print it (mixed case, plain Latin letters); `names` in other languages and
    abbreviations; `adjectives` ("Japanese") are matched only as a whole text."""

    code: str
    name: str
    name_ja: str
    alpha3: str
    names: tuple[str, ...]
    adjectives: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Port:
    """A sea port (`code` is its UN/LOCODE) or an airport (`code` is its IATA code); `country` alpha-2."""

    name: str
    country: str
    code: str
    kind: PortKind


# ---- countries


@cache
def countries() -> dict[str, Country]:
    """Every country of ISO 3166-1, by alpha-2."""
    return {
        code: Country(code, row["name"], row["ja"], row["alpha3"], tuple(row["names"]), tuple(row["adjectives"]))
        for code, row in table("countries.json").items()
    }


def _index(rows: list[tuple[str, str]], known: dict[str, str]) -> dict[str, str]:
    """Adds (name, code) rows to `known`; a name that two countries of the same rank share is left out."""
    claims: dict[str, set[str]] = {}
    for name, code in rows:
        claims.setdefault(name_key(name), set()).add(code)
    fresh = {
        key: next(iter(codes)) for key, codes in claims.items() if len(codes) == 1 and key not in known and len(key) > 1
    }
    return known | fresh


@cache
def _names() -> dict[str, str]:
    """Folded name → alpha-2, without adjectives."""
    every = countries().values()
    known = _index([(c.name, c.code) for c in every], {})
    return _index([(name, c.code) for c in every for name in (*c.names, c.name_ja)], known)


@cache
def _exact() -> dict[str, str]:
    return _index([(adjective, c.code) for c in countries().values() for adjective in c.adjectives], _names())


@cache
def _codes() -> dict[str, str]:
    """Upper-case codes: alpha-2, alpha-3, and UK, which everybody writes."""
    return (
        {c.code: c.code for c in countries().values()} | {c.alpha3: c.code for c in countries().values()} | {"UK": "GB"}
    )


@cache
def _wide_names() -> re.Pattern[str]:
    names = sorted((name for name in _names() if wide(name) and len(name) > 1), key=len, reverse=True)
    return re.compile("|".join(map(re.escape, names)))


def country_code(text: str) -> str | None:
    """The country that the whole text names: "Japan", "JAPANESE", "U.S.A.", "日本", "P.R. China", "JP" (codes in
    capitals only), "Japan (JP)"."""
    if text.strip() in _codes():
        return _codes()[text.strip()]
    name = name_key(text).removeprefix("the ")
    return _exact().get(name) or _whole(text)


def _whole(text: str) -> str | None:
    """The one country that every word of the text names, however often ("JAPAN / 日本", "JP JAPAN")."""
    codes = [_codes().get(part) for part in re.findall(r"[^\W_]+", text)]
    rest = " ".join(part for part, code in zip(re.findall(r"[^\W_]+", text), codes, strict=True) if code is None)
    named = {code for code in codes if code}
    if not rest and len(named) == 1:
        return named.pop()
    tokens, at = words(rest), 0
    while at < len(tokens):
        found = _longest(tokens, at, _exact())
        if found is None:
            return None
        named.add(found[0])
        at += found[1]
    return named.pop() if len(named) == 1 else None


def _longest(tokens: list[str], at: int, names: dict[str, str]) -> tuple[str, int] | None:
    """The longest name that begins at `at`: its country and its number of words."""
    for length in range(min(_LONGEST, len(tokens) - at), 0, -1):
        code = names.get(" ".join(tokens[at : at + length]))
        if code:
            return code, length
    return None


def _hits(tokens: list[str], names: dict[str, str]) -> Iterator[tuple[str, int, int]]:
    """Every name in the text, left to right, longest first: (country, first word, number of words)."""
    at = 0
    while at < len(tokens):
        found = _longest(tokens, at, names)
        if found is None:
            at += 1
            continue
        yield found[0], at, found[1]
        at += found[1]


def _misleading(tokens: list[str], at: int, length: int) -> bool:
    """New Jersey, Jordan Road, Bank of China, ABC (Thailand) Co., Peru IL 61354, Atlanta Georgia 30303: a country's
    name, but not the country."""
    before = tokens[at - 1] if at else ""
    after = tokens[at + length] if at + length < len(tokens) else ""
    later = tokens[at + length + 1] if at + length + 1 < len(tokens) else ""
    zip_code = bool(re.fullmatch(r"\d{5}(\d{4})?", later)) and after.upper() in US_STATES
    georgia = tokens[at] == "georgia" and (bool(re.fullmatch(r"\d{5}(\d{4})?", after)) or _cities().get(before) == "US")
    bank = before == "of" and at > 1 and tokens[at - 2] in ("bank", "bk")
    return before == "new" or after in _STREET or after in _COMPANY or zip_code or georgia or bank


def country_in(text: str) -> str | None:
    """The country of an address: the last one it names, else a country code that stands alone at its end, else a postal
    prefix (D-80331)."""
    tokens = words(text)
    named = [
        code
        for code, at, length in _hits(tokens, _names())
        if not _misleading(tokens, at, length) and (length > 1 or tokens[at] != "us")
    ]
    if named:
        return named[-1]
    last = _wide_names().findall(fold(text))
    return _names()[last[-1]] if last else _coded(text)


def _coded(text: str) -> str | None:
    """A country told by a code: ", JP" at the very end (unless it may be a state of the U.S. or Canada), or "CH-8001"
    before a town."""
    last = re.split(r"[,\n;]", text.strip().rstrip("."))[-1].strip()
    code = _codes().get(last) if re.search(r"[,\n;]", text) else None
    if code and last not in US_STATES and last not in CANADIAN_PROVINCES:
        return code
    if code and _city_named(text) == code:
        return code
    prefix = re.search(r"\b([A-Z]{1,2})-\d{4,5}\s+[A-Z][\w-]{2,}", text)
    return POSTAL_PREFIXES.get(prefix[1]) if prefix else None


def country_name(code: str, language: str = "en") -> str:
    """How people read it: "Japan", or "日本" for language "ja". KeyError for no country of ISO 3166-1."""
    country = countries()[code]
    return country.name_ja if language.startswith("ja") else country.name


def official_name(code: str) -> str:
    """As boxes 2 and 4 print it: capitals, plain Latin letters ("JAPAN", "UNITED STATES OF AMERICA"). KeyError for no
    country."""
    return countries()[code].name.upper()


def interchangeable(one: str, other: str) -> bool:
    """Whether consignee and destination may differ so (rule 2f)."""
    return one == other or any(one in group and other in group for group in INTERCHANGE_GROUPS)


# ---- cities


@cache
def _cities() -> dict[str, str]:
    return {name_key(city): country for country, names in table("cities.json").items() for city in names}


@cache
def _wide_cities() -> re.Pattern[str]:
    return re.compile("|".join(map(re.escape, sorted(filter(wide, _cities()), key=len, reverse=True))))


def city_country(text: str) -> str | None:
    """The country of the last well-known city (or Japanese prefecture, U.S. state …) in a text that names no
    country."""
    if re.search(
        r",\s*(?:[A-Z][a-z]+\s+)?(" + "|".join(sorted(US_STATES)) + r")\.?,?\s+\d{5}(-\d{4})?\s*(,|;|$|\n|U\.?S)", text
    ):
        return "US"
    return _city_named(text)


def _city_named(text: str) -> str | None:
    tokens = words(text)
    named = [
        c
        for c, at, length in _hits(tokens, _cities())
        if not (at + length < len(tokens) and tokens[at + length] in _STREET | _COMPANY)
    ]
    if named:
        return named[-1]
    last = _wide_cities().findall(fold(text))
    return _cities()[last[-1]] if last else None


# ---- ports

_PORT_WORDS = re.compile(r"\b(sea ?port|port of|harbou?r of|port(?!\s+\w)|harbou?r(?!\s+\w)|cy|cfs|any|main|sea)\b")
_AIR_WORDS = re.compile(
    r"\b(international airport|intl airport|int l airport|airport of|airport|air port|intl|aeroport|flughafen|by air)\b"
)
# Names that stand for ports in several countries; the country must be named with them.
_SHARED_PORTS = frozenset(
    ("manzanillo", "cartagena", "san antonio", "portland", "georgetown", "kingston", "victoria", "santa cruz", "kochi")
)


@cache
def _ports() -> dict[str, tuple[Port, ...]]:
    """Folded name → ports of that name, the better known first."""
    index: dict[str, list[Port]] = {}
    for code, names in table("sea_ports.json").items():
        for name in names:
            index.setdefault(name_key(name), []).append(Port(names[0], code[:2], code, PortKind.SEA))
    for code, (country, city, name, *others) in table("airports.json").items():
        for alias in dict.fromkeys((city, name, *others, *([others[0]] if others else []))):
            bare = _AIR_WORDS.sub(" ", name_key(alias))
            index.setdefault(" ".join(bare.split()), []).append(Port(name, country, code, PortKind.AIR))
    return {key: tuple(dict.fromkeys(ports)) for key, ports in index.items()}


@cache
def _by_code() -> dict[str, Port]:
    return {port.code: port for ports in _ports().values() for port in ports}


def find_port(text: str, kind: PortKind | None = None) -> Port | None:
    """The port or airport that a text names: "PORT OF TOKYO, JAPAN", "Kobe", "NARITA AIRPORT", "Frankfurt (FRA)",
    "JPYOK".

    Where a name is both, the sea port is meant unless the text says airport or `kind` says so. None when unknown, or
    when ports of several countries bear the name and no country is said.
    """
    plain = text.strip().strip(".")
    if plain in _by_code():
        return _by_code()[plain]
    wanted = kind or (PortKind.AIR if _AIR_WORDS.search(name_key(text)) else None)
    in_brackets = re.search(r"\(\s*([A-Z]{3}|[A-Z]{5})\s*\)", text)
    for key, country in _port_keys(plain):
        port = _choose(key, country, wanted)
        if port:
            return port
    return _by_code().get(in_brackets[1]) if in_brackets else None


def _port_keys(text: str) -> Iterator[tuple[str, str | None]]:
    """What the port's own name may be, and the country that is said with it: the text, then without its country, then
    its first part."""
    without = re.sub(r"\([^)]*\)", " ", text)
    for form in dict.fromkeys((text, without)):
        tokens = words(_AIR_WORDS.sub(" ", _PORT_WORDS.sub(" ", " ".join(words(form)))))
        whole = " ".join(words(form))
        yield whole, None
        yield " ".join(tokens), None
        for cut in range(1, len(tokens)):
            rest = tokens[cut:]
            code = _names().get(" ".join(rest)) or _codes().get(" ".join(rest).upper())
            state = [t for t in rest if t.upper() not in US_STATES | CANADIAN_PROVINCES]
            if code is None and len(state) < len(rest):
                home = "US" if rest[0].upper() in US_STATES else "CA"
                code = home if not state else _names().get(" ".join(state))
            if code:
                yield " ".join(tokens[:cut]), code
    first = re.split(r"[,(]", text)[0]
    if first != text:
        yield name_key(_PORT_WORDS.sub(" ", _AIR_WORDS.sub(" ", name_key(first)))), country_in(text)


def _choose(key: str, country: str | None, kind: PortKind | None) -> Port | None:
    """The one that is meant. A name that is shared between countries needs the country, except where one port is far
    better known."""
    fitting = [
        port
        for port in _ports().get(key, ())
        if (country is None or port.country == country) and (kind is None or port.kind is kind)
    ]
    if not fitting:
        return None
    shared = country is None and len({port.country for port in fitting}) > 1
    if shared and (key in _SHARED_PORTS or fitting[0].code not in _well_known()):
        return None
    return fitting[0]


@cache
def _well_known() -> frozenset[str]:
    """The ports and airports that everybody means when several share a name."""
    known = table("well_known.json")
    return frozenset([*known["sea"], *known["air"]])
