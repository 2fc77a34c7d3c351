"""An export clerk's folder: system prints, forms, letters, spreadsheets and typed sheets of many firms."""

from benchmarks.generator.harbour.house import found

__all__ = ["found"]
