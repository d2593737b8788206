"""Room for nodes that crowd together or would lie upon one another."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Sequence
from math import cos, hypot, sin

from PySide6.QtCore import QPointF

_ROUNDS = 12
_BETWEEN = 3.0  # pixels
_NONE = 1e-6
_TURN = 2.4  # radians: what lies in one place goes to all sides


def apart(points: Sequence[QPointF], radii: Sequence[float]) -> list[QPointF]:
    """The points, those whose circles overlap moved away from one another until few or none do.

    It is always the same, also of points in the same place.
    """
    x, y = [point.x() for point in points], [point.y() for point in points]
    cell = 2 * max(radii, default=1.0) + _BETWEEN
    for _ in range(_ROUNDS):
        squares: defaultdict[tuple[int, int], list[int]] = defaultdict(list)
        for number in range(len(x)):
            squares[int(x[number] // cell), int(y[number] // cell)].append(number)
        moved = False
        for (across, down), some in squares.items():
            beside = ((across + aside, down + below) for aside in (-1, 0, 1) for below in (-1, 0, 1))
            near = [other for square in beside for other in squares.get(square, ())]
            for one in some:
                for other in near:
                    if one < other and _push(x, y, one, other, radii[one] + radii[other] + _BETWEEN):
                        moved = True
        if not moved:
            break
    return [QPointF(*place) for place in zip(x, y, strict=True)]


def spread(places: list[float]) -> list[float]:
    """The same order from 0 to 1, half by place and half by rank, so that a crowd gets room; 0.5 for one."""
    ordered = sorted(places)
    if not places or side(places) < _NONE:
        return [0.5] * len(places)
    low, wide = ordered[0], side(places)
    ranks = [bisect_left(ordered, place) + bisect_right(ordered, place) for place in places]
    first, last = min(ranks), max(ranks)
    return [
        ((place - low) / wide + (rank - first) / (last - first)) / 2
        for place, rank in zip(places, ranks, strict=True)
    ]


def side(places: list[float]) -> float:
    """From the least to the greatest of them; never 0."""
    return max(max(places, default=0.0) - min(places, default=0.0), 1e-9)


def _push(x: list[float], y: list[float], one: int, other: int, room: float) -> bool:
    """Move two points apart so that there is room between them; False where there is."""
    right, below = x[other] - x[one], y[other] - y[one]
    if abs(right) >= room or abs(below) >= room:
        return False
    far = hypot(right, below)
    if far >= room:
        return False
    if far < 1e-6:
        right, below, far = cos(_TURN * (one + other)), sin(_TURN * (one + other)), 1.0
        share = room / 2
    else:
        share = (room - far) / 2
    x[one] -= right / far * share
    y[one] -= below / far * share
    x[other] += right / far * share
    y[other] += below / far * share
    return True
