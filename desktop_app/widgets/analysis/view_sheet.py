"""The middle of the analysis: heading, plot, figures, what has to be said of them."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from desktop_app.domain.shown import Shown
from desktop_app.domain.timeline import Timeline
from desktop_app.domain.view_table import ViewTable
from desktop_app.widgets.analysis.figures_table import FiguresTable
from desktop_app.widgets.common.faces import gap
from desktop_app.widgets.common.look import Look
from desktop_app.widgets.plots.mark import Mark
from desktop_app.widgets.plots.plot import Plot
from desktop_app.widgets.plots.registry import PLOTS
from desktop_app.widgets.plots.time_strip import TimeStrip


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
        self._tabled = False
        self._wants_keys = False
        self._dates = ("", "")
        self.heading, self.line, self.formula = QLabel(self), QLabel(self), QLabel(self)
        self.heading.setProperty("role", "heading")
        self.foot, self.time = QLabel(self), QLabel(self)
        for label in (self.line, self.formula, self.foot, self.time):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setProperty("role", "muted")
            label.setWordWrap(label is not self.time)
        self.formula.hide()
        self.how = QToolButton(self)
        self.how.setProperty("role", "quiet")
        self.how.setText(self.tr("How it is counted"))
        self.how.setCheckable(True)
        self.how.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.how.toggled.connect(self.formula.setVisible)
        self._bar = QProgressBar(self)
        self._bar.setTextVisible(False)
        self._bar.setFixedWidth(90)
        self._bar.setAccessibleName(self.tr("How far the view is made"))
        self._cancel = QPushButton(self.tr("Cancel"), self)
        self._cancel.setProperty("role", "quiet")
        self._cancel.clicked.connect(self.cancel_requested)
        self.figures = FiguresTable(self)
        self.figures.marked.connect(self._come_to_row)
        self.figures.entered.connect(self.entered)
        self.strip = TimeStrip(self)
        self.strip.dates_chosen.connect(self.dates_chosen)
        self.strip.entered.connect(self.entered)
        self.strip.hide()
        self.stack = QStackedWidget(self)
        self._nothing = self._made_nothing()
        self.stack.addWidget(self._nothing)
        self._arrange()
        self.show_progress(None)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.strip.fit(self.height())

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
        self.strip.setVisible(timeline is not None and self.strip.tells)

    def turn_to(self, name: str, heading: str, line: str, formula: str) -> None:
        """Say which view it is; what it shows follows."""
        if name != self._name:
            self._name, self._shown = name, None
            self.foot.setText("")
            self.stack.setCurrentWidget(self._nothing)
            self._say("", "", clearable=False)
        self.heading.setText(heading)
        self.line.setText(line)
        self.formula.setText(formula)

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
        self._say(title, text, clearable=clearable)
        self.stack.setCurrentWidget(self._nothing)
        self._tell_figures()
        self._take_keys()
        self.marked.emit(None)

    def show_dates(self, first: str, last: str) -> None:
        """Show which days all views are of."""
        self._dates = (first, last)
        self.strip.show_dates(first, last)
        for plot in self._plots.values():
            plot.show_dates(first, last)

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

    def show_progress(self, share: float | None) -> None:
        """How much of the view is made, from 0 to 1; None when it is done."""
        self._bar.setVisible(share is not None)
        self._cancel.setVisible(share is not None)
        self._bar.setRange(0, 100 if share else 0)
        if share:
            self._bar.setValue(round(100 * share))

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
            self.how.setFocus()
        self._take_keys()

    def _take_keys(self) -> None:
        if not self._wants_keys:
            return
        if self._shown is not None:
            (self.plot or self.figures).setFocus(Qt.FocusReason.OtherFocusReason)
        elif self._clear.isVisible():
            self._clear.setFocus()
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
        self.stack.setVisible(self._shown is None or not alone)
        if wanted and self._listed is not self._shown:
            self.figures_wanted.emit()

    def _say(self, title: str, text: str, *, clearable: bool) -> None:
        self._nothing_title.setText(title)
        self._nothing_text.setText(text)
        self._clear.setVisible(clearable)

    def _made_nothing(self) -> QWidget:
        nothing = QWidget(self)
        self._nothing_title, self._nothing_text = QLabel(nothing), QLabel(nothing)
        self._nothing_title.setProperty("role", "empty-title")
        self._nothing_text.setProperty("role", "empty")
        self._nothing_text.setWordWrap(True)
        self._clear = QPushButton(self.tr("Show all statements"), nothing)
        self._clear.clicked.connect(self.clear_requested)
        column = QVBoxLayout(nothing)
        column.setContentsMargins(0, gap(self.font(), 2), 0, 0)
        column.setSpacing(gap(self.font(), 0.5))
        column.addWidget(self._nothing_title)
        column.addWidget(self._nothing_text)
        column.addWidget(self._clear, 0, Qt.AlignmentFlag.AlignLeading)
        column.addStretch(1)
        return nothing

    def _arrange(self) -> None:
        side = gap(self.font(), 1.3)
        self._parts = QSplitter(Qt.Orientation.Vertical, self)
        self._parts.addWidget(self.stack)
        self._parts.addWidget(self.figures)
        self._parts.setChildrenCollapsible(False)
        self._parts.setStretchFactor(0, 3)
        self._parts.setStretchFactor(1, 2)
        self._parts.setSizes([600, 260])
        below = QHBoxLayout()
        below.setSpacing(gap(self.font(), 0.5))
        below.addWidget(self.foot, 1)
        for part in (self._bar, self._cancel, self.time, self.how):
            below.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(side, gap(self.font(), 1.1), side, gap(self.font(), 0.5))
        column.setSpacing(gap(self.font(), 0.4))
        for part in (self.heading, self.line):
            column.addWidget(part)
        column.addSpacing(gap(self.font(), 0.5))
        column.addWidget(self._parts, 1)
        column.addWidget(self.strip)
        column.addWidget(self.formula)
        column.addLayout(below)
