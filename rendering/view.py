"""The paper as it will look: every text placed in its box on its sheet, every date and number written out. Templates
draw it and decide nothing.

`draft_paper` shows a draft, however incomplete, and names what does not fit; `certificate_paper` is strict: what cannot
be printed wholly is refused, for nobody looks at it again.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields, replace
from datetime import date
from enum import StrEnum
from typing import Any

from pipeline.domain.certificate import Certificate, Draft, Goods, InvoiceReference, Mark, Total
from pipeline.domain.chamber import Chamber
from pipeline.domain.transport import write_date
from pipeline.errors import EntryRefused, Text
from rendering import form
from rendering.lines import Block, balance, find_unprintable, fit, replace_unprintable
from rendering.sheets import Sheet, lay_out


class PaperState(StrEnum):
    """What the paper is worth, and what is printed across it: a DRAFT is not a certificate, a SPECIMEN is of a trial
    chamber."""

    DRAFT = "DRAFT"
    SPECIMEN = "SPECIMEN"
    VALID = ""


@dataclass(frozen=True, slots=True)
class Problem:
    """Why a paper cannot be printed as it is: an error code of the house, the box, its label, and the characters where
    they are the reason."""

    code: str
    field: str
    box: Text
    characters: str = ""

    def error(self) -> EntryRefused:
        """The problem as an error."""
        return EntryRefused(self.code, field=self.field, box=self.box, characters=self.characters)


@dataclass(frozen=True, slots=True)
class Paper:
    """Everything that is printed. `boxes` 1 to 6 by number; `number`, `access_code` and `issued_on` are "" in a draft;
    `verify_at` is the address of the verification page, without its scheme, "" where there is none; blocks are lines
    already broken."""

    state: PaperState
    mark: Mark
    trial: bool
    number: str
    access_code: str
    issued_on: str
    chamber_code: str
    chamber_name: str
    chamber: Block
    chamber_place: str
    boxes: Mapping[int, Block]
    sheets: tuple[Sheet, ...]
    declaration: Block
    declared: str
    exporter_name: Block
    signatory: Block
    certification: Block
    certifier: Block
    verify_at: str = ""
    problems: tuple[Problem, ...] = ()


def show_date(day: date | None) -> str:
    """As the form has it: "June 16, 2026"; "" of None."""
    return "" if day is None else write_date(day)


def draft_paper(draft: Draft, chamber: Chamber, mark: Mark = Mark.ORIGINAL) -> Paper:
    """The preview of a draft. Empty boxes are shown empty, characters that cannot be printed as □; `problems` says what
    has to be mended."""
    head = _Head.of_chamber(chamber)
    problems = tuple(_find_unprintable(draft, head))
    paper = _place(_printable(draft), head, mark)
    return replace(paper, problems=problems + tuple(_find_overflow(paper)))


def misfits(draft: Draft, chamber: Chamber) -> tuple[EntryRefused, ...]:
    """What keeps a draft from being printed."""
    return tuple(problem.error() for problem in draft_paper(draft, chamber).problems)


def certificate_paper(certificate: Certificate, mark: Mark, verify_at: str = "") -> Paper:
    """The certificate as it is printed.

    Raises:
        EntryRefused: a box does not fit its frame, or has characters that cannot be printed (`print-does-not-fit`,
            `print-not-latin`).
    """
    head = _Head.of_certificate(certificate)
    paper = _place(certificate.draft, head, mark)
    for problem in (*_find_unprintable(certificate.draft, head), *_find_overflow(paper)):
        raise problem.error()
    state = PaperState.SPECIMEN if certificate.trial else PaperState.VALID
    return replace(
        paper, state=state, number=certificate.number, access_code=certificate.access_code,
        issued_on=show_date(certificate.issued_on), verify_at=verify_at.removeprefix("https://").removeprefix("http://"),
    )  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Head:
    """What the paper says of its chamber, from a draft's chamber or from the issued certificate."""

    code: str
    name: str
    city: str
    certifier: str
    declaration: str
    certification: str
    trial: bool

    @classmethod
    def of_chamber(cls, chamber: Chamber) -> _Head:
        wording = chamber.wording
        return cls(
            chamber.code,
            chamber.name,
            chamber.city,
            chamber.certifier,
            wording.declaration,
            wording.certification,
            chamber.trial,
        )

    @classmethod
    def of_certificate(cls, paper: Certificate) -> _Head:
        return cls(
            paper.chamber_code,
            paper.chamber_name,
            paper.chamber_city,
            paper.certifier,
            paper.declaration,
            paper.certification,
            paper.trial,
        )


