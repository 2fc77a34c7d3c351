"""Prints of the business systems of industrial exporters, in several languages."""

from benchmarks.generator.konzern.house import found

__all__ = ["found"]
