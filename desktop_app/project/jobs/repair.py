"""A damaged project rescued into a new one."""

from __future__ import annotations

from pathlib import Path

from desktop_app.domain.rescued import Rescued
from desktop_app.formats.pulse import tell
from desktop_app.project.beside import beside
from desktop_app.project.identity import new_id, now
from desktop_app.project.job import Job
from desktop_app.project.project import with_suffix
from desktop_app.store.journal import Stamp
from desktop_app.store.rescue import rescued


def repair(damaged: Path, output: Path, annotator: str = "") -> Job[tuple[Rescued, ...]]:
    """Write what can be read of a project to a new one; what of each table. The damaged file stays as it is.

    Problem as for ``rescued``; given up, nothing is left of the new one.
    """
    stamp = Stamp(new_id(), annotator, now())
    return beside(lambda: rescued(damaged, with_suffix(output), stamp, tell), damaged.name)
