"""What the forms of a network mean, in a line or more below it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop_app.domain.drawn_network import DrawnNetwork
from desktop_app.domain.network import Mode
from desktop_app.widgets.common.faces import gap, scaled
from desktop_app.widgets.common.look import Look
from desktop_app.widgets.plots.network_painter import NetworkPainter

_SIGN = 1.4
"""How wide a sign is, in heights of a line."""
Entry = tuple[str, Callable[[QPainter, QRectF], None]]


class Legend:
    """Entries beside one another, as many lines as they need."""

    def __init__(self, network: DrawnNetwork, look: Look, font: QFont) -> None:
        self._network, self._look, self._font = network, look, scaled(font, 0.92)
        self._brush = NetworkPainter(look, font)
        self._line = QFontMetrics(self._font).height()

    def height(self, width: float) -> int:
        """How high it is on a ground so wide."""
        lines = max((line for _, line, _ in self._laid_out(width)), default=0) + 1
        return round(lines * self._line * 1.35) + gap(self._font, 0.3)

    def words(self) -> str:
        """All that it says."""
        return ", ".join(told for told, _ in self._entries() if told)

    def paint(self, painter: QPainter, width: float) -> None:
        """Paint it from the origin on."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for (told, draw), line, left in self._laid_out(width):
            box = QRectF(
                left, gap(self._font, 0.3) + line * self._line * 1.35, self._line * _SIGN, self._line
            )
            draw(painter, box)
            painter.setPen(self._look.page["muted"])
            painter.setFont(self._font)
            words = QRectF(box.right() + gap(self._font, 0.3), box.top(), width, self._line)
            painter.drawText(words, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, told)

    def _laid_out(self, width: float) -> list[tuple[Entry, int, float]]:
        letters, placed, line, left = QFontMetrics(self._font), [], 0, 0.0
        for entry in self._entries():
            wide = self._line * _SIGN + gap(self._font, 0.3) + letters.horizontalAdvance(entry[0])
            if left and left + wide > width:
                line, left = line + 1, 0.0
            placed.append((entry, line, left))
            left += wide + gap(self._font, 0.7)
        return placed

    def _entries(self) -> Iterator[Entry]:
        network, tr = self._network, _tr
        modes = {each.node.mode for each in network.nodes}
        yield tr("actor"), partial(self._node, mode=Mode.ACTOR, community=0)
        if Mode.TOPIC in modes:
            yield tr("topic"), partial(self._node, mode=Mode.TOPIC, community=0)
        yield tr("larger: more stances"), self._sizes
        if not network.opposed:
            solid = tr("agreed") if network.signed else tr("joined")
            solid = tr("in favour") if network.directed else solid
            yield solid, partial(self._tie, against=False)
        if network.opposed or network.signed:
            dashed = tr("against") if network.directed else tr("opposed")
            yield dashed, partial(self._tie, against=True)
        yield tr("wider: stronger"), self._widths
        if any(each.community for each in network.nodes):
            yield tr("community"), self._communities

    def _communities(self, painter: QPainter, box: QRectF) -> None:
        for community, aside in ((1, -0.44), (2, 0.3)):
            inner = box.translated(box.width() * aside, 0)
            self._node(painter, inner, mode=Mode.ACTOR, community=community)

    def _node(self, painter: QPainter, box: QRectF, mode: Mode, community: int) -> None:
        side = box.height() * (1.0 if community else 0.72)
        inner = QRectF(0, 0, side, side)
        inner.moveCenter(box.center())
        painter.setPen(
            QPen(self._look.page["muted"] if not community else self._look.page["background"], 1.2)
        )
        painter.setBrush(self._brush.community_colour(community))
        self._brush.shape(painter, mode, inner)
        self._brush.community(painter, inner, community)

    def _sizes(self, painter: QPainter, box: QRectF) -> None:
        painter.setPen(QPen(self._look.page["muted"], 1.2))
        painter.setBrush(self._look.page["rule"])
        for share, at in ((0.35, 0.2), (0.8, 0.66)):
            side = box.height() * share
            inner = QRectF(0, 0, side, side)
            inner.moveCenter(QPointF(box.left() + box.width() * at, box.center().y()))
            painter.drawEllipse(inner)

    def _tie(self, painter: QPainter, box: QRectF, *, against: bool) -> None:
        painter.setPen(self._brush.tie_pen(self._network, 2.8, against=against, faint=False))
        middle = box.center().y()
        painter.drawLine(QPointF(box.left(), middle), QPointF(box.right(), middle))

    def _widths(self, painter: QPainter, box: QRectF) -> None:
        for width, share in ((1.1, 0.16), (2.2, 0.46), (4.2, 0.86)):
            painter.setPen(QPen(self._look.page["muted"], width))
            level = box.top() + box.height() * share
            painter.drawLine(QPointF(box.left(), level), QPointF(box.right(), level))


class NetworkLegend(QWidget):
    """The legend below a network in the window."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._legend: Legend | None = None
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_legend(self, legend: Legend) -> None:
        """Show this one."""
        self._legend = legend
        self.setAccessibleName(legend.words())
        self.setToolTip(legend.words())
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(200, self.heightForWidth(max(self.width(), 200)))

    def heightForWidth(self, width: int) -> int:
        return 0 if self._legend is None else self._legend.height(width)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._legend is not None:
            painter = QPainter(self)
            self._legend.paint(painter, self.width())
            painter.end()


def _tr(text: str) -> str:
    return QCoreApplication.translate("NetworkLegend", text)
