"""`gensan demo`: invoices to certificates unattended, through the real flows, in a throw-away folder by default."""

from __future__ import annotations

import asyncio
import hashlib
import json
import logging
import os
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from extractors import contract
from extractors.reading import ReadFile
from flows import keys, prefect_server
from flows.console import hint, language, pick, print_json, print_table, progress, say
from flows.desks import open_desk, settings_with
from flows.first_start import read_register
from flows.reading import Looked, read_all
from pipeline.domain.certificate import Certificate, Mark
from pipeline.domain.lifecycle import STATE_NAMES, State
from pipeline.errors import EXIT_FAILED, EXIT_WAITING, GensanError, Text
from pipeline.gateways.clock import Clock
from pipeline.settings import Settings
from pipeline.steps import accounts, printing, trial
from pipeline.steps.desk import Desk
from pipeline.steps.intake import INVOICES
from pipeline.storage.codec import to_json
from rendering.keys import dump_list

KEYS = "keys.json"
"""Beside the certificates: the public keys that verify them, also after a throw-away folder has been thrown away."""

if TYPE_CHECKING:
    from flows.unattended import Outcome, Trial


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table at the end; `state` is a case's, or "failed"."""

    file: str
    document: int
    state: str
    number: str
    reasons: tuple[Text, ...]


def run(
    files: Sequence[Path], out: Path, register: Path | None, as_of: date | None, data_dir: Path | None, as_json: bool
) -> int:
    """Takes each file as far as it may go; 0 all issued, 3 some wait for a person, 1 something failed."""
    os.environ.setdefault("OMP_THREAD_LIMIT", "1")
    exporters = read_register(register) if register else ()
    out.mkdir(parents=True, exist_ok=True)
    hint("Starting Prefect and the reader (about 10 s) …", "Prefectと読み取り処理を起動しています(約10秒)…")
    with _settings(data_dir) as settings, prefect_server.at_hand(settings):
        from flows import bench, letterheads, unattended  # after Prefect's settings

        logging.getLogger("prefect").setLevel(logging.CRITICAL)
        clock = unattended.TrialClock()
        desk = _founded_desk(settings, clock)
        with bench.set_up(desk, round_guard=unattended.ReadOnce) as ready:
            assert isinstance(ready.guard, unattended.ReadOnce)
            prefect_server.wait(settings)
            one = unattended.Trial(ready, clock, ready.guard, as_of, letterheads.index(exporters))
            rows = asyncio.run(_take_all(one, files, out))
        (out / KEYS).write_text(dump_list(keys.all_published(desk).keys))
    _tell(rows, as_json)
    if not as_json and any(row.number for row in rows):
        say(
            f"To check one:  gensan verify FILE --keys {out / KEYS}",
            f"確認するには:  gensan verify ファイル --keys {out / KEYS}",
        )
    return exit_code(rows)


@contextmanager
def _settings(data_dir: Path | None) -> Iterator[Settings]:
    with ExitStack() as stack:
        folder = data_dir or Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="gensan-demo-")))
        yield settings_with(data_dir=folder)


def _founded_desk(settings: Settings, clock: Clock) -> Desk:
    desk = open_desk(settings, clock)
    desk.database.migrate()
    if trial.trial_chamber(desk) is None:
        trial.found_chamber(desk)
    return desk


async def _take_all(one: Trial, files: Sequence[Path], out: Path) -> list[Row]:
    rows: list[Row] = []
    names = _Names(out)
    with progress(pick("to certificates", "証明書の作成"), len(files)) as advance:
        for looked in read_all(one.bench.guard, files):
            try:
                outcomes = await one.run(looked)
            except GensanError as error:
                rows.append(Row(looked.path.name, 0, "failed", "", (error.message,)))
                names.base(looked.path, 1).with_suffix(".json").write_text(_dump(_failure(looked.path, error)))
            else:
                rows += [_keep(one.bench.desk, looked, outcome, names) for outcome in outcomes]
            advance()
    return rows


