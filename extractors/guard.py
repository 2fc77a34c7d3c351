"""Bytes from outside are decoded only behind this wall: in a child process with capped memory and time, forked anew
for every file.

    with Guard() as guard:                        # starts the warm fork server: 1–2 s, once
        read = guard.read_file(content, "a.pdf")  # from any thread

Caps: 512 MB above the size at the fork; 10 s and 5 s more a page by the clock; Tesseract within both. What a child
says is data: JSON and
plain bytes, checked here. When the process that holds the guard dies, even by kill -9, nothing it started survives it.
"""

from __future__ import annotations

import array
import itertools
import json
import os
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from types import TracebackType

from pydantic import TypeAdapter, ValidationError

from extractors.fork_server import DONE, FAILED, FRAME, PAGES, REFUSED, RESULT
from extractors.memory.lesson import LESSONS, Lesson
from extractors.pdf import MAX_PAGES
from extractors.reading import ReadFile, learn_from, read
from pipeline.domain.document import Document
from pipeline.errors import EXPLANATIONS, FileRefused, GensanError, SetupError

MEMORY = 1024 * 1024 * 1024  # bytes above the size at the fork: RapidOCR takes 550 MB of it, all else 150
SECONDS = 10.0  # for a file
PAGE_SECONDS = 10.0  # and for each of its pages: a scan takes 3, twice that when it stands on its head
# these are seconds of a core; by the clock a child may take so much longer, since its core may be shared
PATIENCE = 2.5
ANSWER_BYTES = 192 * 1024 * 1024  # at most, of all frames: a hundred page images and their words take a fifth
PRELOAD = ("extractors.guard", "extractors.preload")
_THREADS = ("OMP_THREAD_LIMIT", "OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS")
_START_SECONDS = 120.0
_ENDING_SECONDS = 5.0
_TOO_COSTLY = {signal.SIGKILL, signal.SIGXCPU, signal.SIGXFSZ, signal.SIGABRT, signal.SIGTRAP, signal.SIGILL}
# The kernel kills by the first three; PDFium and Tesseract end themselves by the others when they get no memory.

_DOCUMENTS = TypeAdapter(tuple[Document, ...])


