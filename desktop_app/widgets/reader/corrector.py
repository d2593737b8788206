"""The article's text, to be corrected in place; lines show where the statements are."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QPointF, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen, QTextCursor
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from desktop_app.domain.text import Span
from desktop_app.widgets.common.look import Look
from desktop_app.widgets.reader.offsets import Offsets
from desktop_app.widgets.reader.runs import runs
from desktop_app.widgets.reader.typography import Role, Typography

_MOST = 5000
"""Lines for no more stretches than this: each follows every letter typed."""
_EDGE = 40


class _Text(QPlainTextEdit):
    """Plain text with lines beneath stretches that move with what is typed."""

    kept = Signal()
    left = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.look: Look | None = None
        self.stretches: list[QTextCursor] = []

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _redoes(event):
            # On some desktops this key is the window's, which would do steps of the project again.
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif _redoes(event):
            self.redo()
        elif (
            event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            and event.modifiers() & Qt.KeyboardModifier.ControlModifier
        ):
            self.kept.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.look is None or not self.stretches:
            return
        painter = QPainter(self.viewport())
        painter.setPen(QPen(self.look.mark["underline"], 1.2))
        block = self.firstVisibleBlock()
        top = self.blockBoundingGeometry(block).translated(self.contentOffset()).top()
        while block.isValid() and top < self.viewport().height():
            box = self.blockBoundingGeometry(block).translated(self.contentOffset())
            first, last = block.position(), block.position() + block.length() - 1
            for cursor in self.stretches:
                begin, finish = cursor.selectionStart(), cursor.selectionEnd()
                if begin >= last or finish <= first:
                    continue
                for number in range(block.layout().lineCount()):
                    line = block.layout().lineAt(number)
                    left = max(begin - first, line.textStart())
                    right = min(finish - first, line.textStart() + line.textLength())
                    if left < right:
                        # Asked of the glyphs: lines stand in from the edge here.
                        y = box.top() + line.y() + line.height() - 1
                        for one, other in runs(line, left, right, mixed=True):
                            painter.drawLine(QPointF(box.left() + one, y), QPointF(box.left() + other, y))
            block = block.next()
            top = box.bottom()


def _redoes(event: QKeyEvent) -> bool:
    return event.key() == Qt.Key.Key_Y and event.modifiers() == Qt.KeyboardModifier.ControlModifier


class Corrector(QFrame):
    """Stands in the reader's place. Ctrl+Enter or its button keeps the text, Esc leaves it as it was."""

    kept = Signal(str)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("corrector")
        self.setAccessibleName(self.tr("Correct the text"))
        self._editor = _Text(self)
        self._editor.setObjectName("correction")
        self._editor.setAccessibleName(self.tr("Text of the article"))
        self._editor.setFrameShape(QFrame.Shape.NoFrame)
        self._before = ""
        told = QLabel(self.tr("Correcting the text. Statements, underlined, move with their words."), self)
        told.setWordWrap(True)
        keep = QPushButton(self.tr("Keep  Ctrl+Enter"), self)
        keep.setProperty("role", "main")
        keep.clicked.connect(self._keep)
        leave = QPushButton(self.tr("Leave  Esc"), self)
        leave.clicked.connect(self.left)
        self._editor.kept.connect(self._keep)
        self._editor.left.connect(self.left)
        head = QHBoxLayout()
        head.setContentsMargins(14, 8, 8, 8)
        head.setSpacing(8)
        head.addWidget(told, 1)
        head.addWidget(leave)
        head.addWidget(keep)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self._editor, 1)
        self.setFocusProxy(self._editor)
        self.hide()

    def begin(self, text: str, spans: Iterable[Span], typography: Typography, look: Look, point: int) -> None:
        """Show a text to be corrected, with the caret at a code point of it."""
        self._editor.look = look
        self._editor.setFont(typography.font(Role.BODY))
        self._editor.setPlainText(text)
        self._before = self.text()
        offsets = Offsets(text)
        self._editor.stretches = []
        document = self._editor.document()
        document.setDocumentMargin(_EDGE)
        for span, _ in zip(spans, range(_MOST), strict=False):
            cursor = QTextCursor(document)
            cursor.setPosition(offsets.unit(span.start))
            cursor.setPosition(offsets.unit(span.end), QTextCursor.MoveMode.KeepAnchor)
            # What is typed at its end is not in it.
            cursor.setKeepPositionOnInsert(True)
            self._editor.stretches.append(cursor)
        # How it looks is nothing to take back.
        document.clearUndoRedoStacks()
        caret = self._editor.textCursor()
        caret.setPosition(offsets.unit(point))
        self._editor.setTextCursor(caret)
        self.show()
        self._editor.setFocus()
        # Once it has its width: before, lines break elsewhere, and the caret's line would leave the view.
        QTimer.singleShot(0, self._editor, self._editor.centerCursor)

    def end(self) -> None:
        """Show no text any longer."""
        self._editor.stretches = []
        self._editor.clear()
        self._before = ""
        self.hide()

    def text(self) -> str:
        """The text as it stands; its no-break spaces are kept, which the usual way would lose."""
        return self._editor.document().toRawText().replace("\u2029", "\n")

    @property
    def changed(self) -> bool:
        """Whether anything was corrected yet."""
        return self.text() != self._before

    @property
    def point(self) -> int:
        """Where the caret stands, in code points."""
        return Offsets(self.text()).point(self._editor.textCursor().position())

    def _keep(self) -> None:
        self.kept.emit(self.text())
