"""A text of several lines that is handed over when its writer pauses or goes elsewhere."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QHideEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QPlainTextEdit, QWidget

PAUSE = 1500
"""Milliseconds without typing after which a text is handed over."""

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class LateText(QPlainTextEdit):
    """As high as its text, between two numbers of lines; Tab leaves it.

    Enter leaves it too where a text is to be one paragraph, else Ctrl+Enter does.
    """

    written = Signal(str)
    """The whole text, once after it has changed."""

    settled = Signal()
    """The writer is done with it: the focus may go on."""

    def __init__(
        self, name: str, lines: tuple[int, int], *, paragraphs: bool = True, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._least, self._most = lines
        self._paragraphs = paragraphs
        self.setAccessibleName(name)
        self.setProperty("role", "field")
        self.setTabChangesFocus(True)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE)
        self._pause.timeout.connect(self.send)
        self.textChanged.connect(self._changed)
        self._fit()

    @property
    def words(self) -> str:
        """The text as it was written; the ready-made function would turn hard spaces into plain ones."""
        return self.document().toRawText().replace("\u2029", "\n").replace("\u2028", "\n")

    def show_text(self, text: str) -> None:
        """Show what stands; what is being written in it stays."""
        if self.hasFocus() and self.document().isModified():
            return
        if text != self.words:
            place = self.textCursor().position()
            self.setPlainText(text)
            cursor = self.textCursor()
            cursor.setPosition(min(place, self.document().characterCount() - 1))
            self.setTextCursor(cursor)
        self._rest()

    def send(self) -> None:
        """Hand the text over, if it has changed since it was shown."""
        if self.document().isModified():
            self._rest()
            self.written.emit(self.words)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if event.key() in _ENTER and (control or not self._paragraphs):
            self.send()
            self.settled.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.send()
            event.ignore()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            self.send()

    def hideEvent(self, event: QHideEvent) -> None:
        self.send()
        super().hideEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _changed(self) -> None:
        self._fit()
        if self.document().isModified():
            self._pause.start()

    def _rest(self) -> None:
        self._pause.stop()
        self.document().setModified(False)

    def _fit(self) -> None:
        lines = self._lines()
        shown = min(self._most, max(self._least, lines))
        around = self.height() - self.viewport().height() + 2 * round(self.document().documentMargin())
        self.setFixedHeight(shown * self.fontMetrics().lineSpacing() + around)
        needed = Qt.ScrollBarPolicy.ScrollBarAsNeeded
        never = Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self.setVerticalScrollBarPolicy(needed if lines > self._most else never)

    def _lines(self) -> int:
        """How many lines the text takes, counted no further than one more than are shown."""
        lines = 0
        block = self.document().firstBlock()
        while block.isValid() and lines <= self._most:
            self.blockBoundingRect(block)  # has the block laid out
            lines += max(1, block.layout().lineCount())
            block = block.next()
        return lines
