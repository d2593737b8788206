"""Search and concordance in the drawer: made when they are first asked for, as most days begin without."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QInputDialog

from desktop_app.domain.history import Step
from desktop_app.domain.saved_search import SavedSearch, SearchIn
from desktop_app.domain.text import Span
from desktop_app.project.commands.searches import DeleteSearch, SaveSearch
from desktop_app.project.identity import new_id

if TYPE_CHECKING:
    from desktop_app.main_window.presenters.concordance import ConcordancePresenter
    from desktop_app.main_window.presenters.search import SearchPresenter
    from desktop_app.main_window.window import MainWindow
    from desktop_app.widgets.search.concordance_page import ConcordancePage
    from desktop_app.widgets.search.request import Request
    from desktop_app.widgets.search.search_page import SearchPage


class Finding(QObject):
    """Holds the two pages and the searches kept by name."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._search: tuple[SearchPage, SearchPresenter] | None = None
        self._change: Callable[[tuple[str, ...]], object] | None = None
        self._concordance: tuple[ConcordancePage, ConcordancePresenter] | None = None
        window.desk.step_told.connect(self._follow)
        window.desk.project_changed.connect(self._list)

    @property
    def search_page(self) -> SearchPage:
        """The page on which articles and statements are searched for."""
        if self._search is None:
            from desktop_app.main_window.presenters.search import SearchPresenter
            from desktop_app.widgets.search.search_page import SearchPage

            window, page = self._window, SearchPage(self._window)
            page.set_look(window.look)
            presenter = SearchPresenter(window.desk, page, self.go_to)
            self._search = page, presenter
            window.drawer.addTab(page, self.tr("Search"))
            page.list.entered.connect(presenter.open)
            page.list.entered.connect(lambda _: window.reader.setFocus())
            page.save_requested.connect(
                lambda words, where: self._ask_name(SavedSearch(new_id(), "", words, where))
            )
            page.change_requested.connect(self._ask_change)
            page.can_change = self._change is not None
            page.saved.run_requested.connect(self.run)
            page.saved.rename_requested.connect(self._rename)
            page.saved.deletion_requested.connect(lambda id_: window.desk.do(DeleteSearch(id_)))
            self._list()
        return self._search[0]

    @property
    def concordance_page(self) -> ConcordancePage:
        """The page of the concordance."""
        if self._concordance is None:
            from desktop_app.main_window.presenters.concordance import ConcordancePresenter
            from desktop_app.widgets.search.concordance_page import ConcordancePage

            window, page = self._window, ConcordancePage(self._window)
            page.set_look(window.look)
            presenter = ConcordancePresenter(window.desk, page, self.go_to)
            self._concordance = page, presenter
            window.drawer.addTab(page, self.tr("Concordance"))
            page.view.entered.connect(presenter.open)
            page.view.entered.connect(lambda _: window.reader.setFocus())
            page.save_requested.connect(self._keep_request)
        return self._concordance[0]

    def offer_change(self, change: Callable[[tuple[str, ...]], object]) -> None:
        """Have ``change`` asked with the ids of the statements found that are to be changed."""
        self._change = change
        if self._search is not None:
            self._search[0].can_change = True

    def found_statements(self) -> tuple[str, ...]:
        """The ids of the statements found and chosen on the page of the search, if that is shown."""
        if self._search is None or not self._search[0].isVisible():
            return ()
        return self._search[0].statements()

    def _ask_change(self, ids: tuple[str, ...]) -> None:
        if self._change is not None and ids:
            self._change(ids)

    def set_look(self) -> None:
        """Paint in the window's theme."""
        for made in (self._search, self._concordance):
            if made is not None:
                made[0].set_look(self._window.look)

    def finish(self) -> None:
        """Let go of what is being looked for."""
        for made in (self._search, self._concordance):
            if made is not None:
                made[1].finish()

    def go_to(self, document_id: str, span: Span) -> None:
        """Show an article with these words selected and in view."""
        window = self._window
        document = window.desk.focus.document
        if document is None or document.id != document_id:
            window.desk.show_document(document_id)
            document = window.desk.focus.document
        if document is not None and document.id == document_id and span.end <= len(document.text):
            window.reader.select(span)
            window.reader.show_span(span)

    def run(self, saved: SavedSearch) -> None:
        """Make a saved search once more."""
        if saved.where is SearchIn.CONCORDANCE:
            page = self.concordance_page
            self._window.drawer.show_page(page)
            page.ask(saved.words, pattern=saved.pattern, case=saved.case, whole=saved.whole)
        else:
            self._window.drawer.show_page(self.search_page)
            self.search_page.ask(saved.words, saved.where)

    def _keep_request(self, request: Request) -> None:
        self._ask_name(
            SavedSearch(
                new_id(),
                "",
                request.words,
                SearchIn.CONCORDANCE,
                pattern=request.pattern,
                case=request.case,
                whole=request.whole,
            )
        )

    def _ask_name(self, search: SavedSearch) -> None:
        window = self._window
        if window.desk.project is None or not window.desk.may_write():
            return
        name, given = QInputDialog.getText(
            window, self.tr("Save search"), self.tr("Name of the search"), text=search.words.strip()
        )
        if given and name.strip():
            window.desk.do(SaveSearch(replace(search, name=name)))
            window.drawer.show_page(self.search_page)

    def _rename(self, search_id: str, name: str) -> None:
        saved = self._window.desk.ask(lambda project: project.saved_searches()) or ()
        search = next((each for each in saved if each.id == search_id), None)
        if search is not None and not self._window.desk.do(SaveSearch(replace(search, name=name))):
            self._list()

    def _follow(self, step: Step) -> None:
        if step.ids("setting"):
            self._list()

    def _list(self) -> None:
        if self._search is not None:
            saved = self._window.desk.ask(lambda project: project.saved_searches()) or ()
            self._search[0].show_saved(saved)
