"""Our time for a piece of work beside the time this machine needs for the same, measured in the same run."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Timed:
    """Seconds that our work took, and the machine's own limit for it.

    ``after`` are the seconds of what follows once the work is seen, and which the next key would wait for;
    ``memory`` the bytes that it took, where that was in another process than this.
    """

    ours: float
    limit: float
    after: float = 0.0
    memory: int = 0


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the table.

    ``work`` and ``limit`` say what is done, ``aim`` how many times the limit we may take. ``measure`` gets
    the size of the work (documents, statements) and an empty folder, and runs in a process of its own.
    """

    name: str
    work: str
    limit: str
    aim: float
    size: int
    full_size: int
    measure: Callable[[int, Path], Timed]


def seconds(work: Callable[[], object]) -> float:
    """How long the work takes, once."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def median(times: int, work: Callable[[], object]) -> float:
    """The median of several times, after one that does not count."""
    work()
    return statistics.median(seconds(work) for _ in range(times))


def _nothing() -> None:
    """What precedes or follows most work."""


def side_by_side(
    times: int,
    ours: Callable[[], object],
    limit: Callable[[], object],
    *,
    before: Callable[[], object] = _nothing,
    after: Callable[[], object] = _nothing,
) -> Timed:
    """The medians of all, done in turn, so that a busy moment of the machine falls on each.

    ``before`` makes things ready for our work and is not timed; ``after`` is what our work leaves to be done.
    """
    taken = []
    for _ in range(times + 1):
        before()
        taken.append((seconds(ours), seconds(limit), seconds(after)))
    # What comes first loads what the others find loaded.
    return Timed(*(statistics.median(column) for column in zip(*taken[1:], strict=True)))


def resident() -> int:
    """The bytes of memory that this process holds now; 0 where the system does not tell."""
    try:
        return resident_in(Path("/proc/self/status").read_text(encoding="ascii"))
    except OSError:
        return 0


def resident_in(status: str) -> int:
    """The bytes of memory that the system's account of a process tells of; 0 where it tells of none."""
    return next((int(line.split()[1]) * 1024 for line in status.splitlines() if line.startswith("VmRSS")), 0)
