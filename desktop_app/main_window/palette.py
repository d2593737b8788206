"""The palette: any action or article by part of its name."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QIcon, QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout

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
        self._list = QListWidget(self)
        self._list.setAccessibleName(self.tr("Actions and articles found"))
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 8, 8, 8)
        layout.addWidget(self._field)
        layout.addWidget(self._list)
        self._field.textChanged.connect(self._narrow)
        self._field.installEventFilter(self)
        self._list.itemClicked.connect(lambda _: self._take())
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
            row = self._list.currentRow()
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._take()
                return True
            if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
                step = 1 if event.key() == Qt.Key.Key_Down else -1
                self._list.setCurrentRow(max(0, min(self._list.count() - 1, row + step)))
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
            item = QListWidgetItem(entry.icon, f"{entry.title}\t{entry.detail}")
            item.setData(Qt.ItemDataRole.UserRole, number)
            self._list.addItem(item)
        self._list.setCurrentRow(0)

    def _take(self) -> None:
        item = self._list.currentItem()
        if item is not None:
            entry = self._entries[item.data(Qt.ItemDataRole.UserRole)]
            self.close()
            entry.choose()


def rank_of(title: str, typed: str) -> tuple[int, int] | None:
    """How well a title answers what was typed, the least best: at its head, a word's, within, by letters."""
    title, typed = title.casefold(), typed.casefold().strip()
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
