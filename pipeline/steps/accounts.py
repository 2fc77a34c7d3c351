"""Accounts: signing in and out, passwords, sessions. Guessing is slowed per ID and address, so that an attacker
cannot lock a victim out.
"""

from __future__ import annotations

import hashlib
import secrets
from dataclasses import dataclass
from datetime import timedelta
from uuid import UUID, uuid4

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerifyMismatchError
from sqlalchemy import delete

from pipeline.domain.chamber import Chamber
from pipeline.domain.people import Account, Actor, Registration, Role
from pipeline.errors import EntryRefused, NotAllowed, NotFound
from pipeline.steps.desk import Desk
from pipeline.storage import audit, people
from pipeline.storage.tables import AccountRow, AttemptRow, SessionRow

PASSWORD_LENGTH = 12  # OWASP ASVS 5.0, 6.2.1 asks for 8 at least and recommends 15; a signer's has legal weight
FREE_ATTEMPTS = 5
LONGEST_DELAY = timedelta(minutes=15)
SEEN_EVERY = timedelta(minutes=1)  # how exactly the idle time is kept

_hasher = PasswordHasher()
_NOBODY = _hasher.hash("nobody's password")  # so that an unknown ID takes as long as a wrong password


@dataclass(frozen=True, slots=True)
class SignedIn:
    """The token goes into the browser's cookie and is kept nowhere else."""

    token: str
    account: Account


@dataclass(frozen=True, slots=True)
class Session:
    """Who is signed in, and for what."""

    account: Account
    actor: Actor
    csrf: str
    chamber: Chamber
    registration: Registration | None


def sign_in(desk: Desk, chamber_code: str, login: str, password: str, address: str) -> SignedIn:
    """Open a session.

    Raises:
        NotAllowed: the three do not match (never told which), or there were too many attempts from here for this ID.
    """
    now = desk.clock.now()
    key = f"sign-in:{chamber_code.strip()}:{login.strip()}:{address}"[:200]
    see_patience(desk, key)
    with desk.database.read() as session:
        chamber = people.chamber_by_code(session, chamber_code.strip())
        row = people.account_by_login(session, chamber.id, login.strip()) if chamber else None
        good = _matches(row.password_hash if row and row.password_hash else _NOBODY, password)
    if row is None or not row.active or not row.password_hash or not good:
        count_attempt(desk, key)
        raise NotAllowed("sign-in-failed")
    token = secrets.token_urlsafe(32)
    with desk.database.begin() as session:
        session.execute(delete(AttemptRow).where(AttemptRow.key == key))
        session.add(
            SessionRow(
                token_hash=_digest(token),
                account_id=row.id,
                csrf=secrets.token_urlsafe(24),
                created_at=now,
                seen_at=now,
                address=address,
            )
        )
        account = people.as_account(row)
        audit.record(session, now, _actor(account, address), "account:session:opened", audit.Subject())
    return SignedIn(token, account)


def whoami(desk: Desk, token: str, address: str = "") -> Session | None:
    """Who holds this token; None when nobody does, or when they were idle for longer than their chamber allows."""
    now = desk.clock.now()
    with desk.database.read() as session:
        row = session.get(SessionRow, _digest(token))
        if row is None:
            return None
        account = people.account(session, row.account_id)
        chamber = people.chamber(session, account.chamber_id)
        registration = people.registration(session, account.company_id) if account.company_id else None
    if not account.active or now - row.seen_at > timedelta(minutes=chamber.idle_minutes):
        return None
    if now - row.seen_at > SEEN_EVERY:
        with desk.database.begin() as session:
            session.get_one(SessionRow, row.token_hash).seen_at = now
    return Session(account, _actor(account, address), row.csrf, chamber, registration)


def sign_out(desk: Desk, token: str) -> None:
    """Close the session; closing twice is closing once."""
    with desk.database.begin() as session:
        session.execute(delete(SessionRow).where(SessionRow.token_hash == _digest(token)))


def change_password(desk: Desk, actor: Actor, old: str, new: str) -> None:
    """Change one's own password; all other sessions of the account end.

    Raises:
        NotAllowed: the old one is wrong.
        EntryRefused: the new one is too short or the same.
    """
    if actor.account_id is None:
        raise NotAllowed("not-allowed")
    now = desk.clock.now()
    with desk.database.begin() as session:
        row = session.get_one(AccountRow, actor.account_id, with_for_update=True)
        if not _matches(row.password_hash, old):
            raise NotAllowed("sign-in-failed")
        _see_strength(new, old)
        row.password_hash, row.must_change_password = _hasher.hash(new), False
        session.execute(delete(SessionRow).where(SessionRow.account_id == row.id))
        audit.record(session, now, actor, "account:password:changed", audit.Subject())


