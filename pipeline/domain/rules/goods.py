"""Box 7: marks, packages, description of goods."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.domain.folding import words as words_of
from pipeline.domain.rules import words
from pipeline.domain.rules.rule import BLOCK, EVIDENCE, REVIEWER, WARN, Hit, Rule, hit, rule
from pipeline.domain.subject import Subject
from pipeline.domain.text import half_width, same_words, unprintable


def goods_texts(subject: Subject) -> Iterator[tuple[str, str]]:
    """Every goods text of box 7 with the field to mend it in."""
    for line in subject.draft.goods:
        yield subject.goods_field(line.index), line.description
    if subject.draft.generic_goods_name:
        yield "generic_goods_name", subject.draft.generic_goods_name


@rule(
    "7a",
    7,
    BLOCK,
    "TKY-BOX7, FUK, NGY-FORM",
    ("The marks are those of the invoice", "荷印はインボイスと一致"),
    (
        "Enter the marks as on the invoice, N/M where there are none.",
        "インボイスのとおり入力し、ない場合はN/Mとしてください。",
    ),
)
def marks(subject: Subject) -> Iterator[Hit]:
    """None at all, or other marks than those read."""
    reading = subject.invoice.marks_and_numbers
    if not subject.draft.marks:
        yield hit("marks_and_numbers", "There are no marks, not even N/M.", "荷印(ない場合はN/M)がありません。")
    elif reading and not same_words("".join(reading.value), "".join(subject.draft.marks)):
        yield hit("marks_and_numbers", "The marks differ from the invoice.", "荷印がインボイスと異なります。")


def too_general(text: str, extra: frozenset[str] = frozenset()) -> bool:
    """Nothing in the text tells an outsider what the goods are: only general and vague words, and codes.

    `extra` are a chamber's own too-general words or phrases.
    """
    tokens = _names(text)
    own = frozenset(word for phrase in extra for word in words_of(phrase))
    empty = words.GENERAL | words.VAGUE | own
    return any(word in empty for word in tokens) and all(word in empty or word in words.BRANDS for word in tokens)


def only_codes(text: str) -> bool:
    """Product codes and makers' names, and no name of goods."""
    return bool(text.strip()) and all(word in words.BRANDS for word in _names(text))


def _names(text: str) -> list[str]:
    """The words that may name goods: none of one or two letters, and no codes; but "2-PHENYLETHANOL" is a name."""
    coded = [part for part in text.split() if re.search(r"\d", part)]
    plain = " ".join(part for part in text.split() if not re.search(r"\d", part))
    spelt = [word for word in words_of(plain) if len(word) > 2 or word in words.SHORT_NAMES]
    return spelt + re.findall(r"[a-z]{6,}", " ".join(coded).casefold())


def _concrete(subject: Subject, text: str) -> bool:
    return bool(text) and not too_general(text, subject.chamber.rules.extra_general_words) and not only_codes(text)


def _named_elsewhere(subject: Subject, index: int) -> bool:
    """The general goods name, or the heading over the line, is concrete."""
    group = subject.invoice.lines[index].group if index < len(subject.invoice.lines) else None
    return _concrete(subject, subject.draft.generic_goods_name) or bool(group and _concrete(subject, group.value))


@rule(
    "7b",
    7,
    BLOCK,
    "MITO, NGY-FORM, TKY-BOX7",
    ("Every line has a concrete name that an outsider understands", "品名は具体的な一般名称"),
    (
        "Enter a concrete name (about HS 6 digits) for the line, or a general name of goods.",
        "具体的な品名(HS6桁程度)または商品名総称を入力してください。",
    ),
    REVIEWER,
)
def concrete_name(subject: Subject) -> Iterator[Hit]:
    """GOODS, SPARE PARTS, MACHINERY PARTS, SAMPLES say nothing; a concrete general goods name stands in for the
    lines."""
    for line in subject.draft.goods:
        general = too_general(line.description, subject.chamber.rules.extra_general_words)
        if general and not _named_elsewhere(subject, line.index):
            yield hit(
                subject.goods_field(line.index),
                "“{what}” is too general.",
                "「{what}」は一般的すぎます。",
                what=line.description,
            )


@rule(
    "7c",
    7,
    BLOCK,
    "TKY-BOX7",
    ("A code or a brand alone is no name", "型番・商標のみは不可"),
    ("Add the general name of the goods.", "商品の一般名称を加えてください。"),
    REVIEWER,
)
def not_only_codes(subject: Subject) -> Iterator[Hit]:
    """AB-1234, SONY, or the item code repeated."""
    for line in subject.draft.goods:
        code = subject.invoice.lines[line.index].item_code if line.index < len(subject.invoice.lines) else None
        repeated = bool(code) and same_words(code.value, line.description) if code else False
        wordless = not line.description or bool(unprintable(line.description))
        if not wordless and (only_codes(line.description) or repeated) and not _named_elsewhere(subject, line.index):
            yield hit(
                subject.goods_field(line.index),
                "“{what}” is a code or a brand.",
                "「{what}」は型番または商標です。",
                what=line.description,
            )


