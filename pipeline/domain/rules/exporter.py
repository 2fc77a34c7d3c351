"""Box 1: the exporter. What was read is judged against the register, never text that was replaced from it."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.domain.addresses import same_address
from pipeline.domain.drafting import printed_country, seller_country
from pipeline.domain.rules import words
from pipeline.domain.rules.rule import BLOCK, EVIDENCE, REVIEWER, WARN, Hit, Rule, country, hit, rule
from pipeline.domain.subject import Subject
from pipeline.domain.text import half_width, same_words


@rule(
    "1a",
    1,
    BLOCK,
    "SZK-BOX, TKY-INV",
    ("The exporter's name is the registered one", "輸出者名は登録英文社名と一致"),
    ("Correct the invoice, or have the registration changed.", "インボイスを訂正するか、登録内容を変更してください。"),
)
def registered_name(subject: Subject) -> Iterator[Hit]:
    """Capitals do not matter; a difference in blanks alone is for the reviewer; periods and commas count."""
    reading, registered = subject.invoice.seller_name, subject.registration.name_en
    if reading is None:
        if subject.draft.exporter:
            yield hit("seller_name", "The exporter's name was not found.", "輸出者名が見つかりません。")
        return
    read = " ".join(half_width(reading.value).text.split())
    if read.casefold() == " ".join(registered.split()).casefold():
        return
    severity = WARN if same_words(read, registered) else BLOCK
    yield hit(
        "seller_name",
        "The invoice says “{read}”, the register “{registered}”.",
        "インボイスは「{read}」、登録は「{registered}」です。",
        severity,
        read=read,
        registered=registered,
    )


@rule(
    "1b",
    1,
    BLOCK,
    "SZK-BOX, OSK-FORM",
    ("The exporter's address is the registered one", "輸出者住所は登録住所と一致"),
    ("Correct the invoice, or have the registration changed.", "インボイスを訂正するか、登録内容を変更してください。"),
    REVIEWER,
)
def registered_address(subject: Subject) -> Iterator[Hit]:
    """Where the chamber compares it with the register; everywhere it must be there."""
    reading, registered = subject.invoice.seller_address, subject.registration.address_en
    if reading is None:
        if subject.draft.exporter:
            yield hit("seller_address", "The exporter's address was not found.", "輸出者の住所が見つかりません。")
        return
    if subject.chamber.rules.exporter_address_as_registered and not same_address(reading.value, registered):
        yield hit(
            "seller_address",
            "The invoice says “{read}”, the register “{registered}”.",
            "インボイスは「{read}」、登録は「{registered}」です。",
            read=reading.value,
            registered=registered,
        )


@rule(
    "1c",
    1,
    BLOCK,
    "SZK-BOX",
    ("JAPAN stands under the exporter's address", "輸出者欄にJAPANを記載"),
    ("Enter the exporter's country.", "輸出者の国を入力してください。"),
)
def japan_is_there(subject: Subject) -> Iterator[Hit]:
    """Added by drafting even where the invoice leaves it out; a foreign exporter is rule 1g's."""
    japan = printed_country("JP", subject.chamber)
    if (
        subject.draft.exporter
        and subject.draft.exporter[-1] != japan
        and seller_country(subject.invoice) in (None, "JP")
    ):
        yield hit("seller_address", "JAPAN is missing in box 1.", "1欄にJAPANがありません。")


@rule(
    "1e",
    1,
    WARN,
    "TKY-BOX1, SZK-BOX",
    ("“On behalf of” needs a contract", "「on behalf of」には契約書等が必要"),
    (
        "Attach the contract or the power of attorney; the invoice must name both.",
        "契約書または委任状を添付してください。インボイスにも両者の記載が必要です。",
    ),
    EVIDENCE + REVIEWER,
    ("agency_contract",),
)
def on_behalf(subject: Subject) -> Iterator[Hit]:
    """A on behalf of B, where B is overseas."""
    found = next((line for line in subject.draft.exporter if words.ON_BEHALF.search(line)), None)
    if found and "agency_contract" not in subject.application.evidence:
        yield hit("seller_name", "“{what}” acts for somebody else.", "「{what}」は代理名義です。", what=found)


@rule(
    "1f",
    1,
    WARN,
    "SZK-BOX",
    ("A consortium needs an arrangement beforehand", "コンソーシアムは事前手続が必要"),
    ("Ask the chamber before applying.", "申請前に商工会議所へご相談ください。"),
    REVIEWER,
)
def consortium(subject: Subject) -> Iterator[Hit]:
    """Consortium and joint venture."""
    found = next((line for line in subject.draft.exporter if words.CONSORTIUM.search(line)), None)
    if found:
        yield hit("seller_name", "“{what}” is a consortium.", "「{what}」はコンソーシアムです。", what=found)


@rule(
    "1g",
    1,
    BLOCK,
    "TKY-BOX1",
    ("A foreign company alone cannot be the exporter", "外国企業のみの輸出者は不可"),
    ("The exporter must be the registered company in Japan.", "輸出者は国内の登録企業でなければなりません。"),
)
def exporter_in_japan(subject: Subject) -> Iterator[Hit]:
    """By the country of the seller's address, or of its city."""
    code = seller_country(subject.invoice)
    if code not in (None, "JP"):
        land = country(code)
        yield hit("seller_address", "The exporter's address is in {land}.", "輸出者の住所が{land}です。", land=land)


@rule(
    "1h",
    1,
    BLOCK,
    "SZK-REG",
    ("The registration is valid", "貿易登録が有効である"),
    ("Renew the registration first.", "先に登録を更新してください。"),
)
def registration_valid(subject: Subject) -> Iterator[Hit]:
    """New applications need a registration that has neither ended nor been suspended."""
    registration = subject.registration
    if not registration.may_apply(subject.today):
        number, until = registration.number, registration.valid_until
        yield hit(
            "",
            "Registration {number} is not valid (until {until}).",
            "登録{number}は有効ではありません(期限{until})。",
            number=number,
            until=until,
        )


RULES: tuple[Rule, ...] = (
    registered_name,
    registered_address,
    japan_is_there,
    on_behalf,
    consortium,
    exporter_in_japan,
    registration_valid,
)
