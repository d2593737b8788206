"""The articles that were read, a row each, to be taken or left."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QAbstractTableModel, QLocale, QModelIndex, QObject, QPersistentModelIndex, Qt

from desktop_app.domain.document import Document
from desktop_app.project.duplicates import Duplicate

_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class ImportRows(QAbstractTableModel):
    """A row an article: headline with a tick, outlet, date, language, length, and what it is the same as.

    What the project has, letter by letter, is not ticked at first.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._documents: Sequence[Document] = ()
        self._met: Mapping[str, Duplicate] = {}
        self._left: set[str] = set()
        self._headers = (
            self.tr("Headline"),
            self.tr("Outlet"),
            self.tr("Date"),
            self.tr("Language"),
            self.tr("Length"),
            self.tr("There already"),
        )

    def show(self, documents: Sequence[Document], met: Mapping[str, Duplicate]) -> None:
        """Show articles, and by id those that are there already."""
        self.beginResetModel()
        self._documents, self._met = documents, met
        self._left = {id_ for id_, duplicate in met.items() if duplicate.same}
        self.endResetModel()

    def document(self, row: int) -> Document | None:
        """The article in a row."""
        return self._documents[row] if 0 <= row < len(self._documents) else None

    def taken(self) -> tuple[Document, ...]:
        """The articles that are ticked."""
        return tuple(document for document in self._documents if document.id not in self._left)

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._documents)

    def columnCount(self, parent: _Index = _NOWHERE) -> int:
        return len(self._headers)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._headers[section]
        return None

    def flags(self, index: _Index) -> Qt.ItemFlag:
        ticked = Qt.ItemFlag.ItemIsUserCheckable if index.column() == 0 else Qt.ItemFlag.NoItemFlags
        return super().flags(index) | ticked

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        document = self.document(index.row())
        if document is None:
            return None
        if role == Qt.ItemDataRole.CheckStateRole and index.column() == 0:
            left = document.id in self._left
            return Qt.CheckState.Unchecked if left else Qt.CheckState.Checked
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            return self._cell(document, index.column())
        return None

    def setData(self, index: _Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        document = self.document(index.row())
        if document is None or role != Qt.ItemDataRole.CheckStateRole or index.column() != 0:
            return False
        ticked = Qt.CheckState(value) == Qt.CheckState.Checked
        (self._left.discard if ticked else self._left.add)(document.id)
        self.dataChanged.emit(index, index)
        return True

    def _cell(self, document: Document, column: int) -> str:
        length = QLocale().toString(len(document.text))
        facts = (document.title, document.outlet, document.date, document.language, length)
        return facts[column] if column < len(facts) else self._there_already(self._met.get(document.id))

    def _there_already(self, met: Duplicate | None) -> str:
        if met is None:
            return ""
        if met.same:
            return self.tr("the same text: %1").replace("%1", met.of_title)
        share = QLocale().toString(round(100 * met.share))
        return self.tr("%1 % the same: %2").replace("%1", share).replace("%2", met.of_title)
