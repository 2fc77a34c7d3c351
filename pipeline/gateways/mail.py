"""Sending mail by SMTP. Without a server configured, mails stay in the outbox that the operator sees."""

from __future__ import annotations

import smtplib
from dataclasses import dataclass
from email.message import EmailMessage
from typing import Protocol

from pipeline.errors import OutsideFailure

SECONDS = 20


class Mailer(Protocol):
    """Something that takes mails."""

    @property
    def sends(self) -> bool:
        """Whether mails leave the house."""
        ...

    def send(self, to: str, subject: str, body: str) -> None:
        """Send one; raises OutsideFailure when it could not be handed over."""
        ...


@dataclass(frozen=True, slots=True)
class SmtpMailer:
    """A mail server."""

    host: str
    port: int
    sender: str

    @property
    def sends(self) -> bool:
        """Yes."""
        return True

    def send(self, to: str, subject: str, body: str) -> None:
        """Hand one over.

        Raises:
            OutsideFailure: the server did not take it.
        """
        message = EmailMessage()
        message["From"], message["To"], message["Subject"] = self.sender, to, subject
        message.set_content(body)
        try:
            with smtplib.SMTP(self.host, self.port, timeout=SECONDS) as server:
                server.send_message(message)
        except (OSError, smtplib.SMTPException) as error:
            raise OutsideFailure("mail-failed") from error


class OutboxOnly:
    """No server: the outbox is where mails are read."""

    @property
    def sends(self) -> bool:
        """No."""
        return False

    def send(self, to: str, subject: str, body: str) -> None:
        """Nothing leaves the house."""
