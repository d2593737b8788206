"""A table whose columns can be chosen, moved and sized, and whose selected lines have a bar at their head."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPersistentModelIndex, QPoint, QRect, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QFontMetrics,
    QGuiApplication,
    QPainter,
    QResizeEvent,
)
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

from desktop_app.widgets.common.faces import gap, scaled
from desktop_app.widgets.common.look import Look
from desktop_app.widgets.statement_table.columns import Arrangement, Column
from desktop_app.widgets.statement_table.rows import Rows


class _Line(QStyledItemDelegate):
    """Paints a cell; a selected line differs by its ground and by a bar, not by colour alone."""

    def __init__(self, view: TableView) -> None:
        super().__init__(view)
        self._view = view
        self.look: Look | None = None

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        if self.look is None:
            super().paint(painter, option, index)
            return
        look, direction = self.look, option.direction
        self.initStyleOption(option, index)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        rect: QRect = option.rect
        painter.save()
        if chosen:
            painter.fillRect(rect, look.mark["selected_fill"])
        painter.setPen(look.window["border"])
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        if chosen and self._view.horizontalHeader().visualIndex(index.column()) == 0:
            bar = QRect(rect.left(), rect.top(), gap(option.font, 0.17), rect.height())
            painter.fillRect(QStyle.visualRect(direction, rect, bar), look.mark["selected_border"])
        side = gap(option.font, 0.35)
        place = rect.adjusted(side, 0, -side, 0)
        painter.setFont(option.font)
        painter.setPen(look.page["text"] if chosen else look.window["text"])
        metrics = QFontMetrics(option.font)
        text = metrics.elidedText(option.text, Qt.TextElideMode.ElideRight, place.width())
        box = QRect(place.left(), place.top(), metrics.horizontalAdvance(text), place.height())
        box = QStyle.visualRect(direction, place, box)
        # On the base line that all columns have: signs of another face would lift their line.
        base = rect.top() + (rect.height() + metrics.ascent() - metrics.descent()) // 2
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        painter.drawText(QPoint(box.left(), base), text)
        painter.restore()


class TableView(QTableView):
    """Chooses whole lines, several with Shift or Ctrl; a heading clicked a third time no longer sorts."""

    arranged = Signal()
    """Somebody has moved, sized, shown or hidden a column, or sorted by one."""

    columns_requested = Signal(QPoint)
    """The columns are to be chosen; the place is one of the screen."""

    menu_requested = Signal(QPoint)
    """What can be done with the lines selected is asked for, at this place of the screen."""

    def __init__(self, model: Rows, usual: Arrangement, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("role", "table")
        self._model, self._arrangement, self._arranging = model, usual, False
        self.arriving = False
        """Whether the keyboard is just coming, which makes some line current that nobody has gone to."""
        self._line = _Line(self)
        self.setItemDelegate(self._line)
        self.setModel(model)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setFont(scaled(self.font(), 0.88))
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        down = self.verticalHeader()
        down.hide()
        down.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        down.setDefaultSectionSize(self.fontMetrics().height() + 2 * gap(self.font(), 0.25))
        across = self.horizontalHeader()
        across.setHighlightSections(False)
        # A header asks of every row whether it is selected, to paint a heading as if it were; ours does not.
        across.setSelectionModel(QItemSelectionModel(model, across))
        across.setTextElideMode(Qt.TextElideMode.ElideRight)
        across.setMinimumSectionSize(self.fontMetrics().averageCharWidth() * 4)
        across.setSortIndicatorClearable(True)
        across.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        across.setSectionsMovable(True)
        across.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        across.customContextMenuRequested.connect(
            lambda place: self.columns_requested.emit(across.mapToGlobal(place))
        )
        across.sectionResized.connect(self._resized)
        across.sectionMoved.connect(self._moved)
        self.setSortingEnabled(True)
        across.sortIndicatorChanged.connect(self._sorted)

    def set_look(self, look: Look) -> None:
        """Paint with the colours of this theme."""
        self._line.look = look
        self.viewport().update()

    def set_columns(self, columns: tuple[Column, ...]) -> None:
        """Have these columns, shown and sized as arranged; the rows go."""
        across = self.horizontalHeader()
        with self._by_itself():
            across.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
            self._model.set_columns(columns)
        self.arrange(self._arrangement)

    @property
    def arrangement(self) -> Arrangement:
        """The columns shown, in order, and their widths where somebody has set them."""
        return self._arrangement

    def arrange(self, arrangement: Arrangement) -> None:
        """Show these columns in this order; those that there are not wait for the project that has them."""
        self._arrangement = arrangement
        across, columns = self.horizontalHeader(), self._model.columns
        wanted = [id_ for id_ in arrangement.shown if id_ in {column.id for column in columns}]
        if not wanted and columns:
            wanted = [columns[0].id]
        places = {column.id: place for place, column in enumerate(columns)}
        order = [*wanted, *(column.id for column in columns if column.id not in wanted)]
        with self._by_itself():
            for visual, id_ in enumerate(order):
                across.moveSection(across.visualIndex(places[id_]), visual)
                across.setSectionHidden(places[id_], id_ not in wanted)
            rising, falling = Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder
            across.setSortIndicator(
                places.get(arrangement.by, -1), falling if arrangement.falling else rising
            )
        self._share()

    def sort_next(self, id_: str) -> None:
        """Sort by a column; by the same again backwards, then in the order of the text."""
        place = next(n for n, column in enumerate(self._model.columns) if column.id == id_)
        across = self.horizontalHeader()
        rising, falling = Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder
        if across.sortIndicatorSection() != place:
            across.setSortIndicator(place, rising)
        elif across.sortIndicatorOrder() is rising:
            across.setSortIndicator(place, falling)
        else:
            across.setSortIndicator(-1, rising)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self.arriving = True
        super().focusInEvent(event)
        self.arriving = False

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        place = event.globalPos()
        if event.reason() is QContextMenuEvent.Reason.Keyboard:
            place = self.viewport().mapToGlobal(self.visualRect(self.currentIndex()).bottomLeft())
        self.menu_requested.emit(place)
        event.accept()

    @contextmanager
    def _by_itself(self) -> Iterator[None]:
        """Move and size columns, which is nobody's wish; one such change leads to another."""
        before, self._arranging = self._arranging, True
        try:
            yield
        finally:
            self._arranging = before

    def _share(self) -> None:
        """Give each column its share of the width, unless somebody has made one wider or narrower."""
        across, letter, unit = self.horizontalHeader(), self.fontMetrics().averageCharWidth(), 0.0
        shown = [place for place in self._visual() if not across.isSectionHidden(place)]
        columns = {place: self._model.columns[place] for place in shown}
        fixed = {
            place: self._arrangement.widths[column.id]
            for place, column in columns.items()
            if column.id in self._arrangement.widths
        }
        open_ = [place for place in shown if place not in fixed]
        # Those that need more than their share have it first; the others share what is left.
        while open_:
            unit = (self.viewport().width() - sum(fixed.values())) / sum(columns[n].share for n in open_)
            needy = [n for n in open_ if columns[n].share * unit < letter * columns[n].room]
            if not needy:
                break
            fixed |= {place: letter * columns[place].room for place in needy}
            open_ = [place for place in open_ if place not in needy]
        edge = 0.0
        with self._by_itself():
            for place in shown:
                begun, edge = edge, edge + (0.0 if place in fixed else columns[place].share * unit)
                across.resizeSection(place, fixed.get(place, int(edge) - int(begun)))

    def _visual(self) -> list[int]:
        across = self.horizontalHeader()
        return [across.logicalIndex(visual) for visual in range(across.count())]

    def _moved(self) -> None:
        if not self._arranging:
            self._tell(self._arrangement.widths)

    def _sorted(self, place: int, order: Qt.SortOrder) -> None:
        if not self._arranging:
            by = self._model.columns[place].id if 0 <= place < len(self._model.columns) else ""
            falling = bool(by) and order is Qt.SortOrder.DescendingOrder
            self._arrangement = replace(self._arrangement, by=by, falling=falling)
            self.arranged.emit()

    def _resized(self) -> None:
        # A header resizes its sections for reasons of its own too; only a drag is somebody's wish.
        if not self._arranging and QGuiApplication.mouseButtons() & Qt.MouseButton.LeftButton:
            across = self.horizontalHeader()
            columns = enumerate(self._model.columns)
            widths = {
                column.id: across.sectionSize(n) for n, column in columns if not across.isSectionHidden(n)
            }
            self._tell({**self._arrangement.widths, **widths})

    def _tell(self, widths: Mapping[str, int]) -> None:
        across, columns = self.horizontalHeader(), self._model.columns
        there = {column.id for column in columns}
        shown = [columns[place].id for place in self._visual() if not across.isSectionHidden(place)]
        elsewhere = (id_ for id_ in self._arrangement.shown if id_ not in there)
        self._arrangement = replace(self._arrangement, shown=(*shown, *elsewhere), widths=dict(widths))
        self.arranged.emit()
