"""The network: who stands with whom, nodes and the ties between them."""

from __future__ import annotations

from math import sqrt

from PySide6.QtCore import QEvent, QRectF, QSize, QSizeF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.domain.drawn_network import DrawnNetwork
from desktop_app.domain.shown import Shown
from desktop_app.widgets.common.look import Look
from desktop_app.widgets.plots.figures import number
from desktop_app.widgets.plots.mark import Mark
from desktop_app.widgets.plots.network_canvas import NetworkCanvas
from desktop_app.widgets.plots.network_legend import Legend, NetworkLegend
from desktop_app.widgets.plots.network_painter import NetworkPainter
from desktop_app.widgets.plots.network_scene import NetworkScene
from desktop_app.widgets.plots.plot import Painted, Plot

_LEAST, _MOST = 900, 4_000
"""Pixels of a picture's width; it grows with the number of nodes."""


class NetworkPlot(Plot):
    """Only what is in view is painted; names stand where there is room, more of them the larger it is."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._network = DrawnNetwork()
        self.canvas, self.legend = NetworkCanvas(self), NetworkLegend(self)
        self.canvas.come_to.connect(lambda: self.marked.emit(self.mark))
        self.canvas.entered.connect(self.entered)
        self.setFocusProxy(self.canvas)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.canvas, 1)
        column.addWidget(self.legend)

    def set_look(self, look: Look) -> None:
        super().set_look(look)
        self._dress()

    def show_view(self, shown: Shown) -> None:
        if not isinstance(shown, DrawnNetwork):
            raise TypeError("no network")
        self._network = shown
        self.canvas.show_network(shown)
        self._dress()
        self.marked.emit(self.mark)

    @property
    def mark(self) -> Mark | None:
        row = self.canvas.row
        return self.canvas.rows.mark(row) if row >= 0 else None

    def told(self) -> str:
        network = self._network
        if network.all_ties > len(network.ties):
            told = self.tr(
                "%1 of %2 ties are drawn, the strongest: have more by “Ties”, or narrow with a filter"
            )
            return told.replace("%2", number(network.all_ties)).replace("%1", number(len(network.ties)))
        if network.all_nodes > len(network.nodes):
            told = self.tr("%1 of %2 nodes have a tie: have all of them by “Alone”")
            return told.replace("%2", number(network.all_nodes)).replace("%1", number(len(network.nodes)))
        return ""

    def picture_size(self) -> QSize:
        side = round(max(_LEAST, min(_MOST, 110 * sqrt(len(self._network.nodes)))))
        return QSize(side, round(side * 0.75) + self._legend().height(side))

    def pictured(self) -> Painted:
        size, legend = self.picture_size(), self._legend()
        high = size.height() - legend.height(size.width())
        scene = NetworkScene(self._network, self.font(), QSizeF(size.width(), high))
        scene.moved = dict(self.canvas.scene.moved)
        brush = NetworkPainter(self.look, self.font())

        def paint(painter: QPainter) -> None:
            brush.paint(painter, scene, QRectF(0, 0, size.width(), high))
            painter.translate(0, high)
            legend.paint(painter, size.width())

        return paint

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._dress()

    def _legend(self) -> Legend:
        return Legend(self._network, self.look, self.font())

    def _dress(self) -> None:
        if hasattr(self, "look"):
            self.canvas.set_look(self.look)
            self.legend.show_legend(self._legend())
