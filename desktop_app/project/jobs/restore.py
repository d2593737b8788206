"""A project put back to one of its backups, and what that would change."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from desktop_app.domain.differences import Difference
from desktop_app.formats.pulse import tell
from desktop_app.project.backups import kept_as
from desktop_app.project.beside import beside
from desktop_app.project.job import Job
from desktop_app.store.differing import differing
from desktop_app.store.file import SUFFIX
from desktop_app.store.restore import restored


def preview(path: Path, backup: Path) -> Job[tuple[Difference, ...]]:
    """What would change in the project if the backup took its place; Problem as for opening both."""
    return beside(lambda: differing(path, backup, tell), backup.name)


def restore(path: Path, backup: Path, folder: Path, now: datetime) -> Job[Path | None]:
    """Make the project what the backup is; where what it was is kept: among its backups, in ``folder``.

    A damaged one is moved as it is, under a name that says so. None where no project was left. Problem as for
    ``restored``; given up, the project is as it was.
    """

    def done() -> Path | None:
        folder.mkdir(mode=0o700, exist_ok=True)
        aside = kept_as(path, folder, now)
        damaged = folder / f"{path.stem} damaged {now:%Y-%m-%d %H.%M.%S}{SUFFIX}"
        return restored(path, backup, aside=aside, damaged=damaged, tell=tell)

    return beside(done, path.name)
