"""An analysis view made of a project, and its figures written to a file."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from desktop_app.domain.shown import Shown
from desktop_app.domain.view_table import ViewTable
from desktop_app.formats.files import replacing
from desktop_app.formats.view_tables import VIEW_FORMATS, view_format
from desktop_app.project.job import Job, Progress
from desktop_app.project.sparing import spare_projects
from desktop_app.project.views.registry import view
from desktop_app.project.views.view import Asked

FIGURES = tuple(VIEW_FORMATS)
"""The formats in which the figures of a view are written."""


@dataclass(frozen=True, slots=True)
class WrittenView:
    """Where a view was written, and how many marks it has."""

    path: Path
    marks: int
    about: Mapping[str, object] = field(default_factory=dict, hash=False)


def show(path: Path, name: str, asked: Asked) -> Job[Shown]:
    """What the view of that name shows; Problem for no such view, and for what cannot be chosen of it."""
    chosen = view(name)
    chosen.settled(asked)
    return (yield from chosen.job(path, asked))


def write_view(project: Path, name: str, asked: Asked, format_name: str, path: Path) -> Job[WrittenView]:
    """Write the figures of a view; the target is replaced whole or left as it was.

    Problem UNKNOWN_FORMAT, FILE_EXISTS where the target is a project, and those of ``show``.
    """
    view_format(format_name)
    spare_projects(path)
    shown = yield from show(project, name, asked)
    return (yield from write_shown(shown, name, asked, format_name, path))


def figures(shown: Shown) -> Job[ViewTable]:
    """The figures of what is shown; of a large view they take a while."""
    yield Progress(0, 1, "listing the figures")
    return shown.table()


def write_shown(shown: Shown, name: str, asked: Asked, format_name: str, path: Path) -> Job[WrittenView]:
    """Write what is shown already, as ``write_view`` does."""
    spare_projects(path)
    chosen = view(name)
    table = yield from figures(shown)
    yield Progress(1, 2, "writing")
    about = {
        "view": name,
        "title": chosen.title,
        "formula": chosen.formula,
        "query": asked.query,
        "choices": chosen.settled(asked),
    }
    with replacing(path) as file:
        view_format(format_name)(table, about, file)
    return WrittenView(path, len(table.rows), about)
