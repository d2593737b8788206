"""Backs the open project up by itself: some time after it is opened, after so many steps, and every day."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QObject, QTimer, Signal

from desktop_app.domain.problem import Problem
from desktop_app.main_window.desk import Desk
from desktop_app.main_window.job_runner import JobRunner
from desktop_app.main_window.settings import BACK_UP, BACKUP_FOLDER, BACKUP_STEPS, BACKUPS_KEPT, Settings
from desktop_app.project.wording import worded

_AFTER_OPENING = 20_000
_DAY = 86_400_000
"""Milliseconds."""


class Keeping(QObject):
    """Beside the window; where a backup cannot be made, that is told once for each project opened."""

    failed = Signal(str)

    def __init__(self, desk: Desk, settings: Settings) -> None:
        super().__init__(desk)
        self._desk, self._settings = desk, settings
        self.runner = JobRunner(self)
        self.runner.problem_told.connect(self._tell)
        self._steps, self._told = 0, False
        self._opened = QTimer(self, singleShot=True, interval=_AFTER_OPENING)
        self._daily = QTimer(self, interval=_DAY)
        for timer in (self._opened, self._daily):
            timer.timeout.connect(self.keep)
        desk.project_changed.connect(self._begin)
        desk.step_told.connect(lambda _: self._count())

    def keep(self) -> None:
        """Make a backup now, if anything was done since the last one."""
        from desktop_app.project.backups import folder_of, keep_backup

        project = self._desk.project
        if project is None or self.runner.busy or not self._settings.get(BACK_UP):
            return
        self._steps = 0
        folder = folder_of(project.path, str(self._settings.get(BACKUP_FOLDER)))
        now = datetime.now()  # noqa: DTZ005 (a name in the time of the reader's clock)
        job = keep_backup(project.path, folder, now, int(self._settings.get(BACKUPS_KEPT)))
        self.runner.start(job, lambda _: None)

    def _begin(self) -> None:
        self.runner.cancel()
        self._steps, self._told = 0, False
        for timer in (self._opened, self._daily):
            timer.stop()
            if self._desk.project is not None:
                timer.start()

    def _count(self) -> None:
        self._steps += 1
        if self._steps >= int(self._settings.get(BACKUP_STEPS)):
            self.keep()

    def _tell(self, problem: Problem) -> None:
        if not self._told:
            self._told = True
            told = self.tr("No backup could be made: %1")
            self.failed.emit(told.replace("%1", worded(problem)))
