"""The timeline: who is for and against when, and the time that all other views are of."""

from __future__ import annotations

from PySide6.QtCore import QLocale, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.domain.shown import Shown
from desktop_app.domain.timeline import Spread, Timeline
from desktop_app.widgets.common.look import Look
from desktop_app.widgets.plots.figures import number
from desktop_app.widgets.plots.mark import Mark
from desktop_app.widgets.plots.plot import Painted, Plot
from desktop_app.widgets.plots.time_words import period_word
from desktop_app.widgets.plots.timeline_canvas import TimelineCanvas
from desktop_app.widgets.plots.timeline_places import places

_PICTURE = QSize(1000, 460)
_WIDEST = 12_000


class TimelinePlot(Plot):
    """Bars and means of one canvas; told aloud period by period."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.canvas = TimelineCanvas(self)
        self.canvas.come_to.connect(lambda: self.marked.emit(self.mark))
        self.canvas.entered.connect(self.entered)
        self.canvas.dates_chosen.connect(self.dates_chosen)
        self.setFocusProxy(self.canvas)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.canvas)

    def set_look(self, look: Look) -> None:
        super().set_look(look)
        self.canvas.set_look(look)

    def show_view(self, shown: Shown) -> None:
        if not isinstance(shown, Timeline):
            raise TypeError("no timeline")
        self.canvas.titles = (self.tr("Stances"), self._spread_words(shown))
        self.canvas.key = (self.tr("▼ against"), self.tr("◆ neutral"), self.tr("▲ in favour"))
        self.canvas.show_timeline(shown)
        self.marked.emit(self.mark)

    def show_dates(self, first: str, last: str) -> None:
        self.canvas.show_dates(first, last)

    @property
    def mark(self) -> Mark | None:
        period = self.canvas.period
        if period is None:
            return None
        told = period_word(period, self.canvas.timeline.grain)
        figure = f"▼ {number(period.against)}   ◆ {number(period.neutral)}   ▲ {number(period.favour)}"
        return Mark((period.first,), told, figure, statements=period.statements)

    def told(self) -> str:
        many = len(self.canvas.timeline.undated)
        if not many:
            return ""
        if many == 1:
            return self.tr("1 statement without an exact date left out")
        told = self.tr("%1 statements without an exact date left out")
        return told.replace("%1", QLocale().toString(many))

    def picture_size(self) -> QSize:
        at = places(self.canvas.timeline, self.font(), _PICTURE.width(), _PICTURE.height())
        return QSize(min(_WIDEST, max(_PICTURE.width(), round(at.bars.right()) + 12)), _PICTURE.height())

    def pictured(self) -> Painted:
        size = self.picture_size()
        at = places(self.canvas.timeline, self.font(), _PICTURE.width(), size.height())
        scene, titles, key = self.canvas.scene(at), self.canvas.titles, self.canvas.key

        def paint(painter: QPainter) -> None:
            if scene is not None:
                scene.paint(painter, at.left, size.width())
                scene.paint_axes(painter, at.left - 5)
                scene.paint_titles(painter, titles, at.left)
                scene.paint_key(painter, key, size.width())

        return paint

    def _spread_words(self, timeline: Timeline) -> str:
        if timeline.spread is Spread.DEVIATION:
            told = self.tr("Mean stance, shaded: one standard deviation to either side")
        else:
            told = self.tr("Mean stance, shaded: from the first quartile to the third")
        if timeline.window > 1:
            told += self.tr("; of %1 periods each").replace("%1", str(timeline.window))
        return told
