"""A large step written beside the window, and what waits until it is over."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from desktop_app.main_window.job_runner import JobRunner
from desktop_app.project.job import Job

R = TypeVar("R")


class Writing(QObject):
    """While it is busy nothing else can write to the project; what would is done behind it, in order."""

    began = Signal()
    ended = Signal()
    """The step is done, given up or failed, and others can write; told before the first of what waited."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.runner = JobRunner(self)
        """Its own: what a person waits for or gives up elsewhere neither delays nor ends a step."""
        self.runner.idle.connect(self._end)
        self._waiting: deque[Callable[[], object]] = deque()
        self._doing = False
        # One a turn: the window answers in between, and an error in one leaves the others.
        self._turn = QTimer(self, singleShot=True, interval=0)
        self._turn.timeout.connect(self._do_next)

    @property
    def busy(self) -> bool:
        """Whether a step is being written."""
        return self.runner.busy

    def start(self, job: Job[R], then: Callable[[R], None]) -> None:
        """Write by a job; ``then`` as ``JobRunner.start`` has it."""
        self.runner.start(job, then)
        self.began.emit()

    def after(self, deed: Callable[[], object]) -> None:
        """Do something that writes: at once where nothing is in its way, else behind what is."""
        if self.busy or self._waiting:
            self._waiting.append(deed)
        else:
            deed()

    def give_up(self) -> None:
        """Give the step up and wait until nothing is written any more: it is kept whole, or not at all."""
        if self.busy:
            self.runner.finish()
            self._end()

    def leave(self) -> None:
        """Give up the step and all that waits for it: the project that they belong to is left."""
        self._waiting.clear()
        self.give_up()

    def _end(self) -> None:
        self.ended.emit()
        self._turn.start()

    def _do_next(self) -> None:
        # A deed may ask something, and turns go on meanwhile: the next waits for the answer, too.
        if self.busy or self._doing or not self._waiting:
            return
        deed, self._doing = self._waiting.popleft(), True
        try:
            deed()
        finally:
            self._doing = False
            self._turn.start()
