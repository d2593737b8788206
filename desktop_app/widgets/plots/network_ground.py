"""The ground on which a network lies: what is where, what is come to, and all of it painted."""

from __future__ import annotations

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QPointF,
    QRect,
    QRectF,
    QSizeF,
    Qt,
    Signal,
)
from PySide6.QtGui import QPainter, QPaintEvent, QRegion, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QWidget

from desktop_app.domain.drawn_network import DrawnNetwork
from desktop_app.widgets.common.look import Look
from desktop_app.widgets.plots.network_model import NetworkModel
from desktop_app.widgets.plots.network_painter import NetworkPainter
from desktop_app.widgets.plots.network_scene import NetworkScene

AnyIndex = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class NetworkGround(QListView):
    """A list, so that screen readers find one, whose rows are drawn where the scene has them."""

    come_to = Signal()
    entered = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("network")
        self.setAccessibleName(
            self.tr(
                "Network: arrows go from node to node, Space along the ties of one, Enter to the statements"
            )
        )
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setAutoScroll(False)
        self.setMouseTracking(True)
        self.rows = NetworkModel(self)
        self.setModel(self.rows)
        self.scene = NetworkScene(DrawnNetwork(), self.font(), QSizeF(self.viewport().size()))
        self._painter: NetworkPainter | None = None
        self.node = -1  # that was come to last

    def set_look(self, look: Look) -> None:
        """Paint in these colours."""
        self._painter = NetworkPainter(look, self.font())
        self.viewport().update()

    def show_network(self, network: DrawnNetwork) -> None:
        """Draw this one as large as before, with what was moved where it was put, at the same mark."""
        was, index = self.scene, self.currentIndex()
        key = self.rows.mark(index.row()).key if index.isValid() else ()
        self.rows.set_network(network)
        self.scene = NetworkScene(network, self.font(), QSizeF(self.viewport().size()))
        self.scene.moved, self.scene.zoom, self.scene.middle = was.moved, was.zoom, was.middle
        self.go(max(0, self.rows.row_of(key)), follow=False)
        self.viewport().update()

    @property
    def row(self) -> int:
        """The row that is come to; -1 for none."""
        return self.currentIndex().row()

    def enlarge(self, factor: float, around: QPointF | None = None) -> None:
        """Draw larger, or smaller."""
        self.scene.enlarge(factor, around)
        self.viewport().update()

    def fit(self) -> None:
        """Have all of it in view."""
        self.scene.fit()
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.scene.ground = QSizeF(self.viewport().size())

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._painter is None:
            return
        painter = QPainter(self.viewport())
        row, many = self.row, len(self.scene.network.nodes)
        node = row if 0 <= row < many else None
        tie = row - many if row >= many else None
        self._painter.paint(painter, self.scene, QRectF(self.viewport().rect()), node=node, tie=tie)
        painter.end()

    def currentChanged(self, current: AnyIndex, previous: AnyIndex) -> None:
        super().currentChanged(current, previous)
        if 0 <= current.row() < len(self.scene.network.nodes):
            self.node = current.row()
        self.viewport().update()
        self.come_to.emit()

    def indexAt(self, point: QPoint) -> QModelIndex:
        node = self.scene.node_at(QPointF(point))
        if node is not None:
            return self.rows.index(node)
        tie = self.scene.tie_at(QPointF(point))
        return _NOWHERE if tie is None else self.rows.index(self.rows.tie_row(tie))

    def visualRect(self, index: AnyIndex) -> QRect:
        many = len(self.scene.network.nodes)
        if not 0 <= index.row() < many + len(self.scene.network.ties):
            return QRect()
        if index.row() < many:
            return self.scene.box(index.row()).toAlignedRect()
        start, end = self.scene.line(index.row() - many, self.scene.all_places())
        return QRectF(start, end).normalized().toAlignedRect()

    def scrollTo(
        self, index: AnyIndex, hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible
    ) -> None:
        """Move all of it as far as is needed to see a node, or the middle of a tie."""
        rect, view = self.visualRect(index), self.viewport().rect()
        edge = min(40, view.width() // 4, view.height() // 4)
        middle, inner = rect.center(), view.adjusted(edge, edge, -edge, -edge)
        if index.isValid() and not inner.contains(middle):
            near = QPoint(
                max(inner.left(), min(inner.right(), middle.x())),
                max(inner.top(), min(inner.bottom(), middle.y())),
            )
            self.scene.shift(QPointF(near - middle))
            self.viewport().update()

    def moveCursor(
        self, cursorAction: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        return self.currentIndex()

    def doItemsLayout(self) -> None:
        """Where a row lies is the scene's affair."""

    def updateGeometries(self) -> None:
        """There is nothing to scroll."""

    def horizontalOffset(self) -> int:
        return 0

    def verticalOffset(self) -> int:
        return 0

    def isIndexHidden(self, index: AnyIndex) -> bool:
        return False

    def setSelection(self, rect: QRect, command: QItemSelectionModel.SelectionFlag) -> None:
        """Nothing is ever selected, only come to."""

    def visualRegionForSelection(self, selection: QItemSelection) -> QRegion:
        return QRegion()

    def go(self, row: int, *, follow: bool = True) -> None:
        """Come to a row, and see it."""
        index = self.rows.index(row)
        if index.isValid():
            self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.NoUpdate)
            if follow:
                self.scrollTo(index)
