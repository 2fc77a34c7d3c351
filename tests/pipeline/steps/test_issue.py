"""Issuing: one number, one certificate, a print window, and the world that asks whether it is genuine."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from pipeline.domain.certificate import Mark
from pipeline.domain.chamber import PrintPolicy
from pipeline.domain.lifecycle import State
from pipeline.domain.numbering import is_certificate_number
from pipeline.errors import EntryRefused, NotAllowed, NotFound, WrongState
from pipeline.steps import issue, printing, verify, views
from tests.pipeline.stage import WORKER, Stage


def test_a_number_is_given_once_and_outlives_a_crash(stage: Stage) -> None:
    case_id = stage.cleared()
    assert issue.claim_cleared(stage.desk, WORKER, 5) == (case_id,)
    first = issue.prepare(stage.desk, WORKER, case_id)
    assert is_certificate_number(first.certificate.number)
    stage.clock.forward(days=1)  # the worker died before sealing, and the next one comes a day later
    assert issue.claim_cleared(stage.desk, "another", 5) == (case_id,)
    second = issue.prepare(stage.desk, "another", case_id)
    assert second.certificate.number == first.certificate.number
    assert second.certificate.access_code == first.certificate.access_code
    assert second.certificate.issued_on == first.certificate.issued_on + timedelta(days=1)
    with pytest.raises(WrongState):
        issue.prepare(stage.desk, WORKER, case_id)


def test_what_a_dead_worker_sealed_late_is_not_taken(stage: Stage) -> None:
    case_id = stage.cleared()
    issue.claim_cleared(stage.desk, "dead", 5)
    issue.prepare(stage.desk, "dead", case_id)
    stage.clock.forward(seconds=61)
    issue.claim_cleared(stage.desk, "alive", 5)
    issue.record_sealed(stage.desk, "dead", case_id, {Mark.ORIGINAL: b"late"})
    assert views.open_case(stage.desk, stage.signer, case_id).case.state is State.CLEARED


def test_issued_printed_and_over(stage: Stage) -> None:
    case_id = stage.issued()
    view = views.open_case(stage.desk, stage.signer, case_id)
    assert view.case.state is State.ISSUED
    assert view.issued
    assert view.issued.print_until == date(2026, 4, 15)
    got = printing.download(stage.desk, stage.signer, case_id, Mark.COPY)
    assert (got.content, got.name.endswith("-copy.pdf")) == (b"%PDF copy", True)
    with pytest.raises(NotFound):
        printing.download(stage.desk, stage.stranger, case_id, Mark.ORIGINAL)
    with pytest.raises(NotAllowed):
        printing.download(stage.desk, stage.admin, case_id, Mark.ORIGINAL)
    stage.clock.forward(days=14)
    assert issue.end_print_windows(stage.desk) == 0  # the fifteenth is still inside
    stage.clock.forward(days=1)
    assert issue.end_print_windows(stage.desk) == 1
    with pytest.raises(WrongState, match="print-window-over"):
        printing.download(stage.desk, stage.signer, case_id, Mark.ORIGINAL)
    issue.reopen_print(stage.desk, stage.reviewer, case_id, "The printer was broken.")
    assert printing.download(stage.desk, stage.signer, case_id, Mark.ORIGINAL).content == b"%PDF original"


@pytest.mark.parametrize(("from_next_day", "last"), [(True, date(2026, 6, 15)), (False, date(2026, 6, 14))])
def test_the_counting_rule_of_the_window_is_the_chambers(from_next_day: bool, last: date) -> None:
    assert issue.print_until(PrintPolicy(14, from_next_day), date(2026, 6, 1)) == last


def test_the_world_looks_up_by_three_keys(stage: Stage) -> None:
    case_id = stage.issued()
    issued = views.open_case(stage.desk, stage.signer, case_id).issued
    assert issued
    keys = (issued.certificate.number, issued.certificate.access_code, issued.certificate.issued_on)
    found = verify.look_up(stage.desk, keys[0].lower(), keys[1].replace("-", " ").lower(), keys[2], "192.0.2.1")
    assert found
    assert found.valid
    assert found.certificate == issued.certificate
    wrong = ("2" if keys[1][0] != "2" else "3") + keys[1][1:]
    assert verify.look_up(stage.desk, keys[0], wrong, keys[2], "192.0.2.1") is None
    assert verify.look_up(stage.desk, keys[0], keys[1], keys[2] + timedelta(days=1), "192.0.2.1") is None


def test_a_revocation_shows_at_once_with_its_reason(stage: Stage) -> None:
    case_id = stage.issued()
    with pytest.raises(EntryRefused):
        issue.revoke(stage.desk, stage.reviewer, case_id, " ")
    issue.revoke(stage.desk, stage.reviewer, case_id, "Wrong country.")
    issued = views.open_case(stage.desk, stage.signer, case_id).issued
    assert issued
    found = verify.state_of(stage.desk, issued.certificate.number)
    assert found
    assert (found.valid, found.state, found.closing_reason) == (False, State.REVOKED, "Wrong country.")


def test_guessing_is_slowed_for_the_guesser_alone(stage: Stage) -> None:
    for _ in range(5):
        assert verify.look_up(stage.desk, "9990-26-0000001-00", "AAAA", date(2026, 4, 1), "192.0.2.1") is None
    with pytest.raises(NotAllowed, match="sign-in-slow"):
        verify.look_up(stage.desk, "9990-26-0000001-00", "AAAA", date(2026, 4, 1), "192.0.2.1")
    assert verify.look_up(stage.desk, "9990-26-0000001-00", "AAAA", date(2026, 4, 1), "192.0.2.2") is None


def test_a_file_to_check_is_asked_for_done_and_forgotten(stage: Stage) -> None:
    job_id = verify.ask_file_check(stage.desk, b"%PDF unknown", "192.0.2.1")
    assert verify.file_check(stage.desk, job_id).result is None
    job = verify.claim_checks(stage.desk, WORKER, 5)[0]
    assert stage.desk.blobs.get(verify.PUBLIC, job.blob) == b"%PDF unknown"
    assert verify.claim_checks(stage.desk, "another", 5) == ()
    verify.record_check(stage.desk, WORKER, job_id, {"verdict": "unknown"})
    result = verify.file_check(stage.desk, job_id).result
    assert result
    assert result["verdict"] == "unknown"
    stage.clock.forward(hours=2)
    assert verify.forget_old_checks(stage.desk) == 1
    with pytest.raises(NotFound):
        stage.desk.blobs.get(verify.PUBLIC, job.blob)
