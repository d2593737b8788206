"""Learns from what was reviewed: when asked, and by itself after so many reviews, at rest."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from desktop_app.domain.history import Step, StepState
from desktop_app.domain.problem import Problem
from desktop_app.main_window.desk import Desk
from desktop_app.main_window.job_runner import JobRunner
from desktop_app.main_window.searching import Searching
from desktop_app.main_window.settings import LEARN, Settings
from desktop_app.project.project import Project
from desktop_app.project.wording import worded

if TYPE_CHECKING:
    from desktop_app.project.jobs.training import Trained

ENOUGH = 25
"""So many new reviews are worth learning from."""
_REST = 4000


class Learning(QObject):
    """What is learned goes into the project that it was learned from, and is used from then on."""

    changed = Signal()
    """Other things are learned than before, or nothing any longer."""

    ended = Signal(object)
    """Learning came to its end, with this to learn from (a tuple of ``Trained``)."""

    failed = Signal(str)
    """Nothing was learned, for this reason."""

    def __init__(self, desk: Desk, searching: Searching, settings: Settings) -> None:
        super().__init__(desk)
        self._desk, self._searching, self._settings = desk, searching, settings
        self.runner = JobRunner(self)
        """Apart from the finder: learning takes long, and an article is opened meanwhile."""
        self.runner.problem_told.connect(lambda problem: self.failed.emit(worded(problem)))
        self.runner.broke.connect(self.failed)
        self._new = 0
        self._rest = QTimer(self, singleShot=True, interval=_REST)
        self._rest.timeout.connect(self._by_itself)
        desk.project_changed.connect(self._begin)
        desk.step_told.connect(self._count)

    def train(self) -> None:
        """Learn from all reviews."""
        from desktop_app.project.jobs.training import train

        project = self._desk.project
        if project is None or self.runner.busy:
            return
        self._new = 0
        self.runner.start(
            train(project.path),
            lambda trained: self._desk.writing.after(lambda: self._keep(project, trained)),
        )

    def forget(self) -> None:
        """Take away all that was learned; the document shown is looked through without it."""
        project = self._desk.project
        if project is None or not self._desk.may_write():
            return
        if self._desk.attempt(project.forget_models):
            self._searching.look()
            self.changed.emit()

    def _keep(self, project: Project, trained: tuple[Trained, ...]) -> None:
        if self._desk.project is not project:
            return
        models = [one.model for one in trained if one.model is not None]
        try:
            for model in models:
                project.keep_model(model)
        except Problem as problem:
            told = worded(problem)
            self._desk.problem_told.emit(told)
            self.failed.emit(told)
            return
        if models:
            self._searching.look()
            self.changed.emit()
        self.ended.emit(trained)

    def _begin(self) -> None:
        self._new = 0
        self._rest.stop()
        self.runner.cancel()

    def _count(self, step: Step) -> None:
        if step.state is StepState.DONE:
            self._new += len(step.ids("review"))
        # Whoever goes on reviewing is not at rest.
        if self._new >= ENOUGH:
            self._rest.start()

    def _by_itself(self) -> None:
        if self._settings.get(LEARN):
            self.train()