def set_language(desk: Desk, actor: Actor, language: str) -> None:
    """The language of one's pages and mails: "ja" or "en"."""
    if language not in ("ja", "en") or actor.account_id is None:
        raise EntryRefused("entry-unknown-field", field="language")
    with desk.database.begin() as session:
        session.get_one(AccountRow, actor.account_id).language = language


@dataclass(frozen=True, slots=True)
class NewAccount:
    """What makes an account. `company_id` for company roles; `signer_id` for a sub-ID."""

    role: Role
    login: str
    name: str
    email: str = ""
    language: str = "ja"
    company_id: UUID | None = None
    signer_id: UUID | None = None
    signature: str = ""


def create_account(
    desk: Desk, actor: Actor, chamber_id: UUID, new: NewAccount, password: str, *, must_change: bool = True
) -> Account:
    """Make an account with a first password.

    Raises:
        EntryRefused: the ID is taken, or the password too short.
    """
    _see_strength(password, "")
    now = desk.clock.now()
    with desk.database.begin() as session:
        if people.account_by_login(session, chamber_id, new.login) is not None:
            raise EntryRefused("login-taken", login=new.login)
        row = AccountRow(
            id=uuid4(),
            chamber_id=chamber_id,
            company_id=new.company_id,
            role=new.role.value,
            login=new.login,
            name=new.name,
            email=new.email,
            language=new.language,
            signer_id=new.signer_id,
            signature=new.signature,
            password_hash=_hasher.hash(password),
            must_change_password=must_change,
            created_at=now,
        )
        session.add(row)
        session.flush()
        subject = audit.Subject(chamber_id, new.company_id)
        audit.record(session, now, actor, f"account:{new.login}:created", subject, new=new.role.value)
        return people.as_account(row)


def set_password(desk: Desk, actor: Actor, account_id: UUID, password: str) -> None:
    """Give an account a new first password (by the operator's command line); it must be changed at the next sign-in,
    and all sessions end.
    """
    _see_strength(password, "")
    now = desk.clock.now()
    with desk.database.begin() as session:
        row = session.get(AccountRow, account_id)
        if row is None:
            raise NotFound("not-found")
        row.password_hash, row.must_change_password = _hasher.hash(password), True
        session.execute(delete(SessionRow).where(SessionRow.account_id == account_id))
        subject = audit.Subject(row.chamber_id, row.company_id)
        audit.record(session, now, actor, f"account:{row.login}:password-set", subject)


def set_active(desk: Desk, actor: Actor, account_id: UUID, *, active: bool) -> None:
    """Let an account in, or keep it out; keeping out ends its sessions."""
    now = desk.clock.now()
    with desk.database.begin() as session:
        row = session.get(AccountRow, account_id)
        if row is None:
            raise NotFound("not-found")
        row.active = active
        session.execute(delete(SessionRow).where(SessionRow.account_id == account_id))
        subject = audit.Subject(row.chamber_id, row.company_id)
        audit.record(session, now, actor, f"account:{row.login}:{'enabled' if active else 'disabled'}", subject)


def random_password() -> str:
    """A password of 96 bits, in groups that can be typed."""
    raw = secrets.token_hex(12)
    return "-".join(raw[i : i + 6] for i in range(0, 24, 6))


def actor_of(desk: Desk, account_id: UUID) -> Actor:
    """An account as an actor (for the command line and trials)."""
    with desk.database.read() as session:
        return _actor(people.account(session, account_id), "local")


def see_patience(desk: Desk, key: str) -> None:
    """Raise NotAllowed when a key has been tried too often lately; the delay doubles with each failure after the
    fifth.
    """
    with desk.database.read() as session:
        row = session.get(AttemptRow, key)
        if row is None or row.count < FREE_ATTEMPTS:
            return
        delay = min(timedelta(seconds=2 ** (row.count - FREE_ATTEMPTS + 1)), LONGEST_DELAY)
        left = row.last_at + delay - desk.clock.now()
    if left > timedelta(0):
        raise NotAllowed("sign-in-slow", seconds=int(left.total_seconds()) + 1)


def count_attempt(desk: Desk, key: str) -> None:
    """One more failure for a key; a day without any forgets them."""
    now = desk.clock.now()
    with desk.database.begin() as session:
        row = session.get(AttemptRow, key, with_for_update=True)
        if row is None:
            session.add(AttemptRow(key=key, count=1, last_at=now))
        else:
            row.count = 1 if now - row.last_at > timedelta(days=1) else row.count + 1
            row.last_at = now


def _actor(account: Account, address: str) -> Actor:
    return Actor(account.role, account.name, account.chamber_id, account.company_id, account.id, address)


def _matches(password_hash: str, password: str) -> bool:
    try:
        return _hasher.verify(password_hash, password)
    except (VerifyMismatchError, InvalidHashError):
        return False


def _see_strength(new: str, old: str) -> None:
    if len(new) < PASSWORD_LENGTH or new == old:
        raise EntryRefused("password-weak", length=PASSWORD_LENGTH, field="new")


def _digest(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()
