"""A trial chamber with an exporter and its people, on a database of the test's own: where the steps are tried."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any
from uuid import UUID

from pipeline.domain.certificate import Mark
from pipeline.domain.chamber import Chamber
from pipeline.domain.document import Document, DocumentKind
from pipeline.domain.evidence import Box, Grade, Reading, Source
from pipeline.domain.invoice import CERTIFICATE_FIELDS, Invoice, InvoiceLine
from pipeline.domain.pages import Page, Word
from pipeline.domain.people import Actor, Role
from pipeline.runtime import open_desk
from pipeline.settings import Settings
from pipeline.steps import accounts, application, billing, intake, issue, review, trial
from pipeline.steps.desk import Desk
from pipeline.storage import people
from rendering.view import misfits

START = datetime(2026, 4, 1, 1, 0, tzinfo=UTC)  # 10:00 in Tokyo
WORKER = "test-worker"
PNG = b"\x89PNG not really"


class Hands:
    """A clock that a test moves."""

    def __init__(self, at: datetime) -> None:
        self.at = at

    def now(self) -> datetime:
        """What the test says."""
        return self.at

    def forward(self, **by: float) -> None:
        """Let time pass."""
        self.at += timedelta(**by)


@dataclass(frozen=True)
class Stage:
    """The desk, the clock, the chamber, and who acts."""

    desk: Desk
    clock: Hands
    chamber: Chamber
    signer: Actor
    sub: Actor
    admin: Actor
    reviewer: Actor
    treasurer: Actor
    stranger: Actor

    def received(self, content: bytes = b"%PDF-1.7 one", name: str = "invoice.pdf") -> UUID:
        """A case that waits to be read."""
        return intake.receive(self.desk, self.signer, name, content).id

    def drafted(self, invoice: Invoice | None = None, content: bytes = b"%PDF-1.7 one", **change: Any) -> UUID:
        """A case that has been read."""
        case_id = self.received(content)
        intake.claim_received(self.desk, WORKER, 10)
        intake.record_documents(self.desk, WORKER, case_id, [document(invoice or good_invoice(), **change)], [PNG])
        return case_id

    def submitted(self, content: bytes = b"%PDF-1.7 one") -> UUID:
        """A case that has been applied for."""
        case_id = self.drafted(content=content)
        application.enter(self.desk, self.signer, case_id, "consent", "yes", "")
        application.apply(self.desk, self.signer, case_id)
        return case_id

    def approved(self, content: bytes = b"%PDF-1.7 one") -> UUID:
        """A case whose fee is owed."""
        case_id = self.submitted(content)
        review.claim(self.desk, self.reviewer, case_id)
        review.approve(self.desk, self.reviewer, case_id)
        return case_id

    def cleared(self, content: bytes = b"%PDF-1.7 one") -> UUID:
        """A case that has been paid."""
        case_id = self.approved(content)
        url = billing.start_checkout(self.desk, self.signer, [case_id], "/back")
        self.pay(url)
        return case_id

    def issued(self, content: bytes = b"%PDF-1.7 one") -> UUID:
        """A case whose certificate is sealed (with bytes that only look like one)."""
        case_id = self.cleared(content)
        issue.claim_cleared(self.desk, WORKER, 10)
        issue.prepare(self.desk, WORKER, case_id)
        issue.record_sealed(self.desk, WORKER, case_id, {Mark.ORIGINAL: b"%PDF original", Mark.COPY: b"%PDF copy"})
        return case_id

    def pay(self, url: str) -> None:
        """Pay at the trial page and let the notice arrive."""
        gateway: Any = self.desk.payments
        gateway.decide(url.rsplit("/", 1)[-1], paid=True)
        for delivery in gateway.due(self.clock.now()):
            billing.take_webhook(self.desk, delivery.body, delivery.signature)
            gateway.record_delivery(delivery.reference, self.clock.now(), arrived=True)


@contextmanager
def set_up(folder: Path, database_url: str = "") -> Iterator[Stage]:
    """Found everything afresh."""
    clock = Hands(START)
    desk = open_desk(Settings(data_dir=folder, database_url=database_url), misfits, clock)
    desk.database.migrate()
    chamber, _ = trial.found_chamber(desk)
    company, _ = trial.register_exporter(desk, chamber, EXPORTER)
    other, _ = trial.register_exporter(
        desk, chamber, trial.Exporter("OTHER TRADING CO., LTD.", "2-2 Nishi, Osaka, Japan")
    )
    with desk.database.read() as session:
        staff = people.accounts(session, chamber.id)
    mine = {a.role: a for a in staff if a.company_id in (None, company.registration.id)}

    def actor(role: Role) -> Actor:
        return accounts.actor_of(desk, mine[role].id)

    yield Stage(
        desk,
        clock,
        chamber,
        actor(Role.SIGNER),
        actor(Role.SUB),
        actor(Role.ADMIN),
        actor(Role.REVIEWER),
        actor(Role.TREASURER),
        accounts.actor_of(desk, other.signer.id),
    )
    desk.database.close()


EXPORTER = trial.Exporter(
    "AOBA PUMP MFG. CO., LTD.", "1-2-3 Kaigan, Minato-ku, Tokyo 105-0000, Japan", "青葉ポンプ製作所"
)


def good_invoice() -> Invoice:
    """An invoice against which no rule has anything to say, every value read with certainty."""
    line = InvoiceLine(
        description=sure("CENTRIFUGAL WATER PUMP, MODEL AP-50"),
        quantity=sure(Decimal(40)),
        unit=sure("PCS"),
        unit_price=sure(Decimal("120.00")),
        amount=sure(Decimal("4800.00")),
    )
    return Invoice(
        invoice_number=sure("AB-2601"),
        invoice_date=sure(date(2026, 3, 30)),
        seller_name=sure(EXPORTER.name_en),
        seller_address=sure(EXPORTER.address_en),
        seller_country=sure("JP"),
        buyer_name=sure("EXAMPLE WASSERTECHNIK GMBH"),
        buyer_address=sure("Musterstrasse 5, 20457 Hamburg, Germany"),
        buyer_country=sure("DE"),
        consignee_name=sure("EXAMPLE WASSERTECHNIK GMBH"),
        consignee_address=sure("Musterstrasse 5, 20457 Hamburg, Germany"),
        consignee_country=sure("DE"),
        country_of_origin=sure(("JP",)),
        currency=sure("USD"),
        total_amount=sure(Decimal("4800.00")),
        incoterm=sure("FOB"),
        incoterm_place=sure("Yokohama"),
        payment_terms=sure("T/T in advance"),
        port_of_loading=sure("Yokohama"),
        port_of_discharge=sure("Hamburg"),
        vessel_or_flight=sure("EXAMPLE STAR V.012W"),
        departure_date=sure(date(2026, 4, 5)),
        transport_mode=sure("sea"),
        marks_and_numbers=sure(("EWT", "HAMBURG", "C/NO. 1-10", "MADE IN JAPAN")),
        package_count=sure(Decimal(10)),
        package_kind=sure("CARTONS"),
        gross_weight_kg=sure(Decimal(520)),
        net_weight_kg=sure(Decimal(480)),
        lines=(line,),
    )


def sure(value: Any) -> Reading[Any]:
    """A value read with certainty from a text layer."""
    return Reading(value, str(value), 0.99, Source.TEXT_LAYER, 1, Box(10, 10, 90, 20), Grade.SURE)


def weak(value: Any) -> Reading[Any]:
    """The same, in doubt."""
    return replace(sure(value), confidence=0.6, grade=Grade.CHECK)


def document(
    invoice: Invoice,
    kind: DocumentKind = DocumentKind.COMMERCIAL_INVOICE,
    index: int = 1,
    lines_grade: Grade = Grade.SURE,
) -> Document:
    """What the reader hands over for one invoice on one page."""
    page = Page(1, 595.0, 842.0, 0, "text_layer", (Word("INVOICE", Box(200, 40, 300, 60)),))
    absent = {name: Grade.SURE for name in CERTIFICATE_FIELDS if invoice.get(name) is None}
    return Document(index, kind, (page,), invoice, absent, lines_grade)
