"""Write the next migration from the difference between the tables and the migrations so far: `python -m
tools.make_migration "why"`.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from alembic import command

from pipeline.storage.database import Database, alembic_config


def main(message: str) -> None:
    """Migrate an empty database, compare it with the tables, and write the difference to migrations/versions."""
    with tempfile.TemporaryDirectory() as folder:
        database = Database(f"sqlite:///{Path(folder) / 'empty.db'}")
        database.migrate()
        with database.engine.connect() as connection, connection.begin():
            config = alembic_config(connection)
            number = len(list(Path(config.get_main_option("script_location") or "", "versions").glob("*.py"))) + 1
            command.revision(config, message, autogenerate=True, rev_id=f"{number:04d}")
        database.close()


if __name__ == "__main__":
    main(sys.argv[1])
