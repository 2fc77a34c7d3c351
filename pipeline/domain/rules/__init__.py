"""The rules of the trade: one small pure function each, grouped by box. `judge` is the whole of their use."""

from __future__ import annotations

from pipeline.domain.findings import Finding
from pipeline.domain.rules import (
    consignee,
    declaration,
    evidence,
    exporter,
    general,
    goods,
    invoice_ref,
    origin,
    quantity,
    remarks,
    timing,
    transport,
)
from pipeline.domain.rules.evidence import EVIDENCE_NAMES
from pipeline.domain.rules.rule import Rule
from pipeline.domain.subject import Subject, field_values

RULES: tuple[Rule, ...] = (
    *general.RULES,
    *exporter.RULES,
    *consignee.RULES,
    *invoice_ref.RULES,
    *origin.RULES,
    *transport.RULES,
    *remarks.RULES,
    *goods.RULES,
    *quantity.RULES,
    *declaration.RULES,
    *timing.RULES,
    *evidence.RULES,
)

__all__ = ["EVIDENCE_NAMES", "RULES", "Rule", "Subject", "field_values", "judge"]


def judge(subject: Subject) -> tuple[Finding, ...]:
    """What all rules have to say, but for those that the chamber has switched off; in the order of the boxes, nothing
    twice."""
    off = subject.chamber.rules.off
    found = [finding for rule in RULES if rule.id not in off for finding in rule.judge(subject)]
    return tuple(dict.fromkeys(sorted(found, key=lambda finding: (finding.box == 0, finding.box))))
