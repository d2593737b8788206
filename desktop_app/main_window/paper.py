"""Articles on paper without a window."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from desktop_app.main_window import theme
from desktop_app.main_window.application import made_application
from desktop_app.main_window.known import known_of
from desktop_app.main_window.presenters.printed import printed_of
from desktop_app.main_window.verbs.printing import save
from desktop_app.project.project import Project
from desktop_app.widgets.printing.printed import Printed
from desktop_app.widgets.reader.highlight import ColourBy


def write_pdf(path: Path, documents: tuple[str, ...], by: str, output: Path) -> int:
    """Write articles of a project, all for none; Problem when one is not there or cannot be written."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    made_application()
    project = Project.open(path, write=False)
    try:
        ids = documents or tuple(summary.id for summary in project.summaries())
        title = project.document(ids[0]).title if len(ids) == 1 else ""
        save(None, _printed(project, ids, ColourBy(by)), output, title or project.path.stem, len(ids))
    finally:
        project.close()
    return 0


def _printed(project: Project, ids: Iterable[str], by: ColourBy) -> Iterator[Printed]:
    look, known = theme.load("light"), known_of(project)
    for id_ in ids:
        yield printed_of(project.document(id_), project.statements(id_), known, look, by)
