"""From the paid fee to the sealed certificate."""

from __future__ import annotations

from uuid import UUID

from prefect import flow

from flows.tasks import Outcome, Tally, seal, tally


@flow(name="issue", validate_parameters=False)
async def issue(cases: tuple[UUID, ...]) -> Tally:
    """Issues claimed cases one after another: the press has one bed, and numbers follow the order of payment."""
    outcomes: list[Outcome | BaseException] = []
    for case_id in cases:
        try:
            outcomes.append(await seal(case_id))
        except Exception as error:  # noqa: BLE001 - told by tally; one bad case must not hold up the others
            outcomes.append(error)
    return tally(outcomes)
