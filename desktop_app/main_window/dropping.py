"""Files dropped on the window: a project is opened, texts are taken in."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData

from desktop_app.main_window.verbs import documents, projects

if TYPE_CHECKING:
    from desktop_app.main_window.window import MainWindow

_PROJECT = ".standpunt"


def files(dropped: QMimeData) -> list[Path]:
    """The files in what is dropped; what is elsewhere than on this machine is left alone."""
    return [Path(url.toLocalFile()) for url in dropped.urls() if url.isLocalFile() and url.toLocalFile()]


def take(window: MainWindow, dropped: list[Path]) -> None:
    """Open the first project among the files, or else import them all, into a new project if none is open."""
    project = next((file for file in dropped if file.suffix == _PROJECT), None)
    if project is not None:
        projects.open_path(window, project)
    elif window.desk.project is not None:
        documents.import_files(window, [str(file) for file in dropped])
    else:
        documents.import_into_new(window, [str(file) for file in dropped])
