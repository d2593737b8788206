"""SQLite databases of other tools: read with nothing in them trusted, and written the same each time.

The only file of this room that knows SQL.
"""

from __future__ import annotations

import contextlib
import errno
import io
import os
import sqlite3
import tempfile
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import BinaryIO, Self

from desktop_app.domain.problem import Problem, Wrong
from desktop_app.formats.fault import Fault
from desktop_app.formats.records import RecordError
from desktop_app.formats.spool import poured

BEGINNING = b"SQLite format 3\x00"

_NUMBERS = {sqlite3.SQLITE_FULL: errno.ENOSPC, sqlite3.SQLITE_IOERR: errno.EIO}
_BASIC = 0xFF
"""In these bits of an error's code stands which sort it is of."""
_ROLLBACK_JOURNAL = b"\x01\x01"
_JOURNAL_AT = slice(18, 20)
_PAGE_SIZE_AT = slice(16, 18)
_HEADER = 100
_LARGEST = 10**12
_MOST_ROWS = 10_000_000
_BREATH = 1_000_000
"""After so many steps of SQLite's machine it is asked whether to go on."""
_MOST_BREATHS = 3_000
_COLUMNS = "table_xinfo"


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table, its values by column: texts, empty where there is none, and whole numbers."""

    place: str
    texts: Mapping[str, str]
    numbers: Mapping[str, int]


class Database:
    """A database that somebody else made, read from memory: the file itself is never opened."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        found = connection.execute("SELECT name, sql FROM sqlite_master WHERE type = 'table'")
        # A virtual table runs code of its own, and so is none of ours.
        self.tables = frozenset(
            name for name, sql in found if str(sql).lstrip().upper().startswith("CREATE TABLE")
        )

    def rows(
        self,
        table: str,
        texts: Sequence[str] = (),
        numbers: Sequence[str] = (),
        if_there: Collection[str] = (),
    ) -> Iterator[Row]:
        """The rows of a table in the order in which they were added, with the columns named.

        Those ``if_there`` may be missing from the table. RecordError, with ``table[number]`` from 0, for a
        table or column that is missing, text that is no UTF-8, and values of another sort.
        """
        there = self._columns(table)
        for column in (*texts, *numbers):
            if column not in there and column not in if_there:
                raise RecordError(f"{table}.{column}", Fault.MISSING_FIELD)
        said = [column for column in texts if column in there]
        counted = [column for column in numbers if column in there]
        wanted = ", ".join(f'"{column}"' for column in (*said, *counted)) or "NULL"
        found = self._connection.execute(f'SELECT {wanted} FROM "{table}"')  # noqa: S608 - names of ours
        at = len(said)
        for index, values in enumerate(found):
            place = f"{table}[{index}]"
            if index >= _MOST_ROWS:
                raise RecordError(place, Fault.WRONG_COUNT)
            yield Row(
                place,
                {name: _text(value, place, name) for name, value in zip(said, values, strict=False)},
                {
                    name: _number(value, place, name)
                    for name, value in zip(counted, values[at:], strict=True)
                    if value is not None
                },
            )

    def _columns(self, table: str) -> frozenset[str]:
        if table not in self.tables:
            raise RecordError(table, Fault.MISSING_TABLE)
        # What is hidden is computed when it is read, out of whatever the file says.
        found = self._connection.execute(f'PRAGMA {_COLUMNS}("{table}")')
        return frozenset(name for _, name, _, _, _, _, hidden in found if not hidden)


@contextlib.contextmanager
def opened(data: bytes, file: str) -> Iterator[Database]:
    """A database in ``data``, for as long as the block lasts.

    Problem WRONG_FORMAT for what is no database; BAD_CONTENT for one that is damaged, also where the block
    comes upon it; a RecordError of the block becomes one too, with its place.
    """
    if not data.startswith(BEGINNING) or len(data) < _HEADER:
        raise Problem(Wrong.WRONG_FORMAT, file, detail=Fault.NOT_A_DATABASE)
    if len(data) % (int.from_bytes(data[_PAGE_SIZE_AT]) or 1):  # of a cut page SQLite makes up the rest
        raise Problem(Wrong.BAD_CONTENT, file, f"byte {len(data)}", detail=Fault.DAMAGED_DATABASE)
    with contextlib.closing(sqlite3.connect(":memory:")) as connection:
        try:
            _load(connection, data)
            yield Database(connection)
        except RecordError as error:
            raise Problem(Wrong.BAD_CONTENT, file, error.path, detail=error.fault) from error
        except UnicodeDecodeError as error:  # SQLite names what it finds wrong as that is called in the file
            raise Problem(Wrong.BAD_CONTENT, file, detail=Fault.DAMAGED_DATABASE) from error
        except (sqlite3.Error, MemoryError) as error:
            where = str(error).rpartition("\n")[2]
            raise Problem(Wrong.BAD_CONTENT, file, where, detail=Fault.DAMAGED_DATABASE) from error


