"""Letters as offices on the Continent write them."""

from __future__ import annotations

import random
from dataclasses import replace
from html import escape

from benchmarks.generator.kit.web import join
from benchmarks.generator.lantern.atoms import Run, spread
from benchmarks.generator.lantern.forms import Form
from benchmarks.generator.lantern.papers import CARGO, TRADE, TRANSPORT, Paper
from benchmarks.generator.lantern.web_atoms import arrange, show, show_label, show_lines
from benchmarks.generator.lantern.web_goods import goods
from benchmarks.generator.lantern.web_parties import letterhead, logo, one_line, side_by_side
from benchmarks.generator.lantern.web_parts import closing, dress, finish, invent_zones, marks, parties


class LetterPage:
    """Window for the address, references beside or below it, subject, goods, conditions in words, the firm's foot."""

    def __init__(self, rng: random.Random, form: Form) -> None:
        self.look = replace(dress(rng, form), page_place=rng.choice(("top-right", "bottom-right", "top-center")))
        self.zones = invent_zones(rng, form, logo(rng, self.look.ink))
        self.window = rng.random() < 0.6
        self.head = rng.choice(("left", "right", "logo", "rule", "centre")) if not self.window else ""
        self.block = rng.choice(("side", "line", "side", "row", "under"))
        self.side_style = rng.choice(("rows", "far", "stack"))
        self.subject = rng.random() < 0.6
        self.labelled = rng.random() < 0.5
        self.conditions = rng.choice(("rows", "single", "inline", "pairs"))
        self.travel_first = rng.random() < 0.3
        self.lead = rng.random() < 0.6
        self.size = rng.choice((14, 16, 19))

    def draw(self, paper: Paper) -> bytes:
        """The PDF."""
        body = [self._head(paper), self._address(paper), self._subject(paper)]
        body.append(join(parties(paper, self.zones, "consignee", "notify")))
        if self.travel_first:
            body.append(arrange(self.conditions, paper.take(*TRANSPORT), self.zones.end))
        if self.lead and paper.form.labels.phrase("lead"):
            body.append(f'<div class="block">{escape(paper.form.labels.phrase("lead"))}:</div>')
        body.append(goods(paper, self.zones.table))
        facts = paper.take(*TRADE, *CARGO, *TRANSPORT)
        body.append(f'<div class="block">{arrange(self.conditions, facts, self.zones.end)}</div>')
        body += [
            marks(paper, self.zones),
            closing(paper, self.zones, boxed=len(paper.form.seller.name) > 22),
            self._foot(paper),
        ]
        css = (
            ".window { min-height: 92pt } .sender { font-size: 6.5pt; border-bottom: .4pt solid #555; "
            "margin-bottom: 5pt } .firmfoot { position: fixed; bottom: -26pt; left: 0; right: 0; font-size: 6.5pt; "
            "color: #444; "
            "border-top: .5pt solid #999 } .firmfoot td { padding: 2pt 8pt 0 0 }"
        )
        return finish(join(body), self.look, paper, css)

    def _head(self, paper: Paper) -> str:
        """The name large at the head; with the address if there is no window."""
        if self.head:
            return letterhead(paper, self.head, self.look.ink, self.zones.picture, self.size)
        name = show((Run(paper.form.seller.name, ("seller_name",)),))
        return side_by_side(
            [f'<div style="font-size:{self.size}pt;color:{self.look.ink};font-weight:bold">{name}</div>',
             f'<div class="right">{self.zones.picture}</div>'], "70 30",
        )  # fmt: skip

    def _address(self, paper: Paper) -> str:
        sender = ""
        if self.window:
            seller = paper.use("seller")
            assert seller is not None
            text = spread([(Run(paper.form.seller.name),), one_line(seller, ", ")], " · ")
            sender = f'<div class="sender">{show(text)}</div>'
        receiver = paper.use("buyer") or paper.use("consignee")
        assert receiver is not None
        label = f'<div class="l">{show_label(receiver, self.zones.end, " ")}</div>' if self.labelled else ""
        window = f'<div class="window">{sender}{label}{show_lines(receiver.lines)}</div>'
        facts = paper.take(*(key for key in self.zones.order if key != "number" or not self.subject))
        if self.block == "side":
            return side_by_side([window, arrange(self.side_style, facts, self.zones.end)], "58 42")
        style = {"line": "heads", "row": "inline", "under": "rows"}[self.block]
        return window + f'<div class="block">{arrange(style, facts, self.zones.end)}</div>'

    def _subject(self, paper: Paper) -> str:
        """The name of the paper; with the number where it is the subject of the letter."""
        number = paper.use("number")
        heading = escape(paper.form.labels.title)
        about = paper.use("goods")
        more = f'<div class="block">{show_label(about, ": ", " ")}{show_lines(about.lines)}</div>' if about else ""
        if number is None:
            return f'<div style="font-size:{self.size}pt;font-weight:bold" class="block">{heading}</div>{more}'
        return (
            f'<div style="font-size:13pt;font-weight:bold" class="block">{heading} &nbsp; '
            f"{show_label(number, '', ' ')} {show_lines(number.lines)}</div>{more}"
        )

    def _foot(self, paper: Paper) -> str:
        """What the law wants to be told about a firm."""
        seller = paper.form.seller
        cells = [
            escape(seller.name) + "<br>" + escape(seller.city),
            "<br>".join(escape(text) for text in paper.contact()),
        ]
        cells.append(f"{escape(seller.person)}<br>www.{escape(seller.web)}")
        return f'<div class="firmfoot">{side_by_side(cells)}</div>'
