"""Writes docs/rules.md from the rules themselves: `python -m pipeline.domain.rules.document`."""

from __future__ import annotations

import re
from pathlib import Path

from pipeline.domain.findings import ClearedBy
from pipeline.domain.rules import EVIDENCE_NAMES, RULES, Rule
from pipeline.domain.rules import words as word_lists

TARGET = Path(__file__).parents[3] / "docs" / "rules.md"
_HEAD = """# The rules

Made from the code by `python -m pipeline.domain.rules.document`; do not edit.

**B** blocks the application, **W** warns the applicant and is shown to the reviewer, **H** is on the reviewer's
checklist alone. A few rules are milder where only a person can tell (a difference in blanks alone, a value that was
perhaps just not found); their function says so. The source names the chamber that publishes the rule; *own* is ours.
A chamber switches a rule off by its id, adds too-general goods names, and sets the periods (`RulePolicy`).
"""


def document() -> str:
    """The whole page."""
    lines = [
        _HEAD,
        "| id | box | | rule | 規則 | what it looks at | cleared by | source |",
        "|---|---|---|---|---|---|---|---|",
    ]
    lines += [_row(rule) for rule in sorted(RULES, key=_order)]
    lines += ["", "## Papers that clear a finding", "", "| kind | paper | 書類 |", "|---|---|---|"]
    lines += [f"| `{kind}` | {name.en} | {name.ja} |" for kind, name in EVIDENCE_NAMES.items()]
    lines += ["", "## Goods names that are too general (7b)", "", ", ".join(sorted(word_lists.GENERAL)) + ".", ""]
    return "\n".join(lines)


def _order(rule: Rule) -> tuple[int, str]:
    return (rule.box or 99, rule.id)


def _row(rule: Rule) -> str:
    how = {
        ClearedBy.EVIDENCE: "papers: " + ", ".join(f"`{kind}`" for kind in rule.evidence_kinds),
        ClearedBy.REVIEWER: "the reviewer, with a reason",
    }
    cleared = "; ".join(how[by] for by in rule.cleared_by) or "changing the value"
    looks_at = re.sub(r"\s+", " ", rule.check.__doc__ or "").strip()
    cells = [
        rule.id,
        str(rule.box or "–"),
        rule.severity.value,
        rule.title.en,
        rule.title.ja,
        looks_at,
        cleared,
        rule.source,
    ]
    return "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |"


if __name__ == "__main__":
    TARGET.write_text(document(), encoding="utf-8")
