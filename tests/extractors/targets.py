"""Functions that tests run behind the guard's wall."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time

from extractors.pages import pages_of


def words_of(content: bytes) -> bytes:
    """The words of all pages, one page a line."""
    return "\n".join(page.text for page in pages_of(content).pages).encode()


def echo(content: bytes) -> bytes:
    """The bytes themselves."""
    return content


def process(content: bytes) -> bytes:
    """The number of the child."""
    return str(os.getpid()).encode()


def hoard(content: bytes) -> bytes:
    """Asks for more memory than it may have, 16 MB at a time, each byte of it used."""
    taken = []
    while True:
        taken.append(b"x" * (16 << 20))


def spin(content: bytes) -> bytes:
    """Never ends."""
    while True:
        pass


def sleep_with_child(content: bytes) -> bytes:
    """Starts a program that outlives any patience, writes its number where the bytes say, and sleeps."""
    child = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(600)"])
    with open(content.decode(), "w", encoding="ascii") as file:  # noqa: PTH123 - a name from outside, written in the child
        file.write(f"{os.getpid()} {child.pid}")
    time.sleep(600)
    return b""


def crash(content: bytes) -> bytes:
    """Ends like a program that touched memory that is not its own."""
    os.kill(os.getpid(), signal.SIGSEGV)
    return b""


def stumble(content: bytes) -> bytes:
    """Fails in a way that nobody foresaw."""
    raise LookupError(content.decode())


def write_much(content: bytes) -> bytes:
    """Writes a file larger than a child may."""
    with open("much", "wb") as file:  # noqa: PTH123 - in the child's own folder
        for _ in range(400):
            file.write(b"x" * (1 << 20))
    return b"written"


def reach_out(content: bytes) -> bytes:
    """Tries to reach the port whose number is given."""
    import socket

    with socket.create_connection(("127.0.0.1", int(content)), timeout=2):
        return b"reached"


def own_folder(content: bytes) -> bytes:
    """Leaves a file behind and tells where."""
    import tempfile

    handle, path = tempfile.mkstemp()
    os.close(handle)
    return path.encode()
