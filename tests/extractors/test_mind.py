"""What was learned fits the reader that uses it."""

from __future__ import annotations

import hashlib

from extractors.calibration import CELL
from extractors.fusion import NAMES, SIGNS
from extractors.invoice import wording
from extractors.learned.features import GRAMS, PLACES, TRAITS, head_names, label_names
from extractors.learned.tags import TAGS
from extractors.mind import mind
from pipeline.domain.invoice import COLUMNS, FIELDS

LEARNED_WITH = "c610817a3c4751f4"


def test_labels_and_heads_have_the_numbers_with_which_the_network_was_learned() -> None:
    """The lexicon gives them: one that is new or renamed moves all behind it, and the network is to be learned anew."""
    names = "\n".join((*label_names(), "", *head_names()))
    assert hashlib.sha256(names.encode()).hexdigest()[:16] == LEARNED_WITH


def test_the_weights_have_the_shapes_of_what_they_are_told() -> None:
    found = mind()
    network = found.network
    assert network["gram"].shape[0] == GRAMS
    assert network["label"].shape[0] > len(label_names())
    assert network["head"].shape[0] > len(head_names())
    assert (network["traits"].shape[0], network["places"].shape[0]) == (TRAITS, PLACES)
    assert network["out"].shape[1] == len(TAGS)
    assert found.chooser is not None
    assert found.chooser.judge.weights["signs"].shape[0] == SIGNS
    assert found.chooser.judge.weights["kinds"].shape[0] == len(NAMES)
    assert found.words is not None
    assert found.words.weights["signs"].shape[0] == wording.SIGNS


def test_curves_bear_the_names_of_fields_and_columns() -> None:
    curves = set(mind().scale.curves)
    assert curves <= set(FIELDS) | {f"{CELL}{name}" for name in COLUMNS}
    assert {"invoice_number", "consignee_name", f"{CELL}quantity"} <= curves
