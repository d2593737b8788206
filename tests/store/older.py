"""Project files as older versions made them."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from sqlite_utils import Database

from desktop_app.store import schema, tables
from tests.project.sample import content

NEW_IN_3 = {"fields", "codebook_versions"}
NEW_TABLES: dict[str, set[str]] = {
    "002-suggestions": {"reviews", *NEW_IN_3},
    "003-fields": NEW_IN_3,
    "004-signatures": set(),
}


def older(path: Path, migration: str) -> Path:
    """A file as the version before a migration made it, with the rows of the project at ``path``."""
    old = path.with_name("old.standpunt")
    with closing(sqlite3.connect(old, isolation_level=None)) as connection:
        connection.execute("PRAGMA journal_mode = WAL")
        schema.migrations.apply(Database(connection), stop_before=migration)
        connection.execute(f"PRAGMA application_id = {tables.APPLICATION_ID}")
        connection.execute(f"PRAGMA user_version = {int(migration[:3]) - 1}")
        connection.execute("ATTACH ? AS whole", (str(path),))
        connection.execute("PRAGMA foreign_keys = OFF")
        for name in ("texts", "steps", "events", "changes", *(set(content(path)) - NEW_TABLES[migration])):
            there = connection.execute(f"PRAGMA main.table_info({name})")
            columns = ", ".join(f'"{column[1]}"' for column in there)
            connection.execute(
                f"INSERT INTO main.{name} (rowid, {columns}) SELECT rowid, {columns} FROM whole.{name}"
            )
        for table in tables.TABLES if migration < "004" else ():
            for column in table.later:
                connection.execute(
                    f"UPDATE changes SET before = json_remove(before, '$.{column}'),"
                    f" after = json_remove(after, '$.{column}') WHERE table_name = ?",
                    (table.name,),
                )
        connection.execute("INSERT INTO texts_fts (texts_fts) VALUES ('rebuild')")
    return old
