"""The backups of a project: looked into, chosen, put in its place."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QDateTime, QLocale, QSize, Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QLabel,
    QPushButton,
    QSplitter,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from desktop_app.domain.differences import Difference
from desktop_app.domain.problem import Problem
from desktop_app.main_window.dialogs.told_list import ToldList
from desktop_app.main_window.job_runner import JobRunner
from desktop_app.project.backups import Backup
from desktop_app.project.jobs.restore import preview
from desktop_app.project.wording import worded

if TYPE_CHECKING:
    from desktop_app.main_window.window import MainWindow

_FILE = Qt.ItemDataRole.UserRole


class RestoreDialog(QDialog):
    """The newest backup first; below it what would change if it took the project's place."""

    def __init__(self, project: Path, found: tuple[Backup, ...], window: MainWindow) -> None:
        super().__init__(window)
        self._project, self._runner = project, JobRunner(self)
        self.setWindowTitle(self.tr("Restore a backup"))
        self.resize(QSize(680, 560).boundedTo(self.screen().availableSize() - QSize(40, 70)))
        self.list = QTreeWidget(self)
        # Or the rows are measured before they are dressed.
        self.list.ensurePolished()
        self.list.setRootIsDecorated(False)
        self.list.setUniformRowHeights(True)
        self.list.setAccessibleName(self.tr("Backups, the newest first"))
        self.list.setHeaderLabels([self.tr("Made"), self.tr("Size"), self.tr("File")])
        self.told = QLabel(self)
        self.told.setTextFormat(Qt.TextFormat.PlainText)
        self.told.setWordWrap(True)
        self.changes = ToldList(self.tr("What would change"), self)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, Qt.Orientation.Horizontal, self)
        self.take = QPushButton(self.tr("&Restore"), self)
        buttons.addButton(self.take, QDialogButtonBox.ButtonRole.AcceptRole)
        self.other = QPushButton(self.tr("&Another file…"), self)
        buttons.addButton(self.other, QDialogButtonBox.ButtonRole.ActionRole)
        self._lay_out(buttons)
        self.take.clicked.connect(self.accept)
        buttons.rejected.connect(self.reject)
        self.other.clicked.connect(self._ask)
        self._runner.problem_told.connect(self._tell_problem)
        self.list.currentItemChanged.connect(self._look)
        self.finished.connect(self._runner.finish)
        for backup in found:
            self._add(backup.path, backup.made, backup.size)
        newest = self.list.topLevelItem(0)
        if newest is not None:
            self.list.setCurrentItem(newest)
        else:
            self._say_none()

    @property
    def chosen(self) -> Path | None:
        """The backup that is chosen."""
        item = self.list.currentItem()
        return Path(item.data(0, _FILE)) if item is not None else None

    def _add(self, path: Path, made: datetime, size: int) -> QTreeWidgetItem:
        moment = QDateTime.fromSecsSinceEpoch(int(made.timestamp()))
        told = QLocale().toString(moment, QLocale.FormatType.ShortFormat)
        item = QTreeWidgetItem([told, QLocale().formattedDataSize(size, 0), path.name])
        item.setData(0, _FILE, str(path))
        item.setToolTip(2, str(path))
        self.list.addTopLevelItem(item)
        for column in (0, 1):
            self.list.resizeColumnToContents(column)
        return item

    def _ask(self) -> None:
        """A backup that is somewhere else."""
        name, _ = QFileDialog.getOpenFileName(
            self, self.tr("Restore a backup"), str(self._project.parent), "Standpunt (*.standpunt)"
        )
        if name:
            path = Path(name)
            stat = path.stat()
            made = datetime.fromtimestamp(stat.st_mtime)  # noqa: DTZ006 (by the reader's clock)
            self.list.setCurrentItem(self._add(path, made, stat.st_size))

    def _look(self) -> None:
        self._runner.cancel()
        self.take.setEnabled(False)
        self.changes.clear()
        path = self.chosen
        if path is None:
            self._say_none()
            return
        self.told.setText(self.tr("Looking what would change…"))
        self._runner.start(preview(self._project, path), self._show)

    def _show(self, found: tuple[Difference, ...]) -> None:
        self.take.setEnabled(True)
        if not found:
            self.told.setText(
                self.tr("This backup says what the project says; only their histories may differ.")
            )
            return
        self.told.setText(self.tr("What would change; what the project is now is kept as a backup:"))
        self.changes.tell(section for each in found for section in self._sections(each))

    def _sections(self, difference: Difference) -> tuple[tuple[str, tuple[str, ...]], ...]:
        kind = {
            "document": self.tr("Articles"),
            "statement": self.tr("Statements"),
            "actor": self.tr("Actors"),
            "codebook": self.tr("Codebooks"),
            "annotation_set": self.tr("Annotation sets"),
            "review": self.tr("Reviews"),
        }[difference.kind]
        some = (
            (self.tr("%1 that come back: %2"), difference.back),
            (self.tr("%1 that go: %2"), difference.gone),
            (self.tr("%1 that change: %2"), difference.other),
        )
        return tuple(
            (told.replace("%1", kind).replace("%2", QLocale().toString(len(names))), names)
            for told, names in some
        )

    def _tell_problem(self, problem: Problem) -> None:
        # A project too damaged to be compared can be replaced all the same; a backup that is damaged cannot.
        self.take.setEnabled(problem.file == str(self._project))
        self.told.setText(worded(problem))

    def _say_none(self) -> None:
        self.take.setEnabled(False)
        self.told.setText(
            self.tr("The project has no backups yet. Another file can be chosen, if there is one.")
        )

    def _lay_out(self, buttons: QWidget) -> None:
        below = QWidget(self)
        lower = QVBoxLayout(below)
        lower.setContentsMargins(0, 0, 0, 0)
        lower.addWidget(self.told)
        lower.addWidget(self.changes, 1)
        parts = QSplitter(Qt.Orientation.Vertical, self)
        parts.addWidget(self.list)
        parts.addWidget(below)
        parts.setChildrenCollapsible(False)
        parts.setStretchFactor(1, 2)
        column = QVBoxLayout(self)
        column.addWidget(parts, 1)
        column.addWidget(buttons)
