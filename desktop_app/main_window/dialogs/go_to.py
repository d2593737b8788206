"""Goes to a statement of the article by its number, its words or its speaker."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from time import perf_counter
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout

from desktop_app.widgets.reader.highlight import Highlight
from desktop_app.widgets.reader.marks import Chosen

if TYPE_CHECKING:
    from desktop_app.main_window.window import MainWindow

_MOST, _WORDS = 60, 90
_BUDGET = 0.010


class GoTo(QFrame):
    """A field over the window; what is typed narrows the statements, Enter goes to the one marked."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window, Qt.WindowType.Popup)
        self.setObjectName("palette")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._window = window
        document = window.desk.focus.document
        self._text = document.text if document else ""
        self._marks = window.reader.statements()
        self._field = QLineEdit(self)
        self._field.setPlaceholderText(self.tr("Number, words or speaker of a statement…"))
        self._field.setAccessibleName(self.tr("Number, words or speaker of a statement"))
        self._list = QListWidget(self)
        self._list.setAccessibleName(self.tr("Statements found"))
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 8, 8, 8)
        layout.addWidget(self._field)
        layout.addWidget(self._list)
        self._found: Iterator[tuple[int, Highlight] | None] = iter(())
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._go_on)
        self._field.textChanged.connect(self._narrow)
        self._field.installEventFilter(self)
        self._list.itemClicked.connect(lambda _item: self._take())
        self._narrow("")

    def popup(self) -> None:
        """Open below the top of the window, in its middle."""
        width = min(680, self._window.width() - 40)
        self.resize(width, 380)
        self.move(self._window.mapToGlobal(QPoint((self._window.width() - width) // 2, 70)))
        self.show()
        self._field.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._take()
                return True
            if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
                step = 1 if event.key() == Qt.Key.Key_Down else -1
                row = max(0, min(self._list.count() - 1, self._list.currentRow() + step))
                self._list.setCurrentRow(row)
                return True
        return super().eventFilter(watched, event)

    def _narrow(self, typed: str) -> None:
        self._list.clear()
        self._found = self._answers(_plain(typed.strip()))
        self._timer.start()
        self._go_on()

    def _answers(self, typed: str) -> Iterator[tuple[int, Highlight] | None]:
        """The statements that answer, with their numbers; None after each that does not."""
        marks = self._marks
        if typed.isdecimal() and 0 < int(typed) <= len(marks):
            yield int(typed), marks[int(typed) - 1]
        for number, mark in enumerate(marks, 1):
            answers = not typed or typed in _plain(mark.speaker) or typed in _plain(self._words(mark))
            yield (number, mark) if answers else None

    def _words(self, mark: Highlight) -> str:
        return " ".join(span.words(self._text) for span in mark.content)

    def _go_on(self) -> None:
        until = perf_counter() + _BUDGET
        while perf_counter() < until:
            found = next(self._found, StopIteration)
            if found is StopIteration or self._list.count() >= _MOST:
                self._timer.stop()
                break
            if isinstance(found, tuple):
                self._add(*found)

    def _add(self, number: int, mark: Highlight) -> None:
        words = self._words(mark).replace("\n", " ")
        words = words if len(words) <= _WORDS else f"{words[:_WORDS]}…"
        speaker = mark.speaker or self.tr("no speaker")
        item = QListWidgetItem(f"{number}   {speaker}   {words}")
        item.setData(Qt.ItemDataRole.UserRole, mark.id)
        self._list.addItem(item)
        if self._list.count() == 1:
            self._list.setCurrentRow(0)

    def _take(self) -> None:
        item = self._list.currentItem()
        if item is not None:
            chosen = Chosen(statement=item.data(Qt.ItemDataRole.UserRole))
            self.close()
            self._window.reader.choose(chosen, show=True)
            self._window.reader.setFocus()


def _plain(text: str) -> str:
    """The letters without case and accents."""
    apart = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in apart if not unicodedata.combining(letter))
