"""How Alembic reaches the database: through the connection that `pipeline.storage.database` hands over."""

from __future__ import annotations

from typing import Any, Literal

import sqlalchemy as sa
from alembic import context

from pipeline.storage.codec import Value
from pipeline.storage.tables import Base, UtcTime


def plain_type(kind: str, item: Any, _autogen: Any) -> str | Literal[False]:
    """Write our own column types into migrations as what the database sees, so that an old migration never depends on
    today's code.
    """
    if kind == "type" and isinstance(item, Value):
        return "sa.JSON()"
    if kind == "type" and isinstance(item, UtcTime):
        return "sa.DateTime(timezone=True)"
    return False


def same_type(_context: Any, _column: Any, _found: Any, wanted: Any, _wanted_type: Any) -> bool | None:
    """Our own column types are what they store."""
    return False if isinstance(wanted, (Value, UtcTime, sa.Uuid)) else None


context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=Base.metadata,
    render_as_batch=True,
    render_item=plain_type,
    compare_type=same_type,
    transaction_per_migration=False,
)
context.run_migrations()
