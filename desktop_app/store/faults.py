"""SQLite's errors as problems of the file they came from."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import wraps
from pathlib import Path
from typing import Concatenate, ParamSpec, Protocol, TypeVar

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
_NO_TEXT = (
    "Could not decode to UTF-8"  # Python's own words for a column that is no text, under no SQLite name
)


class _OfAFile(Protocol):
    path: Path


F = TypeVar("F", bound=_OfAFile)
P = ParamSpec("P")
R = TypeVar("R")


class UnreadableRowError(Exception):
    """A row holds what none of the field's values can be made of."""


def of_row(make: Callable[P, R]) -> Callable[P, R]:
    """Have ``make``, which makes a value of what a row holds, say so where that is no such value."""

    @wraps(make)
    def made(*args: P.args, **kwargs: P.kwargs) -> R:
        try:
            return make(*args, **kwargs)
        except (ValueError, KeyError, TypeError, AttributeError) as error:
            raise UnreadableRowError(f"{make.__name__.removesuffix('_of')}: {error}") from error

    return made


@contextmanager
def told(path: Path) -> Iterator[None]:
    """Turn what SQLite says of a file, its disk or its rows into a Problem; let our own mistakes through."""
    try:
        yield
    except (UnreadableRowError, UnicodeDecodeError) as error:  # the latter also for names and messages
        raise Problem(Wrong.DAMAGED_PROJECT, file=str(path), detail=str(error)) from error
    except UnicodeEncodeError as error:  # half of a surrogate pair, which no file can hold
        raise Problem(Wrong.BAD_VALUE, subject="text", detail=ascii(error.object)) from error
    except sqlite3.DatabaseError as error:
        name = getattr(error, "sqlite_errorname", "") or ""
        wrong = next((wrong for prefix, wrong in _WRONG.items() if name.startswith(prefix)), None)
        if str(error).startswith(_NO_TEXT):
            wrong = Wrong.DAMAGED_PROJECT
        if wrong is None:
            raise
        raise Problem(wrong, file=str(path), detail=str(error)) from error


def telling(method: Callable[Concatenate[F, P], R]) -> Callable[Concatenate[F, P], R]:
    """Have a method of something that has a ``path`` raise what ``told`` makes of SQLite's errors."""

    @wraps(method)
    def method_told(self: F, /, *args: P.args, **kwargs: P.kwargs) -> R:
        with told(self.path):
            return method(self, *args, **kwargs)

    return method_told
