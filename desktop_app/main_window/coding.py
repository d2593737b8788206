"""The statements of the document on the desk, told in slices: the first at once, the rest as time allows."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from desktop_app.main_window.desk import Desk

_FIRST = 80
"""As many statements as a long page shows, and most articles have."""
_SLICE = 250


class Coding(QObject):
    """Tells presenters of statements that have come into view of the desk.

    What stands on the first page comes before anything is painted; the others follow while the window goes on
    answering.
    """

    begun = Signal()
    told = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk
        self._after: tuple[int, str] | None = None
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._tell)

    def begin(self) -> None:
        """Tell all statements of the document from the first; asked for once the page is there."""
        self._after = None
        self.begun.emit()
        self._timer.stop()
        if self._desk.focus.document is not None:
            self._timer.start()
            self._tell()

    @property
    def busy(self) -> bool:
        """Whether there are statements still to be told."""
        return self._timer.isActive()

    def _tell(self) -> None:
        document = self._desk.focus.document
        some = _SLICE if self._after else _FIRST
        answer = (
            self._desk.ask(lambda project: project.statements_from(document.id, self._after, some))
            if document
            else None
        )
        statements, self._after = answer or ((), None)
        if self._after is None:
            self._timer.stop()
        if statements:
            self.told.emit(statements)
