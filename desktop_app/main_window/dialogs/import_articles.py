"""A look at what was read, before it comes into the project."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QSize, Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QPlainTextEdit,
    QSplitter,
    QTreeView,
    QVBoxLayout,
)

from desktop_app.domain.problem import Problem
from desktop_app.main_window.dialogs.import_reading import ImportReading
from desktop_app.main_window.dialogs.import_rows import ImportRows
from desktop_app.main_window.dialogs.told_list import ToldList
from desktop_app.main_window.presenters.counted import counted
from desktop_app.project.commands.documents import ImportDocuments
from desktop_app.project.wording import worded

if TYPE_CHECKING:
    from desktop_app.domain.document import Document
    from desktop_app.main_window.window import MainWindow
    from desktop_app.project.jobs.import_documents import Imported

_PREVIEW = 4000


def _sentences(problems: Iterable[Problem]) -> list[str]:
    """What went wrong, files by their names alone: all are in the folder that was just chosen."""
    short = (
        problem if "://" in problem.file else replace(problem, file=Path(problem.file).name)
        for problem in problems
    )
    return [worded(problem) for problem in short]


class ImportDialog(QDialog):
    """Articles with a tick each, the beginning of the one at hand, how they were read, and what was left out.

    ``reading_asked``: they are to be read otherwise; ``show_read`` then shows what came of it.
    """

    reading_asked = Signal()

    def __init__(self, imported: Imported, window: MainWindow) -> None:
        super().__init__(window)
        self.setWindowTitle(self.tr("Import articles"))
        self.resize(QSize(980, 760).boundedTo(self.screen().availableSize() - QSize(40, 70)))
        self._said = QLabel(self)
        self._said.setWordWrap(True)
        self._said.setTextFormat(Qt.TextFormat.PlainText)
        self.rows = ImportRows(self)
        self.view = QTreeView(self)
        self.view.setModel(self.rows)
        self.view.setRootIsDecorated(False)
        self.view.setUniformRowHeights(True)
        # Or the rows are measured before they are dressed.
        self.view.ensurePolished()
        self.view.setAllColumnsShowFocus(True)
        self.view.setAccessibleName(self.tr("Articles that were read"))
        self.view.header().setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        for column, width in enumerate((300, 150, 120, 80, 70)):
            self.view.setColumnWidth(column, width)
        self.preview = QPlainTextEdit(self)
        self.preview.setReadOnly(True)
        self.preview.setTabChangesFocus(True)
        self.preview.setAccessibleName(self.tr("How the article begins"))
        self.reading = ImportReading(self)
        self.reading.asked.connect(self._ask)
        self.troubles = ToldList(self.tr("What could not be taken in"), self)
        self.troubles.setMaximumHeight(130)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, Qt.Orientation.Horizontal, self)
        self.take = buttons.addButton(self.tr("Import"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.take.setDefault(True)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        split = QSplitter(Qt.Orientation.Vertical, self)
        split.setChildrenCollapsible(False)
        split.addWidget(self.view)
        split.addWidget(self.preview)
        split.setSizes([220, 240])
        column_ = QVBoxLayout(self)
        column_.setSpacing(8)
        for part in (self._said, split, self.reading, self.troubles, buttons):
            column_.addWidget(part, 1 if part is split else 0)
        self.rows.dataChanged.connect(lambda *_: self._count())
        self.view.selectionModel().currentChanged.connect(self._preview)
        self.show_read(imported)
        self.view.setFocus()

    def show_read(self, imported: Imported) -> None:
        """Show what was read, in place of what was shown."""
        self._imported = imported
        met = {duplicate.document.id: duplicate for duplicate in imported.duplicates}
        self.rows.show(imported.command.documents, met)
        self.reading.show_sources(imported.sources)
        self.reading.setEnabled(True)
        sections = (
            (self.tr("Could not be read"), _sentences(imported.refused)),
            (self.tr("Left out"), _sentences(imported.left_out)),
        )
        self.troubles.tell(sections)
        self.troubles.setVisible(bool(imported.refused or imported.left_out))
        self.view.setCurrentIndex(self.rows.index(0, 0))
        self._preview(self.view.currentIndex())
        self._count()

    def command(self) -> ImportDocuments:
        """What takes in the articles that are ticked."""
        return ImportDocuments(self.rows.taken())

    def _ask(self) -> None:
        self.reading.setEnabled(False)
        self.take.setEnabled(False)
        self._said.setText(self.tr("Reading…"))
        self.reading_asked.emit()

    def _count(self) -> None:
        number = len(self.rows.taken())
        articles = counted(self.rows.rowCount(), self.tr("1 article"), self.tr("%1 articles"))
        files = counted(len(self._imported.sources), self.tr("1 file"), self.tr("%1 files"))
        said = self.tr("%1 in %2.").replace("%1", articles).replace("%2", files)
        if self._imported.guessed:
            said += " " + self.tr("The encoding is a guess: look whether the letters are right.")
        if self._imported.duplicates:
            said += " " + self.tr("Some are there already; those with just the same text are not ticked.")
        self._said.setText(said)
        self.take.setText(counted(number, self.tr("Import 1 article"), self.tr("Import %1 articles")))
        self.take.setEnabled(number > 0)

    def _preview(self, index: QModelIndex) -> None:
        document = self.rows.document(index.row())
        self.preview.setPlainText(self._told(document) if document is not None else "")

    def _told(self, document: Document) -> str:
        facts = (document.byline, document.section, document.address)
        own = (f"{name}: {value}" for name, value in document.fields.items())
        told = " · ".join(fact for fact in (*facts, *own) if fact)[:_PREVIEW]
        more = "…" if len(document.text) > _PREVIEW else ""
        return "\n\n".join(filter(None, (told, document.text[:_PREVIEW] + more)))
