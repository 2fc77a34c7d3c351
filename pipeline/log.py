"""Logs that tell a case's story: one JSON object a line, case and request from context, never the content of an
invoice.

ERROR: somebody must act. WARNING: it went on, but look. INFO: what happened to a case. DEBUG: for developers.
"""

from __future__ import annotations

import json
import logging
import sys
from contextvars import ContextVar
from datetime import UTC, datetime

case_id: ContextVar[str] = ContextVar("case_id", default="")
request_id: ContextVar[str] = ContextVar("request_id", default="")


class JsonLines(logging.Formatter):
    """A record as one line of JSON with UTC time, level, logger, message, case and request."""

    def format(self, record: logging.LogRecord) -> str:
        """One line."""
        entry = {
            "at": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname,
            "from": record.name,
            "message": record.getMessage(),
        }
        entry |= {name: value for name, value in (("case", case_id.get()), ("request", request_id.get())) if value}
        if record.exc_info:
            entry["trace"] = self.formatException(record.exc_info)
        return json.dumps(entry, ensure_ascii=False)


TALKATIVE = ("alembic", "httpx", "fontTools", "pyhanko", "weasyprint")
"""Libraries whose INFO is about themselves; only their warnings are kept."""


def set_up(level: int = logging.INFO) -> None:
    """Log as JSON lines to standard error."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(JsonLines())
    logging.basicConfig(level=level, handlers=[handler], force=True)
    for name in TALKATIVE:
        logging.getLogger(name).setLevel(logging.WARNING)
