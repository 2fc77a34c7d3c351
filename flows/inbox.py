"""An inbox folder: files for each exporter, taken in as if its signer had uploaded them.

DIR/<registration number>/<file>. What was taken in moves to `taken/` beside it, what cannot be to `refused/`. Put files
there by renaming: a name that begins with a dot or ends in .part or .tmp is still being written.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from pipeline.domain.people import Account, Role
from pipeline.errors import GensanError, InputRefused, NotFound
from pipeline.steps import accounts, intake
from pipeline.steps.desk import Desk
from pipeline.storage import people

UNFINISHED = (".part", ".tmp")


@dataclass(frozen=True, slots=True)
class Taken:
    """What became of a file: the case's receipt number, or the code of what was wrong."""

    path: str
    receipt_no: str
    problem: str = ""


def take(desk: Desk, folder: Path) -> list[Taken]:
    """Takes everything in; a file that cannot be taken does not stop the others. After a crash, a file that was taken
    but not moved is told as the same file.

    Raises:
        InputRefused: there is no such folder.
    """
    if not folder.is_dir():
        raise InputRefused("path-missing", path=str(folder))
    return [_take_one(desk, path) for path in _files(folder)]


def _files(folder: Path) -> Iterator[Path]:
    for company in sorted(path for path in folder.iterdir() if path.is_dir()):
        for path in sorted(company.iterdir()):
            if path.is_file() and not path.name.startswith(".") and path.suffix not in UNFINISHED:
                yield path


def _take_one(desk: Desk, path: Path) -> Taken:
    try:
        signer = _signer(desk, path.parent.name)
        case = intake.receive(desk, accounts.actor_of(desk, signer.id), path.name, path.read_bytes())
    except GensanError as error:
        _move(path, "taken" if error.code == "file-same" else "refused")
        return Taken(str(path), str(error.data.get("receipt_no", "")), error.code)
    _move(path, "taken")
    return Taken(str(path), case.receipt_no)


def _signer(desk: Desk, number: str) -> Account:
    """The signer of the company with this registration number."""
    with desk.database.read() as session:
        for chamber in people.chambers(session):
            for registration in people.registrations(session, chamber.id):
                if registration.number == number:
                    found = people.accounts(session, chamber.id, registration.id)
                    signer = next((a for a in found if a.role is Role.SIGNER and a.active), None)
                    if signer is not None:
                        return signer
    raise NotFound("not-found")


def _move(path: Path, where: str) -> None:
    """Aside, under a name that is free."""
    folder = path.parent / where
    folder.mkdir(exist_ok=True)
    target, number = folder / path.name, 1
    while target.exists():
        number += 1
        target = folder / f"{path.stem}-{number}{path.suffix}"
    path.rename(target)
