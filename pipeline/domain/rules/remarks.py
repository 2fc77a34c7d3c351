"""Box 6: remarks, normally empty; and what special destinations ask for there."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.domain.drafting import consignee_country
from pipeline.domain.rules import words
from pipeline.domain.rules.consignee import destination_country
from pipeline.domain.rules.rule import BLOCK, EVIDENCE, REVIEWER, WARN, Hit, Rule, hit, rule
from pipeline.domain.subject import Subject


@rule(
    "6a",
    6,
    WARN,
    "TKY-BOX6",
    ("Every remark has a known title", "備考は定められた見出し付き"),
    (
        "Give it a title such as Manufacturer:, L/C No.:, Order No.:, or take it away.",
        "Manufacturer: や L/C No.: 等の見出しを付けるか、削除してください。",
    ),
    REVIEWER,
)
def titled(subject: Subject) -> Iterator[Hit]:
    """Lines under a manufacturer, buyer … go on with its name, address and country."""
    under_party = False
    for line in subject.draft.remarks:
        known = bool(words.REMARK_TITLE.search(line)) or words.TAIWAN_SENTENCE.casefold() in line.casefold()
        if not known and not under_party:
            yield hit("remarks", "“{what}” has no known title.", "「{what}」に見出しがありません。", what=line)
        under_party = bool(words.PARTY_TITLE.search(line)) or (under_party and not known)


def _found(subject: Subject, pattern: re.Pattern[str], en: str, ja: str) -> Iterator[Hit]:
    for line in subject.draft.remarks:
        found = pattern.search(line)
        if found and words.TAIWAN_SENTENCE.casefold() not in line.casefold():
            yield hit("remarks", en, ja, what=found[0].strip())


@rule(
    "6b",
    6,
    BLOCK,
    "TKY-BOX6",
    ("No prices in the remarks", "備考に価格を記載しない"),
    ("Take the amount away.", "金額を削除してください。"),
)
def no_prices(subject: Subject) -> Iterator[Hit]:
    """A currency with an amount."""
    return _found(subject, words.PRICE, "“{what}” is a price.", "「{what}」は価格です。")


@rule(
    "6c",
    6,
    BLOCK,
    "TKY-BOX6",
    ("No first or second person in the remarks", "備考に一人称・二人称を使わない"),
    ("Say it without our, your, we.", "our・your・weを使わずに記載してください。"),
    REVIEWER,
)
def no_speaker(subject: Subject) -> Iterator[Hit]:
    """Our, your, we, this credit."""
    return _found(subject, words.SPEAKER, "“{what}” speaks for somebody.", "「{what}」は使えません。")


@rule(
    "6d",
    6,
    BLOCK,
    "TKY-BOX6",
    ("No link of the goods to other papers", "他の書類への参照をしない"),
    ("Take the reference away.", "参照を削除してください。"),
)
def no_reference(subject: Subject) -> Iterator[Hit]:
    """As per proforma invoice, details as per attached contract."""
    return _found(subject, words.AS_PER, "“{what}” refers to another paper.", "「{what}」は他の書類への参照です。")


@rule(
    "6e",
    6,
    BLOCK,
    "TKY-BOX6",
    ("No certifying and no promises of quality", "証明・品質保証の文言を記載しない"),
    ("Take the sentence away.", "その文を削除してください。"),
    REVIEWER,
)
def no_assurance(subject: Subject) -> Iterator[Hit]:
    """We certify, guaranteed, quality, manufactured by."""
    return _found(subject, words.ASSURANCE, "“{what}” is a promise.", "「{what}」は証明・保証の文言です。")


# ---- special destinations


def _destination(subject: Subject) -> set[str]:
    return {code for code in (consignee_country(subject.invoice), destination_country(subject)) if code}


def _food(subject: Subject) -> str:
    """The first line that is food: by the HS chapter (01–24) where there is a code, else by its words."""
    for line in subject.draft.goods:
        reading = subject.invoice.lines[line.index].hs_code if line.index < len(subject.invoice.lines) else None
        digits = re.sub(r"\D", "", reading.value) if reading else ""
        by_code = len(digits) >= 4 and 1 <= int(digits[:2]) <= 24
        if by_code or (not digits and words.FOOD.search(line.description)):
            return line.description
    return ""


@rule(
    "S1",
    6,
    WARN,
    "TCCI-180",
    ("Food for Taiwan names its place of production", "台湾向け食品は生産地等を備考に記載"),
    (
        (
            "Add the fixed sentence and one of Place of Manufacture, Catching area, Place of Farming or Place of "
            "production with the prefecture to box 6."
        ),
        (
            "所定の文言と、Place of Manufacture・Catching area・Place of Farming・Place of production"
            "のいずれかに都道府県名を付けて6欄に記載してください。"
        ),
    ),
    EVIDENCE + REVIEWER,
    ("pledge",),
)
def taiwan_food(subject: Subject) -> Iterator[Hit]:
    """The sentence of the Taiwanese authorities, and the place line."""
    remarks = " ".join(subject.draft.remarks)
    complete = words.TAIWAN_SENTENCE.casefold() in remarks.casefold() and words.TAIWAN_PLACE.search(remarks)
    food = _food(subject)
    if "TW" in _destination(subject) and food and not complete:
        yield hit("remarks", "“{what}” goes to Taiwan.", "「{what}」は台湾向けの食品です。", what=food)


@rule(
    "S2",
    0,
    WARN,
    "TKY-SPEC",
    ("Some goods and destinations have their own rules", "特定の仕向地・品目の取扱い"),
    ("See the chamber's guide for this destination.", "この仕向地についての会議所の案内を確認してください。"),
    REVIEWER,
)
def special_destination(subject: Subject) -> Iterator[Hit]:
    """Crab for China and Korea, used machines for Malaysia, anything for Argentina, food for Thailand."""
    goes_to, texts = _destination(subject), " / ".join(line.description for line in subject.draft.goods)
    if goes_to & {"CN", "KR"} and words.CRAB.search(texts) and set(subject.draft.origins) != {"JP"}:
        yield hit(
            "lines",
            "Foreign crab needs the certificate of its own government.",
            "外国産のカニには政府発行の原産地証明書が必要です。",
        )
    if "MY" in goes_to and words.USED_MACHINE.search(texts):
        yield hit(
            "lines",
            "Used machines for Malaysia: signature certificate with the year of make.",
            "マレーシア向け中古機械:製造年はサイン証明で扱います。",
        )
    if "AR" in goes_to:
        yield hit("", "Argentina asks for its own form.", "アルゼンチン向けは特別な取扱いがあります。")
    if "TH" in goes_to and _food(subject):
        yield hit("lines", "Food for Thailand may name the prefecture.", "タイ向け食品は都道府県名を記載できます。")


RULES: tuple[Rule, ...] = (titled, no_prices, no_speaker, no_reference, no_assurance, taiwan_food, special_destination)
