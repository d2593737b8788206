"""Work done by one long call, told of and given up all the same."""

from __future__ import annotations

import contextvars
from collections.abc import Callable
from threading import Event, Thread
from typing import TypeVar

from desktop_app.formats.pulse import listening
from desktop_app.project.job import Job, Progress

R = TypeVar("R")

_PAUSE = 0.05  # seconds
_PARTS = 1000
"""In so many parts each of several passes is told."""


class _GivenUpError(Exception):
    """Nobody waits for the work any more."""


class _Work:
    """A call in a thread of its own; what it returns or raises is kept for whoever waits."""

    def __init__(self, call: Callable[[], object], passes: int) -> None:
        self._call, self._passes = call, passes
        self._pass = self._last = 0.0
        self.ended, self.given_up = Event(), Event()
        self.done, self.total = 0, 0
        self.result: object = None
        self.error: BaseException | None = None

    def run(self) -> None:
        try:
            with listening(self._listen):
                self.result = self._call()
        except BaseException as error:  # raised again where it is waited for
            self.error = error
        finally:
            self.ended.set()

    def _listen(self, done: int, total: int) -> None:
        if self.given_up.is_set():
            raise _GivenUpError
        if not total:
            return
        if self._passes > 1:
            share = done / total
            if share < self._last:
                self._pass = min(self._pass + 1, self._passes - 1)
            self._last = share
            done, total = int((self._pass + share) * _PARTS), self._passes * _PARTS
        # Entries are gone through more than once; what is told never goes back.
        if done * self.total >= self.done * total:
            self.done, self.total = done, total


def beside(call: Callable[[], R], at: str, passes: int = 1) -> Job[R]:
    """What ``call`` returns, told of as ``at`` while it works.

    ``passes``: how many times it goes through what there is, each time as much work; of what is gone through
    in one time only that is told.

    Given up, it ends the next time that a format tells how far it is; then this ends, too, so that nothing
    half done is left. What it raises is raised here.
    """
    yield Progress(0, 0, at)
    work = _Work(call, passes)
    context = contextvars.copy_context()
    thread = Thread(target=context.run, args=(work.run,), name=at, daemon=True)
    thread.start()
    try:
        while not work.ended.wait(_PAUSE):
            yield Progress(work.done, work.total, at)
    finally:
        work.given_up.set()
        thread.join()
    if work.error is not None:
        raise work.error
    result: R = work.result  # type: ignore[assignment]
    return result