class _Names:
    """Names of results: the invoice's own, with what it takes to tell two of them apart."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._taken: set[str] = set()

    def base(self, path: Path, document: int) -> Path:
        """Where results of a document go, without an ending."""
        name = path.stem if document == 1 else f"{path.stem}-{document}"
        name = name if name not in self._taken else f"{path.name}-{document}"
        self._taken.add(name)
        return self._folder / f"{name}.x"


def _keep(desk: Desk, looked: Looked, outcome: Outcome, names: _Names) -> Row:
    """Writes the result of one invoice beside the others."""
    case, issued = outcome.view.case, outcome.view.issued
    base = names.base(looked.path, case.document)
    base.with_suffix(".json").write_text(_dump(_result(looked, outcome)))
    number = issued.certificate.number if issued else ""
    if case.state is State.ISSUED and case.created_by is not None:
        sealed = printing.download(desk, accounts.actor_of(desk, case.created_by), case.id, Mark.ORIGINAL)
        base.with_suffix(".certificate.pdf").write_bytes(sealed.content)
    state = "failed" if outcome.failed else case.state.value
    return Row(looked.path.name, case.document, state, number, outcome.reasons)


def _result(looked: Looked, outcome: Outcome) -> dict[str, Any]:
    case, issued = outcome.view.case, outcome.view.issued
    read = {} if isinstance(looked.result, GensanError) else _reading(looked, looked.result, case.document)
    return {
        **({"file": looked.path.name, "path": str(looked.path), "document": case.document} | read),
        "state": case.state.value,
        "receipt_no": case.receipt_no,
        "certificate_number": issued.certificate.number if issued else None,
        "certificate": json.loads(to_json(Certificate, issued.certificate)) if issued else None,
        "reasons": [_both(reason) for reason in outcome.reasons],
        "findings": [
            {"rule": f.rule, "severity": f.severity.value, "field": f.field, "box": f.box}
            | {"message": _both(f.message), "advice": _both(f.advice)}
            for f in outcome.view.findings
        ],
        "seconds_by_step": dict(outcome.seconds),
    }


def _reading(looked: Looked, result: ReadFile, document: int) -> dict[str, Any]:
    invoices = [found for found in result.documents if found.kind in INVOICES]
    if document > len(invoices):
        return {}
    read: dict[str, Any] = contract.as_json(
        invoices[document - 1], looked.path, hashlib.sha256(looked.content).hexdigest()
    )
    return read


def _failure(path: Path, error: GensanError) -> dict[str, Any]:
    return {**contract.error_json(path, error, language()), "state": "failed"}


def _both(text: Text) -> dict[str, str]:
    return {"en": text.en, "ja": text.ja}


def _dump(value: dict[str, Any]) -> str:
    return json.dumps(value, ensure_ascii=False, indent=1) + "\n"


def _tell(rows: Sequence[Row], as_json: bool) -> None:
    if as_json:
        for row in rows:
            reasons = [reason.in_language(language()) for reason in row.reasons]
            print_json(
                {"file": row.file, "document": row.document, "state": row.state, "certificate_number": row.number}
                | {"reasons": reasons}
            )
        return
    heads = pick("invoice,state,certificate,why", "インボイス,状態,証明書番号,理由").split(",")
    print_table(heads, [(_name(row), _state(row), row.number, _why(row)) for row in rows])


def _name(row: Row) -> str:
    return row.file if row.document <= 1 else f"{row.file} ({row.document})"


def _state(row: Row) -> str:
    return pick("failed", "失敗") if row.state == "failed" else STATE_NAMES[State(row.state)].in_language(language())


def _why(row: Row) -> str:
    return " / ".join(reason.in_language(language()) for reason in row.reasons)


def exit_code(rows: Sequence[Row]) -> int:
    """0 all issued, 3 some wait for a person, 1 something failed."""
    if any(row.state == "failed" for row in rows):
        return EXIT_FAILED
    return 0 if all(row.state == State.ISSUED.value for row in rows) else EXIT_WAITING
