"""The lower part of papers: weights in prose, banks, remarks, declarations, signatures."""

from __future__ import annotations

from html import escape

from benchmarks.generator.hongs.firms import branch, filled
from benchmarks.generator.hongs.papers import Paper
from benchmarks.generator.hongs.values import MAKERS, origin, packages, weight
from benchmarks.generator.hongs.words import words
from benchmarks.generator.kit.web import element, join

LONG_NAME = 36
SIGNS_AT = ("right", "right", "right", "left", "both", "boxed", "wide")


def weights_prose(paper: Paper) -> list[str]:
    """Packages and weights as lines of text."""
    look, lines = paper.look, []
    if "packages" in paper.form.weights:
        text = look.pick(
            "packed in",
            (
                "PACKED IN {}",
                "TOTAL: {}",
                "PACKING: {} ONLY",
                "SHIPPED IN {}",
                "Packed in {} only.",
                "TOTAL {} PACKED FOR EXPORT",
            ),
        )
        lines.append(text.format(packages(paper)))
    words_of = look.pick(
        "names of weights",
        (
            ("NET WEIGHT", "GROSS WEIGHT"),
            ("N.W.", "G.W."),
            ("N/W", "G/W"),
            ("Net Wt.", "Gross Wt."),
            ("Total N.W.", "Total G.W."),
        ),
    )
    after = look.pick("behind names of weights", (": ", " ", ": ", " : "))
    for name, said in zip(("net", "gross"), words_of, strict=True):
        if name in paper.form.weights:
            lines.append(f"{said}{after}{weight(name)(paper)}")
    if "measurement" in paper.form.weights:
        volume = look.pick("name of volume", ("MEASUREMENT", "MEAS.", "Measurement", "VOLUME"))
        lines.append(f"{volume}{after}{MAKERS['measurement'](paper)}")
    return [", ".join(lines)] if look.chance("weights in a sentence", 0.35) else lines


def bank(paper: Paper, share: float = 0.3) -> str:
    """Where to pay."""
    if not paper.look.chance("bank named", share):
        return ""
    dice, firm = paper.look.dice("bank itself"), paper.habits.exporter
    data = words("terms")
    name = dice.choice(words("exporters")[firm.land]["banks"])
    where = f"{dice.choice(data['streets'])}, {', '.join(line.rstrip(', ') for line in branch(firm.land, dice))}"
    account, swift = filled("###-#######", dice), filled("%%%%%%2X", dice)
    parts = [name, where, f"SWIFT: {swift}", f"A/C No. {account}", f"A/C Name: {firm.name}"]
    between = paper.look.pick("bank lines", ("<br>", "<br>", " / ", ", "))
    return element("div", f"{paper.label('bank')}<br>{between.join(escape(part) for part in parts)}", "note")


def remarks(paper: Paper) -> str:
    """What the house tells its customers on every paper or on this one."""
    look, out = paper.look, []
    data = words("terms")
    if look.chance("standing remark", 0.3):
        out.append(look.pick("standing remark itself", data["remarks"]))
    if look.chance("conditions", 0.1):
        out += data["conditions"][: look.pick("number of conditions", (3, 4, 6))]
    if look.chance("errors excepted", 0.25):
        out.append(look.pick("errors", data["errors"]))
    return join(element("div", escape(text), "note") for text in out)


def declaration(paper: Paper, share: float = 0.35) -> str:
    """That all is true and correct."""
    if not paper.look.chance("declares", share):
        return ""
    text = escape(paper.look.pick("declaration", words("terms")["declarations"]))
    if paper.look.chance("declares origin", 0.2):
        start = paper.look.pick("origin declared", ("WE CERTIFY THAT THE GOODS ARE OF", "The goods are of"))
        text += f" {start} {origin(paper)} ORIGIN."
    return element("div", text, "note")


def signature(paper: Paper, style: str = "", wide_name: bool = True) -> str:
    """Who signs; the exporter's name stands there again in most houses."""
    look, firm = paper.look, paper.habits.exporter
    data = words("terms")
    before = look.pick(
        "signs for",
        (
            "For ",
            "",
            "",
            "FOR AND ON BEHALF OF<br>",
            "For and on behalf of<br>",
            "Yours faithfully,<br>",
            "Very truly yours,<br>",
        ),
    )
    named = wide_name and len(firm.name) < LONG_NAME and look.chance("name at signature", 0.75)
    name = element("span", paper.put("seller_name", firm.name), "nw") if named else ""
    who = (
        escape(look.pick("who signs", words("exporters")[firm.land]["persons"]))
        if look.chance("person named", 0.4)
        else ""
    )
    role = escape(look.pick("authorised", data["authorised"])) if look.chance("role named", 0.7) else ""
    role = role if who or name or role else "Authorized Signature"
    scribble = stroke(paper) if look.chance("signed", 0.4) else '<div style="height:26pt"></div>'
    line = '<div class="signline"></div>' if look.chance("line to sign on", 0.7) else ""
    below = "<br>".join(part for part in (who, role) if part)
    inside = f"{before if name else ''}{name}{stamp(paper)}{scribble}{line}{below}"
    at = style or look.pick("place of signature", SIGNS_AT)
    if at == "both":
        said = look.pick("received", ("Received by", "Confirmed by buyer", "Accepted by"))
        received = f'{said}<div style="height:30pt"></div><div class="signline"></div>Date:'
        cells = f'<td class="sg">{received}</td><td></td><td class="sg">{inside}</td>'
        return f'<table class="lay plain"><tr>{cells}</tr></table>'
    return element("div", inside, f"sign s-{at}")


def stroke(paper: Paper) -> str:
    """A scribbled name."""
    dice = paper.rng
    points = " ".join(f"{x},{dice.randint(4, 24)}" for x in range(4, 96, 8))
    line = f'<polyline points="{points}" fill="none" stroke="#223a7a" stroke-width="1.2"/>'
    return f'<svg width="100" height="28" viewBox="0 0 100 28">{line}</svg>'


def stamp(paper: Paper) -> str:
    """The round or square stamp of the house."""
    if not paper.look.chance("stamped", 0.14):
        return ""
    colour = paper.look.pick("colour of the stamp", ("#b3262a", "#2f3f9c", "#b3262a"))
    ring = (
        f'<g fill="none" stroke="{colour}"><circle cx="24" cy="24" r="21" stroke-width="2"/>'
        f'<circle cx="24" cy="24" r="13"/></g>'
    )
    square = (
        f'<g fill="none" stroke="{colour}"><rect x="5" y="5" width="38" height="38" stroke-width="3"/>'
        f'<path d="M24 5V43M5 24H43"/></g>'
    )
    shape = paper.look.pick("shape of the stamp", (ring, square))
    return f'<svg class="stamp" width="48" height="48" viewBox="0 0 48 48">{shape}</svg>'


def closing(paper: Paper, wide_name: bool = True) -> list[str]:
    """Bank, remarks, declaration and signature in the order of the house."""
    parts = [bank(paper), remarks(paper), declaration(paper)]
    if paper.look.chance("remarks last", 0.3):
        parts.reverse()
    signed = signature(paper, wide_name=wide_name) if paper.look.chance("has a signature", 0.85) else ""
    if paper.look.chance("signature before notes", 0.2):
        return [signed, *parts]
    return [*parts, signed]
