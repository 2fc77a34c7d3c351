"""The wall: what is inside cannot take more than it may, and nothing inside outlives what is outside."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest

from extractors.guard import _DOCUMENTS, Guard
from pipeline.domain.document import Note
from pipeline.errors import FileRefused, Text
from tests.extractors.test_overlay import document

ROOT = Path(__file__).resolve().parent.parent.parent
HERE = "tests.extractors.targets:"


def is_alive(pid: int) -> bool:
    """Whether a process runs; a dead one that nobody has fetched yet does not."""
    try:
        state = Path(f"/proc/{pid}/stat").read_text(encoding="ascii").rpartition(")")[2].split()[0]
    except (FileNotFoundError, ProcessLookupError):
        return False
    return state not in "ZX"


def wait_for(path: Path, seconds: float = 20.0) -> list[int]:
    """The numbers in a file, as soon as it has two."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if path.exists() and len(path.read_text(encoding="ascii").split()) == 2:
            return [int(number) for number in path.read_text(encoding="ascii").split()]
        time.sleep(0.02)
    raise AssertionError(f"{path} was not written")


def assert_gone(pids: list[int], seconds: float = 5.0) -> None:
    end = time.monotonic() + seconds
    while any(is_alive(pid) for pid in pids):
        assert time.monotonic() < end, [pid for pid in pids if is_alive(pid)]
        time.sleep(0.02)


def refusal(guard: Guard, target: str, content: bytes = b"", seconds: float = 10.0) -> FileRefused:
    with pytest.raises(FileRefused) as caught:
        guard.run(HERE + target, content, seconds)
    return caught.value


def test_gives_back_what_the_function_gives(guard: Guard) -> None:
    content = os.urandom(3_000_000)
    assert guard.run(HERE + "echo", content) == content
    assert guard.run(HERE + "echo", b"") == b""


def test_every_call_has_a_child_of_its_own(guard: Guard) -> None:
    assert guard.run(HERE + "process", b"") != guard.run(HERE + "process", b"")


def test_threads_do_not_mix_their_answers(guard: Guard) -> None:
    contents = [bytes([number]) * 200_000 for number in range(12)]
    with ThreadPoolExecutor(4) as pool:
        assert list(pool.map(lambda content: guard.run(HERE + "echo", content), contents)) == contents


def test_memory_is_capped(guard: Guard) -> None:
    start = time.monotonic()
    assert refusal(guard, "hoard").code == "file-too-costly"
    assert time.monotonic() - start < 8


def test_time_is_capped(guard: Guard) -> None:
    start = time.monotonic()
    assert refusal(guard, "spin", seconds=1.0).code == "file-too-costly"
    assert time.monotonic() - start < 3


def test_programs_started_by_a_child_die_with_it(guard: Guard, tmp_path: Path) -> None:
    file = tmp_path / "numbers"
    assert refusal(guard, "sleep_with_child", str(file).encode(), seconds=3.0).code == "file-too-costly"
    assert_gone(wait_for(file))


def test_a_crash_is_told_and_the_guard_lives_on(guard: Guard) -> None:
    assert refusal(guard, "crash").code == "file-reader-died"
    assert guard.run(HERE + "echo", b"still here") == b"still here"


def test_an_unforeseen_error_is_told_by_its_place_never_by_its_text(guard: Guard) -> None:
    error = refusal(guard, "stumble", b"SECRET PRICE LIST")
    assert error.code == "file-reader-died"
    assert "LookupError at targets.py" in str(error.__cause__)
    assert "SECRET" not in str(error.__cause__)


def test_large_files_cannot_be_written(guard: Guard) -> None:
    assert refusal(guard, "write_much").code in ("file-too-costly", "file-reader-died")


def test_what_a_child_leaves_behind_goes_away(guard: Guard) -> None:
    path = Path(guard.run(HERE + "own_folder", b"").decode())
    end = time.monotonic() + 5
    while path.exists():
        assert time.monotonic() < end
        time.sleep(0.02)


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can take the network away from a process")
def test_there_is_no_network_inside(guard: Guard) -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        error = refusal(guard, "reach_out", str(listener.getsockname()[1]).encode())
    assert error.code == "file-reader-died"


def test_a_server_that_was_killed_is_started_anew(tmp_path: Path) -> None:
    with Guard() as guard:
        child = int(guard.run(HERE + "process", b""))
        assert child
        server = next(
            pid for pid in children_of(os.getpid()) if b"extractors.fork_server" in command(pid) and is_alive(pid)
        )
        os.kill(server, signal.SIGKILL)
        assert_gone([server])
        assert guard.run(HERE + "echo", b"again") == b"again"


def test_closing_ends_server_and_children(tmp_path: Path) -> None:
    file = tmp_path / "numbers"
    guard = Guard().__enter__()
    before = servers()
    with ThreadPoolExecutor(1) as pool:
        running = pool.submit(guard.run, HERE + "sleep_with_child", str(file).encode(), 60.0)
        pids = wait_for(file)
        guard.close()
        with pytest.raises(FileRefused) as caught:
            running.result(10)
    assert caught.value.code in ("file-reader-died", "file-too-costly")
    assert_gone(pids)
    assert len(servers()) < len(before)


def test_kill_9_of_the_owner_leaves_nothing_behind(tmp_path: Path) -> None:
    file = tmp_path / "numbers"
    program = (
        "from extractors.guard import Guard\n"
        "with Guard() as guard:\n"
        f"    guard.run('{HERE}sleep_with_child', {str(file).encode()!r}, 60.0)\n"
    )
    owner = subprocess.Popen([sys.executable, "-c", program], cwd=ROOT)
    pids = wait_for(file)
    pids += children_of(owner.pid)
    assert len(pids) == 3
    owner.kill()
    owner.wait(10)
    assert_gone(pids)


def children_of(parent: int) -> list[int]:
    found = Path(f"/proc/{parent}/task/{parent}/children").read_text(encoding="ascii").split()
    return [int(pid) for pid in found]


def command(pid: int) -> bytes:
    return Path(f"/proc/{pid}/cmdline").read_bytes().replace(b"\0", b" ")


def servers() -> list[int]:
    return [pid for pid in children_of(os.getpid()) if is_alive(pid) and b"extractors.fork_server" in command(pid)]


def test_documents_come_through_the_wall_as_they_were() -> None:
    there = (document(), replace(document(), index=2, notes=(Note("file-same", Text("again", "再")),)))
    assert _DOCUMENTS.validate_json(_DOCUMENTS.dump_json(there)) == there
