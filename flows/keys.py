"""The chambers' sealing keys: made once, private halves in files for the owner alone, public halves in the database.

The files come first: after a crash between the two, the next start records what it finds. A chamber's newest key seals;
older ones go on verifying. Workers on several machines share the folder.
"""

from __future__ import annotations

import os
from datetime import date, datetime
from pathlib import Path

from pipeline.domain.chamber import Chamber
from pipeline.domain.people import SYSTEM
from pipeline.errors import SetupError
from pipeline.gateways.clock import local_day
from pipeline.runtime import key_passphrase
from pipeline.steps import chambers
from pipeline.steps.chambers import PublicKey
from pipeline.steps.desk import Desk
from rendering.keys import KeyList, PublishedKey, SealingKey, dump_key, load_key, load_published, make_key


def keep_key(desk: Desk, chamber: Chamber, since: datetime | None = None) -> PublishedKey:
    """The chamber's key for today, made where it has none (valid from `since`, else from now), and published.

    Raises:
        SetupError: the keys' folder cannot be written.
    """
    now = desk.clock.now()
    today = local_day(now, chamber.time_zone)
    published = newest(desk.settings.keys, chamber.code, today) or _make(desk, chamber, since or now)
    key = PublicKey(
        published.kid, chamber.id, dump_key(published), published.valid_from, published.valid_to, current=True
    )
    chambers.record_key(desk, SYSTEM, key)
    return published


def newest(folder: Path, chamber_code: str, day: date) -> PublishedKey | None:
    """The newest of a chamber's keys in the folder that is valid on this day and has both its files."""
    kept = [load_published(path.read_text()) for path in folder.glob(f"{chamber_code}-*.json")]
    fit = [
        key
        for key in kept
        if _private_path(folder, key).exists() and key.valid_from.date() <= day <= key.valid_to.date()
    ]
    return max(fit, key=lambda key: (key.valid_from, key.kid), default=None)


def open_key(folder: Path, chamber_code: str, passphrase: str, day: date) -> SealingKey:
    """A chamber's newest key that is valid on this day, opened for sealing.

    Raises:
        SetupError: there is none, or the passphrase is not the one it was made with.
    """
    published = newest(folder, chamber_code, day)
    if published is None:
        raise SetupError("keys-unusable")
    return load_key(_private_path(folder, published).read_bytes(), passphrase, published)


def all_published(desk: Desk) -> KeyList:
    """Every key that certificates of this installation may carry."""
    return KeyList(tuple(load_published(key.published) for key in chambers.public_keys(desk)))


def _make(desk: Desk, chamber: Chamber, since: datetime) -> PublishedKey:
    folder = desk.settings.keys
    private, published = make_key(chamber.code, chamber.name, since, key_passphrase(desk.settings), trial=chamber.trial)
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        _write(_private_path(folder, published), private)
        _write(_private_path(folder, published).with_suffix(".json"), dump_key(published).encode())
    except OSError as error:
        raise SetupError("not-writable", path=str(folder), option="GENSAN_DATA_DIR") from error
    return published


def _private_path(folder: Path, key: PublishedKey) -> Path:
    return folder / f"{key.chamber_code}-{key.kid}.pem"


def _write(path: Path, content: bytes) -> None:
    """Whole or not at all, for the owner alone."""
    draft = path.with_name(f".{path.name}.{os.getpid()}")
    with os.fdopen(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    draft.replace(path)
