"""The start page: shown while no project is open."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QDateTime, QLocale, QObject, Qt

from desktop_app.main_window.settings import RECENT, RECENT_TIMES
from desktop_app.main_window.verbs import documents, projects, touring
from desktop_app.widgets.start.recent import Recent

if TYPE_CHECKING:
    from desktop_app.main_window.window import MainWindow


class StartPresenter(QObject):
    """Lists what was opened last, and hands on what is asked."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window, self._page = window, window.start_page
        page = self._page
        page.project_chosen.connect(lambda path: projects.open_path(window, Path(path)))
        page.removal_requested.connect(self._remove)
        page.new_requested.connect(lambda: projects.new_project(window))
        page.open_requested.connect(lambda: projects.open_project(window))
        page.sample_requested.connect(lambda: projects.open_sample(window))
        page.texts_requested.connect(lambda: documents.import_into_new(window))
        page.tour_requested.connect(lambda: touring.take_tour(window))
        window.desk.project_changed.connect(self._turn)
        self._turn()

    def set_icons(self) -> None:
        """In the colours of the theme."""
        icon = self._window.icon
        ways = ("new-project", "open-project", "import", "statement", "help")
        self._page.set_icons([icon(name) for name in ways], icon("close"))

    def _turn(self) -> None:
        window = self._window
        if window.desk.project is not None:
            window.centre.setCurrentWidget(window.parts)
            return
        had = window.centre.currentWidget() is window.parts and window.isVisible()
        self._list()
        window.centre.setCurrentWidget(self._page)
        if had:
            self._page.begin()

    def _list(self) -> None:
        settings = self._window.settings
        paths, times = settings.get(RECENT), settings.get(RECENT_TIMES)
        known = dict(zip(paths, times, strict=False))
        self._page.show_recent(
            [Recent(path, _in_words(known.get(path, "")), Path(path).exists()) for path in paths]
        )

    def _remove(self, path: str) -> None:
        self._window.settings.remove_recent(path)
        self._list()


def _in_words(moment: str) -> str:
    when = QDateTime.fromString(moment, Qt.DateFormat.ISODate)
    return QLocale().toString(when.toLocalTime(), QLocale.FormatType.ShortFormat) if when.isValid() else ""
