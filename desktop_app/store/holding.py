"""Project files held against other programs in a way that nothing else in this process can undo.

On POSIX systems whoever opens and closes a file, a file dialog that looks what is in it for one, drops all
locks that SQLite holds on it for the same process (https://www.sqlite.org/howtocorrupt.html, 2.2). The next
program to close the file then takes itself for the last and throws the log away from under us, with all
that is committed there from then on. Locks of an open file description, which Linux has, are not dropped so.
"""

from __future__ import annotations

import os
import sqlite3
import struct
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from threading import RLock

_SHARED_FIRST, _SHARED_SIZE = 0x40000002, 510
"""The bytes of a database that SQLite locks to be the only one: not while somebody reads them so."""

_DEAD_MAN = 128
"""The byte of an index of the log (-shm) that says somebody uses it."""


@dataclass(slots=True)
class Hold:
    """A file that is held, ``users`` how many connections of this process have it open."""

    place: tuple[int, int]
    files: list[int] = field(default_factory=list)
    users: int = 0


_guard = RLock()
_holds: dict[tuple[int, int], Hold] = {}


def opened(path: Path, connect: Callable[[], sqlite3.Connection]) -> tuple[sqlite3.Connection, Hold | None]:
    """A connection to a project, and its file held until ``closed``; no hold where none is needed or had."""
    # Nobody lets go of the file between our opening and our holding it.
    with _guard:
        connection = connect()
        return connection, _held(path, connection)


def closed(connection: sqlite3.Connection, hold: Hold | None) -> None:
    """Close a connection and, with the last of them, let go of the file."""
    with _guard, _let_go(hold):
        connection.close()


def _held(path: Path, connection: sqlite3.Connection) -> Hold | None:
    if sys.platform != "linux" or connection.execute("PRAGMA journal_mode").fetchone()[0] != "wal":
        return None
    with suppress(OSError):
        told = path.stat()
        place = (told.st_dev, told.st_ino)
        hold = _holds.get(place)
        if hold is None:
            hold = _holds[place] = Hold(place)
            _hold_bytes(hold, path.resolve(), _SHARED_FIRST, _SHARED_SIZE)
            _hold_bytes(hold, path.resolve().with_name(f"{path.resolve().name}-shm"), _DEAD_MAN, 1)
        hold.users += 1
        return hold
    return None


def _hold_bytes(hold: Hold, path: Path, first: int, many: int) -> None:
    if sys.platform == "linux":
        import fcntl

        file = os.open(path, os.O_RDONLY | os.O_CLOEXEC)
        hold.files.append(file)
        fcntl.fcntl(file, fcntl.F_OFD_SETLK, _lock(fcntl.F_RDLCK, first, many))


@contextmanager
def _let_go(hold: Hold | None) -> Iterator[None]:
    """While inside, the file is free for the last connection to clear the log away."""
    if hold is None:
        yield
        return
    hold.users -= 1
    if hold.users:
        yield
        return
    del _holds[hold.place]
    if sys.platform == "linux":
        import fcntl

        for file in hold.files:
            with suppress(OSError):
                fcntl.fcntl(file, fcntl.F_OFD_SETLK, _lock(fcntl.F_UNLCK, 0, 0))
    try:
        yield
    finally:
        # Not sooner: closing them drops the locks that a connection of ours still had.
        for file in hold.files:
            os.close(file)


def _lock(kind: int, first: int, many: int) -> bytes:
    """A ``struct flock``: kind, counted from the start, first byte, how many (0: all), no process."""
    return struct.pack("hhqqi", kind, os.SEEK_SET, first, many, 0)
