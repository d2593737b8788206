"""What was taken out of a project, and can come back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QSize, Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
)

from desktop_app.domain.history import Gone
from desktop_app.main_window.job_runner import JobRunner
from desktop_app.main_window.local_time import local_time
from desktop_app.project.commands.reverting import BringBack
from desktop_app.project.jobs.history import gone
from desktop_app.project.wording import worded

if TYPE_CHECKING:
    from desktop_app.main_window.window import MainWindow

_GONE = Qt.ItemDataRole.UserRole


class TrashDialog(QDialog):
    """Articles and actors that were taken out, the last first; Enter or the button brings one back."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window, self._runner = window, JobRunner(self)
        self.setWindowTitle(self.tr("Trash"))
        self.resize(QSize(680, 420).boundedTo(self.screen().availableSize() - QSize(40, 70)))
        self.told = QLabel(self)
        self.told.setWordWrap(True)
        self.list = QTreeWidget(self)
        self.list.setRootIsDecorated(False)
        self.list.setUniformRowHeights(True)
        # Or the rows are measured before they are dressed.
        self.list.ensurePolished()
        self.list.setAccessibleName(self.tr("What was taken out, the last first"))
        self.list.setHeaderLabels(
            [self.tr("What"), self.tr("Name"), self.tr("Statements"), self.tr("When"), self.tr("Who")]
        )
        header = self.list.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, Qt.Orientation.Horizontal, self)
        self.back = QPushButton(self.tr("&Bring back"), self)
        self.back.setEnabled(False)
        buttons.addButton(self.back, QDialogButtonBox.ButtonRole.AcceptRole)
        layout = QVBoxLayout(self)
        layout.addWidget(self.told)
        layout.addWidget(self.list, 1)
        layout.addWidget(buttons)
        self.back.clicked.connect(self._bring_back)
        self.list.itemActivated.connect(lambda *_: self._bring_back())
        self.list.currentItemChanged.connect(lambda *_: self.back.setEnabled(self._chosen() is not None))
        buttons.rejected.connect(self.reject)
        self._runner.problem_told.connect(lambda problem: self.told.setText(worded(problem)))
        self.finished.connect(self._runner.finish)
        self.told.setText(self.tr("Looking through all steps…"))
        project = window.desk.project
        if project is not None:
            self._runner.start(gone(project.path), self._show)

    def _show(self, found: tuple[Gone, ...]) -> None:
        self.told.setText(
            self.tr("Each comes back as it was, an article with its statements.")
            if found
            else self.tr("No article and no actor was taken out of this project.")
        )
        kinds = {"document": self.tr("Article"), "actor": self.tr("Actor")}
        for each in found:
            many = QLocale().toString(each.statements) if each.kind == "document" else ""
            item = QTreeWidgetItem(
                [
                    kinds[each.kind],
                    each.name or each.id,
                    many,
                    local_time(each.step.time),
                    each.step.annotator,
                ]
            )
            item.setData(0, _GONE, each)
            item.setToolTip(1, each.name)
            item.setTextAlignment(2, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            self.list.addTopLevelItem(item)
        first = self.list.topLevelItem(0)
        if first is not None:
            self.list.setCurrentItem(first)
            self.list.setFocus()

    def _chosen(self) -> Gone | None:
        item = self.list.currentItem()
        return None if item is None else item.data(0, _GONE)

    def _bring_back(self) -> None:
        each, desk = self._chosen(), self._window.desk
        if each is None:
            return
        rows = desk.ask(lambda project: project.changed_in(each.step.number)) or 1
        desk.do_beside(BringBack(each.kind, each.id, each.name or each.id), rows)
        self.accept()
