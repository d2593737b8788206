"""A project looked through beside the window."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from desktop_app.domain.findings import Finding
from desktop_app.formats.pulse import Listener, tell
from desktop_app.project.beside import beside
from desktop_app.project.job import Job
from desktop_app.project.whereabouts import Told, whereabouts
from desktop_app.store.store import Store


def look_around(path: Path) -> Job[tuple[Told, ...]]:
    """What there is to know of the place where a project lies."""
    return beside(lambda: whereabouts(path), path.name)


def look_at_pages(path: Path) -> Job[tuple[Finding, ...]]:
    """The faults of the file itself, page by page, which no other program's writing brings about."""
    return _look(path, Store.check_pages)


def look_at_all(path: Path) -> Job[tuple[Finding, ...]]:
    """Every fault of the file, its references, its anchors and its history."""
    return _look(path, Store.check)


def is_changed_outside(path: Path) -> Job[bool]:
    """Whether any row is not as the steps left it."""

    def done() -> bool:
        with closing(Store(path, write=False)) as store:
            return store.is_changed_outside(tell)

    return beside(done, path.name)


def _look(path: Path, check: Callable[[Store, Listener], tuple[Finding, ...]]) -> Job[tuple[Finding, ...]]:
    def done() -> tuple[Finding, ...]:
        with closing(Store(path, write=False)) as store:
            return check(store, tell)

    return beside(done, path.name)
