"""Forms of trading houses as they have been for decades: letterhead, particulars, goods, signature."""

from __future__ import annotations

from benchmarks.generator.hongs import parts
from benchmarks.generator.hongs.feet import bank, closing, declaration, remarks, signature
from benchmarks.generator.hongs.heads import letterhead, rule, title
from benchmarks.generator.hongs.lists import list_html
from benchmarks.generator.hongs.papers import Paper
from benchmarks.generator.hongs.people import below, beside, blocks
from benchmarks.generator.hongs.sums import in_words, packing_in_words
from benchmarks.generator.kit.web import element, join


def parties(paper: Paper) -> tuple[str, ...]:
    """The parties of the form besides the exporter."""
    return (*paper.form.parties, "notify")


def shokai(paper: Paper) -> str:
    """Title, on the left who and how, on the right numbers and terms; then the goods."""
    people = join(blocks(paper, parties(paper)))
    way, refs, terms = (
        parts.way(paper, "narrow"),
        parts.narrow(paper, parts.refs(paper), "refs"),
        parts.terms(paper, "narrow"),
    )
    kind = paper.look.pick("columns of the top", ("plain", "plain", "middle", "outer", "ruled"))
    arrangements = (
        beside([people + way, refs + terms], kind, (56, 44)),
        beside([people, refs], kind, (56, 44)) + beside([way, terms or "&nbsp;"], kind, (56, 44)),
        beside([refs + terms, people + way], kind, (44, 56)),
        beside([people, way], kind, (50, 50)) + refs + terms,
        beside([way + terms, refs], kind, (56, 44)) + people,
    )
    top = paper.look.pick("arrangement", (0, 0, 1, 1, 2, 3, 4))
    table = parts.table(paper)
    return join(
        (
            letterhead(paper),
            rule(paper),
            title(paper),
            arrangements[top],
            parts.lower(paper, table),
        )
    )


def hong(paper: Paper) -> str:
    """To Messrs on the left, numbers on the right, the way in a line, marks first in the table, the total in words."""
    people = blocks(paper, parties(paper), paper.look.pick("hong parties", ("head", "line", "under", "beside")))
    refs = list_html(
        paper, parts.refs(paper), paper.look.pick("hong refs", ("lines", "aligned", "colons", "underlined", "righted"))
    )
    top = beside([join(people), refs], paper.look.pick("hong top", ("plain", "plain", "outer")), (58, 42))
    way = parts.way(paper, "wide", paper.look.pick("hong way across", (2, 3, 4, 5)))
    table = parts.table(
        paper,
        paper.look.pick(
            "hong columns",
            ("marks description quantity unit_price amount", "marks description quantity unit_price amount", ""),
        ),
    )
    words = in_words(paper, always=True) + (packing_in_words(paper) if "packages" in paper.form.weights else "")
    head = (
        (letterhead(paper), title(paper))
        if paper.look.chance("head first", 0.85)
        else (title(paper), letterhead(paper))
    )
    return join(
        (
            *head,
            top,
            way,
            parts.terms(paper),
            parts.general_line(paper),
            table,
            words,
            parts.marks_and_weights(paper),
            *closing(paper),
        )
    )


def letter(paper: Paper) -> str:
    """A letter: the exporter, the customer, a sentence, the goods, greetings."""
    look = paper.look
    people = join(blocks(paper, parties(paper), look.pick("letter parties", ("line", "head", "beside"))))
    refs = list_html(paper, parts.refs(paper), look.pick("letter refs", ("lines", "inline", "aligned", "righted")))
    greeting = look.pick("greeting", ("Dear Sirs,", "Gentlemen:", "Dear Sir/Madam,", ""))
    opening = look.pick(
        "opening",
        (
            "We have the pleasure of invoicing you as follows:",
            "We beg to hand you invoice for the undermentioned goods shipped for your account and risk.",
            "Please find below particulars of goods shipped to you.",
            "",
        ),
    )
    text = join(element("div", line, "ln") for line in (greeting, opening) if line)
    first = beside([people, refs], "plain", (60, 40)) if look.chance("letter refs beside", 0.5) else refs + people
    table = parts.table(paper)
    return join(
        (
            letterhead(paper),
            first,
            title(paper),
            text,
            parts.way(paper),
            parts.terms(paper),
            parts.lower(paper, table),
        )
    )


