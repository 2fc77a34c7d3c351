"""Where everything is wired: settings in, a desk out."""

from __future__ import annotations

import os
import secrets
from pathlib import Path

from pipeline.errors import SetupError
from pipeline.gateways.clock import Clock, SystemClock
from pipeline.gateways.mail import Mailer, OutboxOnly, SmtpMailer
from pipeline.gateways.payments import PaymentGateway
from pipeline.gateways.trial_payments import TrialGateway
from pipeline.settings import Settings
from pipeline.steps.desk import Desk, Measure
from pipeline.storage.blobs import BlobStore
from pipeline.storage.database import Database


def open_desk(settings: Settings, measure: Measure, clock: Clock | None = None) -> Desk:
    """Open the desk of an installation; `measure` says what cannot be printed. The caller migrates
    (`desk.database.migrate()`) or checks (`.check()`) the
    database.

    Raises:
        SetupError: the data folder cannot be written, or a setting makes no sense.
    """
    prepare_folder(settings.data_dir)
    clock = clock or SystemClock()
    database = Database(settings.database)
    return Desk(
        database, BlobStore(settings.blobs), _payments(settings, clock), _mailer(settings), clock, settings, measure
    )


def prepare_folder(folder: Path) -> None:
    """Make the data folder, for its owner's eyes only, and see that it can be written.

    Raises:
        SetupError: it cannot.
    """
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        probe = folder / f".probe-{os.getpid()}"
        probe.write_bytes(b"")
        probe.unlink()
    except OSError as error:
        raise SetupError("not-writable", path=str(folder), option="GENSAN_DATA_DIR") from error


def kept_secret(settings: Settings, name: str) -> str:
    """A secret of this installation that nobody needs to know: made once, readable by the owner alone."""
    path = settings.data_dir / "secrets" / name
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    draft = path.with_name(f".{name}-{os.getpid()}-{secrets.token_hex(4)}")
    if not path.exists():
        descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(descriptor, "w") as file:
            file.write(secrets.token_urlsafe(32))
        try:
            os.link(draft, path)  # whoever is first has made it; the others read that
        except FileExistsError:
            pass
        finally:
            draft.unlink()
    return path.read_text()


def key_passphrase(settings: Settings) -> str:
    """The passphrase of the sealing keys: from the environment, or the one kept beside them."""
    return settings.key_passphrase.get_secret_value() or kept_secret(settings, "key-passphrase")


def _payments(settings: Settings, clock: Clock) -> PaymentGateway:
    if settings.payment_gateway != "trial":
        raise SetupError("gateway-unknown", name=settings.payment_gateway)
    secret = settings.webhook_secret.get_secret_value() or kept_secret(settings, "webhook-secret")
    return TrialGateway(settings.data_dir / "trial-gateway.db", secret, settings.base_url, clock)


def _mailer(settings: Settings) -> Mailer:
    if not settings.smtp_host:
        return OutboxOnly()
    return SmtpMailer(settings.smtp_host, settings.smtp_port, settings.mail_from)
