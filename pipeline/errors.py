"""Every failure that a person can meet, as one drawn tree.

    GensanError
    ├── InputRefused          a file or an entry that cannot be used; the sender can mend it
    │   ├── FileRefused       the bytes themselves (kind, size, password, bombs …): raised by the guard of the reader
    │   └── EntryRefused      a value typed or a choice made that the rules do not allow
    ├── NotAllowed            the person may not do this (or may not know that it exists)
    ├── NotFound
    ├── Conflict              somebody else was faster; carries both values
    ├── WrongState            the case is not in a state in which this may happen
    ├── OutsideFailure        a gateway, a mail server, a program: worth another try
    └── SetupError            the installation itself: port in use, missing package, no write permission

Each error has a stable `code` (never changes; `docs/errors.md` has a heading for each), a message and an advice in English and Japanese, the
exit code of the command line, and says whether trying again can help. Doors (command line, web, flows) translate by class, never by text.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

EXIT_FAILED = 1
EXIT_USAGE = 2
EXIT_WAITING = 3
EXIT_SETUP = 4


@dataclass(frozen=True, slots=True)
class Text:
    """One sentence in the two languages of the house."""

    en: str
    ja: str

    def in_language(self, language: str) -> str:
        """The sentence in `language` ("ja", or anything else for English)."""
        return self.ja if language.startswith("ja") else self.en

    def format(self, **data: object) -> Text:
        """The sentence with its places filled in, in both languages; a place that is itself a Text is filled in each language's own."""
        en = {name: value.en if isinstance(value, Text) else value for name, value in data.items()}
        ja = {name: value.ja if isinstance(value, Text) else value for name, value in data.items()}
        return Text(self.en.format(**en), self.ja.format(**ja))


@dataclass(frozen=True, slots=True)
class Explanation:
    """What an error code says to a person: what happened, and what to do next."""

    message: Text
    advice: Text


class GensanError(Exception):
    """The root. `code` names an entry of `EXPLANATIONS`; `data` fills the places of its sentences."""

    exit_code = EXIT_FAILED
    worth_retrying = False

    def __init__(self, code: str, **data: Any) -> None:
        self.code = code
        self.data: Mapping[str, Any] = data
        super().__init__(f"{code}: {self.message.en}")

    def __reduce__(self) -> tuple[Any, ...]:
        return _rebuild, (type(self), self.code, dict(self.data))

    @property
    def message(self) -> Text:
        """What happened."""
        return EXPLANATIONS[self.code].message.format(**self.data)

    @property
    def advice(self) -> Text:
        """What the person does next."""
        return EXPLANATIONS[self.code].advice.format(**self.data)


def _rebuild(kind: type[GensanError], code: str, data: dict[str, Any]) -> GensanError:
    return kind(code, **data)


class InputRefused(GensanError):
    """Something handed in cannot be used."""


class FileRefused(InputRefused):
    """A file that cannot be read."""


class EntryRefused(InputRefused):
    """A value that cannot be taken; `data["field"]` names the place."""


class NotAllowed(GensanError):
    """The person has no right to this act."""


class NotFound(GensanError):
    """There is no such thing, or not for this person."""


class Conflict(GensanError):
    """Somebody else changed it in the meantime; `data` carries `yours` and `theirs` where there are values."""


class WrongState(GensanError):
    """The life of the case does not allow this now."""


class OutsideFailure(GensanError):
    """Something outside failed; trying again can help."""

    worth_retrying = True


class SetupError(GensanError):
    """The installation is not as it must be."""

    exit_code = EXIT_SETUP


def _say(en: str, ja: str, do_en: str, do_ja: str) -> Explanation:
    return Explanation(Text(en, ja), Text(do_en, do_ja))


