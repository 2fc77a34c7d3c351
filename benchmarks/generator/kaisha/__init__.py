"""Papers of Japanese exporters, as they make them in spreadsheets and word processors."""

from benchmarks.generator.kaisha.house import found

__all__ = ["found"]
