"""The header values of a paper as printed lines, marked and entered into its truth."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal

from benchmarks.generator.kaisha.figures import SPOKEN, spell, write_number
from benchmarks.generator.kaisha.firms import Place
from benchmarks.generator.kaisha.lexicon import link
from benchmarks.generator.kaisha.paper import Paper
from benchmarks.generator.kaisha.words import words

DATED = ("order_date", "due_date", "arrival", "lc_date")
CURRENCIES_JA = {
    "USD": "米ドル", "JPY": "日本円", "EUR": "ユーロ", "GBP": "英ポンド", "CNY": "人民元",
    "THB": "タイバーツ", "SGD": "シンガポールドル", "AUD": "豪ドル",
}  # fmt: skip
SINGULAR = {"BOXES": "BOX"}


@dataclass(frozen=True)
class Entry:
    """A label and the printed lines of its value, as HTML."""

    key: str
    label: str
    lines: tuple[str, ...]

    @property
    def value(self) -> str:
        """The value's lines below each other."""
        return "<br>".join(self.lines)


def entries(paper: Paper, keys: tuple[str, ...]) -> list[Entry]:
    """What stands in a zone: values with their labels, and the bare labels of what this shipment lacks."""
    found = []
    blank = paper.form.pick("blank", ("", "", "", "-", "N/A", "―", "NIL"))
    for key in keys:
        lines = value_lines(paper, key)
        if lines or (key not in ("voyage", "via") and paper.form.chance("blank.labels", 0.5)):
            found.append(Entry(key, paper.label(key), tuple(lines or [blank])))
    return found


def value_lines(paper: Paper, key: str) -> list[str]:
    """The printed lines of a value; none where the shipment has no such thing."""
    if key in VALUES:
        return VALUES[key](paper)
    if key == "lc_date" or key == "bank_of_issue":
        return (
            [paper.plain_day(paper.ship.extras[key]) if key == "lc_date" else paper.ship.extras[key]]
            if paper.ship.credit
            else []
        )
    text = paper.ship.extras[key]
    if key in ("container", "booking") and paper.ship.mode != "sea":
        return []
    return [paper.plain_day(text) if key in DATED else paper.note(text)]


def _number(paper: Paper) -> list[str]:
    return [paper.say("invoice_number", paper.ship.number)]


def _date(paper: Paper) -> list[str]:
    return [paper.day("invoice_date", paper.ship.day)]


def _order(paper: Paper) -> list[str]:
    return [paper.say("po_number", paper.ship.order)] if paper.ship.order else []


def _credit(paper: Paper) -> list[str]:
    return [paper.say("lc_number", paper.ship.credit)] if paper.ship.credit else []


def _payment(paper: Paper) -> list[str]:
    return [paper.say("payment_terms", paper.case(paper.ship.payment))]


def term_html(paper: Paper, style: str = "") -> str:
    """The trade term and its place."""
    form, ship = paper.form, paper.ship
    others = ("CFR",) if ship.term in ("C&F", "CNF") else ()
    place = _term_place(paper)
    term, town = paper.say("incoterm", ship.term, also=others), paper.say("incoterm_place", place)
    style = style or form.pick(
        "term.style",
        ("{} {}", "{} {}", "{} {}", "{} : {}", "{} ({})", "{}, {}", "{} {} (INCOTERMS 2020)", "{} {} Incoterms® 2020"),
    )
    return style.format(term, town)


def _term_place(paper: Paper) -> str:
    form, ship = paper.form, paper.ship
    town = _in_japanese(paper, ship.term_place) or paper.case(ship.term_place)
    if form.chance("term.country", 0.2) and not form.japanese and ship.term_place != "JAPAN":
        country = "JAPAN" if ship.term in ("EXW", "FOB", "FAS", "FCA") else ship.port.country
        return f"{town}, {paper.case(country)}"
    return town


def _term(paper: Paper) -> list[str]:
    return [term_html(paper)]


def origin_text(paper: Paper) -> str:
    """The names of the countries of origin."""
    names = words("phrases")["origins"]
    language = "ja" if paper.form.japanese else "en"
    written = [
        paper.form.pick("origin.ja" if code == "JP" else "origin.other", names[code][language])
        for code in paper.ship.origins
    ]
    glue = "、" if paper.form.japanese else paper.form.pick("origin.glue", (" AND ", ", ", " & ", " / "))
    return glue.join(written)


