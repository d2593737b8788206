"""A project file: told from other files, made, opened, upgraded."""

from __future__ import annotations

import os
import sqlite3
import struct
import tempfile
from contextlib import closing, suppress
from pathlib import Path

from desktop_app.domain.problem import Problem, Wrong
from desktop_app.store.faults import told
from desktop_app.store.tables import APPLICATION_ID, SCHEMA_VERSION

SUFFIX = ".standpunt"
BUSY_SECONDS = 10.0
_MAGIC = b"SQLite format 3\0"


def create_file(path: Path) -> None:
    """Make an empty project at ``path``; Problem when something is there or it cannot be written.

    It is built beside its place and linked into it whole, so that no half-made project is ever seen
    and a file that is already there is never replaced.
    """
    folder = path.parent
    if not folder.is_dir():
        raise Problem(Wrong.NO_FOLDER, file=str(path), subject=str(folder))
    if os.path.lexists(path):
        raise Problem(Wrong.FILE_EXISTS, file=str(path))
    try:
        handle, name = tempfile.mkstemp(prefix=".new-", suffix=SUFFIX, dir=folder)
    except OSError as error:
        raise Problem(Wrong.NOT_WRITABLE, file=str(path), detail=error.strerror or "") from error
    os.close(handle)
    made = Path(name)
    try:
        with told(path), closing(sqlite3.connect(made, isolation_level=None)) as connection:
            upgrade(connection)
            connection.execute("PRAGMA journal_mode = WAL")
        try:
            _place(made, path)
        except FileExistsError:
            raise Problem(Wrong.FILE_EXISTS, file=str(path)) from None
        except OSError as error:
            raise Problem(Wrong.NOT_WRITABLE, file=str(path), detail=error.strerror or "") from error
    finally:
        for left in (made, made.with_name(made.name + "-wal"), made.with_name(made.name + "-shm")):
            with suppress(OSError):
                left.unlink(missing_ok=True)


def _place(made: Path, path: Path) -> None:
    try:
        os.link(made, path)
    except FileExistsError:
        raise
    except OSError:  # some file systems know no links
        if os.path.lexists(path):
            raise FileExistsError(path) from None
        made.rename(path)


def open_file(path: Path, *, write: bool = True) -> sqlite3.Connection:
    """A connection to the project at ``path``; Problem, and the file as it was, when it is none that can be used."""
    version = _inspect(path)
    if version > SCHEMA_VERSION:
        raise Problem(Wrong.NEWER_PROJECT, file=str(path), subject=str(version))
    if write and not (os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)):
        raise Problem(Wrong.NOT_WRITABLE, file=str(path))
    with told(path):
        connection = _connect(path, write=write)
        try:
            if version < SCHEMA_VERSION:
                _upgrade_with_copy(connection, path, version)
            connection.execute("PRAGMA foreign_keys = ON")
            # What somebody coded by hand is worth a disk flush at every step.
            connection.execute("PRAGMA synchronous = FULL")
            connection.execute("SELECT number FROM steps ORDER BY number DESC LIMIT 1").fetchone()
        except sqlite3.OperationalError as error:
            connection.close()
            if str(error).startswith("no such table"):
                raise Problem(Wrong.DAMAGED_PROJECT, file=str(path), detail=str(error)) from error
            raise
        except BaseException:
            connection.close()
            raise
    return connection


def _connect(path: Path, *, write: bool) -> sqlite3.Connection:
    mode = "rw"
    if not write:
        # Without leave to write beside it, SQLite reads a WAL file only if told that nobody writes.
        waiting = path.with_name(path.name + "-wal").exists()
        mode = "ro" if waiting or os.access(path.parent, os.W_OK) else "ro&immutable=1"
    connection = sqlite3.connect(
        f"{path.resolve().as_uri()}?mode={mode}",
        uri=True,
        timeout=BUSY_SECONDS,
        isolation_level=None,
        check_same_thread=False,
    )
    connection.row_factory = sqlite3.Row
    return connection


def _inspect(path: Path) -> int:
    """The version in the file's header, read without SQLite so that looking changes nothing."""
    try:
        with path.open("rb") as file:
            head = file.read(100)
            size = os.fstat(file.fileno()).st_size
    except FileNotFoundError:
        raise Problem(Wrong.NO_FILE, file=str(path)) from None
    except IsADirectoryError:
        raise Problem(Wrong.IS_FOLDER, file=str(path)) from None
    except OSError as error:
        raise Problem(Wrong.NOT_READABLE, file=str(path), detail=error.strerror or "") from error
    if len(head) < 100 or not head.startswith(_MAGIC):
        raise Problem(Wrong.NO_PROJECT, file=str(path))
    (version,), (application,) = struct.unpack(">i", head[60:64]), struct.unpack(">i", head[68:72])
    if application != APPLICATION_ID:
        raise Problem(Wrong.NO_PROJECT, file=str(path))
    (page,), (pages,) = struct.unpack(">H", head[16:18]), struct.unpack(">I", head[28:32])
    if size < pages * (65536 if page == 1 else page) and not path.with_name(path.name + "-wal").exists():
        raise Problem(Wrong.DAMAGED_PROJECT, file=str(path), detail="the file is shorter than it says")
    return int(version)


def _upgrade_with_copy(connection: sqlite3.Connection, path: Path, version: int) -> None:
    copy = path.with_name(f"{path.stem}.before-version-{SCHEMA_VERSION}{SUFFIX}")
    if not copy.exists():
        with closing(sqlite3.connect(copy)) as target:
            connection.backup(target)
    upgrade(connection)
    # The version is read from the header of the file itself, so it must not wait in the log.
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def upgrade(connection: sqlite3.Connection) -> None:
    """Bring the tables to this version."""
    # Imported only here: most openings need no migration, and it costs as much time as the rest of the opening.
    from sqlite_utils import Database

    from desktop_app.store.schema import migrations

    migrations.apply(Database(connection))
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.execute(f"PRAGMA user_version = {SCHEMA_VERSION}")
