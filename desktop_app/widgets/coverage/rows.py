"""The numbers of each article, the whole project above them, in the order that somebody chose."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from html import escape

from PySide6.QtCore import QAbstractTableModel, QLocale, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QFont

from desktop_app.domain.coverage import Coverage, Lack, total
from desktop_app.widgets.common.faces import heavy
from desktop_app.widgets.common.look import Look

AnyIndex = QModelIndex | QPersistentModelIndex
ARTICLE, STATEMENTS = 0, 1
_FIXED = 2
_NOWHERE = QModelIndex()
_LEADING = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter


class CoverageRows(QAbstractTableModel):
    """Title, statements, and a column for each thing that can be missing."""

    def __init__(self, font: QFont, parent: QObject) -> None:
        super().__init__(parent)
        self._heavy = heavy(font)
        self._look: Look | None = None
        self._came: tuple[Coverage, ...] = ()
        self._rows: tuple[Coverage, ...] = ()
        self.columns: tuple[Lack, ...] = ()
        self._counting: frozenset[Lack] = frozenset()
        self._by, self._down = -1, False
        self._only_left = False
        self._titles = self._told_titles()

    def set_look(self, look: Look) -> None:
        """Write in the colours of this theme."""
        self._look = look
        self._tell_changed()

    def set_counts(
        self, documents: Iterable[Coverage], columns: Sequence[Lack], counting: frozenset[Lack]
    ) -> None:
        """Show these articles, in the order in which they came; ``counting`` is what counts as to do."""
        self._came = tuple(documents)
        again = tuple(columns) == self.columns
        before = [row.document_id for row in self._rows]
        rows = self._arranged(counting)
        if again and before == [row.document_id for row in rows]:
            self._rows, self._counting = rows, counting
            self._tell_changed()
            return
        self.beginResetModel()
        self.columns, self._counting, self._rows = tuple(columns), counting, rows
        self.endResetModel()

    def show_only_left(self, *, only: bool) -> None:
        """Show only articles in which something is left to do, or all."""
        self._only_left = only
        self._arrange()

    def row_of(self, document_id: str) -> int:
        """Where an article is shown, -1 when it is not; the whole project has no id."""
        return next((n for n, row in enumerate(self._rows) if row.document_id == document_id), -1)

    def coverage(self, row: int) -> Coverage:
        """What is shown in a row."""
        return self._rows[row]

    def lack(self, column: int) -> Lack | None:
        """What a column counts; None for titles and statements."""
        return self.columns[column - _FIXED] if column >= _FIXED else None

    @property
    def is_empty(self) -> bool:
        """Whether there are no articles, shown or not."""
        return not self._came

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        self._by, self._down = column, order == Qt.SortOrder.DescendingOrder
        self._arrange()

    def rowCount(self, parent: AnyIndex = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: AnyIndex = _NOWHERE) -> int:
        return 0 if parent.isValid() else _FIXED + len(self.columns)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation != Qt.Orientation.Horizontal:
            return None
        lack = self.lack(section)
        if role == Qt.ItemDataRole.DisplayRole:
            fixed = (self.tr("Article"), self.tr("Statements"))
            return fixed[section] if lack is None else self._titles[lack][0]
        if role == Qt.ItemDataRole.ToolTipRole and lack is not None:
            told = self._titles[lack][1]
            return told if lack in self._counting else f"{told} {self.tr('Does not count as to do.')}"
        if role == Qt.ItemDataRole.TextAlignmentRole and section == ARTICLE:
            return _LEADING
        return None

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row, column = self._rows[index.row()], index.column()
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._shown(row, column)
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._said(row, column)
            case Qt.ItemDataRole.ToolTipRole:
                return None if column == ARTICLE else f"<qt>{escape(self._said(row, column))}</qt>"
            case Qt.ItemDataRole.TextAlignmentRole:
                return _LEADING if column == ARTICLE else Qt.AlignmentFlag.AlignCenter
            case _:
                return self._dressed(row, column, role)

    def _dressed(self, row: Coverage, column: int, role: int) -> object:
        """Bold where it is to do, faint where it is not."""
        if role == Qt.ItemDataRole.FontRole and (not row.document_id or self._counts(row, column)):
            return self._heavy
        if role == Qt.ItemDataRole.ForegroundRole and self._look is not None:
            quiet = column != ARTICLE and not self._counts(row, column)
            return self._look.window["muted" if quiet else "text"]
        return None

    def _shown(self, row: Coverage, column: int) -> str:
        if column == ARTICLE:
            return self._title(row)
        if column == STATEMENTS:
            return QLocale().toString(row.statements)
        lack = self.lack(column)
        if lack is Lack.REVIEW and row.review is None:
            return "?"
        many = row.of(lack) if lack is not None else 0
        return QLocale().toString(many) if many else "–"

    def _said(self, row: Coverage, column: int) -> str:
        """A cell in words, for who does not see in which column it stands."""
        title, lack = self._title(row), self.lack(column)
        if column == ARTICLE:
            return title
        if lack is None:
            return f"{title}, {self.tr('statements: %1').replace('%1', str(row.statements))}"
        if lack is Lack.REVIEW and row.review is None:
            return f"{title}, {self.tr('nobody has looked for quotations yet')}"
        return f"{title}, {self._titles[lack][2].replace('%1', str(row.of(lack)))}"

    def _title(self, row: Coverage) -> str:
        return (row.title or self.tr("Untitled")) if row.document_id else self.tr("Whole project")

    def _counts(self, row: Coverage, column: int) -> bool:
        lack = self.lack(column)
        return lack is not None and lack in self._counting and row.of(lack) > 0

    def _arrange(self) -> None:
        self.layoutAboutToBeChanged.emit()
        held = [(index, self._rows[index.row()].document_id) for index in self.persistentIndexList()]
        self._rows = self._arranged(self._counting)
        places = {row.document_id: place for place, row in enumerate(self._rows)}
        for index, id_ in held:
            there = self.index(places[id_], index.column()) if id_ in places else _NOWHERE
            self.changePersistentIndex(index, there)
        self.layoutChanged.emit()

    def _arranged(self, counting: frozenset[Lack]) -> tuple[Coverage, ...]:
        if not self._came:
            return ()
        rows = [row for row in self._came if not self._only_left or row.left(counting)]
        lack = self.lack(self._by) if _FIXED <= self._by < _FIXED + len(self.columns) else None
        if lack is not None:
            rows.sort(key=lambda row: row.of(lack), reverse=self._down)
        elif self._by == STATEMENTS:
            rows.sort(key=lambda row: row.statements, reverse=self._down)
        elif self._by == ARTICLE:
            rows.sort(key=lambda row: row.title.casefold(), reverse=self._down)
        return (total(self._came), *rows)

    def _tell_changed(self) -> None:
        if self._rows:
            last = self.index(len(self._rows) - 1, self.columnCount() - 1)
            self.dataChanged.emit(self.index(0, 0), last)
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, self.columnCount() - 1)

    def _told_titles(self) -> Mapping[Lack, tuple[str, str, str]]:
        """A heading, what it counts, and a number of it in words."""
        return {
            Lack.ARTICLE: (
                self.tr("Undescribed"),
                self.tr("Articles of which a required field is empty."),
                self.tr("required fields of the article empty: %1"),
            ),
            Lack.REVIEW: (
                self.tr("To review"),
                self.tr("Suggestions that nobody has decided on; ? where nobody looked for quotations yet."),
                self.tr("suggestions to review: %1"),
            ),
            Lack.PLACE: (
                self.tr("No place"),
                self.tr("Statements with words that lost their place when the text was corrected."),
                self.tr("statements without a place: %1"),
            ),
            Lack.SPEAKER: (
                self.tr("No speaker"),
                self.tr("Quotations without a speaker. What the journalist says needs none."),
                self.tr("quotations without speaker: %1"),
            ),
            Lack.CLAIM: (
                self.tr("No claim"),
                self.tr("Statements without a claim that has a type."),
                self.tr("statements without claim: %1"),
            ),
            Lack.STANCE: (
                self.tr("No stance"),
                self.tr("Statements without a stance that has a level."),
                self.tr("statements without stance: %1"),
            ),
            Lack.FIELD: (
                self.tr("Fields"),
                self.tr("Statements with a required field empty, of their own or of a claim or stance."),
                self.tr("statements with a required field empty: %1"),
            ),
        }
