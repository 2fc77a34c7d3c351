"""How the cases of the rules are written: what must pass and what must be found, by rule."""

from __future__ import annotations

import functools
from collections.abc import Callable
from typing import Any

from pipeline.domain.chamber import RulePolicy
from pipeline.domain.rules import Subject
from tests.factories import application, chamber, invoice, line, subject

Make = Callable[[], Subject]
CASES: dict[str, tuple[list[Make], list[Make]]] = {}

TWO_ORIGINS = (line(country_of_origin="JP"), line(description="STEEL VALVE", country_of_origin="CN"))


def case(rule: str, passes: list[Make], found: list[Make]) -> None:
    """Adds the cases of a rule."""
    CASES[rule] = (passes, found)


def goods(*descriptions: str, **changes: Any) -> Subject:
    """A case with these descriptions of goods."""
    applied = application(**changes) if changes else None
    return subject(invoice(*(line(description=text) for text in descriptions)), applied)


def read(**changes: Any) -> Subject:
    """A case of which these header values were read."""
    return subject(invoice(**changes))


def asked(**changes: Any) -> Subject:
    """A case with these entries of the applicant."""
    return subject(applied=application(**changes))


def remark(*lines: str) -> Subject:
    """A case with these remarks."""
    return asked(remarks=lines)


def policy(**changes: Any) -> Any:
    """A chamber with other rules."""
    return chamber(rules=RulePolicy(**changes))


def each(texts: tuple[str, ...]) -> list[Make]:
    """A case of each description."""
    return [functools.partial(goods, text) for text in texts]
