"""Numbers given once and without gaps: a number belongs to the transaction that took it."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import Session

from pipeline.storage.tables import CounterRow


def next_number(session: Session, name: str) -> int:
    """The next number of a counter, from 1. Others who want one wait until this transaction ends; if it is rolled
    back the number is given again.
    """
    insert = postgresql.insert if session.get_bind().dialect.name == "postgresql" else sqlite.insert
    session.execute(
        insert(CounterRow)
        .values(name=name, value=1)
        .on_conflict_do_update(index_elements=["name"], set_={"value": CounterRow.value + 1})
    )
    return session.execute(select(CounterRow.value).where(CounterRow.name == name)).scalar_one()
