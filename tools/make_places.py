"""Makes the tables of countries, ports, airports and cities from the published ones.

    python -m tools.make_places SEA_PORTS_JSON

SEA_PORTS_JSON is the file `lib/ports.json` of marchah/sea-ports. Countries come from pycountry and babel, airports
from airportsdata. What they are and
under which licences stands in pipeline/domain/data/SOURCES.md.
"""

from __future__ import annotations

import json
import re
import sys
import tomllib
import unicodedata
from collections.abc import Mapping
from pathlib import Path

import airportsdata
import pycountry
from babel import Locale

FACTS = tomllib.loads((Path(__file__).parent / "place_facts.toml").read_text(encoding="utf-8"))
DATA = Path(__file__).parent.parent / "pipeline" / "domain" / "data"
LANGUAGES = (
    "en",
    "ja",
    "de",
    "fr",
    "es",
    "it",
    "pt",
    "nl",
    "zh",
    "zh_Hant",
    "ko",
    "sv",
    "da",
    "nb",
    "fi",
    "pl",
    "cs",
    "tr",
    "id",
    "vi",
)
INTERNATIONAL = re.compile(r"international|int'l", re.I)


def ascii_only(name: str) -> str:
    """Without accents: the certificate is printed in plain Latin letters."""
    return unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()


def countries() -> dict[str, dict[str, object]]:
    """Every country of ISO 3166-1: the printed name, the Japanese one, further names, adjectives, alpha-3."""
    locales = [Locale.parse(language) for language in LANGUAGES]
    rows: dict[str, dict[str, object]] = {}
    for country in sorted(pycountry.countries, key=lambda c: c.alpha_2):
        code = country.alpha_2
        printed = ascii_only(FACTS["printed"].get(code) or getattr(country, "common_name", None) or country.name)
        names = [
            country.name,
            getattr(country, "official_name", ""),
            getattr(country, "common_name", ""),
            *FACTS["aliases"].get(code, []),
        ]
        names += [locale.territories.get(code, "") for locale in locales]
        names = list(dict.fromkeys(name for name in names if name and name != printed))
        japanese = FACTS["japanese"].get(code) or Locale.parse("ja").territories[code]
        adjectives = FACTS["adjectives"].get(code, [])
        rows[code] = {
            "name": printed,
            "ja": japanese,
            "alpha3": country.alpha_3,
            "names": names,
            "adjectives": adjectives,
        }
    return rows


def sea_ports(source: Path) -> dict[str, list[str]]:
    """UN/LOCODE → name and further names, those known by hand first: they win where several ports share a name."""
    ports = dict[str, list[str]](FACTS["ports"])
    for code, row in json.loads(source.read_text(encoding="utf-8")).items():
        if pycountry.countries.get(alpha_2=code[:2]) is None:
            continue  # the Netherlands Antilles are no more
        names = [
            part.strip()
            for name in (row["name"], *row["alias"])
            for part in re.split(r"[/(]", name.rstrip(")"))
            if part.strip()
        ]
        names += [name.split(",")[0] for name in names if "," in name]
        if code in FACTS["ports"] or not row["alias"]:  # its aliases name neighbouring ports
            ports[code] = list(dict.fromkeys(ports.get(code, []) + names[: 1 if row["alias"] else None]))
    return ports


def airports() -> dict[str, list[str]]:
    """IATA → [country, city, name, further names]: those known by hand first, then every international airport."""
    every = airportsdata.load("IATA")
    known = [code for code in FACTS["airports"] if code in every]
    others = sorted(
        code for code, row in every.items() if code not in FACTS["airports"] and INTERNATIONAL.search(row["name"])
    )
    rows = {code: [every[code]["country"], every[code]["city"], every[code]["name"]] for code in known + others}
    return {code: row + FACTS["airports"].get(code, []) for code, row in rows.items()}


def cities(air: dict[str, list[str]], sea: dict[str, list[str]]) -> dict[str, list[str]]:
    """Country → its cities whose name is no other country's city, and the well-known ones settled by hand."""
    homes: dict[str, set[str]] = {}
    for row in airportsdata.load("IATA").values():
        homes.setdefault(row["city"], set()).add(row["country"])
    for code, names in sea.items():
        homes.setdefault(names[0].split(",")[0], set()).add(code[:2])
    settled = {city.upper() for names in [*FACTS["cities"].values(), FACTS["no_city"]] for city in names}
    result = {country: list(names) for country, names in FACTS["cities"].items()}
    for city in sorted({row[1] for row in air.values()} | {names[0].split(",")[0] for names in sea.values()}):
        if len(homes[city]) == 1 and len(city) > 3 and city.upper() not in settled:
            result.setdefault(next(iter(homes[city])), []).append(city)
    return dict(sorted(result.items()))


def write(name: str, table: Mapping[str, object]) -> None:
    """Compact, one row a line so that a change can be read."""
    rows = [f"{json.dumps(k)}:{json.dumps(v, ensure_ascii=False, separators=(',', ':'))}" for k, v in table.items()]
    (DATA / name).write_text("{\n" + ",\n".join(rows) + "\n}\n", encoding="utf-8")


def main(source: Path) -> None:
    """Writes the five tables."""
    sea, air = sea_ports(source), airports()
    write("countries.json", countries())
    write("sea_ports.json", sea)
    write("airports.json", air)
    write("cities.json", cities(air, sea))
    write("well_known.json", {"sea": list(FACTS["ports"]), "air": list(FACTS["airports"])})


if __name__ == "__main__":
    main(Path(sys.argv[1]))
