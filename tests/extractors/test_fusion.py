"""Two readers, one value: options, what speaks for each, the choice."""

from __future__ import annotations

import numpy as np

from extractors import fusion
from extractors.calibration import Scale
from extractors.fields.sheet import Candidate
from extractors.fusion import NAMES, SIGNS, Chooser
from extractors.grading import grade
from extractors.judge import Judge
from extractors.learned.features import Floats
from pipeline.domain.evidence import Box, Reading, Source
from pipeline.domain.invoice import FIELDS

ALL = Scale({})


def candidate(value: object, confidence: float, top: float = 0.0, how: str = "right") -> Candidate[object]:
    box = Box(0, top, 60, top + 9)
    return Candidate(Reading(value, str(value), confidence, Source.TEXT_LAYER, 1, box, grade(confidence)), how)


def chooser(**straight: float) -> Chooser:
    """Only the named signs count: the rules' sureness is the first, the model's the fifth."""
    weights = np.zeros(SIGNS, np.float32)
    for name, weight in straight.items():
        weights[{"rules": 0, "model": 4}[name]] = weight
    return Chooser(
        Judge(
            {
                "signs": np.zeros((SIGNS, 2), np.float32),
                "kinds": np.zeros((len(NAMES), 2), np.float32),
                "out": np.zeros(2, np.float32),
                "straight": weights,
                "start": np.full(len(NAMES), -2.0, np.float32),
            }
        )
    )


def signs(field: str, options: list[fusion.Option]) -> Floats:
    return np.stack([fusion.signs_of(field, option, options, (), None) for option in options])


def test_a_value_that_both_say_is_one_option() -> None:
    options = fusion.options_of(
        "invoice_number", [candidate("A-1", 0.8)], [candidate("A 1", 0.9, 4), candidate("B", 0.5)]
    )
    assert [len(one.rules) for one in options] == [1, 0]
    assert [len(one.learned) for one in options] == [1, 1]
    assert options[0].value == "A-1"


def test_addresses_that_differ_in_a_trifle_are_one() -> None:
    one, other = "1-2 Minato-machi, Kobe 650-0001, Japan", "1-2 Minato-machi, KOBE 650-0001 Japan"
    assert len(fusion.options_of("seller_address", [candidate(one, 0.9)], [candidate(other, 0.9)])) == 1
    assert len(fusion.options_of("seller_address", [candidate(one, 0.9)], [candidate("5 Elm Street, Hull", 0.9)])) == 2


def test_every_field_has_its_number() -> None:
    assert set(NAMES) == set(FIELDS)
    options = fusion.options_of("port_of_loading", [candidate("KOBE, JAPAN", 0.9)], [])
    assert signs("port_of_loading", options).shape == (1, SIGNS)


def test_the_likeliest_is_chosen_and_its_rival_named() -> None:
    options = fusion.options_of("invoice_number", [candidate("A-1", 0.9)], [candidate("B-2", 0.7, 30)])
    by_rules = fusion.choose("invoice_number", options, signs("invoice_number", options), chooser(rules=6.0), ALL)
    by_model = fusion.choose("invoice_number", options, signs("invoice_number", options), chooser(model=6.0), ALL)
    assert by_rules is not None
    assert by_model is not None
    assert (by_rules.value, by_model.value) == ("A-1", "B-2")
    assert any("B-2" in reason for reason in by_rules.because)


def test_what_nothing_speaks_for_is_not_read() -> None:
    options = fusion.options_of("invoice_number", [candidate("A-1", 0.2)], [])
    assert fusion.choose("invoice_number", options, signs("invoice_number", options), chooser(rules=1.0), ALL) is None
    assert fusion.choose("invoice_number", [], np.zeros((0, SIGNS), np.float32), chooser(), ALL) is None


def test_a_chance_counts_for_what_it_is_worth() -> None:
    options = fusion.options_of("invoice_number", [candidate("A-1", 0.9)], [])
    scale = Scale({"invoice_number": np.array([[0.0, 0.9, 1.0], [0.0, 0.5, 1.0]])})
    found = fusion.choose("invoice_number", options, signs("invoice_number", options), chooser(rules=5.0), scale)
    assert found is not None
    chance = 1 / (1 + np.exp(2.0 - 4.5))
    assert found.confidence == round(float(np.interp(chance, [0, 0.9, 1], [0, 0.5, 1])), 3)
    assert found.grade is grade(found.confidence)
    assert Scale({}).weigh("invoice_number", 0.7) == 0.7
