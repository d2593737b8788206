"""The names proposed beneath a field, with what is known of each at the end of its row."""

from __future__ import annotations

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import (
    QFrame,
    QListView,
    QVBoxLayout,
    QWidget,
)

from desktop_app.widgets.common.faces import gap, scaled
from desktop_app.widgets.common.look import Look
from desktop_app.widgets.common.offers import Row
from desktop_app.widgets.common.proposal_painter import ProposalPainter, row_height

SHOWN = 12
"""How many rows show at once; the others are scrolled to."""

_RTL = Qt.LayoutDirection.RightToLeft
AnyIndex = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class _Rows(QAbstractListModel):
    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.rows: tuple[Row, ...] = ()

    def put(self, rows: tuple[Row, ...]) -> None:
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def rowCount(self, parent: AnyIndex = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row.name
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{row.name}, {row.note}" if row.note else row.name
        return row if role == Qt.ItemDataRole.UserRole else None


class ProposalList(QFrame):
    """A list on top of the window that never takes the focus; its field has the keyboard."""

    picked = Signal(object)
    """The ``Row`` that was clicked."""

    def __init__(self, field: QWidget, look: Look | None, name: str) -> None:
        super().__init__(field.window())
        self.setObjectName("proposals")
        self.setProperty("role", "popup")
        self.setAutoFillBackground(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFont(field.font())
        self.setLayoutDirection(field.layoutDirection())
        self._field = field
        self._rows = _Rows(self)
        self._list = QListView(self)
        self._list.setAccessibleName(name)
        self._list.setModel(self._rows)
        self._list.setItemDelegate(ProposalPainter(look, self))
        self._list.setUniformItemSizes(True)
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setFrameShape(QFrame.Shape.NoFrame)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self._list.clicked.connect(lambda index: self.picked.emit(self._rows.rows[index.row()]))
        room = QVBoxLayout(self)
        room.setContentsMargins(1, 1, 1, 1)
        room.addWidget(self._list)
        self._watched: list[QWidget] = []
        above: QWidget | None = field
        while above is not None:
            above.installEventFilter(self)
            self._watched.append(above)
            above = None if above.isWindow() else above.parentWidget()

    def close_for_good(self) -> None:
        """Go, and watch nobody any longer."""
        for widget in self._watched:
            widget.removeEventFilter(self)
        self._watched = []
        self.hide()
        self.deleteLater()

    def show_rows(self, rows: tuple[Row, ...], highlighted: int) -> None:
        """Offer these rows, the one at ``highlighted`` marked (none when negative); no rows, no list."""
        self._rows.put(rows)
        self.highlight(highlighted)
        self.setVisible(bool(rows))
        if rows:
            self._place()
            self.raise_()
            self._place()  # once more, now that the frame about the rows is known

    def highlight(self, row: int) -> None:
        """Mark one row, or none when ``row`` is negative."""
        self._list.setCurrentIndex(self._rows.index(row) if row >= 0 else QModelIndex())
        if row < 0:
            self._list.clearSelection()
            self._list.scrollToTop()

    @property
    def highlighted(self) -> int:
        """The place of the marked row, -1 when none is."""
        return self._list.currentIndex().row()

    @property
    def rows(self) -> tuple[Row, ...]:
        """What is offered."""
        return self._rows.rows

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Move, QEvent.Type.Resize) and self.isVisible():
            self._place()
        return False

    def _place(self) -> None:
        """Under the field, or above it where there is more room; as many rows as fit, twelve at most."""
        window = self._field.window()
        corner = self._field.mapTo(window, QPoint(0, 0))
        frame = self.height() - self._list.viewport().height() if self.isVisible() else 4
        each = row_height(self)
        below = window.height() - corner.y() - self._field.height() - 4
        wanted = each * min(SHOWN, len(self._rows.rows)) + frame
        upwards = below < min(wanted, each * 4 + frame) and corner.y() > below
        height = min(wanted, max(each + frame, corner.y() - 4 if upwards else below))
        y = corner.y() - height - 1 if upwards else corner.y() + self._field.height() + 1
        width = min(max(self._field.width(), self._widest()), window.width() - 8)
        # A list wider than its field keeps the field's trailing edge while there is room before it.
        x = corner.x() if self.layoutDirection() is _RTL else corner.x() + self._field.width() - width
        self.setGeometry(max(4, min(x, window.width() - 4 - width)), y, width, height)

    def _widest(self) -> int:
        names, notes = self.fontMetrics(), QFontMetrics(scaled(self.font(), 0.85))
        rows = self._rows.rows[: SHOWN * 2]
        longest = max((names.horizontalAdvance(row.name) for row in rows), default=0)
        longest += max((notes.horizontalAdvance(row.note) for row in rows), default=0)
        longest += row_height(self)  # the icon
        return min(longest + 4 * gap(self.font(), 0.5) + 16, self.fontMetrics().averageCharWidth() * 56)