def _place(draft: Draft, head: _Head, mark: Mark) -> Paper:
    place = ", ".join(part for part in (draft.declared_at, show_date(draft.declared_on)) if part)
    return Paper(
        state=PaperState.DRAFT,
        mark=mark,
        trial=head.trial,
        number="",
        access_code="",
        issued_on="",
        chamber_code=head.code,
        chamber_name=head.name,
        chamber=balance(head.name, form.HEAD.room, form.CHAMBER_SIZES, "serif-bold"),
        chamber_place=head.city if "japan" in head.city.lower() else f"{head.city}, Japan",
        boxes=_place_boxes(draft),
        sheets=lay_out(draft),
        declaration=fit((head.declaration,), form.BOX_9.room, form.BOX_9.sizes, height=form.WORDING_HEIGHT),
        declared=place,
        exporter_name=fit((draft.exporter_name,), form.SIGNER_ROOM, form.NAME_SIZES, rows=form.NAME_ROWS),
        signatory=fit((draft.signatory,), form.SIGNER_ROOM, form.NAME_SIZES, rows=1),
        certification=fit((head.certification,), form.BOX_10.room, form.BOX_10.sizes, height=form.WORDING_HEIGHT),
        certifier=fit((head.certifier,), form.CERTIFIER_ROOM, form.NAME_SIZES, rows=1),
    )


def _place_boxes(draft: Draft) -> dict[int, Block]:
    contents = {
        1: (form.BOX_1, draft.exporter),
        2: (form.BOX_2, draft.consignee),
        3: (form.BOX_3, tuple(_show_invoice(invoice) for invoice in draft.invoices)),
        4: (form.BOX_4, (", ".join(draft.origin_names),)),
        5: (form.BOX_5, draft.transport),
        6: (form.BOX_6, draft.remarks),
    }
    return {number: _fit_box(frame, texts) for number, (frame, texts) in contents.items()}


def _fit_box(frame: form.Frame, texts: tuple[str, ...]) -> Block:
    height = (frame.height - form.HEADING - form.BOTTOM) * form.POINTS_PER_MM
    return fit(texts, frame.room, frame.sizes, height=height)


def _show_invoice(invoice: InvoiceReference) -> str:
    dated = f"dated {show_date(invoice.dated)}" if invoice.dated else ""
    return " ".join(part for part in (invoice.number, dated) if part)


# --------------------------------------------------------------------------------------------------


def _find_overflow(paper: Paper) -> Iterator[Problem]:
    frames = (form.BOX_1, form.BOX_2, form.BOX_3, form.BOX_4, form.BOX_5, form.BOX_6)
    full = [frame for number, frame in enumerate(frames, start=1) if not paper.boxes[number].fits]
    if not all(sheet.fits for sheet in paper.sheets):
        full.append(form.BOX_7)
    if not (paper.declaration.fits and paper.exporter_name.fits and paper.signatory.fits):
        full.append(form.BOX_9)
    if not (paper.certification.fits and paper.certifier.fits and paper.chamber.fits):
        full.append(form.BOX_10)
    return (Problem("print-does-not-fit", frame.name, frame.label) for frame in full)


def _find_unprintable(draft: Draft, head: _Head) -> Iterator[Problem]:
    for frame, value in _texts_by_frame(draft, head):
        characters = find_unprintable("".join(_strings(value)))
        if characters:
            yield Problem("print-not-latin", frame.name, frame.label, characters)


def _texts_by_frame(draft: Draft, head: _Head) -> tuple[tuple[form.Frame, object], ...]:
    return (
        (form.BOX_1, draft.exporter),
        (form.BOX_2, draft.consignee),
        (form.BOX_3, draft.invoices),
        (form.BOX_4, draft.origin_names),
        (form.BOX_5, draft.transport),
        (form.BOX_6, draft.remarks),
        (form.BOX_7, (draft.marks, draft.packages, draft.generic_goods_name, draft.goods)),
        (form.BOX_8, draft.totals),
        (form.BOX_9, (draft.declared_at, draft.signatory, draft.exporter_name, head.declaration)),
        (form.BOX_10, (head.name, head.city, head.certifier, head.certification)),
    )


def _strings(value: object) -> Iterator[str]:
    """All texts inside a value of the draft."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for part in value:
            yield from _strings(part)
    elif isinstance(value, Goods | Total | InvoiceReference):
        for field in fields(value):
            yield from _strings(getattr(value, field.name))


def _printable(draft: Draft) -> Draft:
    changed: dict[str, Any] = {field.name: _clean(getattr(draft, field.name)) for field in fields(draft)}
    return Draft(**changed)


def _clean(value: Any) -> Any:
    """The same value with □ for what cannot be printed."""
    if isinstance(value, str):
        return replace_unprintable(value)
    if isinstance(value, tuple):
        return tuple(_clean(part) for part in value)
    if isinstance(value, Goods | Total | InvoiceReference):
        return replace(value, **{field.name: _clean(getattr(value, field.name)) for field in fields(value)})
    return value
