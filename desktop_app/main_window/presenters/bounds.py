"""Boundaries moved on the page, kept in the project."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from desktop_app.domain.text import Span
from desktop_app.main_window.desk import Desk
from desktop_app.project.commands.statements import Deed, Part, SetSpans
from desktop_app.widgets.reader.reader import Reader


class BoundsPresenter(QObject):
    """A run of moves becomes one step; whatever else is done comes after it."""

    def __init__(self, desk: Desk, reader: Reader, remark: Callable[[str], object]) -> None:
        super().__init__(reader)
        self._desk, self._remark = desk, remark
        reader.bounds.changed.connect(self._keep)
        desk.change_coming.connect(reader.bounds.flush)

    def _keep(self, statement_id: str, part: str, spans: tuple[Span, ...]) -> None:
        found = self._desk.ask(lambda project: project.statements_by_id(frozenset((statement_id,))))
        if found and found[0].unplaced:
            # The page has no place for the words lost, and what it tells lacks them.
            self._desk.hint_told.emit(self.tr("Place the lost words of this statement first."))
            self._remark(statement_id)
        elif not self._desk.do(SetSpans(statement_id, Part(part), spans, Deed.MOVE)):
            self._remark(statement_id)
