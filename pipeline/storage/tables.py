"""The tables. Values of the domain are JSON columns; only what is searched, claimed or must be unique has a column of
its own.

`company_id` and `chamber_id` stand in every row that belongs to somebody, and every query names one of them.
"""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any, ClassVar
from uuid import UUID

from sqlalchemy import JSON, Date, DateTime, Dialect, ForeignKey, Index, Integer, String, Text, UniqueConstraint, Uuid
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column
from sqlalchemy.types import TypeDecorator

from pipeline.domain.certificate import Application, Certificate
from pipeline.domain.chamber import Chamber
from pipeline.domain.document import Note
from pipeline.domain.evidence import Grade
from pipeline.domain.findings import Clearance, Finding
from pipeline.domain.invoice import Invoice
from pipeline.storage.codec import Value


class UtcTime(TypeDecorator[datetime]):
    """Aware UTC times in and out, also where the database keeps none of the zone."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Only aware times are taken."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("times are aware")
        return value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Always UTC."""
        return None if value is None else (value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC))


class Base(DeclarativeBase):
    """All tables."""

    type_annotation_map: ClassVar[dict[Any, Any]] = {datetime: UtcTime, date: Date, UUID: Uuid, dict[str, Any]: JSON}


class ChamberRow(Base):
    """A chamber and all its settings."""

    __tablename__ = "chambers"
    id: Mapped[UUID] = mapped_column(primary_key=True)
    code: Mapped[str] = mapped_column(String(8), unique=True)
    chamber: Mapped[Chamber] = mapped_column(Value(Chamber))
    version: Mapped[int] = mapped_column(default=1)


class CompanyRow(Base):
    """A trade registration of a company with a chamber."""

    __tablename__ = "companies"
    __table_args__ = (UniqueConstraint("chamber_id", "number"),)
    id: Mapped[UUID] = mapped_column(primary_key=True)
    chamber_id: Mapped[UUID] = mapped_column(ForeignKey("chambers.id"), index=True)
    number: Mapped[str] = mapped_column(String(16))
    name_en: Mapped[str] = mapped_column(String(300))
    name_ja: Mapped[str] = mapped_column(String(300))
    address_en: Mapped[str] = mapped_column(Text)
    member_class: Mapped[str] = mapped_column(String(16))
    valid_until: Mapped[date]
    suspended: Mapped[bool] = mapped_column(default=False)


class AccountRow(Base):
    """Somebody who signs in. `login` is unique within a chamber; `signature` is the hash of the specimen picture, in
    the company's blobs.
    """

    __tablename__ = "accounts"
    __table_args__ = (UniqueConstraint("chamber_id", "login"),)
    id: Mapped[UUID] = mapped_column(primary_key=True)
    chamber_id: Mapped[UUID] = mapped_column(ForeignKey("chambers.id"), index=True)
    company_id: Mapped[UUID | None] = mapped_column(ForeignKey("companies.id"), index=True)
    role: Mapped[str] = mapped_column(String(16))
    login: Mapped[str] = mapped_column(String(64))
    name: Mapped[str] = mapped_column(String(200))
    email: Mapped[str] = mapped_column(String(320), default="")
    language: Mapped[str] = mapped_column(String(8), default="ja")
    signer_id: Mapped[UUID | None]
    signature: Mapped[str] = mapped_column(String(64), default="")
    password_hash: Mapped[str] = mapped_column(String(200), default="")
    must_change_password: Mapped[bool] = mapped_column(default=False)
    active: Mapped[bool] = mapped_column(default=True)
    created_at: Mapped[datetime]


class SessionRow(Base):
    """A signed-in browser. The token itself is never stored, only its hash."""

    __tablename__ = "sessions"
    token_hash: Mapped[str] = mapped_column(String(64), primary_key=True)
    account_id: Mapped[UUID] = mapped_column(ForeignKey("accounts.id"), index=True)
    csrf: Mapped[str] = mapped_column(String(64))
    created_at: Mapped[datetime]
    seen_at: Mapped[datetime]
    address: Mapped[str] = mapped_column(String(64), default="")


