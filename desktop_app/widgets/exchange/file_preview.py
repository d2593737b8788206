"""How a file begins: its first lines, or the first rows of a table."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QLabel,
    QPlainTextEdit,
    QStackedLayout,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from desktop_app.widgets.common.faces import gap, scaled

_WIDEST = 240


class FilePreview(QWidget):
    """Shows what was found out last, under a line that says what it is; Tab goes on from it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.told = QLabel(self)
        self.told.setProperty("role", "muted")
        self.told.setTextFormat(Qt.TextFormat.PlainText)
        self.told.setWordWrap(True)
        self.lines = QPlainTextEdit(self)
        self.lines.setReadOnly(True)
        self.lines.setUndoRedoEnabled(False)
        self.lines.setTabChangesFocus(True)
        self.lines.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.lines.setAccessibleName(self.tr("How the file begins"))
        self.rows = QTableWidget(self)
        self.rows.setAccessibleName(self.tr("The first rows of the file"))
        self.rows.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.rows.setTabKeyNavigation(False)
        self.rows.setWordWrap(False)
        self.rows.setFrameShape(QFrame.Shape.NoFrame)
        self.rows.setFont(scaled(self.font(), 0.92))
        down = self.rows.verticalHeader()
        down.hide()
        down.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        down.setDefaultSectionSize(self.fontMetrics().height() + 2 * gap(self.font(), 0.3))
        self.rows.horizontalHeader().setHighlightSections(False)
        self._pages = QStackedLayout()
        self._pages.addWidget(self.lines)
        self._pages.addWidget(self.rows)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.told)
        column.addLayout(self._pages, 1)

    def tell(self, told: str) -> None:
        """Say what is shown, or why nothing is."""
        self.told.setText(told)

    def show_text(self, text: str, *, as_it_stands: bool = True) -> None:
        """Show lines; in letters of one width where they are ``as_it_stands`` in the file."""
        font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont) if as_it_stands else self.font()
        self.lines.setFont(scaled(font, 0.92) if as_it_stands else font)
        self.lines.setPlainText(text)
        self._pages.setCurrentWidget(self.lines)

    def show_rows(self, rows: tuple[tuple[str, ...], ...]) -> None:
        """Show a table whose first row names the columns."""
        head, *body = rows or ((),)
        self.rows.clear()
        self.rows.setColumnCount(len(head))
        self.rows.setRowCount(len(body))
        self.rows.setHorizontalHeaderLabels(list(head))
        for number, row in enumerate(body):
            for column, cell in enumerate(row[: len(head)]):
                self.rows.setItem(number, column, QTableWidgetItem(cell))
        self.rows.resizeColumnsToContents()
        for column in range(len(head)):
            self.rows.setColumnWidth(column, min(_WIDEST, self.rows.columnWidth(column)))
        self._pages.setCurrentWidget(self.rows)
