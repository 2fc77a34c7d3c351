"""Learning an exporter's layout from what people made of its papers."""

from __future__ import annotations

import asyncio
import logging
from uuid import UUID

from extractors.contract import canonical
from extractors.memory.lesson import LESSONS, Lesson
from flows.bench import Bench
from pipeline.domain.invoice import COLUMNS, FIELDS
from pipeline.errors import GensanError
from pipeline.steps import memory
from pipeline.steps.desk import Desk
from pipeline.steps.memory import LessonWork

AT_ONCE = 2

log = logging.getLogger(__name__)


async def learn_lessons(bench: Bench) -> int:
    """Learns from cases that were applied for or approved; each file is opened in a child process."""
    waiting = await asyncio.to_thread(memory.claim, bench.desk, bench.name, AT_ONCE)
    for work in waiting:
        try:
            lesson = await asyncio.to_thread(_learn, bench, work)
        except GensanError as error:
            if error.worth_retrying:
                continue
            log.info("nothing can be learned of case %s: %s", work.case_id, error.code)
            await asyncio.to_thread(memory.record, bench.desk, bench.name, work.case_id, None)
        else:
            kept = LESSONS.dump_json((lesson,)).decode()
            await asyncio.to_thread(memory.record, bench.desk, bench.name, work.case_id, kept, told_by(lesson))
    return len(waiting)


def lessons_of(desk: Desk, company_id: UUID) -> tuple[Lesson, ...]:
    """What is known of a company's layouts."""
    return tuple(one for text in memory.lessons_of(desk, company_id) for one in LESSONS.validate_json(text))


def truth_of(work: LessonWork) -> dict[str, object]:
    """What people made of a document, in the form of the reader's contract."""
    invoice = work.invoice
    known = {name: canonical(reading.value) for name, reading in invoice.readings().items()}
    missing = {name: None for name in work.looked_at if name in FIELDS and name not in known}
    lines = [
        {name: canonical(cell.value) for name in COLUMNS if (cell := line.get(name)) is not None}
        for line in invoice.lines
    ]
    return {"document": work.document, "fields": known | missing, "lines": lines}


def told_by(lesson: Lesson) -> list[str]:
    """The fields whose place a lesson knows, in the order of the invoice; "lines" where it knows the goods' columns."""
    return [name for name in FIELDS if name in lesson.spots] + ["lines"] * (lesson.grid is not None)


def _learn(bench: Bench, work: LessonWork) -> Lesson:
    content = bench.desk.blobs.get(work.tenant, work.sha256)
    return bench.guard.learn(content, work.name, truth_of(work))
