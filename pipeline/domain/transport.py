"""Box 5: the sentence about the transport, made from what the invoice says and checked against the patterns that
chambers accept.

The patterns a–u are the list of the Tokyo chamber's guide to box 5; `Pattern.letter` names them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from pipeline.domain.entry import MONTHS, parse_date
from pipeline.domain.places import Port, PortKind, country_code, country_name, find_port

LONGEST = 400  # characters of a sentence that is looked at; no form has room for more
COURIERS = ("DHL", "FEDEX", "OCS", "UPS", "TNT", "YAMATO", "SAGAWA", "SF EXPRESS", "SCHENKER", "ARAMEX")
_FINAL = re.compile(r"[\n,;. ]*\bFinal destination\s*:\s*(?P<final>.+)$", re.I | re.S)


@dataclass(frozen=True, slots=True)
class TransportDetails:
    """What is known of the journey; "" and None where nothing is. `mode` as in the vocabulary; `said` the words of the
    paper about it."""

    mode: str = ""
    carrier: str = ""  # vessel with its voyage, or flight
    origin: str = ""  # port or airport of loading
    destination: str = ""  # port or airport of discharge
    via: str = ""
    on: date | None = None
    final_destination: str = ""
    said: str = ""


@dataclass(frozen=True, slots=True)
class Pattern:
    """An accepted sentence and its parts; `dated` is the date as it is written, `on` what it means if the month is in
    letters."""

    letter: str
    origin: str = ""
    destination: str = ""
    via: str = ""
    carrier: str = ""
    dated: str = ""
    final_destination: str = ""

    @property
    def on(self) -> date | None:
        """The date, when it is written with the month in letters and a year of four digits (rule 5d)."""
        return parse_date(self.dated) if re.search(r"[A-Za-z]{3}", self.dated) and written_out(self.dated) else None


def written_out(text: str) -> bool:
    """A date as certificates write it: "January 16, 2023", "Jan. 16, 2023" or "16 January 2023" (rules 3b and 5d)."""
    months = "|".join([*MONTHS, *(month[:3] + r"\.?" for month in MONTHS), r"Sept\.?"])
    return bool(re.fullmatch(rf"(?:{months}) \d{{1,2}}, \d{{4}}|\d{{1,2}} (?:{months}),? \d{{4}}", text.strip(), re.I))


def write_date(day: date) -> str:
    """ "January 16, 2023"."""
    return f"{MONTHS[day.month - 1]} {day.day}, {day.year}"


# ---- making the sentence


def compose(details: TransportDetails) -> str:
    """The fullest accepted sentence that the details allow; "" where they allow none, for nothing may be guessed
    here."""
    sentence = _post(details) or _courier(details) or _by_route(details) or _by_carrier(details)
    if sentence and details.final_destination:
        return f"{sentence}\nFinal Destination: {details.final_destination}"
    return sentence


def _post(details: TransportDetails) -> str:
    said = f"{details.said} {details.carrier}".upper()
    if re.search(r"\bEMS\b", said):
        return "EMS"
    if re.search(r"\bAIR ?MAIL\b", said):
        return "Air Mail"
    return "Sea Mail" if re.search(r"\bSEA ?MAIL\b", said) else ""


def _courier(details: TransportDetails) -> str:
    said = f"{details.said} {details.carrier}".upper()
    name = next((name for name in COURIERS if re.search(rf"\b{name}\b", said)), "")
    if details.mode != "courier" and not (name and details.mode in ("", "post")):
        return "Hand Carry" if re.search(r"\bHAND[- ]?CARR(Y|IED)\b", said) else ""
    return f"Courier ({name})" if name else "Courier"


def _by_route(details: TransportDetails) -> str:
    """Patterns a–d: both ends are known."""
    means = details.carrier or {"sea": "vessel", "air": "air"}.get(details.mode, "")
    if not (details.origin and details.destination and means):
        return ""
    via = f" via {details.via}" if details.via else ""
    dated = f" on or about {write_date(details.on)}" if details.on else ""
    return f"From {details.origin} to {details.destination}{via} by {means}{dated}"


def _by_carrier(details: TransportDetails) -> str:
    if details.carrier and details.mode in ("sea", ""):
        return f"By {details.carrier}"
    if details.carrier and details.mode == "air":
        return f"Flight No. {re.sub(r'^(flight( no)?[.: ]*)', '', details.carrier, flags=re.I)}"
    return {"sea": "By sea", "air": "By air"}.get(details.mode, "")


def with_country(place: str, mode: str = "") -> str:
    """A port with its country behind it (rule 5e), where it is certain which port is meant and the country is not
    already said."""
    port = port_of(place, mode)
    if port is None or country_of_place(place) == port.country:
        return place
    same = country_code(place) == port.country  # "SINGAPORE" says it all
    return place if same else f"{place}, {country_name(port.country).upper()}"


def port_of(place: str, mode: str = "") -> Port | None:
    """The port that a place of the invoice names; an airport where the goods fly."""
    if mode in ("air", "courier"):
        return find_port(place, PortKind.AIR) or find_port(place)
    return find_port(place)


def country_of_place(place: str) -> str | None:
    """The country that is said with a port: what stands behind the last comma, in brackets, or the last words."""
    parts = [part.strip(" .)") for part in re.split(r"[,(]", place) if part.strip(" .)")]
    if len(parts) > 1:
        return country_code(parts[-1])
    tokens = place.replace(".", ". ").split()
    return next((code for cut in range(1, len(tokens)) if (code := country_code(" ".join(tokens[cut:])))), None)


# ---- checking the sentence

_VIA = r"(?:\s+via\s+(?P<via>.+?))?"
_DATED = r"(?:,?\s+(?:sailing |departing )?(?:on or about|on/about|on)\s+(?P<dated>[^,]{0,14},?\s?[\w'./-]{1,12}))?"
_FLIGHT = r"(?:[A-Z]{2}|[A-Z]\d|\d[A-Z])[- ]?\d{2,4}[A-Z]?"
_ROUTE = rf"from\s+(?P<origin>.+?)\s+to\s+(?P<destination>.+?){_VIA}"
_SHAPES: tuple[tuple[str, str], ...] = (
    ("f", r"by sea"),
    ("g", r"(?:by )?sea freight|(?:by )?ocean freight"),
    ("i", r"by air(?:plane|craft)?"),
    ("j", r"(?:by )?air cargo"),
    ("k", r"(?:by )?air freight"),
    ("m", r"(?:by )?air ?mail"),
    ("n", r"(?:by )?ems"),
    ("o", r"surface"),
    ("p", r"(?:by )?sea ?mail"),
    ("q", r"(?:by )?courier(?: service)?(?:\s*\((?P<carrier>[^()]{2,30})\)|\s+(?P<name>[A-Z][\w ]{1,20}))?"),
    ("r", r"(?:by )?hand[- ]carry"),
    ("s", rf"(?:by )?sea (?:and|&) air(?:\s+{_ROUTE})?"),
    ("t", rf"(?:by )?sea (?:and|&) train(?:\s+{_ROUTE})?"),
    ("u", rf"(?:by )?air (?:and|&) truck(?:\s+{_ROUTE})?"),
    ("c", rf"{_ROUTE}\s+by\s+(?P<carrier>vessel|sea|ship|air|airplane|aircraft|air freight|sea freight){_DATED}"),
    ("a", rf"{_ROUTE}\s+(?:by|per)\s+(?P<carrier>\S.*?){_DATED}"),
    (
        "l",
        rf"(?:by )?(?:flight(?: no\.?)?\s*:?\s*)?(?P<carrier>{_FLIGHT}){_DATED}",
    ),
    ("l", rf"(?:by )?flight(?: no\.?)?\s*:?\s*(?P<carrier>\S.*?){_DATED}"),
    ("h", rf"(?:by )?(?P<carrier>\S.*?,?\s+voy(?:age|\.)?\s*(?:no\.?)?\s*\S+){_DATED}"),
    ("e", rf"by\s+(?P<carrier>\S.*?){_DATED}"),
)
_NOT_A_VESSEL = re.compile(r"(?i)\b(truck|train|rail|road|car|lorry|bus|hand|land)\b")


def parse(text: str) -> Pattern | None:
    """The accepted pattern that the text of box 5 follows, or None (rule 5a). Case, blanks and a full stop at the end
    do not matter."""
    final = _FINAL.search(text)
    body = " ".join((text[: final.start()] if final else text).split()).rstrip(". ")
    if len(body) > LONGEST:
        return None
    for letter, shape in _SHAPES:
        match = re.fullmatch(shape, body, re.I)
        if match and (letter != "e" or not _NOT_A_VESSEL.search(match["carrier"])):
            return _pattern(letter, match.groupdict(default=""), final["final"].strip() if final else "")
    return None


def _pattern(letter: str, found: dict[str, str], final: str) -> Pattern:
    if letter == "a":
        letter = "a" if found["dated"] else "b"
    elif letter == "c":
        letter = "c" if found["dated"] else "d"
    parts = {name: found.get(name, "") for name in ("origin", "destination", "via", "dated")}
    return Pattern(letter, **parts, carrier=found.get("carrier") or found.get("name", ""), final_destination=final)
