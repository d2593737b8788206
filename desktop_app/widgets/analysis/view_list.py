"""The analysis views there are, one of which is shown."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractListModel,
    QItemSelectionModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from desktop_app.widgets.common.faces import gap, heavy, scaled
from desktop_app.widgets.common.look import Look

AnyIndex = QModelIndex | QPersistentModelIndex
_ENTRY = Qt.ItemDataRole.UserRole
_NOWHERE = QModelIndex()


@dataclass(frozen=True, slots=True)
class ViewEntry:
    """A view by its name for the command line, with its title and what it is for."""

    name: str
    title: str
    purpose: str


class ViewList(QListView):
    """Arrows go from view to view, each of which is shown at once."""

    chosen = Signal(str)
    entered = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("views")
        self.setAccessibleName(self.tr("Analysis views"))
        self._entries, self._painter = _Entries(self), _EntryPainter(self)
        self.setModel(self._entries)
        self.setItemDelegate(self._painter)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setUniformItemSizes(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.selectionModel().currentRowChanged.connect(self._come_to)
        self.activated.connect(lambda _: self.entered.emit())

    def set_look(self, look: Look) -> None:
        """Paint with the colours of this theme."""
        self._painter.look = look
        self.viewport().update()

    def set_entries(self, entries: tuple[ViewEntry, ...]) -> None:
        """List these."""
        self._entries.set_entries(entries)

    def show_chosen(self, name: str) -> None:
        """Be at a view, and say nothing of it."""
        row = next((n for n, entry in enumerate(self._entries.entries) if entry.name == name), 0)
        if row != self.currentIndex().row():
            self.blockSignals(True)
            flags = QItemSelectionModel.SelectionFlag.ClearAndSelect
            self.selectionModel().setCurrentIndex(self._entries.index(row), flags)
            self.blockSignals(False)
            self.viewport().update()

    def _come_to(self, current: QModelIndex, _before: QModelIndex) -> None:
        if current.isValid():
            self.chosen.emit(self._entries.entries[current.row()].name)


class _Entries(QAbstractListModel):
    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.entries: tuple[ViewEntry, ...] = ()

    def set_entries(self, entries: tuple[ViewEntry, ...]) -> None:
        self.beginResetModel()
        self.entries = entries
        self.endResetModel()

    def rowCount(self, parent: AnyIndex = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.entries)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        entry = self.entries[index.row()]
        if role == _ENTRY:
            return entry
        if role == Qt.ItemDataRole.DisplayRole:
            return entry.title
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return f"{entry.title}: {entry.purpose}"
        return None


class _EntryPainter(QStyledItemDelegate):
    """The chosen one has a bar before it and stands on a sheet, so it needs no colour."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.look: Look | None = None

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        small = QFontMetrics(scaled(option.font, 0.88)).height()
        return QSize(0, QFontMetrics(option.font).height() + small + 2 * gap(option.font, 0.5))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        entry = index.data(_ENTRY)
        if self.look is None or not isinstance(entry, ViewEntry):
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect: QRect = option.rect
        edge = gap(option.font, 0.45)
        place = rect.adjusted(edge, 2, -edge, -2)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if chosen or option.state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self.look.window["surface" if chosen else "hover"])
            painter.drawRoundedRect(place, 5, 5)
        if chosen:
            bar = QRect(place.left(), place.top(), 3, place.height())
            painter.fillRect(QStyle.visualRect(option.direction, place, bar), self.look.window["accent"])
        if option.state & QStyle.StateFlag.State_HasFocus and chosen:
            painter.setPen(self.look.window["focus"])
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(place, 5, 5)
        inner = place.adjusted(gap(option.font, 0.7), gap(option.font, 0.3), -edge, 0)
        flags = QStyle.visualAlignment(
            option.direction, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
        )
        title, small = heavy(option.font) if chosen else option.font, scaled(option.font, 0.88)
        painter.setFont(title)
        painter.setPen(self.look.window["text"])
        painter.drawText(inner, flags, _short(title, entry.title, inner.width()))
        painter.setFont(small)
        painter.setPen(self.look.window["muted"])
        below = inner.adjusted(0, QFontMetrics(title).height(), 0, 0)
        painter.drawText(below, flags, _short(small, entry.purpose, inner.width()))
        painter.restore()


def _short(font: QFont, text: str, width: int) -> str:
    return QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, width)
