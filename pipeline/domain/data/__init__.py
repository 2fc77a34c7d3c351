"""Tables of published facts, read once when first asked for. What they are, their versions and licences: SOURCES.md
beside this file."""

from __future__ import annotations

import json
from importlib import resources
from typing import Any


def table(name: str) -> Any:
    """The JSON table `name` of this folder."""
    return json.loads(resources.files(__name__).joinpath(name).read_text(encoding="utf-8"))
