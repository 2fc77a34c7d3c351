"""Kills a running installation at random moments and counts what is lost or doubled.

    python -m benchmarks.faults --kills 60

A batch of files is taken in, then `gensan serve` is killed (-9) and started again, over and over. At the end each file
must have been read exactly once into exactly one case and the audit trail must be whole. Takes about 6 s a kill. Exit
code 1 when anything was lost or doubled.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path
from uuid import UUID

from flows.desks import open_desk
from flows.prefect_server import free_port
from pipeline.domain.lifecycle import State
from pipeline.domain.people import SYSTEM, Actor
from pipeline.settings import PROJECT, Settings
from pipeline.steps import accounts, intake, trial, views
from pipeline.steps.desk import Desk
from pipeline.storage import audit, cases
from pipeline.storage.cases import Query

LONGEST_LIFE = 8.0
"""Seconds from a start to its kill, at most: from before Prefect answers to the middle of a batch."""
END_SECONDS = 300.0


def main(arguments: list[str]) -> int:
    """Runs it and prints one JSON object."""
    parser = argparse.ArgumentParser(prog="benchmarks.faults", description=__doc__)
    parser.add_argument("--kills", type=int, default=60)
    parser.add_argument("--copies", type=int, default=4, help="of each native sample")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args(arguments)
    chance = random.Random(options.seed)
    with tempfile.TemporaryDirectory(prefix="gensan-faults-") as folder:
        settings = Settings(data_dir=Path(folder), port=free_port(), prefect_port=free_port(), work_lease_seconds=5)
        ids = found_and_receive(settings, options.copies)
        for _ in range(options.kills):
            live_and_die(settings, chance.uniform(1.0, LONGEST_LIFE))
        finish(settings, len(ids))
        result = {"kills": options.kills, **judge(open_desk(settings), ids)}
    sys.stdout.write(json.dumps(result) + "\n")
    return 0 if result["lost"] == result["doubled"] == 0 and result["audit_whole"] else 1


def found_and_receive(settings: Settings, copies: int) -> list[UUID]:
    """A trial chamber, one exporter, and files: native samples, each copy with a few bytes of its own at its end."""
    desk = open_desk(settings)
    desk.database.migrate()
    chamber, _ = trial.found_chamber(desk)
    exporter, _ = trial.register_exporter(desk, chamber, trial.Exporter("FAULTS CO., LTD.", "Tokyo, Japan"))
    signer = accounts.actor_of(desk, exporter.signer.id)
    samples = sorted((PROJECT / "samples").glob("0[1-6]*.pdf"))
    ids = [_receive(desk, signer, sample, copy) for copy in range(copies) for sample in samples]
    desk.database.close()
    return ids


def _receive(desk: Desk, signer: Actor, sample: Path, copy: int) -> UUID:
    content = sample.read_bytes() + f"\n% copy {copy}\n".encode()
    return intake.receive(desk, signer, f"{copy}-{sample.name}", content).id


def live_and_die(settings: Settings, seconds: float) -> None:
    """Starts the installation and kills it."""
    process = _start(settings)
    time.sleep(seconds)
    process.kill()
    process.wait()


def finish(settings: Settings, count: int) -> None:
    """Lets it run in peace until nothing waits to be read."""
    process = _start(settings)
    desk = open_desk(settings)
    deadline = time.monotonic() + END_SECONDS
    while time.monotonic() < deadline:
        with desk.database.read() as session:
            if not cases.listing(session, SYSTEM, Query(states=(State.RECEIVED,), limit=count)).rows:
                break
        time.sleep(0.5)
    desk.database.close()
    process.send_signal(signal.SIGTERM)
    process.wait(30)


def judge(desk: Desk, ids: list[UUID]) -> dict[str, int | bool]:
    """Counts: `lost` were never read, `doubled` more than once, `given_up` were killed too often while being read."""
    reads: Counter[UUID] = Counter()
    states: Counter[State] = Counter()
    for case_id in ids:
        view = views.open_case(desk, SYSTEM, case_id)
        states[view.case.state] += 1
        reads[case_id] = sum(1 for entry in view.history if entry.action in ("case:read", "case:read_failed"))
    with desk.database.read() as session:
        total = sum(cases.counts(session, SYSTEM).values())
        whole = audit.first_break(session) is None
    return {
        "files": len(ids),
        "cases": total,
        "lost": sum(1 for case_id in ids if reads[case_id] == 0),
        "doubled": sum(1 for case_id in ids if reads[case_id] > 1) + (total - len(ids)),
        "given_up": states[State.UNREADABLE],
        "audit_whole": whole,
    }


def _start(settings: Settings) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "flows", "serve", "--no-samples", f"--data-dir={settings.data_dir}"]
    command += [f"--port={settings.port}", f"--prefect-port={settings.prefect_port}"]
    surroundings = {**os.environ, "GENSAN_WORK_LEASE_SECONDS": str(settings.work_lease_seconds)}
    return subprocess.Popen(
        command, cwd=PROJECT, env=surroundings, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
