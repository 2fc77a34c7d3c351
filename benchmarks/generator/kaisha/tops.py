"""Heads of papers: letterheads with drawn logos, titles, feet with the exporter's address."""

from __future__ import annotations

from collections.abc import Callable
from html import escape

from benchmarks.generator.kaisha.paper import Paper
from benchmarks.generator.kaisha.parties import sign_name
from benchmarks.generator.kaisha.words import words
from benchmarks.generator.kit.web import element, join


def logo(paper: Paper) -> str:
    """The house's logo, or nothing."""
    form = paper.form
    if not form.chance("logo", 0.3):
        return ""
    colour = form.pick("logo.colour", ("#1f3a6e", "#b02020", "#2a6a3c", "#333333", "#c77b00"))
    shape = form.pick("logo.shape", list(words("exporters")["logos"].values())).format(c=colour)
    return f'<svg class="logo" width="30pt" height="30pt" viewBox="0 0 40 40">{shape}</svg>'


def address_lines(paper: Paper, *, one: bool = False) -> tuple[str, ...]:
    """The exporter's address, marked; on one line where there is room for it."""
    exporter = paper.exporter
    lines = exporter.lines_ja if _japanese_address(paper) else exporter.lines
    texts = [paper.name(line) for line in lines]
    whole = ", ".join(text.rstrip(",") for text in texts)
    paper.follow("seller_country", exporter.code)
    shown = [whole if not _japanese_address(paper) else " ".join(texts)] if one else texts
    return tuple(paper.say("seller_address", text, whole) for text in shown)


def _japanese_address(paper: Paper) -> bool:
    return paper.form.japanese and paper.form.chance("address.ja", 0.4)


def contact(paper: Paper) -> str:
    """Telephone, mail, web page, registered number."""
    form, exporter = paper.form, paper.exporter
    parts = [exporter.phone] if form.chance("contact.phone", 0.85) else []
    if form.chance("contact.mail", 0.4):
        parts.append(form.pick("contact.mail.word", ("E-mail: {}", "Mail {}", "{}")).format(exporter.mail))
    if form.chance("contact.web", 0.3):
        parts.append(f"www.{exporter.mail.split('@')[1]}")
    if form.chance("contact.number", 0.15):
        parts.append(f"{'登録番号' if form.language != 'en' else 'Reg. No.'} {exporter.tax}")
    return escape("  ".join(parts))


def seller_heading(paper: Paper) -> str:
    """The exporter's name as heading: in Latin letters, in Japanese, or both."""
    form, exporter = paper.form, paper.exporter
    if form.japanese and form.chance("name.ja", 0.35):
        other = (paper.name(exporter.name),) if form.chance("name.both", 0.6) else ()
        html = paper.say("seller_name", exporter.name_ja, also=other)
        return html + (f"<br>{escape(other[0])}" if other else "")
    html = sign_name(paper, exporter.name)
    if form.language == "both" and form.chance("name.ja.too", 0.4):
        paper.truth.alt.setdefault("seller_name", [exporter.name_ja])
        html = f'{html}<br><span class="small">{escape(exporter.name_ja)}</span>'
    return html


def letterhead(paper: Paper) -> str:
    """The exporter at the head of the page."""
    styles = tuple(HEADS)
    return HEADS[paper.form.pick("letterhead", styles)](paper)


def _stacked(paper: Paper, side: str) -> str:
    one = paper.form.chance("address.one", 0.45)
    lines = join(element("div", line) for line in (*address_lines(paper, one=one), contact(paper)) if line)
    name = element("div", seller_heading(paper), "firm")
    return element(
        "div", (logo(paper) if side != "right" else "") + name + element("div", lines, "small"), f"head {side}"
    )


def _apart(paper: Paper) -> str:
    """Name at the left, address at the right."""
    lines = join(element("div", line) for line in (*address_lines(paper), contact(paper)) if line)
    left = element("td", logo(paper) + element("div", seller_heading(paper), "firm"), style="width:52%")
    return element("table", element("tr", left + element("td", lines, "small right")), "row head")


def _beside_logo(paper: Paper) -> str:
    one = paper.form.chance("address.one", 0.45)
    lines = join(element("div", line) for line in (*address_lines(paper, one=one), contact(paper)) if line)
    mark = logo(paper)
    cell = element("td", mark, style="width:40pt") if mark else ""
    body = element("td", element("div", seller_heading(paper), "firm") + element("div", lines, "small"))
    return element("table", element("tr", cell + body), "row head")


def _barred(paper: Paper) -> str:
    """A line below the whole."""
    return element("div", _stacked(paper, paper.form.pick("head.side", ("", "mid"))), "rule-below")


def _boxed(paper: Paper) -> str:
    return element("div", _stacked(paper, "mid"), "box pad")


HEADS: dict[str, Callable[[Paper], str]] = {
    "left": lambda paper: _stacked(paper, ""),
    "centre": lambda paper: _stacked(paper, "mid"),
    "right": lambda paper: _stacked(paper, "right"),
    "apart": _apart,
    "logo": _beside_logo,
    "barred": _barred,
    "barred-2": _barred,
    "boxed": _boxed,
}


def name_only(paper: Paper) -> str:
    """A letterhead of the name alone; the address stands elsewhere."""
    side = paper.form.pick("head.side", ("", "mid", "mid", "right"))
    return element("div", logo(paper) + element("div", seller_heading(paper), "firm"), f"head {side}")


def foot_address(paper: Paper) -> str:
    """The address in the page's foot; a running element of the first page."""
    line = " ".join(address_lines(paper, one=True))
    return element("div", f"{line}<br>{contact(paper)}", "foot")


def title(paper: Paper, *, packing: bool = False, combined: bool = False) -> str:
    """The paper's name."""
    form, lists = paper.form, words("phrases")
    if packing:
        options = lists["titles_packing_ja" if form.japanese else "titles_packing"]
    elif form.japanese:
        options = lists["titles_ja"]
    elif combined:
        options = lists["titles_combined"]
    elif form.trade == "air" and form.language == "en":
        options = lists["titles_air"]
    else:
        options = (
            lists["titles_both"] if form.language == "both" and form.chance("title.both", 0.6) else lists["titles"]
        )
    text = escape(form.pick("title.packing" if packing else "title", options))
    side = form.pick("title.side", ("mid", "mid", "mid", "", "right"))
    look = form.pick("title.look", ("plain", "plain", "lined", "boxed-title", "double", "wide-title"))
    return element("div", element("span", text, look), f"title {side}")
