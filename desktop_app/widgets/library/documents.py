"""The documents of a project in their order, narrowed to those that were searched for."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from html import escape

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from desktop_app.domain.document import DocumentSummary
from desktop_app.widgets.common.proposals import fold

AnyIndex = QModelIndex | QPersistentModelIndex
SUMMARY = Qt.ItemDataRole.UserRole
_NOWHERE = QModelIndex()


class Documents(QAbstractListModel):
    """A document that changes or comes costs a search by halves; narrowing costs one pass."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._summaries: dict[str, DocumentSummary] = {}
        self._names: dict[str, str] = {}
        self._orders: dict[str, int] = {}
        self._next = 0
        self._shown: list[str] = []
        self._words: tuple[str, ...] = ()
        self._found: frozenset[str] | None = None

    def set_documents(self, summaries: Iterable[DocumentSummary]) -> None:
        """Show these documents and no others, in this order."""
        self.beginResetModel()
        self._summaries = {summary.id: summary for summary in summaries}
        self._names = {}
        self._orders = {id_: place for place, id_ in enumerate(self._summaries)}
        self._next = len(self._orders)
        self._arrange()
        self.endResetModel()

    def put(self, summary: DocumentSummary) -> None:
        """Show a document as it is now, at the end when it is new."""
        place = self.place(summary.id)
        self._summaries[summary.id] = summary
        self._names.pop(summary.id, None)
        if summary.id not in self._orders:
            self._orders[summary.id] = self._next
            self._next += 1
        if place >= 0 and self._fits(summary.id):
            self.dataChanged.emit(self.index(place), self.index(place))
        elif place >= 0:
            self._take_out(place)
        elif self._fits(summary.id):
            place = self._find(summary.id)
            self.beginInsertRows(QModelIndex(), place, place)
            self._shown.insert(place, summary.id)
            self.endInsertRows()

    def remove(self, document_id: str) -> None:
        """Show a document no longer."""
        place = self.place(document_id)
        if place >= 0:
            self._take_out(place)
        self._summaries.pop(document_id, None)
        self._names.pop(document_id, None)
        self._orders.pop(document_id, None)

    def narrow(self, typed: str, found: frozenset[str] | None) -> None:
        """Show what has every word in title or outlet, or whose id is in ``found``; all for no words."""
        words = tuple(fold(typed).split())
        if (words, found) == (self._words, self._found):
            return
        self.beginResetModel()
        self._words, self._found = words, found
        self._arrange()
        self.endResetModel()

    def place(self, document_id: str) -> int:
        """Where a document is shown, -1 when it is not."""
        if document_id not in self._orders:
            return -1
        place = self._find(document_id)
        return place if place < len(self._shown) and self._shown[place] == document_id else -1

    @property
    def total(self) -> int:
        """How many documents there are, shown or not."""
        return len(self._summaries)

    def summary(self, place: int) -> DocumentSummary:
        """The document shown there."""
        return self._summaries[self._shown[place]]

    def rowCount(self, parent: AnyIndex = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._shown)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        summary = self.summary(index.row())
        if role == Qt.ItemDataRole.ToolTipRole:
            told = "".join(f"<br>{line}" for line in self._told(summary))
            return f"<p>{escape(summary.title)}{told}</p>"
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join((summary.title, *self._told(summary)))
        if role == SUMMARY:
            return summary
        return summary.title if role == Qt.ItemDataRole.DisplayRole else None

    def _told(self, summary: DocumentSummary) -> list[str]:
        """How far it is coded and reviewed, in words."""
        statements, left = summary.statements, summary.unreviewed
        told = [self.tr("1 statement") if statements == 1 else self.tr("%n statements", "", statements)]
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
        return told

    def _arrange(self) -> None:
        self._shown = [id_ for id_ in self._orders if self._fits(id_)]

    def _take_out(self, place: int) -> None:
        self.beginRemoveRows(QModelIndex(), place, place)
        del self._shown[place]
        self.endRemoveRows()

    def _find(self, document_id: str) -> int:
        return bisect_left(self._shown, self._orders[document_id], key=self._orders.__getitem__)

    def _fits(self, document_id: str) -> bool:
        if not self._words or (self._found is not None and document_id in self._found):
            return True
        names = self._names.get(document_id)
        if names is None:
            names = self._names[document_id] = _names(self._summaries[document_id])
        return all(word in names for word in self._words)


def _names(summary: DocumentSummary) -> str:
    return fold(f"{summary.title} {summary.outlet}")
