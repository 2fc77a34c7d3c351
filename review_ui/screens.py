"""Everything that the case page shows, gathered from one view of the case: the whole page, or the parts that change
with an edit."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from fastapi import Request
from markupsafe import Markup

from pipeline.domain import editing
from pipeline.domain.certificate import Mark, TradeType
from pipeline.domain.findings import Finding, Severity
from pipeline.domain.invoice import CERTIFICATE_COLUMNS, COLUMNS, FIELDS
from pipeline.domain.lifecycle import State
from pipeline.domain.people import APPLICANTS, CHAMBER, Role
from pipeline.errors import EXPLANATIONS, GensanError, Text
from pipeline.steps.views import CaseView
from rendering import html
from rendering.view import Problem, certificate_paper, draft_paper
from review_ui import history, presenters
from review_ui.looks import fragment
from review_ui.visitor import Visitor

TRADE_TYPES = {
    TradeType.EXPORT.value: Text("Export", "輸出"),
    TradeType.REEXPORT.value: Text("Re-export", "再輸出・積戻し"),
    TradeType.INTERMEDIARY.value: Text("Third-country trade", "仲介貿易"),
}
WITHOUT_FORM = frozenset({State.RECEIVED, State.UNREADABLE})
UNDECIDED = frozenset({State.DRAFT, State.RETURNED, State.SUBMITTED, State.IN_REVIEW})
REGIONS = {
    "region-findings": "_case_findings.html", "region-lines": "_case_lines.html", "region-draft": "_case_draft.html",
    "region-bar": "_case_bar.html",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class EntryView:
    """One entry of the application. `hint` is what is printed where it is left empty; `least` and `most` bound a
    number."""

    name: str
    label: Text
    shown: str
    hint: str = ""
    least: int = 0
    most: int = 0

    @property
    def id(self) -> str:
        """The id of its entry on the page."""
        return presenters.anchor(self.name)


def parts(request: Request, view: CaseView) -> dict[str, Any]:
    """What the parts of the page need that change with every edit."""
    visitor: Visitor = request.state.visitor
    case, weak = view.case, frozenset(view.weak)
    draft, problems = draw(view)
    reviewing = view.may_edit and case.state is State.IN_REVIEW
    open_ones = standing(visitor, view)
    severities = [finding.severity for finding in open_ones]
    return {
        "view": view,
        "case": case,
        "draft": draft,
        "paper_problems": problems,
        "reviewing": reviewing,
        "is_applicant": visitor.role in APPLICANTS,
        "is_chamber": visitor.role in CHAMBER,
        "is_reviewer": visitor.role in (Role.REVIEWER, Role.CHAMBER_ADMIN),
        "findings": presenters.finding_views(f for f in open_ones if not _is_unsure(f, weak)),
        "unsure": presenters.finding_views(f for f in open_ones if _is_unsure(f, weak)),
        "label_of": presenters.label_of,
        "anchor": presenters.anchor,
        "lines": presenters.lines(case),
        "columns": presenters.columns(case),
        "COLUMNS": COLUMNS,
        "lines_weak": "lines" in weak,
        "allowed": {event.value for event in view.allowed},
        "has_form": case.state not in WITHOUT_FORM,
        "undecided": case.state in UNDECIDED,
        "counts": {
            "weak": len(weak),
            "block": severities.count(Severity.BLOCK),
            "warn": sum(f.severity is Severity.WARN and not _is_unsure(f, weak) for f in open_ones),
        },
        "entries": entries(view),
        "modes": presenters.MODES,
    }


def whole(request: Request, view: CaseView, refused: GensanError | None = None) -> dict[str, Any]:
    """What the whole page needs; `refused` is why the act that led here did not happen."""
    visitor: Visitor = request.state.visitor
    case, _ = view.case, visitor.language.gettext
    reviewer = visitor.role in CHAMBER
    return parts(request, view) | {
        "title": editing.shown(case.invoice, "invoice_number") or (case.file.name if case.file else _("Typed case")),
        "looks": presenters.LOOKS,
        "groups": presenters.groups(case),
        "trade_types": TRADE_TYPES,
        "goods_texts": goods_texts(view),
        "refused": refused,
        "flash": "",
        "problem": problem(view),
        "history": history.lines(view.history, visitor.language.code),
        "back": {"href": "/queue", "label": _("Review queue")} if reviewer else {"href": "/cases", "label": _("Cases")},
        "suggestions": suggestions(visitor, view),
        "sentences": sentences(visitor, view),
        "texts": texts(visitor, view),
    }


def update(request: Request, view: CaseView) -> dict[str, Any]:
    """The parts of the page that change with an edit, and every value with its mark, for the script."""
    values = parts(request, view)
    fields = [field for group in presenters.groups(view.case) for field in group.fields]
    fields += [field for line in values["lines"] for field in line]
    shown: dict[str, list[object]] = {f.name: [f.shown, f.mark, f.weak, f.place] for f in fields}
    shown |= {
        entry.name: [entry.shown, "none", False, ""] for entry in (*values["entries"].values(), *goods_texts(view))
    }
    regions = dict(REGIONS)
    grid = f"{len(view.case.invoice.lines)}{'w' if values['lines_weak'] else ''}"
    if request.headers.get("x-lines") == grid:
        regions.pop("region-lines")  # only values have changed: the grid stays, and with it the focus
    return {"fields": shown, "regions": {region: fragment(request, name, **values) for region, name in regions.items()}}


def standing(visitor: Visitor, view: CaseView) -> tuple[Finding, ...]:
    """The findings that somebody can still act on; what is for the reviewer's eye alone is not shown to applicants."""
    if view.case.state not in UNDECIDED:
        return ()
    return tuple(f for f in view.findings if f.severity is not Severity.HUMAN or visitor.role in CHAMBER)


