"""`gensan doctor` really tries every part, and names the one that does not work."""

from __future__ import annotations

import json
import socket
from pathlib import Path

import pytest
from typer.testing import CliRunner

from flows.cli import app
from flows.commands import doctor
from flows.prefect_server import free_port
from pipeline.errors import SetupError
from pipeline.settings import Settings

RUNNER = CliRunner()


def examine(folder: Path, **settings: str) -> dict[str, tuple[bool, str]]:
    ports = {"GENSAN_PORT": str(free_port()), "GENSAN_PREFECT_PORT": str(free_port())}
    done = RUNNER.invoke(app, ["doctor", "--json", f"--data-dir={folder}"], env={"LC_ALL": "C", **ports, **settings})
    found = [json.loads(line) for line in done.stdout.splitlines()]
    assert done.exit_code == (0 if all(part["ok"] for part in found) else 4)
    return {part["part"]: (part["ok"], part["told"]) for part in found}


@pytest.mark.tesseract
@pytest.mark.timeout(120)
def test_every_part_works_here(tmp_path: Path) -> None:
    found = examine(tmp_path)
    assert len(found) == len(doctor.PARTS)
    assert {name: told for name, (works, told) in found.items() if not works} == {}
    assert "20260408" in found["Reading"][1]
    assert "a changed byte is told" in found["Printing and sealing"][1]


def test_what_does_not_work_is_named_and_the_rest_is_tried_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    parts = [part for part in doctor.PARTS if part.name.en in ("Ports", "Tesseract", "Mail")]
    monkeypatch.setattr(doctor, "PARTS", parts)
    monkeypatch.setenv("PATH", str(tmp_path))
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        found = examine(tmp_path, GENSAN_PORT=port, GENSAN_SMTP_HOST="127.0.0.1", GENSAN_SMTP_PORT=str(free_port()))
    assert found["Tesseract"] == (False, "program-missing: tesseract-ocr is missing. — Run ./setup.")
    assert found["Ports"][1].startswith("port-in-use: ")
    assert found["Mail"][1].startswith("ConnectionRefusedError")


def test_a_database_of_another_version_is_told(tmp_path: Path) -> None:
    (tmp_path / "gensan.db").touch()
    with pytest.raises(SetupError, match="database-old"):
        doctor.try_database(Settings(data_dir=tmp_path))


def test_a_full_disk_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(doctor, "ENOUGH_BYTES", 1 << 60)
    with pytest.raises(SetupError, match="disk-full"):
        doctor.try_folder(Settings(data_dir=tmp_path))
