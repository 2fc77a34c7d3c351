"""Papers of many composers that share one way of stating facts. Their values are not marked: good to measure on, not to
learn places from."""

from __future__ import annotations

from benchmarks.generator.atelier.families import found

__all__ = ["found"]
