"""Rules for all boxes (G), and our own (R): whether the reading can be trusted."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from pipeline.domain import editing
from pipeline.domain.folding import words as words_of
from pipeline.domain.invoice import COLUMNS, Invoice, InvoiceLine
from pipeline.domain.places import country_code
from pipeline.domain.rules import words
from pipeline.domain.rules.rule import BLOCK, HUMAN, REVIEWER, WARN, Hit, Rule, country, hit, rule
from pipeline.domain.subject import Subject
from pipeline.domain.text import accented, unprintable
from pipeline.errors import Text


def printed_texts(subject: Subject) -> Iterator[tuple[str, str]]:
    """Every text of the certificate with the field to mend it in."""
    draft = subject.draft
    if draft.exporter:
        yield "seller_name", draft.exporter[0]
        yield "seller_address", "\n".join(draft.exporter[1:])
    if draft.consignee:
        yield "consignee_name", draft.consignee[0]
        yield "consignee_address", "\n".join(draft.consignee[1:])
    yield "invoice_number", "\n".join(reference.number for reference in draft.invoices)
    yield "transport_text", "\n".join(draft.transport)
    yield "remarks", "\n".join(draft.remarks)
    yield "marks_and_numbers", "\n".join(draft.marks)
    yield "package_kind", draft.packages
    yield "generic_goods_name", draft.generic_goods_name
    for line in draft.goods:
        yield subject.goods_field(line.index), line.description
        yield f"lines.{line.index}.unit", line.unit


@rule(
    "G1",
    0,
    BLOCK,
    "MITO, FUK",
    ("Only half-width letters, digits and signs", "半角英数字・記号のみ"),
    ("Type the text in half-width letters.", "半角文字で入力してください。"),
)
def half_width(subject: Subject) -> Iterator[Hit]:
    """Marks are pictures at the counter, so a reviewer may decide; letters with accents are for the reviewer's eye."""
    for field, text in printed_texts(subject):
        wrong, letters = unprintable(text), accented(text)
        if wrong:
            severity = WARN if field == "marks_and_numbers" else BLOCK
            yield hit(
                field, "“{what}” cannot be printed.", "「{what}」は印字できません。", severity, what="".join(wrong[:10])
            )
        elif letters:
            yield hit(
                field,
                "Accented letters: {what}",
                "アクセント付き文字があります:{what}",
                WARN,
                what=" ".join(letters[:10]),
            )


@rule(
    "G2",
    0,
    BLOCK,
    "FUK, OSK-FORM",
    ("Boxes 1 to 5 and 7 to 9 are filled", "1~5欄・7~9欄は必須"),
    (
        "Enter what is missing; the invoice must show it too.",
        "不足している内容を入力してください。インボイスにも記載が必要です。",
    ),
)
def filled(subject: Subject) -> Iterator[Hit]:
    """Box by box; the country, the quantity and the signer have rules of their own."""
    draft = subject.draft
    reference = draft.invoices[0] if draft.invoices else None
    boxes = (
        ("seller_name", 1, bool(draft.exporter)),
        ("consignee_name", 2, bool(draft.consignee)),
        ("invoice_number", 3, bool(reference and reference.number)),
        ("invoice_date", 3, bool(reference and reference.dated)),
        ("country_of_origin", 4, bool(draft.origins)),
        ("transport_text", 5, bool(draft.transport)),
        ("lines", 7, bool(draft.goods)),
        ("declared_on", 9, bool(draft.declared_on and draft.declared_at)),
    )
    for field, box, full in boxes:
        if not full:
            name = _NAMES.get(field) or editing.label_of(field)
            yield hit(field, "Box {box} is incomplete: {name}.", "{box}欄に{name}がありません。", box=box, name=name)
    for line in draft.goods:
        if not line.description:
            field = subject.goods_field(line.index)
            yield hit(field, "Line {n} has no description.", "{n}行目に品名がありません。", n=line.index + 1)


_NAMES = {
    "transport_text": Text("transport details", "輸送手段等"),
    "declared_on": Text("place and date", "場所・日付"),
}


