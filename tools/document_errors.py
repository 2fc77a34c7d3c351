"""Write docs/errors.md from the catalogue of errors: `python -m tools.document_errors`."""

from __future__ import annotations

from pathlib import Path

from pipeline.errors import EXPLANATIONS

DOCUMENT = Path(__file__).resolve().parents[1] / "docs" / "errors.md"
HEAD = """# Errors

Every failure that a person can meet has a code that never changes. The command line prints it, the web shows it, the
log carries it. Places in braces are filled in. This page is written by `python -m tools.document_errors`.

Exit codes of the command line: 0 done, 1 something failed, 2 wrong usage, 3 something waits for a person, 4 the
installation is not as it must be.
"""


def text() -> str:
    """The page."""
    entries = [
        f"## {code}\n\n{e.message.en} {e.advice.en}\n\n{e.message.ja} {e.advice.ja}\n"
        for code, e in EXPLANATIONS.items()
    ]
    return "\n".join([HEAD, *entries])


if __name__ == "__main__":
    DOCUMENT.write_text(text(), encoding="utf-8")
