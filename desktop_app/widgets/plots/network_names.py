"""Names beside the nodes of a network, as many as have room."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF

from desktop_app.widgets.plots.network_scene import NetworkScene

_MOST = 400
"""So many names are tried at a time."""
_CELL = 48.0
_RING = 6  # pixels about the node that is come to
_WIDEST = 14  # heights of a line


@dataclass(frozen=True, slots=True)
class PlacedName:
    """A name where it is written; ``text`` is what there is room for of it."""

    number: int
    rect: QRectF
    text: str


def placed_names(
    scene: NetworkScene, font: QFont, view: QRectF, first: Sequence[int] = ()
) -> list[PlacedName]:
    """Those in view that cover neither one another nor a node: ``first`` these, then what occurs most.

    The very first, of the node that is come to, has a name in any case: over others, if there is no room.
    """
    letters = QFontMetricsF(font)
    high, widest = letters.height(), letters.height() * _WIDEST
    places = scene.all_places()
    taken = _Taken()
    ringed, seen = set(list(first)[:1]), []
    for number, place in enumerate(places):
        radius = scene.radius(number)
        box = QRectF(place.x() - radius, place.y() - radius, 2 * radius, 2 * radius)
        if view.intersects(box):
            seen.append(number)
            taken.add(box.adjusted(-_RING, -_RING, _RING, _RING) if number in ringed else box)
    wanted = dict.fromkeys((*(number for number in first if view.contains(places[number])), *seen[:_MOST]))
    named = []
    for number in wanted:
        text = letters.elidedText(scene.network.nodes[number].node.name, Qt.TextElideMode.ElideRight, widest)
        wide = letters.horizontalAdvance(text) + 4
        box = scene.box(number)
        if number in ringed:
            box.adjust(-_RING, 0, _RING, 0)
        places_beside = [rect for rect in _beside(box, wide, high) if view.contains(rect)]
        free = next((rect for rect in places_beside if not taken.meets(rect)), None)
        if free is None and number in ringed and places_beside:
            free = places_beside[0]
        if free is not None:
            taken.add(free)
            named.append(PlacedName(number, free, text))
    return named


def _beside(box: QRectF, wide: float, high: float) -> Iterator[QRectF]:
    middle, level = box.center().x(), box.center().y() - high / 2
    yield QRectF(box.right() + 2, level, wide, high)
    yield QRectF(box.left() - 2 - wide, level, wide, high)
    yield QRectF(middle - wide / 2, box.bottom() + 1, wide, high)
    yield QRectF(middle - wide / 2, box.top() - 1 - high, wide, high)


class _Taken:
    """What is covered, looked up by square."""

    def __init__(self) -> None:
        self._squares: defaultdict[tuple[int, int], list[QRectF]] = defaultdict(list)

    def add(self, rect: QRectF) -> None:
        for square in _squares(rect):
            self._squares[square].append(rect)

    def meets(self, rect: QRectF) -> bool:
        return any(rect.intersects(other) for square in _squares(rect) for other in self._squares[square])


def _squares(rect: QRectF) -> Iterator[tuple[int, int]]:
    for across in range(int(rect.left() // _CELL), int(rect.right() // _CELL) + 1):
        for down in range(int(rect.top() // _CELL), int(rect.bottom() // _CELL) + 1):
            yield across, down
