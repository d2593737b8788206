"""The analysis in the window: in the place of the text, or in a window of its own; made when first wanted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

from desktop_app.main_window.action import Scope

if TYPE_CHECKING:
    from desktop_app.main_window.action import Action
    from desktop_app.main_window.presenters.analysis import AnalysisPresenter
    from desktop_app.main_window.window import MainWindow
    from desktop_app.project.jobs.network import Wanted
    from desktop_app.widgets.analysis.analysis_page import AnalysisPage

_BESIDE = ("Project", "Codebook", "Analysis", "Help")
_ALSO = ("edit.undo", "edit.redo", "edit.palette", "view.theme")
"""Menus and actions that need no text to be seen."""


class Analysing(QObject):
    """Holds the page and who presents it."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._made: tuple[AnalysisPage, AnalysisPresenter] | None = None
        self._statement = ""
        window.desk.document_changed.connect(self._make_way)
        window.desk.focus_changed.connect(self._follow)
        window.desk.project_changed.connect(self._turn)

    @property
    def page(self) -> AnalysisPage:
        """The page."""
        return self._parts()[0]

    @property
    def presenter(self) -> AnalysisPresenter:
        """Who presents it."""
        return self._parts()[1]

    @property
    def shown(self) -> bool:
        """Whether it stands in the place of the text."""
        return self._made is not None and self._window.centre.currentWidget() is self._made[0]

    @property
    def busy(self) -> bool:
        """Whether a view is being made."""
        return self._made is not None and self._made[1].busy

    def show(self, name: str = "") -> None:
        """Show the analysis, at a view if one is named."""
        page, presenter = self._parts()
        if name and name != presenter.name:
            presenter.turn_to(name)
        if page.isWindow():
            page.show()
            page.raise_()
            page.activateWindow()
        else:
            self._window.tools.hide()
            self._window.centre.setCurrentWidget(page)
        presenter.look()
        page.begin()

    def shown_network(self) -> Wanted | None:
        """The network that the analysis shows, as it is asked for to be written; None where it shows none."""
        if self._made is None or not self._made[0].isVisible() or self.presenter.name != "network":
            return None
        from desktop_app.project.jobs.network import Joins, Wanted
        from desktop_app.project.views.registry import view

        asked = self.presenter.asked
        chosen = view("network").settled(asked)
        joins, least = Joins(chosen["joins"]), float(chosen["least"])
        return Wanted(joins, asked.query, chosen["once"], chosen["norm"], least)

    def toggle(self) -> None:
        """Show the analysis, or again the text."""
        if self.shown:
            self.leave()
        else:
            self.show()

    def leave(self) -> None:
        """Show the text."""
        window = self._window
        if self.shown:
            window.tools.show()
            window.centre.setCurrentWidget(window.parts)
        else:
            window.activateWindow()
        window.take_keyboard()

    def stand_apart(self) -> None:
        """Have the analysis in a window of its own, or again in the place of the text."""
        page = self.page
        if page.isWindow():
            page.hide()
            self._window.centre.addWidget(page)
            self.show()
            return
        if self.shown:
            self.leave()
        self._window.centre.removeWidget(page)
        # Nobody's child: a window that belongs to another stands before it, whichever is used.
        page.setParent(None)
        page.setWindowFlags(Qt.WindowType.Window)
        page.setWindowTitle(self.tr("Analysis"))
        page.resize(self._window.size() * 0.9)
        self.show()

    def make_way_for(self, row: Action) -> None:
        """Before something is done for which the text has to be seen, show it."""
        if self.shown and row.menu not in _BESIDE and row.id not in _ALSO:
            self.leave()

    def set_look(self) -> None:
        """Paint in the window's theme."""
        if self._made is not None:
            self._made[0].set_look(self._window.look)

    def finish(self) -> None:
        """Let go of what is being made."""
        if self._made is not None:
            self._made[1].finish()
            if self._made[0].isWindow():
                self._made[0].setParent(self._window)
            if self.shown:
                # What is kept of how the window stands is how it stands with the text.
                self._window.tools.show()
                self._window.centre.setCurrentWidget(self._window.parts)

    def _parts(self) -> tuple[AnalysisPage, AnalysisPresenter]:
        if self._made is None:
            from desktop_app.main_window.presenters.analysis import AnalysisPresenter
            from desktop_app.main_window.verbs import analysis, exchange
            from desktop_app.widgets.analysis.analysis_page import AnalysisPage

            window, page = self._window, AnalysisPage(self._window)
            page.set_look(window.look)
            window.centre.addWidget(page)
            # In a window of its own the keys of the main one work too.
            page.addActions(
                [window.actions_by_id[row.id] for row in window.rows if row.scope is Scope.WINDOW]
            )
            self._made = page, AnalysisPresenter(window.desk, page)
            page.left.connect(self.leave)
            page.opened.connect(self._open)
            page.export_requested.connect(lambda name: analysis.export(window, name))
            page.network_requested.connect(lambda: exchange.export_network(window))
        return self._made

    def _open(self, document_id: str, statement_id: str) -> None:
        if self.shown:
            self.leave()
        self._window.desk.show_statement(document_id, statement_id)
        self._window.activateWindow()
        self._window.reader.setFocus()

    def _follow(self) -> None:
        """Somebody went to another statement, say from the palette: it is in the text."""
        statement = self._window.desk.focus.statement
        if statement and statement != self._statement:
            self._make_way()
        self._statement = statement

    def _make_way(self) -> None:
        if self.shown:
            self.leave()

    def _turn(self) -> None:
        if self._made is None:
            return
        # Another project begins at its text, none at the start page.
        self._window.tools.setVisible(not self.shown)
        if self._window.desk.project is None and self._made[0].isWindow():
            self._made[0].hide()
