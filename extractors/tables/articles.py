"""From the rows of an article to an invoice line: every cell a reading with its evidence."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from extractors.grading import doubt, read, support
from extractors.tables.amounts import Number, Style, mend, parse, plain, with_point
from extractors.tables.arithmetic import Proof, prove
from extractors.tables.cells import Found, code_in, hs_in, origin_in, unit_in
from extractors.tables.columns import NUMERIC, Head
from extractors.tables.rows import Article, Words, text_of
from pipeline.domain.evidence import Reading, Source
from pipeline.domain.invoice import InvoiceLine
from pipeline.domain.places import country_code
from pipeline.domain.units import known_unit

PLAIN = 0.965  # a clean cell of a column that is plain to see
UNPROVED = 0.955  # a number that nothing proves, from a text layer
DOUBTFUL = 0.93  # the same from OCR, or a price in a table without amounts
SHARP_WORD = 0.92  # an OCR word of a description below this may hold a wrong letter
BLURRED = 0.8  # a text of which it is not plain where it begins or ends
CONTRADICTED = 0.6  # numbers of a row that do not multiply
GUESSED_UNIT = 0.85  # a word behind a quantity that is no unit we know
PROVED = "quantity × unit price = amount"


@dataclass(frozen=True)
class Print:
    """Where an invoice line stands: the rows of its article, and the words that were taken for its description."""

    article: Article
    described: Words


@dataclass(frozen=True)
class Line:
    """An invoice line, what arithmetic says of it, and how it is printed."""

    line: InvoiceLine
    proof: Proof
    print: Print

    @property
    def amount(self) -> Decimal | None:
        """The amount, where there is one."""
        return self.line.amount.value if self.line.amount else None


def decimals_by_column(articles: Sequence[Article], style: Style) -> dict[str, int]:
    """How many decimals prices and amounts are printed with, where they have any; amounts without any may be whole, or
    may have lost those that the prices have.
    """
    usual: dict[str, int] = {}
    for kind in ("unit_price", "amount"):
        numbers = [parse(text_of(_cell(article, kind)), style) for article in articles]
        counts = Counter(number.decimals for number in numbers if number is not None and number.decimals)
        usual[kind] = counts.most_common(1)[0][0] if counts else usual.get("unit_price", 0)
    return usual


@dataclass(frozen=True)
class Printing:
    """How a table prints its numbers: the mark before decimals, how many decimals each column usually has, and whether
    OCR is taken to have lost decimal marks.
    """

    style: Style
    decimals: Mapping[str, int]
    lost: bool = False


def read_article(article: Article, head: Head, printing: Printing) -> Line:
    """The invoice line of an article."""
    proof = _proof(article, head, printing)
    numbers = {kind: _number(article, head, kind, proof, printing) for kind in NUMERIC}
    words, found = _described(article)
    description = _description(words, article, head)
    line = InvoiceLine(
        description=description,
        quantity=numbers["quantity"],
        unit=_unit(article, head, proof),
        unit_price=numbers["unit_price"],
        amount=numbers["amount"],
        hs_code=_column(article, head, "hs_code") or found.get("hs_code"),
        item_code=_column(article, head, "item_code") or found.get("item_code"),
        country_of_origin=_origin(article) or found.get("country_of_origin"),
    )
    return Line(line, proof, Print(article, words))


def heading_of(article: Article) -> Reading[str] | None:
    """The group heading that stands above an article."""
    return read(text_of(article.heading), article.heading, article.page, 0.96, "heading") if article.heading else None


def _cell(article: Article, kind: str) -> Words:
    words = article.main.cells.get(kind, ())
    return words or next(iter(article.lines(kind)), ())


def _proof(article: Article, head: Head, printing: Printing) -> Proof:
    style = printing.style
    choices = {}
    for kind in NUMERIC:
        words = _cell(article, kind)
        ocr = any(word.source is Source.OCR for word in words)
        both = (parse(text_of(words), style), mend(text_of(words), style) if ocr else None)
        numbers = [number for number in both if number is not None]
        usual = printing.decimals.get(kind, 0)
        if ocr and usual and numbers and numbers[0].decimals == 0 and len(numbers[0].digits) > usual:
            pointed = [with_point(numbers[0], usual)]
            numbers = pointed + numbers if printing.lost else numbers + pointed
        if numbers:
            choices[kind] = numbers
    price = head.get("unit_price")
    said = text_of(_cell(article, "unit_price")) + " " + (price.text if price else "")
    per = re.search(r"(?:/|PER\s*|%\s*)(1,?000|100)\b", said.upper())
    rebate = parse(text_of(_cell(article, "discount")).replace("%", ""), style)
    share = rebate.value / 100 if rebate and 0 < rebate.value < 100 else Decimal(0)
    return prove(choices, Decimal(per.group(1).replace(",", "")) if per else Decimal(1), share)


def _number(article: Article, head: Head, kind: str, proof: Proof, printing: Printing) -> Reading[Decimal] | None:
    number = proof.numbers.get(kind)
    if number is None:
        return _quotient(article, proof) if kind == "quantity" and _asks(article, head) else None
    words = _cell(article, kind)
    text = text_of(words)
    if proof.multiplies and number.repaired and re.sub(r"\D", "", number.digits) == re.sub(r"\D", "", text):
        return read(number.value, words, article.page, 0.9, "column", PROVED, "decimal mark as in the column")
    if proof.multiplies:
        reasons = (PROVED, *((f"«{text}» taken for {number.digits}",) if number.repaired else ()))
        reading = read(number.value, words, article.page, 0.975, "column", *reasons)
        if reading.source is Source.OCR and _pointless(proof, printing):
            return doubt(reading, 0.9, "the decimal mark may be lost")
        return support(reading, PROVED, 0.6) if reading.confidence < PLAIN else reading
    if proof.multiplies is False:
        return read(
            number.value, words, article.page, CONTRADICTED, "column", "quantity × unit price is not the amount"
        )
    ocr = any(word.source is Source.OCR for word in words)
    clean = not ocr and (kind != "unit_price" or article.main.number("amount"))
    reading = read(number.value, words, article.page, UNPROVED if clean else DOUBTFUL, "column")
    return (
        doubt(reading, 0.7, f"«{text}» taken for {number.digits}") if number.repaired else _clean(reading, number, text)
    )


def _pointless(proof: Proof, printing: Printing) -> bool:
    """Neither price nor amount has decimals, where others have: both may have lost them, and still multiply."""
    money = [proof.numbers[kind] for kind in ("unit_price", "amount") if kind in proof.numbers]
    return any(printing.decimals.values()) and all(number.decimals == 0 for number in money)


def _asks(article: Article, head: Head) -> bool:
    """The row was read by OCR and has nothing where the head says that quantities are."""
    ocr = any(word.source is Source.OCR for word in article.main.words)
    return ocr and head.get("quantity") is not None and not article.main.cells.get("quantity")


def _quotient(article: Article, proof: Proof) -> Reading[Decimal] | None:
    """The quantity that follows from amount and price where OCR lost it: only a whole number, and never sure."""
    price, amount = proof.numbers.get("unit_price"), proof.numbers.get("amount")
    if price is None or amount is None or price.value <= 0 or amount.value % price.value:
        return None
    words = (*_cell(article, "unit_price"), *_cell(article, "amount"))
    quotient = (amount.value / price.value).quantize(Decimal(1))
    return read(quotient, words, article.page, 0.7, "not read: amount ÷ unit price", text=str(quotient))


def _clean(reading: Reading[Decimal], number: Number, text: str) -> Reading[Decimal]:
    if re.search(r"\d \d", number.digits):
        return doubt(reading, 0.7, "digits apart: one number or two")
    rest = re.sub(r"[\W\d]", "", plain(text).replace(number.digits, "", 1).replace(number.before, "", 1))
    return reading if len(rest) <= 8 else doubt(reading, 0.9, "more than a number in the cell")


def _unit(article: Article, head: Head, proof: Proof) -> Reading[str] | None:
    quantity, words = proof.numbers.get("quantity"), _cell(article, "quantity")
    if own := _cell(article, "unit"):
        unit = unit_in(text_of(own))
        if unit:
            return read(unit, own, article.page, PLAIN if known_unit(unit) else GUESSED_UNIT, "column")
    if quantity is None:
        return None
    unit = unit_in(quantity.behind) or (unit_in(quantity.before) if known_unit(quantity.before) else None)
    if unit:
        holders = tuple(word for word in words if unit in plain(word.text)) or words
        return read(
            unit, holders, article.page, PLAIN if known_unit(unit) else GUESSED_UNIT, "behind the quantity", text=unit
        )
    return _unit_of_head(article, head)


def _unit_of_head(article: Article, head: Head) -> Reading[str] | None:
    """The unit that the head of the quantities names: «QTY (PCS)»."""
    column = head.get("quantity")
    words = column.words[1:] if column else ()
    for word in words:
        inner = re.sub(r"[()\[\]:/]", "", word.text)
        if inner and known_unit(inner) and inner.upper() not in ("UNIT", "UNITS"):
            return read(inner, (word,), head.page, 0.95, "head of the column", text=word.text)
    return None


def _column(article: Article, head: Head, kind: str) -> Reading[str] | None:
    words = tuple(word for line in article.lines(kind) for word in line)
    if not words:
        return None
    return read(
        text_of(words), words, article.page, PLAIN if article.sharp and _plain(head, kind) else BLURRED, "column"
    )


def _plain(head: Head, kind: str) -> bool:
    column = head.get(kind)
    return column is None or column.plain


def _origin(article: Article) -> Reading[str] | None:
    words = tuple(word for line in article.lines("country_of_origin") for word in line)
    code = country_code(text_of(words)) if words else None
    return read(code, words, article.page, PLAIN, "column") if code else None


def _described(article: Article) -> tuple[Words, dict[str, Reading[str]]]:
    """The words of the description without what is labelled in it, and that by column."""
    found: dict[str, Reading[str]] = {}
    kept: list[Words] = []
    for line in article.lines("description"):
        rest = line
        for kind, finder in (("hs_code", hs_in), ("country_of_origin", origin_in), ("item_code", code_in)):
            hit: Found | None = finder(rest) if rest and kind not in found else None
            if hit:
                found[kind] = read(hit.value, hit.words, article.page, PLAIN, "labelled in the description")
                rest = hit.rest
        if rest:
            kept.append(rest)
    return tuple(word for line in kept for word in line), found


def _description(words: Words, article: Article, head: Head) -> Reading[str] | None:
    if not words:
        return None
    blurred = any(word.source is Source.OCR and word.confidence < SHARP_WORD for word in words)
    plain_text = DOUBTFUL if blurred else PLAIN
    sure, why = (
        (plain_text, "column")
        if article.sharp and _plain(head, "description")
        else (BLURRED, "not plain where it begins or ends")
    )
    reading = read(text_of(words), words, article.page, sure, why)
    broken_off = reading.value.rstrip().endswith((",", "/", "&", "-", "("))
    return doubt(reading, 0.9, "seems broken off") if broken_off else reading


def priced_in_full(line: Line, why: str) -> Line:
    """The line with its price taken for its amount, because the prices alone add up to the total."""
    if line.line.amount is not None or line.line.unit_price is None:
        return line
    return replace(line, line=replace(line.line, amount=support(line.line.unit_price, why), unit_price=None))


def confirmed(line: Line, why: str) -> InvoiceLine:
    """The line with its amount (and what multiplies with it) surer, because all amounts add up."""
    if line.line.amount is None or line.proof.multiplies is False:
        return line.line
    amount = support(line.line.amount, why)
    if line.proof.multiplies and line.line.quantity and line.line.unit_price:
        quantity, price = support(line.line.quantity, why), support(line.line.unit_price, why)
        return replace(line.line, amount=amount, quantity=quantity, unit_price=price)
    return replace(line.line, amount=amount)
