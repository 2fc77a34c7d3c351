"""`gensan verify`: is this file a certificate, unchanged and in force?"""

from __future__ import annotations

from pathlib import Path

from extractors.guard import Guard
from flows import checking
from flows.checking import FileCheck, Verdict
from flows.console import language, pick, print_json, print_line
from flows.desks import ready_desk
from pipeline.errors import InputRefused
from rendering.keys import load_list

EXIT_CODES = {
    Verdict.GENUINE: 0,
    Verdict.ALTERED: 1,
    Verdict.UNKNOWN: 2,
    Verdict.REVOKED: 3,
    Verdict.REPLACED: 3,
}
LABELS = {
    Verdict.GENUINE: ("GENUINE", "真正"),
    Verdict.ALTERED: ("ALTERED", "改変"),
    Verdict.UNKNOWN: ("UNKNOWN", "不明"),
    Verdict.REVOKED: ("REVOKED", "取消"),
    Verdict.REPLACED: ("REPLACED", "差替済"),
}


def run(file: Path, keys: Path | None, data_dir: Path | None, as_json: bool) -> int:
    """Checks a file against the installation's keys and register, or against a key list alone.

    Raises:
        InputRefused: there is no such file, or the key list cannot be read.
    """
    content = _read(file)
    if keys is not None:
        trusted = load_list(_read(keys).decode("utf-8", "replace"))
        with Guard() as guard:
            found = checking.check_seal(guard, content, trusted)
    else:
        desk = ready_desk(data_dir)
        with Guard() as guard:
            found = checking.check(desk, guard, content)
    if as_json:
        print_json({"file": file.name, **found.as_json()})
    else:
        _tell(found, registered=keys is None)
    return EXIT_CODES[found.verdict]


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise InputRefused("path-missing", path=str(path)) from error


def _tell(found: FileCheck, *, registered: bool) -> None:
    trial = pick(" (trial: a specimen)", "(試行用の見本)") if found.seal and found.seal.trial else ""
    print_line(f"{pick(*LABELS[found.verdict])}{trial}: {found.reason.in_language(language())}")
    if found.closing_reason:
        print_line(pick(f"  reason given: {found.closing_reason}", f"  理由: {found.closing_reason}"))
    certificate = found.seal.certificate if found.seal else None
    if certificate is None or found.seal is None:
        return
    mark = found.seal.mark.value if found.seal.mark else ""
    print_line(pick(f"  certificate {certificate.number}, issued on {certificate.issued_on}, {mark}",
                    f"  証明書番号 {certificate.number}、発給日 {certificate.issued_on}、{mark}"))  # fmt: skip
    print_line(pick(f"  by {found.seal.chamber_name}", f"  発給 {found.seal.chamber_name}"))
    print_line(pick(f"  exporter  {certificate.draft.exporter_name}", f"  輸出者  {certificate.draft.exporter_name}"))
    if not registered:
        print_line(pick("  Whether it has been revoked since is known to the chamber alone.",
                        "  その後取り消されたかどうかは発給した商工会議所にご確認ください。"))  # fmt: skip
