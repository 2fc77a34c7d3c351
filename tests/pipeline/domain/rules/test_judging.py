"""What surrounds the rules: the chamber's switches, what clears a finding, the page that explains them."""

from __future__ import annotations

import dataclasses
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.domain.certificate import Application
from pipeline.domain.chamber import RulePolicy
from pipeline.domain.evidence import Grade
from pipeline.domain.findings import Clearance, ClearedBy, Severity, blocking, open_findings
from pipeline.domain.invoice import COLUMNS, FIELDS, Invoice, ValueKind
from pipeline.domain.rules import EVIDENCE_NAMES, RULES, document, field_values, judge
from pipeline.domain.rules.timing import last_normal_day
from tests.factories import application, chamber, invoice, line, reading, subject

NOW = datetime(2026, 3, 2, tzinfo=UTC)


def test_a_rule_that_the_chamber_has_switched_off_is_silent() -> None:
    case = subject(invoice(incoterm=None, total_amount=None))
    off = dataclasses.replace(case, chamber=chamber(rules=RulePolicy(off=frozenset({"I2"}))))
    assert {f.rule for f in judge(case)} - {f.rule for f in judge(off)} == {"I2"}


def test_ids_are_unique_and_every_text_stands_in_both_languages() -> None:
    assert len({rule.id for rule in RULES}) == len(RULES)
    for rule in RULES:
        assert rule.check.__doc__, rule.id
        assert all([rule.title.en, rule.title.ja, rule.advice.en, rule.advice.ja, rule.source]), rule.id
        assert set(rule.evidence_kinds) <= set(EVIDENCE_NAMES), rule.id
        assert bool(rule.evidence_kinds) == (ClearedBy.EVIDENCE in rule.cleared_by), rule.id


def test_findings_come_in_the_order_of_the_boxes_and_once() -> None:
    found = judge(subject(invoice(line(description="GOODS", unit="LOT"), seller_name="X", marks_and_numbers=None)))
    boxes = [f.box for f in found if f.box]
    assert boxes == sorted(boxes)
    assert len(set(found)) == len(found)
    assert {"1a", "7a", "7b", "8b"} <= {f.rule for f in blocking(found)}


def test_messages_name_the_offending_text_in_both_languages() -> None:
    finding = next(f for f in judge(subject(invoice(line(description="SPARE PARTS")))) if f.rule == "7b")
    assert "SPARE PARTS" in finding.message.en
    assert "SPARE PARTS" in finding.message.ja
    assert finding.field == "lines.0.description"


def test_the_register_never_covers_up_what_was_read() -> None:
    """The certificate prints the registered spelling, the rule still sees that the invoice has another one."""
    case = subject(invoice(seller_name="Yokota  Trading Co.,Ltd."))
    assert case.draft.exporter[0] == "Yokota Trading Co., Ltd."
    assert [f.severity for f in judge(case) if f.rule == "1a"] == [Severity.WARN]


@pytest.mark.parametrize(("description", "stands"), [("SPARE PARTS", False), ("PARTS", True)])
def test_a_clearance_goes_stale_with_its_value(description: str, stands: bool) -> None:
    before, after = invoice(line(description="SPARE PARTS")), invoice(line(description=description))
    value = field_values(before, application())["lines.0.description"]
    cleared = Clearance("7b:lines.0.description", ClearedBy.REVIEWER, "known to me", "reviewer", NOW, value)
    found = open_findings(judge(subject(after)), (cleared,), field_values(after, application()))
    assert ("7b" in {f.rule for f in found}) is stands


def test_a_clearance_of_the_whole_journey_goes_stale_with_any_part_of_it() -> None:
    one, other = invoice(), invoice(port_of_discharge="BREMEN")
    assert field_values(one, application())["transport_text"] != field_values(other, application())["transport_text"]
    assert field_values(one, application())["lines"] == field_values(other, application())["lines"]
    assert field_values(one, application())[""] != field_values(other, application())[""]


