"""Invoices written as letters: an address, a sentence of the shipment, the goods, the sum and the terms in prose."""

from __future__ import annotations

from html import escape

from benchmarks.generator.kaisha.arrange import arrange, moves_prose, spoken
from benchmarks.generator.kaisha.composer import Composer
from benchmarks.generator.kaisha.ends import marks_box, origin_line, packing, remarks, signature
from benchmarks.generator.kaisha.lexicon import link_label
from benchmarks.generator.kaisha.parties import Party, parties
from benchmarks.generator.kaisha.sums import in_words, sums_line
from benchmarks.generator.kaisha.table import goods_table
from benchmarks.generator.kaisha.values import value_lines
from benchmarks.generator.kit.web import element, join

GREETINGS = ("Gentlemen:", "Dear Sirs,", "Dear Sirs and Madams,", "Dear Customer,", "Messieurs,")
OPENINGS = (
    "We have the pleasure of invoicing you for the following goods, which have been shipped as follows.",
    "We beg to hand you our invoice for the under-mentioned goods.",
    "Please find below the particulars of the goods shipped for your account.",
    "Thank you for your order. The goods below have been dispatched today.",
    "With reference to your order we are shipping the following merchandise.",
)
SUBJECTS = ("RE: {}", "Subject: {}", "INVOICE {}", "{}")


def compose_letter(composer: Composer) -> str:
    """A letter."""
    form, paper, plan = composer.form, composer.paper, composer.plan
    summed = form.chance("letter.sums", 0.5)
    goods = goods_table(
        paper, composer.table, with_sums=summed, look=form.pick("letter.look", ("open", "level", "dotted", "boxed"))
    )
    parts = (
        composer.top(),
        composer.title() if form.chance("letter.title", 0.75) else "",
        _address(composer),
        _subject(composer),
        element("p", form.pick("letter.greeting", GREETINGS)),
        element("p", escape(form.pick("letter.opening", OPENINGS))),
        _shipment(composer),
        goods,
        "" if summed else sums_line(paper),
        in_words(paper),
        _closing(composer),
        marks_box(paper) if composer.boxed_marks else "",
        origin_line(paper, plan),
        remarks(paper, composer.rng),
        signature(paper, plan),
    )
    return element("div", join(parts), "letter")


def _address(composer: Composer) -> str:
    """Date and addressee, the date at the right or above."""
    form, paper = composer.form, composer.paper
    town = f"{paper.exporter.city.title()}, " if form.chance("date.town", 0.5) else ""
    label = (
        ""
        if town or form.chance("letter.date.bare", 0.5)
        else element("span", paper.label("invoice_date"), "lab") + " "
    )
    date = element(
        "div", label + town + value_lines(paper, "invoice_date")[0], form.pick("letter.date", ("right", "", "right"))
    )
    people = join(_addressee(composer, party) for party in parties(paper, composer.plan.roles))
    return people + date if form.chance("letter.date.below", 0.3) else date + people


def _addressee(composer: Composer, party: Party) -> str:
    """An address without a heading, behind «Messrs.» or the like."""
    form = composer.form
    word = form.pick("letter.messrs", ("Messrs.", "To:", "Messrs.", "To Messrs.", "MESSRS."))
    label = link_label(party.role, [word])
    first = f"{label} {party.name}" if form.chance("letter.messrs.beside", 0.6) else f"{label}<br>{party.name}"
    return element("div", "<br>".join((first, *party.lines, *party.rest)), "party")


def _subject(composer: Composer) -> str:
    """The number in the subject's line."""
    paper, form = composer.paper, composer.form
    number = f"{paper.label('invoice_number', ending=False)} {value_lines(paper, 'invoice_number')[0]}"
    style = form.pick("letter.subject", SUBJECTS)
    side = form.pick("letter.subject.side", ("", "mid", "lined"))
    return element("p", element("span", style.format(number), "lined" if side == "lined" else ""), side)


def _shipment(composer: Composer) -> str:
    """The shipment in a sentence; what it leaves out in lines."""
    paper, plan = composer.paper, composer.plan
    text = moves_prose(paper, plan.moves)
    said = tuple(spoken(paper, "shipped")) if text else ()
    rest = tuple(key for key in plan.moves if key not in said)
    rest += tuple(key for key in plan.references if key not in ("invoice_number", "invoice_date"))
    return text + (arrange(paper, "letter.rest", rest, "full") if rest else "")


def _closing(composer: Composer) -> str:
    """Terms and packing below the goods."""
    paper, plan = composer.paper, composer.plan
    terms = arrange(paper, "letter.terms", plan.terms, "half") if plan.terms else ""
    return terms + packing(paper, plan.packing, "half")
