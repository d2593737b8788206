"""Annotation sets written for other tools, and read from them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from desktop_app.domain.bundle import Loss
from desktop_app.domain.problem import Problem, Wrong
from desktop_app.formats.files import read_bytes, replacing
from desktop_app.formats.registry import by_name, recognise
from desktop_app.project.gathering import gather
from desktop_app.project.job import Job, Progress
from desktop_app.project.reading import ReadBundle
from desktop_app.store.store import Store

_HEAD = 65536


@dataclass(frozen=True, slots=True)
class Written:
    """Where an annotation set was written, how many statements, and what the format could not say."""

    path: Path
    statements: int
    losses: tuple[Loss, ...]


@dataclass(frozen=True, slots=True)
class Taken:
    """The command that takes an annotation set in, and what the project keeps as its own instead."""

    command: ReadBundle
    losses: tuple[Loss, ...]


def export(project: Path, format_name: str, path: Path, options: Mapping[str, str]) -> Job[Written]:
    """Write all annotation sets of a project file; the target is replaced whole or left as it was."""
    chosen = by_name(format_name)
    if chosen.write is None:
        raise Problem(Wrong.ONE_WAY_FORMAT, subject=format_name, detail="written")
    yield Progress(0, 2, "reading the project")
    # A connection of its own: the work may run beside the window, which goes on writing.
    store = Store(project, write=False)
    try:
        bundle = gather(store)
    finally:
        store.close()
    yield Progress(1, 2, "writing")
    with replacing(path) as file:
        losses = chosen.write(bundle, file, **options)
    return Written(path, len(bundle.statements), losses)


def read(project: Path, path: Path) -> Job[Taken]:
    """Read an annotation set for a project file; Problem for what cannot be read or taken in."""
    yield Progress(0, 2, "reading the file")
    data = read_bytes(path)
    chosen = recognise(data[:_HEAD], str(path))
    if chosen.read is None:
        raise Problem(Wrong.ONE_WAY_FORMAT, file=str(path), subject=chosen.name, detail="read")
    bundle = chosen.read(data, str(path))
    yield Progress(1, 2, "comparing with the project")
    store = Store(project, write=False)
    try:
        command = ReadBundle(bundle)
        losses = command.differences(store)
    finally:
        store.close()
    return Taken(command, losses)
