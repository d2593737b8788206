"""A key in the text whose action cannot be done now: what it waits for is said, rather than nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QKeySequence

from desktop_app.domain.codebook import keys_of
from desktop_app.main_window.action import Scope
from desktop_app.main_window.actions import ACTIONS
from desktop_app.main_window.why_not import why_not

if TYPE_CHECKING:
    from desktop_app.main_window.window import MainWindow


class Untimely(QObject):
    """Listens to what is typed in the text and is no key of an action that can be done."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        window.reader.character_typed.connect(self._tell)

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
                    self._window.desk.hint_told.emit(f"{title}: {why[0].lower()}{why[1:]}.")
                return
