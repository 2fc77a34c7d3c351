"""The first start of an installation: a trial chamber, an exporter for each sample's letterhead, the samples taken in.

Done once, which the database knows by a report of this kind. A first start that broke off is finished by the next: what
is there is left as it is, the staff get new passwords, because nobody may have seen the first ones.
"""

from __future__ import annotations

import csv
import json
import os
from collections.abc import Iterable, Sequence
from pathlib import Path

from flows.console import pick, print_line, progress, say
from flows.keys import keep_key
from pipeline.domain.chamber import Chamber
from pipeline.domain.people import CHAMBER, SYSTEM, Role
from pipeline.errors import FileRefused, InputRefused, Text
from pipeline.settings import PROJECT
from pipeline.steps import accounts, intake, reports, trial
from pipeline.steps.desk import Desk
from pipeline.steps.trial import Credential, Exporter
from pipeline.storage import people

KIND = "first-start"
SAMPLES = PROJECT / "samples"
STAFF = CHAMBER | {Role.OPERATOR}
ACCOUNTS_FILE = "trial-accounts.txt"


def prepare(desk: Desk, samples: bool) -> None:
    """Founds the trial chamber, unless that was done or the operator has added chambers of their own.

    Prints what one needs to sign in, once; all trial accounts stand in a file of the data folder for the owner alone.
    """
    if reports.is_kept(desk, KIND) or _has_own_chambers(desk):
        return
    say("First start: making a trial chamber …", "初回起動:試行用の商工会議所を作成しています…")
    chamber, credentials = _found(desk)
    keep_key(desk, chamber)
    exporters = read_register(SAMPLES / "register.csv") if samples else ()
    credentials = (*credentials, *_register_missing(desk, chamber, exporters))
    if samples:
        _take_samples(desk, chamber, SAMPLES)
    _print(desk, chamber, credentials)
    reports.keep(desk, KIND, {"chamber": chamber.code})


def hints() -> tuple[str, ...]:
    """What to try, for the moment when the pages answer."""
    return (
        pick("  Sign in as an exporter, look a draft over, apply; then as the reviewer, approve; pay; download.",
             "  輸出者としてログインして下書きを確認・申請し、審査担当者として承認、決済してダウンロードできます。"),
        pick("  In another terminal:  .venv/bin/gensan demo samples/*.pdf --out out --register samples/register.csv",
             "  別の端末で:  .venv/bin/gensan demo samples/*.pdf --out out --register samples/register.csv"),
    )  # fmt: skip


def read_register(path: Path) -> tuple[Exporter, ...]:
    """Exporters from a CSV file with the columns name_en, address_en and, where known, name_ja and member (yes, no).

    Raises:
        InputRefused: there is no such file, or one of the two columns is missing.
    """
    try:
        with path.open(newline="", encoding="utf-8-sig") as file:
            rows = list(csv.DictReader(file))
    except FileNotFoundError as error:
        raise InputRefused("path-missing", path=str(path)) from error
    for column in ("name_en", "address_en"):
        if any(not (row.get(column) or "").strip() for row in rows):
            raise InputRefused("entry-required", label=Text(f"{path.name}: {column}", f"{path.name}: {column}"))
    return tuple(
        Exporter(
            row["name_en"].strip(),
            row["address_en"].strip(),
            (row.get("name_ja") or "").strip(),
            (row.get("member") or "yes").strip().lower() != "no",
        )
        for row in rows
    )


def _has_own_chambers(desk: Desk) -> bool:
    with desk.database.read() as session:
        return any(chamber.code != trial.TRIAL_CODE for chamber in people.chambers(session))


def _found(desk: Desk) -> tuple[Chamber, tuple[Credential, ...]]:
    chamber = trial.trial_chamber(desk)
    if chamber is None:
        return trial.found_chamber(desk)
    with desk.database.read() as session:
        staff = [a for a in people.accounts(session, chamber.id) if a.role in STAFF]
    renewed = []
    for account in staff:
        renewed.append(Credential(account.role, account.login, accounts.random_password(), ""))
        accounts.set_password(desk, SYSTEM, account.id, renewed[-1].password)
    return chamber, tuple(renewed)


def _register_missing(desk: Desk, chamber: Chamber, exporters: Sequence[Exporter]) -> Iterable[Credential]:
    with desk.database.read() as session:
        known = {registration.name_en for registration in people.registrations(session, chamber.id)}
    missing = [exporter for exporter in exporters if exporter.name_en not in known]
    made: list[Credential] = []
    with progress(pick("trial exporters", "試行用の輸出者"), len(missing)) as advance:
        for exporter in missing:
            made += trial.register_exporter(desk, chamber, exporter)[1]
            advance()
    return made


def _take_samples(desk: Desk, chamber: Chamber, folder: Path) -> None:
    """Each sample is uploaded by the signer of the company on its letterhead."""
    letterheads = [json.loads(line) for line in (folder / "truth.jsonl").read_text(encoding="utf-8").splitlines()]
    with desk.database.read() as session:
        companies = {r.name_en: r.id for r in people.registrations(session, chamber.id)}
        signers = {a.company_id: a for a in people.accounts(session, chamber.id) if a.role is Role.SIGNER}
    for sample in letterheads:
        signer = signers[companies[sample["exporter"]]]
        try:
            content = (folder / sample["file"]).read_bytes()
            intake.receive(desk, accounts.actor_of(desk, signer.id), sample["file"], content)
        except FileRefused as refusal:
            if refusal.code != "file-same":  # taken in by a first start that broke off
                raise


def _print(desk: Desk, chamber: Chamber, credentials: Sequence[Credential]) -> None:
    path = desk.settings.data_dir / ACCOUNTS_FILE
    lines = [f"{c.role.value}\t{chamber.code}\t{c.login}\t{c.password}\t{c.company}" for c in credentials]
    with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600), "a", encoding="utf-8") as file:
        file.write("".join(f"{line}\n" for line in lines))
    staff = [c for c in credentials if c.role in STAFF]
    signer = next((c for c in credentials if c.role is Role.SIGNER), None)
    print_line("")
    say(f"Trial chamber code {chamber.code}. Passwords (shown only now):",
        f"試行用の商工会議所コード {chamber.code}。パスワード(表示は今回限り):")  # fmt: skip
    for credential in [*staff, *([signer] if signer else [])]:
        who = f"{credential.role.value}, {credential.company}" if credential.company else credential.role.value
        print_line(f"  {credential.login:<12} {credential.password}   {who}")
    say(f"All trial accounts: {path}", f"試行用アカウントの一覧: {path}")
