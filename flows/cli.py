"""The command line: which commands there are and what they take.

What they do is in `flows.commands`, imported only when asked for, so that `gensan read` does not wait for Prefect and
`gensan --help` waits for nothing. Exit codes: 0 done, 1 something failed, 2 not called rightly, 3 something waits for
a person (or: revoked, replaced), 4 the installation is not as it must be. docs/operating.md says them for each command.
"""

from __future__ import annotations

import sys
from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer

from flows.console import complain, describe, pick
from pipeline.errors import EXIT_FAILED, GensanError

INTERRUPTED = 130
"""What shells expect of a program that Ctrl-C has ended."""

app = typer.Typer(
    name="gensan",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
    help=pick(
        "From a commercial invoice to a sealed certificate of origin.",
        "商業インボイスから、署名済みの原産地証明書まで。",
    ),
)
user = typer.Typer(no_args_is_help=True, help=pick("Who signs in.", "ログインする人の管理。"))
chamber = typer.Typer(no_args_is_help=True, help=pick("Chambers of commerce.", "商工会議所の管理。"))
app.add_typer(user, name="user")
app.add_typer(chamber, name="chamber")

Files = Annotated[list[Path], typer.Argument(help=pick("PDF, PNG, JPEG or TIFF.", "PDF・PNG・JPEG・TIFF。"))]
Exporter = Annotated[
    str | None, typer.Option(help=pick("Whose papers these are.", "輸出者のID。"), metavar="ID", show_default=False)
]
Memory = Annotated[
    Path | None,
    typer.Option(
        help=pick("What was learned of the exporter.", "輸出者の記憶の場所。"), metavar="DIR", show_default=False
    ),
]
AsJson = Annotated[bool, typer.Option("--json", help=pick("For machines: JSON.", "機械向けにJSONで出力。"))]
DataDir = Annotated[Path | None, typer.Option(help=pick("Data folder.", "データフォルダ。"), metavar="DIR")]
InChamber = Annotated[
    str, typer.Option("--chamber", help=pick("The chamber's code.", "商工会議所コード。"), metavar="CODE")
]


@app.callback()
def options(
    debug: Annotated[bool, typer.Option("--debug", help=pick("Show tracebacks.", "トレースバックを表示。"))] = False,
) -> None:
    """What holds for every command; `main` looks at --debug itself."""


@app.command(
    help=pick(
        "Start everything here: pages, worker, Prefect. Ctrl-C ends it.",
        "画面・ワーカー・Prefectをまとめて起動(Ctrl-Cで終了)。",
    )
)
def serve(
    host: Annotated[str | None, typer.Option(help=pick("Address to listen on.", "待ち受けアドレス。"))] = None,
    port: Annotated[int | None, typer.Option(help=pick("Port of the pages.", "画面のポート。"))] = None,
    prefect_port: Annotated[int | None, typer.Option(help=pick("Port of Prefect.", "Prefectのポート。"))] = None,
    workers: Annotated[int | None, typer.Option(min=0, help=pick("Workers to start.", "起動するワーカー数。"))] = None,
    data_dir: DataDir = None,
    samples: Annotated[
        bool, typer.Option(help=pick("Take in the samples on first start.", "初回にサンプルを取り込む。"))
    ] = True,
) -> None:
    """See the help text above, as for all commands here."""
    from flows.commands import serve as command

    raise typer.Exit(command.run(command.chosen(host, port, prefect_port, workers, data_dir), samples))


@app.command(
    help=pick("A worker on its own: reads and issues what waits.", "ワーカーのみ起動:待っているものを読み取り・交付。")
)
def work(data_dir: DataDir = None) -> None:
    """Resident until Ctrl-C."""
    from flows.commands import work as command

    raise typer.Exit(command.run(data_dir))


@app.command(help=pick("Read invoices; no database, no server.", "インボイスを読み取る(データベース・サーバー不要)。"))
def read(
    files: Files,
    as_json: AsJson = False,
    plain: Annotated[bool, typer.Option("--plain", help=pick("Bare values as JSON.", "値のみのJSON。"))] = False,
    overlay: Annotated[
        Path | None,
        typer.Option(help=pick("Draw what was found where.", "読み取り位置を描いた画像の保存先。"), metavar="DIR"),
    ] = None,
    exporter: Exporter = None,
    memory: Memory = None,
) -> None:
    """One line of JSON a document, or a table for people."""
    if as_json and plain:
        raise typer.BadParameter(pick("choose one of --json and --plain", "--json と --plain は同時に使えません"))
    if (exporter is None) != (memory is None):
        raise typer.BadParameter(pick("--exporter and --memory go together", "--exporter と --memory は併せて指定"))
    from extractors.memory import shelf
    from flows.commands import read as command

    style = command.Style.JSON if as_json else command.Style.PLAIN if plain else command.Style.PEOPLE
    lessons = shelf.lessons_of(memory, exporter) if memory is not None and exporter is not None else ()
    raise typer.Exit(command.run(files, style, overlay, lessons))


