"""The tops of papers: letterheads, drawn signs of the house, titles."""

from __future__ import annotations

from collections.abc import Callable
from html import escape

from benchmarks.generator.hongs.firms import branch, short_name
from benchmarks.generator.hongs.papers import Paper
from benchmarks.generator.hongs.people import contact_line
from benchmarks.generator.kit.web import element, join

LETTER, WIDE_LETTER, LARGEST = (
    0.64,
    0.79,
    19,
)  # width of a bold letter and a bold capital by their size; a size in points
LETTERHEADS = (
    "centre", "centre", "left", "right", "logo left", "logo right", "band", "split", "local first", "one line", "boxed",
    "centre ruled", "logo centre", "name and foot",
)  # fmt: skip
TITLES = ("centre", "centre", "underlined", "spaced", "boxed", "left", "right", "ruled", "inverse", "double", "small")


def letterhead(paper: Paper, style: str = "") -> str:
    """The exporter at the head of the paper."""
    chosen = style or paper.look.pick("letterhead", LETTERHEADS)
    return element("div", MADE[chosen](paper), "head")


def _name(paper: Paper, kind: str = "hname", room: float = 1.0) -> str:
    """The exporter's name, in letters that fit on one line of a share of the head's width."""
    firm = paper.habits.exporter
    widest = room * paper.head_room / len(firm.name) / (WIDE_LETTER if firm.name.isupper() else LETTER)
    name = paper.put("seller_name", firm.name, alt=[firm.local_name] if firm.local_name else [])
    smaller = {"style": f"font-size: {widest:.1f}pt"} if widest < LARGEST and kind == "hname" else {}
    return element("div", name, f"{kind} nw", **smaller)


def _local(paper: Paper) -> str:
    firm = paper.habits.exporter
    shown = firm.local_name and paper.look.chance("local name", 0.5 if firm.land == "JP" else 0.75)
    return element("div", escape(firm.local_name), "hlocal") if shown else ""


def _address(paper: Paper, line: bool = False) -> str:
    if "seller_address" in paper.truth.fields:
        return ""
    firm = paper.habits.exporter
    paper.truth.fields["seller_country"] = firm.land
    lines = [", ".join(text.rstrip(", ") for text in firm.lines)] if line else list(firm.lines)
    return element("div", paper.put("seller_address", *lines), "haddr")


def _factory(paper: Paper) -> str:
    if not paper.look.chance("second address", 0.16):
        return ""
    dice = paper.look.dice("second address itself")
    where = ", ".join(line.rstrip(", ") for line in branch(paper.habits.land, dice))
    return element("div", f"{paper.label('factory')} {escape(where)}", "small")


def _below(paper: Paper, line: bool) -> str:
    return _address(paper, line) + element("div", contact_line(paper), "hcontact") + _factory(paper)


def _aligned(align: str) -> Callable[[Paper], str]:
    def make(paper: Paper) -> str:
        inside = _local(paper) + _name(paper) + _below(paper, paper.look.chance("address in a line", 0.4))
        return element("div", inside, f"al-{align}")

    return make


def _with_logo(side: str) -> Callable[[Paper], str]:
    def make(paper: Paper) -> str:
        text = element(
            "td", _name(paper, room=0.8) + _local(paper) + _below(paper, paper.look.chance("address in a line", 0.5))
        )
        sign = element("td", logo(paper), "logo")
        order = text + sign if side == "right" else sign + text
        return element("table", f"<tr>{order}</tr>", "lay plain")

    return make


def _logo_centre(paper: Paper) -> str:
    return element("div", logo(paper) + _name(paper) + _below(paper, True), "al-centre")


def _band(paper: Paper) -> str:
    return element("div", _name(paper) + _local(paper), "band") + _below(paper, True)


def _split(paper: Paper) -> str:
    left = element("td", logo(paper) + _name(paper, room=0.53) + _local(paper), "wide")
    right = element("td", _below(paper, False), "al-right")
    return element("table", f"<tr>{left}{right}</tr>", "lay plain")


def _local_first(paper: Paper) -> str:
    firm = paper.habits.exporter
    local = element("div", escape(firm.local_name), "hname") if firm.local_name else ""
    return element("div", local + _name(paper, "hsecond") + _below(paper, True), "al-centre")


