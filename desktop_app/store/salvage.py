"""The rows of a damaged database that can still be read, one table at a time."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from tempfile import TemporaryDirectory

from desktop_app.store.upgrade import make_tables

_HEADER = b"SQLite format 3\x00"
_PAGE = 4096
_PROBED = 100_000
"""In a gap of so many rows at most each is asked for by itself."""
_PROBED_IN_THE_DARK = 1000
_ALWAYS = {"texts", "documents", "statements", "steps", "changes", "events"}
_FIRST, _LAST = -(2**63), 2**63 - 1

Row = tuple[object, ...]


@contextmanager
def salvaging(damaged: Path) -> Iterator[sqlite3.Connection]:
    """A connection to a copy of the file and its log, so that nothing is written to either.

    A first page that cannot be read, which says where each table begins, is taken from a new project: in all
    that this version made they begin at the same places.
    """
    with TemporaryDirectory() as folder:
        copy = Path(folder) / "copy"
        for ending in ("", "-wal"):
            part = damaged.with_name(damaged.name + ending)
            if part.exists():
                shutil.copyfile(part, copy.with_name(copy.name + ending))
        if not _is_described(copy):
            _describe(copy)
        with closing(_connection(copy)) as connection:
            yield connection


def rows(connection: sqlite3.Connection, table: str, columns: tuple[str, ...]) -> Iterator[Row]:
    """The rows of a table, their rowid first: those before the damage, those behind it, those between."""
    query = f"SELECT rowid, {', '.join(columns)} FROM {table} NOT INDEXED WHERE rowid"
    last = _FIRST
    with suppress(sqlite3.Error, UnicodeDecodeError):
        for row in connection.execute(f"{query} > ? ORDER BY rowid", (last,)):
            last = int(row[0])
            yield tuple(row)
        return  # not reached from an error
    first = _LAST
    with suppress(sqlite3.Error, UnicodeDecodeError):
        for row in connection.execute(f"{query} > ? ORDER BY rowid DESC", (last,)):
            first = int(row[0])
            yield tuple(row)
    begin = max(last, 0)
    # Where neither end can be read there is little hope between them.
    many = _PROBED_IN_THE_DARK if (first, last) == (_LAST, _FIRST) else _PROBED
    for rowid in range(begin + 1, min(first, begin + many)):
        with suppress(sqlite3.Error, UnicodeDecodeError):
            for row in connection.execute(f"{query} = ?", (rowid,)):
                yield tuple(row)


def counted(connection: sqlite3.Connection, table: str) -> int | None:
    """How many rows a table had, told by its index; None where that cannot be read either."""
    with suppress(sqlite3.Error):
        return int(connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0])
    return None


def _connection(copy: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(copy, isolation_level=None)
    # So a file is read that is shorter than it says.
    connection.execute("PRAGMA writable_schema = ON")
    return connection


def _is_described(copy: Path) -> bool:
    with suppress(sqlite3.Error):
        with closing(_connection(copy)) as connection:
            found = {row[0] for row in connection.execute("SELECT name FROM sqlite_master")}
        # Not all that there is: an older version had fewer.
        return found >= _ALWAYS
    return False


def _describe(copy: Path) -> None:
    made = copy.with_name("new")
    make_tables(made)
    with closing(sqlite3.connect(made)) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    page = bytearray(made.read_bytes()[:_PAGE])
    # How many pages there are is told by the file's own length once these two differ.
    page[92:96] = bytes(byte ^ 0xFF for byte in page[24:28])
    with copy.open("r+b") as file:
        file.write(page)
