"""Letters that say in sentences what others put into boxes, and statements with conditions below."""

from __future__ import annotations

import random
from dataclasses import replace

from benchmarks.generator.lantern.atoms import Line, Run, line, spread
from benchmarks.generator.lantern.forms import Form
from benchmarks.generator.lantern.papers import CARGO, TRADE, TRANSPORT, Paper
from benchmarks.generator.lantern.pen_facts import arrange, one_label, one_value
from benchmarks.generator.lantern.pen_flow import Flow, draw_twice
from benchmarks.generator.lantern.pen_parts import invent_dress, letterhead, title

OPENINGS = {
    "en": ("Dear Sirs,", "We have pleasure in invoicing you for the goods mentioned below."),
    "de": ("Sehr geehrte Damen und Herren,", "wir erlauben uns, Ihnen wie folgt zu berechnen:"),
    "fr": ("Messieurs,", "Nous vous prions de trouver ci-dessous le détail de notre facture."),
    "es": ("Muy señores nuestros:", "Les detallamos a continuación nuestra factura."),
    "it": ("Spett. Ditta,", "Vi rimettiamo di seguito la nostra fattura."),
}
VOYAGES = {
    "en": (
        ("Shipped per", "vessel"),
        ("from", "loading"),
        ("to", "discharge"),
        ("via", "via"),
        ("on or about", "departure"),
    ),
    "de": (("Verladen per", "vessel"), ("von", "loading"), ("nach", "discharge"), ("über", "via"), ("am", "departure")),
    "fr": (("Expédié par", "vessel"), ("de", "loading"), ("à", "discharge"), ("via", "via"), ("le", "departure")),
    "es": (("Embarcado en", "vessel"), ("desde", "loading"), ("a", "discharge"), ("vía", "via"), ("el", "departure")),
    "it": (("Spedito con", "vessel"), ("da", "loading"), ("a", "discharge"), ("via", "via"), ("il", "departure")),
}


class ProseLetter:
    """Address, place and date, subject, a sentence, the goods, sentences about the voyage, packing and payment."""

    def __init__(self, rng: random.Random, form: Form) -> None:
        self.dress = invent_dress(rng, form)
        self.dress = replace(self.dress, head=rng.choice(("left", "centre", "right", "logo")))
        self.dress = replace(
            self.dress, table=replace(self.dress.table, rules=rng.choice(("open", "lines", "head", "dashes", "open")))
        )
        self.date_place = rng.choice(("right", "with_city", "under"))
        self.polite = rng.random() < 0.5
        self.voyage_first = rng.random() < 0.5
        self.subject = rng.choice(("number", "title", "both"))
        self.labelled = rng.random() < 0.45
        self.cargo = rng.choice(("prose", "rows", "inline"))
        self.language = form.language if form.european else "en"

    def draw(self, paper: Paper) -> bytes:
        """The PDF."""
        return draw_twice(self, paper)

    def flow(self, paper: Paper, total: int) -> Flow:
        """The paper drawn."""
        flow = Flow(paper, self.dress, total)
        flow.put(lambda top: letterhead(flow.pen, paper, self.dress, top), space=6)
        self._address(flow)
        self._subject(flow)
        facts = paper.take(*self.dress.order, "consignee", "notify", "goods")
        flow.put(lambda top: arrange(flow.pen, "rows", facts, (flow.x0, flow.x1, top), self.dress.end), space=4)
        if self.polite:
            for text in OPENINGS[self.language]:
                flow.put(lambda top, text=text: flow.pen.paragraph(flow.x0, top, [line(text)], 460), space=3)  # type: ignore[misc]
        if self.voyage_first:
            self._voyage(flow)
        flow.goods()
        if not self.voyage_first:
            self._voyage(flow)
        self._cargo(flow)
        rest = paper.take(*TRADE, *TRANSPORT)
        flow.put(lambda top: arrange(flow.pen, "single", rest, (flow.x0, flow.x1, top), self.dress.end or ":"), space=3)
        flow.closing()
        flow.end()
        return flow

    def _address(self, flow: Flow) -> None:
        """Whom the letter is for, and the day."""
        fact = flow.paper.use("buyer") or flow.paper.use("consignee")
        assert fact is not None
        lines = [one_label(fact, self.dress.end), *fact.lines] if self.labelled else list(fact.lines)
        start = flow.top
        flow.top = flow.pen.paragraph(flow.x0, flow.top, lines, 300) + 6
        date = flow.paper.use("date")
        if date is None:
            return
        text: Line = date.lines[0]
        if self.date_place == "with_city":
            text = (Run(f"{flow.paper.form.seller.city}, "), *text)
        elif self.labelled:
            text = (*one_label(date, self.dress.end), Run(" "), *text)
        if self.date_place == "under":
            flow.top = flow.pen.paragraph(flow.x0, flow.top, [text], 300) + 6
        else:
            flow.pen.write(flow.x1, start, text, align="right")

    def _subject(self, flow: Flow) -> None:
        """The name of the paper with its number behind it, or each for itself."""
        number = flow.paper.use("number")
        assert number is not None
        if self.subject == "title":
            flow.top = title(flow.pen, flow.paper, flow.x0, flow.top, self.dress.title_size, "left")
            flow.top = flow.pen.paragraph(
                flow.x0, flow.top, [(*one_label(number, self.dress.end), Run(" "), *number.lines[0])], 400
            )
        elif self.subject == "number":
            text = (Run(flow.paper.form.labels.title + "  "), *one_label(number), Run(" "), *one_value(number))
            flow.top = flow.pen.paragraph(flow.x0, flow.top, [text], 500, self.dress.size + 2.5, bold=True)
        else:
            x = (flow.x0 + flow.x1) / 2
            flow.top = title(flow.pen, flow.paper, x, flow.top, self.dress.title_size, ruled=True)
            flow.pen.write(x, flow.top, (*one_label(number), Run(" "), *one_value(number)), bold=True, align="centre")
            flow.top += flow.pen.lead()
        flow.top += 6

    def _voyage(self, flow: Flow) -> None:
        pieces = flow.paper.sentence(VOYAGES[self.language], 2)
        if pieces:
            text = spread([spread([piece.lead, piece.value], " ") for piece in pieces], " ")
            flow.put(lambda top: flow.pen.paragraph(flow.x0, top, [text], flow.x1 - flow.x0), space=5)

    def _cargo(self, flow: Flow) -> None:
        facts = flow.paper.take(*CARGO)
        if not facts:
            return
        if self.cargo == "prose":
            text = spread([(*one_label(fact), Run(" "), *one_value(fact)) for fact in facts], ", ")
            flow.put(lambda top: flow.pen.paragraph(flow.x0, top, [text], flow.x1 - flow.x0), space=4)
        else:
            flow.put(lambda top: arrange(flow.pen, self.cargo, facts, (flow.x0, flow.x1, top), self.dress.end), space=4)