def _one_line(paper: Paper) -> str:
    firm = paper.habits.exporter
    name = paper.put("seller_name", firm.name, alt=[firm.local_name] if firm.local_name else [])
    return element(
        "div", f'<b class="nw">{name}</b>&emsp;{_address(paper, True)}&emsp; {contact_line(paper)}', "oneline"
    )


def _boxed(paper: Paper) -> str:
    return element("div", _name(paper) + _below(paper, True), "hbox")


def _centre_ruled(paper: Paper) -> str:
    return element("div", _name(paper) + _local(paper) + "<hr>" + _below(paper, True), "al-centre")


def _name_only(paper: Paper) -> str:
    return element("div", _local(paper) + _name(paper), "al-centre")


MADE: dict[str, Callable[[Paper], str]] = {
    "centre": _aligned("centre"),
    "left": _aligned("left"),
    "right": _aligned("right"),
    "logo left": _with_logo("left"),
    "logo right": _with_logo("right"),
    "band": _band,
    "split": _split,
    "local first": _local_first,
    "one line": _one_line,
    "boxed": _boxed,
    "centre ruled": _centre_ruled,
    "logo centre": _logo_centre,
    "name and foot": _name_only,
}


def letter_foot(paper: Paper) -> str:
    """The exporter's address at the foot, where the head has only the name."""
    return element("div", _below(paper, True), "lfoot al-centre") if "seller_address" not in paper.truth.fields else ""


def logo(paper: Paper) -> str:
    """The sign of the house: a shape, perhaps with letters."""
    look = paper.look
    colour = look.pick("colour of the sign", ("#1d3f7a", "#9c1f22", "#14654a", "#333333", "#c07a00", "#5b2a6e"))
    shape = look.pick("shape of the sign", tuple(SHAPES))
    letters = short_name(paper.habits.exporter.name)[:2]
    text = (
        f'<text x="20" y="25" font-size="13" text-anchor="middle" fill="{SHAPES[shape][1] or colour}">{letters}</text>'
    )
    inside = SHAPES[shape][0].format(c=colour) + (text if look.chance("letters in the sign", 0.6) else "")
    return f'<svg width="40" height="40" viewBox="0 0 40 40">{inside}</svg>'


SHAPES = {
    "disc": ('<circle cx="20" cy="20" r="18" fill="{c}"/>', "#fff"),
    "ring": ('<circle cx="20" cy="20" r="17" fill="none" stroke="{c}" stroke-width="3"/>', ""),
    "diamond": ('<path d="M20 1 39 20 20 39 1 20Z" fill="none" stroke="{c}" stroke-width="2"/>', ""),
    "bars": ('<path d="M3 6h34v6H3zM3 30h34v5H3z" fill="{c}"/>', ""),
    "square": ('<rect x="2" y="2" width="36" height="36" fill="{c}"/>', "#fff"),
    "waves": ('<path d="M2 8q9-8 18 0t18 0v4q-9 8-18 0t-18 0zM2 31q9-8 18 0t18 0v4q-9 8-18 0t-18 0z" fill="{c}"/>', ""),
    "mountain": ('<path d="M1 38 20 1 39 38Z" fill="none" stroke="{c}" stroke-width="2.5"/>', ""),
}


def title(paper: Paper, text: str = "", style: str = "") -> str:
    """What the paper is called."""
    first, second = (text, "") if text else paper.labels.both("title")
    copy = paper.look.pick("which copy", ("",) * 12 + ("ORIGINAL", "(ORIGINAL)", "COPY FOR CUSTOMS", "Original"))
    both = "<br>" if paper.look.chance("titles below each other", 0.5) else "&ensp;"
    html = both.join(escape(part) for part in (first, second) if part)
    tail = element("span", copy, "copy") if copy and not text else ""
    chosen = style or paper.look.pick("title", TITLES)
    return element("div", f"<span>{html}</span>{tail}", f"title t-{chosen.replace(' ', '-')}")


def rule(paper: Paper) -> str:
    """A line across, where the house has one."""
    return join(["<hr>"]) if paper.look.chance("rule below head", 0.4) else ""