@rule(
    "G3",
    7,
    WARN,
    "SZK-BOX, TKY-04",
    ("Nothing on the certificate that is not on the invoice", "インボイスにない内容は記載できない"),
    (
        "Use the words of the invoice, or tell the reviewer why they differ.",
        "インボイスの表現を使うか、異なる理由を審査担当者に伝えてください。",
    ),
    REVIEWER,
)
def on_the_invoice(subject: Subject) -> Iterator[Hit]:
    """The applicant's own goods texts: every word must stand on the invoice; the general goods name is free."""
    known = set(words_of(" ".join([*subject.page_texts, *_invoice_texts(subject.invoice)])))
    for index, text in subject.application.goods_texts.items():
        new = [word for word in dict.fromkeys(words_of(text)) if word not in known]
        if new:
            yield hit(
                f"goods_texts.{index}",
                "Not on the invoice: {what}",
                "インボイスにない語:{what}",
                what=", ".join(new[:8]),
            )


def _invoice_texts(invoice: Invoice) -> Iterator[str]:
    for reading in invoice.readings().values():
        yield str(reading.value)
    for line in invoice.lines:
        yield from (str(r.value) for name in COLUMNS if (r := line.get(name)))


@rule(
    "G7",
    0,
    HUMAN,
    "SZK-BOX, FUJIY",
    ("A letter of credit does not set the chamber's rules aside", "信用状の要求は規則に優先しない"),
    (
        "Where the letter of credit asks for more, the buyer has it amended.",
        "信用状が規則と合わない場合は、買主に信用状の変更を依頼してもらいます。",
    ),
)
def letter_of_credit(subject: Subject) -> Iterator[Hit]:
    """A hint only: the invoice is paid by letter of credit."""
    terms = subject.invoice.payment_terms
    if subject.invoice.lc_number or (terms and words.LETTER_OF_CREDIT.search(terms.value)):
        yield hit("lc_number", "Payment by letter of credit.", "信用状決済です。")


@rule(
    "G8",
    4,
    BLOCK,
    "SZK-BOX, TKY-BOX7",
    ("The origin is a country, not a region", "原産地は国名で、地域名は不可"),
    ("Name the country only.", "国名のみを記載してください。"),
    REVIEWER,
)
def origin_is_a_country(subject: Subject) -> Iterator[Hit]:
    """A prefecture as place of origin; foods for Taiwan and Thailand may name it (S1, S2), which a reviewer clears."""
    origin = subject.invoice.country_of_origin
    texts = [("country_of_origin", f"origin {origin.text}")] if origin else []
    texts += [(subject.goods_field(line.index), line.description) for line in subject.draft.goods]
    for field, text in [*texts, ("generic_goods_name", subject.draft.generic_goods_name)]:
        found = words.PLACE_AS_ORIGIN.search(text)
        if found:
            yield hit(
                field,
                "“{what}” names a region as origin.",
                "「{what}」は地域を原産地としています。",
                what=found[0].strip(),
            )


@rule(
    "R1",
    0,
    WARN,
    "own",
    ("Every weak value has been looked at", "読み取りに自信のない値は確認が必要"),
    ("Compare it with the page and accept or correct it.", "ページと見比べて確定または修正してください。"),
)
def looked_at(subject: Subject) -> Iterator[Hit]:
    """A value on which the certificate depends, of which the reader was not sure and that no person has accepted."""
    for field in editing.weak_fields(subject.invoice, dict(subject.absent), subject.lines_grade, subject.looked_at):
        label = editing.label_of(field)
        yield hit(field, "{label}: not sure, please look.", "{label}:読み取りに自信がありません。", label=label)


@rule(
    "R2",
    4,
    BLOCK,
    "own",
    ("No other country is named as origin", "他の国が原産国として記載されていない"),
    ("Correct the country of origin, or the text.", "原産国または記載を直してください。"),
    REVIEWER,
)
def no_other_origin(subject: Subject) -> Iterator[Hit]:
    """MADE IN CHINA in a description or in the marks, while box 4 says JAPAN."""
    texts = [(subject.goods_field(line.index), line.description) for line in subject.draft.goods]
    for field, text in [*texts, *(("marks_and_numbers", mark) for mark in subject.draft.marks)]:
        for found in (*words.MADE_IN.finditer(text), *words.OF_ORIGIN.finditer(text)):
            code = _first_country(found[1])
            if code and subject.draft.origins and code not in subject.draft.origins:
                yield hit(
                    field,
                    "“{what}” says {land}.",
                    "「{what}」は{land}を示しています。",
                    what=found[0].strip(),
                    land=country(code),
                )