@rule(
    "7d",
    7,
    BLOCK,
    "TKY-BOX7",
    ("Only goods that can be touched", "無形のものは不可"),
    ("Take the line away, or mark it as a charge.", "行を削除するか、費用としてください。"),
    REVIEWER,
)
def tangible(subject: Subject) -> Iterator[Hit]:
    """Software without its carrier, installation, training, freight, discount."""
    for line in subject.draft.goods:
        found = words.INTANGIBLE.search(line.description)
        if not found and not words.DATA_CARRIER.search(line.description):
            found = words.SOFTWARE.search(line.description)
        if found:
            yield hit(
                subject.goods_field(line.index),
                "“{what}” is no goods.",
                "「{what}」は貨物ではありません。",
                what=found[0],
            )


def _search(subject: Subject, pattern: re.Pattern[str], en: str, ja: str) -> Iterator[Hit]:
    for field, text in goods_texts(subject):
        found = pattern.search(text)
        if found:
            yield hit(field, en, ja, what=found[0].strip())


@rule(
    "7e",
    7,
    BLOCK,
    "TKY-BOX7, FUK",
    ("No words of quality, price or doubt", "品質・価格・不確定の語は不可"),
    ("Take the word away.", "その語を削除してください。"),
    REVIEWER,
)
def no_judgement(subject: Subject) -> Iterator[Hit]:
    """Said to contain, approximately, first class, brand new, as is, only …"""
    return _search(subject, words.JUDGEMENTS, "“{what}” must not stand here.", "「{what}」は記載できません。")


@rule(
    "7f",
    7,
    WARN,
    "TKY-BOX7",
    ("No production year, prefecture or pronoun with the goods", "製造年・県名・代名詞は不可"),
    ("Take it away, or attach a pledge.", "削除するか、誓約書を添付してください。"),
    EVIDENCE + REVIEWER,
    ("pledge",),
)
def no_year_place_pronoun(subject: Subject) -> Iterator[Hit]:
    """2024 CROP, HOKKAIDO, YOUR ORDER – unless a pledge is filed."""
    if "pledge" in subject.application.evidence:
        return
    for pattern in (words.YEAR, words.PREFECTURE, words.PRONOUN):
        yield from _search(subject, pattern, "“{what}” needs a pledge.", "「{what}」には誓約書が必要です。")


@rule(
    "7g",
    7,
    WARN,
    "TKY-BOX7",
    ("Declarations only where a consulate asks for them", "宣言文は領事査証で求められる場合のみ"),
    ("Show the reviewer that the consulate asks for it.", "領事館の要求であることを示してください。"),
    REVIEWER,
)
def no_declaration(subject: Subject) -> Iterator[Hit]:
    """We hereby, boycott, blacklist, Israel."""
    yield from _search(subject, words.PLEDGES, "“{what}” is a declaration.", "「{what}」は宣言文です。")
    found = words.PLEDGES.search(" ".join(subject.draft.remarks))
    if found:
        yield hit("remarks", "“{what}” is a declaration.", "「{what}」は宣言文です。", what=found[0])


@rule(
    "7h",
    7,
    BLOCK,
    "SZK-BOX, FUK",
    ("No prices with the goods", "品名欄に価格を記載しない"),
    ("Take the price away.", "価格を削除してください。"),
)
def no_prices(subject: Subject) -> Iterator[Hit]:
    """A currency with an amount, @, unit price."""
    return _search(subject, words.PRICE, "“{what}” is a price.", "「{what}」は価格です。")


@rule(
    "7i",
    7,
    BLOCK,
    "NGY-FORM, EBI-FORM",
    ("Number and kind of packages agree with the invoice", "梱包の数・種類はインボイスと一致"),
    ("Correct the number of packages or the marks.", "梱包数または荷印を直してください。"),
    REVIEWER,
)
def packages_agree(subject: Subject) -> Iterator[Hit]:
    """C/NO. 1-10 in the marks is ten packages; a number that is not known is for the reviewer."""
    count = subject.invoice.package_count
    if count is None:
        yield hit("package_count", "The number of packages is not known.", "梱包数が分かりません。", WARN)
        return
    ranges = [found for mark in subject.draft.marks if (found := _CASES.search(half_width(mark).text))]
    numbered = sum(int(found[2]) - int(found[1]) + 1 for found in ranges)
    if ranges and numbered > 0 and numbered != count.value:
        data = {"what": ranges[0][0], "n": int(count.value)}
        yield hit(
            "package_count", "“{what}” in the marks, but {n} packages.", "荷印は「{what}」、梱包数は{n}です。", **data
        )


_CASES = re.compile(
    r"\b(?:c\s*/\s*no|c\s*/\s*t|case no|carton no|ctn no|p\s*/\s*no|pallet no|no)s?\b[.:\s]*#?\s*(\d{1,5})\s*(?:-|"
    r"~|to|/)\s*(\d{1,5})\b",
    re.I,
)

RULES: tuple[Rule, ...] = (
    marks,
    concrete_name,
    not_only_codes,
    tangible,
    no_judgement,
    no_year_place_pronoun,
    no_declaration,
    no_prices,
    packages_agree,
)
