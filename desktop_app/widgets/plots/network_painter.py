"""The nodes and ties of a network as they are painted, on the screen and in a picture."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from math import hypot

from PySide6.QtCore import QCoreApplication, QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen, QPolygonF

from desktop_app.domain.drawn_network import DrawnNetwork
from desktop_app.domain.network import Mode
from desktop_app.widgets.common.faces import heavy, scaled
from desktop_app.widgets.common.look import Look
from desktop_app.widgets.plots.figures import number as figure
from desktop_app.widgets.plots.network_names import PlacedName, placed_names
from desktop_app.widgets.plots.network_scene import NetworkScene

_DASH, _SPACE = 7.0, 5.0  # pixels


class NetworkPainter:
    """What is in view, and no more; form tells what colour tells."""

    def __init__(self, look: Look, font: QFont) -> None:
        self._look = look
        self.small = scaled(font, 0.92)
        self._bold = heavy(self.small)
        self._numbers = scaled(self._bold, 0.85)
        self._letters = QFontMetrics(self._numbers)

    def paint(
        self,
        painter: QPainter,
        scene: NetworkScene,
        view: QRectF,
        *,
        node: int | None = None,
        tie: int | None = None,
    ) -> None:
        """All of it; the ``node`` or ``tie`` that is come to stands out, with what it joins."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if not scene.network.nodes:
            painter.setPen(self._look.page["muted"])
            told = QCoreApplication.translate(
                "NetworkPainter",
                "No two are joined. Choose another network or any weight, or show who stands alone.",
            )
            painter.drawText(view, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, told)
            return
        lit = [tie] if tie is not None else [] if node is None else scene.of_node[node]
        others = set(lit)
        quiet = (number for number in range(len(scene.ends)) if number not in others)
        self._ties(painter, scene, view, quiet, faint=bool(lit))
        if tie is not None:
            self._under(painter, scene, tie)
        self._ties(painter, scene, view, lit, faint=False)
        ends = [end for each in lit for end in scene.ends[each]]
        first = list(dict.fromkeys([*([node] if node is not None else []), *ends]))
        self._nodes(painter, scene, view, first, node)
        self._names(painter, placed_names(scene, self._bold, view, first), first)

    def community_colour(self, community: int) -> QColor:
        """The ground of a node; communities beyond the palette are told apart by their numbers alone."""
        if 0 < community <= len(self._look.actors):
            return self._look.actors[community - 1]
        return self._look.page["muted"] if community else self._look.page["rule"]

    def tie_pen(self, network: DrawnNetwork, width: float, *, against: bool, faint: bool) -> QPen:
        """Whole in favour, dashed against."""
        colour = self._look.stance["against" if against else "for"]
        if not network.signed and not network.opposed:
            colour = self._look.window["muted"]
        pen = QPen(self._look.faint(colour) if faint else colour, width)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        if against:
            pen.setDashPattern([_DASH / width, _SPACE / width])
        return pen

    def shape(self, painter: QPainter, mode: Mode, box: QRectF) -> None:
        """A circle for an actor, a square for a topic."""
        if mode is Mode.ACTOR:
            painter.drawEllipse(box)
        else:
            inset = box.width() * 0.06
            painter.drawRect(box.adjusted(inset, inset, -inset, -inset))

    def community(self, painter: QPainter, box: QRectF, community: int) -> None:
        """The number of a community within a node, where there is room."""
        if not community or box.width() * 0.8 < self._letters.ascent():
            return
        told = figure(community)
        if box.width() * 0.8 < self._letters.horizontalAdvance(told):
            return
        painter.setFont(self._numbers)
        painter.setPen(self._look.letters_on(self.community_colour(community)))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, told)

    def _ties(
        self, painter: QPainter, scene: NetworkScene, view: QRectF, some: Iterable[int], *, faint: bool
    ) -> None:
        network, places = scene.network, scene.all_places()
        lines: defaultdict[tuple[bool, float], list[QLineF]] = defaultdict(list)
        tips: defaultdict[tuple[bool, float], list[QPolygonF]] = defaultdict(list)
        pointed = network.directed and all(each.node.mode is Mode.ACTOR for each in network.nodes)
        for number in some:
            start, end = scene.line(number, places)
            if not _crosses(view, start, end):
                continue
            tie = network.ties[number]
            how = network.against(tie), scene.width(tie)
            lines[how].append(QLineF(start, end))
            if pointed and start != end:
                tips[how].append(_tip(start, end, scene.radius(scene.ends[number][1]), how[1]))
        # The wide ones lie below, so that none is hidden.
        for how in sorted(lines, key=lambda how: -how[1]):
            pen = self.tie_pen(network, how[1], against=how[0], faint=faint)
            painter.setPen(pen)
            painter.drawLines(lines[how])
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(pen.color())
            for tip in tips[how]:
                painter.drawPolygon(tip)

    def _under(self, painter: QPainter, scene: NetworkScene, tie: int) -> None:
        pen = QPen(self._look.mark["selected_border"], scene.width(scene.network.ties[tie]) + 6)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        start, end = scene.line(tie, scene.all_places())
        painter.drawLine(start, end)
        painter.setPen(QPen(self._look.page["background"], scene.width(scene.network.ties[tie]) + 2))
        painter.drawLine(start, end)

    def _nodes(
        self,
        painter: QPainter,
        scene: NetworkScene,
        view: QRectF,
        first: Sequence[int],
        current: int | None,
    ) -> None:
        # What occurs most is painted last: it is what is meant where two lie upon one another.
        last = set(first)
        order = [number for number in range(len(scene.network.nodes)) if number not in last]
        for number in [*reversed(order), *reversed(first)]:
            box = scene.box(number)
            if not view.intersects(box):
                continue
            placed = scene.network.nodes[number]
            ground = self.community_colour(placed.community)
            edge = self._look.page["background"] if placed.community else self._look.page["muted"]
            painter.setPen(QPen(edge, 1.4))
            painter.setBrush(ground)
            self.shape(painter, placed.node.mode, box)
            self.community(painter, box, placed.community)
            if number == current:
                painter.setPen(QPen(self._look.mark["selected_border"], 3))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                self.shape(painter, placed.node.mode, box.adjusted(-4, -4, 4, 4))

    def _names(self, painter: QPainter, names: list[PlacedName], first: Collection[int]) -> None:
        ground = QColor(self._look.page["background"])
        ground.setAlpha(205)
        near = set(first)
        for name in reversed(names):  # the first on top
            painter.fillRect(name.rect.adjusted(0, 1, 0, -1), ground)
            painter.setFont(self._bold if name.number in near else self.small)
            painter.setPen(self._look.page["text"])
            painter.drawText(name.rect, Qt.AlignmentFlag.AlignCenter, name.text)


def _crosses(view: QRectF, start: QPointF, end: QPointF) -> bool:
    """Whether a line may be in view."""
    return not (
        max(start.x(), end.x()) < view.left()
        or min(start.x(), end.x()) > view.right()
        or max(start.y(), end.y()) < view.top()
        or min(start.y(), end.y()) > view.bottom()
    )


def _tip(start: QPointF, end: QPointF, radius: float, width: float) -> QPolygonF:
    """The head of an arrow that ends where a node begins."""
    away = end - start
    length = hypot(away.x(), away.y())
    along = away / length
    aside = QPointF(-along.y(), along.x())
    tip = end - along * radius
    back = tip - along * (6 + width)
    half = 2.5 + width * 0.7
    return QPolygonF([tip, back + aside * half, back - aside * half])
