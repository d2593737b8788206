"""A project copied to another file while it is being worked in."""

from __future__ import annotations

import itertools
from datetime import datetime
from pathlib import Path

from desktop_app.formats.pulse import tell
from desktop_app.project.beside import beside
from desktop_app.project.job import Job
from desktop_app.project.project import with_suffix
from desktop_app.store.backup import copied
from desktop_app.store.file import SUFFIX


def back_up(path: Path, target: Path) -> Job[Path]:
    """Copy the project at ``path`` as it stands; where the copy is. See ``copied`` for what is a Problem.

    Given up, nothing is left of the copy.
    """
    named = with_suffix(target)

    def done() -> Path:
        copied(path, named, tell)
        return named

    return beside(done, named.name)


def place_for(path: Path, now: datetime) -> Path:
    """Where a copy made now goes if nobody says: beside the project, with the time in its name."""
    stem = f"{path.stem} {now:%Y-%m-%d %H.%M}"
    names = (
        f"{stem}{again}{SUFFIX}" for again in itertools.chain([""], map(" ({})".format, itertools.count(2)))
    )
    return next(place for name in names if not (place := path.with_name(name)).exists())
