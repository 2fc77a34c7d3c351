"""What stands before every page: security headers, a request id, a limit on what may be sent in, cookies, and proof
that a form is ours."""

from __future__ import annotations

import hmac
import secrets
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from starlette.datastructures import MutableHeaders
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from pipeline import log
from pipeline.errors import FileRefused

OnError = Callable[[Request, Exception], Awaitable[Response]]
SESSION_COOKIE = "gensan_session"
FORM_COOKIE = "gensan_form"
CSRF_FIELD = "csrf"
CSRF_HEADER = "x-csrf-token"
SAFE_METHODS = frozenset({"GET", "HEAD", "OPTIONS"})
FORM_LIMIT = 256 * 1024  # bytes; the longest marks and remarks are a few kB
UPLOAD_PATHS = frozenset({"/cases", "/v/file"})

POLICY = (
    "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self'; "
    "frame-ancestors 'self'"
)
HEADERS = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "SAMEORIGIN",
    "Referrer-Policy": "same-origin",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=(), payment=()",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cache-Control": "no-store",
}


@dataclass(frozen=True)
class Doorkeeper:
    """ASGI middleware: names the request, limits its body, and puts the headers on its answer. `upload_bytes` is
    the largest file that is taken."""

    app: ASGIApp
    upload_bytes: int
    https: bool
    on_error: OnError

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        name = secrets.token_hex(8)
        scope.setdefault("state", {})["request_id"] = name
        token = log.request_id.set(name)
        try:
            limited = _limit(receive, self._limit_of(scope["path"]), self.upload_bytes)
            await self._answer(scope, limited, self._with_headers(send, name))
        finally:
            log.request_id.reset(token)

    async def _answer(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass it on; what nobody foresaw becomes an answer too, unless one has begun."""
        begun = False

        async def send_noting(message: Message) -> None:
            nonlocal begun
            begun = True
            await send(message)

        try:
            await self.app(scope, receive, send_noting)
        except Exception as error:
            if begun:
                raise
            answer = await self.on_error(Request(scope, receive), error)
            await answer(scope, receive, send)

    def _limit_of(self, path: str) -> int:
        """Bytes that may be sent in; a file travels in an envelope of its own."""
        return self.upload_bytes + FORM_LIMIT if path in UPLOAD_PATHS else FORM_LIMIT

    def _with_headers(self, send: Send, name: str) -> Send:
        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for header, value in HEADERS.items():
                    headers.setdefault(header, value)
                if self.https:
                    headers.setdefault("Strict-Transport-Security", "max-age=31536000")
                headers["X-Request-ID"] = name
            await send(message)

        return send_with_headers


def _limit(receive: Receive, limit: int, upload_bytes: int) -> Receive:
    """`receive` that refuses to go on beyond `limit` bytes, before they are kept anywhere."""
    taken = 0

    async def receive_limited() -> Message:
        nonlocal taken
        message = await receive()
        taken += len(message.get("body", b""))
        if taken > limit:
            raise FileRefused("file-too-large", limit_mb=upload_bytes // 1024 // 1024)
        return message

    return receive_limited


def new_token() -> str:
    """A secret for a form of somebody who has not signed in."""
    return secrets.token_urlsafe(24)


def same(given: str, expected: str) -> bool:
    """Whether two secrets agree, without telling by time how far."""
    return bool(expected) and hmac.compare_digest(given.encode(), expected.encode())


def set_cookie(response: Response, name: str, value: str, https: bool, days: int = 0) -> None:
    """A cookie that scripts cannot read and other sites do not send with their forms; `days` 0 ends it with the
    browser."""
    response.set_cookie(
        name, value, httponly=True, secure=https, samesite="lax", path="/", max_age=days * 86400 if days else None
    )
