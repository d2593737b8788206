"""The analysis: views at the left, what is asked above, the plot, and the words behind a mark."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QMenu,
    QSplitter,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from desktop_app.domain.shown import Shown
from desktop_app.widgets.analysis.behind_panel import BehindPanel
from desktop_app.widgets.analysis.filter_bar import FilterBar
from desktop_app.widgets.analysis.view_list import ViewEntry, ViewList
from desktop_app.widgets.analysis.view_sheet import ViewSheet
from desktop_app.widgets.common.chip_button import ChipButton
from desktop_app.widgets.common.faces import gap
from desktop_app.widgets.common.look import Look
from desktop_app.widgets.plots.mark import Mark

EXPORTS: Mapping[str, str] = {"png": "PNG", "svg": "SVG", "csv": "CSV", "json": "JSON"}
"""In which formats a view can be had, each with what it is called."""


class AnalysisPage(QWidget):
    """Use: ``show_frame`` for the view chosen, ``sheet.show_view`` when it was made."""

    view_chosen = Signal(str)
    asked = Signal()
    """Something else is asked for: see ``bar``."""
    marked = Signal(object)
    opened = Signal(str, str)
    """A document, and a statement in it that is to be shown in the text."""
    export_requested = Signal(str)
    network_requested = Signal()
    """The network shown is wanted for another program."""
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("analysis")
        self.setAccessibleName(self.tr("Analysis"))
        self.views, self.bar = ViewList(self), FilterBar(self)
        self.sheet, self.behind = ViewSheet(self), BehindPanel(self)
        self.table_button = self._button(
            self.tr("Table"), self.tr("Show the figures as a table below the plot")
        )
        self.table_button.setCheckable(True)
        self.table_button.toggled.connect(lambda on: self.sheet.show_figures(on=on))
        self.export = self._button(
            f"{self.tr('Export')} ▾", self.tr("Write the view as a picture, or its figures as a table")
        )
        self.export.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(self)
        for name, title in EXPORTS.items():
            action = menu.addAction(f"{title}…")
            action.triggered.connect(lambda _checked=False, name=name: self.export_requested.emit(name))
        self._network = menu.addAction(self.tr("GraphML, GEXF, Pajek, DL, matrix…"))
        self._network.triggered.connect(self.network_requested)
        self.export.setMenu(menu)
        self.back = self._button(self.tr("Text  Esc"), self.tr("Back to the text"))
        self.back.clicked.connect(self.left)
        self.views.chosen.connect(self.view_chosen)
        self.views.entered.connect(self.sheet.begin)
        self.bar.asked.connect(self.asked)
        self.bar.asked.connect(lambda: self.sheet.show_dates(*self.bar.dates))
        self.sheet.marked.connect(self._come_to)
        self.sheet.entered.connect(self.behind.list.begin)
        self.sheet.clear_requested.connect(self.bar.clear)
        self.sheet.dates_chosen.connect(self.bar.set_dates)
        self.behind.opened.connect(self.opened)
        self.setFocusProxy(self.sheet)
        self._arrange()

    def set_look(self, look: Look) -> None:
        """Paint with the colours and faces of this theme."""
        for part in (self.views, self.sheet, self.behind):
            part.set_look(look)

    def set_views(self, entries: tuple[ViewEntry, ...]) -> None:
        """Offer these views."""
        self.views.set_entries(entries)

    def show_frame(
        self,
        name: str,
        words: tuple[str, str, str],
        choices: Mapping[str, tuple[str, Mapping[str, str]]],
        chosen: Mapping[str, str],
    ) -> None:
        """Turn to a view, which is still to be made; ``words`` are heading, line and formula."""
        self.views.show_chosen(name)
        self._network.setVisible(name == "network")
        self.bar.set_choices(choices, chosen)
        self.sheet.turn_to(name, *words)
        self._come_to(self.sheet.mark)

    def show_view(self, shown: Shown) -> None:
        """Show the view that was turned to."""
        self.sheet.show_view(shown)

    def begin(self) -> None:
        """Take the keyboard, where it was."""
        self.sheet.begin()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self.behind.list.hasFocus() or self.bar.isAncestorOf(self.focusWidget() or self):
            self.sheet.begin()
        else:
            self.left.emit()

    def _come_to(self, mark: Mark | None) -> None:
        self.behind.show_mark(mark)
        self.marked.emit(mark)

    def _button(self, text: str, tip: str) -> QToolButton:
        button = ChipButton(self)
        button.setText(text)
        button.setToolTip(tip)
        button.setAccessibleName(tip)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        return button

    def _arrange(self) -> None:
        side = gap(self.font(), 0.75)
        top = QWidget(self)
        top.setObjectName("analysis-top")
        row = QHBoxLayout(top)
        row.setContentsMargins(side, gap(self.font(), 0.45), side, gap(self.font(), 0.45))
        row.setSpacing(gap(self.font(), 0.4))
        row.addWidget(self.bar, 1)
        for button in (self.table_button, self.export, self.back):
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        beside = QSplitter(Qt.Orientation.Horizontal, self)
        beside.addWidget(self.sheet)
        beside.addWidget(self.behind)
        beside.setStretchFactor(0, 1)
        beside.setChildrenCollapsible(False)
        beside.setSizes([900, 350])
        right = QWidget(self)
        below = QVBoxLayout(right)
        below.setContentsMargins(0, 0, 0, 0)
        below.setSpacing(0)
        below.addWidget(top)
        below.addWidget(beside, 1)
        # The list of views beside all of it: it stays where it is when a view has more to choose.
        parts = QSplitter(Qt.Orientation.Horizontal, self)
        parts.addWidget(self.views)
        parts.addWidget(right)
        parts.setStretchFactor(1, 1)
        parts.setChildrenCollapsible(False)
        parts.setSizes([190, 1250])
        self.views.setMinimumWidth(self.fontMetrics().averageCharWidth() * 18)
        self.behind.setMinimumWidth(self.fontMetrics().averageCharWidth() * 34)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(parts, 1)
