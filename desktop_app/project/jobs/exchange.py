"""Annotation sets written for other tools, and read from them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from desktop_app.domain.bundle import Bundle, Loss
from desktop_app.domain.problem import Problem, Wrong
from desktop_app.formats.files import replacing
from desktop_app.formats.format import HEAD, Format
from desktop_app.formats.registry import by_name, file_of, recognise
from desktop_app.project.gathering import gather
from desktop_app.project.job import Job, Progress
from desktop_app.project.outside_files import outside_bytes
from desktop_app.project.reading import ReadBundle
from desktop_app.project.scope import Scope, narrowed
from desktop_app.project.sparing import spare_projects
from desktop_app.store.store import Store


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


_WHOLE = Scope()


def export(
    project: Path,
    format_name: str,
    path: Path,
    options: Mapping[str, str],
    *,
    scope: Scope = _WHOLE,
    suggestions: bool = False,
) -> Job[Written]:
    """Write the annotation sets of a project file; the target is replaced whole or left as it was.

    With ``suggestions`` those that nobody has decided on go along as a set of their own, which the scope's
    query does not find. Problem FILE_EXISTS where the target is a project, NOT_FOUND as ``narrowed`` tells.
    """
    chosen = by_name(format_name)
    if chosen.write is None:
        raise Problem(Wrong.ONE_WAY_FORMAT, subject=format_name, detail="written")
    asked = _options(chosen, options)
    spare_projects(path)
    yield Progress(0, 2, "reading the project")
    # A connection of its own: the work may run beside the window, which goes on writing.
    store = Store(project, write=False)
    try:
        bundle, outside = narrowed(store, gather(store, suggestions=suggestions), scope)
    finally:
        store.close()
    yield Progress(1, 2, "writing")
    with replacing(path) as file:
        losses = chosen.write(bundle, file, **asked)
    return Written(path, len(bundle.statements), (*outside, *losses))


def read(project: Path, path: Path) -> Job[Taken]:
    """Read an annotation set for a project file; Problem for what cannot be read or taken in."""
    yield Progress(0, 2, "reading the file")
    data = outside_bytes(file_of(path))
    chosen = recognise(data[:HEAD], str(path))
    yield Progress(1, 2, "comparing with the project")
    store = Store(project, write=False)
    try:
        command = ReadBundle(_bundle(chosen, data, str(path), store))
        losses = command.differences(store)
    finally:
        store.close()
    return Taken(command, losses)


def _options(chosen: Format, asked: Mapping[str, str]) -> dict[str, str]:
    known = tuple(option.name for option in chosen.options)
    for name in asked:
        if name not in known:
            raise Problem(
                Wrong.NOT_FOUND, subject=f"option {name} of the format {chosen.name}", choices=known
            )
    return chosen.chosen(asked)


def _bundle(chosen: Format, data: bytes, file: str, store: Store) -> Bundle:
    if chosen.read_onto is not None:
        documents = (store.document(id_) for id_ in store.document_ids())
        return chosen.read_onto(data, file, tuple(filter(None, documents)))
    if chosen.read is not None:
        return chosen.read(data, file)
    raise Problem(Wrong.ONE_WAY_FORMAT, file=file, subject=chosen.name, detail="read")
