"""An article on paper without a window."""

from __future__ import annotations

import os
from pathlib import Path

from desktop_app.main_window import theme
from desktop_app.main_window.application import made_application
from desktop_app.main_window.known import known_of
from desktop_app.main_window.presenters.printed import printed_of
from desktop_app.main_window.verbs.printing import save
from desktop_app.project.project import Project
from desktop_app.widgets.reader.highlight import ColourBy


def write_pdf(path: Path, document: str, by: str, output: Path) -> int:
    """Write an article of a project; Problem when it is not there or cannot be written."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    made_application()
    project = Project.open(path, write=False)
    try:
        shown = project.document(document)
        look, known = theme.load("light"), known_of(project)
        save(None, printed_of(shown, project.statements(document), known, look, ColourBy(by)), output)
    finally:
        project.close()
    return 0
