"""The values of a paper, zone by zone, each as an entry with its label; what is given here is in the truth."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, timedelta
from decimal import Decimal

from benchmarks.generator.meadow.entries import Entry, Line, Run, run
from benchmarks.generator.meadow.paper import Paper
from benchmarks.generator.meadow.taste import words
from benchmarks.generator.meadow.writing import plain


def zone(paper: Paper, *names: str) -> list[Entry]:
    """The entries of some zones of the form, as far as this shipment fills them."""
    keys = [key for name in names for key in paper.plan.orders[name]]
    return [entry for key in keys if (entry := value(paper, key)) is not None]


def value(paper: Paper, key: str) -> Entry | None:
    """One entry, or None where the shipment has no such value."""
    make = _MAKERS.get(key)
    if make is not None:
        return make(paper)
    text = paper.ship.extras.get(key)
    return paper.entry(key, [run(text)]) if text and paper.taste.chance(f"gives {key}", 0.9) else None


def _plain_text(paper: Paper, key: str, text: str, label: str = "") -> Entry | None:
    if not text:
        return None
    paper.say(key, text)
    return paper.entry(key, [run(text, key)], label)


def _number(paper: Paper) -> Entry | None:
    return _plain_text(paper, "invoice_number", paper.ship.number)


def _day(paper: Paper, key: str, day: date) -> Entry:
    written = paper.writing.date(day)
    paper.say(key, written.value, written.other)
    return paper.entry(key, [run(written.text, key)])


def _invoice_date(paper: Paper) -> Entry | None:
    return _day(paper, "invoice_date", paper.ship.day)


def _departure(paper: Paper) -> Entry | None:
    return _day(paper, "departure_date", paper.ship.transit.departure)


def _other_day(key: str, days: int) -> Callable[[Paper], Entry | None]:
    def make(paper: Paper) -> Entry | None:
        day = paper.ship.transit.departure if key == "eta" else paper.ship.day
        return paper.entry(key, [run(paper.writing.date(day + timedelta(days)).text)])

    return make


def _order(paper: Paper) -> Entry | None:
    return _plain_text(paper, "po_number", paper.ship.order)


def _credit(paper: Paper) -> Entry | None:
    return _plain_text(paper, "lc_number", paper.ship.credit) if paper.ship.by_credit else None


def _payment(paper: Paper) -> Entry | None:
    text = paper.cased(paper.ship.payment)
    return _plain_text(paper, "payment_terms", text)


def _currency(paper: Paper) -> Entry | None:
    text = paper.ship.currency
    return paper.entry("currency", [run(text, "currency")])


def place(paper: Paper, name: str, country: str) -> str:
    """A port or town, with its country where the house writes it."""
    with_country = paper.taste.pick("place form", "", "", "country", "country", "port")
    text = name
    if with_country == "country" and not {",", "("} & set(name) and country not in ("SG", "HK"):
        text = f"{name}, {paper.writing.country(country)}"
        text = text if len(text) < 21 else name
    return text.upper() if paper.high or paper.taste.chance("places in capitals", 0.3) else text


def term_code(paper: Paper) -> Run:
    """The trade term alone; notes it."""
    code = paper.ship.transit.incoterm
    dotted = paper.taste.chance("dotted terms", 0.08) and "&" not in code
    paper.say("incoterm", code, "CFR" if code == "C&F" else "")
    return Run(".".join(code) + "." if dotted else code, ("incoterm",))


def term_runs(paper: Paper) -> list[Run]:
    """The trade term and its place; notes both."""
    transit, taste = paper.ship.transit, paper.taste
    code = transit.incoterm
    printed = [term_code(paper)]
    if not taste.chance("term without place", 0.08):
        country = paper.trader.firm.country if transit.at_origin else transit.final_country
        where = place(paper, transit.term_place, country)
        paper.say("incoterm_place", where)
        printed += [Run(" "), Run(where, ("incoterm_place",))]
    if taste.chance("says incoterms", 0.16) and code not in ("C&F", "DDU"):
        printed.append(Run(taste.pick("incoterms year", " (Incoterms® 2020)", " Incoterms 2020", " (INCOTERMS 2020)")))
    return printed


def _incoterm(paper: Paper) -> Entry | None:
    return paper.entry("incoterm", [tuple(term_runs(paper))])


def _loading(paper: Paper) -> Entry | None:
    return _port(paper, "port_of_loading", paper.ship.transit.loading, paper.trader.firm.country)


def _discharge(paper: Paper) -> Entry | None:
    transit = paper.ship.transit
    return _port(paper, "port_of_discharge", transit.discharge, transit.final_country)


def _port(paper: Paper, key: str, name: str, country: str) -> Entry | None:
    """Ports and airports; lorries and trains have places, parcels have none."""
    kinds = {"sea": "port_of", "air": "air", "rail": "land", "road": "land"}
    kind = kinds.get(paper.ship.transit.mode)
    if kind is None:
        return None
    label = key if kind == "port_of" else key.replace("port_of", kind)
    return _plain_text(paper, key, place(paper, name, country), label)


def _via(paper: Paper) -> Entry | None:
    return _plain_text(paper, "via", paper.cased(paper.ship.transit.via))


def _final(paper: Paper) -> Entry | None:
    transit = paper.ship.transit
    text = place(paper, transit.final, transit.final_country) if transit.final else ""
    return _plain_text(paper, "final_destination", text)


def _vessel(paper: Paper) -> Entry | None:
    transit = paper.ship.transit
    if transit.flight:
        paper.say("transport_mode", "air")
        return _plain_text(paper, "vessel_or_flight", transit.flight, "flight")
    if not transit.vessel:
        return None if paper.plan.transport == "all" else _mode(paper)
    paper.say("transport_mode", "sea")
    gap = paper.taste.pick("voyage gap", " ", " ", " / ", ", ", "  ")
    paper.say("vessel_or_flight", f"{transit.vessel} {transit.voyage}")
    if paper.plan.split_voyage:
        return paper.entry("vessel_or_flight", [run(transit.vessel, "vessel_or_flight")])
    return _plain_text(paper, "vessel_or_flight", f"{transit.vessel}{gap}{transit.voyage}")


def _voyage(paper: Paper) -> Entry | None:
    transit = paper.ship.transit
    if not (paper.plan.split_voyage and transit.vessel):
        return None
    return paper.entry("voyage", [run(transit.voyage, "vessel_or_flight")])


def _mode(paper: Paper) -> Entry | None:
    mode, main = paper.ship.transit.mode, paper.writing.main
    if mode == "courier":
        paper.say("transport_mode", "courier")
        return paper.entry("transport_mode", [run(paper.ship.transit.carrier, "transport_mode")], "courier")
    known = words("trade")["mode" if main == "en" else f"mode_{main}"][mode]
    paper.say("transport_mode", mode)
    text = paper.cased(paper.taste.pick(f"mode {mode}", *known))
    return paper.entry("transport_mode", [run(text, "transport_mode")])


def _waybill(paper: Paper) -> Entry | None:
    by_sea = paper.ship.transit.mode == "sea"
    if paper.ship.transit.mode not in ("sea", "air", "courier"):
        return None
    key = "bl" if by_sea else "awb"
    return paper.entry(key, [run(paper.ship.extras[key])])


def _at_sea(key: str) -> Callable[[Paper], Entry | None]:
    def make(paper: Paper) -> Entry | None:
        text = paper.ship.extras[key]
        return paper.entry(key, [run(text)]) if paper.ship.transit.mode == "sea" else None

    return make


def _freight_terms(paper: Paper) -> Entry | None:
    text = "COLLECT" if paper.ship.transit.at_origin else "PREPAID"
    return paper.entry("freight_terms", [run(text)]) if paper.writing.main == "en" else None


def _reason(paper: Paper) -> Entry | None:
    known = {"de": "Verkauf", "fr": "Vente"}
    sale = paper.taste.pick("reason", "Sale", "Commercial sale", "Permanent export", "SOLD")
    return paper.entry("reason", [run(known.get(paper.writing.main, sale))])


def _sales_person(paper: Paper) -> Entry | None:
    return paper.entry("sales_person", [run(paper.trader.firm.person)])


def _invoice_of(paper: Paper) -> Entry | None:
    text = paper.taste.pick("invoice of", *paper.trader.catalogue.trade["of"])
    return _plain_text(paper, "invoice_of", text)


def origins(paper: Paper) -> list[str]:
    """The countries that the goods are from, the frequent one first."""
    every = [good.origin for good in paper.ship.goods]
    return sorted(set(every), key=lambda code: (-every.count(code), code))


def origin_line(paper: Paper) -> Line:
    """The countries of origin in words; notes them."""
    paper.say("country_of_origin", origins(paper))
    joint = {"de": " und ", "fr": " et "}.get(
        paper.writing.main, paper.taste.pick("and", " AND ", " & ", ", ", " and ")
    )
    names = joint.join(paper.writing.country(code) for code in origins(paper))
    return run(names, "country_of_origin")


def _origin(paper: Paper) -> Entry | None:
    return paper.entry("country_of_origin", [origin_line(paper)])


def package_runs(paper: Paper, count: int | None = None) -> list[Run]:
    """The number and kind of all packages; notes them."""
    ship = paper.ship
    kind = package_word(paper, ship.package_kind, ship.packages)
    paper.say("package_count", str(ship.packages))
    paper.say("package_kind", kind)
    printed = [Run(str(count or ship.packages), ("package_count",)), Run("\u00a0"), Run(kind, ("package_kind",))]
    if ship.inner and paper.taste.chance("inner packages", 0.5):
        inside = package_word(paper, "carton", ship.inner)
        paper.say("package_count", str(ship.packages), str(ship.inner))
        paper.say("package_kind", kind, inside)
        printed.append(Run(f" ({ship.inner} {inside})"))
    return printed


def package_word(paper: Paper, kind: str, count: int) -> str:
    """The kind of packages in the house's word."""
    known, main = words("trade")["packages"], paper.writing.main
    if main == "en":
        word = paper.taste.pick(f"package {kind}", *known[kind])
    else:
        word = known[main][{"carton": 0, "pallet": 1, "case": 2}.get(kind, 3)]
    return str(known["one_of"].get(word, word)) if count == 1 else str(word)


