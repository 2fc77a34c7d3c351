"""Descriptions of goods: name, specification, and what some houses add beneath."""

from __future__ import annotations

from benchmarks.generator.hongs.columns import hs_text, land_text
from benchmarks.generator.hongs.goods import Line
from benchmarks.generator.hongs.papers import Paper
from benchmarks.generator.hongs.values import COUNTRIES
from benchmarks.generator.kit.web import mark

CODES = ("none", "none", "front", "below", "above", "behind")
SPECS = ("same line", "new line", "brackets", "new line", "none", "dash")


def description(paper: Paper, index: int, line: Line) -> str:
    """The cell of the description with all that stands in it."""
    texts = _texts(paper, line)
    paper.cells.setdefault(index, {})["description"] = " ".join(texts)
    marked = [mark(f"line.{index}.description", text) for text in texts]
    if paper.look.chance("bold goods", 0.15):
        marked[0] = f"<b>{marked[0]}</b>"
    html, said = "<br>".join(marked), list(texts)
    html, said = _with_code(paper, index, line, html, said)
    html, said = _with_tariff(paper, index, line, html, said)
    html, said = _with_origin(paper, index, line, html, said)
    if len(said) > len(texts):
        paper.cells[index]["description_alt"] = [" ".join(said)]
    return html


def height(paper: Paper, line: Line) -> int:
    """How many lines of text the cell takes, about."""
    look, wide = paper.look, 30 if len(paper.keys) > 6 else 46
    count = sum(1 + len(text) // wide for text in _texts(paper, line))
    count += code_style(paper) in ("below", "above")
    count += "hs" not in paper.keys and look.chance("tariff below goods", 0.2)
    several = len(paper.shipment.origins) > 1 and not paper.has("origin")
    return count + ("origin" not in paper.keys and (several or look.chance("origin below goods", 0.1)))


def _texts(paper: Paper, line: Line) -> list[str]:
    look = paper.look
    name = line.name.upper() if look.chance("goods in capitals", 0.5) else line.name
    how = look.pick("specification", SPECS)
    spec = (
        line.specs[0].upper()
        if look.chance("goods in capitals", 0.5) and look.chance("all capitals", 0.7)
        else line.specs[0]
    )
    if how == "none":
        spec = ""
    texts = {
        "same line": [f"{name}, {spec}"],
        "brackets": [f"{name} ({spec})"],
        "dash": [f"{name} - {spec}"],
        "none": [name],
    }
    if not line.price and not line.amount and look.chance("free goods named", 0.5):
        return [*texts.get(how, [name, spec]), look.pick("free", ("(FREE OF CHARGE)", "FREE SAMPLE", "(NO CHARGE)"))]
    return texts.get(how, [name, spec])


def code_style(paper: Paper) -> str:
    """Where the item code stands."""
    return "column" if "code" in paper.keys else paper.look.pick("code with description", CODES)


def _with_code(paper: Paper, index: int, line: Line, html: str, said: list[str]) -> tuple[str, list[str]]:
    how = code_style(paper)
    if how in ("none", "column"):
        return html, said
    code = f'<span class="nw">{paper.cell(index, "item_code", line.code)}</span>'
    label = paper.look.pick("label of codes", ("", "Part No.: ", "ART. NO. ", "MODEL ", "P/N: ", "Code: ", "Item No. "))
    between = {"front": "&ensp;", "above": "<br>"}
    if how in between:
        label = label if how == "above" else ""
        return f"{label}{code}{between[how]}{html}", [label.strip(), line.code, *said] if label else [line.code, *said]
    if how == "behind":
        return f"{html}&ensp;{code}", [*said, line.code]
    return f"{html}<br>{label}{code}", [*said, label.strip(), line.code] if label else [*said, line.code]


def _with_tariff(paper: Paper, index: int, line: Line, html: str, said: list[str]) -> tuple[str, list[str]]:
    if "hs" in paper.keys or not paper.look.chance("tariff below goods", 0.2):
        return html, said
    text, label = (
        hs_text(paper, line),
        paper.look.pick("label of tariff", ("HS CODE: ", "H.S. NO. ", "HS: ", "(HS) ", "Tariff No. ")),
    )
    return f'{html}<br>{label}<span class="nw">{paper.cell(index, "hs_code", text)}</span>', [
        *said,
        label.strip(),
        text,
    ]


def _with_origin(paper: Paper, index: int, line: Line, html: str, said: list[str]) -> tuple[str, list[str]]:
    several = len(paper.shipment.origins) > 1 and not paper.has("origin")
    if "origin" in paper.keys or not (several or paper.look.chance("origin below goods", 0.1)):
        return html, said
    how = paper.look.pick("label of origin", ("ORIGIN: ", "MADE IN ", "Country of origin: ", "C/O: "))
    text = COUNTRIES[line.origin] if how == "MADE IN " else land_text(paper, line.origin)
    printed = paper.cell(index, "country_of_origin", text, value=line.origin)
    return f"{html}<br>{how}{printed}", [*said, how.strip(), text]
