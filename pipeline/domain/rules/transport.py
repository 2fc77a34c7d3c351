"""Box 5: transport details."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.domain import transport
from pipeline.domain.certificate import TradeType
from pipeline.domain.folding import name_key
from pipeline.domain.places import country_code, country_in
from pipeline.domain.rules import words
from pipeline.domain.rules.rule import BLOCK, REVIEWER, WARN, Hit, Rule, country, hit, rule
from pipeline.domain.rules.timing import last_normal_day
from pipeline.domain.subject import Subject


def text_of(subject: Subject) -> str:
    """Box 5 as it is printed."""
    return "\n".join(subject.draft.transport)


def _mode(subject: Subject) -> str:
    return subject.invoice.transport_mode.value if subject.invoice.transport_mode else ""


@rule(
    "5a",
    5,
    BLOCK,
    "TKY-BOX5",
    ("Box 5 follows an accepted pattern", "5欄は定められた表現"),
    (
        "For example: From TOKYO, JAPAN to HAMBURG, GERMANY by VESSEL NAME on or about January 16, 2026.",
        "例:From TOKYO, JAPAN to HAMBURG, GERMANY by VESSEL NAME on or about January 16, 2026",
    ),
)
def accepted_pattern(subject: Subject) -> Iterator[Hit]:
    """Patterns a to u."""
    text = text_of(subject)
    if text and transport.parse(text) is None:
        yield hit(
            "transport_text",
            "“{what}” is no accepted pattern.",
            "「{what}」は定められた表現ではありません。",
            what=text,
        )


@rule(
    "5b",
    5,
    BLOCK,
    "TKY-BOX5",
    ("Only what is certain: no “or”, no T.B.A.", "確定した輸送のみ(or・T.B.A.不可)"),
    (
        "Wait until the transport is fixed, or write only what is.",
        "輸送が確定してから、または確定した内容のみ記載してください。",
    ),
)
def confirmed(subject: Subject) -> Iterator[Hit]:
    """T.B.A., “or” (but not “on or about”), a slash between two ports."""
    text = text_of(subject)
    found = words.UNCONFIRMED.search(text) or words.ALTERNATIVE.search(text)
    pattern = transport.parse(text)
    either = (
        next((p for p in (pattern.origin, pattern.destination) if _two_ports(p, _mode(subject))), "") if pattern else ""
    )
    if found or either:
        what = found[0] if found else either
        yield hit("transport_text", "“{what}” is not certain.", "「{what}」は確定していません。", what=what)


def _two_ports(place: str, mode: str) -> bool:
    halves = place.split("/")
    ports = [transport.port_of(half, mode) for half in halves]
    return len(halves) > 1 and all(ports) and len({port.code for port in ports if port}) > 1


@rule(
    "5c",
    5,
    BLOCK,
    "TKY-BOX5",
    ("The goods leave from Japan", "積込地は日本国内"),
    (
        "Correct the port of loading, or apply as third-country trade.",
        "積込港を直すか、仲介貿易として申請してください。",
    ),
)
def leaves_japan(subject: Subject) -> Iterator[Hit]:
    """By the port table; third-country trade has its own papers (X2)."""
    pattern, reading = transport.parse(text_of(subject)), subject.invoice.port_of_loading
    place = (pattern.origin if pattern else "") or (reading.value if reading else "")
    port = transport.port_of(place, _mode(subject)) if place else None
    code = country_in(place) or country_code(place) or (port.country if port else None)
    if code and code != "JP" and subject.application.trade_type is not TradeType.INTERMEDIARY:
        land = country(code)
        yield hit("port_of_loading", "“{place}” is in {land}.", "「{place}」は{land}です。", place=place, land=land)


@rule(
    "5d",
    5,
    BLOCK,
    "TKY-BOX5",
    ("The month of the date is in letters", "日付の月は英字"),
    ("Write January 16, 2026.", "January 16, 2026 のように記載してください。"),
)
def date_in_letters(subject: Subject) -> Iterator[Hit]:
    """January 16, 2023, not 16-JAN-23."""
    pattern = transport.parse(text_of(subject))
    if pattern and pattern.dated and pattern.on is None:
        yield hit(
            "transport_text", "“{what}” is not written so.", "「{what}」の書き方が異なります。", what=pattern.dated
        )


@rule(
    "5e",
    5,
    BLOCK,
    "NGY-FORM",
    ("Every port has its country", "港名には国名を付ける"),
    ("Add the country behind the port.", "港名の後に国名を加えてください。"),
)
def ports_with_country(subject: Subject) -> Iterator[Hit]:
    """Drafting adds it where the port is certain."""
    pattern = transport.parse(text_of(subject))
    ends = (("port_of_loading", pattern.origin), ("port_of_discharge", pattern.destination)) if pattern else ()
    for field, place in ends:
        if place and not (country_in(place) or country_code(place) or transport.country_of_place(place)):
            where = "transport_text" if subject.application.transport_text else field
            yield hit(where, "“{place}” has no country.", "「{place}」に国名がありません。", place=place)


@rule(
    "5f",
    5,
    BLOCK,
    "TKY-BOX5",
    ("Box 5 equals the invoice", "5欄はインボイスと一致"),
    ("Take the words of the invoice.", "インボイスの記載に合わせてください。"),
    REVIEWER,
)
def as_on_invoice(subject: Subject) -> Iterator[Hit]:
    """What the applicant wrote against the ports, the vessel and the date of the invoice; a shorter pattern may leave
    parts out."""
    pattern, invoice = transport.parse(text_of(subject)), subject.invoice
    if not subject.application.transport_text or pattern is None:
        return
    pairs = (
        (pattern.origin, invoice.port_of_loading),
        (pattern.destination, invoice.port_of_discharge),
        (pattern.carrier if pattern.letter in "abehl" else "", invoice.vessel_or_flight),
    )
    for written, reading in pairs:
        if written and reading and not _same(written, reading.value, _mode(subject)):
            data = {"written": written, "read": reading.value}
            yield hit(
                "transport_text",
                "“{written}”, but the invoice says “{read}”.",
                "「{written}」ですが、インボイスは「{read}」です。",
                **data,
            )
    if pattern.on and invoice.departure_date and pattern.on != invoice.departure_date.value:
        data = {"written": pattern.dated, "read": invoice.departure_date.value.isoformat()}
        yield hit(
            "transport_text",
            "“{written}”, but the invoice says {read}.",
            "「{written}」ですが、インボイスは{read}です。",
            **data,
        )


def _same(written: str, read: str, mode: str) -> bool:
    one, other = transport.port_of(written, mode), transport.port_of(read, mode)
    if one and other:
        return one.code == other.code
    return name_key(read) in name_key(written) or name_key(written) in name_key(read)


@rule(
    "5g",
    5,
    WARN,
    "TKY-DELAY, SZK-CO",
    ("Applied for within six months after shipment", "船積み後6か月以内の申請"),
    ("See rule T2: a late application needs papers.", "遅延申請として書類が必要です(規則T2)。"),
)
def in_time(subject: Subject) -> Iterator[Hit]:
    """Shipped 25 June: the last normal day is 24 December (rule T1)."""
    shipped = subject.invoice.departure_date
    months = subject.chamber.rules.normal_months_after_shipment
    if shipped and subject.today > last_normal_day(shipped.value, months):
        last = last_normal_day(shipped.value, months)
        yield hit("departure_date", "The last normal day was {last}.", "通常の申請期限は{last}でした。", last=last)


RULES: tuple[Rule, ...] = (
    accepted_pattern,
    confirmed,
    leaves_japan,
    date_in_letters,
    ports_with_country,
    as_on_invoice,
    in_time,
)
