"""What a rule is, and how one is written: a small pure function under `@rule(...)` that yields a `Hit` for everything
it does not like."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from pipeline.domain.findings import ClearedBy, Finding, Severity
from pipeline.domain.places import countries
from pipeline.domain.subject import Subject
from pipeline.errors import Text

BLOCK, WARN, HUMAN = Severity.BLOCK, Severity.WARN, Severity.HUMAN
REVIEWER, EVIDENCE = (ClearedBy.REVIEWER,), (ClearedBy.EVIDENCE,)


@dataclass(frozen=True, slots=True)
class Hit:
    """One thing that a rule does not like: where, and why. `severity`, `advice` and `evidence_kinds` only where they
    differ from the rule's."""

    field: str
    message: Text
    severity: Severity | None = None
    advice: Text | None = None
    evidence_kinds: tuple[str, ...] = ()


Check = Callable[[Subject], Iterable[Hit]]


@dataclass(frozen=True, slots=True)
class Rule:
    """`id` as in the trade's rule book; `box` of the certificate, 0 for none; `source` the tag of who publishes it
    ("own": ours)."""

    id: str
    box: int
    severity: Severity
    source: str
    title: Text
    advice: Text
    check: Check
    cleared_by: tuple[ClearedBy, ...] = ()
    evidence_kinds: tuple[str, ...] = ()

    def judge(self, subject: Subject) -> tuple[Finding, ...]:
        """What this rule finds."""
        return tuple(
            Finding(
                rule=self.id,
                severity=hit.severity or self.severity,
                field=hit.field,
                box=self.box,
                message=hit.message,
                advice=hit.advice or self.advice,
                cleared_by=self.cleared_by,
                evidence_kinds=hit.evidence_kinds or self.evidence_kinds,
            )
            for hit in self.check(subject)
        )


def rule(
    number: str,
    box: int,
    severity: Severity,
    source: str,
    title: tuple[str, str],
    advice: tuple[str, str],
    cleared_by: tuple[ClearedBy, ...] = (),
    evidence_kinds: tuple[str, ...] = (),
) -> Callable[[Check], Rule]:
    """Makes a rule of a function; `title` and `advice` are (English, Japanese)."""

    def make(check: Check) -> Rule:
        return Rule(number, box, severity, source, Text(*title), Text(*advice), check, cleared_by, evidence_kinds)

    return make


def hit(field: str, en: str, ja: str, severity: Severity | None = None, /, **data: object) -> Hit:
    """A hit whose sentence has its places filled in."""
    return Hit(field, Text(en, ja).format(**data), severity)


def country(code: str) -> Text:
    """The country for a sentence, in both languages; what is no country comes as it is."""
    known = countries().get(code)
    return Text(known.name, known.name_ja) if known else Text(code, code)
