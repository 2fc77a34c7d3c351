"""Assessing a case: draft the certificate from the invoice, let the rules judge, keep the findings with the case."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy.orm import Session

from pipeline.domain import drafting, editing
from pipeline.domain.certificate import Draft
from pipeline.domain.chamber import Chamber
from pipeline.domain.document import DocumentKind
from pipeline.domain.evidence import Grade, worst
from pipeline.domain.findings import Finding, Severity, blocking, open_findings
from pipeline.domain.people import Registration
from pipeline.domain.rules import Subject, field_values, judge
from pipeline.gateways.clock import local_day
from pipeline.steps.desk import Desk
from pipeline.storage import cases, people
from pipeline.storage.tables import CaseRow


def assess(desk: Desk, session: Session, row: CaseRow, now: datetime) -> None:
    """Judge the case as it is now and keep what was found, with the counts and the grade that lists show."""
    chamber, registration = people.chamber(session, row.chamber_id), people.registration(session, row.company_id)
    today = local_day(now, chamber.time_zone)
    draft = draft_of(session, row, chamber, registration, today)
    subject = Subject(
        invoice=row.invoice,
        application=row.application,
        draft=draft,
        registration=registration,
        chamber=chamber,
        today=today,
        kind=DocumentKind(row.kind),
        absent=row.absent,
        lines_grade=Grade(row.lines_grade),
        looked_at=frozenset(row.looked_at),
        same_number_elsewhere=cases.same_number(session, row, editing.shown(row.invoice, "invoice_number")),
    )
    row.findings = (*judge(subject), *_unprintable(desk, draft, chamber))
    standing = standing_findings(row)
    row.open_blocks = len(blocking(standing))
    row.open_warnings = sum(f.severity is Severity.WARN for f in standing)
    row.grade = worst([row.invoice.grade(), Grade.CHECK if weak_fields(row) else Grade.SURE]).value


def _unprintable(desk: Desk, draft: Draft, chamber: Chamber) -> tuple[Finding, ...]:
    """Rule G5: the text fits the frames of the form at 9 points or more."""
    if "G5" in chamber.rules.off:
        return ()
    found = desk.measure(draft, chamber)
    return tuple(Finding("G5", Severity.BLOCK, str(e.data["field"]), 0, e.message, e.advice) for e in found)


def draft_of(session: Session, row: CaseRow, chamber: Chamber, registration: Registration, today: date) -> Draft:
    """The ten boxes as they would be printed."""
    signatory = people.account(session, row.signer_id).name if row.signer_id else ""
    return drafting.draft(row.invoice, row.application, registration, chamber, signatory, today)


def standing_findings(row: CaseRow) -> tuple[Finding, ...]:
    """The findings that nothing has cleared."""
    return open_findings(row.findings, row.clearances, field_values(row.invoice, row.application))


def weak_fields(row: CaseRow) -> list[str]:
    """The values that nobody has looked at although the reader was not sure."""
    return editing.weak_fields(row.invoice, dict(row.absent), Grade(row.lines_grade), frozenset(row.looked_at))
