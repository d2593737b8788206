"""The words of a statement, in the reading face beside a coloured bar."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QStyle, QWidget

from desktop_app.widgets.common.faces import gap, reading
from desktop_app.widgets.common.lines import few_lines
from desktop_app.widgets.common.look import Look

_MOST = 4


class Words(QWidget):
    """Up to four lines of the words; all of them in the tip that comes up over it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._words = ""
        self._look: Look | None = None
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_look(self, look: Look) -> None:
        """Paint with the colours and the reading face of this theme."""
        self._look = look
        self.updateGeometry()
        self.update()

    def show_words(self, words: str) -> None:
        """Show these words."""
        if words == self._words:
            return
        self._words = words
        self.setAccessibleName(self.tr("Words of the statement"))
        self.setAccessibleDescription(words)
        self.setToolTip(f"<p>{escape(words)}</p>")
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        lines = few_lines(self._words, self._face(), width - self._indent(), _MOST)
        return max(1, len(lines)) * self._line_height() + 2 * gap(self.font(), 0.1)

    def sizeHint(self) -> QSize:
        width = max(self.width(), self.fontMetrics().averageCharWidth() * 24)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._indent() * 3, self._line_height())

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.FontChange:
            self.updateGeometry()
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._look is None:
            return
        painter = QPainter(self)
        direction = self.layoutDirection()
        bar = QRect(0, 0, gap(self.font(), 0.17), self.height())
        painter.fillRect(QStyle.visualRect(direction, self.rect(), bar), self._look.mark["selected_border"])
        painter.setFont(self._face())
        painter.setPen(self._look.page["text"])
        side = QStyle.visualAlignment(direction, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        # The article's words run in their own direction, whichever that of the window is.
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        top, each = gap(self.font(), 0.1), self._line_height()
        for line in few_lines(self._words, self._face(), self.width() - self._indent(), _MOST):
            place = QRect(self._indent(), top, self.width() - self._indent(), each)
            painter.drawText(QStyle.visualRect(direction, self.rect(), place), side, line)
            top += each
        painter.end()

    def _face(self) -> QFont:
        return reading(self.font(), self._look.reading if self._look else self.font().family(), 1.15)

    def _line_height(self) -> int:
        return round(QFontMetrics(self._face()).height() * 1.05)

    def _indent(self) -> int:
        return gap(self.font(), 0.65)
