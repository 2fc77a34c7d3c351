"""The life of a case: one table, one function that moves."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from pipeline.domain.people import APPLICANTS, CHAMBER, Role
from pipeline.errors import NotAllowed, Text, WrongState


class State(StrEnum):
    """Where a case stands."""

    RECEIVED = "received"
    UNREADABLE = "unreadable"
    DRAFT = "draft"
    SUBMITTED = "submitted"
    IN_REVIEW = "in_review"
    RETURNED = "returned"
    APPROVED = "approved"
    CLEARED = "cleared"
    ISSUED = "issued"
    PRINT_EXPIRED = "print_expired"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"
    DELETED = "deleted"
    REVOKED = "revoked"
    REPLACED = "replaced"


STATE_NAMES: dict[State, Text] = {
    State.RECEIVED: Text("Received", "受付"),
    State.UNREADABLE: Text("Unreadable", "読取不可"),
    State.DRAFT: Text("Draft", "保存(作成中)"),
    State.SUBMITTED: Text("Submitted", "申請中"),
    State.IN_REVIEW: Text("In review", "審査中"),
    State.RETURNED: Text("Returned", "修正"),
    State.APPROVED: Text("Approved (unpaid)", "承認(未決済)"),
    State.CLEARED: Text("Paid", "決済済"),
    State.ISSUED: Text("Issued", "交付済"),
    State.PRINT_EXPIRED: Text("Print window ended", "印刷期限切れ"),
    State.REFUSED: Text("Refused", "却下"),
    State.WITHDRAWN: Text("Withdrawn", "取下げ"),
    State.DELETED: Text("Deleted", "削除"),
    State.REVOKED: Text("Revoked", "取消"),
    State.REPLACED: Text("Replaced", "差替済"),
}


class Event(StrEnum):
    """What happens to a case."""

    READ = "read"
    READ_FAILED = "read_failed"
    RETRY = "retry"
    TYPE_INSTEAD = "type_instead"
    DELETE = "delete"
    APPLY = "apply"
    WITHDRAW = "withdraw"
    CLAIM = "claim"
    RELEASE = "release"
    LEASE_ENDED = "lease_ended"
    CORRECT = "correct"
    RETURN = "return"
    APPROVE = "approve"
    REFUSE = "refuse"
    CLEAR = "clear"
    RESCIND = "rescind"
    SEAL = "seal"
    CANNOT_ISSUE = "cannot_issue"
    PRINT_WINDOW_ENDED = "print_window_ended"
    REOPEN_PRINT = "reopen_print"
    REVOKE = "revoke"
    REPLACE = "replace"


@dataclass(frozen=True, slots=True)
class Transition:
    """Where an event leads and who may cause it."""

    to: State
    who: frozenset[Role]


_SYSTEM = frozenset({Role.SYSTEM})
_REVIEWERS = frozenset({Role.REVIEWER, Role.CHAMBER_ADMIN})
_RETRIERS = APPLICANTS | {Role.OPERATOR, Role.SYSTEM}


def _t(to: State, who: frozenset[Role]) -> Transition:
    return Transition(to, who)


TRANSITIONS: dict[tuple[State, Event], Transition] = {
    (State.RECEIVED, Event.READ): _t(State.DRAFT, _SYSTEM),
    (State.RECEIVED, Event.READ_FAILED): _t(State.UNREADABLE, _SYSTEM),
    (State.UNREADABLE, Event.RETRY): _t(State.RECEIVED, _RETRIERS),
    (State.UNREADABLE, Event.TYPE_INSTEAD): _t(State.DRAFT, APPLICANTS),
    (State.UNREADABLE, Event.DELETE): _t(State.DELETED, APPLICANTS),
    (State.DRAFT, Event.APPLY): _t(State.SUBMITTED, APPLICANTS),
    (State.DRAFT, Event.DELETE): _t(State.DELETED, APPLICANTS),
    (State.SUBMITTED, Event.CLAIM): _t(State.IN_REVIEW, _REVIEWERS),
    (State.SUBMITTED, Event.WITHDRAW): _t(State.WITHDRAWN, APPLICANTS),
    (State.IN_REVIEW, Event.RELEASE): _t(State.SUBMITTED, _REVIEWERS),
    (State.IN_REVIEW, Event.LEASE_ENDED): _t(State.SUBMITTED, _SYSTEM),
    (State.IN_REVIEW, Event.CORRECT): _t(State.IN_REVIEW, _REVIEWERS),
    (State.IN_REVIEW, Event.RETURN): _t(State.RETURNED, _REVIEWERS),
    (State.IN_REVIEW, Event.APPROVE): _t(State.APPROVED, _REVIEWERS),
    (State.IN_REVIEW, Event.REFUSE): _t(State.REFUSED, _REVIEWERS),
    (State.RETURNED, Event.APPLY): _t(State.SUBMITTED, APPLICANTS),
    (State.RETURNED, Event.WITHDRAW): _t(State.WITHDRAWN, APPLICANTS),
    (State.APPROVED, Event.CLEAR): _t(State.CLEARED, _SYSTEM),
    (State.APPROVED, Event.RESCIND): _t(State.RETURNED, CHAMBER),
    (State.APPROVED, Event.WITHDRAW): _t(State.WITHDRAWN, APPLICANTS),
    (State.CLEARED, Event.SEAL): _t(State.ISSUED, _SYSTEM),
    (State.CLEARED, Event.CANNOT_ISSUE): _t(State.REFUSED, CHAMBER),
    (State.ISSUED, Event.PRINT_WINDOW_ENDED): _t(State.PRINT_EXPIRED, _SYSTEM),
    (State.ISSUED, Event.REVOKE): _t(State.REVOKED, CHAMBER),
    (State.ISSUED, Event.REPLACE): _t(State.REPLACED, _SYSTEM),
    (State.PRINT_EXPIRED, Event.REOPEN_PRINT): _t(State.ISSUED, CHAMBER),
    (State.PRINT_EXPIRED, Event.REVOKE): _t(State.REVOKED, CHAMBER),
    (State.PRINT_EXPIRED, Event.REPLACE): _t(State.REPLACED, _SYSTEM),
}

EDITABLE_BY_APPLICANT = frozenset({State.DRAFT, State.RETURNED})
CERTIFIED = frozenset({State.ISSUED, State.PRINT_EXPIRED, State.REVOKED, State.REPLACED})


def move(state: State, event: Event, role: Role) -> State:
    """The next state.

    Raises:
        WrongState: the table has no such move.
        NotAllowed: the table has it, but not for this role.
    """
    transition = TRANSITIONS.get((state, event))
    if transition is None:
        raise WrongState("case-wrong-state", state=STATE_NAMES[state])
    if role not in transition.who:
        raise NotAllowed("admin-cannot-apply" if role is Role.ADMIN and event is Event.APPLY else "not-allowed")
    return transition.to


def may(state: State, event: Event, role: Role) -> bool:
    """Whether `move` would succeed."""
    transition = TRANSITIONS.get((state, event))
    return transition is not None and role in transition.who
