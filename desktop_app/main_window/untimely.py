"""A key in the text whose action cannot be done now: what it waits for is said, rather than nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QDeadlineTimer, QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

from desktop_app.domain.codebook import keys_of
from desktop_app.main_window.action import Scope
from desktop_app.main_window.actions import ACTIONS
from desktop_app.main_window.why_not import why_not

if TYPE_CHECKING:
    from desktop_app.main_window.window import MainWindow

_TYPING_MILLISECONDS = 1500
"""Letters that follow one another within this time are one name, typed where no field took it."""

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Untimely(QObject):
    """Listens to what is typed in the text and is no key of an action that can be done.

    After a letter that could do nothing the letters that follow at once do nothing either: who types a name
    behind the key of a field that did not open means a name, and would accept suggestions with its letters.
    """

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._typing = QDeadlineTimer(0)
        self._told = ""
        window.reader.character_typed.connect(self._tell)
        window.reader.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent) or self._typing.hasExpired():
            return False
        if not _is_of_a_name(event):
            if event.type() == QEvent.Type.KeyPress and event.key() != Qt.Key.Key_Shift:
                self._typing = QDeadlineTimer(0)
            return False
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        if event.type() == QEvent.Type.KeyPress:
            self._swallow(enter=event.key() in _ENTER)
            return True
        return False

    def _swallow(self, *, enter: bool) -> None:
        # Enter ends the name: the next letter may be a key again.
        self._typing = QDeadlineTimer(0 if enter else _TYPING_MILLISECONDS)
        more = self.tr("What was typed after it did nothing.")
        self._window.desk.hint_told.emit(f"{self._told} {more}")

    def _tell(self, letters: tuple[str, ...]) -> None:
        focus = self._window.desk.focus
        codes = keys_of(self._window.desk.known.codebook.claim_types)
        if focus.statement and not codes.keys().isdisjoint(letters):
            return
        pressed = [QKeySequence(letter.upper()) for letter in letters]
        for row in ACTIONS:
            keys = self._window.keys.of(row.id) if row.scope is Scope.TEXT else ()
            if any(QKeySequence(key) in pressed for key in keys):
                why = why_not(row, focus)
                if why:
                    title = self._window.words(row.title)
                    self._told = f"{title}: {why[0].lower()}{why[1:]}."
                    self._window.desk.hint_told.emit(self._told)
                    if any(letter.isalpha() for letter in letters):
                        self._typing = QDeadlineTimer(_TYPING_MILLISECONDS)
                return


def _is_of_a_name(event: QKeyEvent) -> bool:
    """Whether a key writes something where a name can be written, or ends it."""
    if event.modifiers() & ~(Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier):
        return False
    return event.key() in _ENTER or bool(event.text() and event.text().isprintable())
