"""The audit trail in people's words: who did what to which value."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from pipeline.domain.lifecycle import STATE_NAMES, State
from pipeline.domain.people import Role
from pipeline.errors import Text
from pipeline.storage.audit import AuditEntry
from review_ui.presenters import label_of

SYSTEM = Text("System", "システム")
EVENTS: dict[str, Text] = {
    "upload": Text("uploaded the file", "がファイルをアップロード"),
    "type": Text("began a case by hand", "が手入力で案件を作成"),
    "read": Text("read the file", "がファイルを読み取り"),
    "read_failed": Text("could not read the file", "はファイルを読み取れず"),
    "retry": Text("had the file read again", "が再読み取りを指示"),
    "type_instead": Text("types the values instead", "が手入力に切替"),
    "delete": Text("deleted the case", "が案件を削除"),
    "apply": Text("applied", "が申請"),
    "withdraw": Text("withdrew the application", "が申請を取下げ"),
    "claim": Text("took the case for review", "が審査を開始"),
    "release": Text("let the case go", "が審査を中断"),
    "lease_ended": Text("ended the review after a pause", "が時間切れで審査を解除"),
    "return": Text("returned the case", "が差戻し"),
    "approve": Text("approved", "が承認"),
    "refuse": Text("refused", "が却下"),
    "clear": Text("took the payment", "が決済を確認"),
    "rescind": Text("took the approval back", "が承認を取消"),
    "seal": Text("sealed and issued the certificate", "が証明書を発行"),
    "cannot_issue": Text("could not issue the certificate", "は証明書を発行できず"),
    "print_window_ended": Text("ended the print window", "が印刷期限を終了"),
    "reopen_print": Text("opened printing again", "が印刷を再開"),
    "revoke": Text("revoked the certificate", "が証明書を取消"),
    "replace": Text("replaced the certificate", "が証明書を差替"),
}
ACTS: dict[str, Text] = {
    "corrected": Text("corrected {field}", "が{field}を修正"),
    "accepted": Text("looked at {field} and accepted it", "が{field}を確認"),
    "entered": Text("entered {field}", "が{field}を入力"),
    "inserted": Text("inserted goods line {line}", "が品目{line}行目を追加"),
    "removed": Text("removed goods line {line}", "が品目{line}行目を削除"),
    "cleared": Text("settled a finding of rule {field}", "がルール{field}の指摘を解消"),
}
OTHERS: dict[str, Text] = {
    "certificate:number:given": Text("gave the certificate its number", "が証明書番号を付与"),
    "certificate:original:downloaded": Text("downloaded the original", "が原本をダウンロード"),
    "certificate:copy:downloaded": Text("downloaded the copy", "が写しをダウンロード"),
    "case:memory:forgotten": Text(
        "had the layout learned from this case forgotten", "がこの案件から学習した様式を消去"
    ),
    "charge:checkout:started": Text("began the payment", "が決済を開始"),
    "charge:checkout:paid": Text("recorded the payment", "が決済完了を記録"),
    "charge:checkout:failed": Text("recorded that the payment failed", "が決済不成立を記録"),
}


@dataclass(frozen=True, slots=True)
class Line:
    """One act, ready to be read."""

    at: datetime
    who: Text
    what: Text
    old: str
    new: str


def lines(entries: Iterable[AuditEntry], code: str) -> tuple[Line, ...]:
    """The trail, newest first; state names in the language `code`."""
    return tuple(reversed([_line(entry, code) for entry in entries]))


def _line(entry: AuditEntry, code: str) -> Line:
    who = SYSTEM if entry.role is Role.SYSTEM else Text(entry.actor, entry.actor)
    old, new = entry.old, entry.new
    if entry.action.startswith("case:") and entry.action.count(":") == 1:
        old, new = _state(old, code), _state(new, code)
    if entry.action == "case:read":
        new = new.partition(": ")[0]  # what follows is for those who look after the reader
    return Line(entry.at, who, _said(entry.action), old, new)


def _said(action: str) -> Text:
    if action in OTHERS:
        return OTHERS[action]
    source, _, rest = action.partition(":")
    subject, _, act = rest.rpartition(":")
    if source == "case" and not subject and act in EVENTS:
        return EVENTS[act]
    if source == "case" and act in ("inserted", "removed"):
        return ACTS[act].format(line=int(subject.removeprefix("lines.")) + 1)
    if source == "case" and act == "cleared":
        return ACTS[act].format(field=subject.partition(":")[0])
    if source == "case" and act in ACTS:
        return ACTS[act].format(field=label_of(subject))
    return Text(action, action)


def _state(text: str, code: str) -> str:
    """A state's name for its code, with the note that may follow it."""
    head, mark, note = text.partition(": ")
    known = head in {state.value for state in State}
    return STATE_NAMES[State(head)].in_language(code) + mark + note if known else text