def test_every_field_that_a_finding_names_has_a_value_to_go_stale_with() -> None:
    case = subject(
        invoice(line(description=None, quantity=None), seller_name=None, transport_mode=None, total_amount=None)
    )
    values = field_values(case.invoice, case.application)
    clearable = [f for f in judge(case) if f.cleared_by]
    assert clearable
    assert all(values.get(f.field, "") is not None for f in clearable)


@pytest.mark.parametrize(
    ("shipped", "months", "last"),
    [
        (date(2016, 6, 25), 6, date(2016, 12, 24)),  # the Tokyo chamber's own example
        (date(2025, 8, 31), 6, date(2026, 2, 28)),
        (date(2025, 3, 1), 12, date(2026, 2, 28)),
        (date(2025, 12, 31), 6, date(2026, 6, 30)),
    ],
)
def test_the_last_normal_day(shipped: date, months: int, last: date) -> None:
    assert last_normal_day(shipped, months) == last


@given(st.dates(date(2000, 1, 1), date(2100, 1, 1)), st.integers(1, 24))
def test_the_last_normal_day_lies_about_as_many_months_later(shipped: date, months: int) -> None:
    days = (last_normal_day(shipped, months) - shipped).days
    assert 28 * months - 1 <= days <= 31 * months


def test_a_rule_that_depends_on_reading_goes_silent_when_a_person_has_looked() -> None:
    weak = invoice(invoice_number=reading("A-1", grade=Grade.CHECK))
    assert "R1" in {f.rule for f in judge(subject(weak))}
    assert "R1" not in {f.rule for f in judge(subject(weak, looked_at=frozenset({"invoice_number"})))}


def test_the_page_of_rules_is_up_to_date() -> None:
    assert document.TARGET.read_text(encoding="utf-8") == document.document(), (
        "run python -m pipeline.domain.rules.document"
    )


TEXTS = st.text(max_size=30) | st.sampled_from(
    [
        "JP",
        "EU",
        "TO ORDER",
        "TOKYO / OSAKA",
        "C/NO. 9-1",
        "T.B.A.",
        "ポンプ",
        "PUMP {x}",
        "US$ 5",
        "A-101/102",
        "05/06/2026",
        "\u200b",
        "-",
    ]
)
READINGS: dict[ValueKind, st.SearchStrategy[Any]] = {
    ValueKind.DATE: st.dates(),
    ValueKind.DECIMAL: st.decimals(-(10**9), 10**9, places=2),
    ValueKind.INTEGER: st.integers(-5, 10**6).map(Decimal),
    ValueKind.COUNTRIES: st.lists(st.sampled_from(["JP", "CN", "EU"]), min_size=1, max_size=3).map(tuple),
    ValueKind.LINES: st.lists(TEXTS.filter(bool), min_size=1, max_size=3).map(tuple),
    ValueKind.COUNTRY: st.sampled_from(["JP", "CN", "XX", "UG"]),
}


def _any_reading(kind: ValueKind) -> st.SearchStrategy[Any]:
    values = READINGS.get(kind, TEXTS.filter(bool))
    return st.none() | st.builds(reading, values, TEXTS, st.sampled_from(list(Grade)))


LINES = st.builds(line, **{name: _any_reading(spec.kind) for name, spec in COLUMNS.items()})
INVOICES = st.builds(
    lambda goods, header: invoice(*goods, **header),
    st.lists(LINES, min_size=1, max_size=3),
    st.fixed_dictionaries({name: _any_reading(spec.kind) for name, spec in FIELDS.items()}),
)
APPLICATIONS = st.builds(
    application,
    goods_texts=st.dictionaries(st.integers(0, 4), TEXTS, max_size=2),
    remarks=st.lists(TEXTS, max_size=3).map(tuple),
    transport_text=TEXTS,
    generic_goods_name=TEXTS,
    declared_on=st.none() | st.dates(),
)


@given(INVOICES, APPLICATIONS)
def test_whatever_is_read_or_typed_is_judged_and_never_breaks(read: Invoice, applied: Application) -> None:
    case = subject(read, applied)
    values = field_values(read, applied)
    for finding in judge(case):
        assert finding.message.en
        assert finding.message.ja
        assert finding.field in values or finding.field in {*FIELDS, ""} or "." in finding.field
