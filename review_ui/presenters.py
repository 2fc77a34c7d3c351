"""From values to what a page shows of them: pure, so that what a person sees of a grade or a finding can be tested
without a page."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from pipeline.domain import editing
from pipeline.domain.case import Case
from pipeline.domain.evidence import Box, Grade, Reading
from pipeline.domain.findings import ClearedBy, Finding, Severity
from pipeline.domain.invoice import ALSO_PRINTED, COLUMNS, FIELDS, FieldSpec, ValueKind
from pipeline.domain.lifecycle import State
from pipeline.errors import Text

# How the fields of an invoice are laid out on the form: group by group, each with its width in sixths of a row. A test
# sees that each field of the trade stands in exactly one group.
GROUPS: tuple[tuple[Text, dict[str, int]], ...] = (
    (
        Text("Invoice", "インボイス"),
        {"invoice_number": 3, "invoice_date": 3, "po_number": 3, "lc_number": 3},
    ),
    (
        Text("Exporter", "輸出者"),
        {"seller_name": 4, "seller_country": 2, "seller_address": 6},
    ),
    (
        Text("Consignee", "荷受人"),
        {"consignee_name": 4, "consignee_country": 2, "consignee_address": 6},
    ),
    (
        Text("Origin and goods", "原産国・貨物"),
        {
            "country_of_origin": 3, "invoice_of": 3, "marks_and_numbers": 6,
            "package_count": 2, "package_kind": 4, "gross_weight_kg": 3, "net_weight_kg": 3,
        },
    ),
    (
        Text("Transport", "輸送"),
        {
            "transport_mode": 2, "vessel_or_flight": 4, "departure_date": 2, "port_of_loading": 4,
            "via": 2, "port_of_discharge": 4, "final_destination": 6,
        },
    ),
    (
        Text("Buyer", "買主"),
        {"buyer_name": 4, "buyer_country": 2, "buyer_address": 6, "notify_party_name": 6},
    ),
    (
        Text("Money and terms", "金額・条件"),
        {"currency": 2, "total_amount": 4, "incoterm": 2, "incoterm_place": 4, "payment_terms": 6},
    ),
)  # fmt: skip
LONG_KINDS = frozenset({ValueKind.LONG_TEXT, ValueKind.LINES})
GRID = ("description", "quantity", "unit", "country_of_origin", "unit_price", "amount", "hs_code", "item_code", "group")

LOOKS: dict[State, str] = {
    State.RECEIVED: "work",
    State.UNREADABLE: "bad",
    State.DRAFT: "act",
    State.SUBMITTED: "work",
    State.IN_REVIEW: "work",
    State.RETURNED: "act",
    State.APPROVED: "act",
    State.CLEARED: "work",
    State.ISSUED: "good",
    State.PRINT_EXPIRED: "",
    State.REFUSED: "bad",
    State.WITHDRAWN: "",
    State.DELETED: "",
    State.REVOKED: "bad",
    State.REPLACED: "",
}
SEVERITY_LOOKS: dict[Severity, str] = {Severity.BLOCK: "block", Severity.WARN: "warn", Severity.HUMAN: "eye"}
MODES = {
    "": Text("–", "–"),
    "sea": Text("sea", "海上"),
    "air": Text("air", "航空"),
    "courier": Text("courier", "国際宅配便"),
    "rail": Text("rail", "鉄道"),
    "road": Text("road", "道路"),
    "post": Text("post", "郵便"),
}


@dataclass(frozen=True, slots=True)
class FieldView:
    """One value on the form. `mark`: sure, check, unreadable, person (looked at or typed by somebody), absent
    (surely not on the paper), none.
    `weak`: somebody has to look at it before the case can go on. `place` is "page x0 top x1 bottom" in points, ""
    without evidence."""

    name: str
    label: Text
    kind: str
    shown: str
    mark: str
    weak: bool
    place: str
    because: tuple[str, ...]
    certificate: bool
    long: bool
    width: int = 6

    @property
    def id(self) -> str:
        """The id of its entry on the page."""
        return anchor(self.name)


@dataclass(frozen=True, slots=True)
class Group:
    """Fields under one heading."""

    label: Text
    fields: tuple[FieldView, ...]


@dataclass(frozen=True, slots=True)
class FindingView:
    """A finding with where it leads."""

    finding: Finding
    look: str
    href: str
    by_reviewer: bool
    by_evidence: bool


def anchor(field: str) -> str:
    """The id of a field's entry: "f-lines-3-quantity"; entries of the application begin with "e-"."""
    return ("e-" if is_entry(field) else "f-") + field.replace(".", "-")


