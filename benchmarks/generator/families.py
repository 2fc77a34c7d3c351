"""Which families of papers there are, and what each is used for.

A family is one author's work: composers, wordings, firms, goods and formats of its own, and no code of another's, so
that what is held out was not made from what was learned. The reader is tuned on papers of the ``train`` and ``dev``
families; choosing between its readings is learned on those of ``dev`` and ``choosing``, from which the network has
learned nothing; its grades are calibrated on those of ``calibration``, and what is promised of layouts that nobody has
seen is measured on those of ``test``. At calibration and test papers nobody looks.
"""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module
from typing import Literal, cast

from benchmarks.generator.kit.drawn import Found

Role = Literal["train", "dev", "choosing", "calibration", "test"]

FAMILIES: Mapping[str, Role] = {
    "kaisha": "train",
    "konzern": "train",
    "hongs": "train",
    "forms": "train",
    "atelier": "dev",
    "meadow": "choosing",
    "harbour": "calibration",
    "lantern": "test",
    "granite": "test",
}


def founder(family: str) -> Found:
    """What invents houses of a family. ModuleNotFoundError where there is none of this name."""
    return cast(Found, import_module(f"benchmarks.generator.{family}").found)


def names(*roles: Role) -> tuple[str, ...]:
    """The families of some roles."""
    return tuple(name for name, role in FAMILIES.items() if role in roles)
