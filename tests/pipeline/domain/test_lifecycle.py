"""The table of states says everything, and everything it says can happen."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.domain.lifecycle import STATE_NAMES, TRANSITIONS, Event, State, may, move
from pipeline.domain.people import Role
from pipeline.errors import NotAllowed, WrongState

FINAL = {State.REFUSED, State.WITHDRAWN, State.DELETED, State.REVOKED, State.REPLACED}


@given(state=st.sampled_from(State), event=st.sampled_from(Event), role=st.sampled_from(Role))
def test_a_move_is_in_the_table_or_refused(state: State, event: Event, role: Role) -> None:
    """For every state, event and role."""
    transition = TRANSITIONS.get((state, event))
    if transition is None:
        with pytest.raises(WrongState):
            move(state, event, role)
    elif role not in transition.who:
        with pytest.raises(NotAllowed):
            move(state, event, role)
    else:
        assert move(state, event, role) is transition.to
    assert may(state, event, role) == (transition is not None and role in transition.who)


@given(events=st.lists(st.tuples(st.sampled_from(Event), st.sampled_from(Role)), max_size=60))
def test_whatever_people_try_nothing_is_issued_unapproved_or_unpaid(events: list[tuple[Event, Role]]) -> None:
    """On any walk through the table, ISSUED comes after CLEARED, CLEARED after APPROVED, APPROVED after IN_REVIEW."""
    state, seen = State.RECEIVED, [State.RECEIVED]
    for event, role in events:
        if may(state, event, role):
            state = move(state, event, role)
            seen.append(state)
    for before, after in pairwise(seen):
        needed = {State.CLEARED: State.APPROVED, State.APPROVED: State.IN_REVIEW}.get(after)
        assert needed is None or before is needed
        assert after is not State.ISSUED or before in (State.CLEARED, State.PRINT_EXPIRED)


def test_final_states_have_no_way_out_and_all_others_do() -> None:
    """Nothing gets stuck."""
    leaving = {state for state, _ in TRANSITIONS}
    assert leaving == set(State) - FINAL


def test_every_state_can_be_reached_and_has_a_name() -> None:
    """No state is dead."""
    reached = {State.RECEIVED, State.DRAFT} | {t.to for t in TRANSITIONS.values()}
    assert reached == set(State) == set(STATE_NAMES)


def test_an_administrator_who_applies_is_told_why_not() -> None:
    """By its own code."""
    with pytest.raises(NotAllowed, match="admin-cannot-apply"):
        move(State.DRAFT, Event.APPLY, Role.ADMIN)
