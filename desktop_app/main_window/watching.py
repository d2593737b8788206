"""Watches over the file of the open project: where it lies, and whether every page of it is whole."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from desktop_app.domain.findings import Finding
from desktop_app.main_window.desk import Desk
from desktop_app.main_window.job_runner import JobRunner
from desktop_app.project.whereabout_words import whereabout_words
from desktop_app.project.whereabouts import Told, Whereabout

_AFTER_OPENING = 3000
"""Milliseconds: first the page is to be painted."""


class Watching(QObject):
    """Looks once, some time after a project is opened, beside the window."""

    place_told = Signal(str, bool)
    """What there is to know of the place, and whether something is wrong already."""
    damage_found = Signal(str)
    """What SQLite says of it."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk
        self.runner = JobRunner(self)
        # A project that was closed meanwhile cannot be read, and nobody asks any more.
        self._timer = QTimer(self, singleShot=True, interval=_AFTER_OPENING)
        self._timer.timeout.connect(self.look)
        desk.project_changed.connect(self._begin)
        desk.outside_suspected.connect(self._look_outside)

    def look(self) -> None:
        """Look at the place and then at the pages."""
        from desktop_app.project.jobs.looking import look_around, look_at_pages

        project = self._desk.project
        if project is not None:
            self.runner.start(look_around(project.path), self._tell_place)
            self.runner.start(look_at_pages(project.path), self._tell_damage)

    def _look_outside(self) -> None:
        """See whether any row is not as the steps left it, and have that taken in as a step."""
        from desktop_app.project.jobs.looking import is_changed_outside

        project, desk = self._desk.project, self._desk
        if project is not None:
            job = is_changed_outside(project.path)
            self.runner.start(job, lambda changed: desk.take_in_outside() if changed else None)

    def _begin(self) -> None:
        self.runner.cancel()
        self._timer.stop()
        if self._desk.project is not None:
            self._timer.start()

    def _tell_place(self, told: tuple[Told, ...]) -> None:
        if told:
            urgent = told[0].what is Whereabout.CONFLICT
            self.place_told.emit(" ".join(whereabout_words(each) for each in told[:2]), urgent)

    def _tell_damage(self, findings: tuple[Finding, ...]) -> None:
        if findings:
            self.damage_found.emit(findings[0].fault)
