"""Box 9: the exporter's declaration."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from pipeline.domain.rules.rule import BLOCK, Hit, Rule, hit, rule
from pipeline.domain.subject import Subject


@rule(
    "9a",
    9,
    BLOCK,
    "TKY-BOX9, FUK",
    ("Declared on the day of application, at most two weeks before", "申請日当日の日付(2週間前まで可)"),
    ("Enter the day of application.", "申請日を入力してください。"),
)
def dated(subject: Subject) -> Iterator[Hit]:
    """Never in the future; how far back is the chamber's choice."""
    declared, back = subject.draft.declared_on, subject.chamber.rules.declaration_back_days
    if declared is None:
        return
    if declared > subject.today:
        yield hit("declared_on", "{day} is in the future.", "{day}は未来の日付です。", day=declared)
    elif subject.today - declared > timedelta(days=back):
        yield hit("declared_on", "{day} is more than {n} days ago.", "{day}は{n}日以上前です。", day=declared, n=back)


@rule(
    "9b",
    9,
    BLOCK,
    "TKY-BOX9, FUK",
    ("A registered signer signs for himself", "登録署名者本人が署名"),
    ("Choose a registered signer.", "登録署名者を選んでください。"),
)
def signer(subject: Subject) -> Iterator[Hit]:
    """The printed name comes from the signer's account; “For …” is no signature."""
    name = subject.draft.signatory
    if not name:
        yield hit("", "It is not known who signs.", "署名者が決まっていません。")
    elif name.casefold().startswith(("for ", "p.p. ", "pp ")):
        yield hit("", "“{what}” signs for somebody else.", "「{what}」は代理署名です。", what=name)


RULES: tuple[Rule, ...] = (dated, signer)
