"""Sending what stands in the outbox. How a mail reads is for the caller to say."""

from __future__ import annotations

from collections.abc import Callable

from pipeline.errors import OutsideFailure
from pipeline.steps.desk import Desk
from pipeline.storage import outbox
from pipeline.storage.outbox import Mail

AT_ONCE = 20


def send_due(desk: Desk, word: Callable[[Mail], tuple[str, str]]) -> int:
    """Send the mails whose time has come; `word` gives subject and text. Returns how many went out.

    A mail is put off before it is sent, so that two workers do not send it at the same time. It may still go out twice
    (after a crash between sending and recording), but it is never lost. Without a mail server nothing is touched.
    """
    if not desk.mailer.sends:
        return 0
    with desk.database.begin() as session:
        mails = outbox.claim_due(session, desk.clock.now(), AT_ONCE)
    sent = 0
    for mail in mails:
        try:
            desk.mailer.send(mail.to, *word(mail))
        except OutsideFailure as error:
            with desk.database.begin() as session:
                outbox.record_failed(session, desk.clock.now(), mail.id, str(error.__cause__ or error))
        else:
            sent += 1
            with desk.database.begin() as session:
                outbox.record_sent(session, desk.clock.now(), mail.id)
    return sent
