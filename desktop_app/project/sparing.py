"""What no output may take the place of: a project, whole or damaged, ours or another's, or a file of its."""

from __future__ import annotations

import struct
from pathlib import Path

from desktop_app.domain.problem import Problem, Wrong
from desktop_app.store.file import is_project
from desktop_app.store.tables import APPLICATION_ID

_MAGIC = b"SQLite format 3\0"
_SIGN = slice(68, 72)
# Beside a project lie the steps not yet written into it (WAL mode) or to be taken back after a crash.
_BESIDE = ("-wal", "-shm", "-journal")


def spare_projects(output: Path) -> None:
    """Problem FILE_EXISTS for a project at ``output``: what was coded by hand is not written over.

    Likewise for the names of the files in which SQLite keeps a project's latest steps, whether or not
    they are there at the moment.
    """
    try:
        # A link is followed where it can be: written through, it would hit what it points to.
        names = {output, output.resolve()}
    except (OSError, RuntimeError, ValueError):
        names = {output}
    if any(_holds_a_project(path) for name in names for path in (name, *_owners(name))):
        raise Problem(Wrong.FILE_EXISTS, file=str(output))


def _owners(path: Path) -> list[Path]:
    """The files that SQLite would take ``path`` to belong to."""
    name = path.name
    # Some file systems do not tell capitals from small letters.
    endings = [ending for ending in _BESIDE if name.lower().endswith(ending) and len(name) > len(ending)]
    return [path.with_name(name[: -len(ending)]) for ending in endings]


def _holds_a_project(path: Path) -> bool:
    try:
        if not path.is_file():
            return False
        # Asked first: to open and close a project that this program has open would drop its locks.
        if is_project(path):
            return True
        with path.open("rb") as file:
            head = file.read(_SIGN.stop)
    except (OSError, ValueError):  # whoever writes there will meet the same trouble, and tell it
        return False
    return head.startswith(_MAGIC) and head[_SIGN] == struct.pack(">i", APPLICATION_ID)
