"""Maker of the project's own sample invoices: ``python -m benchmarks.samples`` writes ``samples/``, always the same."""
