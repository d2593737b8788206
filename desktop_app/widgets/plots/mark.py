"""Something drawn, behind which statements stand."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Mark:
    """A cell, a bar or a node, told beside the plot.

    ``key`` tells it from the others of its view, also when that was counted anew; ``mean``, from -1 to 1, is
    shown large with its sign, failing that ``figure``; ``statements`` are ids, in the order of reading.
    """

    key: tuple[str, ...]
    title: str
    figure: str = ""
    mean: float | None = None
    statements: tuple[str, ...] = ()