@app.command(
    help=pick(
        "Learn an exporter's layout from a paper and its corrected values.", "訂正済みの値から輸出者の様式を学習する。"
    )
)
def learn(
    file: Annotated[Path, typer.Argument(help=pick("The paper.", "書類。"), metavar="FILE")],
    corrected: Annotated[
        Path, typer.Argument(help=pick("One object as --plain prints it, corrected.", "--plain の出力を訂正したもの。"))
    ],
    exporter: Annotated[str, typer.Option(help=pick("Whose layout.", "輸出者のID。"), metavar="ID")],
    memory: Annotated[Path, typer.Option(help=pick("Where it is remembered.", "記憶の保存先。"), metavar="DIR")],
) -> None:
    """Learning the same twice changes nothing."""
    from flows.commands import memory as command

    raise typer.Exit(command.learn(file, corrected, exporter, memory))


@app.command(
    "memory",
    help=pick("Show what was learned of an exporter, or forget it.", "輸出者について学習した内容を表示・消去。"),
)
def show_memory(
    exporter: Annotated[str, typer.Option(help=pick("Whose layout.", "輸出者のID。"), metavar="ID")],
    memory: Annotated[Path, typer.Option(help=pick("Where it is remembered.", "記憶の保存先。"), metavar="DIR")],
    forget: Annotated[
        str | None,
        typer.Option(help=pick("A paper (beginning of its hash), or all.", "書類のハッシュ先頭、またはall。")),
    ] = None,
) -> None:
    """A line for each corrected paper: its hash, the fields that it taught."""
    from flows.commands import memory as command

    raise typer.Exit(command.show(exporter, memory, forget))


@app.command(
    help=pick("Take invoices to certificates unattended, as a trial.", "試行用:インボイスを無人で証明書まで進める。")
)
def demo(
    files: Files,
    out: Annotated[Path, typer.Option(help=pick("Where results go.", "結果の保存先。"), metavar="DIR")],
    register: Annotated[
        Path | None,
        typer.Option(
            help=pick("Exporters: CSV name_en, address_en.", "輸出者CSV(name_en, address_en)。"), metavar="CSV"
        ),
    ] = None,
    as_of: Annotated[
        datetime | None,
        typer.Option(
            formats=["%Y-%m-%d"], help=pick("The trial's day.", "試行の日付。"), metavar="DATE", show_default=False
        ),
    ] = None,
    data_dir: DataDir = None,
    as_json: AsJson = False,
) -> None:
    """Exit code 0: all issued; 3: some wait for a person; 1: something failed."""
    from flows.commands import demo as command

    raise typer.Exit(command.run(files, out, register, as_of.date() if as_of else None, data_dir, as_json))


@app.command(
    help=pick(
        "Everything that can be done without a person; prints a report.", "夜間処理:人手の要らない処理を全て行い報告。"
    )
)
def nightly(
    inbox: Annotated[
        Path | None,
        typer.Option(
            help=pick("Folder to take in, one folder a registration number.", "取り込みフォルダ(登録番号ごと)。"),
            metavar="DIR",
        ),
    ] = None,
    data_dir: DataDir = None,
    as_json: AsJson = False,
) -> None:
    """Reads, seals, ends print windows; never approves."""
    from flows.commands import nightly as command

    raise typer.Exit(command.run(inbox, data_dir, as_json))


@app.command(help=pick("Is this certificate genuine?", "証明書が真正かを確かめる。"))
def verify(
    file: Annotated[Path, typer.Argument(help=pick("The PDF.", "PDFファイル。"))],
    keys: Annotated[
        Path | None,
        typer.Option(
            help=pick("Trusted keys (PEM), without a database.", "信頼する鍵(PEM)。データベース不要。"), metavar="FILE"
        ),
    ] = None,
    data_dir: DataDir = None,
    as_json: AsJson = False,
) -> None:
    """Exit code 0: genuine; 1: altered; 2: unknown; 3: revoked or replaced."""
    from flows.commands import verify as command

    raise typer.Exit(command.run(file, keys, data_dir, as_json))


