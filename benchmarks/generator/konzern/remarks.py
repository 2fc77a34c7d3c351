"""Small print and declarations."""

from __future__ import annotations

from benchmarks.generator.konzern.ink import Line, Run
from benchmarks.generator.konzern.job import Job

KEYS = ("tax", "title_retention", "thanks", "eoe", "certify", "auto", "control", "preference")


def remark_lines(job: Job) -> list[Line]:
    """As many remarks as the house has."""
    taste, phrase, exporter = job.taste, job.labels.phrase, job.exporter
    rex = f"{exporter.party.country}REX{''.join(filter(str.isdigit, exporter.tax))[-6:]}"
    european = exporter.party.country not in ("JP", "US")
    keys = [key for key in taste.some("remarks", KEYS, 1, 4) if key != "preference" or european]
    lines: list[Line] = [(Run(phrase(key).replace("{rex}", rex)),) for key in keys]
    if lines and taste.flag("remarks.label", 0.25):
        lines.insert(0, (Run(job.labels.text("text", "remarks") + ":", bold=True),))
    return lines
