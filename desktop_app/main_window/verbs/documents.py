"""What the actions do with articles."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog

from desktop_app.main_window.settings import FOLDER
from desktop_app.main_window.verbs import projects
from desktop_app.main_window.verbs.asking import last_folder, while_open
from desktop_app.project.commands.documents import DeleteDocument, DescribeDocument
from desktop_app.widgets.common.keyed import keyed

if TYPE_CHECKING:
    from desktop_app.main_window.window import MainWindow
    from desktop_app.project.jobs.import_documents import Imported


def import_documents(window: MainWindow) -> None:
    """Ask for text files and bring them in."""
    names, _ = QFileDialog.getOpenFileNames(
        window,
        window.tr("Import articles"),
        last_folder(window),
        window.tr("Texts (*.txt *.text *.md);;All files (*)"),
    )
    import_files(window, names)


def import_files(window: MainWindow, names: list[str]) -> None:
    """Read text files beside the window and add them as one step."""
    from desktop_app.project.jobs.import_documents import import_documents as read_documents

    paths = [Path(name) for name in names]
    project = window.desk.project
    if not paths or project is None:
        return
    window.settings.set(FOLDER, str(paths[0].parent))
    then = while_open(window, partial(_add, window))
    window.jobs.start(read_documents(project.path, paths), then)


def import_into_new(window: MainWindow, names: list[str] | None = None) -> None:
    """Make a project, asking where, and bring text files into it, asking which."""
    before = window.desk.project
    projects.new_project(window)
    if window.desk.project is None or window.desk.project is before:
        return
    if names:
        import_files(window, names)
    else:
        import_documents(window)


def _add(window: MainWindow, imported: Imported) -> None:
    for problem in imported.refused:
        window.jobs.problem_told.emit(problem)
    if not imported.command.documents or not window.desk.do(imported.command):
        return
    window.desk.show_document(imported.command.documents[0].id)
    for file, encoding in imported.guessed:
        window.desk.news_told.emit(
            window.tr("%1 was read as %2: look whether its letters are right.")
            .replace("%1", Path(file).name)
            .replace("%2", encoding)
        )


def describe_document(window: MainWindow, field: str = "") -> None:
    """Ask for what is known of the article, beginning with a field of the codebook where one is given."""
    from desktop_app.main_window.dialogs.describe import DescribeDialog

    document = window.desk.focus.document
    if document is None:
        return
    dialog = DescribeDialog(document, window, field)
    if dialog.exec() and (dialog.values() or dialog.own_values()):
        window.desk.do(DescribeDocument(document.id, dialog.values(), dialog.own_values()))
    dialog.deleteLater()


def delete_document(window: MainWindow) -> None:
    """Take the article out; undo brings it back whole."""
    document = window.desk.focus.document
    if document is not None and window.desk.do(DeleteDocument(document.id)):
        window.desk.news_told.emit(
            keyed(window.tr("Deleted “%1”. {edit.undo|Ctrl+Z} brings it back.")).replace("%1", document.title)
        )


def search(window: MainWindow) -> None:
    """Go to the search field of the library."""
    window.reveal(window.library)
    window.library.focus_search()
