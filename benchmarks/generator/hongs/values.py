"""What stands behind each label: one maker of HTML a thing; empty where the shipment has none."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from decimal import Decimal
from html import escape

from benchmarks.generator.hongs import routes
from benchmarks.generator.hongs.figures import figure, plain, rounded
from benchmarks.generator.hongs.papers import PLACES_OF_WEIGHTS, Paper

Maker = Callable[[Paper], str]
COUNTRIES = {
    "JP": "JAPAN", "TW": "TAIWAN", "HK": "HONG KONG", "CN": "CHINA", "KR": "KOREA", "VN": "VIETNAM", "TH": "THAILAND",
    "IN": "INDIA", "MY": "MALAYSIA", "SG": "SINGAPORE", "DE": "GERMANY", "US": "U.S.A.", "IT": "ITALY",
}  # fmt: skip
LONG_PLACE = 18
LOADED_HERE = frozenset({"FOB", "FCA", "FAS", "EXW"})
OLD_TERMS = {"C&F": "CFR", "CNF": "CFR"}
SMALL = frozenset(
    "LAX JFK KIX NRT TPE HKG PVG ICN SGN BKK BOM KUL KLIA ICD JNPT HCMC FCO CDG GRU CGK NAIA SVO UAE CA IL TX U.S.A. "
    "P.R. U.K. U.A.E. K.S.A.".split()
)


def place(paper: Paper, text: str) -> str:
    """A place in the house's letters."""
    if not paper.look.chance("places in small letters", 0.25):
        return text
    return " ".join(word if word.strip("(),") in SMALL else word.capitalize() for word in text.split(" "))


def _number(paper: Paper) -> str:
    return f'<span class="nw">{paper.put("invoice_number", paper.shipment.number)}</span>'


def _number_and_date(paper: Paper) -> str:
    between = paper.look.pick(
        "between number and date", ("<br>", "&emsp;", " / ", " dated ", " DT. ", "<br>", "&emsp;&emsp;")
    )
    return _number(paper) + between + paper.date("invoice_date", paper.shipment.day)


def _order(paper: Paper) -> str:
    order = paper.shipment.order
    if not order:
        return ""
    tail = ""
    if paper.look.chance("date behind order", 0.12):
        tail = " dated " + paper.written(paper.shipment.day - timedelta(days=40))
    return paper.put("po_number", order) + tail


def _credit(paper: Paper) -> str:
    credit = paper.shipment.credit
    if not credit:
        return ""
    tail = ""
    if "lc_date" not in paper.form.refs and paper.look.chance("date behind credit", 0.4):
        said = paper.look.pick("credit dated", ("DATED", "dated", "DD.", "OF"))
        tail = f" {said} {paper.written(paper.shipment.credit_day)}"
    return paper.put("lc_number", credit) + tail


def _term(paper: Paper) -> str:
    tail = paper.look.pick("behind the term", ("", "", "", " (INCOTERMS 2020)", " Incoterms® 2020", ""))
    return term(paper) + tail


def term(paper: Paper) -> str:
    """The trade term with its place."""
    code = paper.shipment.term
    modern = [OLD_TERMS[code]] if code in OLD_TERMS else []
    where = term_place(paper)
    text = f"{paper.put('incoterm', code, alt=modern)} {paper.put('incoterm_place', where)}"
    return f'<span class="nw">{text}</span>' if len(where) < LONG_PLACE else text


def term_place(paper: Paper) -> str:
    """The place of the trade term."""
    route = paper.shipment.route
    where = route.loading if paper.shipment.term in LOADED_HERE else route.discharge
    if paper.shipment.term in ("DAP", "DDP", "DDU", "DPU"):
        where = route.final
    if paper.shipment.term in LOADED_HERE and paper.look.chance("term names the country", 0.15):
        where = COUNTRIES[paper.habits.land]
    return place(paper, where.split(",")[0].split(" (")[0])


