"""`gensan doctor`: tries every part of the installation for real and says of each, in one line, whether it works."""

from __future__ import annotations

import asyncio
import io
import shutil
import socket
import subprocess
import tempfile
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

from extractors import rapid
from extractors.guard import Guard
from flows import checking, keys, specimen
from flows.checking import Verdict
from flows.console import MISSING, OK, describe, language, pick, print_json, print_line
from flows.desks import open_desk, settings_with
from flows.press import Press, Setting
from pipeline.domain.certificate import Mark
from pipeline.errors import EXIT_SETUP, GensanError, SetupError, Text
from pipeline.runtime import key_passphrase, prepare_folder
from pipeline.settings import Settings
from pipeline.storage import outbox, people
from rendering.keys import KeyList, PublishedKey, dump_key, make_key

LANGUAGES = ("eng", "fra", "jpn", "osd")
ENOUGH_BYTES = 1_000_000_000
CODE = "0000"  # of the chamber that there is not
PASSPHRASE = "a key for one minute"
LINE = "INVOICE 20260408"


@dataclass(frozen=True, slots=True)
class Part:
    """One part of the installation; `try_it` says something about it, or raises what is wrong."""

    name: Text
    try_it: Callable[[Settings], str]


def run(data_dir: Path | None, as_json: bool) -> int:
    """Tries all parts; 4 when one does not work."""
    settings = settings_with(data_dir=data_dir)
    good = True
    for part in PARTS:
        works, told = _try(part, settings)
        good = good and works
        name = part.name.in_language(language())
        if as_json:
            print_json({"part": part.name.en, "ok": works, "told": told})
        else:
            print_line(f"{OK if works else MISSING} {name}: {told}")
    return 0 if good else EXIT_SETUP


def _try(part: Part, settings: Settings) -> tuple[bool, str]:
    try:
        return True, part.try_it(settings)
    except GensanError as error:
        return False, describe(error)
    except Exception as error:  # noqa: BLE001 - whatever it is, it is told of this part and the next is tried
        return False, f"{type(error).__name__}: {error}"