class AttemptRow(Base):
    """Failed attempts at signing in or at guessing a certificate, per key, for throttling."""

    __tablename__ = "attempts"
    key: Mapped[str] = mapped_column(String(200), primary_key=True)
    count: Mapped[int]
    last_at: Mapped[datetime]


class CaseRow(Base):
    """A case. `row_order` sorts lists stably (time of creation and id); `worker` holds it for machine work until
    `work_until`.
    """

    __tablename__ = "cases"
    __table_args__ = (
        UniqueConstraint("chamber_id", "receipt_no"),
        Index("ix_cases_file", "company_id", "sha256"),
        Index("ix_cases_company_state", "company_id", "state"),
        Index("ix_cases_chamber_state", "chamber_id", "state", "submitted_at"),
        Index("ix_cases_state_work", "state", "work_until"),
        Index("ix_cases_number", "company_id", "invoice_number"),
    )
    id: Mapped[UUID] = mapped_column(primary_key=True)
    chamber_id: Mapped[UUID] = mapped_column(ForeignKey("chambers.id"))
    company_id: Mapped[UUID] = mapped_column(ForeignKey("companies.id"))
    receipt_no: Mapped[str] = mapped_column(String(24))
    row_order: Mapped[str] = mapped_column(String(40), unique=True)
    state: Mapped[str] = mapped_column(String(16))
    version: Mapped[int] = mapped_column(default=1)
    created_by: Mapped[UUID | None]
    signer_id: Mapped[UUID | None]
    created_at: Mapped[datetime]
    updated_at: Mapped[datetime]
    submitted_at: Mapped[datetime | None]
    submitted_on: Mapped[date | None]
    file_name: Mapped[str] = mapped_column(String(300), default="")
    sha256: Mapped[str | None] = mapped_column(String(64))
    media_type: Mapped[str] = mapped_column(String(64), default="")
    size: Mapped[int] = mapped_column(default=0)
    document: Mapped[int] = mapped_column(default=1)
    kind: Mapped[str] = mapped_column(String(32))
    page_count: Mapped[int] = mapped_column(default=0)
    pages: Mapped[str] = mapped_column(String(64), default="")  # blob: tuple[Page, ...] as JSON
    images: Mapped[list[str]] = mapped_column(JSON, default=list)  # blobs: PNG per page
    invoice_number: Mapped[str] = mapped_column(String(200), default="")
    consignee: Mapped[str] = mapped_column(String(300), default="")
    destination: Mapped[str] = mapped_column(String(8), default="")
    search: Mapped[str] = mapped_column(Text, default="")
    grade: Mapped[str] = mapped_column(String(16), default=Grade.CHECK.value)
    open_blocks: Mapped[int] = mapped_column(default=0)
    open_warnings: Mapped[int] = mapped_column(default=0)
    invoice: Mapped[Invoice] = mapped_column(Value(Invoice))
    application: Mapped[Application] = mapped_column(Value(Application))
    absent: Mapped[dict[str, Grade]] = mapped_column(Value(dict[str, Grade]), default=dict)
    lines_grade: Mapped[str] = mapped_column(String(16), default=Grade.CHECK.value)
    notes: Mapped[tuple[Note, ...]] = mapped_column(Value(tuple[Note, ...]), default=())
    findings: Mapped[tuple[Finding, ...]] = mapped_column(Value(tuple[Finding, ...]), default=())
    clearances: Mapped[tuple[Clearance, ...]] = mapped_column(Value(tuple[Clearance, ...]), default=())
    looked_at: Mapped[list[str]] = mapped_column(JSON, default=list)
    snapshot: Mapped[dict[str, str] | None] = mapped_column(
        JSON
    )  # shown values when last returned, to tell what changed
    message: Mapped[str] = mapped_column(Text, default="")
    problem: Mapped[str] = mapped_column(String(64), default="")
    problem_data: Mapped[dict[str, str]] = mapped_column(JSON, default=dict)
    claimed_by: Mapped[UUID | None]
    lease_until: Mapped[datetime | None]
    worker: Mapped[str] = mapped_column(String(80), default="")
    work_until: Mapped[datetime | None]
    attempts: Mapped[int] = mapped_column(default=0)


