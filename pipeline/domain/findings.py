"""Findings: what a rule has to say about a case. Rules are in `rules/`; what clears a finding is part of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from pipeline.errors import Text


class Severity(StrEnum):
    """B blocks the application, W warns the applicant and flags it to the reviewer, H is for the reviewer's eye alone
    (a checklist).
    """

    BLOCK = "B"
    WARN = "W"
    HUMAN = "H"


class ClearedBy(StrEnum):
    """What takes a finding away besides changing the value."""

    EVIDENCE = "evidence"
    REVIEWER = "reviewer"


@dataclass(frozen=True, slots=True)
class Finding:
    """`rule` is the id of domain rules (e.g. "2b"); `field` the code name of the invoice field, of an application
    entry, or "lines.3.description"
    (lines count from 0), "" for the whole; `box` the certificate's box 1..10, 0 for none; `advice` what to do."""

    rule: str
    severity: Severity
    field: str
    box: int
    message: Text
    advice: Text
    cleared_by: tuple[ClearedBy, ...] = ()
    evidence_kinds: tuple[str, ...] = ()

    @property
    def key(self) -> str:
        """What a clearance names: the rule and the place."""
        return f"{self.rule}:{self.field}"


@dataclass(frozen=True, slots=True)
class Clearance:
    """A finding taken away by evidence or by a reviewer with a reason; goes stale when the value it stood for changes
    (`value`).
    """

    key: str
    how: ClearedBy
    reason: str
    by: str
    at: datetime
    value: str


def open_findings(
    findings: tuple[Finding, ...], clearances: tuple[Clearance, ...], values: dict[str, str]
) -> tuple[Finding, ...]:
    """The findings that still stand; `values` holds the present text of each field that a finding names ("" when
    missing).
    """
    cleared = {(c.key, c.value, c.how) for c in clearances}
    return tuple(
        f for f in findings if not any((f.key, values.get(f.field, ""), how) in cleared for how in f.cleared_by)
    )


def blocking(findings: tuple[Finding, ...]) -> tuple[Finding, ...]:
    """Those that stop an application or an approval."""
    return tuple(f for f in findings if f.severity is Severity.BLOCK)