def _payment(paper: Paper) -> str:
    return paper.put("payment_terms", paper.shipment.payment)


def _carrier(paper: Paper) -> str:
    route = paper.shipment.route
    if route.mode not in ("sea", "air"):
        return ""
    paper.mode_printed = True
    if route.mode == "sea" and paper.look.chance("voyage apart", 0.12):
        ship = paper.put("vessel_or_flight", route.ship, value=f"{route.ship} {route.voyage}")
        apart = paper.put("vessel_or_flight", route.voyage)
        return ship + paper.look.pick("voyage label", ("&emsp;Voy. No. ", "<br>Voyage: ", "&emsp;VOY. ")) + apart
    return paper.put("vessel_or_flight", routes.carrier(route, paper.look))


def _mode(paper: Paper) -> str:
    paper.mode_printed = True
    return paper.put("transport_mode", paper.shipment.route.said, value=paper.shipment.route.mode)


def _departure(paper: Paper) -> str:
    return paper.date("departure_date", paper.shipment.route.departure)


def _place_of(name: str) -> Maker:
    attribute = {
        "port_of_loading": "loading",
        "port_of_discharge": "discharge",
        "final_destination": "final",
        "via": "via",
    }[name]

    def make(paper: Paper) -> str:
        text: str = getattr(paper.shipment.route, attribute)
        country = COUNTRIES[paper.habits.land]
        if (
            name == "port_of_loading"
            and paper.look.chance("port with country", 0.2)
            and not {",", "("} & set(text)
            and " " not in country
        ):
            text = f"{text}, {country}"
        html = paper.put(name, place(paper, text)) if text else ""
        return f'<span class="nw">{html}</span>' if "(" in text and len(text) < LONG_PLACE else html

    return make


def origin(paper: Paper) -> str:
    """The countries of origin."""
    lands = paper.shipment.origins
    names = [
        COUNTRIES[land] if paper.look.chance("lands in capitals", 0.75) else COUNTRIES[land].title() for land in lands
    ]
    names = ["U.S.A." if name == "U.S.A." else name for name in names]
    between = paper.look.pick("between lands", (" AND ", ", ", " & ", " / "))
    text = between.join(names)
    return paper.put("country_of_origin", text, value=list(lands))


def packages(paper: Paper) -> str:
    """The number and kind of packages."""
    shipment = paper.shipment
    count, kind = str(shipment.packs), shipment.kind
    if paper.look.chance("small kinds", 0.2):
        kind = kind.lower() if paper.look.chance("smaller kinds", 0.5) else kind.capitalize()
    printed = figure(Decimal(shipment.packs), 0, paper.figures)
    inner = shipment.packs * 24
    if kind.upper() in ("PALLETS", "SKIDS") and paper.look.chance("cartons on pallets", 0.4):
        outer = paper.put("package_count", printed, value=count, alt=[str(inner)])
        return f"{outer} {paper.put('package_kind', kind, alt=['CTNS'])} ({inner} CTNS)"
    return f"{paper.put('package_count', printed, value=count)} {paper.put('package_kind', kind)}"


def weight(name: str) -> Maker:
    """A maker of the net or gross weight."""

    def make(paper: Paper) -> str:
        value = paper.shipment.net if name == "net" else paper.shipment.gross
        printed = paper.weight(value)
        unit = paper.look.pick("unit of weights", ("KGS", "KG", "kgs", "Kg", "KGS.", "kg"))
        places = paper.look.pick("places of weights", PLACES_OF_WEIGHTS)
        said = plain(rounded(value, places))
        return f'<span class="nw">{paper.put(f"{name}_weight_kg", printed, value=said)} {unit}</span>'

    return make


def _measurement(paper: Paper) -> str:
    volume = paper.shipment.gross / Decimal(270)
    unit = paper.look.pick("unit of volume", ("M3", "CBM", "m³", "CBM"))
    return f'<span class="nw">{max(volume, Decimal("0.01")):.3f} {unit}</span>'


