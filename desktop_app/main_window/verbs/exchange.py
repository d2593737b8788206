"""What the actions do with annotation sets."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog

from desktop_app.main_window.presenters.counted import counted
from desktop_app.main_window.verbs.asking import last_folder, while_open

if TYPE_CHECKING:
    from desktop_app.domain.bundle import Loss
    from desktop_app.main_window.window import MainWindow
    from desktop_app.project.jobs.exchange import Taken, Written

_TOLD = 3


def export_set(window: MainWindow) -> None:
    """Ask for format and file, and write beside the window."""
    from desktop_app.main_window.dialogs.export import ExportDialog
    from desktop_app.project.jobs.exchange import export

    project = window.desk.project
    if project is None:
        return
    dialog = ExportDialog(project.path, window)
    if dialog.exec():
        job = export(project.path, dialog.format_name(), dialog.path(), {})
        window.jobs.start(job, lambda written: _tell_written(window, written))
    dialog.deleteLater()


def _tell_written(window: MainWindow, written: Written) -> None:
    statements = counted(written.statements, window.tr("1 statement"), window.tr("%1 statements"))
    told = window.tr("%1 written to %2.").replace("%1", statements).replace("%2", str(written.path))
    window.desk.news_told.emit(f"{told} {_some(window, written.losses)}".strip())


def read_set(window: MainWindow) -> None:
    """Ask for a file of annotations and take in what the project does not have."""
    from desktop_app.project.jobs.exchange import read

    project = window.desk.project
    name, _ = QFileDialog.getOpenFileName(window, window.tr("Read annotations"), last_folder(window))
    if name and project is not None:
        then = while_open(window, partial(_take, window))
        window.jobs.start(read(project.path, Path(name)), then)


def _take(window: MainWindow, taken: Taken) -> None:
    if window.desk.do(taken.command):
        told = _some(window, taken.losses) or window.tr("The annotations are in the project.")
        window.desk.news_told.emit(told)


def _some(window: MainWindow, losses: tuple[Loss, ...]) -> str:
    """The first few losses, and how many there are besides."""
    lines = list(dict.fromkeys(f"{loss.kind} {loss.id} {loss.what}".replace("  ", " ") for loss in losses))
    more = len(lines) - _TOLD
    told = "; ".join(lines[:_TOLD])
    return told if more <= 0 else told + window.tr(" … and %1 more").replace("%1", str(more))
