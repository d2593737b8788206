"""The palette: any action or article by part of its name."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QIcon, QKeyEvent
from PySide6.QtWidgets import QFrame, QHeaderView, QLineEdit, QTreeWidget, QTreeWidgetItem, QVBoxLayout

if TYPE_CHECKING:
    from desktop_app.main_window.window import MainWindow

_MOST = 12


@dataclass(frozen=True)
class Entry:
    """A row of the palette."""

    title: str
    detail: str
    icon: QIcon
    choose: Callable[[], object]


class Palette(QFrame):
    """A field over the window; what is typed narrows the list, Enter does the first."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window, Qt.WindowType.Popup)
        self.setObjectName("palette")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._window = window
        self._entries = _entries(window)
        self._field = QLineEdit(self)
        self._field.setPlaceholderText(self.tr("Find an action or article…"))
        self._field.setAccessibleName(self.tr("Find an action or article"))
        self._list = QTreeWidget(self)
        self._list.setColumnCount(2)
        self._list.setHeaderHidden(True)
        self._list.setRootIsDecorated(False)
        self._list.setUniformRowHeights(True)
        self._list.header().setStretchLastSection(False)
        self._list.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self._list.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self._list.setAccessibleName(self.tr("Actions and articles found"))
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 8, 8, 8)
        layout.addWidget(self._field)
        layout.addWidget(self._list)
        self._field.textChanged.connect(self._narrow)
        self._field.installEventFilter(self)
        self._list.itemClicked.connect(lambda _item, _column: self._take())
        self._narrow("")

    def popup(self) -> None:
        """Open below the top of the window, in its middle."""
        window = self._window
        width = min(620, window.width() - 40)
        self.resize(width, 440)
        self.move(window.mapToGlobal(QPoint((window.width() - width) // 2, 70)))
        self.show()
        self._field.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            row = self._list.currentIndex().row()
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._take()
                return True
            if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
                step = 1 if event.key() == Qt.Key.Key_Down else -1
                self._mark(max(0, min(self._list.topLevelItemCount() - 1, row + step)))
                return True
        return super().eventFilter(watched, event)

    def _narrow(self, typed: str) -> None:
        self._list.clear()
        ranked = sorted(
            (rank, number)
            for number, entry in enumerate(self._entries)
            if (rank := rank_of(entry.title, typed)) is not None
        )
        for _, number in ranked[:_MOST]:
            entry = self._entries[number]
            item = QTreeWidgetItem([entry.title, entry.detail])
            item.setIcon(0, entry.icon)
            item.setTextAlignment(1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            item.setData(0, Qt.ItemDataRole.UserRole, number)
            self._list.addTopLevelItem(item)
        self._mark(0)

    def _mark(self, row: int) -> None:
        item = self._list.topLevelItem(row)
        if item is not None:
            self._list.setCurrentItem(item)

    def _take(self) -> None:
        item = self._list.currentItem()
        if item is not None:
            entry = self._entries[item.data(0, Qt.ItemDataRole.UserRole)]
            self.close()
            entry.choose()


def rank_of(title: str, typed: str) -> tuple[int, int] | None:
    """How well a title answers what was typed, the least best: at its head, a word's, within, by letters."""
    title, typed = title.casefold(), typed.casefold().strip()
    if not typed:
        return (0, 0)
    if title.startswith(typed):
        return (0, len(title))
    if f" {typed}" in title:
        return (1, title.index(f" {typed}"))
    if typed in title:
        return (2, title.index(typed))
    place = -1
    for letter in typed:
        place = title.find(letter, place + 1)
        if place < 0:
            return None
    return (3, place)


def _entries(window: MainWindow) -> list[Entry]:
    entries = [
        Entry(action.text().replace("&", ""), action.shortcut().toString(), action.icon(), action.trigger)
        for action in window.actions_by_id.values()
        if action.isEnabled()
    ]
    for summary in window.desk.ask(lambda project: project.summaries()) or ():
        show = partial(window.desk.show_document, summary.id)
        entries.append(Entry(summary.title, summary.outlet, QIcon(), show))
    return entries
