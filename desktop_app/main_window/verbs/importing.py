"""Articles taken in: read beside the window, looked at where there is a choice, kept as one step."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication, QFileDialog, QInputDialog

from desktop_app.domain.document import Document
from desktop_app.main_window.settings import FOLDER
from desktop_app.main_window.verbs.asking import last_folder, while_open
from desktop_app.project.commands.documents import ImportDocuments
from desktop_app.project.identity import new_id

if TYPE_CHECKING:
    from desktop_app.formats.web.address import WebAddress
    from desktop_app.main_window.dialogs.import_articles import ImportDialog
    from desktop_app.main_window.window import MainWindow
    from desktop_app.project.jobs.import_documents import Imported

_TOLD = 3
_LONGEST_TITLE = 80


def ask_for_files(window: MainWindow) -> None:
    """Ask for files of articles and take them in."""
    from desktop_app.formats.documents.registry import SUFFIXES

    known = " ".join(f"*{suffix}" for suffix in SUFFIXES)
    kinds = window.tr("Articles (%1);;All files (*)").replace("%1", known)
    names, _ = QFileDialog.getOpenFileNames(window, window.tr("Import articles"), last_folder(window), kinds)
    take_in(window, [Path(name) for name in names])


def ask_for_folder(window: MainWindow) -> None:
    """Ask for a folder and take in the articles in it and below it."""
    name = QFileDialog.getExistingDirectory(window, window.tr("Import a folder"), last_folder(window))
    if name:
        take_in(window, [Path(name)])


def ask_for_page(window: MainWindow) -> None:
    """Ask for an address of the web, fetch that one page and take it in."""
    from desktop_app.formats.web.address import SCHEMES, WebAddress

    address, said = QInputDialog.getText(
        window,
        window.tr("Import a web page"),
        window.tr("Address of the page. It is fetched once, from its own server and nowhere else:"),
    )
    address = address.strip()
    if said and address:
        if not address.casefold().startswith(SCHEMES):
            address = f"https://{address}"
        take_in(window, [WebAddress(address)])


def paste_article(window: MainWindow) -> None:
    """Make an article of the text that was copied; its first line is the headline if it stands alone."""
    from desktop_app.formats.documents.gathering import tidied
    from desktop_app.formats.documents.plain_text import headline
    from desktop_app.project.told_language import told_by

    text = tidied(QApplication.clipboard().text())
    if not text:
        window.desk.problem_told.emit(window.tr("There is no text to paste; copy an article first."))
        return
    title = headline(text) or " ".join(text.split())[:_LONGEST_TITLE]
    _add(window, ImportDocuments((Document(new_id(), text, title=title, language=told_by(text)),)))


def take_in(window: MainWindow, paths: Sequence[Path | WebAddress]) -> None:
    """Read files, folders and pages beside the window, and add what is in them as one step."""
    from desktop_app.project.jobs.import_documents import import_documents

    project = window.desk.project
    if not paths or project is None:
        return
    if isinstance(paths[0], Path):
        window.settings.set(FOLDER, str(paths[0].parent))
    then = while_open(window, partial(_look, window, paths))
    window.jobs.start(import_documents(project.path, paths), then)


def _look(window: MainWindow, paths: Sequence[Path | WebAddress], imported: Imported) -> None:
    """Add what was read; show it first where something is to be decided."""
    from desktop_app.main_window.dialogs.import_articles import ImportDialog

    if not imported.command.documents:
        _tell_refused(window, imported)
        return
    if _is_plain(imported):
        _add(window, imported.command)
        return
    dialog = ImportDialog(imported, window)
    dialog.reading_asked.connect(lambda: _read_again(window, paths, dialog))
    if dialog.exec() and dialog.command().documents:
        _add(window, dialog.command())
    dialog.deleteLater()


def _read_again(window: MainWindow, paths: Sequence[Path | WebAddress], dialog: ImportDialog) -> None:
    from desktop_app.project.jobs.import_documents import import_documents
    from desktop_app.project.wanted import Wanted

    project = window.desk.project
    if project is None:
        dialog.reject()
        return

    def show(imported: Imported) -> None:
        if dialog.isVisible():
            dialog.show_read(imported)

    wanted = Wanted(reading=dialog.reading.reading(), names=dialog.reading.pattern())
    window.jobs.start(import_documents(project.path, paths, wanted), show)


def _is_plain(imported: Imported) -> bool:
    """Whether nothing is to be decided: texts read the one way there is, none of them there before."""
    if imported.refused or imported.left_out or imported.duplicates or imported.guessed:
        return False
    return all(source.format.name == "text" for source in imported.sources)


def _tell_refused(window: MainWindow, imported: Imported) -> None:
    from desktop_app.project.wording import worded

    told = [worded(problem) for problem in imported.refused]
    said, more = " ".join(told[:_TOLD]), len(told) - _TOLD
    if more > 0:
        said += window.tr(" … and %1 more").replace("%1", str(more))
    window.desk.problem_told.emit(said)


def _add(window: MainWindow, command: ImportDocuments) -> None:
    window.desk.writing.after(lambda: _take(window, command))


def _take(window: MainWindow, command: ImportDocuments) -> None:
    if window.desk.do(command):
        window.desk.show_document(command.documents[0].id)
