"""Exporters as chambers of commerce see them every day: half of them Japanese, the others from all over the world."""

from benchmarks.generator.lantern.houses import found

__all__ = ["found"]
