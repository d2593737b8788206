"""SQLite with nothing of ours about it: what this machine can do."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path


def one_commit(folder: Path) -> Callable[[], None]:
    """One row inserted and committed to the disk."""
    connection = sqlite3.connect(folder / "bare.sqlite", isolation_level=None)
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("CREATE TABLE bare (id INTEGER PRIMARY KEY, words TEXT)")

    def commit() -> None:
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("INSERT INTO bare (words) VALUES ('The channel silts up.')")
        connection.execute("COMMIT")

    return commit


def texts_in_bulk(path: Path, files: list[Path]) -> None:
    """Text files read and inserted in one transaction, with an FTS5 index over them."""
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = FULL")
        connection.execute("CREATE TABLE bare (number INTEGER PRIMARY KEY, words TEXT)")
        connection.execute(
            "CREATE VIRTUAL TABLE bare_fts USING fts5(words, content = bare, content_rowid = number,"
            " tokenize = 'unicode61 remove_diacritics 2')"
        )
        with connection:
            texts = ((file.read_bytes().decode(),) for file in files)
            connection.executemany("INSERT INTO bare (words) VALUES (?)", texts)
            connection.execute("INSERT INTO bare_fts (rowid, words) SELECT number, words FROM bare")