def _origin(paper: Paper) -> list[str]:
    return [paper.say("country_of_origin", origin_text(paper), list(paper.ship.origins))]


def _currency(paper: Paper) -> list[str]:
    code = paper.ship.currency
    options = (code, CURRENCIES_JA[code]) if paper.form.japanese else (code, code, SPOKEN[code][0])
    return [paper.say("currency", paper.form.pick("currency.name", options), code)]


def _vessel(paper: Paper) -> list[str]:
    ship = paper.ship
    if not ship.vessel:
        return [] if "transport_mode" in paper.keys else _mode(paper)
    paper.follow("transport_mode", ship.mode)
    own = "voyage" in paper.keys
    whole = f"{ship.vessel} {ship.voyage}".strip()
    bare = whole
    for prefix in ("M.V. ", "M/V ", "MV ", "M/S ", "S/S ", "FLIGHT NO. ", "FLT. ", "BY "):
        bare = bare.removeprefix(prefix)
    text = paper.case(ship.vessel if own else whole) if ship.mode == "sea" else whole
    value = paper.case(whole) if ship.mode == "sea" else whole
    return [paper.say("vessel_or_flight", text, value, () if bare == whole else (bare,))]


def _voyage(paper: Paper) -> list[str]:
    ship = paper.ship
    return [link("vessel_or_flight", ship.voyage)] if ship.voyage and ship.mode == "sea" else []


def _departure(paper: Paper) -> list[str]:
    return [paper.day("departure_date", paper.ship.departure)]


def _in_japanese(paper: Paper, name: str) -> str:
    """A place's Japanese name where the house writes it so."""
    if not (paper.form.japanese and paper.form.chance("ports.ja", 0.6)):
        return ""
    ship = paper.ship
    known = {place.name: place.ja for place in (ship.origin_port, ship.port, ship.via) if place}
    return known.get(name, "")


def place_text(paper: Paper, place: Place) -> str:
    """A port or airport as the house writes it."""
    form, by_sea = paper.form, paper.ship.mode == "sea"
    japanese = _in_japanese(paper, place.name)
    if japanese:
        return japanese + (form.pick("port.ja", ("", "港")) if by_sea and not japanese.endswith("港") else "")
    name = paper.case(place.name)
    country = f", {paper.case(place.country)}" if form.chance("port.country", 0.4) and place.country else ""
    if form.chance("port.word", 0.12) and "(" not in name and "PORT" not in name.upper():
        name = f"{name} {paper.case('PORT' if by_sea else 'AIRPORT')}"
    return name + country


def _loading(paper: Paper) -> list[str]:
    return [paper.say("port_of_loading", place_text(paper, paper.ship.origin_port))]


def _discharge(paper: Paper) -> list[str]:
    return [paper.say("port_of_discharge", place_text(paper, paper.ship.port))]


def _via(paper: Paper) -> list[str]:
    return [paper.say("via", place_text(paper, paper.ship.via))] if paper.ship.via else []


def _destination(paper: Paper) -> list[str]:
    ship = paper.ship
    if ship.destination in ship.port.name:
        return []
    return [
        paper.say(
            "final_destination", place_text(paper, Place(ship.destination, "", ship.port.code, ship.port.country))
        )
    ]


def _mode(paper: Paper) -> list[str]:
    ship, form = paper.ship, paper.form
    text = form.pick(f"mode.{ship.mode}", words("transit")["modes_ja" if form.japanese else "modes"][ship.mode])
    if ship.carrier and "EMS" in text:
        text = form.pick("mode.courier.plain", ("COURIER", "BY COURIER")) if ship.carrier != "EMS" else text
    if ship.carrier and "EMS" not in text and "carrier" not in paper.keys and form.chance("mode.carrier", 0.6):
        text = f"{text} ({ship.carrier})"
    return [paper.say("transport_mode", paper.case(text), ship.mode)]


