"""What stands in each slot of a form."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import TYPE_CHECKING

from benchmarks.generator.harbour.bits import Bit, Line, plain
from benchmarks.generator.harbour.firms import Firm, country_name
from benchmarks.generator.harbour.lists import words

if TYPE_CHECKING:
    from benchmarks.generator.harbour.paper import Paper

Lines = tuple[Line, ...]
Maker = Callable[["Paper"], Lines]


def _value(name: str, text: str, paper: Paper) -> Lines:
    return ((paper.bit(name, text),),) if text else ()


def _number(paper: Paper) -> Lines:
    return _value("invoice_number", paper.shipment.number, paper)


def _date(paper: Paper) -> Lines:
    return ((paper.day("invoice_date", paper.shipment.day),),)


def _po(paper: Paper) -> Lines:
    return _value("po_number", paper.shipment.po, paper)


def _lc(paper: Paper) -> Lines:
    return _value("lc_number", paper.shipment.lc, paper)


def _with_lc(key: str) -> Maker:
    def make(paper: Paper) -> Lines:
        return (plain(paper.shipment.extra[key]),) if paper.shipment.lc else ()

    return make


def _lc_date(paper: Paper) -> Lines:
    return _other_day("order_day")(paper) if paper.shipment.lc else ()


def _extra(key: str) -> Maker:
    return lambda paper: (plain(paper.shipment.extra[key]),)


def _other_day(key: str) -> Maker:
    return lambda paper: (plain(paper.form.figures.day(date.fromisoformat(paper.shipment.extra[key]))),)


def _at_sea(key: str) -> Maker:
    return lambda paper: (plain(paper.shipment.extra[key]),) if paper.shipment.route.mode == "sea" else ()


def _bl(paper: Paper) -> Lines:
    mode = paper.shipment.route.mode
    return (plain(paper.shipment.extra["bl"]),) if mode == "sea" else ()


def _awb(paper: Paper) -> Lines:
    mode = paper.shipment.route.mode
    return (plain(paper.shipment.extra["awb"]),) if mode == "air" else ()


def _vessel(paper: Paper) -> Lines:
    route = paper.shipment.route
    if not route.carrier:
        return ()
    prefix = paper.form.any("vessel prefix", *words("phrases")["vessels"]["prefixes"]) if route.mode == "sea" else ""
    name = prefix.format(route.carrier) if "{}" in prefix else prefix + route.carrier
    if paper.form.has("vessel title", 0.15):
        name = name.title()
    apart = "voyage" in paper.form.carry
    shown = route.voyage if apart or paper.form.has("voyage printed", 0.8) else ""
    whole = f"{name} {shown}".strip()
    return ((paper.bit("vessel_or_flight", name if apart else whole, whole),),)


def _voyage(paper: Paper) -> Lines:
    route = paper.shipment.route
    return ((Bit(route.voyage, "vessel_or_flight"),),) if route.voyage else ()


def _etd(paper: Paper) -> Lines:
    return ((paper.day("departure_date", paper.shipment.route.etd),),)


def _eta(paper: Paper) -> Lines:
    return (plain(paper.form.figures.day(paper.shipment.route.eta)),)


def _place(paper: Paper, name: str, city: str, country: str) -> Lines:
    if not city:
        return ()
    text = city
    if paper.form.has("ports with country", 0.25) and "," not in city:
        text = f"{city}, {country_name(country, 'en', paper.form.has('port country short', 0.4))}"
    return _value(name, text.upper() if paper.upper_all or paper.form.has("ports upper", 0.45) else text, paper)


def _receiver(paper: Paper) -> Firm:
    return paper.shipment.consignee or paper.shipment.buyer


def _pol(paper: Paper) -> Lines:
    route, home = paper.shipment.route, paper.shipment.seller.country
    data = words("countries")[home]
    known = route.pol in data["sea"] + data["air"] + [paper.shipment.seller.city]
    abroad = home == "CH" and route.mode == "sea"
    return (
        _place(paper, "port_of_loading", route.pol, home)
        if known and not abroad
        else _bare(paper, "port_of_loading", route.pol)
    )


def _bare(paper: Paper, name: str, city: str) -> Lines:
    return _value(name, city.upper() if paper.upper_all else city, paper)


def _pod(paper: Paper) -> Lines:
    route, country = paper.shipment.route, _receiver(paper).country
    if route.mode == "sea" and country in ("CH", "AT", "CZ"):
        return _bare(paper, "port_of_discharge", route.pod)
    return _place(paper, "port_of_discharge", route.pod, country)


def _via(paper: Paper) -> Lines:
    return _bare(paper, "via", paper.shipment.route.via) if paper.shipment.route.via else ()


def _final(paper: Paper) -> Lines:
    return _place(paper, "final_destination", paper.shipment.route.final, _receiver(paper).country)


def _mode(paper: Paper) -> Lines:
    mode = paper.shipment.route.mode
    text = paper.form.any(f"mode {mode}", *words("phrases")["modes"][mode])
    if paper.form.voice.language != "en":
        text = words("phrases")["modes"][f"{mode}_{paper.form.voice.language}"]
    return ((paper.bit("transport_mode", text, mode),),)


def _receipt(paper: Paper) -> Lines:
    return (plain(paper.shipment.route.receipt),)


def trade_line(paper: Paper) -> Line:
    """The trade term with its place."""
    route = paper.shipment.route
    style = paper.form.choose(
        "term", (("plain", 6), ("comma", 1), ("dots", 0.7), ("bare", 1), ("year", 1.5), ("dash", 0.5))
    )
    upper = paper.upper_all or paper.form.has("term upper", 0.5)
    code = ".".join(route.term) + "." if style == "dots" and "&" not in route.term else route.term
    if route.term == "C&F":
        paper.alt.setdefault("incoterm", ["C&F"])
    first = paper.bit("incoterm", code, "CFR" if route.term == "C&F" else route.term)
    if style == "bare":
        return (first,)
    between = {"comma": ", ", "dash": " - "}.get(style, " ")
    line: Line = (first, Bit(between), paper.bit("incoterm_place", route.place.upper() if upper else route.place))
    if style == "year" and route.term not in ("C&F", "DDU"):
        line = (*line, Bit(paper.form.any("year", " (Incoterms® 2020)", ", Incoterms 2020", " (INCOTERMS 2020)")))
    return line


def _trade(paper: Paper) -> Lines:
    return (trade_line(paper),)


def _payment(paper: Paper) -> Lines:
    return _value("payment_terms", paper.shipment.payment, paper)


def _origin(paper: Paper) -> Lines:
    return ((paper.bit("country_of_origin", paper.origin_text(), list(paper.origins)),),)


def _currency(paper: Paper) -> Lines:
    names = {"USD": "US Dollar", "JPY": "Japanese Yen", "EUR": "Euro"}
    code = paper.shipment.currency
    if paper.form.has("currency name", 0.2) and code in names and paper.form.voice.language == "en":
        return ((paper.currency(), Bit(f" ({names[code]})")),)
    return ((paper.currency(),),)


def marks_lines(paper: Paper) -> Lines:
    """The case mark; the country is left out where nothing else names it."""
    kept = [line for line in paper.shipment.marks if paper.prints_origin or not line.startswith("MADE IN")]
    return tuple((paper.bit("marks_and_numbers", line, list(kept)),) for line in kept)


def _packages(paper: Paper) -> Lines:
    shipment = paper.shipment
    line: Line = (
        paper.bit("package_count", str(shipment.packages)),
        Bit(" "),
        paper.bit("package_kind", shipment.package_kind),
    )
    if shipment.inner:
        line = (*line, Bit(f" {shipment.inner}"))
    return (line,)


def _weight(name: str) -> Maker:
    def make(paper: Paper) -> Lines:
        value = paper.shipment.net if name.startswith("net") else paper.shipment.gross
        unit = paper.form.any("kilos", " KGS", " kg", " kgs", " KG", " kg", " Kgs", " kgs.")
        return ((paper.number(name, value), Bit(unit)),)

    return make


def _volume(paper: Paper) -> Lines:
    unit = paper.form.any("cubic", "M3", "CBM", "m³", "M3")
    return (plain(f"{paper.form.figures.number(paper.shipment.volume, 3)} {unit}"),)


def _of(paper: Paper) -> Lines:
    return _value("invoice_of", paper.shipment.of, paper)


def _seller(paper: Paper) -> Lines:
    return paper.party("seller", paper.shipment.seller)


def _with_contact(paper: Paper, role: str, firm: Firm) -> Lines:
    lines = paper.party(role, firm)
    style = paper.form.choose(f"{role} contact", (("", 6), ("attn", 1.5), ("phone", 1.5), ("both", 1)))
    extra: list[Line] = []
    if style in ("attn", "both"):
        extra.append(plain(paper.form.any("attn", "ATTN: ", "Attn. ", "Attention: ", "Contact: ") + firm.person))
    if style in ("phone", "both"):
        extra.append(plain(paper.form.any("tel", "TEL: ", "Tel. ", "Phone ", "T: ") + firm.phone))
    return (*lines, *extra)


def _buyer(paper: Paper) -> Lines:
    return _with_contact(paper, "buyer", paper.shipment.buyer)


def _consignee(paper: Paper) -> Lines:
    shipment, form = paper.shipment, paper.form
    if "buyer" in form.parties and (shipment.consignee is None) and form.has("same as", 0.6):
        paper.same = True
        texts = {"de": ("wie Rechnungsempfänger",), "fr": ("identique à l'acheteur",), "es": ("el mismo",)}
        english: tuple[str, ...] = ("SAME AS BUYER", "Same as above", "THE SAME AS BUYER", "(SAME)", "same as buyer")
        if form.parties.index("consignee") < form.parties.index("buyer"):
            english = ("SAME AS BUYER", "same as buyer", "Same as buyer")
        return (plain(form.any("same", *texts.get(form.voice.language, english))),)
    return _with_contact(paper, "consignee", shipment.consignee or shipment.buyer)


def _notify(paper: Paper) -> Lines:
    firm = paper.shipment.notify
    return paper.party("notify", firm) if firm else ()


MAKERS: Mapping[str, Maker] = {
    "number": _number, "date": _date, "po": _po, "lc": _lc, "lc_date": _lc_date, "lc_bank": _with_lc("lc_bank"),
    "vessel": _vessel, "voyage": _voyage, "etd": _etd, "eta": _eta, "pol": _pol, "pod": _pod, "via": _via,
    "final": _final, "mode": _mode, "receipt": _receipt, "trade": _trade, "payment": _payment, "origin": _origin,
    "currency": _currency, "marks": marks_lines, "packages": _packages, "net": _weight("net_weight_kg"),
    "gross": _weight("gross_weight_kg"), "m3": _volume, "of": _of, "seller": _seller, "buyer": _buyer,
    "consignee": _consignee, "notify": _notify, "contract": _extra("contract"), "quotation": _extra("quotation"),
    "customer": _extra("customer"), "order_date": _other_day("order_day"), "due": _other_day("due_day"),
    "delivery": _extra("delivery"), "salesman": _extra("salesman"), "forwarder": _extra("forwarder"),
    "container": _at_sea("container"), "bl": _bl, "awb": _awb, "booking": _at_sea("booking"),
    "policy": _extra("policy"), "reason": _extra("reason"), "taxid": _extra("taxid"),
}  # fmt: skip
