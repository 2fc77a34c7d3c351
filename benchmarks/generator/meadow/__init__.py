"""What a chamber of commerce in Japan has on its desk in a week: exporters of many kinds and their papers."""

from benchmarks.generator.meadow.house import found

__all__ = ["found"]
