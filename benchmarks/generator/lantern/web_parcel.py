"""Forms that go with parcels."""

from __future__ import annotations

import random
from html import escape

from benchmarks.generator.kit.web import join
from benchmarks.generator.lantern.atoms import Fact
from benchmarks.generator.lantern.forms import Form
from benchmarks.generator.lantern.lists import words
from benchmarks.generator.lantern.papers import Paper
from benchmarks.generator.lantern.web_atoms import arrange, show, show_label, show_lines
from benchmarks.generator.lantern.web_goods import goods
from benchmarks.generator.lantern.web_parties import side_by_side
from benchmarks.generator.lantern.web_parts import (
    cargo,
    closing,
    dress,
    finish,
    invent_zones,
    marks,
    title,
    trade,
    transport,
)

WORDS = (
    ("Company", "Address", "Contact", "Phone"), ("Company Name", "Street Address", "Attn.", "Tel"),
    ("NAME", "ADDRESS", "PERSON", "TEL/FAX"), ("Business name", "Full address", "Contact name", "Telephone No."),
)  # fmt: skip
SENTENCES = (
    "I declare that the information above is true and correct to the best of my knowledge.",
    "I hereby certify that the contents of this invoice are true and correct.",
    "These items are for the purpose stated above. Values are those for customs.",
    "The exporter of the products covered by this document declares that all particulars are exact.",
)


class ParcelForm:
    """Sender and receiver beside each other in small fields, goods, declaration."""

    def __init__(self, rng: random.Random, form: Form) -> None:
        self.look = dress(rng, form)
        self.zones = invent_zones(rng, form)
        self.words = rng.choice(WORDS)
        self.fields = rng.random() < 0.65
        self.boxed = rng.random() < 0.6
        self.stacked = rng.random() < 0.25
        self.top = rng.choice(("grid", "grid4", "pairs", "heads", "grid2"))
        self.sentence = rng.choice(words("phrases")["footnotes_eu"].get(form.language, SENTENCES))
        self.title_size = rng.choice((13, 16, 19))
        self.title_side = rng.choice(("centre", "", "right"))
        self.late = rng.random() < 0.4

    def draw(self, paper: Paper) -> bytes:
        """The PDF."""
        references = arrange(self.top, paper.take(*self.zones.order), self.zones.end)
        firms = [self._firm(paper, fact) for fact in paper.take("seller", "buyer", "consignee", "notify")]
        if self.stacked:
            sides = join(f'<div class="block">{one}</div>' for one in firms)
        else:
            sides = join(
                side_by_side([*firms[at : at + 2], *([""] if len(firms) - at == 1 else [])])
                for at in range(0, len(firms), 2)
            )
        travel = transport(paper, self.zones, self.top)
        terms = trade(paper, self.zones, self.top)
        body = [title(paper, self.title_size, self.title_side)]
        body += [references, sides, travel, terms] if not self.late else [sides, references, travel, terms]
        body += [goods(paper, self.zones.table), cargo(paper, self.zones, self.top), marks(paper, self.zones)]
        body += [f'<div class="block">{escape(self.sentence)}</div>', closing(paper, self.zones, boxed=True)]
        rule = f"{self.look.weight}pt solid {self.look.ink}"
        border = f"border: {rule}" if self.boxed else ""
        css = f".firm {{ width: 100%; margin: 4pt 0; {border} }} .firm .head {{ background: #e8e8e8 }}"
        return finish(join(body), self.look, paper, css)

    def _firm(self, paper: Paper, fact: Fact) -> str:
        """A firm field by field."""
        label = show_label(fact, "", " ")
        if not self.fields or len(fact.lines) < 2:
            head = f'<tr><td class="head l">{label}</td></tr>'
            return f'<table class="firm">{head}<tr><td>{show_lines(fact.lines)}</td></tr></table>'
        parties = {"seller": paper.form.seller, "buyer": paper.ship.buyer, "consignee": paper.ship.consignee}
        party = parties.get(fact.key)
        company, address, person, phone = self.words
        rows = [(company, show(fact.lines[0])), (address, show_lines(fact.lines[1:]))]
        if party is not None:
            rows += [(person, escape(party.person)), (phone, escape(party.phone))]
        body = join(
            f'<tr><td class="l nowrap">{escape(self._end(word))}</td><td>{value}</td></tr>' for word, value in rows
        )
        return f'<table class="firm"><tr><td colspan="2" class="head">{label}</td></tr>{body}</table>'

    def _end(self, word: str) -> str:
        return word + self.zones.end if not word.endswith(".") else word
