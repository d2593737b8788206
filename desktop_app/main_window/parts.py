"""What the window is made of: library, article with lists below it, statement panel with its table."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from desktop_app.widgets.common.drawer import Drawer
from desktop_app.widgets.common.look import Look
from desktop_app.widgets.library.library import Library
from desktop_app.widgets.reader.corrector import Corrector
from desktop_app.widgets.reader.find_bar import FindBar
from desktop_app.widgets.reader.legend import LegendBar
from desktop_app.widgets.reader.lost_bar import LostBar
from desktop_app.widgets.reader.reader import Reader
from desktop_app.widgets.reader.strip import Strip
from desktop_app.widgets.statement_panel.panel import StatementPanel
from desktop_app.widgets.statement_table.columns import Arrangement
from desktop_app.widgets.statement_table.table import StatementTable

_BESIDE = Arrangement(("words", "speaker", "claims", "stances"))
"""The columns of the table below the panel, which says the rest."""


class Parts(QSplitter):
    """Three columns: what there is to read, what is read, what is said of it."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.library = Library(self)
        self.reader = Reader(look, self)
        self.strip = Strip(self)
        self.legend = LegendBar(self)
        self.find_bar = FindBar(self)
        self.lost_bar = LostBar(self)
        self.corrector = Corrector(self)
        self.panel = StatementPanel(self)
        self.table = StatementTable(_BESIDE, parent=self)
        self.drawer = Drawer(self)
        self.page = self._page()
        # The drawer is as high as it asks for, until somebody drags its edge.
        self.middle = self._column("middle", (self.page, self.drawer), ())
        self.middle.setStretchFactor(0, 1)
        self.side = self._column("side", (self.panel, self.table), (560, 230))
        self.side.setStretchFactor(0, 3)
        self.side.setStretchFactor(1, 2)
        for part in (self.library, self.middle, self.side):
            self.addWidget(part)
        for place, share in enumerate((1, 10, 2)):
            self.setStretchFactor(place, share)
        self.setChildrenCollapsible(False)
        self.setSizes([210, 746, 324])

    def _page(self) -> QWidget:
        page = QWidget(self)
        page.setObjectName("page")
        page.setMinimumWidth(330)
        beside = QHBoxLayout()
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(0)
        beside.addWidget(self.reader, 1)
        beside.addWidget(self.strip)
        beside.addWidget(self.corrector, 1)
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.find_bar)
        column.addWidget(self.lost_bar)
        column.addLayout(beside, 1)
        column.addWidget(self.legend)
        return page

    def show_text(self, *, correcting: bool) -> None:
        """Have the page to read in view, or in its place the text to be corrected."""
        self.corrector.setVisible(correcting)
        for part in (self.reader, self.strip):
            part.setVisible(not correcting)
        # Lost words are placed on the page.
        self.lost_bar.setVisible(not correcting and self.lost_bar.current is not None)
        if correcting:
            self.find_bar.hide()

    def _column(self, name: str, parts: tuple[QWidget, ...], sizes: tuple[int, ...]) -> QSplitter:
        column = QSplitter(Qt.Orientation.Vertical, self)
        column.setObjectName(name)
        for part in parts:
            column.addWidget(part)
        column.setChildrenCollapsible(False)
        if sizes:
            column.setSizes(list(sizes))
        return column
