"""SQLite's errors as problems of the file they came from."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from desktop_app.domain.problem import Problem, Wrong

_WRONG = {
    "SQLITE_FULL": Wrong.DISK_FULL,
    "SQLITE_BUSY": Wrong.BUSY_PROJECT,
    "SQLITE_LOCKED": Wrong.BUSY_PROJECT,
    "SQLITE_READONLY": Wrong.NOT_WRITABLE,
    "SQLITE_CANTOPEN": Wrong.NOT_WRITABLE,
    "SQLITE_PERM": Wrong.NOT_WRITABLE,
    "SQLITE_IOERR": Wrong.NOT_WRITABLE,
    "SQLITE_CORRUPT": Wrong.DAMAGED_PROJECT,
    "SQLITE_NOTADB": Wrong.DAMAGED_PROJECT,
}


@contextmanager
def told(path: Path) -> Iterator[None]:
    """Turn what SQLite says of a file or its disk into a Problem; let our own mistakes through."""
    try:
        yield
    except sqlite3.DatabaseError as error:
        name = getattr(error, "sqlite_errorname", "") or ""
        wrong = next((wrong for prefix, wrong in _WRONG.items() if name.startswith(prefix)), None)
        if wrong is None:
            raise
        raise Problem(wrong, file=str(path), detail=str(error)) from error
