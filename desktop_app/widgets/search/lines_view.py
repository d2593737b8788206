"""The table of a concordance: the words found stand below each other, what is about them on either side."""

from __future__ import annotations

from PySide6.QtCore import (
    QItemSelectionModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QFontMetrics, QGuiApplication, QKeyEvent, QKeySequence, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from desktop_app.domain.cells import tabbed
from desktop_app.domain.concordance import Line
from desktop_app.widgets.common.faces import gap, heavy, reading, scaled
from desktop_app.widgets.common.look import Look
from desktop_app.widgets.search.hit_list import PAUSE
from desktop_app.widgets.search.lines import AFTER, ARTICLE, BEFORE, DATE, EDGES, WORDS, Lines

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_SHARES = {BEFORE: 0.34, WORDS: 0.12, AFTER: 0.34, ARTICLE: 0.2}


class _Cell(QStyledItemDelegate):
    """What stands before is cut at its beginning, the rest at its end."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.look: Look | None = None

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        if self.look is None:
            super().paint(painter, option, index)
            return
        look, column = self.look, index.column()
        self.initStyleOption(option, index)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        rect: QRect = option.rect
        painter.save()
        if chosen:
            painter.fillRect(rect, look.mark["selected_fill"])
        painter.setPen(look.window["border"])
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        if chosen and column == BEFORE:
            bar = QRect(rect.left(), rect.top(), gap(option.font, 0.17), rect.height())
            painter.fillRect(bar, look.mark["selected_border"])
        side = gap(option.font, 0.35)
        place = rect.adjusted(side, 0, -side, 0)
        painter.setFont(option.font)
        quiet = column in (ARTICLE, DATE) and not chosen
        painter.setPen(
            look.window["muted"] if quiet else look.page["text"] if chosen else look.window["text"]
        )
        cut = Qt.TextElideMode.ElideLeft if column == BEFORE else Qt.TextElideMode.ElideRight
        text = QFontMetrics(option.font).elidedText(option.text, cut, place.width())
        edge = EDGES.get(column, Qt.AlignmentFlag.AlignLeft)
        # In a text that runs from right to left each column is read by itself.
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        absolute = Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(place, edge | absolute, text)
        painter.restore()


class LinesView(QTableView):
    """The line that is come to is shown in its text; Enter goes there; Ctrl+C copies the lines selected."""

    shown = Signal(object)
    entered = Signal(object)
    statements_requested = Signal(bool)

    def __init__(self, model: Lines, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("role", "table")
        self.setAccessibleName(self.tr("Places, with the words about them"))
        self._lines, self._cell = model, _Cell(self)
        self.setModel(model)
        self.setItemDelegate(self._cell)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        # The words before stand on the left in every language of the window, as the headings say.
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        down = self.verticalHeader()
        down.hide()
        down.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        down.setDefaultSectionSize(self.fontMetrics().height() + 2 * gap(self.font(), 0.2))
        across = self.horizontalHeader()
        across.setHighlightSections(False)
        across.setSortIndicatorClearable(True)
        across.setMinimumSectionSize(self.fontMetrics().averageCharWidth() * 4)
        across.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        across.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.setSortingEnabled(True)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self._show)
        self.selectionModel().currentRowChanged.connect(lambda now, _: now.isValid() and self._pause.start())
        self.doubleClicked.connect(lambda _: self._enter())

    def set_look(self, look: Look) -> None:
        """Paint with the colours and the reading face of this theme."""
        self._cell.look = look
        words = reading(self.font(), look.reading, 0.95)
        self._lines.set_faces(words, heavy(words), scaled(self.font(), 0.88))
        height = QFontMetrics(words).height() + 2 * gap(self.font(), 0.2)
        self.verticalHeader().setDefaultSectionSize(height)
        self.viewport().update()

    @property
    def chosen(self) -> tuple[Line, ...]:
        """The lines selected, in the order shown."""
        rows = sorted(index.row() for index in self.selectionModel().selectedRows())
        return tuple(self._lines.line(row) for row in rows)

    def begin(self) -> None:
        """Take the keyboard, at the first line if at none."""
        if not self.selectionModel().hasSelection() and self._lines.rowCount():
            flags = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
            self.selectionModel().setCurrentIndex(self._lines.index(0, WORDS), flags)
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def copy(self) -> None:
        """Put the lines selected on the clipboard, with tabs between their columns; all, where none is."""
        lines = self.chosen or tuple(self._lines.lines)
        rows = ((line.before, line.words, line.after, line.title, line.date) for line in lines)
        QGuiApplication.clipboard().setText("\n".join(map(tabbed, rows)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        modifiers = event.modifiers()
        if event.key() in _ENTER:
            if event.isAutoRepeat():
                return
            if modifiers & Qt.KeyboardModifier.ControlModifier:
                self.statements_requested.emit(not modifiers & Qt.KeyboardModifier.ShiftModifier)
            else:
                self._enter()
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: object) -> None:
        super().resizeEvent(event)  # type: ignore[arg-type]
        self._share()

    def _share(self) -> None:
        date = QFontMetrics(self.font()).horizontalAdvance("2031-03-14") + 2 * gap(self.font(), 0.4)
        width = self.viewport().width() - date
        across = self.horizontalHeader()
        words = max(int(width * _SHARES[WORDS]), across.sectionSizeFromContents(WORDS).width())
        rest = (width - words) / (1 - _SHARES[WORDS])
        for column, share in _SHARES.items():
            across.resizeSection(column, words if column == WORDS else int(rest * share))
        across.resizeSection(DATE, date)

    def _show(self) -> None:
        row = self.currentIndex().row()
        if 0 <= row < self._lines.rowCount():
            self.shown.emit(self._lines.line(row))

    def _enter(self) -> None:
        self._pause.stop()
        row = self.currentIndex().row()
        if 0 <= row < self._lines.rowCount():
            self.entered.emit(self._lines.line(row))