def written(schema: str, tables: Mapping[str, Iterable[Sequence[object]]]) -> bytes:
    """A database with that schema and those rows, every column said, as bytes."""
    out = io.BytesIO()
    with NewDatabase(schema) as made:
        for table, rows in tables.items():
            made.add(table, rows)
        made.write(out)
    return out.getvalue()


class NewDatabase:
    """A database with a schema, made on disk and held nowhere; equal rows in equal order give equal bytes.

    Equal, that is, with one version of SQLite, which writes its own number into the file. What rows refer to
    may be added after them.
    """

    def __init__(self, schema: str) -> None:
        self._temporary = tempfile.TemporaryDirectory()
        self.folder = Path(self._temporary.name)
        """Where it is made."""
        self._path = self.folder / "made.sqlite"
        self._connection = sqlite3.connect(self._path)
        self._inserts: dict[str, str] = {}
        try:
            with _told_as_of_a_file():
                # Nobody else knows of the file, and what is half made is thrown away.
                self._connection.execute("PRAGMA journal_mode = OFF")
                self._connection.execute("PRAGMA synchronous = OFF")
                self._connection.executescript(f"BEGIN;{schema}")
        except BaseException:
            self.close()
            raise

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let go of it; nothing of it is left."""
        self._connection.close()
        self._temporary.cleanup()

    def add(self, table: str, rows: Iterable[Sequence[object]]) -> None:
        """Some more rows of a table, every column of them; OSError where the disk is full."""
        with _told_as_of_a_file():
            self._connection.executemany(self._inserts.get(table) or self._insert(table), rows)

    def write(self, out: BinaryIO) -> None:
        """Write all of it; nothing can be added then."""
        with _told_as_of_a_file():
            self._connection.commit()
        self._connection.close()
        with self._path.open("rb") as made:
            poured(made, out)

    def _insert(self, table: str) -> str:
        described = self._connection.execute(f'SELECT * FROM "{table}" LIMIT 0').description  # noqa: S608
        places = ", ".join("?" * len(described))
        insert = self._inserts[table] = f'INSERT INTO "{table}" VALUES ({places})'  # noqa: S608
        return insert


@contextlib.contextmanager
def _told_as_of_a_file() -> Iterator[None]:
    """An OSError, as of any file that is written, for what a disk does not take."""
    try:
        yield
    except sqlite3.OperationalError as error:
        number = _NUMBERS.get(error.sqlite_errorcode & _BASIC)
        if number is None:
            raise
        raise OSError(number, os.strerror(number)) from error


def _load(connection: sqlite3.Connection, data: bytes) -> None:
    if data[_JOURNAL_AT] != _ROLLBACK_JOURNAL:  # a write-ahead log there is none of in memory
        data = data[: _JOURNAL_AT.start] + _ROLLBACK_JOURNAL + data[_JOURNAL_AT.stop :]
    connection.deserialize(data)
    connection.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, len(data))  # no value is longer than all of them
    connection.execute("PRAGMA trusted_schema = OFF")
    connection.execute("PRAGMA cell_size_check = ON")
    connection.execute("PRAGMA ignore_check_constraints = ON")  # theirs may be anything, and take for ever
    breaths = iter(range(_MOST_BREATHS))
    connection.set_progress_handler(lambda: next(breaths, None) is None, _BREATH)
    (told,) = connection.execute("PRAGMA quick_check(1)").fetchone()
    if told != "ok":
        raise sqlite3.DatabaseError(told)
    # From here on tables are read: no function, view or pragma that the file could bring along is run.
    connection.set_authorizer(_allowed)
    connection.text_factory = _decoded


def _allowed(action: int, name: str | None, *_: object) -> int:
    if action in (sqlite3.SQLITE_SELECT, sqlite3.SQLITE_READ):
        return sqlite3.SQLITE_OK
    return sqlite3.SQLITE_OK if (action, name) == (sqlite3.SQLITE_PRAGMA, _COLUMNS) else sqlite3.SQLITE_DENY


def _decoded(data: bytes) -> str | bytes:
    try:
        return data.decode()
    except UnicodeDecodeError:
        return data  # told, with its place, by whoever wants a text


def _text(value: object, place: str, column: str) -> str:
    if value is None:
        return ""
    if isinstance(value, bytes):
        raise RecordError(f"{place}.{column}", Fault.NOT_UTF8)
    return value if isinstance(value, str) else str(value)


def _number(value: object, place: str, column: str) -> int:
    if not isinstance(value, int):
        raise RecordError(f"{place}.{column}", Fault.NOT_A_NUMBER)
    if not -_LARGEST <= value <= _LARGEST:
        raise RecordError(f"{place}.{column}", Fault.BAD_NUMBER)
    return value
