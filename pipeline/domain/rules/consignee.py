"""Box 2: the consignee."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.domain import transport
from pipeline.domain.drafting import PREFIX, TO_ORDER, consignee_country, consignee_readings, printed_country
from pipeline.domain.folding import name_key
from pipeline.domain.places import LANDLOCKED, country_in, interchangeable
from pipeline.domain.rules import words
from pipeline.domain.rules.rule import BLOCK, HUMAN, REVIEWER, WARN, Hit, Rule, country, hit, rule
from pipeline.domain.subject import Subject


def _where(subject: Subject, part: str) -> str:
    """The field that box 2 was taken from: the consignee's, or the buyer's where there is no other consignee."""
    name, _, _ = consignee_readings(subject.invoice)
    from_buyer = name is not None and name is subject.invoice.buyer_name
    return f"{'buyer' if from_buyer else 'consignee'}_{part}"


def to_order(subject: Subject) -> bool:
    """Made out to order, or to the order of a bank."""
    return bool(subject.draft.consignee) and TO_ORDER.search(subject.draft.consignee[0]) is not None


@rule(
    "2a",
    2,
    BLOCK,
    "TKY-BOX2, FUK",
    ("The consignee has name, address and country", "荷受人は名称・住所・国名"),
    ("Enter what is missing as on the invoice.", "不足分をインボイスのとおり入力してください。"),
)
def complete(subject: Subject) -> Iterator[Hit]:
    """“To order” needs neither address nor country (2g)."""
    if not subject.draft.consignee or to_order(subject):
        return
    name, address, _ = consignee_readings(subject.invoice)
    if name is None:
        yield hit("consignee_name", "The consignee has no name.", "荷受人の名称がありません。")
    if address is None:
        yield hit(_where(subject, "address"), "The consignee has no address.", "荷受人の住所がありません。")
    if consignee_country(subject.invoice) is None:
        yield hit(_where(subject, "country"), "The consignee's country is not known.", "荷受人の国名が分かりません。")


@rule(
    "2b",
    2,
    BLOCK,
    "TKY-BOX2",
    ("The consignee is not in Japan", "荷受人は日本国外"),
    ("Enter the foreign party to whom the goods go.", "貨物を受け取る国外の当事者を入力してください。"),
)
def abroad(subject: Subject) -> Iterator[Hit]:
    """By the country of the consignee."""
    if consignee_country(subject.invoice) == "JP":
        yield hit(_where(subject, "country"), "The consignee is in Japan.", "荷受人が日本国内です。")


@rule(
    "2c",
    2,
    BLOCK,
    "TKY-BOX2",
    ("Exactly one consignee", "荷受人は1者のみ"),
    (
        "Name one party; the others may stand in box 6 with a title.",
        "1者のみ記載し、他は見出しを付けて6欄に記載できます。",
    ),
    REVIEWER,
)
def one_party(subject: Subject) -> Iterator[Hit]:
    """Two companies, “and/or”, “c/o”."""
    for line in subject.draft.consignee:
        found = words.TWO_PARTIES.search(line)
        if found:
            yield hit(
                _where(subject, "name"),
                "“{what}” names more than one party.",
                "「{what}」は複数の当事者を示しています。",
                what=found[0],
            )


@rule(
    "2d",
    2,
    BLOCK,
    "TKY-BOX2",
    ("No To, M/S or Messrs before the consignee", "荷受人にTo・M/S・Messrsを付けない"),
    ("Take the word away.", "その語を削除してください。"),
)
def no_prefix(subject: Subject) -> Iterator[Hit]:
    """Drafting strips one; “To order” is a consignee."""
    found = PREFIX.search(subject.draft.consignee[0]) if subject.draft.consignee else None
    if found:
        yield hit(
            _where(subject, "name"),
            "“{what}” stands before the name.",
            "名称の前に「{what}」があります。",
            what=found[0].strip(),
        )


@rule(
    "2e",
    2,
    BLOCK,
    "TKY-BOX2",
    ("The invoice's consignee stands in box 2, else the buyer", "荷受人はインボイスの荷受人(なければ買主)"),
    ("Use the consignee of the invoice.", "インボイスの荷受人を使ってください。"),
)
def as_on_invoice(subject: Subject) -> Iterator[Hit]:
    """Drafting takes it from there; this holds it to that."""
    name, _, _ = consignee_readings(subject.invoice)
    if name is None or not subject.draft.consignee:
        return
    if name_key(PREFIX.sub("", name.value)) != name_key(subject.draft.consignee[0]):
        yield hit("consignee_name", "Box 2 does not show “{what}”.", "2欄が「{what}」と異なります。", what=name.value)


@rule(
    "2f",
    2,
    WARN,
    "TKY-BOX2",
    ("The goods go to the consignee's country", "荷受人の国と仕向国が一致"),
    (
        "Correct the consignee or the destination, or add “Final Destination: city, country”.",
        "荷受人か仕向地を直すか、「Final Destination: 都市名, 国名」を加えてください。",
    ),
    REVIEWER,
)
def goes_there(subject: Subject) -> Iterator[Hit]:
    """Free within the EU with CH, NO, IS, LI, and within China; beyond a port, a line with the final destination is
    needed."""
    home, port = consignee_country(subject.invoice), destination_country(subject)
    if not home or not port or interchangeable(home, port) or _final_country(subject) == home:
        return
    if home in LANDLOCKED:
        en, ja = (
            "{home} has no coast: “Final Destination” is missing.",
            "{home}は内陸国です。Final Destinationの記載がありません。",
        )
    else:
        en, ja = "The consignee is in {home}, the goods go to {port}.", "荷受人は{home}、仕向地は{port}です。"
    yield hit("port_of_discharge", en, ja, home=country(home), port=country(port))


def destination_country(subject: Subject) -> str | None:
    """The country of the port of discharge: as box 5 says it, else as the invoice does."""
    pattern = transport.parse("\n".join(subject.draft.transport))
    reading, mode = subject.invoice.port_of_discharge, subject.invoice.transport_mode
    place = (pattern.destination if pattern else "") or (reading.value if reading else "")
    port = transport.port_of(place, mode.value if mode else "") if place else None
    return country_in(place) or (port.country if port else None)


def _final_country(subject: Subject) -> str | None:
    pattern = transport.parse("\n".join(subject.draft.transport))
    remark = next((line for line in subject.draft.remarks if line.casefold().startswith("final destination")), "")
    text = (pattern.final_destination if pattern else "") or remark.partition(":")[2]
    return country_in(text)


@rule(
    "2g",
    2,
    WARN,
    "TKY-BOX2, NGY-FORM",
    ("“To order” needs the ports in box 5", "To orderの場合は5欄に積込港・仕向港が必要"),
    ("Enter the ports of loading and discharge.", "積込港と仕向港を入力してください。"),
    REVIEWER,
)
def order_with_route(subject: Subject) -> Iterator[Hit]:
    """Patterns a to d and s carry from and to."""
    pattern = transport.parse("\n".join(subject.draft.transport))
    if to_order(subject) and not (pattern and pattern.origin and pattern.destination):
        yield hit(
            "transport_text",
            "“To order”, but box 5 does not say from where to where.",
            "To orderですが、5欄に出発地と到着地がありません。",
        )


@rule(
    "2h",
    2,
    WARN,
    "TKY-BOX2, NGY-FORM",
    ("The country has its official name", "国名は正式名称"),
    ("Write the country's name in full.", "国名を正式名称で記載してください。"),
    REVIEWER,
)
def official_country(subject: Subject) -> Iterator[Hit]:
    """The last line of box 2."""
    code = consignee_country(subject.invoice)
    if code and subject.draft.consignee and subject.draft.consignee[-1] != printed_country(code, subject.chamber):
        what, name = subject.draft.consignee[-1], printed_country(code, subject.chamber)
        yield hit(
            _where(subject, "country"),
            "“{what}” should be {name}.",
            "「{what}」は{name}と記載します。",
            what=what,
            name=name,
        )


@rule(
    "2i",
    2,
    HUMAN,
    "TKY-BOX6",
    ("The notify party does not belong into box 2", "通知先は2欄に記載しない"),
    ("It may stand in box 6 with a title.", "必要なら見出しを付けて6欄に記載します。"),
)
def no_notify_party(subject: Subject) -> Iterator[Hit]:
    """The word “notify” in box 2."""
    if any(words.NOTIFY.search(line) for line in subject.draft.consignee):
        yield hit(_where(subject, "name"), "Box 2 mentions a notify party.", "2欄に通知先の記載があります。")


RULES: tuple[Rule, ...] = (
    complete,
    abroad,
    one_party,
    no_prefix,
    as_on_invoice,
    goes_there,
    order_with_route,
    official_country,
    no_notify_party,
)
