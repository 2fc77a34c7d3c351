"""Papers for couriers and parcel post: sender and receiver beside each other, the reason, a declaration."""

from __future__ import annotations

from collections.abc import Callable
from html import escape

from benchmarks.generator.kaisha.arrange import arrange
from benchmarks.generator.kaisha.composer import Composer
from benchmarks.generator.kaisha.ends import marks_box, origin_line, packing, remarks, signature
from benchmarks.generator.kaisha.parties import courier_block, parties
from benchmarks.generator.kit.web import element, join

DECLARATIONS = (
    "I declare all the information contained in this invoice to be true and correct.",
    "The exporter of the goods covered by this document declares that the particulars given above are correct.",
    "I hereby certify that the contents of this parcel are as stated above and contain no dangerous goods.",
    "These commodities are sold for the value stated and no other invoice has been or will be furnished.",
)
DECLARATION_JA = "上記の内容に相違ないことを証明いたします。"
TICKS = (
    ("Sale", "Sample", "Gift", "Repair", "Others"),
    ("Sold", "Not sold / N.C.V.", "Return"),
    ("COMMERCIAL", "SAMPLE", "PERSONAL USE", "RETURN & REPAIR"),
)
TICKS_JA = ("販売", "見本", "贈物", "修理", "その他")
ORDERS = ("BRSGP", "RBSGP", "BSRGP", "RSBGP", "BRGSP", "SBRGP")


def compose_courier(composer: Composer) -> str:
    """A courier's form."""
    form, paper = composer.form, composer.paper
    zones: dict[str, Callable[[], str]] = {
        "B": lambda: _people(composer),
        "R": lambda: arrange(paper, "references", composer.plan.references, "full"),
        "S": lambda: _shipment(composer),
        "G": composer.goods,
        "P": lambda: _packing(composer),
    }
    head = composer.make(form.pick("courier.top", ("L T", "T L", "T L", "L|T")))
    body = join(zones[letter]() for letter in form.pick("courier.order", ORDERS))
    return head + body + _declaration(composer) + signature(paper, composer.plan)


def _people(composer: Composer) -> str:
    """Sender and receiver beside each other, more below them."""
    paper = composer.paper
    blocks = [courier_block(paper, party) for party in parties(paper, composer.roles)]
    if composer.form.chance("courier.below", 0.15):
        return join(blocks)
    rows = []
    for start in range(0, len(blocks), 2):
        cells = [element("td", one, "half", style="width:50%") for one in blocks[start : start + 2]]
        rows.append(element("tr", join(cells)))
    return element("table", join(rows), "row")


def _shipment(composer: Composer) -> str:
    """Shipment and terms, and boxes to tick."""
    paper, plan = composer.paper, composer.plan
    keys = plan.moves + plan.terms
    html = arrange(paper, "moves", keys, "full")
    if "reason" not in plan.keys and composer.form.chance("courier.ticks", 0.6):
        names = TICKS_JA if composer.form.japanese else composer.form.pick("courier.tick", TICKS)
        ticks = [element("span", "" if number else "X", "tick") + escape(name) for number, name in enumerate(names)]
        html += element("div", join(ticks), "ticks")
    return html


def _packing(composer: Composer) -> str:
    paper = composer.paper
    marks = marks_box(paper) if composer.boxed_marks else ""
    return packing(paper, composer.plan.packing, "full") + marks + origin_line(paper, composer.plan)


def _declaration(composer: Composer) -> str:
    """The declaration above the signature."""
    form = composer.form
    notes = remarks(composer.paper, composer.rng)
    if not form.chance("courier.declaration", 0.8):
        return notes
    text = DECLARATION_JA if form.japanese else form.pick("courier.declared", DECLARATIONS)
    return notes + element("div", escape(text), form.pick("courier.declared.kind", ("declared", "line", "line small")))