class Guard:
    """A context manager over one fork server. Safe to call from several threads: each call has its own child and its
    own socket."""

    def __init__(self, memory: int = MEMORY, seconds: float = SECONDS, page_seconds: float = PAGE_SECONDS) -> None:
        self._memory, self._seconds, self._page_seconds = memory, seconds, page_seconds
        self._lock = threading.Lock()
        self._numbers = itertools.count(1)
        self._server: tuple[subprocess.Popen[bytes], socket.socket] | None = None

    def __enter__(self) -> Guard:
        with self._lock:
            self._start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Ends the server and with it every child."""
        with self._lock:
            self._stop()

    def read_file(self, content: bytes, name: str, lessons: Sequence[Lesson] = ()) -> ReadFile:
        """Reads a file as `extractors.reading.read` does, in a child.

        Raises:
            FileRefused: what reading raises; file-too-costly above a cap; file-reader-died when the child ended
            without an answer.
        """
        taught = pack(LESSONS.dump_json(tuple(lessons)), content)
        parts = self._call("extractors.guard:encode_file", taught, self._seconds, {"name": name}, paged=True)
        try:
            return ReadFile(_DOCUMENTS.validate_json(parts[0]), tuple(parts[1:]))
        except (ValidationError, IndexError) as error:
            raise FileRefused("file-reader-died") from error

    def learn(self, content: bytes, name: str, truth: Mapping[str, object]) -> Lesson:
        """What a file and its corrected values teach, as `extractors.reading.learn_from`, in a child. Raises as
        `read_file` does."""
        seconds = self._seconds + 10 * self._page_seconds
        parts = self._call(
            "extractors.guard:encode_lesson",
            pack(json.dumps(truth).encode(), content),
            seconds,
            {"name": name},
            paged=False,
        )
        try:
            return LESSONS.validate_json(parts[0])[0]
        except (ValidationError, IndexError) as error:
            raise FileRefused("file-reader-died") from error

    def run(self, target: str, content: bytes, seconds: float = SECONDS) -> bytes:
        """Calls "module:function" with the bytes in a child; the function takes bytes and gives bytes. Raises as
        `read_file` does."""
        return b"".join(self._call(target, content, seconds, {}, paged=False))

    # ------------------------------------------------------------------------------------------------- one request

    def _call(
        self, target: str, content: bytes, seconds: float, options: Mapping[str, str], *, paged: bool
    ) -> list[bytes]:
        request = next(self._numbers)
        order = {
            "order": "run",
            "request": request,
            "target": target,
            "options": dict(options),
            "paged": paged,
            "memory": self._memory,
            "seconds": seconds,
            "page_seconds": self._page_seconds,
        }
        data, status = self._send(order)
        with data, os.fdopen(status, "rb") as ending:
            answer = _Answer(data, seconds, self._page_seconds)
            try:
                answer.feed(content)
                answer.collect()
            except TimeoutError:
                raise FileRefused("file-too-costly") from None
            except (ValueError, KeyError, TypeError):
                raise FileRefused("file-reader-died") from None
            finally:
                self._kill(request)  # one that has said all it had to say does not linger either
            if answer.result is None:
                raise _how_it_ended(ending.read(), answer.failure)
            return answer.result

    def _send(self, order: Mapping[str, object]) -> tuple[socket.socket, int]:
        """Hands an order with its sockets to the server, a new one if the old one has died."""
        with self._lock:
            for attempt in (1, 2):
                control = self._start()
                ours, theirs = socket.socketpair()
                reading, writing = os.pipe()
                fds = array.array("i", [theirs.fileno(), writing])
                try:
                    control.sendmsg([json.dumps(order).encode()], [(socket.SOL_SOCKET, socket.SCM_RIGHTS, fds)])
                    return ours, reading
                except OSError:
                    ours.close()
                    os.close(reading)
                    self._stop()
                    if attempt == 2:
                        raise
                finally:
                    theirs.close()
                    os.close(writing)
        raise AssertionError("unreachable")

    def _kill(self, request: int) -> None:
        with self._lock, suppress(OSError):
            if self._server:
                self._server[1].send(json.dumps({"order": "kill", "request": request}).encode())

    # -------------------------------------------------------------------------------------------------- the server

    def _start(self) -> socket.socket:
        """The control socket of a living server."""
        if self._server and self._server[0].poll() is None:
            return self._server[1]
        self._stop()
        ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        root = str(Path(__file__).resolve().parent.parent)
        paths = [root, *filter(None, [os.environ.get("PYTHONPATH")])]
        one_thread = dict.fromkeys(_THREADS, "1")
        with theirs:
            process = subprocess.Popen(
                [sys.executable, "-m", "extractors.fork_server", str(theirs.fileno()), *PRELOAD],
                env={**os.environ, **one_thread, "PYTHONPATH": os.pathsep.join(paths)},
                pass_fds=[theirs.fileno()],
                stdin=subprocess.DEVNULL,
                start_new_session=True,
            )
        ours.settimeout(_START_SECONDS)
        if ours.recv(16) != b"ready":
            process.wait(_ENDING_SECONDS)
            ours.close()
            raise SetupError("program-missing", program="extractors.fork_server")
        self._server = (process, ours)
        return ours

    def _stop(self) -> None:
        if not self._server:
            return
        process, control = self._server
        self._server = None
        control.close()
        try:
            process.wait(_ENDING_SECONDS)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


class _Answer:
    """The frames of one child, against the clock."""

    def __init__(self, data: socket.socket, seconds: float, page_seconds: float) -> None:
        self._data, self._page_seconds = data, page_seconds
        self._start = time.monotonic()
        self._seconds = seconds
        self._deadline = self._start + PATIENCE * seconds
        self._taken = 0
        self.result: list[bytes] | None = None
        self.failure: GensanError | str | None = None

    def feed(self, content: bytes) -> None:
        """Sends the file; a child that has died already does not want it."""
        with suppress(BrokenPipeError, ConnectionResetError):
            self._data.settimeout(self._left())
            self._data.sendall(content)
            self._data.shutdown(socket.SHUT_WR)

    def collect(self) -> None:
        """Takes frames until the child closes its end. Raises TimeoutError at the deadline, ValueError for what is no
        frame."""
        parts: list[bytes] = []
        while self.result is None and (head := self._take(FRAME.size)) is not None:
            kind, length = FRAME.unpack(head)
            payload = self._take(length)
            if payload is None:
                return  # died in the middle of a word
            if kind == PAGES:
                allowed = self._seconds + self._page_seconds * min(int(payload), MAX_PAGES)
                self._deadline = self._start + PATIENCE * allowed
            elif kind == RESULT:
                parts.append(payload)
            elif kind == DONE:
                self.result = parts
            elif kind == REFUSED:
                self.failure = _refusal(payload)
            elif kind == FAILED:
                self.failure = payload.decode(errors="replace")[:200]
            else:
                raise ValueError(kind)

    def _take(self, length: int) -> bytes | None:
        """Exactly `length` bytes, or None at the end."""
        self._taken += length
        if self._taken > ANSWER_BYTES:
            raise ValueError("more than a reader has to say")
        taken = bytearray()
        while len(taken) < length:
            self._data.settimeout(self._left())
            try:
                part = self._data.recv(min(1 << 20, length - len(taken)))
            except ConnectionResetError:
                return None
            if not part:
                return None
            taken += part
        return bytes(taken)

    def _left(self) -> float:
        left = self._deadline - time.monotonic()
        if left <= 0:
            raise TimeoutError
        return left


def _refusal(payload: bytes) -> GensanError:
    """The child's refusal, if it is one that a reader may give."""
    said = json.loads(payload)
    code, data = str(said["code"]), dict(said["data"])
    if code not in EXPLANATIONS:
        raise ValueError(code)
    return SetupError(code, **data) if said["kind"] == "SetupError" else FileRefused(code, **data)


def _how_it_ended(ending: bytes, failure: GensanError | str | None) -> GensanError:
    """The error for a child that gave no result. Without an ending the server itself has died."""
    if isinstance(failure, GensanError):
        return failure
    error = FileRefused(
        "file-too-costly" if ending and json.loads(ending)["signal"] in _TOO_COSTLY else "file-reader-died"
    )
    error.__cause__ = RuntimeError(failure) if failure else None
    return error


def pack(first: bytes, rest: bytes) -> bytes:
    """Two pieces of data as one, which `unpack` parts again."""
    return len(first).to_bytes(8, "big") + first + rest


def unpack(data: bytes) -> tuple[bytes, bytes]:
    """The two pieces."""
    end = 8 + int.from_bytes(data[:8], "big")
    return data[8:end], data[end:]


def encode_file(data: bytes, name: str, on_count: Callable[[int], object]) -> list[bytes]:
    """In the child: the documents as JSON, then the page images. `data` are lessons and the file."""
    lessons, content = unpack(data)
    result = read(content, name, on_count, LESSONS.validate_json(lessons))
    return [_DOCUMENTS.dump_json(result.documents), *result.images]


def encode_lesson(data: bytes, name: str) -> bytes:
    """In the child: the lesson as JSON. `data` are the corrected values and the file."""
    truth, content = unpack(data)
    return LESSONS.dump_json((learn_from(content, name, json.loads(truth)),))
