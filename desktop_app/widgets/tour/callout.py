"""A bubble beside the part of the window that it speaks of."""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import QPoint, QPointF, QRect, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from desktop_app.widgets.common.look import Look

_ARROW, _EDGE = 12, 8
_NARROWEST, _WIDEST = 236, 300


class Beside(Enum):
    """On which side of the part the bubble stands."""

    LEFT = "left"
    BELOW = "below"


class Callout(QWidget):
    """Says one thing; its arrow points at the part, which it never covers where there is room."""

    skipped = Signal()
    ended = Signal()

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("callout")
        self._fill, self._line = QColor(), QColor()
        self._side, self._point = Beside.LEFT, 0
        self._count, self._title, self._told = QLabel(self), QLabel(self), QLabel(self)
        self._count.setProperty("role", "muted")
        self._title.setProperty("role", "empty-title")
        for label in (self._count, self._title, self._told):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        self.skip, self.end = QPushButton(self), QPushButton(self.tr("End the tour"), self)
        self.end.setProperty("role", "quiet")
        for button in (self.skip, self.end):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.skip.clicked.connect(self.skipped)
        self.end.clicked.connect(self.ended)
        line = QHBoxLayout()
        line.addWidget(self.end)
        line.addStretch(1)
        line.addWidget(self.skip)
        self._column = QVBoxLayout(self)
        self._column.setSpacing(7)
        for part in (self._count, self._title, self._told):
            self._column.addWidget(part)
        self._column.addLayout(line)
        self.set_look(look)

    def set_look(self, look: Look) -> None:
        """In the colours of a theme."""
        self._fill, self._line = look.window["surface"], look.window["focus"]
        self.update()

    def tell(self, count: str, title: str, told: str, on: str) -> None:
        """Say this; ``on`` is what the button says that goes on without doing it."""
        self._count.setText(count)
        self._title.setText(title)
        self._told.setText(told)
        self.skip.setText(on)
        self.setAccessibleName(f"{count}. {title}. {told}")
        if self.isVisible():
            QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    def stand(self, part: QRect, side: Beside, low: int) -> None:
        """Beside a part, as low as may be, so that what is read stays in view; in the parent's points."""
        self._side = side
        edge = 14
        right = edge + (_ARROW if side is Beside.LEFT else 0)
        top = edge + (_ARROW if side is Beside.BELOW else 0)
        self._column.setContentsMargins(edge, top, right, edge - 2)
        width = _WIDEST
        if side is Beside.LEFT:
            # The library is the neighbour of the text, and as wide as the user has it.
            width = max(_NARROWEST, min(_WIDEST, part.left() - _EDGE))
        self.setFixedWidth(width)
        height = self._column.heightForWidth(width)
        self.setFixedHeight(height)
        room = self.window().rect().adjusted(_EDGE, _EDGE, -_EDGE, -_EDGE)
        if side is Beside.LEFT:
            wanted = QPoint(part.left() - width, min(low - height, part.bottom() - 2 * _ARROW))
        else:
            wanted = QPoint(part.left(), part.bottom() + 2)
        x = max(room.left(), min(wanted.x(), room.right() - width))
        y = max(room.top(), min(wanted.y(), room.bottom() - height))
        self.move(x, y)
        if side is Beside.LEFT:
            self._point = max(18, min(height // 2, part.bottom() - y - 12))
        else:
            self._point = max(16, min(28, part.center().x() - x))
        self.raise_()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._line, 2))
        painter.setBrush(self._fill)
        inner = self.rect().adjusted(1, 1, -2, -2)
        if self._side is Beside.LEFT:
            inner.setRight(inner.right() - _ARROW)
            base = (QPointF(inner.right(), self._point - 9), QPointF(inner.right(), self._point + 9))
            tip = QPointF(inner.right() + _ARROW, self._point)
        else:
            inner.setTop(inner.top() + _ARROW)
            base = (QPointF(self._point - 9, inner.top()), QPointF(self._point + 9, inner.top()))
            tip = QPointF(self._point, inner.top() - _ARROW)
        painter.drawRoundedRect(inner, 8, 8)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.drawPolygon(QPolygonF([*base, tip]))
        painter.setPen(QPen(self._line, 2))
        painter.drawLine(base[0], tip)
        painter.drawLine(tip, base[1])


class Ring(QFrame):
    """A line about the part that is spoken of; what is within stays as it is."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._colour = look.window["focus"]

    def set_look(self, look: Look) -> None:
        """In the colours of a theme."""
        self._colour = look.window["focus"]
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._colour, 3))
        painter.drawRoundedRect(self.rect().adjusted(2, 2, -2, -2), 5, 5)
