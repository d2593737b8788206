"""A project put back to what a backup of it holds."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from desktop_app.domain.problem import Problem, Wrong
from desktop_app.store.backup import copied, require_sound
from desktop_app.store.faults import told
from desktop_app.store.file import connect, require_whole

_PAGES = 1024


def restored(
    path: Path, backup: Path, *, aside: Path, damaged: Path, tell: Callable[[int, int], None]
) -> Path | None:
    """Make the project at ``path`` what the backup is; where what it was is kept, None where there was none.

    All in one transaction of SQLite's online backup: it is the one or the other, whatever comes between. What
    it was is copied to ``aside`` first; a project that is damaged is moved to ``damaged`` as it is. ``tell``
    hears of the pages of the backup; what it raises leaves the project as it was. Problem OPEN_PROJECT while
    anybody has the project open, this program too; DAMAGED_PROJECT for a backup that is not whole; else as
    for opening, copying and writing.
    """
    with told(backup):
        require_sound(backup, backup)
    if not os.path.lexists(path):
        copied(backup, path, tell)
        return None
    if _is_readable(path):
        _alone(path)
        copied(path, aside, lambda _done, _total: tell(0, 1))
        _fill(path, backup, tell)
        return aside
    _set_aside(path, damaged)
    copied(backup, path, tell)
    return damaged


def _is_readable(path: Path) -> bool:
    try:
        with told(path):
            require_whole(path)
            require_sound(path, path)
    except Problem as problem:
        if problem.wrong is Wrong.DAMAGED_PROJECT:
            return False
        raise
    return True


def _alone(path: Path) -> None:
    """Problem OPEN_PROJECT, unless nobody else has the project open."""
    with closing(_exclusive(path)):
        pass


def _exclusive(path: Path) -> sqlite3.Connection:
    """A connection that keeps all others out; Problem OPEN_PROJECT while there are any, waiting for none."""
    with told(path):
        connection = connect(path, write=True)
        try:
            connection.execute("PRAGMA busy_timeout = 0")
            # Of a file with a log it locks more than who writes: whoever has it open stands in the way.
            connection.execute("PRAGMA locking_mode = EXCLUSIVE")
            connection.execute("BEGIN IMMEDIATE")
            connection.execute("ROLLBACK")
        except sqlite3.OperationalError as error:
            connection.close()
            if (getattr(error, "sqlite_errorname", "") or "").startswith(("SQLITE_BUSY", "SQLITE_LOCKED")):
                raise Problem(Wrong.OPEN_PROJECT, file=str(path)) from error
            raise
    return connection


def _fill(path: Path, backup: Path, tell: Callable[[int, int], None]) -> None:
    with told(path), closing(connect(backup, write=False)) as source, closing(_exclusive(path)) as target:
        source.backup(target, pages=_PAGES, progress=lambda _, left, all_: tell(all_ - left, all_), sleep=0)


def _set_aside(path: Path, aside: Path) -> None:
    """Move a damaged project with its log, which may hold what it lacks, to where nothing is yet."""
    if os.path.lexists(aside):
        raise Problem(Wrong.FILE_EXISTS, file=str(aside))
    for ending in ("", "-wal", "-shm"):
        part = path.with_name(path.name + ending)
        if part.exists():
            part.rename(aside.with_name(aside.name + ending))
