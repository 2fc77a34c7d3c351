"""The command draws what it says, the same for the same seed, and the truth has the form of the samples."""

from __future__ import annotations

import json
from pathlib import Path

from benchmarks.generator.__main__ import main

ORDER = ["--families", "atelier", "--houses", "2", "--each", "2"]


def read(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def test_the_same_seed_gives_the_same_papers_and_another_gives_others(tmp_path: Path) -> None:
    for folder, seed in (("one", "5"), ("two", "5"), ("three", "6")):
        main(
            [
                "--out",
                str(tmp_path / folder),
                "--families",
                "atelier",
                "--houses",
                "1",
                "--seed",
                seed,
                "--scans",
                "fax",
            ]
        )
    one, two, three = (read(tmp_path / folder) for folder in ("one", "two", "three"))
    assert one == two
    assert one["truth.jsonl"] != three["truth.jsonl"]


def test_the_truth_has_the_form_of_the_samples(tmp_path: Path) -> None:
    main(["--out", str(tmp_path), *ORDER, "--scans", "scan300"])
    told = [json.loads(line) for line in (tmp_path / "truth.jsonl").read_text("utf-8").splitlines()]
    sample = json.loads(Path("samples/truth.jsonl").read_text("utf-8").splitlines()[0])
    assert {frozenset(line) - {"alt"} for line in told} == {frozenset(sample) - {"alt"}}
    assert {line["file"] for line in told} == {path.name for path in tmp_path.glob("*.pdf")}
    assert len({line["layout"] for line in told}) == 2
    assert [line["variant"] for line in told].count("native") == 4
