"""Work shared among processes: as many as there are cores, one piece each, the answers in order."""

from __future__ import annotations

import os
import signal
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from multiprocessing import connection, get_context, resource_tracker
from multiprocessing.context import SpawnProcess
from typing import Any, Generic, TypeVar

from desktop_app.domain.problem import Problem, Wrong

_THREADS = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "VECLIB_MAXIMUM_THREADS")

T = TypeVar("T")
R = TypeVar("R")

PAUSE = 0.05
"""Seconds after which somebody may ask to give up."""
_AHEAD = 4
"""How many pieces a worker may be ahead of the slowest: what is done and not yet taken is held in memory."""


def all_cores() -> int:
    """How many processes can work at once on this machine."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def mapped(
    work: Callable[[T], R], pieces: Iterable[T], workers: int, file: str | Callable[[T], str] = ""
) -> Generator[R, None, None]:
    """What ``work`` makes of each piece, in the order of the pieces, worked out by so many processes.

    With one worker it is done here. ``work`` is sent to each process once, at its start. A Problem raised
    there is raised here; Problem BROKEN_OFF, of ``file`` or of that of the piece, where a process ends before
    its work. Closing the iterator ends the processes, and so does the end of this one.
    """
    if workers <= 1:
        yield from map(work, pieces)
        return
    with crew_of(workers, work, file) as crew:
        for answer in crew.mapped(pieces, None):
            yield from answer


class Crew(Generic[T, R]):
    """Processes that do the same work, each for itself; see ``mapped`` for what is raised."""

    def __init__(self, workers: list[_Worker], file: str | Callable[[T], str]) -> None:
        self._workers = workers
        self._file = file

    def each(self, piece: T) -> list[R]:
        """What every one of them makes of the same piece."""
        for worker in self._workers:
            _speak(worker, piece, self._file)
        return [_heard(worker) for worker in self._workers]

    def mapped(self, pieces: Iterable[T], pause: float | None = PAUSE) -> Iterator[tuple[R] | tuple[()]]:
        """What they make of the pieces among them, each in a tuple, in the order of the pieces.

        An empty one where there was nothing for so many seconds: whoever waits may have something to tell.
        """
        return _shared(self._workers, iter(pieces), self._file, pause)


@contextmanager
def crew_of(
    workers: int, work: Callable[[T], R], file: str | Callable[[T], str] = ""
) -> Iterator[Crew[T, R]]:
    """So many processes, to each of which ``work`` is sent once; ended with the block.

    Problem BROKEN_OFF where they cannot be begun.
    """
    crew: list[_Worker] = []
    try:
        with deaf_to_interrupts():
            while len(crew) < workers:
                crew.append(_started(work))
        yield Crew(crew, file)
    finally:
        for worker in crew:
            worker.pipe.close()
            worker.process.terminate()
        for worker in crew:
            worker.process.join()
            worker.process.close()


@dataclass(eq=False)
class _Worker:
    process: SpawnProcess
    pipe: connection.Connection[Any, Any]
    at: int = -1
    file: str = ""
    """Which piece it works on, and of what file that is."""


def _shared(
    crew: list[_Worker], pieces: Iterator[Any], file: str | Callable[[Any], str], pause: float | None
) -> Iterator[Any]:
    idle = deque(crew)
    done: dict[int, Any] = {}
    given = taken = 0
    more = True
    while True:
        while more and idle and given - taken < _AHEAD * len(crew):
            piece = next(pieces, idle)  # what no piece can be stands for the end
            more = piece is not idle
            if more:
                worker = idle.popleft()
                worker.at = given
                _speak(worker, piece, file)
                given += 1
        if taken in done:
            yield (done.pop(taken),)
            taken += 1
        elif taken == given:
            return
        else:
            ready = _ready(crew, idle, pause)
            for worker in ready:
                done[worker.at] = _heard(worker)
                idle.append(worker)
            if not ready:
                yield ()


def _ready(crew: list[_Worker], idle: deque[_Worker], pause: float | None) -> list[_Worker]:
    busy = {worker.pipe: worker for worker in crew if worker not in idle}
    answered = connection.wait(list(busy), pause)
    return [worker for pipe, worker in busy.items() if pipe in answered]


def _speak(worker: _Worker, piece: object, file: str | Callable[[Any], str]) -> None:
    worker.file = file if isinstance(file, str) else file(piece)
    try:
        worker.pipe.send(piece)
    except OSError as error:
        raise _ended(worker) from error


def _heard(worker: _Worker) -> Any:
    try:
        well, answer = worker.pipe.recv()
    except (EOFError, OSError) as error:
        raise _ended(worker) from error
    if well:
        return answer
    raise answer


def _ended(worker: _Worker) -> Problem:
    worker.process.join(1)
    return Problem(Wrong.BROKEN_OFF, worker.file, detail=str(worker.process.exitcode))


def _started(work: Callable[[Any], object]) -> _Worker:
    # Spawned, not forked: a copy of a process with a window or with threads may never get going.
    context = get_context("spawn")
    try:
        ours, theirs = context.Pipe()
        process = context.Process(target=_serve, args=(theirs, work), daemon=True)
        process.start()
    except OSError as error:
        raise Problem(Wrong.BROKEN_OFF, detail=error.strerror or "") from error
    theirs.close()
    return _Worker(process, ours)


@contextmanager
def deaf_to_interrupts() -> Iterator[None]:
    """Ctrl+C goes to every process of a terminal: those started meanwhile never hear it, we hear it after."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    # When it begins, with the first process, it has interrupts heard again: so it is to begin before.
    resource_tracker.ensure_running()
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _serve(pipe: connection.Connection[Any, Any], work: Callable[[Any], object]) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    # There is a process for each core: what computes with several threads would only get in their way.
    for name in _THREADS:
        os.environ.setdefault(name, "1")
    while True:
        try:
            piece = pipe.recv()
        except EOFError:  # nobody is there to ask any more
            return
        try:
            answer: tuple[bool, object] = (True, work(piece))
        except Problem as problem:
            answer = (False, problem)
        try:
            pipe.send(answer)
        except OSError:  # nor to be told
            return
