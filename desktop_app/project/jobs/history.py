"""What is asked of all that was ever done to a project, read through beside the window."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import TypeVar

from desktop_app.domain.history import Gone
from desktop_app.project.beside import beside
from desktop_app.project.job import Job
from desktop_app.store.store import Store

R = TypeVar("R")


def steps_about(path: Path, kind: str, id_: str) -> Job[frozenset[int]]:
    """The numbers of the steps that changed an object, or of a document anything in it."""
    return _read(path, lambda store: store.steps_about(kind, id_))


def gone(path: Path) -> Job[tuple[Gone, ...]]:
    """The documents and actors that were taken away, the last first."""
    return _read(path, Store.gone)


def _read(path: Path, read: Callable[[Store], R]) -> Job[R]:
    def done() -> R:
        with closing(Store(path, write=False)) as store:
            return read(store)

    return beside(done, path.name)
