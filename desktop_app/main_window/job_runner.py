"""Long work off the main thread: its progress told, its end brought home, given up when asked."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal

from desktop_app.domain.problem import Problem
from desktop_app.project.job import Job, Progress

R = TypeVar("R")


class _Voice(QObject):
    """Carries what the work tells from its thread to the main one."""

    told = Signal(object)
    ended = Signal(object)
    failed = Signal(object)
    broke = Signal(object)


class _Work(QRunnable):
    def __init__(self, job: Job[Any], voice: _Voice) -> None:
        super().__init__()
        self._job, self._voice = job, voice
        self.given_up = False

    def run(self) -> None:
        try:
            while not self.given_up:
                self._voice.told.emit(next(self._job))
            self._job.close()
            self._voice.ended.emit(None)
        except StopIteration as end:
            self._voice.ended.emit((end.value,))
        except Problem as problem:
            self._voice.failed.emit(problem)
        except Exception as error:
            # Whatever it is: on the main thread it is raised again, told and reported; here it would be lost.
            self._voice.broke.emit(error)


class JobRunner(QObject):
    """Runs jobs one after another beside the window."""

    progressed = Signal(object)
    idle = Signal()
    problem_told = Signal(object)
    broke = Signal(str)
    """An error of ours ended the work; it is raised behind this."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        # One at a time: two would only take the processor from the window.
        self._pool.setMaxThreadCount(1)
        self._running: list[tuple[_Work, _Voice]] = []

    def start(self, job: Job[R], then: Callable[[R], None]) -> None:
        """Run a job; ``then`` is given its result on the main thread, unless it failed or was given up."""
        voice = _Voice(self)
        work = _Work(job, voice)
        work.setAutoDelete(False)
        entry = (work, voice)
        self._running.append(entry)
        voice.told.connect(lambda progress: self._tell(entry, progress))
        # What was given up may have come to its end before it saw that.
        voice.ended.connect(
            lambda result: self._end(entry, lambda: then(*result) if result and not work.given_up else None)
        )
        # Of a project that was closed, or a search that another took the place of, nobody asks any more.
        voice.failed.connect(
            lambda problem: self._end(
                entry, lambda: None if work.given_up else self.problem_told.emit(problem)
            )
        )
        voice.broke.connect(lambda error: self._end(entry, lambda: self._break(error)))
        self._pool.start(work)

    def cancel(self) -> None:
        """Give up whatever is running or waiting; nothing of it is kept."""
        for work, _ in self._running:
            work.given_up = True

    @property
    def busy(self) -> bool:
        """Whether anything is running or waiting."""
        return bool(self._running)

    def finish(self) -> None:
        """Give up all and wait for the thread to be free; for leaving the program."""
        self.cancel()
        self._pool.waitForDone()
        self._running.clear()

    def _tell(self, entry: tuple[_Work, _Voice], progress: Progress) -> None:
        # What was told before all was given up may come home after it.
        if entry in self._running:
            self.progressed.emit(progress)

    def _end(self, entry: tuple[_Work, _Voice], last: Callable[[], None]) -> None:
        if entry not in self._running:
            return
        self._running.remove(entry)
        entry[1].deleteLater()
        if not self._running:
            self.idle.emit()
        last()

    def _break(self, error: Exception) -> None:
        self.broke.emit(f"{type(error).__name__}: {error}".removesuffix(": "))
        raise error
