"""Which lines the table shows: those that have the words typed, among those that the project answers with."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QLineEdit

from desktop_app.domain.query import Query, typing
from desktop_app.widgets.statement_table.rows import Rows

_PAUSE = 120
_MANY = 5000
"""With so many lines it waits for a pause in the typing before it narrows them."""


class Narrowing(QObject):
    """What is typed is a query: its words are looked for in all cells, for the rest it asks."""

    among_requested = Signal(object)

    def __init__(self, field: QLineEdit, model: Rows, apply: Callable[[Callable[[], None]], None]) -> None:
        super().__init__(field)
        self._field, self._model, self._do = field, model, apply
        self._query, self._among = Query(), frozenset[str]()
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self._narrow)

    def typed(self) -> None:
        """Something else is typed."""
        if self._model.total > _MANY:
            self._pause.start()
        else:
            self._narrow()

    def set_among(self, ids: frozenset[str]) -> None:
        """These statements are those asked for beside words."""
        self._among = ids
        if self._query.by:
            self._do(self._apply)

    def ask_again(self) -> None:
        """Something has changed: ask once more which statements are those asked for."""
        if self._query.by:
            self.among_requested.emit(self._query)

    def _narrow(self) -> None:
        before, self._query = self._query, typing(self._field.text())
        if self._query.by and self._query.by != before.by:
            self.among_requested.emit(self._query)
        self._do(self._apply)

    def _apply(self) -> None:
        self._model.narrow(self._query, self._among if self._query.by else None)
