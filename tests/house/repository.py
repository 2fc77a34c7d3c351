"""The files of this repository, as the tests of the house look at them."""

from __future__ import annotations

import subprocess
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


@cache
def list_files() -> tuple[Path, ...]:
    """Returns every file that is tracked, or would be if it were added; relative to the root, sorted.

    Raises:
        subprocess.CalledProcessError: this is no git checkout.
    """
    # A checkout may belong to another user than the one who runs the tests; git distrusts that unless told.
    command = ["git", "-c", "safe.directory=*", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    names = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True).stdout.split("\0")
    return tuple(sorted({Path(name) for name in names if name and (ROOT / name).is_file()}))


def read_text(path: Path) -> str | None:
    """Returns a file's text, or None where it is not text."""
    content = (ROOT / path).read_bytes()
    if b"\0" in content:
        return None
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        return None
