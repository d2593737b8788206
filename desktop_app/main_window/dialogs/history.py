"""Who changed what, and when."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget

from desktop_app.domain.history import Step, StepState
from desktop_app.main_window.local_time import local_time


class HistoryDialog(QDialog):
    """The steps of the project, the latest first; undone ones are struck out."""

    def __init__(self, steps: tuple[Step, ...], parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("History"))
        self.resize(720, 480)
        words = {
            StepState.DONE: "",
            StepState.UNDONE: self.tr("undone"),
            StepState.DROPPED: self.tr("undone for good"),
        }
        tree = QTreeWidget(self)
        tree.setRootIsDecorated(False)
        tree.setUniformRowHeights(True)
        tree.setAccessibleName(self.tr("Steps, the latest first"))
        tree.setHeaderLabels([self.tr("When"), self.tr("Step"), self.tr("Who"), self.tr("State")])
        for step in reversed(steps):
            item = QTreeWidgetItem([local_time(step.time), step.name, step.annotator, words[step.state]])
            if step.state is not StepState.DONE:
                font = item.font(1)
                font.setStrikeOut(True)
                item.setFont(1, font)
                item.setDisabled(True)
            tree.addTopLevelItem(item)
        tree.setColumnWidth(0, 190)
        tree.setColumnWidth(1, 300)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, Qt.Orientation.Horizontal, self)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(tree)
        layout.addWidget(buttons)
