"""Export invoices from many offices, each with an old or a new way of making them."""

from benchmarks.generator.granite.offices import found

__all__ = ["found"]
