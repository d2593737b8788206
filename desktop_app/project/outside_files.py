"""Files that come from outside a project, read whole."""

from __future__ import annotations

from pathlib import Path

from desktop_app.domain.problem import Problem, Wrong
from desktop_app.formats.files import read_bytes
from desktop_app.store.file import is_project, require_whole

_SMALLEST_PAGE = 512


def outside_bytes(path: Path) -> bytes:
    """The bytes of a file that is no project; Problem for one that is, or that cannot be read.

    A database of which so little is left that it could be a project is told to be damaged.

    A project is looked at through SQLite only: on POSIX, to open and close it otherwise would drop the
    locks that this very program holds on it.
    """
    if _may_be_project(path) and is_project(path):
        require_whole(path)
        raise Problem(Wrong.WRONG_FORMAT, file=str(path), detail="it is a Standpunt project; open it instead")
    return read_bytes(path)


def _may_be_project(path: Path) -> bool:
    # A database is made of whole pages: of ten thousand texts, few need be asked through SQLite.
    try:
        return path.stat().st_size % _SMALLEST_PAGE == 0
    except (OSError, ValueError):  # the latter for a NUL in the name; whoever reads it will tell
        return False
