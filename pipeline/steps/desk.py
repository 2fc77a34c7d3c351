"""What every step works with: the database, the files, the payment service, the mailer, the clock."""

from __future__ import annotations

from dataclasses import dataclass

from pipeline.gateways.clock import Clock
from pipeline.gateways.mail import Mailer
from pipeline.gateways.payments import PaymentGateway
from pipeline.settings import Settings
from pipeline.storage.blobs import BlobStore
from pipeline.storage.database import Database


@dataclass(frozen=True, slots=True)
class Desk:
    """The certificate desk of one installation, opened by `pipeline.runtime.open_desk`."""

    database: Database
    blobs: BlobStore
    payments: PaymentGateway
    mailer: Mailer
    clock: Clock
    settings: Settings
