"""Verifying for the world: by number, access code and date; by an uploaded file, which only the worker opens."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID, uuid4

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from pipeline.domain.certificate import Certificate
from pipeline.domain.lifecycle import State
from pipeline.domain.numbering import plain_code
from pipeline.errors import FileRefused, NotFound
from pipeline.steps.accounts import count_attempt, see_patience
from pipeline.steps.desk import Desk
from pipeline.storage.tables import CaseRow, CertificateRow, JobRow

PUBLIC = UUID(int=0)  # the tenant of files that anybody hands in for checking
KEPT_FOR = timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the chamber says of a certificate: the data certified and its present state (ISSUED and PRINT_EXPIRED are
    both valid).
    """

    certificate: Certificate
    state: State
    closing_reason: str

    @property
    def valid(self) -> bool:
        """Neither revoked nor replaced."""
        return self.state in (State.ISSUED, State.PRINT_EXPIRED)


@dataclass(frozen=True, slots=True)
class CheckJob:
    """A file to be checked: `result` is None until the worker has done it."""

    id: UUID
    blob: str
    result: Mapping[str, Any] | None


def look_up(desk: Desk, number: str, access_code: str, issued_on: date, address: str) -> Verdict | None:
    """What is certified under the three keys; None when they do not belong together (never told which).

    Raises:
        NotAllowed: too many wrong attempts from this address.
    """
    key = f"verify:{address}"
    see_patience(desk, key)
    with desk.database.read() as session:
        row = session.scalar(select(CertificateRow).where(CertificateRow.number == number.strip().upper()))
        right = row is not None and row.sealed_at is not None and row.issued_on == issued_on
        if row is not None and right and plain_code(row.access_code) == plain_code(access_code):
            return _verdict(session, row)
    count_attempt(desk, key)
    return None


def state_of(desk: Desk, number: str) -> Verdict | None:
    """The state of a certificate whose seal or code has proved that the asker has it before them."""
    with desk.database.read() as session:
        row = session.scalar(select(CertificateRow).where(CertificateRow.number == number))
        return _verdict(session, row) if row is not None and row.sealed_at is not None else None


def ask_file_check(desk: Desk, content: bytes, address: str) -> UUID:
    """Hand a PDF in for checking; the worker opens it.

    Raises:
        FileRefused: empty or too large.
        NotAllowed: too many from this address.
    """
    if not content:
        raise FileRefused("file-empty")
    if len(content) > desk.settings.max_upload_mb * 1_000_000:
        raise FileRefused("file-too-large", limit_mb=desk.settings.max_upload_mb)
    key = f"verify-file:{address}"
    see_patience(desk, key)
    count_attempt(desk, key)
    blob = desk.blobs.put(PUBLIC, content)
    job = JobRow(id=uuid4(), kind="verify", state="waiting", blob=blob, created_at=desk.clock.now())
    with desk.database.begin() as session:
        session.add(job)
    return job.id


def file_check(desk: Desk, job_id: UUID) -> CheckJob:
    """How a check stands.

    Raises:
        NotFound: there is none.
    """
    with desk.database.read() as session:
        row = session.get(JobRow, job_id)
        if row is None or row.kind != "verify":
            raise NotFound("not-found")
        return CheckJob(row.id, row.blob, row.result)


def claim_checks(desk: Desk, worker: str, limit: int) -> tuple[CheckJob, ...]:
    """Claim files to be checked."""
    now = desk.clock.now()
    with desk.database.begin() as session:
        free = or_(JobRow.work_until.is_(None), JobRow.work_until < now)
        wanted = select(JobRow).where(JobRow.kind == "verify", JobRow.state == "waiting", free)
        rows = session.scalars(wanted.order_by(JobRow.created_at).limit(limit).with_for_update(skip_locked=True)).all()
        for row in rows:
            row.worker, row.work_until = worker, now + timedelta(seconds=desk.settings.work_lease_seconds)
        return tuple(CheckJob(row.id, row.blob, None) for row in rows)


def record_check(desk: Desk, worker: str, job_id: UUID, result: Mapping[str, Any]) -> None:
    """Keep what a check found."""
    with desk.database.begin() as session:
        row = session.get_one(JobRow, job_id, with_for_update=True)
        if row.state == "waiting" and row.worker == worker:
            row.state, row.result = "done", dict(result)


def forget_old_checks(desk: Desk) -> int:
    """Drop what strangers handed in, an hour later; how many."""
    before: datetime = desk.clock.now() - KEPT_FOR
    with desk.database.begin() as session:
        rows = session.scalars(select(JobRow).where(JobRow.created_at < before)).all()
        kept = set(session.scalars(select(JobRow.blob).where(JobRow.created_at >= before)))
        for row in rows:
            session.delete(row)
    for blob in {row.blob for row in rows} - kept:
        desk.blobs.drop(PUBLIC, blob)
    return len(rows)


def _verdict(session: Session, row: CertificateRow) -> Verdict:
    state = State(session.get_one(CaseRow, row.case_id).state)
    return Verdict(row.certificate, state, row.closing_reason)
