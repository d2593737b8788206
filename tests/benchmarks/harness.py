"""Our time for a piece of work beside the time this machine needs for the same, measured in the same run."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Timed:
    """Seconds that our work took, and the machine's own limit for it."""

    ours: float
    limit: float


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


def side_by_side(times: int, ours: Callable[[], object], limit: Callable[[], object]) -> Timed:
    """The medians of both, done in turn, so that a busy moment of the machine falls on both."""
    ours()
    limit()
    taken = [(seconds(ours), seconds(limit)) for _ in range(times)]
    return Timed(statistics.median(mine for mine, _ in taken), statistics.median(bare for _, bare in taken))


def resident() -> int:
    """The bytes of memory that this process holds now; 0 where the system does not tell."""
    try:
        status = Path("/proc/self/status").read_text(encoding="ascii")
    except OSError:
        return 0
    line = next(line for line in status.splitlines() if line.startswith("VmRSS"))
    return int(line.split()[1]) * 1024
