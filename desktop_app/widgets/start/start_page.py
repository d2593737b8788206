"""What is shown while no project is open: the ones opened last, and the ways to begin."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QIcon, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from desktop_app.widgets.start.recent import Recent, RecentRow

_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}


class StartPage(QScrollArea):
    """Up and Down go through all there is; Enter does it."""

    project_chosen = Signal(str)
    removal_requested = Signal(str)
    new_requested = Signal()
    open_requested = Signal()
    sample_requested = Signal()
    texts_requested = Signal()
    tour_requested = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("start")
        self.setAccessibleName(self.tr("Start"))
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._close = QIcon()
        body = QWidget(self)
        column = QVBoxLayout()
        column.setSpacing(6)
        title = QLabel(self.tr("Standpunt"), body)
        title.setProperty("role", "title")
        motto = QLabel(self.tr("Who says what, about what, for or against."), body)
        motto.setProperty("role", "muted")
        column.addWidget(title)
        column.addWidget(motto)
        column.addSpacing(18)
        self._ways = self._make_ways(body, column)
        self._heading = QLabel(self.tr("Opened last"), body)
        self._heading.setProperty("role", "section")
        column.addSpacing(18)
        column.addWidget(self._heading)
        self._list = QVBoxLayout()
        self._list.setSpacing(4)
        column.addLayout(self._list)
        column.addSpacing(14)
        advice = QLabel(
            self.tr("You can also drop a project, or files of articles, here. Nothing leaves this computer."),
            body,
        )
        advice.setProperty("role", "muted")
        advice.setWordWrap(True)
        column.addWidget(advice)
        column.addStretch(1)
        across = QHBoxLayout(body)
        across.setContentsMargins(24, 36, 24, 24)
        across.addStretch(1)
        across.addLayout(column, 8)
        across.addStretch(1)
        body.setMaximumWidth(900)
        self.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.setWidget(body)
        self._rows: list[RecentRow] = []
        self.show_recent(())

    def set_icons(self, ways: Sequence[QIcon], close: QIcon) -> None:
        """The signs on the ways to begin, in their order, and the one that takes a project off the list."""
        for button, icon in zip(self._ways, ways, strict=True):
            button.setIcon(icon)
        self._close = close
        for row in self._rows:
            row.away.setIcon(close)

    def show_recent(self, recent: Sequence[Recent]) -> None:
        """List these projects, the latest first."""
        held = next((number for number, row in enumerate(self._rows) if row.isAncestorOf(self._focus())), -1)
        for row in self._rows:
            self._list.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows = [RecentRow(each, self) for each in recent]
        for row in self._rows:
            self._list.addWidget(row)
            row.away.setIcon(self._close)
            row.button.installEventFilter(self)
            row.chosen.connect(self.project_chosen)
            row.removed.connect(self.removal_requested)
        self._heading.setVisible(bool(self._rows))
        if held >= 0:
            near = self._rows[min(held, len(self._rows) - 1)] if self._rows else self._ways[0]
            near.setFocus()

    def begin(self) -> None:
        """Give the keyboard to what is most likely wanted."""
        there = next((row.button for row in self._rows if row.recent.there), None)
        (there or self._ways[3]).setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            step = _STEPS.get(Qt.Key(event.key()))
            if step is not None and isinstance(watched, QPushButton):
                stops = self._stops()
                place = max(0, min(len(stops) - 1, stops.index(watched) + step))
                stops[place].setFocus(Qt.FocusReason.TabFocusReason)
                self.ensureWidgetVisible(stops[place])
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and isinstance(watched, QPushButton):
                watched.click()
                return True
        return super().eventFilter(watched, event)

    def _stops(self) -> list[QPushButton]:
        return [*self._ways, *(row.button for row in self._rows)]

    def _focus(self) -> QWidget:
        return self.window().focusWidget() or self

    def _make_ways(self, body: QWidget, column: QVBoxLayout) -> list[QPushButton]:
        ways = []
        for title, told, asked in (
            (
                self.tr("New project…"),
                self.tr("A file for articles and what is said in them"),
                self.new_requested,
            ),
            (self.tr("Open project…"), self.tr("A project file on this computer"), self.open_requested),
            (
                self.tr("Articles into a new project…"),
                self.tr("Texts, web pages, Word, PDF, mail, feeds, whole corpora"),
                self.texts_requested,
            ),
            (
                self.tr("The sample project"),
                self.tr("Articles of our own to try things on"),
                self.sample_requested,
            ),
            (
                self.tr("The tour"),
                self.tr("Six short steps on the sample, done by doing them"),
                self.tour_requested,
            ),
        ):
            button = QPushButton(f"{title}  —  {told}", body)
            button.setProperty("role", "way")
            button.setAccessibleName(title.rstrip("…"))
            button.setAccessibleDescription(told)
            button.clicked.connect(asked)
            button.installEventFilter(self)
            column.addWidget(button)
            ways.append(button)
        return ways
