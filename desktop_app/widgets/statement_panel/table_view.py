"""A table whose columns share the width there is, and whose chosen line has a bar at its head."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QFontMetrics, QGuiApplication, QPainter, QResizeEvent
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

_SHARES = (0.29, 0.2, 0.17, 0.2, 0.14)


class _Line(QStyledItemDelegate):
    """Paints a cell; the chosen line differs by its ground and by a bar, not by colour alone."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
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
        if chosen and index.column() == 0:
            bar = QRect(rect.left(), rect.top(), gap(option.font, 0.17), rect.height())
            painter.fillRect(QStyle.visualRect(direction, rect, bar), look.mark["selected_border"])
        side = gap(option.font, 0.35)
        place = rect.adjusted(side, 0, -side, 0)
        painter.setFont(option.font)
        painter.setPen(look.page["text"] if chosen else look.window["text"])
        text = QFontMetrics(option.font).elidedText(option.text, Qt.TextElideMode.ElideRight, place.width())
        leading = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        painter.drawText(place, QStyle.visualAlignment(direction, leading), text)
        painter.restore()


class TableView(QTableView):
    """Chooses whole lines; a heading that is clicked a third time no longer sorts."""

    def __init__(self, model: QAbstractTableModel, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("role", "table")
        self._by_hand = self._sharing = False
        self._line = _Line(self)
        self.setItemDelegate(self._line)
        self.setModel(model)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setFont(scaled(self.font(), 0.88))
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        down = self.verticalHeader()
        down.hide()
        down.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        down.setDefaultSectionSize(self.fontMetrics().height() + 2 * gap(self.font(), 0.25))
        across = self.horizontalHeader()
        across.setHighlightSections(False)
        across.setTextElideMode(Qt.TextElideMode.ElideRight)
        across.setMinimumSectionSize(self.fontMetrics().averageCharWidth() * 4)
        across.setSortIndicatorClearable(True)
        across.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        across.sectionResized.connect(self._resized)
        self.setSortingEnabled(True)

    def set_look(self, look: Look) -> None:
        """Paint with the colours of this theme."""
        self._line.look = look
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if not self._by_hand:
            self._share()

    def _share(self) -> None:
        """Give each column its share, until somebody has made one wider or narrower."""
        self._sharing = True
        width = self.viewport().width()
        # Where there is little room the words need that of the kind, which the panel shows anyway.
        narrow = width < self.fontMetrics().averageCharWidth() * 60
        self.setColumnHidden(len(_SHARES) - 1, narrow)
        shares = _SHARES[:-1] if narrow else _SHARES
        edges = [0.0]
        for share in shares:
            edges.append(edges[-1] + share / sum(shares) * width)
        for column, (start, end) in enumerate(pairwise(edges)):
            self.horizontalHeader().resizeSection(column, int(end) - int(start))
        self._sharing = False

    def _resized(self) -> None:
        # A header resizes its sections for reasons of its own too; only a drag is somebody's wish.
        if not self._sharing and QGuiApplication.mouseButtons() & Qt.MouseButton.LeftButton:
            self._by_hand = True
            self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
