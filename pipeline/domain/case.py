"""A case: one application for one certificate, from the file that came in to the sealed paper."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from uuid import UUID

from pipeline.domain.certificate import Application
from pipeline.domain.document import DocumentKind, Note
from pipeline.domain.evidence import Grade
from pipeline.domain.findings import Clearance, Finding
from pipeline.domain.invoice import Invoice
from pipeline.domain.lifecycle import State


@dataclass(frozen=True, slots=True)
class FileRef:
    """An uploaded file: its name as the sender called it and its content's hash (the blob's name)."""

    name: str
    sha256: str
    media_type: str
    size: int


@dataclass(frozen=True, slots=True)
class Case:
    """`version` grows by one with every change; `absent` and `lines_grade` as the reader gave them; `looked_at` names
    the weak fields a person has
    accepted; `findings` as last judged; `claimed_by` holds the reviewer while `lease_until` is in the future."""

    id: UUID
    chamber_id: UUID
    company_id: UUID
    receipt_no: str
    state: State
    version: int
    created_by: UUID | None
    signer_id: UUID | None
    created_at: datetime
    updated_at: datetime
    file: FileRef | None
    document: int
    kind: DocumentKind
    invoice: Invoice
    application: Application
    absent: dict[str, Grade] = field(default_factory=dict)
    lines_grade: Grade = Grade.CHECK
    notes: tuple[Note, ...] = ()
    findings: tuple[Finding, ...] = ()
    clearances: tuple[Clearance, ...] = ()
    looked_at: frozenset[str] = frozenset()
    message: str = ""  # the reviewer's latest message to the applicant
    problem: str = ""  # error code when the file could not be read
    problem_data: dict[str, str] = field(default_factory=dict)
    claimed_by: UUID | None = None
    lease_until: datetime | None = None
    submitted_at: datetime | None = None
    submitted_on: date | None = None  # chamber's local date
    page_count: int = 0
