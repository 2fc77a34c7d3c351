"""What stands around the values on many papers: bank details, sentences, drawn signs of firms."""

from __future__ import annotations

from benchmarks.generator.granite.facts import country_name
from benchmarks.generator.granite.firms import initials
from benchmarks.generator.granite.ink import Line, plain
from benchmarks.generator.granite.paper import Paper
from benchmarks.generator.granite.words import read


def bank_lines(paper: Paper) -> list[str]:
    """The exporter's account."""
    trade = paper.trade
    seed = sum(map(ord, trade.exporter.name)) * 104729 + trade.start
    digits = f"{seed * 7919 % 10**18:018}"
    streets = read("trade")["bank_streets"]
    branch = read("trade")["branches"][seed % len(read("trade")["branches"])]
    letters = "".join(word[0] for word in trade.bank.upper().replace("&", "").split() if word[0].isalpha())
    swift = f"{(letters + 'XKBN')[:4]}{trade.exporter.code}{digits[:1]}{'TKQM'[seed % 4]}"
    spaced = f"{trade.exporter.code}{digits[:2]} {digits[2:6]} {digits[6:10]} {digits[10:14]} {digits[14:18]}"
    return [
        pattern.format(
            b=trade.bank,
            a=streets[seed % len(streets)],
            r=branch,
            n=digits[:7],
            s=swift,
            i=spaced,
            x=paper.firm("seller").name,
        )
        for pattern in read("texts")[trade.first]["bank"]
    ]


def origin_sentence(paper: Paper) -> Line:
    """A statement of origin in a sentence."""
    line = paper.prose(paper.form.names["origin_sentence"])
    assert line is not None
    return line


def goods_origin_in_lines(paper: Paper) -> bool:
    """Whether each line says where it is from."""
    return paper.form.origin != "none"


def states_origin(paper: Paper) -> bool:
    """Whether the paper's head states the origin: always where lines do not and several are possible."""
    return paper.form.header_origin


def reason(paper: Paper) -> str:
    """Why the goods are exported."""
    return paper.hand.words(paper.form.names["reasons"])


def logo_svg(paper: Paper, style: str, size: int = 38, colour: str = "#26547c") -> str:
    """A firm's sign as SVG."""
    letters = initials(paper.trade.exporter)[:2]
    shapes = {
        "disc": f'<circle cx="20" cy="20" r="18" fill="{colour}"/>',
        "square": f'<rect x="2" y="2" width="36" height="36" rx="5" fill="{colour}"/>',
        "hexagon": f'<path d="M20 1 L37 10.5 V29.5 L20 39 L3 29.5 V10.5 Z" fill="{colour}"/>',
        "ring": f'<circle cx="20" cy="20" r="16" fill="none" stroke="{colour}" stroke-width="5"/>',
        "peaks": f'<path d="M2 34 L14 8 L21 22 L26 13 L38 34 Z" fill="{colour}"/>',
        "waves": f'<path d="M2 14 q9 -10 18 0 t18 0 M2 24 q9 -10 18 0 t18 0 M2 34 q9 -10 18 0 t18 0" fill="none" '
        f'stroke="{colour}" stroke-width="4"/>',
    }
    lettered = style in ("disc", "square", "hexagon") and paper.trade.start % 2
    path = _letters(letters) if lettered else ""
    return f'<svg width="{size}pt" height="{size}pt" viewBox="0 0 40 40">{shapes[style]}{path}</svg>'


def _letters(letters: str) -> str:
    """Strokes that look like a sign; no text, as in a picture."""
    bars = [f"M{10 + 6 * n} {28 - ord(letter) % 13} V29" for n, letter in enumerate(letters + letters[::-1])]
    return f'<path d="{" ".join(bars)}" stroke="white" stroke-width="3.4" fill="none"/>'


def sentences(paper: Paper, *keys: str) -> list[Line]:
    """The house's own sentences."""
    texts = [_preference(paper) if key == "declare" and _prefers(paper) else paper.form.names[key] for key in keys]
    return [plain(text) for text in dict.fromkeys(paper.hand.words(text) for text in texts)]


def _prefers(paper: Paper) -> bool:
    """Whether the house declares preference; only where the paper states the origin anyway."""
    trade = paper.trade
    home = trade.first == "en" and trade.origins == (trade.exporter.code,)
    return home and trade.start % 7 == 0 and states_origin(paper)


def _preference(paper: Paper) -> str:
    code = paper.trade.exporter.code
    country = "Japanese" if code == "JP" else country_name(code, paper.hand)
    return str(read("texts")["en"]["rex"]).format(n=f"{code}REX{paper.trade.start:05}", c=country)


def letters(paper: Paper, usual: str) -> str:
    """Which lines of contact a letterhead has; some houses add their works."""
    return usual + ("g" if paper.trade.start % 5 == 0 else "")
