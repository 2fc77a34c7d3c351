"""An unattended trial: a trial applicant, a trial reviewer and the trial gateway take a document as far as it may go.

The applicant declares what the invoice says and corrects nothing. The reviewer approves only where no blocking finding
stands and every value that the certificate needs is sure, or surely absent. Whatever must not pass stays in its state,
where a person would find it, and the reasons are told.
"""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from hashlib import sha256
from time import monotonic
from uuid import UUID
from zoneinfo import ZoneInfo

from extractors.memory.lesson import Lesson
from extractors.reading import ReadFile
from flows import worker
from flows.bench import Bench
from flows.keys import keep_key
from flows.letterheads import day_after, find_exporter
from flows.reading import Looked, Reader
from pipeline.domain import editing
from pipeline.domain.chamber import Chamber
from pipeline.domain.findings import blocking
from pipeline.domain.invoice import Invoice
from pipeline.domain.lifecycle import State
from pipeline.domain.people import SYSTEM, Actor, Role
from pipeline.errors import FileRefused, GensanError, NotAllowed, NotFound, Text
from pipeline.gateways.trial_payments import TrialGateway
from pipeline.steps import accounts, application, billing, intake, review, trial, views
from pipeline.steps.trial import Exporter
from pipeline.steps.views import CaseView
from pipeline.storage import people

OPENING = time(10, 0)
"""The trial's clock starts in the morning of its day."""
NOBODY = Exporter("UNKNOWN SENDER", "1-1 Example-cho, Trial City, Japan")
"""Who hands in what no registered exporter's letterhead is on: it can be looked at, and cannot pass."""
KEY_YEARS_BACK = 4
WEAK = Text("{field} is to be looked at", "{field}の確認が必要です")

log = logging.getLogger(__name__)


class TrialClock:
    """A clock that is set to the day of each document and then goes on as clocks do."""

    def __init__(self) -> None:
        self._start = datetime.now(UTC)
        self._since = monotonic()

    def set(self, day: date, time_zone: str) -> None:
        """It is the morning of this day now."""
        self._start = datetime.combine(day, OPENING, ZoneInfo(time_zone)).astimezone(UTC)
        self._since = monotonic()

    def now(self) -> datetime:
        """The trial's time."""
        return self._start + timedelta(seconds=monotonic() - self._since)


class ReadOnce:
    """A reader that is told what was read already: a file whose letterhead was looked for is not read twice."""

    def __init__(self, guard: Reader) -> None:
        self._guard = guard
        self._known: dict[str, ReadFile | GensanError] = {}

    def remember(self, looked: Looked) -> None:
        """Keeps a result for the one time that it is asked for."""
        self._known[sha256(looked.content).hexdigest()] = looked.result

    def read_file(self, content: bytes, name: str, lessons: Sequence[Lesson] = ()) -> ReadFile:
        """What was remembered, else what the guard reads."""
        known = self._known.pop(sha256(content).hexdigest(), None)
        if isinstance(known, GensanError):
            raise known
        return known or self._guard.read_file(content, name, lessons)

    def learn(self, content: bytes, name: str, truth: Mapping[str, object]) -> Lesson:
        """As the guard."""
        return self._guard.learn(content, name, truth)

    def run(self, target: str, content: bytes, seconds: float = 10.0) -> bytes:
        """As the guard."""
        return self._guard.run(target, content, seconds)


@dataclass(frozen=True, slots=True)
class Outcome:
    """How far a document came: its case as the chamber sees it, why it went no further, seconds for each step."""

    view: CaseView
    reasons: tuple[Text, ...]
    failed: bool
    seconds: Mapping[str, float]


