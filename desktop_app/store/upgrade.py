"""The tables of a project file brought to this version, with a copy of the file as it was."""

from __future__ import annotations

import itertools
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from sqlite_utils import Database

from desktop_app.domain.problem import Problem, Wrong
from desktop_app.store import tables
from desktop_app.store.file import SUFFIX, connect, version_of
from desktop_app.store.place import placed
from desktop_app.store.schema import migrations


def make_tables(made: Path) -> None:
    """Give an empty file the tables of a project."""
    with closing(sqlite3.connect(made, isolation_level=None)) as connection:
        connection.execute("PRAGMA journal_mode = WAL")
        with _all_or_nothing(connection):
            _migrate(connection)


def in_place(connection: sqlite3.Connection, path: Path) -> None:
    """Upgrade the file, all of it or nothing, after a copy has been put beside it."""
    with _all_or_nothing(connection):
        if version_of(connection) < tables.SCHEMA_VERSION:  # another program may just have done it
            _keep_copy(path)
            _migrate(connection)
    # The version is read from the header of the file itself, so it must not wait in the log.
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def in_memory(connection: sqlite3.Connection) -> sqlite3.Connection:
    """An upgraded copy that is gone when it is closed; ``connection`` is closed."""
    copy = sqlite3.connect(":memory:", isolation_level=None, check_same_thread=False)
    copy.row_factory = sqlite3.Row
    with closing(connection):
        connection.backup(copy)
    with _all_or_nothing(copy):
        _migrate(copy)
    return copy


def _keep_copy(path: Path) -> None:
    path = path.resolve()
    for number in itertools.count(1):
        again = f"-{number}" if number > 1 else ""
        copy = path.with_name(f"{path.stem}.before-version-{tables.SCHEMA_VERSION}{again}{SUFFIX}")
        try:
            with (
                placed(copy) as made,
                closing(connect(path, write=False)) as source,
                closing(sqlite3.connect(made)) as target,
            ):
                source.backup(target)
        except Problem as problem:
            if problem.wrong is not Wrong.FILE_EXISTS:
                raise
        else:
            return


def _migrate(connection: sqlite3.Connection) -> None:
    migrations.apply(Database(connection))
    connection.execute(f"PRAGMA application_id = {tables.APPLICATION_ID}")
    connection.execute(f"PRAGMA user_version = {tables.SCHEMA_VERSION}")


@contextmanager
def _all_or_nothing(connection: sqlite3.Connection) -> Iterator[None]:
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
        connection.execute("COMMIT")
    finally:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
