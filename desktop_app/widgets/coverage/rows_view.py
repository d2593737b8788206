"""The table of what is missing: arrows go from number to number, Enter opens what one counts."""

from __future__ import annotations

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget

from desktop_app.domain.coverage import Coverage, Lack
from desktop_app.widgets.common.faces import gap, scaled
from desktop_app.widgets.coverage.rows import ARTICLE, STATEMENTS, CoverageRows

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class RowsView(QTableView):
    """The first row is the whole project, whose id is empty."""

    article_opened = Signal(str)
    number_opened = Signal(str, object)
    """An article, and what it lacks; None for all its statements."""
    come_to = Signal(object)

    def __init__(self, rows: CoverageRows, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("role", "table")
        self.setAccessibleName(self.tr("What is missing in each article; Enter opens it"))
        self._rows = rows
        self.setModel(rows)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        down, across = self.verticalHeader(), self.horizontalHeader()
        down.hide()
        down.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        down.setDefaultSectionSize(self.fontMetrics().height() + 2 * gap(self.font(), 0.3))
        across.setHighlightSections(False)
        across.setFont(scaled(self.font(), 0.88))
        across.setDefaultAlignment(Qt.AlignmentFlag.AlignCenter)
        across.setMinimumSectionSize(self.fontMetrics().averageCharWidth() * 4)
        across.setSortIndicatorClearable(True)
        across.setSortIndicator(-1, Qt.SortOrder.DescendingOrder)
        self.setSortingEnabled(True)
        self.selectionModel().currentChanged.connect(self._current_changed)
        self.clicked.connect(self._clicked)
        self.doubleClicked.connect(self._clicked_twice)
        rows.modelReset.connect(self.share)

    @property
    def at(self) -> tuple[str, int]:
        """The article, empty for the project, and the column that the keyboard is at."""
        index = self.currentIndex()
        if not index.isValid():
            return "", STATEMENTS + 1
        return self._rows.coverage(index.row()).document_id, index.column()

    def go_to(self, document_id: str, column: int) -> None:
        """Be at a cell; at the project's where the article is not shown."""
        if not self._rows.rowCount():
            return
        row = max(0, self._rows.row_of(document_id))
        index = self._rows.index(row, min(column, self._rows.columnCount() - 1))
        flags = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self.selectionModel().setCurrentIndex(index, flags)

    def begin(self) -> None:
        """Take the keyboard, at the first cell if at none."""
        if not self.currentIndex().isValid():
            self.go_to(*self.at)
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def share(self) -> None:
        """Give the columns their widths: the numbers what they need, the titles the rest."""
        across = self.horizontalHeader()
        taken = 0
        letters = QFontMetrics(across.font())
        for column in range(1, self._rows.columnCount()):
            title = str(self._rows.headerData(column, Qt.Orientation.Horizontal))
            width = letters.horizontalAdvance(title) + gap(self.font(), 0.8)
            across.resizeSection(column, width)
            taken += width
        least = self.fontMetrics().averageCharWidth() * 13
        across.resizeSection(ARTICLE, max(least, self.viewport().width() - taken))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER:
            if not event.isAutoRepeat():
                self._open(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        opens = self._opens(self.indexAt(event.position().toPoint()))
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if opens else Qt.CursorShape.ArrowCursor)
        super().mouseMoveEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.share()

    def _current_changed(self, current: QModelIndex, before: QModelIndex) -> None:
        if current.isValid() and current.row() != before.row():
            self.come_to.emit(self._rows.coverage(current.row()))

    def _clicked(self, index: QModelIndex) -> None:
        if self._opens(index):
            self._open(index)

    def _clicked_twice(self, index: QModelIndex) -> None:
        # A number was opened by the first click.
        if not self._opens(index):
            self._open(index)

    def _open(self, index: QModelIndex) -> None:
        if not index.isValid():
            return
        row = self._rows.coverage(index.row())
        if self._opens(index):
            self.number_opened.emit(row.document_id, self._rows.lack(index.column()))
        elif index.column() == ARTICLE and row.document_id:
            self.article_opened.emit(row.document_id)

    def _opens(self, index: QModelIndex) -> bool:
        """Whether there is something behind a number."""
        if not index.isValid() or index.column() == ARTICLE:
            return False
        row: Coverage = self._rows.coverage(index.row())
        lack: Lack | None = self._rows.lack(index.column())
        return bool(row.statements if lack is None else row.of(lack))
