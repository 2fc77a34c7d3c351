"""What every step works with: the database, the files, the payment service, the mailer, the clock."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from pipeline.domain.certificate import Draft
from pipeline.domain.chamber import Chamber
from pipeline.errors import GensanError
from pipeline.gateways.clock import Clock
from pipeline.gateways.mail import Mailer
from pipeline.gateways.payments import PaymentGateway
from pipeline.settings import Settings
from pipeline.storage.blobs import BlobStore
from pipeline.storage.database import Database

Measure = Callable[[Draft, Chamber], Sequence[GensanError]]
"""What keeps a draft from being printed: text that does not fit its frame, characters that the form cannot show (rule
G5). Whoever opens the desk hands it in, because only `rendering` knows the form and its font."""


@dataclass(frozen=True, slots=True)
class Desk:
    """The certificate desk of one installation, opened by `pipeline.runtime.open_desk`."""

    database: Database
    blobs: BlobStore
    payments: PaymentGateway
    mailer: Mailer
    clock: Clock
    settings: Settings
    measure: Measure
