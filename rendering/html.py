"""The certificate as HTML: one template for the preview on the screen and for print. Browsers and the printing engine
draw the same lines.

`certificate` gives a whole document (print, or a frame of its own), `fragment` the sheets alone for a page that has the
text of `style_sheet` in a style sheet of its own. Nothing here carries a style attribute or a script. On the screen all
measures follow the width of the element around (`.coo`), so that a sheet is wholly seen on a phone.
"""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Callable
from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from rendering import form, sheets
from rendering.ornament import draw_band, draw_seal, draw_watermark
from rendering.view import Paper, PaperState

PICTURES = {
    b"\x89PNG\r\n\x1a\n": "image/png",
    b"\xff\xd8\xff": "image/jpeg",
    b"<svg": "image/svg+xml",
    b"<?xml": "image/svg+xml",
}


def certificate(
    paper: Paper, qr_svg: str | None = None, signature: bytes | None = None, link: str = "", nonce: str = ""
) -> str:
    """A full HTML document of all sheets, in print's measures.

    Args:
        paper: what stands on it.
        qr_svg: the code as SVG (`code.draw`), None in a draft: an empty frame is drawn.
        signature: the signatory's signature as PNG, JPEG or SVG bytes.
        link: the address behind the code.
        nonce: for a page whose content policy asks one for style elements.
    """
    body = fragment(paper, qr_svg, signature, link)
    return _environment().get_template("document.html.j2").render(
        paper=paper, body=Markup(body), css=Markup(style_sheet(printed=True)), nonce=nonce
    )  # fmt: skip


def fragment(paper: Paper, qr_svg: str | None = None, signature: bytes | None = None, link: str = "") -> str:
    """The sheets alone, as `<div class="coo">…</div>`; arguments as of `certificate`."""
    seal = draw_seal(paper.chamber_name, paper.chamber_place.split(",")[0], paper.trial)
    return _environment().get_template("certificate.html.j2").render(
        paper=paper,
        form=form,
        kinds=sheets.RowKind,
        first_sheet=paper.sheets[0],
        attached_sheets=paper.sheets[1:],
        seal=Markup(seal) if paper.state is not PaperState.DRAFT else None,
        qr=Markup(qr_svg) if qr_svg else None,
        signature=_data_address(signature) if signature else None,
        link=link,
        watermark=Markup(draw_watermark(paper.state.value)) if paper.state is not PaperState.VALID else "",
        band=Markup(draw_band()),
    )  # fmt: skip


def style_sheet(*, printed: bool = False) -> str:
    """The CSS text: in print in millimetres, on the screen in hundredths of the width of the element around the
    sheets."""
    length = _millimetres if printed else _shares
    environment = _environment()
    template = environment.get_template("certificate.css.j2")
    return template.render(
        form=form,
        printed=printed,
        mm=length,
        pt=lambda points: length(points / form.POINTS_PER_MM),
        frames=(*form.FIRST_PAGE, *form.ATTACHED_SHEET, form.CODE),
    )


def size_class(size: float) -> str:
    """The CSS class of a type size: "t95" of 9.5 points."""
    return f"t{size * 10:.0f}"


def _millimetres(length: float) -> str:
    return f"{length:.3f}mm"


def _shares(length: float) -> str:
    return f"{length / 2.1:.4f}cqw"  # 210 mm are the whole width


def _data_address(picture: bytes) -> str:
    media_type = next((kind for start, kind in PICTURES.items() if picture.startswith(start)), None)
    if media_type is None:
        raise ValueError("a signature is a PNG, JPEG or SVG picture")
    return f"data:{media_type};base64,{b64encode(picture).decode()}"


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(Path(__file__).parent / "templates"),
        undefined=StrictUndefined,
        autoescape=_escapes,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    filters: dict[str, Callable[[float], str]] = {"size_class": size_class}
    environment.filters.update(filters)
    return environment


def _escapes(name: str | None) -> bool:
    return name is None or not name.endswith(".css.j2")
