"""A text of several lines that is handed over when its writer pauses or goes elsewhere."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QHideEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from desktop_app.widgets.common.held import Held
from desktop_app.widgets.common.undo_key import leaves_undo

PAUSE = 1500
"""Milliseconds without typing after which a text is handed over."""

LONGEST = 5000
"""Milliseconds after which it is handed over though its writer goes on, or again where it was refused."""

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class LateText(QPlainTextEdit):
    """As high as its text, between two numbers of lines; Tab leaves it.

    What is handed over counts as kept unless ``refuse`` is called before ``written`` has returned.
    Enter leaves it too where a text is to be one paragraph, else Ctrl+Enter does. The undo key takes back
    what is being written; with nothing unsent it is left to the window, whose last step that was.
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
        self._handing = self._refused = False
        self._held = Held()
        self._pause = self._timer(PAUSE)
        self._longest = self._timer(LONGEST)
        self.textChanged.connect(self._changed)
        self._fit()

    @property
    def words(self) -> str:
        """The text as it was written; the ready-made function would turn hard spaces into plain ones."""
        return self.document().toRawText().replace("\u2029", "\n").replace("\u2028", "\n")

    def show_text(self, text: str) -> None:
        """Show what stands; what has been written and not been kept yet stays."""
        if self.unsent:
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
        if self._handing or not self.unsent:
            return
        self._pause.stop()
        self._longest.stop()
        self._handing, self._refused = True, False
        self.written.emit(self.words)
        if not self._handing:
            return  # forgotten meanwhile: what is here now is another's
        self._handing = False
        if self._refused:
            self._longest.start()
        else:
            self._rest()

    def refuse(self) -> None:
        """The text that is being handed over could not be kept: it will be handed over again."""
        self._refused = True

    def forget(self) -> None:
        """Give up what is written: the next text shown is another's."""
        self._handing = False
        self._rest()

    def write(self, text: str) -> None:
        """Show a text that has not been kept yet, as if it had been written just now."""
        self.setPlainText(text)
        self.document().setModified(True)
        self._changed()

    @property
    def unsent(self) -> bool:
        """Whether there is something written that has not been kept yet."""
        return self.document().isModified()

    def event(self, event: QEvent) -> bool:
        return False if leaves_undo(event, unsent=self.unsent) else super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._held.is_from_elsewhere(event):
            return
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if event.key() in _ENTER and (control or not self._paragraphs):
            if not event.isAutoRepeat():
                self.send()
                self.settled.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.send()
            event.ignore()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._held.focus_came()
        super().focusInEvent(event)

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
        if self.unsent:
            self._pause.start()
            if not self._longest.isActive():
                self._longest.start()

    def _timer(self, after: int) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(after)
        timer.timeout.connect(self.send)
        return timer

    def _rest(self) -> None:
        self._pause.stop()
        self._longest.stop()
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
