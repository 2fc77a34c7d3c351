"""Every rule has cases that it must pass and cases that it must find, by id."""

from __future__ import annotations

import pytest

from pipeline.domain.findings import Severity
from pipeline.domain.rules import RULES, Subject, judge
from tests.factories import subject
from tests.pipeline.domain.rules import cases_general, cases_goods, cases_journey, cases_parties
from tests.pipeline.domain.rules.cases import CASES, Make

FILLED_BY = (cases_general, cases_goods, cases_journey, cases_parties)


def _findings(rule: str, made: Subject) -> list[str]:
    return [finding.message.en for finding in judge(made) if finding.rule == rule]


@pytest.mark.parametrize(("rule", "make"), [(rule, make) for rule, (passes, _) in CASES.items() for make in passes])
def test_what_is_right_passes(rule: str, make: Make) -> None:
    assert _findings(rule, make()) == []


@pytest.mark.parametrize(("rule", "make"), [(rule, make) for rule, (_, found) in CASES.items() for make in found])
def test_what_is_wrong_is_found(rule: str, make: Make) -> None:
    assert _findings(rule, make()) != []


def test_every_rule_has_cases_of_both_sorts() -> None:
    assert [rule.id for rule in RULES if not all(CASES.get(rule.id, ([], [])))] == []
    assert sorted(CASES) == sorted(rule.id for rule in RULES)


def test_the_sound_case_neither_blocks_nor_warns() -> None:
    assert [finding for finding in judge(subject()) if finding.severity is not Severity.HUMAN] == []
