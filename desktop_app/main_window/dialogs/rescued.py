"""What could be rescued of a damaged project, and what could not."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from desktop_app.domain.rescued import Rescued


class RescuedDialog(QDialog):
    """A row for each table: what is in the new project, what is lost, and what went with what is lost."""

    def __init__(self, damaged: Path, found: tuple[Rescued, ...], parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("What was rescued"))
        self.resize(560, 460)
        whole = all(each.is_whole for each in found)
        said = (
            self.tr("All of %1 could be read, its history too.")
            if whole
            else self.tr("This is what could be read of %1. A backup may hold what is lost.")
        )
        told = QLabel(said.replace("%1", damaged.name), self)
        told.setTextFormat(Qt.TextFormat.PlainText)
        told.setWordWrap(True)
        self.list = QTreeWidget(self)
        self.list.setRootIsDecorated(False)
        self.list.setUniformRowHeights(True)
        # Or the rows are measured before they are dressed.
        self.list.ensurePolished()
        self.list.setAccessibleName(self.tr("Tables"))
        self.list.setHeaderLabels(
            [self.tr("Table"), self.tr("Rescued"), self.tr("Lost"), self.tr("Let go of")]
        )
        self.list.header().setStretchLastSection(False)
        self.list.header().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.list.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for each in found:
            self.list.addTopLevelItem(_row(each, self.tr("unknown")))
        first = self.list.topLevelItem(0)
        if first is not None:
            self.list.setCurrentItem(first)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok, Qt.Orientation.Horizontal, self)
        buttons.accepted.connect(self.accept)
        layout = QVBoxLayout(self)
        layout.addWidget(told)
        layout.addWidget(self.list, 1)
        layout.addWidget(buttons)


def _row(each: Rescued, unknown: str) -> QTreeWidgetItem:
    figures = (each.kept, each.lost, each.dropped)
    told = [unknown if figure is None else QLocale().toString(figure) for figure in figures]
    item = QTreeWidgetItem([each.table.replace("_", " "), *told])
    for column in (1, 2, 3):
        item.setTextAlignment(column, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    return item
