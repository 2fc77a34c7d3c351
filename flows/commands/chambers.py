"""`gensan chamber …`: a chamber is one JSON value, everything in which it differs from others included."""

from __future__ import annotations

from pathlib import Path

from pydantic import ValidationError

from flows.commands.users import CONSOLE, find_chamber
from flows.console import pick, print_json, print_line, print_table, say
from flows.desks import ready_desk
from flows.keys import keep_key
from pipeline.domain.chamber import Chamber
from pipeline.errors import EntryRefused, InputRefused, Text
from pipeline.steps import chambers
from pipeline.storage import people
from pipeline.storage.codec import from_json, to_json


def show_all(data_dir: Path | None, as_json: bool) -> None:
    """Lists the chambers."""
    desk = ready_desk(data_dir)
    with desk.database.read() as session:
        found = people.chambers(session)
    if as_json:
        for chamber in found:
            print_json({"code": chamber.code, "name": chamber.name, "name_ja": chamber.name_ja, "trial": chamber.trial})
        return
    heads = pick("code,name,kind", "コード,名称,種別").split(",")
    trial = pick("trial", "試行用")
    print_table(heads, [[c.code, pick(c.name, c.name_ja), trial if c.trial else ""] for c in found])


def show(code: str, data_dir: Path | None) -> None:
    """Prints all settings of a chamber.

    Raises:
        NotFound: there is none with this code.
    """
    print_line(to_json(Chamber, find_chamber(ready_desk(data_dir), code)).decode())


def add(file: Path, data_dir: Path | None) -> None:
    """Adds a chamber and makes its sealing key.

    Raises:
        EntryRefused: the file does not hold a chamber (its first fault is named), or the code is taken.
    """
    desk = ready_desk(data_dir)
    try:
        chamber = from_json(Chamber, file.read_bytes())
    except FileNotFoundError as error:
        raise InputRefused("path-missing", path=str(file)) from error
    except ValidationError as error:
        fault = error.errors()[0]
        where = ".".join(str(part) for part in fault["loc"])
        expected = Text(f"a chamber ({fault['msg']})", f"商工会議所の設定({fault['msg']})")
        raise EntryRefused("entry-unreadable", field=where, value=where or file.name, expected=expected) from None
    chambers.create_chamber(desk, CONSOLE, chamber)
    keep_key(desk, chamber)
    say(f"Chamber {chamber.code} is added.", f"商工会議所{chamber.code}を追加しました。")
