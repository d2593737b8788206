"""The table of the document's statements."""

from __future__ import annotations

from PySide6.QtCore import QObject

from desktop_app.domain.history import Step
from desktop_app.domain.statement import Statement
from desktop_app.main_window.coding import Coding
from desktop_app.main_window.desk import Desk
from desktop_app.main_window.presenters.shown import row_of
from desktop_app.widgets.statement_panel.table import StatementTable


class TablePresenter(QObject):
    """Keeps the table as the project is; a row chosen there is chosen everywhere."""

    def __init__(self, desk: Desk, coding: Coding, table: StatementTable) -> None:
        super().__init__(table)
        self._desk, self._table = desk, table
        coding.begun.connect(lambda: table.set_statements(()))
        coding.told.connect(self._put)
        desk.step_told.connect(self._follow)
        desk.focus_changed.connect(self._select)
        table.statement_chosen.connect(desk.set_statement)

    def _put(self, statements: tuple[Statement, ...]) -> None:
        self._table.put_rows(tuple(row_of(statement, self._desk.known) for statement in statements))

    def _follow(self, step: Step) -> None:
        document = self._desk.focus.document
        if document is None:
            return
        touched = step.ids("statement")
        found = self._desk.ask(lambda project: project.statements_by_id(touched)) or ()
        ours = tuple(statement for statement in found if statement.document_id == document.id)
        gone = touched - {statement.id for statement in ours}
        if gone:
            self._table.remove_rows(tuple(gone))
        if ours:
            self._put(ours)
        self._select()

    def _select(self) -> None:
        self._table.select(self._desk.focus.statement or None)