def _is_unsure(finding: Finding, weak: frozenset[str]) -> bool:
    """Whether a finding only says that the reader was not sure of a value: those stand together, as one point."""
    return finding.field in weak and finding.severity is Severity.WARN and not finding.cleared_by


def draw(view: CaseView) -> tuple[Markup, tuple[GensanError, ...]]:
    """The certificate as it is printed, or as it would be, and what does not fit on it."""
    if view.issued:
        return Markup(html.fragment(certificate_paper(view.issued.certificate, Mark.ORIGINAL))), ()
    paper = draft_paper(view.draft, view.chamber)
    return Markup(html.fragment(paper)), tuple(map(Problem.error, paper.problems))


def entries(view: CaseView) -> dict[str, EntryView]:
    """The entries of the application, by name."""
    policy = view.chamber.printing
    bounds = {"originals": (1, policy.max_originals), "copies": (0, policy.max_copies)}
    return {
        name: EntryView(name, label, editing.entry_shown(view.case.application, name), "", *bounds.get(name, (0, 0)))
        for name, label in editing.ENTRY_LABELS.items()
    }


def goods_texts(view: CaseView) -> tuple[EntryView, ...]:
    """The certificate's own wording for each goods line; what the invoice says is the hint."""
    made = []
    for index, line in enumerate(view.case.invoice.lines):
        name = f"goods_texts.{index}"
        hint = line.description.value if line.description else ""
        made.append(EntryView(name, presenters.label_of(name), editing.entry_shown(view.case.application, name), hint))
    return tuple(made)


def problem(view: CaseView) -> GensanError | None:
    """Why the file could not be read, while nothing else has been decided."""
    if view.case.state is not State.UNREADABLE or view.case.problem not in EXPLANATIONS:
        return None
    return GensanError(view.case.problem, **view.case.problem_data)


def suggestions(visitor: Visitor, view: CaseView) -> list[dict[str, str]]:
    """Sentences for the message to the applicant, one for each finding that stands."""
    made = []
    for finding in view.findings:
        label = visitor.language.text(presenters.label_of(finding.field)) if finding.field else finding.rule
        said, advice = visitor.language.text(finding.message), visitor.language.text(finding.advice)
        made.append({"label": label, "text": f"{label}: {said} {advice}"})
    return made


def sentences(visitor: Visitor, view: CaseView) -> list[dict[str, str]]:
    """A sentence for the message to the applicant, one for each value of the certificate."""
    said = visitor.language.gettext("%(name)s: now “%(value)s”. Please correct it as on the invoice.")
    names = [name for name, spec in FIELDS.items() if spec.certificate]
    names += [f"lines.{index}.{c}" for index in range(len(view.case.invoice.lines)) for c in CERTIFICATE_COLUMNS]
    made = []
    for name in names:
        label = visitor.language.text(presenters.label_of(name))
        value = " ".join(editing.shown(view.case.invoice, name).split()) or "–"
        made.append({"label": label, "text": said % {"name": label, "value": value}})
    return made


def texts(visitor: Visitor, view: CaseView) -> dict[str, Any]:
    """The sentences that the page's script says."""
    _ = visitor.language.gettext
    return {
        "saving": _("Saving…"),
        "saved": _("All saved"),
        "failed": _("It could not be saved."),
        "notSaved": _("Not saved: the entry in red"),
        "noConnection": _("No connection. What you typed is kept here and sent as soon as it is back."),
        "accept": _("Accept this value"),
        "marks": {
            "sure": _("sure"),
            "check": _("please check"),
            "unreadable": _("unreadable"),
            "person": _("confirmed by a person"),
            "absent": _("not on the paper"),
            "none": "",
        },
        "keys": keys(visitor, view),
    }


def keys(visitor: Visitor, view: CaseView) -> list[tuple[list[str], str]]:
    """The keys that work on this page now, with what they do; nothing else."""
    _ = visitor.language.gettext
    live: list[tuple[list[str], str]] = []
    if view.may_edit:
        live += [
            (["Enter"], _("Accept the value; go to the next that needs a look")),
            (["Tab", "Shift+Tab"], _("Next field, field before")),
            (["Shift+Enter"], _("New line within an entry")),
            (["↑", "↓", "←", "→"], _("Goods: move between cells")),
            (["Alt+Enter"], _("Goods: insert a line below")),
            (["Alt+Delete"], _("Goods: delete the line")),
            (["W"], _("Go to the first value that needs a look")),
        ]
    if view.may_edit and view.case.state is State.IN_REVIEW:
        live += [(["A", "Enter"], _("Approve")), (["R"], _("Return with a message"))]
    elif visitor.role in (Role.REVIEWER, Role.CHAMBER_ADMIN):
        live.append((["N"], _("Next case")))
    live += [
        (["D"], _("Certificate draft or page")),
        (["P"], _("First page of the invoice")),
        (["+", "-", "0"], _("Larger, smaller, fit")),
        (["Esc"], _("Leave the entry, so that letters are keys")),
        (["?"], _("This list")),
    ]
    return live