@app.command(help=pick("Try every part of the installation.", "動作環境を実際に試して点検する。"))
def doctor(data_dir: DataDir = None, as_json: AsJson = False) -> None:
    """Exit code 4 when something is not as it must be."""
    from flows.commands import doctor as command

    raise typer.Exit(command.run(data_dir, as_json))


@app.command(help=pick("Bring the database to this version.", "データベースをこの版に更新。"))
def migrate(data_dir: DataDir = None) -> None:
    """Does nothing where it is of this version."""
    from flows.commands import migrate as command

    raise typer.Exit(command.run(data_dir))


@user.command("list", help=pick("List the accounts.", "アカウント一覧。"))
def list_users(in_chamber: InChamber = "", data_dir: DataDir = None, as_json: AsJson = False) -> None:
    """Of one chamber, or of all."""
    from flows.commands import users

    users.show(in_chamber, data_dir, as_json)


@user.command(
    "add", help=pick("Add an account; prints its password once.", "アカウントを追加(パスワードは一度だけ表示)。")
)
def add_user(
    login: Annotated[str, typer.Argument(help=pick("ID to sign in with.", "ログインID。"))],
    in_chamber: InChamber,
    role: Annotated[str, typer.Option(help="admin signer sub reviewer treasurer chamber_admin operator")],
    name: Annotated[str, typer.Option(help=pick("The person's name.", "氏名。"))],
    email: str = "",
    registration: Annotated[
        str, typer.Option(help=pick("Registration number, for a company's account.", "登録番号(企業のアカウント)。"))
    ] = "",
    signer: Annotated[str, typer.Option(help=pick("A sub-ID's signer: the signer's ID.", "サブIDの署名者のID。"))] = "",
    tongue: Annotated[str, typer.Option("--language", help="ja en")] = "ja",
    data_dir: DataDir = None,
) -> None:
    """For chamber staff, a company's people, operators."""
    from flows.commands import users

    person = users.Person(login, role, name, email, tongue, registration, signer)
    users.add(in_chamber, person, data_dir)


@user.command("password", help=pick("Give a new password; prints it once.", "新しいパスワードを発行(一度だけ表示)。"))
def new_password(login: str, in_chamber: InChamber, data_dir: DataDir = None) -> None:
    """The person must change it when they sign in."""
    from flows.commands import users

    users.give_password(in_chamber, login, data_dir)


@user.command("disable", help=pick("Shut an account.", "アカウントを停止。"))
def disable_user(login: str, in_chamber: InChamber, data_dir: DataDir = None) -> None:
    """Ends its sessions, too."""
    from flows.commands import users

    users.disable(in_chamber, login, data_dir)


@chamber.command("list", help=pick("List the chambers.", "商工会議所一覧。"))
def list_chambers(data_dir: DataDir = None, as_json: AsJson = False) -> None:
    """Code, name, trial or not."""
    from flows.commands import chambers

    chambers.show_all(data_dir, as_json)


@chamber.command("show", help=pick("All settings of a chamber, as JSON.", "商工会議所の全設定(JSON)。"))
def show_chamber(code: str, data_dir: DataDir = None) -> None:
    """What `chamber add` takes."""
    from flows.commands import chambers

    chambers.show(code, data_dir)


@chamber.command(
    "add",
    help=pick(
        "Add a chamber from a JSON file as `chamber show` prints it.", "JSONファイル(showの形式)から商工会議所を追加。"
    ),
)
def add_chamber(file: Path, data_dir: DataDir = None) -> None:
    """Its sealing key is made at the same time."""
    from flows.commands import chambers

    chambers.add(file, data_dir)


def main() -> int:
    """The command `gensan`: one clear line for whatever goes wrong, a traceback only with --debug."""
    try:
        app()
    except GensanError as error:
        if "--debug" in sys.argv:
            raise
        complain(describe(error))
        return error.exit_code
    except KeyboardInterrupt:
        return INTERRUPTED
    except Exception as error:
        if "--debug" in sys.argv:
            raise
        complain(describe(GensanError("unexpected", reference=f"{type(error).__name__} (--debug)")))
        return EXIT_FAILED
    return 0
