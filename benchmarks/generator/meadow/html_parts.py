"""The parts of an HTML paper that stand above and below the goods."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from html import escape

from benchmarks.generator.kit.web import element, join
from benchmarks.generator.meadow import marking, notes
from benchmarks.generator.meadow.entries import Entry, Line, glue, run, text_of
from benchmarks.generator.meadow.html_bits import group, label_html, line_html, lines_html
from benchmarks.generator.meadow.html_css import Look
from benchmarks.generator.meadow.paper import Paper
from benchmarks.generator.meadow.taste import Taste, words
from benchmarks.samples.scribble import sign_as_svg

LETTERHEADS = ("centre", "centre", "left", "left", "right", "split", "banner")
PROSE: Mapping[str, tuple[str, str]] = {
    "vessel_or_flight": ("shipped per", "Per"),
    "transport_mode": ("shipped", "By"),
    "port_of_loading": ("from", "From"),
    "port_of_discharge": ("to", "To"),
    "via": ("via", "Via"),
    "departure_date": ("on or about", "sailing on or about"),
}


def logo(taste: Taste, ink: str, size: int = 34) -> str:
    """A drawn sign of the house."""
    drawn = str(taste.pick("logo", *words("drawings")["logos"])).format(i=ink)
    return f'<svg width="{size}" height="{size}" viewBox="0 0 40 40">{drawn}</svg>'


def title_html(paper: Paper, look: Look) -> str:
    """INVOICE, as the house writes it."""
    taste = paper.taste
    text = paper.labels.short("title")
    size = taste.size("title size", 13, 22)
    style = f"font-size:{size}pt;font-weight:{taste.pick('title weight', 'bold', 'normal', 'bold')}"
    style += (
        taste.pick("title spacing", "", "", ";letter-spacing:.12em") if paper.writing.second not in ("ja", "zh") else ""
    )
    style += taste.pick("title line", "", "", ";text-decoration:underline", f";border-bottom:2.5pt double {look.ink}")
    style += f";color:{look.ink}" if look.coloured and taste.chance("coloured title", 0.6) else ""
    place = taste.pick("title place", "center", "center", "left", "right")
    box = ";display:inline-block;padding:0 6mm"
    return element(
        "div", element("span", escape(text), style=style + box), style=f"text-align:{place};margin:1.5mm 0 2.5mm"
    )


def letterhead(paper: Paper, look: Look, *, address: bool = True) -> str:
    """The exporter above all; without its address where that stands elsewhere."""
    taste = paper.taste
    name = _name_html(paper, look)
    rest = _address_html(paper) if address else ""
    contacts = _contacts_html(paper) if address or taste.chance("contacts alone", 0.3) else ""
    other = notes.factory(paper) if address else ""
    below = rest + contacts + (element("div", escape(other), "small") if other else "")
    sign = logo(taste, look.ink, taste.number("logo size", 28, 46)) if taste.chance("has logo", 0.35) else ""
    style = taste.pick("letterhead", *LETTERHEADS)
    line = element("div", "", "rule") if taste.chance("letterhead rule", 0.4) else ""
    if style == "split":
        head = f"<table><tr><td>{sign}{name}</td><td class='r'>{below}</td></tr></table>"
    elif style == "banner" and look.coloured:
        band = element("div", name, style=f"background:{look.ink};color:white;padding:2mm 3mm")
        head = band + element("div", below, style="padding:1mm 3mm 0")
    else:
        side = {"centre": "center", "right": "right"}.get(style, "left")
        head = element("div", sign + name + below, style=f"text-align:{side}")
    return head + line


def _name_html(paper: Paper, look: Look) -> str:
    taste = paper.taste
    size = min(taste.size("name size", 11, 19), 400 / len(paper.seller_name))
    weight = taste.pick("name weight", "bold", "bold", "normal")
    style = f"font-size:{size:.1f}pt;white-space:nowrap;line-height:1.2;font-weight:{weight}"
    banner = taste.pick("letterhead", *LETTERHEADS) == "banner"
    if look.coloured and taste.chance("coloured name", 0.4) and not banner:
        style += f";color:{look.ink}"
    local = paper.trader.firm.local
    signs = ""
    if local and ("+" in paper.trader.language or taste.chance("local name", 0.3)):
        signs = element("div", escape(local), style=f"font-size:{taste.size('local size', 9, 14)}pt")
    return signs + element("div", line_html(paper.seller_name_line()), style=style)


def _address_html(paper: Paper) -> str:
    lines: list[Line] = paper.seller_address()
    if paper.taste.chance("address in one line", 0.45):
        lines = [glue(_stripped(lines), paper.taste.pick("address joint", ", ", ", ", " "))]
    return element("div", lines_html(lines), paper.taste.pick("address size", "small", "", "small"))


def _stripped(lines: Sequence[Line]) -> list[Line]:
    return [run(text_of(line).rstrip(","), *line[0].names) for line in lines]


def _contacts_html(paper: Paper) -> str:
    pieces = paper.seller_contacts()
    if not paper.taste.chance("prints contacts", 0.8):
        return ""
    gap = paper.taste.pick("contacts gap", "&emsp;", "&emsp;", "<br>", " | ", " &nbsp; ")
    return element("div", gap.join(escape(piece) for piece in pieces), "small")


def party_blocks(entries: Sequence[Entry], style: str, paper: Paper) -> list[str]:
    """Firms, each as a piece of HTML."""
    return [_party(entry, style, paper) for entry in entries]


def _party(entry: Entry, style: str, paper: Paper) -> str:
    colon = paper.labels.colon
    lines = lines_html(entry.lines)
    if paper.taste.chance("bold firms", 0.3):
        lines = f"<b>{line_html(entry.lines[0])}</b><br>{lines_html(entry.lines[1:])}"
    if style == "frame":
        return element("div", element("div", label_html(entry, "", " "), "lb") + lines, "frame")
    if style == "bar":
        return element("div", label_html(entry, "", " "), "bar") + element("div", lines, style="padding:0 1.6mm 1mm")
    if style == "aside":
        label = element("td", label_html(entry, colon), "lb", style="width:24mm;padding-right:2mm")
        return element("table", element("tr", label + element("td", lines)))
    if style == "messrs":
        lead = element("span", label_html(entry, "", " "), "lb")
        rest = element("div", lines_html(entry.lines[1:]), "in")
        return f"<div>{lead} {line_html(entry.lines[0])}</div>{rest}"
    kind = "box" if style == "box" else ""
    return element("div", element("div", label_html(entry, colon), "lb") + element("div", lines), kind)


def party_table(entries: Sequence[Entry], paper: Paper) -> str:
    """Firms as columns of a table whose rows are name, address and the rest."""
    heads = join(element("th", label_html(entry)) for entry in entries)
    known = {"de": ("Firma", "Anschrift", "Kontakt"), "fr": ("Société", "Adresse", "Contact")}
    names = known.get(paper.writing.main, ("Company", "Address", "Contact"))
    rows = [element("tr", element("th", "") + heads)]
    for number, name in enumerate(names):
        cells = [lines_html(_part(entry, number)) for entry in entries]
        if any(cells):
            rows.append(element("tr", element("th", name) + join(element("td", cell) for cell in cells)))
    return element("table", join(rows), "attr")


def _part(entry: Entry, number: int) -> list[Line]:
    def kind(line: Line, place: int) -> int:
        names = " ".join(name for one in line for name in one.names)
        return 0 if place == 0 or "_name" in names else 1 if "_address" in names else 2

    return [line for place, line in enumerate(entry.lines) if kind(line, place) == number]


def marks_html(paper: Paper, *, labelled: bool = True) -> str:
    """The shipping marks, the first line perhaps in a drawn shape."""
    lines = marking.marks(paper)
    if not lines:
        return ""
    shape = paper.taste.pick("marks shape", "", "", "diamond", "square", "oval", "triangle")
    inside = shape and len(lines) > 1 and len(text_of(lines[0])) <= 5
    body = (_shaped(lines[0], shape) + lines_html(lines[1:])) if inside else lines_html(lines)
    side = ";text-align:center" if inside else ""
    if not labelled:
        return element("div", body, style=f"padding:1mm 0{side}")
    entry = paper.entry("marks_and_numbers", [])
    head = element("div", label_html(entry, paper.labels.colon), "lb")
    return element(
        "div", head + element("div", body, style=f"padding:.5mm 1mm{side}"), paper.taste.pick("marks box", "", "box")
    )


def _shaped(line: Line, shape: str) -> str:
    drawn = words("drawings")["shapes"][shape]
    top = 24 if shape == "triangle" else 15
    svg = f'<svg width="80" height="44" viewBox="0 0 80 44">{drawn}</svg>'
    text = element("div", line_html(line), style=f"padding-top:{top}px;line-height:14px")
    return element("div", svg + text, "shape", style="width:80px;height:44px")


def prose(paper: Paper, entries: Sequence[Entry]) -> str:
    """The way of the goods as a sentence; what fits into none follows as a list."""
    said = [entry for entry in entries if entry.key in PROSE]
    rest = [entry for entry in entries if entry.key not in PROSE]
    order = list(PROSE)[: 1 if paper.taste.chance("prose order", 0.5) else 6]
    said.sort(key=lambda entry: list(PROSE).index(entry.key) if len(order) > 1 else order.count(entry.key) * -1)
    which = paper.taste.number("prose words", 0, 1)
    pieces = []
    for number, entry in enumerate(said):
        word = PROSE[entry.key][which]
        word = word.capitalize() if number == 0 else word.lower() if which == 0 else word
        pieces.append(f"{line_html(run(word, entry.mark))} {lines_html(entry.lines)}")
    sentence = element("div", " ".join(pieces) + ("." if paper.taste.chance("prose stop", 0.4) else ""))
    return (sentence if pieces else "") + group(rest, "stack", paper.labels)


def signature(paper: Paper) -> str:
    """Where somebody signs, now and then with a seal beside it."""
    taste = paper.taste
    behalf, word, signer = notes.sign_words(paper)
    name = (
        line_html(paper.seller_name_line())
        if taste.chance("name at signature", 0.55) and len(paper.seller_name) < 30
        else ""
    )
    hand = (
        sign_as_svg(paper.trader.firm.person, taste.number("hand width", 80, 130))
        if taste.chance("signed", 0.7)
        else ""
    )
    seal = _seal(taste) if taste.chance("seal", 0.18) else ""
    line = element(
        "div", "", style=f"border-top:.5pt solid #333;margin-top:{1 if hand else 12}mm;width:58mm;display:inline-block"
    )
    pieces = [element("div", part) for part in (escape(behalf), name, hand + seal) if part]
    pieces.append(element("div", line))
    pieces += [element("div", escape(part), "small") for part in (signer, word) if part]
    return element("div", join(pieces), "keep", style=f"text-align:{taste.pick('sign side', 'left', 'center', 'left')}")


def _seal(taste: Taste) -> str:
    drawn = taste.pick("seal", *words("drawings")["seals"])
    return f'<svg width="48" height="48" viewBox="0 0 48 48">{drawn}</svg>'


def remarks_html(paper: Paper) -> str:
    """Origin in a sentence, declarations, remarks, bank, registrations."""
    sentence = notes.origin_sentence(paper)
    texts = notes.remarks(paper)
    place = paper.taste.pick("origin sentence first", True, False)
    pieces = [element("div", escape(text), "small") for text in texts]
    if sentence:
        pieces.insert(0 if place else len(pieces), element("div", line_html(sentence)))
    credit = notes.credit_sentence(paper)
    if credit:
        pieces.insert(0, element("div", line_html(credit)))
    account = notes.bank(paper)
    if account:
        pieces.append(element("div", "<br>".join(escape(text) for text in account), "small", style="margin-top:1.5mm"))
    numbers = notes.numbers(paper)
    if numbers and paper.taste.chance("prints numbers", 0.8):
        pieces.append(element("div", escape("  ".join(numbers)), "small"))
    return element("div", join(pieces), "notes") if pieces else ""