def _packages(paper: Paper) -> Entry | None:
    lead = paper.taste.pick("package lead", "", "", "", "TOTAL ", "") if paper.writing.main == "en" else ""
    return paper.entry("package_count", [(Run(lead), *package_runs(paper)) if lead else tuple(package_runs(paper))])


def weight_runs(paper: Paper, key: str) -> list[Run]:
    """A weight with its unit; notes it."""
    kilos = paper.ship.gross if key == "gross_weight_kg" else paper.ship.net
    paper.say(key, plain(kilos))
    text = paper.writing.number(kilos, paper.trader.catalogue.weight_places)
    english = paper.writing.main == "en"
    unit = paper.taste.pick("kilo", "KGS", "kg", "KG", "kgs", "KGS.", "Kgs") if english else "kg"
    return [Run(text, (key,)), Run(f"\u00a0{unit}")]


def _weight(key: str) -> Callable[[Paper], Entry | None]:
    def make(paper: Paper) -> Entry | None:
        return paper.entry(key, [tuple(weight_runs(paper, key))])

    return make


def measure(paper: Paper) -> str:
    """The volume of all packages."""
    cubic = (paper.ship.gross * Decimal("0.0042")).quantize(Decimal("0.001")) + Decimal("0.012")
    return f"{paper.writing.number(cubic, 3)} {paper.taste.pick('cubic', 'M3', 'CBM', 'm³', 'cbm')}"


