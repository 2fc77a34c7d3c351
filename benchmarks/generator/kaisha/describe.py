"""The description's cell: name, further lines, code, HS heading, origin in the house's order."""

from __future__ import annotations

from html import escape

from benchmarks.generator.kaisha.cargo import Line
from benchmarks.generator.kaisha.columns import Sheet, origin_word
from benchmarks.generator.kaisha.lexicon import link
from benchmarks.generator.kaisha.paper import Paper

ORIGIN_JA = ("原産国: {}", "（{}）", "原産地 {}")


def describe(paper: Paper, table: Sheet, number: int, line: Line) -> list[str]:
    """The printed lines of the cell as HTML; the description goes into the truth with its other readings."""
    texts = [paper.case(text) for text in line.texts]
    short = " ".join(texts[:-1]) if not line.price else ""
    if table.joined and len(" ".join(texts)) < 60:
        texts = [", ".join(texts)]
    marked = [link(f"line.{number}.description", text) for text in texts]
    plain = " ".join(texts)
    paper.truth.lines[number].setdefault("description", plain)
    before, front, behind, below = _pieces(paper, table, number, line)
    marked[0] = front[0] + marked[0] + behind[0]
    read = [" ".join(part for part in (before[1], front[1] + plain + behind[1], below[1]) if part)]
    if behind[1] or below[1]:
        read.append(" ".join(part for part in (before[1], front[1] + plain) if part))
    read += [short] if short else []
    others = [text for text in dict.fromkeys(read) if text != plain]
    if others:
        paper.truth.lines[number].setdefault("description_alt", others)
    lines = [*([before[0]] if before[0] else []), *marked]
    return lines + below[0].split("\n") if below[0] else lines


Piece = tuple[str, str]


def _pieces(paper: Paper, table: Sheet, number: int, line: Line) -> tuple[Piece, Piece, Piece, Piece]:
    """What stands above, in front of, behind and below the name: as HTML and as text."""
    before = front = behind = ("", "")
    below: list[Piece] = []
    if table.code:
        code = paper.tell(number, "item_code", line.code)
        if table.code == "front":
            glue = paper.form.pick("code.glue", (" ", "  ", " - ", ": "))
            front = (code + glue, line.code + glue)
        elif table.code == "first":
            before = (code, line.code)
        else:
            below.append(_labelled(paper, code, line.code, table.code == "below.labelled"))
    if table.hs:
        style = paper.form.pick(
            "hs.label", ("HS CODE: {}", "HS {}", "(HS CODE {})", "H.S. {}", "HS: {}", "TARIFF NO. {}")
        )
        code = paper.tell(number, "hs_code", line.hs)
        piece = (style.format(code), style.format(line.hs))
        behind, below = _place(table.hs, piece, behind, below)
    if table.origin:
        word = origin_word(paper, line)
        japanese = paper.form.japanese
        style = paper.form.pick(
            "origin.label", ORIGIN_JA if japanese else ("ORIGIN: {}", "MADE IN {}", "({})", "C/O: {}")
        )
        piece = (style.format(paper.tell(number, "country_of_origin", word, line.origin)), style.format(word))
        behind, below = _place(table.origin, piece, behind, below)
    html, text = "\n".join(piece[0] for piece in below), " ".join(piece[1] for piece in below)
    return before, front, behind, (html, text)


def _place(where: str, piece: Piece, behind: Piece, below: list[Piece]) -> tuple[Piece, list[Piece]]:
    if where == "behind":
        return (f"{behind[0]} {piece[0]}", f"{behind[1]} {piece[1]}"), below
    return behind, [*below, piece]


def _labelled(paper: Paper, html: str, text: str, labelled: bool) -> Piece:
    label = (
        paper.form.pick("code.label", ("MODEL: ", "P/N ", "ITEM NO. ", "CODE: ", "MODEL NO. ", "(REF) "))
        if labelled
        else ""
    )
    return escape(label) + html, label + text
