"""``python -m benchmarks.samples [--out DIR]``: draws every sample and writes their truth, register and description."""

from __future__ import annotations

import argparse
import csv
import io
import json
import os
from pathlib import Path

from benchmarks.samples.catalogue import SAMPLES, Sample
from benchmarks.samples.truth import tell_address, tell_fields, tell_line

README_HEAD = """# Sample papers

For show and for tests. Every company, person, ship and number is invented; any likeness is chance. Nothing in the
product is tuned to these files or knows their names. `python -m benchmarks.samples` draws them anew from the data in
`benchmarks/samples/papers/`; `truth.jsonl` is told from the same data, one line for each invoice file (`more` holds
further invoices of the same file). `register.csv` holds the trial exporters, one for each letterhead.

| file | what it shows |
|---|---|
"""


def tell_sample(sample: Sample) -> dict[str, object]:
    """The sample's line of ``truth.jsonl``."""
    first, *rest = [
        {
            "fields": {name: value for name, value in tell_fields(invoice).items() if name not in sample.ignore},
            "lines": [tell_line(line) for line in invoice.goods],
        }
        for invoice in sample.invoices
    ]
    told: dict[str, object] = {
        "file": sample.file,
        "layout": sample.layout,
        "exporter": sample.invoices[0].seller.name,
        "variant": sample.variant,
        "language": sample.language,
        **first,
        "ignore": list(sample.ignore),
    }
    return told | ({"more": rest} if rest else {})


def list_exporters() -> str:
    """``register.csv``: every seller once, in the order of the samples."""
    sellers = {invoice.seller.name: invoice.seller for sample in SAMPLES for invoice in sample.invoices}
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(("name_en", "address_en", "name_ja", "member"))
    for place, seller in enumerate(sellers.values()):
        writer.writerow((seller.name, tell_address(seller), seller.name_ja, "no" if place % 4 == 3 else "yes"))
    return out.getvalue()


def write_all(folder: Path) -> None:
    """Writes samples, truth, register and description into ``folder``."""
    for sample in SAMPLES:
        path = folder / sample.file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(sample.make())
    truths = [json.dumps(tell_sample(sample), ensure_ascii=False) for sample in SAMPLES if sample.is_invoice]
    (folder / "truth.jsonl").write_text("\n".join(truths) + "\n", encoding="utf-8")
    (folder / "register.csv").write_text(list_exporters(), encoding="utf-8")
    rows = "".join(f"| `{sample.file}` | {sample.shows} |\n" for sample in SAMPLES)
    (folder / "README.md").write_text(README_HEAD + rows, encoding="utf-8")


def main() -> None:
    """Reads the command line."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.samples", description="Draw the sample invoices anew.")
    parser.add_argument("--out", type=Path, default=Path("samples"), help="folder to write into (default: samples)")
    os.environ.setdefault("SOURCE_DATE_EPOCH", "1767225600")  # fonts carry a date; 2026-01-01 makes every run the same
    write_all(parser.parse_args().out)


if __name__ == "__main__":
    main()
