"""The tables of statements: a small one below the panel, and one below the article that has room."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from desktop_app.main_window.presenters.table import TablePresenter
from desktop_app.main_window.settings import SIDE_COLUMNS, TABLE_COLUMNS
from desktop_app.main_window.verbs import statement_tables
from desktop_app.widgets.statement_table.columns import Arrangement
from desktop_app.widgets.statement_table.table import StatementTable

if TYPE_CHECKING:
    from desktop_app.main_window.window import MainWindow

_USUAL = Arrangement(("words", "speaker", "claims", "topics", "stances", "kind", "title", "date"))


class Tables(QObject):
    """Holds both; the second is made when it is first asked for."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._beside = self._presented(
            window.table, TablePresenter(window.desk, window.table, window.settings, SIDE_COLUMNS)
        )
        self._below: tuple[StatementTable, TablePresenter] | None = None

    @property
    def below(self) -> tuple[StatementTable, TablePresenter]:
        """The table below the article, and who presents it."""
        if self._below is None:
            window = self._window
            table = StatementTable(_USUAL, wide=True, parent=window)
            presenter = TablePresenter(window.desk, table, window.settings, TABLE_COLUMNS)
            self._presented(table, presenter)
            table.set_look(window.look)
            window.drawer.addTab(table, self.tr("Statements"))
            self._below = table, presenter
            presenter.load()
        return self._below

    @property
    def used(self) -> StatementTable:
        """The table that is meant: the one with the keyboard, else the one below the article, if shown."""
        focused = self._window.focusWidget()
        if focused is not None and self._window.table.isAncestorOf(focused):
            return self._window.table
        if self._below is not None and self._below[0].isVisible():
            return self._below[0]
        return self._window.table

    @property
    def busy(self) -> bool:
        """Whether lines are still being read."""
        return self._beside.busy or (self._below is not None and self._below[1].busy)

    def set_look(self) -> None:
        """Paint in the window's theme."""
        self._window.table.set_look(self._window.look)
        if self._below is not None:
            self._below[0].set_look(self._window.look)

    def finish(self) -> None:
        """Let go of what is being read."""
        self._beside.finish()
        if self._below is not None:
            self._below[1].finish()

    def _presented(self, table: StatementTable, presenter: TablePresenter) -> TablePresenter:
        window = self._window
        table.entered.connect(window.reader.setFocus)
        table.change_requested.connect(lambda: statement_tables.change_many(window))
        table.menu_requested.connect(lambda place: statement_tables.show_menu(window, place))
        return presenter
