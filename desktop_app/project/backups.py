"""The backups of a project that come about by themselves: where they are, which there are, which may go."""

from __future__ import annotations

import os
import re
import time
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from desktop_app.domain.problem import Problem, Wrong
from desktop_app.project.job import Job
from desktop_app.project.jobs.backup import back_up
from desktop_app.store.backup import last_event
from desktop_app.store.file import SUFFIX, is_project

_TIME = "%Y-%m-%d %H.%M.%S"
_LEFT = re.compile(r"\.[0-9a-f]{16}\.new(-wal|-shm|-journal)?")
_DAYS = 14
_STALE = 86_400  # seconds


@dataclass(frozen=True, slots=True)
class Backup:
    """A backup: its file, when it was made by the clock of whoever made it, its size in bytes."""

    path: Path
    made: datetime
    size: int


def folder_of(project: Path, chosen: str = "") -> Path:
    """Where the backups of a project are: in the folder that was chosen, else in one beside it."""
    return Path(chosen).expanduser() if chosen.strip() else project.with_name(f"{project.stem}.backups")


def backups(project: Path, folder: Path) -> tuple[Backup, ...]:
    """The backups of a project in a folder, the newest first; none where there is no such folder."""
    found = []
    with suppress(OSError):
        for path in folder.iterdir():
            made = _made(project, path)
            if made is not None and is_project(path):
                found.append(Backup(path, made, path.stat().st_size))
    return tuple(sorted(found, key=lambda each: each.made, reverse=True))


def kept_as(project: Path, folder: Path, now: datetime) -> Path:
    """The file that a backup made now goes into; where one of this second is there, of the next."""
    while os.path.lexists(path := folder / f"{project.stem} {now:{_TIME}}{SUFFIX}"):
        now += timedelta(seconds=1)
    return path


def keep_backup(project: Path, folder: Path, now: datetime, newest: int) -> Job[Path | None]:
    """Back a project up, unless nothing was done since its newest backup; let go of those that are too many.

    Kept are the ``newest`` ones, and of each of the last fourteen days that had one the last of that day.
    What is removed has the name that is given here, and is a project. Problem as for ``back_up``.
    """
    there = backups(project, folder)
    # The newest by a clock that went ahead, and the newest by the clock as it is.
    newest_ones = [each.path for each in (*there[:1], *[one for one in there if one.made <= now][:1])]
    if any(_is_of_now(project, path) for path in newest_ones):
        return None
    try:
        folder.mkdir(mode=0o700, exist_ok=True)
    except OSError as error:
        raise Problem(Wrong.NOT_WRITABLE, file=str(folder), detail=error.strerror or "") from error
    made = yield from back_up(project, kept_as(project, folder, now))
    _sweep(folder)
    all_of = backups(project, folder)
    for each in all_of:
        if each.path != made and each.made in superfluous((one.made for one in all_of), newest, now):
            with suppress(OSError):
                each.path.unlink()
    return made


def superfluous(made: Iterable[datetime], newest: int, now: datetime) -> frozenset[datetime]:
    """Which of the times that backups were made at are neither of the newest nor the last of a late day.

    Those later than ``now``, by a clock that went ahead, are judged by themselves: they are not newer.
    """
    all_ = frozenset(made)
    ahead = {time for time in all_ if time > now}
    return _superfluous(ahead, newest) | _superfluous(all_ - ahead, newest)


def _superfluous(made: Iterable[datetime], newest: int) -> frozenset[datetime]:
    times = sorted(made, reverse=True)
    kept = set(times[: max(1, newest)])
    if times:
        first = (times[0] - timedelta(days=_DAYS - 1)).date()
        last_of_day = {time.date(): time for time in reversed(times)}
        kept |= {time for day, time in last_of_day.items() if day >= first}
    return frozenset(times) - kept


def _is_of_now(project: Path, backup: Path) -> bool:
    # A backup that cannot be read any longer is none.
    with suppress(Problem):
        return last_event(backup) == last_event(project)
    return False


def _made(project: Path, path: Path) -> datetime | None:
    """When a backup was made, by its name; None for a name that is given to none."""
    before, after = f"{project.stem} ", SUFFIX
    if not (path.name.startswith(before) and path.name.endswith(after)):
        return None
    told = path.name[len(before) : -len(after)]
    with suppress(ValueError):
        return datetime.strptime(told, _TIME)  # noqa: DTZ007 (a name in the time of the reader's clock)
    return None


def _sweep(folder: Path) -> None:
    """Remove what was half made when the power went; a day later nobody works on it any more."""
    with suppress(OSError):
        for path in folder.iterdir():
            if _LEFT.fullmatch(path.name) and time.time() - path.stat().st_mtime > _STALE:
                path.unlink()
