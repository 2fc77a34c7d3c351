"""`gensan serve`: one command that starts everything, keeps it alive, and leaves nothing behind."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from flows.commands.serve import _children as children_of
from flows.desks import settings_with
from tests.flows.installation import ROOT, alive, environment, healthy, is_free, started, wait_for


@pytest.mark.timeout(180)
def test_it_starts_ends_cleanly_and_starts_again_without_a_second_founding(tmp_path: Path) -> None:
    with started(tmp_path, "--no-samples") as first:
        children = first.children()
        assert len(children) == 3
        wait_for(lambda: "Gensan is ready" in first.out, 10)
        wait_for(lambda: not is_free(first.prefect_port), 60)
        first.process.send_signal(signal.SIGINT)
        assert first.process.wait(15) == 0
        assert first.out.rstrip().endswith("Ended.")
        assert "Passwords (shown only now)" in first.out
        assert "reviewer" in (tmp_path / "trial-accounts.txt").read_text()
        assert (tmp_path / "trial-accounts.txt").stat().st_mode & 0o077 == 0
        assert not [pid for pid in children if alive(pid)]
        assert is_free(first.port)
        assert is_free(first.prefect_port)
    with started(tmp_path, "--no-samples") as second:
        assert "Passwords" not in second.out


@pytest.mark.timeout(180)
def test_kill_9_leaves_no_child_and_no_port_and_a_crashed_child_comes_back(tmp_path: Path) -> None:
    with started(tmp_path, "--no-samples") as running:
        web = next(pid for pid in running.children() if b"web" in Path(f"/proc/{pid}/cmdline").read_bytes())
        os.kill(web, signal.SIGKILL)
        wait_for(lambda: not healthy(running.url), 10)
        wait_for(lambda: "web ended unexpectedly (-9)" in running.out, 10)
        wait_for(lambda: healthy(running.url), 30)
        wait_for(lambda: len(_descendants(running.process.pid)) >= 6, 60)  # with fork server and press
        descendants = _descendants(running.process.pid)
        running.process.kill()
        running.process.wait(5)
        wait_for(lambda: not [pid for pid in descendants if alive(pid)], 15)
        assert is_free(running.port)
        assert is_free(running.prefect_port)


def test_a_port_in_use_is_one_clear_line(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        done = serve(tmp_path, f"--port={port}")
    assert done.returncode == 4
    assert (
        done.stderr == f"port-in-use: Port {port} is in use. — Stop the other program or choose another with --port.\n"
    )


def test_a_folder_that_cannot_be_written_is_one_clear_line(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder")
    done = serve(tmp_path / "file" / "data")
    assert done.returncode == 4
    assert done.stderr.startswith("not-writable: ")
    assert done.stderr.count("\n") == 1


def test_two_do_not_share_a_data_folder(tmp_path: Path) -> None:
    lock = "import fcntl, sys, time; f = open(sys.argv[1], 'w'); fcntl.flock(f, 2); print(1, flush=True); time.sleep(9)"
    holder = [sys.executable, "-c", lock, str(tmp_path / "serve.lock")]
    with subprocess.Popen(holder, stdout=subprocess.PIPE) as other:
        assert other.stdout is not None
        other.stdout.readline()
        done = serve(tmp_path)
        other.kill()
    assert (done.returncode, done.stderr.split(":")[0]) == (4, "already-running")


def test_as_many_workers_as_wanted_and_no_prefect_beside_ones_own(tmp_path: Path) -> None:
    settings = settings_with(data_dir=tmp_path, workers=3)
    roles = [child.role for child in children_of(settings, own_prefect=True)]
    assert roles == ["web", "prefect", "worker", "worker", "worker"]
    assert "prefect" not in [child.role for child in children_of(settings, own_prefect=False)]
    logs = [child.log for child in children_of(settings, own_prefect=True)]
    assert len(set(logs)) == len(logs)


def serve(folder: Path, *options: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "flows", "serve", f"--data-dir={folder}", *options]
    return subprocess.run(command, cwd=ROOT, env=environment(), capture_output=True, text=True, timeout=60, check=False)


def _descendants(pid: int) -> list[int]:
    found: list[int] = []
    try:
        children = [int(child) for child in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]
    except FileNotFoundError:
        return found
    for child in children:
        found += [child, *_descendants(child)]
    return found
