"""The page of what is missing, in the drawer: made when it is first asked for."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from desktop_app.domain.saved_search import SearchIn

if TYPE_CHECKING:
    from desktop_app.main_window.presenters.coverage import CoveragePresenter
    from desktop_app.main_window.window import MainWindow
    from desktop_app.widgets.coverage.coverage_page import CoveragePage


class Covering(QObject):
    """Holds the page and who presents it."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._made: tuple[CoveragePage, CoveragePresenter] | None = None

    @property
    def page(self) -> CoveragePage:
        """The page."""
        if self._made is None:
            from desktop_app.main_window.presenters.coverage import CoveragePresenter
            from desktop_app.main_window.verbs import to_do
            from desktop_app.main_window.verbs.codebook import show_actors
            from desktop_app.widgets.coverage.coverage_page import CoveragePage

            window, page = self._window, CoveragePage(self._window)
            page.set_look(window.look)
            presenter = CoveragePresenter(
                window.desk, page, window.searching, ask=self._ask, show=partial(to_do.go_to_article, window)
            )
            self._made = page, presenter
            window.drawer.addTab(page, self.tr("Coverage"))
            page.next_requested.connect(lambda: to_do.go_to_next(window))
            page.actors_requested.connect(lambda: show_actors(window, next(iter(presenter.lacking), "")))
        return self._made[0]

    def set_look(self) -> None:
        """Paint in the window's theme."""
        if self._made is not None:
            self._made[0].set_look(self._window.look)

    def finish(self) -> None:
        """Let go of what is being counted."""
        if self._made is not None:
            self._made[1].finish()

    def _ask(self, words: str, where: SearchIn) -> None:
        page = self._window.finding.search_page
        self._window.drawer.show_page(page)
        page.ask(words, where, eager=True)