def is_entry(field: str) -> bool:
    """Whether this is the applicant's own entry, not a value of the invoice."""
    return field in editing.ENTRY_LABELS or field.startswith("goods_texts.")


def groups(case: Case) -> tuple[Group, ...]:
    """All header fields, grouped."""
    weak = frozenset(weak_fields(case))
    return tuple(
        Group(label, tuple(field_view(case, name, weak, width) for name, width in names.items()))
        for label, names in GROUPS
    )


def lines(case: Case) -> tuple[tuple[FieldView, ...], ...]:
    """The goods lines as a grid of values; columns as in `columns`."""
    weak = frozenset(weak_fields(case))
    shown = columns(case)
    return tuple(
        tuple(field_view(case, f"lines.{index}.{column}", weak) for column in shown)
        for index in range(len(case.invoice.lines))
    )


def columns(case: Case) -> tuple[str, ...]:
    """The columns worth showing: those of the certificate always, the others where any line has them."""
    return tuple(
        c for c in GRID if COLUMNS[c].certificate or any(line.get(c) is not None for line in case.invoice.lines)
    )


def weak_fields(case: Case) -> list[str]:
    """The values that somebody has to look at."""
    return editing.weak_fields(case.invoice, dict(case.absent), case.lines_grade, case.looked_at)


def field_view(case: Case, name: str, weak: frozenset[str], width: int = 6) -> FieldView:
    """One value with its mark and its place on the page."""
    spec = editing.spec_of(name)
    reading = editing.reading_of(case.invoice, name)
    return FieldView(
        name=name,
        label=spec.label,
        kind=spec.kind.value,
        shown=editing.shown(case.invoice, name),
        mark=mark(case, name, spec, reading),
        weak=name in weak,
        place=place(reading),
        because=reading.because if reading else (),
        certificate=spec.certificate or name in ALSO_PRINTED,
        long=spec.kind in LONG_KINDS,
        width=width,
    )


def mark(case: Case, name: str, spec: FieldSpec, reading: Reading[Any] | None) -> str:
    """The mark that a value carries; see FieldView."""
    if name in case.looked_at or (reading is not None and reading.by):
        return "person"
    if reading is not None:
        return reading.grade.value
    absent = case.absent.get(name, Grade.CHECK)
    if absent is Grade.SURE and not name.startswith("lines."):
        return "absent"
    return absent.value if spec.certificate and not name.startswith("lines.") else "none"


def place(reading: Reading[Any] | None) -> str:
    """Where a value stands, for the page's overlay."""
    if reading is None or reading.page is None or reading.box is None:
        return ""
    box: Box = reading.box
    return f"{reading.page} {box.x0:.1f} {box.top:.1f} {box.x1:.1f} {box.bottom:.1f}"


def finding_views(findings: Iterable[Finding]) -> tuple[FindingView, ...]:
    """Findings, those that block first."""
    order = list(Severity)
    ranked = sorted(findings, key=lambda f: order.index(f.severity))
    return tuple(
        FindingView(
            f,
            SEVERITY_LOOKS[f.severity],
            f"#{anchor(f.field)}" if f.field else "",
            ClearedBy.REVIEWER in f.cleared_by,
            ClearedBy.EVIDENCE in f.cleared_by,
        )
        for f in ranked
    )


def label_of(field: str) -> Text:
    """The name of a field or entry for people; the name itself where it is neither."""
    if field in editing.ENTRY_LABELS:
        return editing.ENTRY_LABELS[field]
    if field.startswith("goods_texts."):
        number = int(field.removeprefix("goods_texts.")) + 1
        return Text(f"Certificate text (line {number})", f"証明書の品名({number}行目)")
    parts = field.split(".")
    known = field == "lines" or field in FIELDS or (len(parts) == 3 and parts[2] in COLUMNS)
    return editing.label_of(field) if known else Text(field, field)
