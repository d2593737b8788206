"""The table of the document's statements."""

from __future__ import annotations

from PySide6.QtCore import QObject

from desktop_app.domain.history import Step
from desktop_app.main_window.desk import Desk
from desktop_app.main_window.presenters.shown import row_of
from desktop_app.widgets.statement_panel.table import StatementTable


class TablePresenter(QObject):
    """Keeps the table as the project is; a row chosen there is chosen everywhere."""

    def __init__(self, desk: Desk, table: StatementTable) -> None:
        super().__init__(table)
        self._desk, self._table = desk, table
        self._named = desk.known
        desk.document_changed.connect(self._fill)
        desk.step_told.connect(self._follow)
        desk.focus_changed.connect(self._select)
        table.statement_chosen.connect(desk.set_statement)

    def _fill(self) -> None:
        project, document = self._desk.project, self._desk.focus.document
        self._named = self._desk.known
        statements = project.statements(document.id) if project and document else ()
        self._table.set_statements(tuple(row_of(statement, self._named) for statement in statements))

    def _follow(self, step: Step) -> None:
        project, document = self._desk.project, self._desk.focus.document
        if project is None or document is None:
            return
        if self._desk.known.renames(self._named):
            self._fill()
            return
        self._named = self._desk.known
        touched = step.ids("statement")
        there = {
            statement.id: statement
            for statement in project.statements_by_id(touched)
            if statement.document_id == document.id
        }
        self._table.remove_rows(tuple(touched - there.keys()))
        self._table.put_rows(tuple(row_of(statement, self._named) for statement in there.values()))
        self._select()

    def _select(self) -> None:
        self._table.select(self._desk.focus.statement or None)