class ChargeRow(Base):
    """What one case costs: one row a case, made before the payment service is called. `state` owed, pending, paid."""

    __tablename__ = "charges"
    case_id: Mapped[UUID] = mapped_column(ForeignKey("cases.id"), primary_key=True)
    chamber_id: Mapped[UUID] = mapped_column(ForeignKey("chambers.id"), index=True)
    company_id: Mapped[UUID] = mapped_column(ForeignKey("companies.id"), index=True)
    amount: Mapped[str] = mapped_column(String(32))
    currency: Mapped[str] = mapped_column(String(3))
    state: Mapped[str] = mapped_column(String(16))
    checkout_id: Mapped[UUID | None] = mapped_column(ForeignKey("checkouts.id"), index=True)
    created_at: Mapped[datetime]
    paid_at: Mapped[datetime | None]


class CheckoutRow(Base):
    """One payment for one or several charges. `id` is the idempotency key towards the service; `reference` the
    service's own, once known.
    """

    __tablename__ = "checkouts"
    id: Mapped[UUID] = mapped_column(primary_key=True)
    chamber_id: Mapped[UUID] = mapped_column(ForeignKey("chambers.id"), index=True)
    company_id: Mapped[UUID] = mapped_column(ForeignKey("companies.id"), index=True)
    account_id: Mapped[UUID]
    amount: Mapped[str] = mapped_column(String(32))
    currency: Mapped[str] = mapped_column(String(3))
    state: Mapped[str] = mapped_column(String(16))  # started, open, paid, failed
    reference: Mapped[str | None] = mapped_column(String(120), unique=True)
    url: Mapped[str] = mapped_column(Text, default="")
    back_url: Mapped[str] = mapped_column(Text, default="")
    created_at: Mapped[datetime]
    settled_at: Mapped[datetime | None]


class PaymentEventRow(Base):
    """A notice of the payment service that has been taken: its id is unique, so that a second delivery does nothing."""

    __tablename__ = "payment_events"
    id: Mapped[str] = mapped_column(String(120), primary_key=True)
    kind: Mapped[str] = mapped_column(String(80))
    taken_at: Mapped[datetime]


class CounterRow(Base):
    """Numbers given once, without gaps: receipt and certificate numbers by chamber and year."""

    __tablename__ = "counters"
    name: Mapped[str] = mapped_column(String(80), primary_key=True)
    value: Mapped[int] = mapped_column(Integer)


class CertificateRow(Base):
    """An issued certificate; `files` is the hash of the sealed file by mark. `sealed_at` is None from the giving of
    the number to the seal.
    """

    __tablename__ = "certificates"
    id: Mapped[UUID] = mapped_column(primary_key=True)
    case_id: Mapped[UUID] = mapped_column(ForeignKey("cases.id"), unique=True)
    chamber_id: Mapped[UUID] = mapped_column(ForeignKey("chambers.id"), index=True)
    company_id: Mapped[UUID] = mapped_column(ForeignKey("companies.id"), index=True)
    number: Mapped[str] = mapped_column(String(32), unique=True)
    access_code: Mapped[str] = mapped_column(String(24))
    issued_on: Mapped[date]
    certificate: Mapped[Certificate] = mapped_column(Value(Certificate))
    files: Mapped[dict[str, str]] = mapped_column(JSON, default=dict)
    sealed_at: Mapped[datetime | None]
    print_until: Mapped[date | None]
    prints: Mapped[int] = mapped_column(default=0)
    closing_reason: Mapped[str] = mapped_column(Text, default="")


