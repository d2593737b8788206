"""A long question to SQLite that can be given up while it is answered."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager

_INSTRUCTIONS = 1_000_000
"""Of SQLite's own; some ten milliseconds."""


@contextmanager
def interruptible(connection: sqlite3.Connection, tell: Callable[[int, int], None]) -> Iterator[None]:
    """Ask ``tell`` now and then, with 0 of 0, whether anybody waits.

    What it raises ends the question, and is raised.
    """
    raised: list[BaseException] = []

    def ask() -> int:
        try:
            tell(0, 0)
        except BaseException as error:  # raised again below: SQLite would swallow it
            raised.append(error)
            return 1
        return 0

    connection.set_progress_handler(ask, _INSTRUCTIONS)
    try:
        yield
    except sqlite3.OperationalError:
        if not raised:
            raise
    finally:
        connection.set_progress_handler(None, 0)
    if raised:
        raise raised[0]
