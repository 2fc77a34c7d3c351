"""`gensan nightly`: the backlog, once, by a timer. A running `serve` may go on meanwhile, leases keep them apart."""

from __future__ import annotations

import asyncio
import os
from pathlib import Path
from typing import Any

from flows import prefect_server
from flows.console import language, pick, print_json, print_line
from flows.desks import ready_desk
from pipeline import log
from pipeline.domain.lifecycle import STATE_NAMES, State
from pipeline.errors import EXIT_WAITING


def run(inbox: Path | None, data_dir: Path | None, as_json: bool) -> int:
    """Does what can be done and prints the report; 0, or 3 when a paid case could not be issued or a file not be taken.

    Raises:
        InputRefused: there is no such inbox folder.
        SetupError: the database is not of this version, or Prefect does not start.
    """
    os.environ.setdefault("OMP_THREAD_LIMIT", "1")
    log.set_up()
    desk = ready_desk(data_dir)
    with prefect_server.at_hand(desk.settings):
        from flows import bench  # after Prefect's settings
        from flows.nightly import nightly

        with bench.set_up(desk):
            prefect_server.wait(desk.settings)
            report = asyncio.run(nightly(str(inbox.resolve()) if inbox else ""))
    if as_json:
        print_json(report)
    else:
        _tell(report)
    return EXIT_WAITING if _wants_a_person(report) else 0


def _wants_a_person(report: dict[str, Any]) -> bool:
    refused = [taken for taken in report["taken"] if taken["problem"] not in ("", "file-same")]
    return bool(refused) or report["states"].get(State.CLEARED.value, 0) > 0


def _tell(report: dict[str, Any]) -> None:
    print_line(pick("Nightly run", "夜間処理"))
    for taken in report["taken"]:
        print_line(f"  {taken['path']}: {taken['receipt_no']} {taken['problem']}".rstrip())
    for name, en, ja in (
        ("read", "read", "読み取り"),
        ("issued", "issued", "交付"),
        ("payments_settled", "payments settled", "決済の確定"),
        ("print_windows_ended", "print windows ended", "印刷期限の終了"),
        ("reviews_released", "reviews released", "審査の解放"),
    ):
        value = report[name]
        shown = ", ".join(f"{key} {count}" for key, count in value.items()) or "0" if isinstance(value, dict) else value
        print_line(f"  {pick(en, ja)}: {shown}")
    for state, count in report["states"].items():
        print_line(f"    {STATE_NAMES[State(state)].in_language(language())}: {count}")
    for stuck in report["stuck"]:
        print_line(f"  ! {stuck['receipt_no']} {stuck['state']} {stuck['problem']}".rstrip())