def _measurement(paper: Paper) -> Entry | None:
    return paper.entry("measurement", [run(measure(paper))])


_MAKERS: Mapping[str, Callable[[Paper], Entry | None]] = {
    "invoice_number": _number,
    "invoice_date": _invoice_date,
    "po_number": _order,
    "lc_number": _credit,
    "payment_terms": _payment,
    "currency": _currency,
    "incoterm": _incoterm,
    "invoice_of": _invoice_of,
    "country_of_origin": _origin,
    "vessel_or_flight": _vessel,
    "voyage": _voyage,
    "transport_mode": _mode,
    "port_of_loading": _loading,
    "port_of_discharge": _discharge,
    "via": _via,
    "final_destination": _final,
    "departure_date": _departure,
    "package_count": _packages,
    "gross_weight_kg": _weight("gross_weight_kg"),
    "net_weight_kg": _weight("net_weight_kg"),
    "measurement": _measurement,
    "order_date": _other_day("order_date", -23),
    "due_date": _other_day("due_date", 30),
    "eta": _other_day("eta", 24),
    "bl": _waybill,
    "booking": _at_sea("booking"),
    "container": _at_sea("container"),
    "insurance_policy": _at_sea("insurance_policy"),
    "freight_terms": _freight_terms,
    "reason": _reason,
    "sales_person": _sales_person,
}
