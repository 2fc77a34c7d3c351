"""The warm process from which each hostile file gets a child of its own. Started by `extractors.guard` as `python
-m extractors.fork_server`.

It has one thread, imports everything once, and then only forks: a child starts in milliseconds. It obeys a control
socket; when that closes,
or when the process that started it is gone, it kills every child with all its descendants, removes their files, and
ends. A child takes its
bytes from a socket of its own and answers in frames (kind, length, payload) of JSON and plain bytes, never in pickles.
"""

from __future__ import annotations

import array
import ctypes
import gc
import importlib
import json
import os
import resource
import selectors
import shutil
import signal
import socket
import struct
import sys
import tempfile
import traceback
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

from pipeline.errors import FileRefused, GensanError

FRAME = struct.Struct(">cI")
PAGES, RESULT, DONE, REFUSED, FAILED = b"p", b"r", b"d", b"e", b"x"

FILE_BYTES = 256 * 1024 * 1024  # the largest file a child may write: a page picture on its way to Tesseract
OPEN_FILES = 256
MAX_SECONDS = 600  # of processor time, whatever happens: more than a hundred pages are allowed
_CHECK_PARENT = 1.0  # seconds between two looks whether the parent still lives
_NEW_NETWORK = 0x40000000  # CLONE_NEWNET
_DEATH_SIGNAL, _NO_NEW_PRIVILEGES = 1, 38  # prctl(2)
_CV_NO_MEMORY = -4  # OpenCV's StsNoMem

_libc = ctypes.CDLL(None, use_errno=True)


def main() -> None:
    """Serves the control socket whose number is the first argument, with the modules named after it imported."""
    control = socket.socket(fileno=int(sys.argv[1]))
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the parent's business
    _libc.unshare(_NEW_NETWORK)  # no network for parsers, where the kernel lets us; nothing depends on it
    for module in sys.argv[2:]:
        importlib.import_module(module)
    gc.collect()
    gc.freeze()
    folder = Path(tempfile.mkdtemp(prefix="gensan-read-"))
    try:
        control.send(b"ready")
        _Server(control, folder).serve()
    except (BrokenPipeError, ConnectionResetError):
        pass  # the parent went away: nobody to tell
    finally:
        shutil.rmtree(folder, ignore_errors=True)


class _Server:
    """The children that live, by process id: their request's id, their status pipe, their folder."""

    def __init__(self, control: socket.socket, folder: Path) -> None:
        self.control, self.folder = control, folder
        self.children: dict[int, tuple[int, int, Path]] = {}
        self.selector = selectors.DefaultSelector()
        self.selector.register(control, selectors.EVENT_READ, None)
        self.parent = os.getppid()

    def serve(self) -> None:
        """Until the control socket closes or the parent is gone."""
        try:
            while os.getppid() == self.parent:
                for key, _ in self.selector.select(_CHECK_PARENT):
                    if key.data is not None:
                        self.bury(key.data, key.fd)
                    elif not self.obey():
                        return
        finally:
            for pid in list(self.children):
                _kill_group(pid)
                self.bury(pid, None)

    def obey(self) -> bool:
        """Takes one order; False at the end of the control socket."""
        message, fds = _receive(self.control)
        if not message:
            return False
        order = json.loads(message)
        if order["order"] == "run":
            self.start(order, *fds)
        else:
            for pid, (request, _, _) in self.children.items():
                if request == order["request"]:
                    _kill_group(pid)
        return True

    def start(self, order: dict[str, Any], data: int, status: int) -> None:
        """Forks a child for one request."""
        folder = self.folder / str(order["request"])
        folder.mkdir()
        server = os.getpid()
        pid = os.fork()
        if pid == 0:
            self.control.close()
            os.close(status)
            _live(order, socket.socket(fileno=data), folder, server)
        os.close(data)
        self.children[pid] = (order["request"], status, folder)
        self.selector.register(os.pidfd_open(pid), selectors.EVENT_READ, pid)

    def bury(self, pid: int, pidfd: int | None) -> None:
        """Takes a dead child's descendants and files away and says how it ended; its number is free only afterwards."""
        _, status, folder = self.children.pop(pid)
        if pidfd is not None:
            self.selector.unregister(pidfd)
            os.close(pidfd)
        _kill_group(pid)
        _, code, usage = os.wait4(pid, 0)
        shutil.rmtree(folder, ignore_errors=True)
        ending = {"signal": os.WTERMSIG(code) if os.WIFSIGNALED(code) else 0, "rss": usage.ru_maxrss * 1024}
        with suppress(OSError):
            os.write(status, json.dumps(ending).encode())
        os.close(status)


