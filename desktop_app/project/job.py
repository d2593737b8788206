"""Long work that tells how far it is, can be given up at any moment, and leaves the writing to commands."""

from __future__ import annotations

from collections.abc import Generator
from dataclasses import dataclass
from typing import TypeVar

R = TypeVar("R")


@dataclass(frozen=True, slots=True)
class Progress:
    """How much of the work is done, in the work's own units, and what it is at."""

    done: int
    total: int
    at: str = ""


Job = Generator[Progress, None, R]
"""A generator that yields ``Progress`` and returns its result; ``close()`` gives it up."""


def run(job: Job[R]) -> R:
    """Do the work here and now, to the end."""
    while True:
        try:
            next(job)
        except StopIteration as end:
            result: R = end.value
            return result
