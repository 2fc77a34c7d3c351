"""Makes what the reader has learned: ``python -m benchmarks.training`` from invented papers alone."""
