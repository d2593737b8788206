"""The lines selected, which stay so when lines come, go and change their order."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, Qt

from desktop_app.widgets.statement_table.row import TableRow
from desktop_app.widgets.statement_table.rows import Rows
from desktop_app.widgets.statement_table.view import TableView

_WHOLE = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows


class Selecting:
    """Marks the line of the statement that is chosen; where several lines are selected, keeps those."""

    def __init__(self, view: TableView, model: Rows) -> None:
        self._view, self._model = view, model
        self.chosen = ""
        """The id of the statement that everybody is at."""
        self.quiet = False
        """Whether lines are being marked, and not by a hand."""
        self._reached = ""

    def rows(self) -> tuple[TableRow, ...]:
        """The lines selected, in the order shown."""
        places = {
            place
            for part in self._view.selectionModel().selection().toList()
            for place in range(part.top(), part.bottom() + 1)
        }
        return self._model.rows_at(sorted(places))

    def begin(self) -> None:
        """Give the lines the keyboard, at the first where none is current."""
        if not self._view.currentIndex().isValid() and self._model.rowCount():
            place = self._model.index(0, max(0, self._view.horizontalHeader().logicalIndex(0)))
            self.quiet = True
            self._view.selectionModel().setCurrentIndex(place, _WHOLE)
            self.quiet = False
        self._view.setFocus(Qt.FocusReason.OtherFocusReason)

    def forget_place(self) -> None:
        """The chosen line is to be scrolled to once more."""
        self._reached = ""

    @contextmanager
    def kept(self) -> Iterator[None]:
        """Change what is shown; afterwards the same statements are selected, as far as they are shown."""
        several = {row.id for row in self.rows()}
        self.quiet = True
        try:
            yield
            ours = not self.chosen or self.chosen in several
            if len(several) > 1 and ours and self._select(several):
                return
            self._mark()
        finally:
            self.quiet = False

    def _select(self, ids: set[str]) -> bool:
        if {row.id for row in self.rows()} == ids:
            return True
        last = self._model.columnCount() - 1
        selection = QItemSelection()
        places = [place for place, row in enumerate(self._model.shown) if row.id in ids]
        start = before = -2
        for place in (*places, -1):
            if place != before + 1:
                if start >= 0:
                    selection.select(self._model.index(start, 0), self._model.index(before, last))
                start = place
            before = place
        self._view.selectionModel().select(selection, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        return len(places) > 1

    def _mark(self) -> None:
        place = self._model.place(self.chosen) if self.chosen else -1
        selection = self._view.selectionModel()
        if place < 0:
            # Where nobody is at any statement, a line may still be current that a hand has come to.
            if self.chosen or self._reached:
                selection.clear()
            self._reached = ""
            return
        index = self._model.index(place, max(0, self._view.currentIndex().column()))
        if self._view.currentIndex().row() != place or not selection.isRowSelected(place, QModelIndex()):
            selection.setCurrentIndex(index, _WHOLE)
        # Somebody may have scrolled on to look at other lines.
        if self._reached != self.chosen:
            self._view.scrollTo(index)
            self._reached = self.chosen
