"""A project file copied as it stands at one moment, whoever has it open and writes meanwhile."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from desktop_app.domain.problem import Problem, Wrong
from desktop_app.store.faults import told
from desktop_app.store.file import connect, open_file
from desktop_app.store.place import placed

_PAGES = 1024
"""So many are copied from one time that is told to the next: some megabytes."""
_WHOLE = "ok"


def copied(path: Path, target: Path, tell: Callable[[int, int], None]) -> None:
    """Copy the project at ``path`` to ``target``, where nothing may stand, and see that the copy is whole.

    By SQLite's online backup, of one moment: what other programs write meanwhile is not in it. The copy is
    its owner's alone, whoever may read the project. ``tell`` hears how many pages are done, of how many; what
    it raises ends the copying. Problem for what is no project, DAMAGED_PROJECT for one that is not whole, and
    as for making a project where ``target`` cannot be; then nothing is left of the copy.
    """
    open_file(path, write=False).close()
    with told(path), placed(target) as made:
        with closing(connect(path, write=False)) as source, closing(sqlite3.connect(made)) as copy:
            # Within a reading the file stays as it is for us, so that no writing begins the copying anew.
            source.execute("BEGIN")
            _begin_reading(source)
            source.backup(copy, pages=_PAGES, progress=lambda _, left, all_: tell(all_ - left, all_))
        require_sound(made, path)


def last_event(path: Path) -> int:
    """The number of the last thing done, undone or redone in a project; Problem as for opening it."""
    with told(path), closing(open_file(path, write=False)) as connection:
        return int(connection.execute("SELECT coalesce(max(number), 0) FROM events").fetchone()[0])


def _begin_reading(connection: sqlite3.Connection) -> None:
    """Begin to read, so that what is read from now on is of this moment."""
    connection.execute("SELECT count(*) FROM sqlite_master").fetchone()


def require_sound(made: Path, path: Path) -> None:
    """Problem DAMAGED_PROJECT, told of ``path``, unless SQLite finds ``made`` whole in every page."""
    with closing(open_file(made, write=False)) as connection:
        (found, *_) = connection.execute("PRAGMA integrity_check(1)").fetchone()
    if found != _WHOLE:
        raise Problem(Wrong.DAMAGED_PROJECT, file=str(path), detail=str(found))
