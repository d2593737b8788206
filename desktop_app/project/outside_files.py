"""Files that come from outside a project, read whole."""

from __future__ import annotations

from pathlib import Path

from desktop_app.domain.problem import Problem, Wrong
from desktop_app.formats.files import read_bytes
from desktop_app.store.file import is_project


def outside_bytes(path: Path) -> bytes:
    """The bytes of a file that is no project; Problem for one that is, or that cannot be read.

    A project is looked at through SQLite only: on POSIX, to open and close it otherwise would drop the
    locks that this very program holds on it.
    """
    if is_project(path):
        raise Problem(Wrong.WRONG_FORMAT, file=str(path), detail="it is a Standpunt project; open it instead")
    return read_bytes(path)