def fill_in(paper: Paper) -> str:
    """A printed form with blanks that somebody filled in."""
    look = paper.look
    people = blocks(paper, parties(paper), look.pick("blank parties", ("beside", "under", "line")))
    style = look.pick("blank style", ("underlined", "underlined", "leaders", "colons"))
    refs = list_html(paper, parts.refs(paper), style)
    way = list_html(paper, parts.way_names(paper), look.pick("blank way", (style, "underlined pairs", "underlined")))
    order = look.pick("blank order", (0, 1, 2, 3))
    tops = (
        refs + join(people) + way,
        beside([join(people), refs], "plain", (60, 40)) + way,
        beside([way, refs], "plain", (60, 40)) + join(people),
        join(people) + beside([refs, way], "plain", (50, 50)),
    )
    table = parts.table(paper)
    return join(
        (
            letterhead(paper),
            title(paper),
            tops[order],
            parts.terms(paper),
            parts.lower(paper, table),
        )
    )


def goods_first(paper: Paper) -> str:
    """Numbers and goods at the top; who, how and what else below them."""
    refs = parts.wide(paper, parts.refs(paper), "refs", paper.look.pick("goods first across", (3, 4, 5)))
    table = parts.table(paper)
    people = blocks(paper, parties(paper))
    low = beside(
        [join(people), parts.way(paper, "narrow") + parts.terms(paper, "narrow")],
        paper.look.pick("low frame", ("plain", "ruled", "outer", "middle")),
        (52, 48),
    )
    who = people_first(paper, low)
    return join(
        (
            letterhead(paper),
            title(paper),
            refs,
            parts.general_line(paper),
            table,
            parts.words_line(paper),
            '<div class="gap"></div>',
            who,
            parts.marks_and_weights(paper),
            *closing(paper),
        )
    )


def people_first(paper: Paper, html: str) -> str:
    """The lower block, under a heading of its own in some houses."""
    heading = paper.look.pick(
        "heading of the low block", ("", "", "SHIPPING PARTICULARS", "Shipment Details", "PARTICULARS OF SHIPMENT")
    )
    return (element("div", heading, "bar") if heading else "") + html


def foot_letter(paper: Paper) -> str:
    """Only the name at the head, the address at the foot; wide spaces."""
    look = paper.look
    refs = parts.wide(paper, parts.refs(paper), "refs", look.pick("foot across", (3, 4)))
    people = beside(blocks(paper, parties(paper)), look.pick("foot people", ("plain", "plain", "ruled", "middle")))
    order = (people, refs) if look.chance("people first", 0.6) else (refs, people)
    table = parts.table(paper)
    return join(
        (
            letterhead(paper, "name and foot"),
            title(paper),
            *order,
            parts.way(paper),
            parts.terms(paper),
            parts.lower(paper, table),
        )
    )


def signed_only(paper: Paper) -> str:
    """No letterhead: the exporter stands with the signature, its address there too."""
    look = paper.look
    people = blocks(paper, parties(paper))
    refs = parts.narrow(paper, parts.refs(paper), "refs")
    top = beside([join(people), refs], look.pick("signed top", ("plain", "ruled", "outer")), (56, 44))
    table = parts.table(paper)
    from_block = below(blocks(paper, ("seller",), "head"), look.pick("signed frame", ("plain", "outer")))
    return join(
        (
            title(paper),
            top,
            parts.way(paper),
            parts.terms(paper),
            parts.general_line(paper),
            table,
            parts.words_line(paper),
            parts.marks_and_weights(paper),
            bank(paper),
            remarks(paper),
            declaration(paper),
            beside([from_block, signature(paper, "wide", wide_name=False)], "plain", (55, 45)),
        )
    )
