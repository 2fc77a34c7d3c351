"""The database: SQLite (WAL) in the embedded default, PostgreSQL beyond it; the same tables, the same functions."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Engine, create_engine, event
from sqlalchemy.engine import make_url
from sqlalchemy.exc import OperationalError
from sqlalchemy.orm import Session

from pipeline.errors import SetupError
from pipeline.settings import PROJECT

BUSY_SECONDS = 30  # how long a SQLite writer waits for another before it gives up


class Database:
    """One engine. `begin` is a transaction that writes (SQLite: takes the write lock at once, so no lock error in
    mid-transaction); `read` sees a
    consistent state and writes nothing."""

    def __init__(self, url: str) -> None:
        parsed = make_url(url)
        if parsed.get_backend_name() == "postgresql" and parsed.drivername == "postgresql":
            parsed = parsed.set(drivername="postgresql+psycopg")
        if parsed.get_backend_name() == "sqlite" and parsed.database:
            Path(parsed.database).parent.mkdir(parents=True, exist_ok=True)
        self.url = parsed
        self.engine = _engine(parsed.render_as_string(hide_password=False))

    @property
    def embedded(self) -> bool:
        """Whether this is SQLite."""
        return self.engine.dialect.name == "sqlite"

    @contextmanager
    def begin(self) -> Iterator[Session]:
        """One transaction: all of it or nothing."""
        with self.engine.connect().execution_options(gensan_write=True) as connection, connection.begin():
            session = Session(connection, expire_on_commit=False, join_transaction_mode="rollback_only")
            with session:
                yield session
                session.flush()

    @contextmanager
    def read(self) -> Iterator[Session]:
        """A look at a consistent state."""
        with self.engine.connect() as connection, Session(connection, expire_on_commit=False) as session:
            yield session

    def migrate(self) -> None:
        """Bring the tables to this version.

        Raises:
            SetupError: the database cannot be reached.
        """
        try:
            with self.engine.connect().execution_options(gensan_write=True) as connection, connection.begin():
                if not self.embedded:
                    connection.exec_driver_sql("SELECT pg_advisory_xact_lock(7330417)")
                command.upgrade(alembic_config(connection), "head")
        except OperationalError as error:
            raise SetupError("database-unreachable", reason=str(error.orig)) from error

    def check(self) -> None:
        """Raise SetupError unless the database answers and its tables are of this version."""
        try:
            with self.engine.connect() as connection:
                found = MigrationContext.configure(connection).get_current_revision()
        except OperationalError as error:
            raise SetupError("database-unreachable", reason=str(error.orig)) from error
        if found != ScriptDirectory.from_config(alembic_config(None)).get_current_head():
            raise SetupError("database-old", found=found or "empty")

    def close(self) -> None:
        """Give the connections back."""
        self.engine.dispose()


def alembic_config(connection: Any) -> Config:
    """Alembic's settings, with the connection to use."""
    config = Config()
    config.set_main_option("script_location", str(PROJECT / "migrations"))
    config.attributes["connection"] = connection
    return config


def _engine(url: str) -> Engine:
    if not url.startswith("sqlite"):
        return create_engine(url, pool_pre_ping=True)
    engine = create_engine(url, connect_args={"timeout": BUSY_SECONDS})

    @event.listens_for(engine, "connect")
    def _tune(connection: sqlite3.Connection, _record: object) -> None:
        connection.isolation_level = None  # we say BEGIN ourselves
        cursor = connection.cursor()
        cursor.execute("PRAGMA journal_mode=WAL")
        cursor.execute("PRAGMA synchronous=FULL")
        cursor.execute("PRAGMA foreign_keys=ON")
        cursor.close()

    @event.listens_for(engine, "begin")
    def _begin(connection: Any) -> None:
        writing = connection.get_execution_options().get("gensan_write", False)
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writing else "BEGIN")

    return engine
