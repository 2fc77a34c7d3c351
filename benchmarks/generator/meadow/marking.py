"""Shipping marks: the lines that a house paints on its packages."""

from __future__ import annotations

from benchmarks.generator.meadow import values
from benchmarks.generator.meadow.entries import Line, run
from benchmarks.generator.meadow.paper import Paper
from benchmarks.generator.meadow.taste import words


def marks(paper: Paper) -> list[Line]:
    """The shipping marks, line by line; notes them. Empty where the form has none."""
    if "marks_and_numbers" not in paper.plan.asked or paper.ship.transit.mode in ("courier", "post"):
        return []
    lines = _mark_lines(paper)
    paper.say("marks_and_numbers", list(lines))
    return [run(line, "marks_and_numbers") for line in lines]


def _mark_lines(paper: Paper) -> list[str]:
    style = paper.taste.weighted("marks", {"initials": 0.4, "name": 0.33, "none": 0.2, "attached": 0.07})
    if style == "none":
        return [paper.taste.pick("no marks", "N/M", "NO MARK", "N / M", "NIL", "No marks")]
    if style == "attached":
        return [paper.taste.pick("attached", "AS PER ATTACHED SHEET", "AS ATTACHED")]
    ship, taste = paper.ship, paper.taste
    name = ship.consignee.name.upper().replace(",", "")
    lines = [initials(name) if style == "initials" else " ".join(name.split()[:2])]
    if taste.chance("port in marks", 0.8):
        lines.append(ship.transit.discharge.split(",")[0].split(" (")[0].upper())
    if taste.chance("order in marks", 0.3) and "po_number" in paper.plan.asked:
        lines.append(f"{taste.pick('order mark', 'ORDER NO.', 'P/O', 'NO.')} {ship.order}")
    number = taste.pick(
        "case numbers", "C/NO. 1-{n}", "NO.1/{n}", "C/No.1-UP", "CTN NO. 1 - {n}", "C/#1-{n}", "No. 1-{n}"
    )
    last = ship.inner or ship.packages
    lines.append((number if last > 1 or "{n}" not in number else number.split("{n}")[0].rstrip(" -/")).format(n=last))
    if taste.chance("made in", 0.45) and paper.plan.origin_said and len(values.origins(paper)) == 1:
        lines.append(f"MADE IN {words('countries')[values.origins(paper)[0]]['names'][0]}")
    return lines


def initials(name: str) -> str:
    """The first letters of a firm's name."""
    return "".join(word[0] for word in name.replace("(", "").split() if word[0].isalpha())[:4]