def _receive(control: socket.socket) -> tuple[bytes, list[int]]:
    """One message with the file descriptors that came with it."""
    fds = array.array("i")
    message, ancillary, _, _ = control.recvmsg(65536, socket.CMSG_SPACE(2 * fds.itemsize))
    for level, kind, payload in ancillary:
        if (level, kind) == (socket.SOL_SOCKET, socket.SCM_RIGHTS):
            fds.frombytes(payload[: len(payload) - len(payload) % fds.itemsize])
    for fd in fds:
        os.set_inheritable(fd, False)
    return message, list(fds)


def _kill_group(pid: int) -> None:
    """Kills the child and all that it started: a child leads its own session."""
    for kill in (os.killpg, os.kill):
        with suppress(ProcessLookupError, PermissionError):
            kill(pid, signal.SIGKILL)


# --------------------------------------------------------------------------------------------------------- in the child


def _live(order: dict[str, Any], data: socket.socket, folder: Path, server: int) -> None:
    """The whole life of a child; never returns."""
    code = 1
    try:
        os.setsid()
        _libc.prctl(_DEATH_SIGNAL, signal.SIGKILL, 0, 0, 0)
        if os.getppid() == server:
            _limit(order["memory"], order["seconds"])
            _silence(folder)
            _answer(order, data)
            code = 0
    finally:
        os._exit(code)


def _limit(memory: int, seconds: float) -> None:
    """`memory` bytes above the size now, processor time, small files, no core, no new rights; the first to go when
    memory is short."""
    size = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[0]) * resource.getpagesize()
    resource.setrlimit(resource.RLIMIT_AS, (size + memory, size + memory))
    resource.setrlimit(resource.RLIMIT_CPU, (int(seconds) + 2, MAX_SECONDS))
    resource.setrlimit(resource.RLIMIT_FSIZE, (FILE_BYTES, FILE_BYTES))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_NOFILE, (OPEN_FILES, OPEN_FILES))
    _libc.prctl(_NO_NEW_PRIVILEGES, 1, 0, 0, 0)
    with suppress(OSError):
        Path("/proc/self/oom_score_adj").write_text("800", encoding="ascii")


def _silence(folder: Path) -> None:
    """Parsers print what they like; and leave their files in a folder that goes away."""
    nowhere = os.open(os.devnull, os.O_RDWR)
    for stream in (0, 1, 2):
        os.dup2(nowhere, stream)
    os.environ["TMPDIR"] = str(folder)
    tempfile.tempdir = str(folder)
    os.chdir(folder)


def _answer(order: dict[str, Any], data: socket.socket) -> None:
    """Reads the bytes, calls the function, and sends its result or its refusal."""
    try:
        content = _drain(data)
        module, _, name = order["target"].partition(":")
        function: Callable[..., Any] = getattr(importlib.import_module(module), name)
        options: dict[str, Any] = dict(order["options"])
        if order["paged"]:
            options["on_count"] = lambda pages: _announce(data, pages, order["seconds"], order["page_seconds"])
        result = function(content, **options)
        for part in (result,) if isinstance(result, bytes) else result:
            _send(data, RESULT, part)
        _send(data, DONE, b"")
    except MemoryError:
        _refuse(data, FileRefused("file-too-costly"))
    except GensanError as error:
        _refuse(data, error)
    except Exception as error:  # noqa: BLE001 - the last wall: told by its place, never by its text
        if getattr(error, "code", None) == _CV_NO_MEMORY:
            _refuse(data, FileRefused("file-too-costly"))
        else:
            last = traceback.extract_tb(error.__traceback__)[-1]
            _send(data, FAILED, f"{type(error).__name__} at {Path(last.filename).name}:{last.lineno}".encode())


def _drain(data: socket.socket) -> bytes:
    parts = []
    while part := data.recv(1 << 20):
        parts.append(part)
    return b"".join(parts)


def _announce(data: socket.socket, pages: int, seconds: float, page_seconds: float) -> None:
    """Tells how many pages there are; the processor's cap grows with them as the parent's clock does."""
    soft = min(MAX_SECONDS, int(seconds + page_seconds * pages) + 2)
    resource.setrlimit(resource.RLIMIT_CPU, (soft, MAX_SECONDS))
    _send(data, PAGES, str(pages).encode())


def _refuse(data: socket.socket, error: GensanError) -> None:
    facts = {name: value if isinstance(value, int | float) else str(value) for name, value in error.data.items()}
    _send(data, REFUSED, json.dumps({"kind": type(error).__name__, "code": error.code, "data": facts}).encode())


def _send(data: socket.socket, kind: bytes, payload: bytes) -> None:
    data.sendall(FRAME.pack(kind, len(payload)) + payload)


if __name__ == "__main__":
    main()
