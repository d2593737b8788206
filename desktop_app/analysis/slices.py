"""Long counting in slices, so that whoever asked for it can give it up in between."""

from __future__ import annotations

from collections.abc import Generator
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

R = TypeVar("R")
Sliced = Generator[None, None, R]
"""Yields wherever it can be given up, and returns what it made."""

Figures = NDArray[np.float64]

_ROWS = 256
"""So many rows of a product are made at a time."""


def product(left: Figures, right: Figures) -> Sliced[Figures]:
    """The product of two matrices, which of a hundred thousand stances takes seconds."""
    made = np.empty((len(left), right.shape[1]))
    for start in range(0, len(left), _ROWS):
        yield
        made[start : start + _ROWS] = left[start : start + _ROWS] @ right
    return made


def at_once(job: Sliced[R]) -> R:
    """What is made in slices, to the end."""
    while True:
        try:
            next(job)
        except StopIteration as end:
            made: R = end.value
            return made
