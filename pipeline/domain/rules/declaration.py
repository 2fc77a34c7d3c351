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


@rule(
    "R5",
    0,
    BLOCK,
    "TKY-00, YKK",
    ("Originals and copies within the chamber's limits", "原本・写しの部数は会議所の上限以内"),
    (
        "Ask for fewer sheets; more need the buyer's signed request at the counter.",
        "部数を減らしてください。上限を超える場合は窓口で買主の依頼書が必要です。",
    ),
)
def sheets(subject: Subject) -> Iterator[Hit]:
    """At least one original."""
    wanted, policy = subject.application, subject.chamber.printing
    for field, count, least, most in (
        ("originals", wanted.originals, 1, policy.max_originals),
        ("copies", wanted.copies, 0, policy.max_copies),
    ):
        if not least <= count <= most:
            yield hit(
                field,
                "{n}: from {a} to {b} can be asked for.",
                "{n}部:{a}~{b}部まで申請できます。",
                n=count,
                a=least,
                b=most,
            )


RULES: tuple[Rule, ...] = (dated, signer, sheets)