def _general(paper: Paper) -> str:
    return paper.put("invoice_of", paper.shipment.general)


def _bank(paper: Paper) -> str:
    return escape(paper.shipment.bank) if paper.shipment.credit else ""


def _plain_number(name: str) -> Maker:
    return lambda paper: escape(paper.shipment.numbers[name])


def _sea_only(name: str) -> Maker:
    def make(paper: Paper) -> str:
        return escape(paper.shipment.numbers[name]) if paper.shipment.route.mode == "sea" else ""

    return make


def _later(days: int) -> Maker:
    return lambda paper: f'<span class="nw">{paper.written(paper.shipment.day + timedelta(days=days))}</span>'


MAKERS: dict[str, Maker] = {
    "invoice_number": _number,
    "invoice_date": lambda paper: paper.date("invoice_date", paper.shipment.day),
    "no_date": _number_and_date,
    "po_number": _order,
    "lc_number": _credit,
    "lc_date": lambda paper: paper.written(paper.shipment.credit_day) if paper.shipment.credit else "",
    "lc_bank": _bank,
    "payment_terms": _payment,
    "price_term": _term,
    "vessel_or_flight": _carrier,
    "transport_mode": _mode,
    "departure_date": _departure,
    "origin": origin,
    "packages": packages,
    "gross": weight("gross"),
    "net": weight("net"),
    "measurement": _measurement,
    "invoice_of": _general,
    "currency": lambda paper: paper.currency(),
    "page": lambda paper: paper.look.pick("page one", ("1", "1", "01")),
    "sc_number": lambda paper: escape(paper.shipment.contract),
    "bl_no": _sea_only("bl_no"),
    "container": _sea_only("container"),
    "booking": _sea_only("booking"),
    "due": _later(45),
    "order_date": _later(-38),
    "eta": lambda paper: paper.written(paper.shipment.route.arrival),
    **{name: _place_of(name) for name in ("port_of_loading", "port_of_discharge", "final_destination", "via")},
    **{
        name: _plain_number(name)
        for name in (
            "customer_no",
            "quotation",
            "delivery_note",
            "policy",
            "sales",
            "forwarder",
            "reason",
            "exporter_ref",
            "remark",
        )
    },
}


def shipping_marks(paper: Paper) -> list[str]:
    """The lines of the case mark."""
    shipment, look = paper.shipment, paper.look
    firm = shipment.consignee
    initials = "".join(word[0] for word in firm.name.split()[:3] if word[0].isalpha()).upper()
    port = shipment.route.discharge.split(",")[0].upper()
    numbers = look.pick(
        "case numbers",
        ("C/NO. 1-{}", "NO. 1 - {}", "C/NO.1-UP", "CTN NO. 1-{}", "C/NO: 1/{}", "NOS. 1-{}", "CASE NO. 1-{}"),
    )
    made = f"MADE IN {COUNTRIES[shipment.origins[0]]}" if len(shipment.origins) == 1 else ""
    order = shipment.order if "po_number" in paper.form.shown else ""
    last = numbers.format(shipment.packs) if shipment.packs > 1 else "C/NO. 1"
    styles: tuple[list[str], ...] = (
        [initials, port, last, made],
        [initials, port, last],
        [firm.name.upper(), port, last, made],
        [initials, f"P/O {order}" if order else "", port, last],
        ["N/M"],
        [f"{initials}-{paper.habits.land}", shipment.route.final.split(",")[0].upper(), last, made],
        [initials, f"ORDER NO. {order}" if order else shipment.general.split()[0], last],
        ["AS ADDRESSED"],
        [initials, last],
        [initials, f"INV. {shipment.number}", port, last, made],
    )
    lines = [line for line in look.pick("style of marks", styles) if line]
    if made in lines:
        paper.said_origins = shipment.origins
    return lines
