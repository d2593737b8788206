"""The middle of the analysis: heading, plot, figures, what has to be said of them."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from desktop_app.domain.shown import Shown
from desktop_app.domain.timeline import Timeline
from desktop_app.domain.view_table import ViewTable
from desktop_app.widgets.analysis.figures_table import FiguresTable
from desktop_app.widgets.analysis.nothing import Nothing
from desktop_app.widgets.analysis.view_foot import ViewFoot
from desktop_app.widgets.common.faces import gap
from desktop_app.widgets.common.look import Look
from desktop_app.widgets.plots.mark import Mark
from desktop_app.widgets.plots.plot import Plot
from desktop_app.widgets.plots.registry import PLOTS
from desktop_app.widgets.plots.time_strip import TimeStrip

_FEWEST_LINES, _LOW_LINES = 9, 44


class ViewSheet(QWidget):
    """A plot is made when its view is first turned to; a view without one is a table."""

    marked = Signal(object)
    entered = Signal()
    dates_chosen = Signal(str, str)
    clear_requested = Signal()
    cancel_requested = Signal()
    figures_wanted = Signal()
    """The figures of what is shown are to be listed: see ``list_figures``."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("view-sheet")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._look: Look | None = None
        self._plots: dict[str, Plot] = {}
        self._name = ""
        self._shown: Shown | None = None
        self._listed: Shown | None = None
        self._tabled = self._striped = False
        self._wants_keys = False
        self._dates = ("", "")
        self.heading, self.line, self.foot = QLabel(self), QLabel(self), ViewFoot(self)
        self.heading.setProperty("role", "heading")
        self.line.setTextFormat(Qt.TextFormat.PlainText)
        self.line.setProperty("role", "muted")
        self.line.setWordWrap(True)
        self.foot.cancel_requested.connect(self.cancel_requested)
        self.figures = FiguresTable(self)
        self.figures.marked.connect(self._come_to_row)
        self.figures.entered.connect(self.entered)
        self.strip = TimeStrip(self)
        self.strip.dates_chosen.connect(self.dates_chosen)
        self.strip.entered.connect(self.entered)
        self.strip.hide()
        self.stack = QStackedWidget(self)
        self.nothing = Nothing(self)
        self.nothing.clear_requested.connect(self.clear_requested)
        self.stack.addWidget(self.nothing)
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_strip()

    def set_look(self, look: Look) -> None:
        """Paint with the colours and faces of this theme."""
        self._look = look
        self.strip.set_look(look)
        for plot in self._plots.values():
            plot.set_look(look)

    def show_strip(self, timeline: Timeline | None) -> None:
        """Show below the view when its stances are taken; None for nothing."""
        if timeline is not None:
            self.strip.show_timeline(timeline)
        self._striped = timeline is not None and self.strip.tells
        self._fit_strip()

    def turn_to(self, name: str, heading: str, line: str, formula: str) -> None:
        """Say which view it is; what it shows follows."""
        if name != self._name:
            self._name, self._shown = name, None
            self.foot.tell_basis("")
            self.stack.setCurrentWidget(self.nothing)
            self.nothing.say("", "", clearable=False)
        self.heading.setText(heading)
        self.line.setText(line)
        self.foot.formula.setText(formula)

    def show_view(self, shown: Shown) -> None:
        """Show what the view that was turned to shows."""
        self._shown = shown
        plot = self.plot
        if plot is not None:
            plot.show_dates(*self._dates)
            plot.show_view(shown)
            self.stack.setCurrentWidget(plot)
        self._tell_figures()
        self._take_keys()

    def show_nothing(self, title: str, text: str, *, clearable: bool) -> None:
        """Say that there is nothing to see, and what would bring something."""
        self._shown = None
        self.nothing.say(title, text, clearable=clearable)
        self.stack.setCurrentWidget(self.nothing)
        self._tell_figures()
        self._take_keys()
        self.marked.emit(None)

    def show_dates(self, first: str, last: str) -> None:
        """Show which days all views are of."""
        self._dates = (first, last)
        self.strip.show_dates(first, last)
        for plot in self._plots.values():
            plot.show_dates(first, last)

    def slide(self, by: int) -> bool:
        """Have all views be of the next time as long as theirs, or of the one before for -1.

        False where all that is seen is of one time.
        """
        if self.plot is not None and self.plot.slide(by):
            return True
        if self.strip.tells:
            self.strip.canvas.hands.slide(by)
        return self.strip.tells

    def show_figures(self, *, on: bool) -> None:
        """Have the figures below the plot, or not."""
        self._tabled = on
        self._tell_figures()

    def list_figures(self, shown: Shown, table: ViewTable) -> None:
        """List the figures of what is shown, if that is still what they are of."""
        if shown is self._shown:
            self._listed = shown
            self.figures.show_table(table)
            self._take_keys()

    @property
    def plot(self) -> Plot | None:
        """What draws the view, made now if it is not there yet."""
        if self._name not in self._plots and self._name in PLOTS:
            plot = self._plots[self._name] = PLOTS[self._name](self)
            if self._look is not None:
                plot.set_look(self._look)
            plot.marked.connect(lambda mark: self.marked.emit(mark) if self._is_shown(plot) else None)
            plot.entered.connect(self.entered)
            plot.dates_chosen.connect(self.dates_chosen)
            self.stack.addWidget(plot)
        return self._plots.get(self._name)

    @property
    def shown(self) -> Shown | None:
        """What is shown; None while there is nothing."""
        return self._shown

    @property
    def mark(self) -> Mark | None:
        """What is come to."""
        if self._shown is None:
            return None
        return self.figures.mark if self.plot is None else self.plot.mark

    def begin(self) -> None:
        """Take the keyboard: at once, and again when there is something to go through."""
        self._wants_keys = True
        if self._shown is None:
            self.foot.how.setFocus()
        self._take_keys()

    def _take_keys(self) -> None:
        if not self._wants_keys:
            return
        if self._shown is not None:
            (self.plot or self.figures).setFocus(Qt.FocusReason.OtherFocusReason)
        elif self.nothing.clear.isVisible():
            self.nothing.clear.setFocus()
        self._wants_keys = self._shown is None

    def _is_shown(self, plot: Plot) -> bool:
        return self._shown is not None and plot is self._plots.get(self._name)

    def _come_to_row(self, mark: Mark | None) -> None:
        if mark is not None:
            self.marked.emit(mark)

    def _tell_figures(self) -> None:
        alone = self._name not in PLOTS
        wanted = self._shown is not None and (self._tabled or alone)
        self.figures.setVisible(wanted)
        self._fit_strip()
        self.stack.setVisible(self._shown is None or not alone)
        if wanted and self._listed is not self._shown:
            self.figures_wanted.emit()

    def _fit_strip(self) -> None:
        """Have the strip take less of a low window, and nothing where the figures need that for the plot."""
        self.strip.fit(self.height())
        low = self.height() < _LOW_LINES * self.fontMetrics().height()
        self.strip.setVisible(self._striped and (self.figures.isHidden() or not low))

    def _arrange(self) -> None:
        side = gap(self.font(), 1.3)
        self._parts = QSplitter(Qt.Orientation.Vertical, self)
        self._parts.addWidget(self.stack)
        self._parts.addWidget(self.figures)
        self._parts.setChildrenCollapsible(False)
        self._parts.setStretchFactor(0, 3)
        self._parts.setStretchFactor(1, 2)
        self._parts.setSizes([600, 400])
        # A head, a bar and rows enough to compare; the plot beside it has the rest.
        self.figures.setMinimumHeight(round(self.fontMetrics().height() * _FEWEST_LINES))
        column = QVBoxLayout(self)
        column.setContentsMargins(side, gap(self.font(), 1.1), side, gap(self.font(), 0.5))
        column.setSpacing(gap(self.font(), 0.4))
        for part in (self.heading, self.line):
            column.addWidget(part)
        column.addSpacing(gap(self.font(), 0.5))
        column.addWidget(self._parts, 1)
        column.addWidget(self.strip)
        column.addWidget(self.foot)