class LessonRow(Base):
    """What a case taught the reader about its company's layout: `lesson` as the reader keeps it (JSON), "" until it is
    learned; `fields` the names of what it tells of; `state` waiting, learned.
    """

    __tablename__ = "lessons"
    case_id: Mapped[UUID] = mapped_column(ForeignKey("cases.id"), primary_key=True)
    company_id: Mapped[UUID] = mapped_column(ForeignKey("companies.id"), index=True)
    state: Mapped[str] = mapped_column(String(16), index=True)
    lesson: Mapped[str] = mapped_column(Text, default="")
    fields: Mapped[list[str]] = mapped_column(JSON, default=list)
    asked_at: Mapped[datetime]
    learned_at: Mapped[datetime | None]
    worker: Mapped[str] = mapped_column(String(80), default="")
    work_until: Mapped[datetime | None]


class JobRow(Base):
    """Bytes that the web process may not open: asked for by a row, done by the worker (checking an uploaded PDF)."""

    __tablename__ = "jobs"
    id: Mapped[UUID] = mapped_column(primary_key=True)
    kind: Mapped[str] = mapped_column(String(32), index=True)
    state: Mapped[str] = mapped_column(String(16), index=True)  # waiting, done
    blob: Mapped[str] = mapped_column(String(64))
    result: Mapped[dict[str, Any] | None] = mapped_column(JSON)
    created_at: Mapped[datetime]
    worker: Mapped[str] = mapped_column(String(80), default="")
    work_until: Mapped[datetime | None]


class MailRow(Base):
    """A mail to be sent, kept as an outbox; written in the transaction of what it tells of."""

    __tablename__ = "mails"
    id: Mapped[UUID] = mapped_column(primary_key=True)
    chamber_id: Mapped[UUID] = mapped_column(ForeignKey("chambers.id"), index=True)
    to: Mapped[str] = mapped_column(String(320))
    language: Mapped[str] = mapped_column(String(8))
    template: Mapped[str] = mapped_column(String(64))
    data: Mapped[dict[str, Any]] = mapped_column(JSON)
    created_at: Mapped[datetime]
    sent_at: Mapped[datetime | None]
    next_try_at: Mapped[datetime | None] = mapped_column(index=True)
    tries: Mapped[int] = mapped_column(default=0)
    problem: Mapped[str] = mapped_column(Text, default="")


class ReportRow(Base):
    """What a nightly run did."""

    __tablename__ = "reports"
    id: Mapped[UUID] = mapped_column(primary_key=True)
    kind: Mapped[str] = mapped_column(String(32))
    at: Mapped[datetime] = mapped_column(index=True)
    report: Mapped[dict[str, Any]] = mapped_column(JSON)


class KeyRow(Base):
    """A chamber's public sealing key as published (JSON); private keys are in files, never here."""

    __tablename__ = "keys"
    kid: Mapped[str] = mapped_column(String(64), primary_key=True)
    chamber_id: Mapped[UUID] = mapped_column(ForeignKey("chambers.id"), index=True)
    published: Mapped[str] = mapped_column(Text)
    valid_from: Mapped[datetime]
    valid_to: Mapped[datetime]
    current: Mapped[bool] = mapped_column(default=True)


class AuditRow(Base):
    """What happened: append-only. `chain` is SHA-256 over the row before and this one, so that no row can be changed
    or taken out unnoticed.
    """

    __tablename__ = "audit"
    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    at: Mapped[datetime]
    chamber_id: Mapped[UUID | None]
    company_id: Mapped[UUID | None]
    case_id: Mapped[UUID | None] = mapped_column(index=True)
    account_id: Mapped[UUID | None]
    actor: Mapped[str] = mapped_column(String(200))
    role: Mapped[str] = mapped_column(String(16))
    address: Mapped[str] = mapped_column(String(64), default="")
    action: Mapped[str] = mapped_column(String(120))
    old: Mapped[str] = mapped_column(Text, default="")
    new: Mapped[str] = mapped_column(Text, default="")
    chain: Mapped[str] = mapped_column(String(64))