def try_folder(settings: Settings) -> str:
    """The data folder can be written and has room."""
    prepare_folder(settings.data_dir)
    free = shutil.disk_usage(settings.data_dir).free
    if free < ENOUGH_BYTES:
        raise SetupError("disk-full", path=str(settings.data_dir), free_mb=free // 1_000_000)
    return pick(f"{settings.data_dir}, {free / 1e9:.0f} GB free", f"{settings.data_dir}、空き{free / 1e9:.0f}GB")


def try_database(settings: Settings) -> str:
    """The database answers and is of this version."""
    if not settings.database_url and not (settings.data_dir / "gensan.db").exists():
        return pick("none yet; `gensan serve` makes it", "まだありません(gensan serve が作成します)")
    desk = open_desk(settings)
    desk.database.check()
    with desk.database.read() as session:
        count = len(people.chambers(session))
    return pick(f"this version, chambers: {count}", f"この版、商工会議所: {count}")


def try_keys(settings: Settings) -> str:
    """Every chamber's sealing key can be opened."""
    if not settings.database_url and not (settings.data_dir / "gensan.db").exists():
        return pick("none yet", "まだありません")
    desk = open_desk(settings)
    with desk.database.read() as session:
        chambers = people.chambers(session)
    for chamber in chambers:
        keys.open_key(settings.keys, chamber.code, key_passphrase(settings), datetime.now(UTC).date())
    return ", ".join(chamber.code for chamber in chambers) or "–"


def try_tesseract(settings: Settings) -> str:
    """Tesseract is there with the languages that are read."""
    if shutil.which("tesseract") is None:
        raise SetupError("program-missing", program="tesseract-ocr")
    done = subprocess.run(["tesseract", "--list-langs"], capture_output=True, text=True, timeout=20, check=False)
    for wanted in LANGUAGES:
        if wanted not in done.stdout.split():
            raise SetupError("program-missing", program=f"tesseract-ocr-{wanted}")
    return ", ".join(LANGUAGES)


def try_engine(settings: Settings) -> str:
    """Which engine reads scans; where RapidOCR is wanted and installed, its models are there."""
    rapid.load()
    return "RapidOCR" if rapid.chosen() else "Tesseract"


def try_reading(settings: Settings) -> str:
    """A line drawn as a picture is read in a child process."""
    with Guard() as guard:
        found = guard.read_file(_picture_of(LINE), "doctor.png")
    words = " ".join(word.text for document in found.documents for page in document.pages for word in page.words)
    if LINE.split()[1] not in words:
        raise GensanError("self-test-failed", wanted=LINE, found=words[:60])
    return pick(f"read “{words}”", f"「{words}」と読み取り")


def try_sealing(settings: Settings) -> str:
    """A certificate is printed, sealed, found genuine, and one byte changed in it is told."""
    with _press() as (press, published):
        sealed = asyncio.run(press.print_and_seal(specimen.order(CODE, datetime.now(UTC).date()), datetime.now(UTC)))[
            Mark.ORIGINAL
        ]
    with Guard() as guard:
        trusted = KeyList((published,))
        changed = bytearray(sealed)
        changed[len(sealed) // 2] ^= 1
        verdicts = [checking.check_seal(guard, content, trusted).verdict for content in (sealed, bytes(changed))]
    if verdicts != [Verdict.GENUINE, Verdict.ALTERED]:
        raise GensanError("self-test-failed", wanted="genuine, altered", found=", ".join(verdicts))
    return pick(
        f"PDF/A-3b of {len(sealed) // 1000} kB; a changed byte is told", f"PDF/A-3b {len(sealed) // 1000}KB、改変も検出"
    )


def try_ports(settings: Settings) -> str:
    """The ports are free, or are our own running installation's."""
    told = []
    for port, option, health in (
        (settings.port, "--port", "/healthz"),
        (settings.prefect_port, "--prefect-port", "/api/health"),
    ):
        if not _is_taken(port):
            told.append(pick(f"{port} free", f"{port} 空き"))
        elif _answers(f"http://127.0.0.1:{port}{health}"):
            told.append(pick(f"{port} ours", f"{port} 稼働中"))
        else:
            raise SetupError("port-in-use", port=port, option=option)
    return ", ".join(told)


def try_mail(settings: Settings) -> str:
    """The mail server answers; how many mails could not be sent so far."""
    if not settings.smtp_host:
        return pick("no server: mails stay in the outbox", "サーバー設定なし(送信トレイに保存)")
    with socket.create_connection((settings.smtp_host, settings.smtp_port), timeout=10) as connection:
        greeting = connection.recv(200)
    if not greeting.startswith(b"220"):
        raise GensanError("mail-failed")
    desk = open_desk(settings)
    with desk.database.read() as session:
        waiting = [mail for mail in outbox.latest(session) if mail.sent_at is None and mail.problem]
    return pick(f"answers; unsent with a problem: {len(waiting)}", f"応答あり。送信できていないメール: {len(waiting)}")


PARTS = (
    Part(Text("Data folder", "データフォルダ"), try_folder),
    Part(Text("Database", "データベース"), try_database),
    Part(Text("Sealing keys", "署名鍵"), try_keys),
    Part(Text("Tesseract", "Tesseract"), try_tesseract),
    Part(Text("Scans are read by", "スキャンの読取"), try_engine),
    Part(Text("Reading", "読み取り"), try_reading),
    Part(Text("Printing and sealing", "証明書の作成と署名"), try_sealing),
    Part(Text("Ports", "ポート"), try_ports),
    Part(Text("Mail", "メール"), try_mail),
)


@contextmanager
def _press() -> Iterator[tuple[Press, PublishedKey]]:
    """A press with a key of its own, for this once."""
    with tempfile.TemporaryDirectory(prefix="gensan-doctor-") as folder:
        private, published = make_key(CODE, "Doctor", datetime.now(UTC), PASSPHRASE, trial=True)
        (Path(folder) / f"{CODE}-{published.kid}.pem").write_bytes(private)
        (Path(folder) / f"{CODE}-{published.kid}.json").write_text(dump_key(published))
        with Press(Setting(Path(folder), PASSPHRASE, "http://localhost")) as press:
            yield press, published


def _picture_of(line: str) -> bytes:
    picture = Image.new("L", (2480, 3508), 255)  # A4 at 300 dpi
    draw = ImageDraw.Draw(picture)
    draw.text((300, 300), line, fill=0, font=ImageFont.load_default(60))
    content = io.BytesIO()
    picture.save(content, "PNG", dpi=(300, 300))
    return content.getvalue()


def _is_taken(port: int) -> bool:
    try:
        with socket.create_connection(("127.0.0.1", port), timeout=1):
            return True
    except OSError:
        return False


def _answers(url: str) -> bool:
    opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    try:
        with opener.open(url, timeout=3) as answer:
            return bool(answer.status == 200)
    except OSError:
        return False
