"""What the actions do with the state of articles: how far they are, who codes them, what they are tagged."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QInputDialog, QMenu

from desktop_app.domain.document import DocumentStatus, DocumentSummary
from desktop_app.main_window.presenters.counted import counted
from desktop_app.project.commands.document_states import AssignDocuments, SetDocumentStatus, TagDocuments

if TYPE_CHECKING:
    from PySide6.QtCore import QPoint

    from desktop_app.main_window.window import MainWindow

_IN_MENU = ("document.done", "document.begin", "document.reset", "document.assign", "document.tags")


def targets(window: MainWindow) -> tuple[DocumentSummary, ...]:
    """The articles meant: those selected in the library while it has the keyboard, else the one shown."""
    if window.library.has_keyboard() and window.library.selected:
        wanted = frozenset(window.library.selected)
    else:
        document = window.desk.focus.document
        wanted = frozenset([document.id] if document else [])
    return tuple(summary for summary in window.library.summaries if summary.id in wanted)


def mark_done(window: MainWindow) -> None:
    """Mark the articles done; where all are, take that back."""
    documents = targets(window)
    done = all(one.status is DocumentStatus.DONE for one in documents)
    set_status(window, DocumentStatus.IN_PROGRESS if done else DocumentStatus.DONE, documents)


def set_status(
    window: MainWindow, status: DocumentStatus, documents: tuple[DocumentSummary, ...] | None = None
) -> None:
    """Say how far the articles are."""
    wanted = targets(window) if documents is None else documents
    if not wanted or not window.desk.do(SetDocumentStatus(tuple(one.id for one in wanted), status)):
        return
    told = {
        DocumentStatus.NEW: (window.tr("1 article is as new."), window.tr("%1 articles are as new.")),
        DocumentStatus.IN_PROGRESS: (
            window.tr("1 article is in progress."),
            window.tr("%1 articles are in progress."),
        ),
        DocumentStatus.DONE: (window.tr("1 article is done."), window.tr("%1 articles are done.")),
    }[status]
    window.desk.deed_told.emit(counted(len(wanted), *told))


def assign(window: MainWindow) -> None:
    """Ask who is to code the articles."""
    documents = targets(window)
    if not documents or not window.desk.may_write():
        return
    people = {one.name for one in window.desk.ask(lambda project: project.annotators()) or ()}
    people |= {one.assigned for one in window.library.summaries} | {window.desk.annotator}
    names = ["", *sorted(people - {""}, key=str.casefold)]
    now = {one.assigned for one in documents}
    current = names.index(now.pop()) if len(now) == 1 else 0
    label = counted(
        len(documents), window.tr("Who codes the article"), window.tr("Who codes the %1 articles")
    )
    name, given = QInputDialog.getItem(window, window.tr("Assign"), label, names, current, editable=True)
    if given:
        command = AssignDocuments(tuple(one.id for one in documents), name)
        window.desk.writing.after(lambda: window.desk.do(command))


def edit_tags(window: MainWindow) -> None:
    """Ask for the tags of the articles."""
    from desktop_app.main_window.dialogs.tags import TagsDialog

    documents = targets(window)
    if not documents or not window.desk.may_write():
        return
    known = {tag for one in window.library.summaries for tag in one.tags}
    dialog = TagsDialog(documents, tuple(known), window)
    if dialog.exec() and (dialog.added() or dialog.removed()):
        command = TagDocuments(tuple(one.id for one in documents), dialog.added(), dialog.removed())
        window.desk.writing.after(lambda: window.desk.do(command))
    dialog.deleteLater()


def show_menu(window: MainWindow, place: QPoint) -> None:
    """What can be done with the articles selected in the library."""
    menu = QMenu(window)
    for id_ in _IN_MENU:
        menu.addAction(window.actions_by_id[id_])
    menu.exec(place)
    menu.deleteLater()
