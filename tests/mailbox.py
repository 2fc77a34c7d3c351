"""A mail server that sends nothing on: tests look at what arrived."""

from __future__ import annotations

import email
import email.policy
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from email.message import EmailMessage

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, Envelope, Session


@dataclass(frozen=True)
class Mailbox:
    """Where a test's mail goes, and what has arrived so far, oldest first."""

    host: str
    port: int
    messages: list[EmailMessage] = field(default_factory=list)

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:  # noqa: N802  aiosmtpd's name
        """Keeps one message; the addresses of the envelope are added as X-Envelope-From and X-Envelope-To."""
        message = email.message_from_bytes(envelope.original_content or b"", policy=email.policy.default)
        message["X-Envelope-From"] = envelope.mail_from or ""
        message["X-Envelope-To"] = ", ".join(envelope.rcpt_tos)
        self.messages.append(message)
        return "250 kept"


@contextmanager
def run_mailbox() -> Iterator[Mailbox]:
    """Runs a mail server on a free port of this machine while it lasts."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        box = Mailbox("127.0.0.1", probe.getsockname()[1])
    controller = Controller(box, hostname=box.host, port=box.port)
    controller.start()
    try:
        yield box
    finally:
        controller.stop()
