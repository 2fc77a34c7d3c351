"""The web application: pages put together round one desk."""

from __future__ import annotations

from pathlib import Path

from fastapi import Depends, FastAPI
from starlette.responses import Response
from starlette.staticfiles import StaticFiles
from starlette.types import Scope

from pipeline import log, runtime, settings
from pipeline.steps.desk import Desk
from rendering.view import misfits
from review_ui import doors
from review_ui.pages import case, cases, memory, payments, review, service, sign_in, staff, verify
from review_ui.security import Doorkeeper
from review_ui.visitor import meet

STATIC = Path(__file__).parent / "static"


class Assets(StaticFiles):
    """Files of the pages: browsers keep them and ask whether they have changed."""

    async def get_response(self, path: str, scope: Scope) -> Response:
        """The file, to be asked about again."""
        answer = await super().get_response(path, scope)
        answer.headers.setdefault("Cache-Control", "no-cache")
        return answer


def create_app(desk: Desk) -> FastAPI:
    """The application at this desk."""
    app = FastAPI(title="Gensan", docs_url=None, redoc_url=None, openapi_url=None, dependencies=[Depends(meet)])
    app.state.desk = desk
    app.state.https = desk.settings.base_url.startswith("https:")
    app.mount("/static", Assets(directory=STATIC), name="static")
    for rooms in (sign_in, cases, case, review, payments, memory, verify, staff, service):
        app.include_router(rooms.router)
    app.include_router(review.on_case)
    doors.hang(app)
    app.add_middleware(
        Doorkeeper,
        upload_bytes=desk.settings.max_upload_mb * 1_000_000,
        https=app.state.https,
        on_error=doors.unexpected,
    )
    return app


def app_from_environment() -> FastAPI:
    """For the web server: settings from the environment, logs as JSON lines, a database that is ready."""
    log.set_up()
    desk = runtime.open_desk(settings.load(), misfits)
    desk.database.check()
    return create_app(desk)