def _carrier(paper: Paper) -> list[str]:
    return [paper.say("transport_mode", paper.ship.carrier, paper.ship.mode)] if paper.ship.carrier else []


def _general(paper: Paper) -> list[str]:
    return [paper.say("invoice_of", paper.case(paper.ship.general))]


def kind_text(paper: Paper) -> str:
    """The kind of packages, in the number that fits."""
    form, pack, one = paper.form, paper.ship.load.pack, paper.ship.load.packages == 1
    if form.japanese and form.chance("pack.ja", 0.7):
        return pack[3]
    if form.chance("pack.short", 0.4):
        return pack[2] if one else pack[1]
    full = pack[0]
    if one:
        full = SINGULAR.get(full) or full.removesuffix("S")
    return paper.case(full)


def _packages(paper: Paper) -> list[str]:
    form, load = paper.form, paper.ship.load
    kind = paper.say("package_kind", kind_text(paper))
    style = form.pick(
        "packages.style", ("{n} {k}", "{n} {k}", "{n} {k}", "{n} ({w}) {k}", "{n} {k} ONLY", "{n} {k} IN TOTAL")
    )
    if form.japanese:
        style = "{n} {k}"
    if "PALLETS" in load.pack[0] and form.chance("pallet.inner", 0.6) and not form.japanese:
        style = f"{{n}} {{k}} ({load.packages * 16} CTNS)"
    number = paper.say("package_count", write_number(Decimal(load.packages)), str(load.packages))
    return [style.format(n=number, k=kind, w=spell(load.packages))]


def _count(paper: Paper) -> list[str]:
    return [paper.say("package_count", str(paper.ship.load.packages))]


def _kind(paper: Paper) -> list[str]:
    return [paper.say("package_kind", kind_text(paper))]


def weight_html(paper: Paper, name: str) -> str:
    """A total weight with its unit."""
    load = paper.ship.load
    number = load.gross if name == "gross_weight_kg" else load.net
    text = write_number(number, paper.form.pick("weight.places", (2, 2, 3, None)))
    unit = paper.form.pick("weight.unit", ("KGS", "KG", "kgs", "kg", "KGS.", "Kg"))
    value = f"{number.normalize():f}"
    if paper.form.chance("weight.glued", 0.25):
        return paper.say(name, text + unit, value)
    return f"{paper.say(name, text, value)} {unit}"


def _gross(paper: Paper) -> list[str]:
    return [weight_html(paper, "gross_weight_kg")]


def _net(paper: Paper) -> list[str]:
    return [weight_html(paper, "net_weight_kg")]


def _volume(paper: Paper) -> list[str]:
    unit = paper.form.pick("volume.unit", ("M3", "CBM", "m3", "M3"))
    return [f"{paper.ship.load.volume:f} {unit}"]


def _marks(paper: Paper) -> list[str]:
    lines = list(paper.ship.marks)
    return [paper.say("marks_and_numbers", line, lines) for line in lines]


def total_html(paper: Paper) -> str:
    """The sum to pay; where a deposit has been taken off, some read the sum before it."""
    for kind, amount in paper.ship.charges:
        if kind == "deposit":
            paper.truth.alt["total_amount"] = [f"{paper.ship.total - amount:f}"]
    return paper.money("total_amount", paper.ship.total, "total")


VALUES: dict[str, Callable[[Paper], list[str]]] = {
    "invoice_number": _number,
    "invoice_date": _date,
    "po_number": _order,
    "lc_number": _credit,
    "payment_terms": _payment,
    "incoterm": _term,
    "country_of_origin": _origin,
    "currency": _currency,
    "vessel_or_flight": _vessel,
    "voyage": _voyage,
    "departure_date": _departure,
    "port_of_loading": _loading,
    "port_of_discharge": _discharge,
    "via": _via,
    "final_destination": _destination,
    "transport_mode": _mode,
    "carrier": _carrier,
    "invoice_of": _general,
    "packages": _packages,
    "package_count": _count,
    "package_kind": _kind,
    "gross_weight_kg": _gross,
    "net_weight_kg": _net,
    "measurement": _volume,
    "marks_and_numbers": _marks,
    "total_amount": lambda paper: [total_html(paper)],
}
"""Keys and what prints them."""
