"""Box 3: number and date of the invoice."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.domain.evidence import Grade, Source
from pipeline.domain.rules.general import ambiguous_date
from pipeline.domain.rules.rule import BLOCK, REVIEWER, WARN, Hit, Rule, hit, rule
from pipeline.domain.subject import Subject
from pipeline.domain.text import half_width

_NIL = re.compile(r"^(nil|-+|none|n/?a)$", re.I)


@rule(
    "3a",
    3,
    BLOCK,
    "TKY-BOX3",
    ("Number and date equal the invoice", "番号・日付はインボイスと一致"),
    ("Use the number and date of the invoice.", "インボイスの番号と日付を使ってください。"),
)
def as_on_invoice(subject: Subject) -> Iterator[Hit]:
    """Drafting takes them from there; this holds it to that."""
    number, dated = subject.invoice.invoice_number, subject.invoice.invoice_date
    for reference in subject.draft.invoices[:1]:
        if number and reference.number != half_width(number.value).text.strip():
            yield hit(
                "invoice_number", "Box 3 does not show “{what}”.", "3欄が「{what}」と異なります。", what=number.value
            )
        if dated and reference.dated != dated.value:
            yield hit("invoice_date", "Box 3 does not show {what}.", "3欄が{what}と異なります。", what=dated.value)


@rule(
    "3b",
    3,
    BLOCK,
    "TKY-BOX3, FUK",
    ("The date can be read in one way only", "日付は一通りにしか読めないこと"),
    (
        "Say which is the day and which the month by accepting or correcting the date.",
        "日と月を確かめ、日付を確定または修正してください。",
    ),
)
def clear_date(subject: Subject) -> Iterator[Hit]:
    """05/06/2010 on the invoice, and nobody has settled which is the month; the certificate prints the month in
    letters."""
    reading = subject.invoice.invoice_date
    if reading is None or reading.source is Source.PERSON or reading.by or reading.grade is Grade.SURE:
        return
    if ambiguous_date(reading.text) and "invoice_date" not in subject.looked_at:
        yield hit(
            "invoice_date", "“{what}” can be read in two ways.", "「{what}」は二通りに読めます。", what=reading.text
        )


@rule(
    "3c",
    3,
    BLOCK,
    "TKY-BOX9, FUK",
    ("The invoice is not younger than the declaration", "インボイス日付は申請(宣誓)日以前"),
    ("Correct the invoice date or the date of declaration.", "インボイス日付または申請日を直してください。"),
)
def before_declaration(subject: Subject) -> Iterator[Hit]:
    """Invoice date ≤ date of declaration."""
    reading, declared = subject.invoice.invoice_date, subject.draft.declared_on
    if reading and declared and reading.value > declared:
        yield hit(
            "invoice_date",
            "The invoice of {a} is younger than the declaration of {b}.",
            "インボイス日付{a}が申請日{b}より後です。",
            a=reading.value,
            b=declared,
        )


@rule(
    "3d",
    3,
    BLOCK,
    "TKY-BOX3",
    ("Every invoice number is written in full", "インボイス番号は省略せず全て記載"),
    ("Write each number in full: A-101, A-102.", "A-101、A-102のように全て記載してください。"),
    REVIEWER,
)
def numbers_in_full(subject: Subject) -> Iterator[Hit]:
    """A-101/102 stands for two invoices; 2026/001 does not."""
    for reference in subject.draft.invoices:
        if _shorthand(reference.number):
            yield hit(
                "invoice_number",
                "“{what}” seems to stand for several invoices.",
                "「{what}」は複数の番号の省略と思われます。",
                what=reference.number,
            )


def _shorthand(number: str) -> bool:
    match = re.search(r"(\d+)\s*(/|~|&|,|\bto\b|\band\b)\s*(\d+)$", number, re.I)
    if not match or (match[2] == "/" and len(match[3]) < 2):
        return False
    first, last = match[1][-len(match[3]) :], match[3]
    near = len(first) == len(last) and 1 <= int(last) - int(first) <= 20
    fiscal_year = match[2] == "/" and len(last) == 2  # 25/26
    return near and not fiscal_year


@rule(
    "3e",
    3,
    WARN,
    "TKY-BOX3, NGY-FORM",
    ("An invoice without a number is NIL", "番号のないインボイスはNIL"),
    ("Check that the invoice really has no number.", "インボイスに番号がないことを確認してください。"),
    REVIEWER,
)
def no_number(subject: Subject) -> Iterator[Hit]:
    """NIL, or a dash where the chamber takes that."""
    number = subject.invoice.invoice_number
    if number and _NIL.match(number.value.strip()):
        yield hit(
            "invoice_number",
            "The invoice has no number (“{what}”).",
            "インボイス番号がありません(「{what}」)。",
            what=number.value,
        )


@rule(
    "3f",
    3,
    WARN,
    "TKY-BOX3",
    ("The number was not used before", "同じ番号を使用していない"),
    ("Look at the other case: is this the same shipment?", "他の案件と同じ貨物ではないか確認してください。"),
    REVIEWER,
)
def not_used_before(subject: Subject) -> Iterator[Hit]:
    """Another case of this exporter bears the number."""
    if subject.same_number_elsewhere and subject.invoice.invoice_number:
        what = subject.invoice.invoice_number.value
        yield hit(
            "invoice_number",
            "Invoice {what} stands in another case too.",
            "インボイス{what}は別の案件にもあります。",
            what=what,
        )


@rule(
    "I4",
    3,
    BLOCK,
    "TKY-04",
    ("The invoice date is not in the future", "インボイス日付は申請日以前"),
    ("Correct the date, or apply on or after it.", "日付を直すか、その日以降に申請してください。"),
)
def not_in_future(subject: Subject) -> Iterator[Hit]:
    """Invoice date ≤ day of application."""
    reading = subject.invoice.invoice_date
    if reading and reading.value > subject.today:
        yield hit("invoice_date", "{what} is in the future.", "{what}は未来の日付です。", what=reading.value)


RULES: tuple[Rule, ...] = (
    as_on_invoice,
    clear_date,
    before_declaration,
    numbers_in_full,
    no_number,
    not_used_before,
    not_in_future,
)
