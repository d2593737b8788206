"""The searches kept by name: run, renamed, let go."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem, QWidget

from desktop_app.domain.saved_search import SavedSearch, SearchIn

_SEARCH = Qt.ItemDataRole.UserRole
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class SavedList(QListWidget):
    """Enter or a click runs one, F2 renames it, Del lets it go."""

    run_requested = Signal(object)
    rename_requested = Signal(str, str)
    deletion_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "list")
        self.setObjectName("saved-searches")
        self.setAccessibleName(self.tr("Saved searches"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QListWidget.EditTrigger.EditKeyPressed)
        self.itemClicked.connect(self._run)
        self.itemChanged.connect(self._renamed)

    def set_searches(self, searches: tuple[SavedSearch, ...]) -> None:
        """Show these and no others."""
        current = self.currentRow()
        self.blockSignals(True)
        self.clear()
        for search in searches:
            item = QListWidgetItem(search.name, self)
            item.setData(_SEARCH, search)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsEditable)
            item.setToolTip(f"<p>{self._told(search)}</p>")
        self.setCurrentRow(min(current, len(searches) - 1))
        self.blockSignals(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        item = self.currentItem()
        if item is not None and event.key() in _ENTER and not event.isAutoRepeat():
            self._run(item)
        elif item is not None and event.key() == Qt.Key.Key_Delete:
            self.deletion_requested.emit(item.data(_SEARCH).id)
        else:
            super().keyPressEvent(event)

    def _told(self, search: SavedSearch) -> str:
        where = {
            SearchIn.ARTICLES: self.tr("In the articles"),
            SearchIn.STATEMENTS: self.tr("In the statements"),
            SearchIn.CONCORDANCE: self.tr("Concordance"),
        }[search.where]
        words = search.words.replace("&", "&amp;").replace("<", "&lt;")
        keys = self.tr("Enter runs it, F2 renames it, Del deletes it.")
        return f"{where}: {words}<br>{keys}"

    def _run(self, item: QListWidgetItem) -> None:
        self.run_requested.emit(item.data(_SEARCH))

    def _renamed(self, item: QListWidgetItem) -> None:
        search: SavedSearch = item.data(_SEARCH)
        name = item.text().strip()
        if name and name != search.name:
            self.rename_requested.emit(search.id, name)
        elif not name:
            self.blockSignals(True)
            item.setText(search.name)
            self.blockSignals(False)
