"""Where the parts of a drawn network are on a ground of some size, enlarged and moved."""

from __future__ import annotations

from math import hypot, sqrt

from PySide6.QtCore import QPointF, QRectF, QSizeF
from PySide6.QtGui import QFont, QFontMetrics

from desktop_app.domain.drawn_network import DrawnNetwork
from desktop_app.domain.network import Tie
from desktop_app.widgets.plots.network_room import apart, side, spread

_STRETCH = 2.6
"""So much wider than high, or higher than wide, may what is laid out in a square be drawn."""
_LEAST_ZOOM, _MOST_ZOOM = 0.5, 40.0
_NEAR = 8.0  # pixels
_ROOM_FOR = 600
"""So many nodes are moved apart; more are a crowd, and would take too long."""
_WIDTHS = (1.1, 1.8, 2.8, 4.2, 6.0)
"""Pixels by strength, five of them."""


class NetworkScene:
    """Places of nodes by their number; all in pixels of the ground but for what is ``moved``."""

    def __init__(self, network: DrawnNetwork, font: QFont, ground: QSizeF) -> None:
        self.network, self.zoom, self.middle = network, 1.0, QPointF(0.5, 0.5)
        self.ground, self._line = ground, QFontMetrics(font).height()
        self.place = {each.node.id: number for number, each in enumerate(network.nodes)}
        self.moved: dict[str, tuple[float, float]] = {}
        self.ends = [(self.place[tie.source], self.place[tie.target]) for tie in network.ties]
        self.of_node: list[list[int]] = [[] for _ in network.nodes]
        for number, ends in enumerate(self.ends):
            for end in dict.fromkeys(ends):
                self.of_node[end].append(number)
        self.both_ways = set(self.ends) & {(two, one) for one, two in self.ends}
        self._known: tuple[object, list[QPointF]] | None = None
        self._sizes: tuple[object, list[float]] | None = None
        self._roomy: tuple[object, list[tuple[float, float]]] | None = None
        self._strongest = max((abs(tie.weight) for tie in network.ties), default=1.0) or 1.0
        self._often = max((each.node.count for each in network.nodes), default=1) or 1
        self._spread = list(
            zip(
                spread([each.x for each in network.nodes]),
                spread([each.y for each in network.nodes]),
                strict=True,
            )
        )
        self._side = side([each.x for each in network.nodes]), side([each.y for each in network.nodes])

    def scales(self) -> tuple[float, float]:
        """How many pixels all of it is wide and high, margins for nodes and names aside."""
        wide, high = self._scales()
        return wide * self.zoom, high * self.zoom

    def at(self, number: int) -> QPointF:
        """Where a node is."""
        return self._on_ground(*self._within(number), *self.scales())

    def all_places(self) -> list[QPointF]:
        """Where each node is."""
        state = (self.scales(), self.middle.toTuple(), self.ground.toTuple(), tuple(self.moved.items()))
        if self._known is None or self._known[0] != state:
            wide, high = self.scales()
            numbers = range(len(self.network.nodes))
            self._known = state, [self._on_ground(*self._within(number), wide, high) for number in numbers]
        return self._known[1]

    def move_to(self, number: int, point: QPointF) -> None:
        """Have a node elsewhere from now on."""
        wide, high = self.scales()
        self.moved[self.network.nodes[number].node.id] = (
            self.middle.x() + (point.x() - self.ground.width() / 2) / wide,
            self.middle.y() + (point.y() - self.ground.height() / 2) / high,
        )

    def enlarge(self, factor: float, around: QPointF | None = None) -> None:
        """Make it that many times as large; what is at a point stays there."""
        point = around or QPointF(self.ground.width() / 2, self.ground.height() / 2)
        wide, high = self.scales()
        zoom = max(_LEAST_ZOOM, min(_MOST_ZOOM, self.zoom * factor))
        grown = zoom / self.zoom
        self.zoom = zoom
        away = QPointF(
            (point.x() - self.ground.width() / 2) / wide, (point.y() - self.ground.height() / 2) / high
        )
        self.middle += away - away / grown

    def shift(self, by: QPointF) -> None:
        """Move all of it by so many pixels."""
        wide, high = self.scales()
        self.middle -= QPointF(by.x() / wide, by.y() / high)

    def fit(self) -> None:
        """Have all of it in view."""
        self.zoom, self.middle = 1.0, QPointF(0.5, 0.5)

    def radius(self, number: int) -> float:
        """How large a node is drawn: its surface grows with how often it occurs."""
        state = self.zoom, self.ground.toTuple()
        if self._sizes is None or self._sizes[0] != state:
            self._sizes = state, self._radii(self.zoom)
        return self._sizes[1][number]

    def _scales(self) -> tuple[float, float]:
        width = max(self.ground.width() - 9 * self._line, 60.0)
        height = max(self.ground.height() - 2.8 * self._line, 60.0)
        across, down = width / self._side[0], height / self._side[1]
        least = min(across, down) * _STRETCH
        return min(across, least) * self._side[0], min(down, least) * self._side[1]

    def _radii(self, zoom: float) -> list[float]:
        line, nodes = self._line, self.network.nodes
        crowd = sqrt(self.ground.width() * self.ground.height() / max(1, len(nodes)))
        most = max(0.5 * line, min(1.25 * line, crowd * 0.3))
        least = min(0.46 * line, max(0.24 * line, crowd * 0.11))
        grown = zoom**0.35
        return [(least + (most - least) * sqrt(each.node.count / self._often)) * grown for each in nodes]

    def width(self, tie: Tie) -> float:
        """How wide a tie is drawn."""
        step = int(abs(tie.weight) / self._strongest * len(_WIDTHS))
        return _WIDTHS[min(step, len(_WIDTHS) - 1)]

    def line(self, number: int, places: list[QPointF]) -> tuple[QPointF, QPointF]:
        """The two ends of a tie; of two that go to and fro each is a little to its right."""
        one, two = self.ends[number]
        start, end = places[one], places[two]
        if (one, two) not in self.both_ways or one == two:
            return start, end
        length = hypot(end.x() - start.x(), end.y() - start.y()) or 1.0
        aside = QPointF(-(end.y() - start.y()) / length * 3, (end.x() - start.x()) / length * 3)
        return start + aside, end + aside

    def node_at(self, point: QPointF) -> int | None:
        """The node drawn uppermost at a point."""
        for number, place in enumerate(self.all_places()):
            reach = max(self.radius(number), 6.0)
            if abs(place.x() - point.x()) <= reach and abs(place.y() - point.y()) <= reach:
                return number
        return None

    def tie_at(self, point: QPointF) -> int | None:
        """The strongest tie that runs within a few pixels of a point."""
        places = self.all_places()
        found = (
            number
            for number, tie in enumerate(self.network.ties)
            if _beside(point, *(places[end] for end in self.ends[number]))
            and distance(point, *self.line(number, places)) <= max(4.0, self.width(tie) / 2 + 1)
        )
        return next(found, None)

    def nearest(self, number: int, across: int, down: int) -> int | None:
        """The node that is next in a direction: near, and not far aside."""
        here, best = self.at(number), (float("inf"), -1)
        for other, place in enumerate(self.all_places()):
            right, below = place.x() - here.x(), place.y() - here.y()
            along = right * across + below * down
            aside = abs(right * down) + abs(below * across)
            if other != number and along > 0.5 and along + 2 * aside < best[0]:
                best = (along + 2 * aside, other)
        return best[1] if best[1] >= 0 else None

    def box(self, number: int) -> QRectF:
        """What a node covers."""
        radius, place = self.radius(number), self.all_places()[number]
        return QRectF(place.x() - radius, place.y() - radius, 2 * radius, 2 * radius)

    def _within(self, number: int) -> tuple[float, float]:
        """Where a node is in all of it, 0 to 1 across and down."""
        placed = self.network.nodes[number]
        moved = self.moved.get(placed.node.id)
        if moved is not None:
            return moved
        state = self.ground.toTuple()
        if self._roomy is None or self._roomy[0] != state:
            self._roomy = state, self._with_room()
        return self._roomy[1][number]

    def _with_room(self) -> list[tuple[float, float]]:
        """Where nodes are, 0 to 1, none upon another where there are not too many."""
        if len(self._spread) > _ROOM_FOR:
            return self._spread
        wide, high = self._scales()
        points = [QPointF(x * wide, y * high) for x, y in self._spread]
        return [(point.x() / wide, point.y() / high) for point in apart(points, self._radii(1.0))]

    def _on_ground(self, x: float, y: float, wide: float, high: float) -> QPointF:
        return QPointF(
            self.ground.width() / 2 + (x - self.middle.x()) * wide,
            self.ground.height() / 2 + (y - self.middle.y()) * high,
        )


def distance(point: QPointF, start: QPointF, end: QPointF) -> float:
    """How far a point is from a line between two others."""
    along = end - start
    square = QPointF.dotProduct(along, along)
    part = 0.0 if not square else max(0.0, min(1.0, QPointF.dotProduct(point - start, along) / square))
    near = start + along * part - point
    return hypot(near.x(), near.y())


def _beside(point: QPointF, one: QPointF, two: QPointF) -> bool:
    """Whether a point may be near a line; quickly, since thousands are asked while the mouse moves."""
    x, y = point.x(), point.y()
    left, right = (one.x(), two.x()) if one.x() < two.x() else (two.x(), one.x())
    top, bottom = (one.y(), two.y()) if one.y() < two.y() else (two.y(), one.y())
    return left - _NEAR < x < right + _NEAR and top - _NEAR < y < bottom + _NEAR
