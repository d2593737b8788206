"""What was found, in the order in which it is shown."""

from __future__ import annotations

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from desktop_app.widgets.search.hit import Hit

AnyIndex = QModelIndex | QPersistentModelIndex
HIT = Qt.ItemDataRole.UserRole
_NOWHERE = QModelIndex()


class Hits(QAbstractListModel):
    """A hit a row."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._hits: tuple[Hit, ...] = ()

    def set_hits(self, hits: tuple[Hit, ...]) -> None:
        """Show these and no others."""
        self.beginResetModel()
        self._hits = hits
        self.endResetModel()

    @property
    def hits(self) -> tuple[Hit, ...]:
        """All that are shown."""
        return self._hits

    def rowCount(self, parent: AnyIndex = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._hits)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        hit = self._hits[index.row()]
        if role == HIT:
            return hit
        if role == Qt.ItemDataRole.DisplayRole:
            return hit.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(part for part in (hit.title, hit.note, hit.words) if part)
        return None
