"""What machines ask for: whether we live, whether we can serve, and the style sheet of the printed form."""

from __future__ import annotations

from fastapi import APIRouter
from starlette.responses import JSONResponse, PlainTextResponse, Response

from pipeline.errors import SetupError
from rendering import html
from review_ui.visitor import TheDesk

router = APIRouter()


@router.get("/healthz")
def show_health() -> Response:
    """This process answers."""
    return PlainTextResponse("ok\n")


@router.get("/readyz")
def show_readiness(desk: TheDesk) -> Response:
    """The database answers too, and its tables are of this version."""
    try:
        desk.database.check()
    except SetupError as error:
        return JSONResponse({"ready": False, "code": error.code}, 503)
    return JSONResponse({"ready": True})


@router.get("/form.css")
def show_form_style() -> Response:
    """The style sheet of the certificate on the screen, as the printing engine has it for paper."""
    return Response(html.style_sheet(), media_type="text/css", headers={"Cache-Control": "no-cache"})
