"""The documents of a project in an order, narrowed to those that are asked for."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from html import escape
from itertools import count

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QStringListModel, Qt

from desktop_app.domain.document import DocumentStatus, DocumentSummary
from desktop_app.domain.query import Query
from desktop_app.widgets.library.names import Names
from desktop_app.widgets.library.narrowing import Narrowing
from desktop_app.widgets.library.order import KEYS, Key, Order

AnyIndex = QModelIndex | QPersistentModelIndex
SUMMARY = Qt.ItemDataRole.UserRole
_CHOSEN = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren


class Documents(QStringListModel):
    """A document that changes or comes costs a search by halves; narrowing costs one pass.

    The strings are the ids of those shown. Qt has them, too, since the list asks for every row whether it is
    there whenever it is laid out, and would have to come to Python each time.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._summaries: dict[str, DocumentSummary] = {}
        self._came: dict[str, int] = {}
        self._next = 0
        self._shown: list[str] = []
        self._names = Names()
        self._narrowing = Narrowing(Query(), None, self._names)
        self.order = Order.CAME

    def set_documents(self, summaries: Iterable[DocumentSummary]) -> None:
        """Show these documents and no others; they came in this order."""
        self._summaries = {summary.id: summary for summary in summaries}
        self._came = dict(zip(self._summaries, count(), strict=False))
        self._next = len(self._came)
        self._names.clear()
        self._arrange()

    def put(self, summary: DocumentSummary) -> None:
        """Show a document as it is now, as the last that came when it is new."""
        place = self.place(summary.id)
        before = self._key(summary.id) if place >= 0 else None
        if summary.id not in self._came:
            self._came[summary.id] = self._next
            self._next += 1
        self._summaries[summary.id] = summary
        self._names.forget(summary.id)
        key, fits = self._key(summary.id), self._narrowing.fits(summary)
        if fits and key == before:
            self.dataChanged.emit(self.index(place), self.index(place))
            return
        if place >= 0:
            self._take_out(place)
        if fits:
            place = self._find(key)
            self._shown.insert(place, summary.id)
            self.insertRows(place, 1)

    def knows(self, document_id: str) -> bool:
        """Whether it is told where a document stands among the others, there now or not."""
        return document_id in self._came

    def remove(self, document_id: str) -> None:
        """Show a document no longer; if it comes back, it stands where it stood."""
        place = self.place(document_id)
        if place >= 0:
            self._take_out(place)
        self._summaries.pop(document_id, None)
        self._names.forget(document_id)

    def narrow(self, query: Query, found: frozenset[str] | None) -> None:
        """Show what fits the query, or whose id is in ``found``; all for an empty query."""
        if (query, found) == (self._narrowing.query, self._narrowing.found):
            return
        self._narrowing = Narrowing(query, found, self._names)
        self._arrange()

    def set_order(self, order: Order) -> None:
        """Put the documents in another order."""
        self.order = order
        self._arrange()

    def place(self, document_id: str) -> int:
        """Where a document is shown, -1 when it is not."""
        if document_id not in self._summaries:
            return -1
        place = self._find(self._key(document_id))
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

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        return _CHOSEN if index.isValid() else Qt.ItemFlag.NoItemFlags

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if index.row() >= len(self._shown):
            return None  # it is about to be taken out
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
        self._shown = self._narrowing.fitting(self._summaries)
        # As they came they are in order already, and stay so among those alike.
        if self.order is not Order.CAME:
            key, summaries = KEYS[self.order], self._summaries
            self._shown.sort(key=lambda id_: key(summaries[id_]))
        self.setStringList(self._shown)

    def _key(self, document_id: str) -> tuple[Key, int]:
        return KEYS[self.order](self._summaries[document_id]), self._came[document_id]

    def _take_out(self, place: int) -> None:
        del self._shown[place]
        self.removeRows(place, 1)

    def _find(self, key: tuple[Key, int]) -> int:
        return bisect_left(self._shown, key, key=self._key)