def _first_country(text: str) -> str | None:
    """The country with which a text begins ("CHINA FOR USE IN JAPAN", "CHINESE")."""
    tokens = text.replace(",", " ").split()[:6]
    return next((code for n in range(len(tokens), 0, -1) if (code := country_code(" ".join(tokens[:n])))), None)


@rule(
    "R3",
    8,
    WARN,
    "own",
    ("The lines add up to the total", "明細の合計が総額と一致する"),
    (
        "Check that every line was read, and each quantity and amount.",
        "すべての行・数量・金額が正しく読み取られているか確認してください。",
    ),
    REVIEWER,
)
def lines_add_up(subject: Subject) -> Iterator[Hit]:
    """Goods and charges against the total to pay: a line that was missed or misread shows here."""
    invoice = subject.invoice
    amounts = [line.amount.value for line in invoice.lines if line.amount]
    charges = [charge.amount.value for charge in invoice.charges if charge.amount]
    if invoice.total_amount is None or not amounts or len(amounts) < len(invoice.lines):
        return
    total, found = invoice.total_amount.value, sum(amounts + charges, Decimal(0))
    if abs(total - found) > max(Decimal("0.05"), abs(total) * Decimal("0.0005")) and sum(amounts, Decimal(0)) != total:
        yield hit(
            "lines",
            "The lines add up to {found:,}, the total is {total:,}.",
            "明細の合計{found:,}が総額{total:,}と合いません。",
            found=found,
            total=total,
        )


@rule(
    "R4",
    8,
    WARN,
    "own",
    ("Quantity times unit price is the amount", "数量×単価が金額と一致する"),
    ("Check the quantity of this line against the page.", "この行の数量をページと見比べてください。"),
    REVIEWER,
)
def line_multiplies(subject: Subject) -> Iterator[Hit]:
    """A misread quantity shows here; prices may be per 10, 100 or 1,000 pieces, and are rounded."""
    for index, line in enumerate(subject.invoice.lines):
        if line.quantity and line.unit_price and line.amount and not _multiplies(line):
            yield hit(
                f"lines.{index}.quantity",
                "Line {n}: {q:,} × {p:,} is not {a:,}.",
                "{n}行目:{q:,}×{p:,}が{a:,}になりません。",
                n=index + 1,
                q=line.quantity.value,
                p=line.unit_price.value,
                a=line.amount.value,
            )


def _multiplies(line: InvoiceLine) -> bool:
    if not (line.quantity and line.unit_price and line.amount):
        return True
    product, amount = line.quantity.value * line.unit_price.value, line.amount.value
    tolerance = max(Decimal(1), abs(amount) * Decimal("0.005"))
    return any(abs(product / per - amount) <= tolerance for per in (1, 10, 100, 1000))


@rule(
    "S3",
    0,
    HUMAN,
    "own",
    ("Politically touchy names", "政治的に注意を要する名称"),
    ("Decide by the chamber's own list.", "会議所の基準で判断してください。"),
)
def touchy_names(subject: Subject) -> Iterator[Hit]:
    """For the reviewer's eye alone."""
    for field, text in printed_texts(subject):
        found = words.TOUCHY.search(text)
        if found:
            yield hit(field, "“{what}” on the certificate.", "証明書に「{what}」とあります。", what=found[0])


def ambiguous_date(text: str) -> bool:
    """A date in figures that can be read in two ways (05/06/2026)."""
    match = re.search(r"\b(\d{1,2})[-/. ](\d{1,2})[-/. ](?:\d{4}|\d{2})\b", text)
    if match is None:
        return False
    first, second = int(match[1]), int(match[2])
    return first != second and first <= 12 and second <= 12


RULES: tuple[Rule, ...] = (
    half_width,
    filled,
    on_the_invoice,
    letter_of_credit,
    origin_is_a_country,
    looked_at,
    no_other_origin,
    lines_add_up,
    line_multiplies,
    touchy_names,
)