EXPLANATIONS: dict[str, Explanation] = {
    # files -------------------------------------------------------------------------------------------------------------------------
    "file-empty": _say(
        "The file is empty.", "ファイルが空です。",
        "Save or scan the invoice again and upload the new file.", "インボイスを保存またはスキャンし直して、もう一度アップロードしてください。"),
    "file-too-large": _say(
        "The file is larger than {limit_mb} MB.", "ファイルが{limit_mb}MBを超えています。",
        "Scan in grey at 300 dpi, or split the file.", "300dpiのグレースケールでスキャンするか、ファイルを分割してください。"),
    "file-not-invoice-format": _say(
        "This is neither a PDF nor a picture that can be read (PDF, PNG, JPEG, TIFF).", "PDFでも読み取れる画像(PDF・PNG・JPEG・TIFF)でもありません。",
        "Save the invoice as PDF and upload that.", "インボイスをPDFで保存してアップロードしてください。"),
    "file-is-spreadsheet": _say(
        "This is a spreadsheet.", "表計算ソフトのファイルです。",
        "Open it, choose Save as PDF, and upload the PDF.", "ファイルを開き「PDFとして保存」を選び、そのPDFをアップロードしてください。"),
    "file-is-word": _say(
        "This is a word-processor document.", "ワープロソフトのファイルです。",
        "Open it, choose Save as PDF, and upload the PDF.", "ファイルを開き「PDFとして保存」を選び、そのPDFをアップロードしてください。"),
    "file-is-heic": _say(
        "This is a HEIC photo, which cannot be read.", "HEIC形式の写真は読み取れません。",
        "Save the photo as JPEG, or better, scan the paper as PDF.", "写真をJPEGで保存するか、できれば書類をPDFでスキャンしてください。"),
    "file-truncated": _say(
        "The file is damaged or incomplete.", "ファイルが壊れているか、途中で切れています。",
        "Save the invoice again and upload the new file.", "インボイスを保存し直して、もう一度アップロードしてください。"),
    "file-password": _say(
        "The PDF is protected with a password.", "PDFがパスワードで保護されています。",
        "Save it without a password and upload that.", "パスワードなしで保存してアップロードしてください。"),
    "file-no-pages": _say(
        "The PDF has no pages.", "PDFにページがありません。",
        "Save the invoice again and upload the new file.", "インボイスを保存し直して、もう一度アップロードしてください。"),
    "file-too-many-pages": _say(
        "The file has {pages} pages; at most {limit} can be read.", "{pages}ページあります。読み取れるのは{limit}ページまでです。",
        "Upload the pages of the invoice only.", "インボイスのページだけをアップロードしてください。"),
    "file-image-too-large": _say(
        "The picture measures {width} × {height} pixels, more than can be opened safely.", "画像が{width}×{height}ピクセルあり、安全に開ける大きさを超えています。",
        "Scan at 300 dpi and upload that.", "300dpiでスキャンしてアップロードしてください。"),
    "file-too-costly": _say(
        "Reading this file would take more memory or time than is allowed.", "このファイルの読み取りには、許される以上のメモリまたは時間が必要です。",
        "Print it to a new PDF, or scan it, and upload that.", "新しいPDFに印刷するか、スキャンしてアップロードしてください。"),
    "file-reader-died": _say(
        "The reader stopped while reading this file.", "このファイルの読み取り中に処理が停止しました。",
        "Print it to a new PDF, or scan it, and upload that.", "新しいPDFに印刷するか、スキャンしてアップロードしてください。"),
    "file-no-text": _say(
        "No readable text was found on the pages.", "読み取れる文字が見つかりませんでした。",
        "Scan the paper at 300 dpi, straight and unfolded, or type the values.", "書類をまっすぐ300dpiでスキャンするか、値を入力してください。"),
    "file-not-invoice": _say(
        "This is a {kind}, not a commercial invoice.", "商業インボイスではなく{kind}です。",
        "Upload the commercial invoice; the other papers can be attached to it.", "商業インボイスをアップロードしてください。ほかの書類は添付できます。"),
    "file-same": _say(
        "This file was already uploaded: case {receipt_no}.", "同じファイルが既にアップロードされています(受付番号{receipt_no})。",
        "Open that case, or copy it if a new certificate is needed.", "その案件を開くか、新しい証明書が必要なら複写してください。"),
    # entries -----------------------------------------------------------------------------------------------------------------------
    "entry-required": _say(
        "{label} is needed.", "{label}は必須です。", "Fill it in.", "入力してください。"),
    "entry-unreadable": _say(
        "“{value}” is not {expected}.", "「{value}」は{expected}ではありません。", "Correct the entry.", "入力を直してください。"),
    "entry-unknown-field": _say(
        "There is no field {field}.", "項目{field}はありません。", "Reload the page.", "ページを再読み込みしてください。"),
    "entry-consent": _say(
        "The declaration has not been accepted.", "申請の宣誓に同意されていません。",
        "Read the declaration and tick it.", "宣誓内容を確認し、チェックしてください。"),
    # people ------------------------------------------------------------------------------------------------------------------------
    "sign-in-failed": _say(
        "Chamber code, ID and password do not match.", "商工会議所コード・ID・パスワードの組み合わせが正しくありません。",
        "Check the three entries.", "3つの入力を確認してください。"),
    "sign-in-slow": _say(
        "Too many attempts.", "試行回数が多すぎます。", "Wait {seconds} seconds and try again.", "{seconds}秒待ってからもう一度お試しください。"),
    "sign-in-needed": _say("Please sign in.", "ログインしてください。", "Sign in and go on.", "ログインして続けてください。"),
    "form-expired": _say(
        "This form is no longer valid.", "このフォームの有効期限が切れました。", "Reload the page and send it again.", "ページを再読み込みして送信し直してください。"),
    "not-allowed": _say(
        "Your ID has no right to do this.", "このIDではこの操作はできません。",
        "Ask your administrator or the chamber.", "管理者または商工会議所にお問い合わせください。"),
    "admin-cannot-apply": _say(
        "The administrator ID cannot apply for certificates.", "管理者IDでは発給申請はできません。",
        "Sign in with a signer's ID or a sub-ID.", "署名者のユーザーIDまたはサブIDでログインしてください。"),
    "registration-ended": _say(
        "The trade registration has ended or is suspended; no new applications can be made.", "貿易登録の有効期限が切れたか、停止中のため、新しい申請はできません。",
        "Ask your administrator to renew it.", "管理者に更新手続きを依頼してください。"),
    "password-weak": _say(
        "The password must have at least {length} characters and differ from the old one.", "パスワードは{length}文字以上で、以前と異なるものにしてください。",
        "Choose a longer one; a few words are fine.", "長いパスワードにしてください。単語をいくつか並べても構いません。"),
    "not-found": _say("There is no such page or case.", "該当するページまたは案件がありません。", "Go back to the list.", "一覧に戻ってください。"),
    # cases -------------------------------------------------------------------------------------------------------------------------
    "case-wrong-state": _say(
        "The case is {state}; this cannot be done now.", "案件は「{state}」のため、この操作はできません。", "Reload the page.", "ページを再読み込みしてください。"),
    "case-changed": _say(
        "Somebody else changed {field} meanwhile: theirs “{theirs}”, yours “{yours}”.", "他の人が{field}を変更しました。相手:「{theirs}」、あなた:「{yours}」。",
        "Look at both and enter the right one.", "両方を確認して正しい値を入力してください。"),
    "finding-not-clearable": _say(
        "Rule {rule} cannot be set aside by a reviewer.", "規則{rule}は審査担当者が解除できません。",
        "Have the value corrected, or return the case.", "値を修正するか、案件を差し戻してください。"),
    "case-claimed": _say(
        "{name} is working on this case.", "{name}さんが作業中です。", "Take the next case.", "次の案件に進んでください。"),
    "case-blocked": _say(
        "The case cannot go on while this stands: {reasons}.", "次の問題が残っているため進めません:{reasons}。",
        "Correct the values that are named.", "示された値を直してください。"),
    "case-unlooked": _say(
        "These values have not been looked at: {fields}.", "確認されていない値があります:{fields}。",
        "Look at each on the page and accept or correct it.", "ページ上で確認し、確定または修正してください。"),
    "print-window-over": _say(
        "The time for printing ended on {date}.", "印刷期限({date})を過ぎています。", "Ask the chamber to open it again, with the reason.", "理由を添えて商工会議所に再開を依頼してください。"),
    # money -------------------------------------------------------------------------------------------------------------------------
    "payment-declined": _say(
        "The payment was declined.", "決済が承認されませんでした。", "Try another card or ask the chamber.", "別のカードを使うか、商工会議所にお問い合わせください。"),
    "payment-elsewhere": _say(
        "A payment for this case is already under way.", "この案件の決済は既に進行中です。", "Wait a minute and reload.", "少し待ってから再読み込みしてください。"),
    "gateway-down": _say(
        "The payment service does not answer.", "決済サービスから応答がありません。", "It is tried again by itself.", "自動的に再試行されます。"),
    "webhook-refused": _say(
        "The notice of the payment service does not carry a valid signature.", "決済サービスの通知の署名が正しくありません。",
        "Check the webhook secret.", "Webhookの秘密鍵を確認してください。"),
    "mail-failed": _say("The mail could not be sent.", "メールを送信できませんでした。", "It is tried again by itself.", "自動的に再送されます。"),
    # paper -------------------------------------------------------------------------------------------------------------------------
    "print-does-not-fit": _say(
        "{box} does not fit on the form.", "{box}が用紙の枠に収まりません。", "Shorten the text.", "文字数を減らしてください。"),
    "print-not-latin": _say(
        "{box} has characters that cannot be printed: {characters}", "{box}に印字できない文字があります:{characters}",
        "Write it in Latin letters.", "英字(半角)で書いてください。"),
    "code-not-ours": _say(
        "This is not the code of a certificate of ours.", "当システムの証明書のコードではありません。",
        "Scan the whole code again, or enter number, access code and date.", "コード全体を読み取り直すか、証明書番号・アクセスコード・日付を入力してください。"),
    "code-unknown-key": _say(
        "The code was made with a key that is not in the published list.", "公開鍵の一覧にない鍵で作られたコードです。",
        "Fetch the latest key list; if that does not help, do not trust the paper.", "最新の鍵一覧を取得してください。それでも同じなら、その書類を信用しないでください。"),
    "code-altered": _say(
        "The code has been altered.", "コードが改ざんされています。",
        "Do not trust the paper; ask the chamber.", "その書類を信用せず、商工会議所に確認してください。"),
    "pdf-not-conforming": _say(
        "The finished PDF is not a valid PDF/A-3b: {reason}.", "作成したPDFがPDF/A-3bに適合しません:{reason}。",
        "Tell the operator; nothing was issued.", "運用担当者に連絡してください。何も発行されていません。"),
    # the installation --------------------------------------------------------------------------------------------------------------
    "port-in-use": _say(
        "Port {port} is in use.", "ポート{port}は使用中です。", "Stop the other program or choose another with {option}.", "他のプログラムを止めるか、{option}で別のポートを指定してください。"),
    "already-running": _say(
        "Gensan is already running with the data folder {path}.", "データフォルダ{path}のGensanは既に起動しています。",
        "Use that one, or choose another folder with --data-dir.", "起動中のものを使うか、--data-dir で別のフォルダを指定してください。"),
    "start-failed": _say(
        "{part} does not start.", "{part}が起動しません。", "The reason is at the end of {log}.", "理由は{log}の末尾にあります。"),
    "path-missing": _say(
        "There is no file {path}.", "ファイル{path}がありません。", "Check the name.", "名前を確認してください。"),
    "program-missing": _say(
        "{program} is missing.", "{program}が見つかりません。", "Run ./setup.", "./setup を実行してください。"),
    "not-writable": _say(
        "No permission to write in {path}.", "{path}に書き込めません。", "Give the permission or choose another folder with {option}.", "権限を与えるか、{option}で別のフォルダを指定してください。"),
    "database-unreachable": _say(
        "The database does not answer: {reason}.", "データベースに接続できません:{reason}。", "Check GENSAN_DATABASE_URL.", "GENSAN_DATABASE_URL を確認してください。"),
    "database-old": _say(
        "The database belongs to another version ({found}).", "データベースの版が異なります({found})。", "Run gensan migrate.", "gensan migrate を実行してください。"),
    "gateway-unknown": _say(
        "There is no payment service “{name}”.", "決済サービス「{name}」はありません。", "Set GENSAN_PAYMENT_GATEWAY to trial.", "GENSAN_PAYMENT_GATEWAY を trial にしてください。"),
    "keys-unusable": _say(
        "The chamber's sealing key cannot be opened.", "商工会議所の署名鍵を開けません。", "Check GENSAN_KEY_PASSPHRASE.", "GENSAN_KEY_PASSPHRASE を確認してください。"),
    "unexpected": _say(
        "Something went wrong that nobody foresaw.", "予期しない問題が発生しました。", "Tell the operator the time and the number {reference}.", "日時と番号{reference}を運用担当者に伝えてください。"),
}
