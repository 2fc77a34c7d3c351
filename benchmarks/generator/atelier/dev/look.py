"""How office papers look: fonts, sizes, rules and shades, chosen once for a layout."""

from __future__ import annotations

import random

FONTS = (
    '"Liberation Sans", IPAexGothic',
    '"Liberation Sans", IPAexGothic',
    '"Liberation Serif", IPAexMincho',
    '"Liberation Sans Narrow", IPAexGothic',
    '"DejaVu Sans Condensed", IPAexGothic',
    '"IPAexMincho"',
)
RULES = {
    "all": ".goods th, .goods td { border: .5pt solid #333 }",
    "outer": ".goods { border: .6pt solid #222 } .goods th { border-bottom: .6pt solid #222 }"
    " .goods td, .goods th { border-left: .5pt solid #444 }",
    "horizontal": ".goods th { border-top: 1pt solid #222; border-bottom: 1pt solid #222 }"
    " .goods td { border-bottom: .3pt solid #aaa }",
    "head": ".goods th { border-bottom: 1.2pt solid #222 } .goods tbody { border-bottom: 1pt solid #222 }",
    "none": "",
    "stripes": ".goods th { border-bottom: .8pt solid #456 }"
    " .goods tbody tr:nth-child(even) td { background: #eef2f5 }",
}
PAGES = ('""', 'counter(page) "/" counter(pages)', '"Page " counter(page)')
TINTS = (
    "",
    "",
    "",
    ".goods th { background: #e4e4e4 }",
    ".goods th { background: #2f4f6f; color: #fff }",
    ".goods th { background: #dfe9f2 }",
)


def choose_css(rng: random.Random) -> str:
    """The style sheet of a layout."""
    size = rng.uniform(8, 10.2)
    margin = rng.randint(12, 20)
    label = rng.choice(
        ("font-weight: bold", "font-size: 80%", "color: #555; font-size: 85%", "", "text-transform: none")
    )
    pad = rng.uniform(0.4, 1.5)
    accent = rng.choice(("#000", "#000", "#1c3d5a", "#7a1f1f", "#224b2c"))
    return f"""
@page {{ size: A4; margin: {margin}mm {margin + 2}mm; @bottom-center {{ content: element(letterhead) }}
@bottom-right {{ content: {rng.choice(PAGES)}; font: 7.5pt "Liberation Sans" }} }}
body {{ margin: 0; font: {size:.1f}pt/{rng.uniform(1.15, 1.4):.2f} {rng.choice(FONTS)}; color: #111 }}
h1 {{ font-size: {rng.uniform(13, 20):.0f}pt; margin: {rng.randint(1, 4)}mm 0;
  letter-spacing: {rng.choice(("0", "0", ".5pt", "2pt"))}; color: {accent} }}
h1.left {{ text-align: left }} h1.center {{ text-align: center }} h1.right {{ text-align: right }}
h1.bar {{ text-align: center; border-top: .8pt solid #222; border-bottom: .8pt solid #222; padding: 1mm }}
table {{ border-collapse: collapse; border-spacing: 0 }}
td, th {{ vertical-align: top; text-align: left; padding: 0 1mm 0 0; font-weight: normal }}
.head.left {{ text-align: left }} .head.center {{ text-align: center }} .head.right {{ text-align: right }}
.head.foot {{ position: running(letterhead); text-align: center; border-top: .5pt solid {accent} }}
.firm {{ font-size: {rng.uniform(12, 17):.0f}pt; font-weight: bold; color: {accent} }}
.firm.ja {{ font-size: 11pt; font-weight: normal }}
.address {{ font-size: 88% }}
.across {{ width: 100% }} .halves > tbody > tr > td, .across > tbody > tr > td {{ width: 50% }}
.across > tbody > tr > td.wide {{ width: {rng.randint(54, 66)}% }} .across > tbody > tr > td.narrow {{ width: auto }}
.label {{ {label} }} .pairs .label {{ padding-right: {rng.randint(2, 6)}mm; white-space: nowrap }}
.party {{ margin: 0 2mm 2.5mm 0 }} .box {{ border: .5pt solid #444; padding: 1mm 1.5mm; min-height: 16mm }}
.stacked {{ margin-bottom: 1.2mm }} .above {{ margin-bottom: 3mm }}
.references .value, .references .cell {{ white-space: nowrap }}
.grid {{ width: 100%; margin-bottom: 2mm }} .grid .cell {{ border: .5pt solid #444; padding: .7mm 1.2mm; width: 33% }}
.transport {{ margin: {rng.randint(1, 5)}mm 0 }}
.goods {{ width: 100%; margin: 2mm 0 }} .goods th, .goods td {{ padding: {pad:.1f}mm 1.2mm }}
.goods th {{ font-weight: {rng.choice(("bold", "normal"))}; text-align: {rng.choice(("center", "left"))} }}
.goods .n {{ text-align: right; white-space: nowrap }} .goods .nowrap {{ white-space: nowrap }}
.goods .group td {{ font-weight: bold; padding-top: 1.5mm }}
{RULES[rng.choice(tuple(RULES))]} {rng.choice(TINTS)}
.sums {{ margin-left: auto }} .sums td {{ padding: .5mm 1.2mm .5mm 6mm }} .sums .n {{ text-align: right }}
.sums .last td {{ font-weight: bold; border-top: .6pt solid #222 }}
.bank {{ font-size: 85% }} .sign {{ margin-top: {rng.randint(5, 12)}mm; width: 75mm; break-inside: avoid }}
.sign.right {{ margin-left: auto }} .sign .line {{ border-top: .5pt solid #222 }}
"""
