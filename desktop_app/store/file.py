"""A project file: told from other files, opened."""

from __future__ import annotations

import os
import sqlite3
import stat
from contextlib import closing
from pathlib import Path

from desktop_app.domain.problem import Problem, Wrong
from desktop_app.store import tables
from desktop_app.store.faults import told
from desktop_app.store.share import locks_hold, share_of

SUFFIX = ".standpunt"
BUSY_SECONDS = 10.0
_COLUMNS = (
    "SELECT tables.name, columns.name FROM sqlite_master AS tables"
    " JOIN pragma_table_info(tables.name) AS columns WHERE tables.type = 'table'"
)
_NO_LOCKS = (
    "the network share keeps no file locks, so that two programs would spoil it: copy it to this machine"
)
_ANY_ERROR = "SQLITE_ERROR"


def open_file(path: Path, *, write: bool = True) -> sqlite3.Connection:
    """A connection to the project at ``path``; Problem, and the file as it was, when there is none to be had.

    Without ``write`` nothing is written: what an older version made is upgraded in memory.
    """
    _refuse_newer(path, _inspect(path))
    if write and not _is_writable(path.resolve()):
        raise Problem(Wrong.NOT_WRITABLE, file=str(path))
    if write and share_of(path) and not locks_hold(path.resolve().parent):
        raise Problem(Wrong.NOT_WRITABLE, file=str(path), detail=_NO_LOCKS)
    with told(path):
        connection = connect(path, write=write)
        try:
            # What the header says may be older than what waits in the log.
            version = version_of(connection)
            _refuse_newer(path, version)
            if version < tables.SCHEMA_VERSION:
                connection = _upgraded(connection, path, write=write)
            _require_tables(connection, path)
            connection.execute("PRAGMA foreign_keys = ON")
            # What somebody coded by hand is worth a disk flush at every step.
            connection.execute("PRAGMA synchronous = FULL")
        except BaseException:
            connection.close()
            raise
    return connection


def is_older(path: Path) -> bool:
    """Whether an older version made the project at ``path``: opening brings all of it to this one."""
    return _inspect(path) < tables.SCHEMA_VERSION


def is_project(path: Path) -> bool:
    """Whether a project stands at ``path``, of whatever version, perhaps damaged; asked as opening asks."""
    try:
        _inspect(path)
    except Problem as problem:
        return problem.wrong is Wrong.DAMAGED_PROJECT
    return True


def require_whole(path: Path) -> None:
    """Problem DAMAGED_PROJECT for a database that is damaged, whosever it is; nothing for all else."""
    try:
        _inspect(path)
    except Problem as problem:
        if problem.wrong is Wrong.DAMAGED_PROJECT:
            raise


def connect(path: Path, *, write: bool) -> sqlite3.Connection:
    """A connection to an existing file, with nothing said yet of what is in it."""
    path = path.resolve()
    mode = "rw"
    if not write and not _is_writable(path):
        # Without leave to write beside it, SQLite reads a WAL file only if told that nobody writes.
        mode = "ro" if _log(path).exists() else "ro&immutable=1"
    connection = sqlite3.connect(
        f"{path.as_uri()}?mode={mode}",
        uri=True,
        timeout=BUSY_SECONDS,
        isolation_level=None,
        check_same_thread=False,
    )
    connection.row_factory = sqlite3.Row
    if not write:
        # Where it can, the connection is one that could write: only such a one clears its log away.
        connection.execute("PRAGMA query_only = ON")
    return connection


def version_of(connection: sqlite3.Connection) -> int:
    """The version of the tables in a file."""
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def _refuse_newer(path: Path, version: int) -> None:
    if version > tables.SCHEMA_VERSION:
        raise Problem(Wrong.NEWER_PROJECT, file=str(path), subject=str(version))


def _upgraded(connection: sqlite3.Connection, path: Path, *, write: bool) -> sqlite3.Connection:
    # Most openings need no upgrade, and what it imports costs as much time as all the rest of an opening.
    from desktop_app.store import upgrade

    if write:
        upgrade.in_place(connection, path)
        return connection
    return upgrade.in_memory(connection)


def _require_tables(connection: sqlite3.Connection, path: Path) -> None:
    try:
        found = {tuple(row) for row in connection.execute(_COLUMNS)}
    except sqlite3.OperationalError as error:
        if getattr(error, "sqlite_errorname", _ANY_ERROR) != _ANY_ERROR:
            raise
        # A table as the file describes it cannot be: then the description is not the one that we wrote.
        raise Problem(Wrong.DAMAGED_PROJECT, file=str(path), detail=str(error)) from error
    wanted = {table.name: tuple(table.columns) for table in tables.TABLES} | tables.OTHER_TABLES
    for name, columns in wanted.items():
        for column in columns:
            if (name, column) not in found:
                raise Problem(Wrong.DAMAGED_PROJECT, file=str(path), detail=f"no {column} in {name}")


def _inspect(path: Path) -> int:
    """The version of the project at ``path``; Problem, and nothing made beside it, where there is none.

    SQLite reads the header, and takes the file for one that nobody changes. Whoever opens and closes a file
    by any other way drops the locks that a connection of the same process holds on it, and the next program
    to close the file would throw away the log from under that connection.
    """
    try:
        mode = path.stat().st_mode
    except (FileNotFoundError, NotADirectoryError, ValueError) as error:  # the last for a NUL in the name
        raise Problem(Wrong.NO_FILE, file=str(path)) from error
    except OSError as error:
        raise Problem(Wrong.NOT_READABLE, file=str(path), detail=error.strerror or "") from error
    if stat.S_ISDIR(mode):
        raise Problem(Wrong.IS_FOLDER, file=str(path))
    if not stat.S_ISREG(mode):  # a pipe would be waited for
        raise Problem(Wrong.NO_PROJECT, file=str(path))
    if not os.access(path, os.R_OK):
        raise Problem(Wrong.NOT_READABLE, file=str(path))
    return _version_in_header(path)


def _version_in_header(path: Path) -> int:
    address = f"{path.resolve().as_uri()}?mode=ro&immutable=1"
    try:
        with closing(sqlite3.connect(address, uri=True)) as connection:
            (application,) = connection.execute("PRAGMA application_id").fetchone()
            version = version_of(connection)
    except sqlite3.DatabaseError as error:
        name = getattr(error, "sqlite_errorname", "")
        if name == "SQLITE_NOTADB":
            raise Problem(Wrong.NO_PROJECT, file=str(path)) from error
        if name.startswith("SQLITE_CORRUPT") and _log(path.resolve()).exists():
            return tables.SCHEMA_VERSION  # what is missing may wait in the log: opening will tell
        raise Problem(Wrong.DAMAGED_PROJECT, file=str(path), detail=str(error)) from error
    if application != tables.APPLICATION_ID:
        raise Problem(Wrong.NO_PROJECT, file=str(path))
    return version


def _is_writable(path: Path) -> bool:
    return os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)


def _log(path: Path) -> Path:
    return path.with_name(path.name + "-wal")
