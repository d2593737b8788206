"""The documents of a project in an order, narrowed to those that are asked for."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from html import escape

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from desktop_app.domain.document import DocumentStatus, DocumentSummary
from desktop_app.domain.query import Query
from desktop_app.widgets.library.narrowing import Narrowing
from desktop_app.widgets.library.order import KEYS, Key, Order

AnyIndex = QModelIndex | QPersistentModelIndex
SUMMARY = Qt.ItemDataRole.UserRole
_NOWHERE = QModelIndex()


class Documents(QAbstractListModel):
    """A document that changes or comes costs a search by halves; narrowing costs one pass."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._summaries: dict[str, DocumentSummary] = {}
        self._came: dict[str, int] = {}
        self._keys: dict[str, tuple[Key, int]] = {}
        self._next = 0
        self._shown: list[str] = []
        self._names: dict[str, str] = {}
        self._narrowing = Narrowing(Query(), None, self._names)
        self.order = Order.CAME

    def set_documents(self, summaries: Iterable[DocumentSummary]) -> None:
        """Show these documents and no others; they came in this order."""
        self.beginResetModel()
        self._summaries = {summary.id: summary for summary in summaries}
        self._came = {id_: place for place, id_ in enumerate(self._summaries)}
        self._next = len(self._came)
        self._names.clear()
        self._arrange()
        self.endResetModel()

    def put(self, summary: DocumentSummary) -> None:
        """Show a document as it is now, as the last that came when it is new."""
        place = self.place(summary.id)
        if summary.id not in self._came:
            self._came[summary.id] = self._next
            self._next += 1
        self._summaries[summary.id] = summary
        self._names.pop(summary.id, None)
        key, fits = self._key(summary), self._narrowing.fits(summary)
        if place >= 0 and fits and key == self._keys[summary.id]:
            self.dataChanged.emit(self.index(place), self.index(place))
            return
        if place >= 0:
            self._take_out(place)
        if fits:
            self._keys[summary.id] = key
            place = self._find(key)
            self.beginInsertRows(QModelIndex(), place, place)
            self._shown.insert(place, summary.id)
            self.endInsertRows()

    def remove(self, document_id: str) -> None:
        """Show a document no longer."""
        place = self.place(document_id)
        if place >= 0:
            self._take_out(place)
        self._summaries.pop(document_id, None)
        self._came.pop(document_id, None)

    def narrow(self, query: Query, found: frozenset[str] | None) -> None:
        """Show what fits the query, or whose id is in ``found``; all for an empty query."""
        if (query, found) == (self._narrowing.query, self._narrowing.found):
            return
        self.beginResetModel()
        self._narrowing = Narrowing(query, found, self._names)
        self._arrange()
        self.endResetModel()

    def set_order(self, order: Order) -> None:
        """Put the documents in another order."""
        self.beginResetModel()
        self.order = order
        self._arrange()
        self.endResetModel()

    def place(self, document_id: str) -> int:
        """Where a document is shown, -1 when it is not."""
        if document_id not in self._keys:
            return -1
        place = self._find(self._keys[document_id])
        return place if place < len(self._shown) and self._shown[place] == document_id else -1

    @property
    def total(self) -> int:
        """How many documents there are, shown or not."""
        return len(self._summaries)

    @property
    def summaries(self) -> Iterable[DocumentSummary]:
        """All documents, shown or not, as they came."""
        return self._summaries.values()

    def summary(self, place: int) -> DocumentSummary:
        """The document shown there."""
        return self._summaries[self._shown[place]]

    def rowCount(self, parent: AnyIndex = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._shown)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        summary = self.summary(index.row())
        if role == Qt.ItemDataRole.ToolTipRole:
            told = "".join(f"<br>{escape(line)}" for line in self._told(summary))
            return f"<p>{escape(summary.title)}{told}</p>"
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join((summary.title, *self._told(summary)))
        if role == SUMMARY:
            return summary
        return summary.title if role == Qt.ItemDataRole.DisplayRole else None

    def _told(self, summary: DocumentSummary) -> list[str]:
        """How far it is, who codes it and what it is sorted by, in words."""
        statements, left = summary.statements, summary.unreviewed
        told = [self._state(summary.status)]
        told.append(self.tr("1 statement") if statements == 1 else self.tr("%n statements", "", statements))
        if left is None:
            told.append(self.tr("no quotations looked for yet"))
        elif left == 0:
            told.append(self.tr("all suggestions reviewed"))
        else:
            told.append(
                self.tr("1 suggestion to review")
                if left == 1
                else self.tr("%n suggestions to review", "", left)
            )
        if summary.assigned:
            told.append(self.tr("for %1").replace("%1", summary.assigned))
        if summary.tags:
            told.append(self.tr("tags: %1").replace("%1", ", ".join(summary.tags)))
        return told

    def _state(self, status: DocumentStatus) -> str:
        return {
            DocumentStatus.NEW: self.tr("not begun"),
            DocumentStatus.IN_PROGRESS: self.tr("in progress"),
            DocumentStatus.DONE: self.tr("done"),
        }[status]

    def _arrange(self) -> None:
        fits, came, key = self._narrowing.fits, self._came, KEYS[self.order]
        self._keys = {id_: (key(one), came[id_]) for id_, one in self._summaries.items() if fits(one)}
        # As they came they are in order already.
        self._shown = list(self._keys)
        if self.order is not Order.CAME:
            self._shown.sort(key=self._keys.__getitem__)

    def _key(self, summary: DocumentSummary) -> tuple[Key, int]:
        return KEYS[self.order](summary), self._came[summary.id]

    def _take_out(self, place: int) -> None:
        self.beginRemoveRows(QModelIndex(), place, place)
        self._keys.pop(self._shown[place])
        del self._shown[place]
        self.endRemoveRows()

    def _find(self, key: tuple[Key, int]) -> int:
        return bisect_left(self._shown, key, key=self._keys.__getitem__)
