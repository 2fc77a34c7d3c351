"""What turns a paper into a PDF."""

from __future__ import annotations

from typing import Protocol

from benchmarks.generator.lantern.papers import Paper


class Composer(Protocol):
    """A layout with all its choices made: it is the same for all papers of a house."""

    def draw(self, paper: Paper) -> bytes:
        """The PDF; what is printed is noted on the paper."""
