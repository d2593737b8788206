"""Who changed what, and when."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
)

from desktop_app.domain.history import Corrected, Step, StepState
from desktop_app.main_window.dialogs.text_before import TextBefore
from desktop_app.main_window.local_time import local_time

if TYPE_CHECKING:
    from desktop_app.main_window.window import MainWindow

_NUMBER = Qt.ItemDataRole.UserRole


class HistoryDialog(QDialog):
    """The steps of the project, the latest first; undone ones are struck out.

    Of a step that corrected a text, Enter or the button shows it as it was before.
    """

    def __init__(self, steps: tuple[Step, ...], window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self.setWindowTitle(self.tr("History"))
        self.resize(720, 480)
        self._tree = QTreeWidget(self)
        self._tree.setRootIsDecorated(False)
        self._tree.setUniformRowHeights(True)
        # Or the rows are measured before they are dressed.
        self._tree.ensurePolished()
        self._tree.setAccessibleName(self.tr("Steps, the latest first"))
        self._tree.setHeaderLabels([self.tr("When"), self.tr("Step"), self.tr("Who"), self.tr("State")])
        self._tree.addTopLevelItems([self._item(step) for step in reversed(steps)])
        header = self._tree.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, Qt.Orientation.Horizontal, self)
        before = buttons.addButton(self.tr("&Text before…"), QDialogButtonBox.ButtonRole.ActionRole)
        before.setAutoDefault(False)
        before.setEnabled(False)
        before.clicked.connect(self._show_before)
        buttons.rejected.connect(self.reject)
        self._tree.currentItemChanged.connect(lambda *_: before.setEnabled(bool(self._corrected())))
        self._tree.itemActivated.connect(lambda *_: self._show_before())
        first = self._tree.topLevelItem(0)
        if first is not None:
            self._tree.setCurrentItem(first)
        layout = QVBoxLayout(self)
        layout.addWidget(self._tree)
        layout.addWidget(buttons)

    def _item(self, step: Step) -> QTreeWidgetItem:
        words = {
            StepState.DONE: "",
            StepState.UNDONE: self.tr("undone"),
            StepState.DROPPED: self.tr("undone for good"),
        }
        item = QTreeWidgetItem([local_time(step.time), step.name, step.annotator, words[step.state]])
        item.setData(0, _NUMBER, step.number)
        if step.state is not StepState.DONE:
            font = item.font(1)
            font.setStrikeOut(True)
            item.setFont(1, font)
            for column in range(item.columnCount()):
                item.setForeground(column, self._window.look.window["muted"])
        return item

    def _corrected(self) -> tuple[Corrected, ...]:
        """The texts that the step at hand corrected."""
        item = self._tree.currentItem()
        number = item.data(0, _NUMBER) if item is not None else None
        if not isinstance(number, int):
            return ()
        return self._window.desk.ask(lambda project: project.corrected(number)) or ()

    def _show_before(self) -> None:
        for corrected in self._corrected():
            dialog = TextBefore(corrected, self._window)
            brought_back = dialog.exec()
            dialog.deleteLater()
            if brought_back:
                # There is one step more than is shown here.
                self.accept()
