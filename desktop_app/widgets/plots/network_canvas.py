"""The network as it is gone through by key, enlarged, moved, its nodes dragged."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QWidget

from desktop_app.widgets.plots.network_ground import NetworkGround
from desktop_app.widgets.plots.network_keys import STEPS, is_ours

_STEP = 12  # pixels that a node is moved by a key
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class NetworkCanvas(NetworkGround):
    """See the help for its keys."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._held: tuple[QPointF, int | None] | None = None

    def event(self, event: QEvent) -> bool:
        # A letter typed here looks for a name; it is not the key of an action.
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and is_ours(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, modifiers = event.key(), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        shift, control = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
        if key in _ENTER and not event.isAutoRepeat():
            self.entered.emit()
        elif key in STEPS and modifiers == control:
            self._move_node(*STEPS[key])
        elif key in STEPS and modifiers == shift:
            self.scene.shift(QPointF(*STEPS[key]) * -60)
            self.viewport().update()
        elif key in STEPS and not modifiers:
            self._go_across(*STEPS[key])
        elif key == Qt.Key.Key_Space:
            self._go_along(-1 if modifiers & shift else 1)
        elif key in (Qt.Key.Key_PageDown, Qt.Key.Key_PageUp):
            self._go_by(1 if key == Qt.Key.Key_PageDown else -1)
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self.go(0 if key == Qt.Key.Key_Home else len(self.scene.network.nodes) - 1)
        elif event.text() in ("+", "-", "="):
            self.enlarge(1 / 1.25 if event.text() == "-" else 1.25)
        elif event.text() == "0":
            self.fit()
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        self.enlarge(1.0015 ** event.angleDelta().y(), event.position())
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            return
        point = event.position()
        node = self.scene.node_at(point)
        tie = self.scene.tie_at(point) if node is None else None
        if node is not None:
            self.go(node, follow=False)
        elif tie is not None:
            self.go(self.rows.tie_row(tie), follow=False)
        self._held = point, node

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._held is None:
            on = self.indexAt(event.position().toPoint()).isValid()
            self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if on else Qt.CursorShape.ArrowCursor)
            return
        before, node = self._held
        by = event.position() - before
        if node is None:
            self.scene.shift(by)
        else:
            self.scene.move_to(node, self.scene.at(node) + by)
        self._held = event.position(), node
        self.viewport().update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._held = None

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if self.indexAt(event.position().toPoint()).isValid():
            self.entered.emit()

    def _go_across(self, across: int, down: int) -> None:
        many = len(self.scene.network.nodes)
        if self.row >= many:
            one, two = self.scene.ends[self.row - many]
            here, there = self.scene.at(one), self.scene.at(two)
            further = (there.x() - here.x()) * across + (there.y() - here.y()) * down
            self.go(two if further > 0 else one)
            return
        found = self.scene.nearest(self.row, across, down) if self.row >= 0 else 0
        if found is not None:
            self.go(found)

    def _go_along(self, by: int) -> None:
        """To the next tie of the node that was come to last, the strongest first."""
        many = len(self.scene.network.nodes)
        ties = self.scene.of_node[self.node] if 0 <= self.node < many else []
        if ties:
            at = ties.index(self.row - many) if self.row - many in ties else (-1 if by > 0 else 0)
            self.go(self.rows.tie_row(ties[(at + by) % len(ties)]))

    def _go_by(self, by: int) -> None:
        """To the node that occurs next often."""
        many = len(self.scene.network.nodes)
        if many:
            self.go(max(0, min(many - 1, (self.node if self.row >= many else self.row) + by)))

    def _move_node(self, across: int, down: int) -> None:
        if 0 <= self.row < len(self.scene.network.nodes):
            self.scene.move_to(self.row, self.scene.at(self.row) + QPointF(across, down) * _STEP)
            self.viewport().update()
