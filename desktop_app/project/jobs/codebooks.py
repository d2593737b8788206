"""Codebooks written to files, and read from them."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from desktop_app.domain.bundle import Loss
from desktop_app.domain.codebook import Tree
from desktop_app.domain.problem import Problem, Wrong
from desktop_app.formats.codebooks.format import ReadCodebook
from desktop_app.formats.codebooks.registry import (
    CODEBOOK_FORMATS,
    by_suffix,
    codebook_format,
    recognise_codebook,
)
from desktop_app.formats.files import replacing
from desktop_app.formats.format import HEAD
from desktop_app.project import lookup
from desktop_app.project.job import Job, Progress
from desktop_app.project.outside_files import outside_bytes
from desktop_app.project.sparing import spare_projects
from desktop_app.store.store import Store


@dataclass(frozen=True, slots=True)
class WrittenCodebook:
    """Where a codebook was written, in which format, and what other programs will not see of it."""

    path: Path
    format: str
    losses: tuple[Loss, ...]


def export_codebook(project: Path, path: Path, format_name: str = "") -> Job[WrittenCodebook]:
    """Write the codebook of a project file; the target is replaced whole or left as it was.

    Without ``format_name`` the path's ending tells. Problem UNKNOWN_FORMAT where it does not, FILE_EXISTS
    where the target is a project.
    """
    chosen = codebook_format(format_name) if format_name else by_suffix(str(path))
    if chosen is None:
        names = tuple(each.name for each in CODEBOOK_FORMATS)
        raise Problem(Wrong.UNKNOWN_FORMAT, file=str(path), choices=names)
    spare_projects(path)
    yield Progress(0, 2, "reading the project")
    store = Store(project, write=False)
    try:
        codebook = lookup.codebook(store)
    finally:
        store.close()
    yield Progress(1, 2, "writing")
    with replacing(path) as file:
        losses = chosen.write(codebook, file)
    return WrittenCodebook(path, chosen.name, losses)


def read_codebook_file(path: Path, codes: Tree = Tree.TOPIC) -> Job[ReadCodebook]:
    """Read a codebook; codes of another program become entries of the tree ``codes``."""
    yield Progress(0, 1, "reading the file")
    data = outside_bytes(path)
    return recognise_codebook(data[:HEAD], str(path)).read(data, str(path), codes)