@dataclass
class Trial:
    """One trial: who takes part, which day it is. `as_of` None means the day after each document's latest date."""

    bench: Bench
    clock: TrialClock
    reader: ReadOnce
    as_of: date | None
    register: dict[str, Exporter] = field(default_factory=dict)

    async def run(self, looked: Looked) -> list[Outcome]:
        """Takes one file in and each of its invoices as far as it may go.

        Raises:
            InputRefused: there is no such file, or it cannot be taken in.
        """
        if not looked.content and isinstance(looked.result, GensanError):
            raise looked.result
        start = monotonic()
        self._set_clock(_invoices(looked.result))
        self.reader.remember(looked)
        case_id = self._receive(looked, self._sender(looked.result))
        await worker.read_received(self.bench)
        first = views.open_case(self.bench.desk, SYSTEM, case_id)
        seconds = monotonic() - start
        ids = [case_id, *(sibling.id for sibling in first.siblings)]
        return [await self._carry(one, seconds / len(ids)) for one in ids]

    def _receive(self, looked: Looked, sender: Actor) -> UUID:
        try:
            return intake.receive(self.bench.desk, sender, looked.path.name, looked.content).id
        except FileRefused as refusal:
            if refusal.code != "file-same":
                raise
            return UUID(refusal.data["case_id"])  # a trial that broke off goes on where it was

    async def _carry(self, case_id: UUID, seconds: float) -> Outcome:
        took = {"ingest": round(seconds, 3)}
        view = views.open_case(self.bench.desk, SYSTEM, case_id)
        self._set_clock([view.case.invoice])
        while (step := _STEPS.get(view.case.state)) is not None:
            start, before = monotonic(), view.case.state
            try:
                await step(self, view)
            except GensanError as error:
                log.info("%s goes no further: %s", view.case.receipt_no, error.code)
                return Outcome(view, _reasons(view, error), before is State.CLEARED, took)
            took[step.__name__.strip("_")] = round(monotonic() - start, 3)
            view = views.open_case(self.bench.desk, SYSTEM, case_id)
            if view.case.state is before:
                break
        done = view.case.state is State.ISSUED
        return Outcome(view, () if done else _reasons(view), view.case.state is State.CLEARED, took)

    async def _apply(self, view: CaseView) -> None:
        who, case = self._applicant(view), view.case
        for name, text in _declaration(view).items():
            expected = editing.entry_shown(case.application, name)
            case = application.enter(self.bench.desk, who, case.id, name, text, expected).case
        application.apply(self.bench.desk, who, case.id)

    async def _review(self, view: CaseView) -> None:
        who = self._staff(Role.REVIEWER)
        held = review.claim(self.bench.desk, who, view.case.id)
        if blocking(held.findings) or held.weak:
            review.release(self.bench.desk, who, view.case.id)
        else:
            review.approve(self.bench.desk, who, view.case.id)

    async def _pay(self, view: CaseView) -> None:
        desk, gateway = self.bench.desk, self.bench.desk.payments
        if not isinstance(gateway, TrialGateway):
            return
        page = billing.start_checkout(desk, self._applicant(view), [view.case.id], desk.settings.base_url)
        gateway.decide(page.rsplit("/", 1)[-1], paid=True)
        for notice in gateway.due(self.clock.now()):
            billing.take_webhook(desk, notice.body, notice.signature)
            gateway.record_delivery(notice.reference, self.clock.now(), arrived=True)

    async def _issue(self, view: CaseView) -> None:
        keep_key(self.bench.desk, view.chamber, self.clock.now() - timedelta(days=365 * KEY_YEARS_BACK))
        await worker.issue_cleared(self.bench)

    def _set_clock(self, invoices: list[Invoice]) -> None:
        self.clock.set(self.as_of or day_after(invoices) or datetime.now(UTC).date(), self._chamber().time_zone)

    def _sender(self, result: ReadFile | GensanError) -> Actor:
        return self._signer_of(find_exporter(self.register, _invoices(result)) or NOBODY)

    def _signer_of(self, exporter: Exporter) -> Actor:
        desk, chamber = self.bench.desk, self._chamber()
        with desk.database.read() as session:
            found = [r for r in people.registrations(session, chamber.id) if r.name_en == exporter.name_en]
            signers = people.accounts(session, chamber.id, found[0].id) if found else ()
        signer = next((a for a in signers if a.role is Role.SIGNER), None)
        if signer is None:
            signer = trial.register_exporter(desk, chamber, exporter)[0].signer
        return accounts.actor_of(desk, signer.id)

    def _staff(self, role: Role) -> Actor:
        desk, chamber = self.bench.desk, self._chamber()
        with desk.database.read() as session:
            found = [a for a in people.accounts(session, chamber.id) if a.role is role and a.active]
        return accounts.actor_of(desk, found[0].id)

    def _applicant(self, view: CaseView) -> Actor:
        if view.case.created_by is None:
            raise NotAllowed("not-allowed")
        return accounts.actor_of(self.bench.desk, view.case.created_by)

    def _chamber(self) -> Chamber:
        chamber = trial.trial_chamber(self.bench.desk)
        if chamber is None:
            raise NotFound("not-found")
        return chamber


Step = Callable[[Trial, CaseView], Awaitable[None]]
_STEPS: Mapping[State, Step] = {
    State.DRAFT: Trial._apply,
    State.SUBMITTED: Trial._review,
    State.APPROVED: Trial._pay,
    State.CLEARED: Trial._issue,
}


def _invoices(result: ReadFile | GensanError) -> list[Invoice]:
    return [] if isinstance(result, GensanError) else [document.invoice for document in result.documents]


def _declaration(view: CaseView) -> Mapping[str, str]:
    """What the trial applicant enters; everything else stays as the invoice has it."""
    return {"contact_phone": "03-0000-0000", "consent": "yes"}


def _reasons(view: CaseView, error: GensanError | None = None) -> tuple[Text, ...]:
    """Why a case waits: the file's own problem, blocking findings, values to be looked at; else the error that came."""
    if view.case.problem:
        return (GensanError(view.case.problem, **view.case.problem_data).message,)
    blocks = tuple(finding.message for finding in blocking(view.findings))
    weak = tuple(WEAK.format(field=editing.label_of(name)) for name in view.weak)
    return tuple(dict.fromkeys((*blocks, *weak))) or ((error.message,) if error else ())
