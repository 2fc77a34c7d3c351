"""The tables come from migrations, and say when they are not this version's."""

from __future__ import annotations

from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy import text

from pipeline.errors import SetupError
from pipeline.storage.database import Database
from pipeline.storage.tables import Base
from tests.pipeline.stage import Stage


def test_migrations_make_exactly_the_tables(stage: Stage) -> None:
    """A column that was added to the tables and not to a migration is told here."""
    with stage.desk.database.engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": False})
        assert compare_metadata(context, Base.metadata) == []


def test_migrating_twice_changes_nothing(stage: Stage) -> None:
    """Every start migrates."""
    stage.desk.database.migrate()
    stage.desk.database.check()


def test_an_empty_database_is_told(tmp_path: Path) -> None:
    """And so is one of another version."""
    database = Database(f"sqlite:///{tmp_path / 'empty.db'}")
    with pytest.raises(SetupError, match="database-old"):
        database.check()
    database.migrate()
    with database.begin() as session:
        session.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    with pytest.raises(SetupError, match="database-old"):
        database.check()
    database.close()


def test_an_unreachable_database_is_told() -> None:
    """In one line, not in a traceback."""
    with pytest.raises(SetupError, match="database-unreachable"):
        Database("postgresql://nobody@127.0.0.1:1/none").check()


def test_all_or_nothing(stage: Stage) -> None:
    """A transaction that breaks leaves no trace."""

    def break_off() -> None:
        with stage.desk.database.begin() as session:
            session.execute(text("DELETE FROM accounts"))
            raise RuntimeError

    with pytest.raises(RuntimeError):
        break_off()
    with stage.desk.database.read() as session:
        assert session.execute(text("SELECT count(*) FROM accounts")).scalar_one() == 10
