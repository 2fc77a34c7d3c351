"""What a mail of the outbox says: its template, filled from the case it is about."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from uuid import UUID

from pipeline.domain.editing import shown
from pipeline.domain.people import SYSTEM
from pipeline.errors import EXPLANATIONS, GensanError, Text
from pipeline.steps import views
from pipeline.steps.desk import Desk
from pipeline.steps.views import CaseView
from pipeline.storage import people
from pipeline.storage.outbox import Mail
from rendering import mail as templates


def word(desk: Desk, mail: Mail) -> tuple[str, str]:
    """Subject and text of a mail, in its language; what the mail itself carries goes before what the case says now."""
    view = views.open_case(desk, SYSTEM, UUID(str(mail.data["case_id"])))
    values: dict[str, object] = {
        "to": _addressee(desk, view),
        "chamber": Text(view.chamber.name, view.chamber.name_ja),
        "url": f"{desk.settings.base_url}/cases/{view.case.id}",
        "receipt_no": view.case.receipt_no,
        "invoice_number": shown(view.case.invoice, "invoice_number") or "–",
        **_details(mail.template, view),
        **{name: value for name, value in mail.data.items() if name in ("receipt_no", "message", "file_name")},
    }
    composed = templates.compose(mail.template, mail.language, values)
    return composed.subject, composed.body


def _details(template: str, view: CaseView) -> Mapping[str, object]:
    return _OF_TEMPLATE[template](view) if template in _OF_TEMPLATE else {}


def _addressee(desk: Desk, view: CaseView) -> str:
    if view.case.created_by is None:
        return view.registration.name_en
    with desk.database.read() as session:
        return people.account(session, view.case.created_by).name


def _unreadable(view: CaseView) -> Mapping[str, object]:
    code = view.case.problem if view.case.problem in EXPLANATIONS else "file-reader-died"
    problem = GensanError(code, **view.case.problem_data)
    file_name = view.case.file.name if view.case.file else ""
    return {"file_name": file_name, "problem": problem.message, "advice": problem.advice}


def _issued(view: CaseView) -> Mapping[str, object]:
    number = view.issued.certificate.number if view.issued else ""
    until: date | str = (view.issued.print_until if view.issued else None) or ""
    return {"certificate_number": number, "print_until": until}


_OF_TEMPLATE: Mapping[str, Callable[[CaseView], Mapping[str, object]]] = {
    "read": lambda view: {"to_check": len(view.weak)},
    "unreadable": _unreadable,
    "returned": lambda view: {"message": view.case.message},
    "approved": lambda view: {"fee": view.fee or ""},
    "refused": lambda view: {"reason": view.case.message},
    "issued": _issued,
}
