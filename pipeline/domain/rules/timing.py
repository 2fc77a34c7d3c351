"""Late applications (T)."""

from __future__ import annotations

import calendar
from collections.abc import Iterator
from datetime import date, timedelta

from pipeline.domain.rules.rule import BLOCK, EVIDENCE, WARN, Hit, Rule, hit, rule
from pipeline.domain.subject import Subject

LATE_PAPERS = ("delay_reason", "export_proof", "manufacture_proof")
FAR_AHEAD = timedelta(days=62)  # ours: transport that is two months away is seldom fixed


def last_normal_day(shipped: date, months: int) -> date:
    """The day before the corresponding day `months` later; the end of the month where there is no such day.

    Test vector of the Tokyo chamber: shipped 2016-06-25, six months: 2016-12-24.
    """
    year, month = divmod(shipped.year * 12 + shipped.month - 1 + months, 12)
    length = calendar.monthrange(year, month + 1)[1]
    return (
        date(year, month + 1, shipped.day) - timedelta(days=1)
        if shipped.day <= length
        else date(year, month + 1, length)
    )


@rule(
    "T1",
    5,
    WARN,
    "TKY-DELAY, SZK-CO",
    ("Applied for when the transport is fixed", "輸送が確定してから申請する"),
    ("Make sure that vessel and date are final.", "船名と日付が確定していることを確認してください。"),
)
def fixed_transport(subject: Subject) -> Iterator[Hit]:
    """A sailing far in the future; what lies behind is rule 5g's."""
    shipped = subject.invoice.departure_date
    if shipped and shipped.value - subject.today > FAR_AHEAD:
        yield hit(
            "departure_date", "{day} is more than two months ahead.", "{day}は2か月以上先です。", day=shipped.value
        )


@rule(
    "T2",
    5,
    BLOCK,
    "TKY-DELAY, SZK-SPEC",
    ("Six to twelve months after shipment: with papers", "船積み後6~12か月は書類が必要"),
    (
        "Attach the reason for the delay, proof of export and proof of manufacture in Japan.",
        "遅延理由書・輸出を証する書類・国内製造を証する書類を添付してください。",
    ),
    EVIDENCE,
    LATE_PAPERS,
)
def late_with_papers(subject: Subject) -> Iterator[Hit]:
    """All three papers; “the customer asked for it” is no reason."""
    shipped, policy = subject.invoice.departure_date, subject.chamber.rules
    missing = tuple(kind for kind in LATE_PAPERS if kind not in subject.application.evidence)
    if (
        shipped is None
        or not missing
        or subject.today > last_normal_day(shipped.value, policy.last_months_after_shipment)
    ):
        return
    if subject.today > last_normal_day(shipped.value, policy.normal_months_after_shipment):
        found = hit(
            "departure_date",
            "Shipped on {day}: {n} papers are missing.",
            "{day}船積み:書類が{n}点不足しています。",
            day=shipped.value,
            n=len(missing),
        )
        yield Hit(found.field, found.message, evidence_kinds=missing)


@rule(
    "T3",
    5,
    BLOCK,
    "TKY-DELAY, SAP, SZK-SPEC",
    ("After twelve months no certificate is given", "船積み後12か月を過ぎると発給不可"),
    ("No certificate can be issued for this shipment.", "この貨物の証明書は発給できません。"),
)
def too_late(subject: Subject) -> Iterator[Hit]:
    """By the chamber's limit."""
    shipped = subject.invoice.departure_date
    if shipped and subject.today > last_normal_day(shipped.value, subject.chamber.rules.last_months_after_shipment):
        yield hit(
            "departure_date",
            "Shipped on {day}, too long ago.",
            "船積み({day})から期限を過ぎています。",
            day=shipped.value,
        )


RULES: tuple[Rule, ...] = (fixed_transport, late_with_papers, too_late)
