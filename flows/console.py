"""What the command line says and how: the terminal's language, tables, progress, one clear line for an error.

No colour and no bar into a pipe.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from pipeline.errors import GensanError, Text

if TYPE_CHECKING:
    from rich.console import Console

OK, MISSING = "✓", "✗"


def language(environment: Mapping[str, str] = os.environ) -> str:
    """ "ja" or "en": what the terminal is set to (LC_ALL, LC_MESSAGES, LANG, in this order)."""
    locale = next((value for name in ("LC_ALL", "LC_MESSAGES", "LANG") if (value := environment.get(name))), "")
    return "ja" if locale.startswith("ja") else "en"


def pick(en: str, ja: str) -> str:
    """One sentence in the terminal's language."""
    return Text(en, ja).in_language(language())


def say(en: str, ja: str) -> None:
    """A line for the person, on standard output."""
    print_line(pick(en, ja))


def hint(en: str, ja: str) -> None:
    """A line about what takes time, only for a person who watches."""
    if sys.stderr.isatty():
        complain(pick(en, ja))


def print_line(line: str) -> None:
    """A line on standard output, at once, also into a pipe."""
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def print_json(value: Any) -> None:
    """One JSON value on one line."""
    print_line(json.dumps(value, ensure_ascii=False))


def describe(error: GensanError) -> str:
    """ "code: message — advice" in the terminal's language."""
    tongue = language()
    return f"{error.code}: {error.message.in_language(tongue)} — {error.advice.in_language(tongue)}"


def complain(line: str) -> None:
    """A line on standard error."""
    sys.stderr.write(f"{line}\n")
    sys.stderr.flush()


def terminal(stream_name: str = "stdout") -> Console:
    """Rich's face of a stream: colours only where it is a terminal that wants them (NO_COLOR is heeded)."""
    from rich.console import Console

    return Console(stderr=stream_name == "stderr", highlight=False, markup=False, soft_wrap=True)


def print_table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    """A table: ruled and coloured on a terminal, tab-separated into a pipe, where other programs read it."""
    if not sys.stdout.isatty():
        for row in [heads, *rows]:
            print_line("\t".join(row))
        return
    from rich.table import Table

    table = Table(*heads, box=None, header_style="bold", pad_edge=False)
    for row in rows:
        table.add_row(*row)
    terminal().print(table)


@contextmanager
def progress(what: str, total: int) -> Iterator[Any]:
    """A progress bar on standard error, if that is a terminal, while it lasts; gives `advance(count=1)`."""
    if not sys.stderr.isatty() or total < 2:
        yield lambda count=1: None
        return
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*columns, console=terminal("stderr"), transient=True) as bar:
        task = bar.add_task(what, total=total)
        yield lambda count=1: bar.advance(task, count)
