"""What no output may take the place of: a project, whole or damaged, ours or another's."""

from __future__ import annotations

import struct
from pathlib import Path

from desktop_app.domain.problem import Problem, Wrong
from desktop_app.store.file import is_project
from desktop_app.store.tables import APPLICATION_ID

_MAGIC = b"SQLite format 3\0"
_SIGN = slice(68, 72)


def spare_projects(output: Path) -> None:
    """Problem FILE_EXISTS for a project at ``output``: what was coded by hand is not written over."""
    try:
        if not output.is_file():
            return
        # Asked first: to open and close a project that this program has open would drop its locks.
        if is_project(output):
            raise Problem(Wrong.FILE_EXISTS, file=str(output))
        with output.open("rb") as file:
            head = file.read(_SIGN.stop)
    except (OSError, ValueError):  # whoever writes there will meet the same trouble, and tell it
        return
    if head.startswith(_MAGIC) and head[_SIGN] == struct.pack(">i", APPLICATION_ID):
        raise Problem(Wrong.FILE_EXISTS, file=str(output))
