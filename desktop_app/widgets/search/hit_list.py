"""The list of what was found: gone through, opened, chosen from."""

from __future__ import annotations

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QListView, QWidget

from desktop_app.widgets.common.look import Look
from desktop_app.widgets.search.hit import Hit
from desktop_app.widgets.search.hit_painter import HitPainter
from desktop_app.widgets.search.hits import Hits

PAUSE = 120
"""Milliseconds at a row after which its place is shown."""

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class HitList(QListView):
    """The row that is come to is shown in its text; Enter goes there, Left and Right from match to match."""

    shown = Signal(object)
    entered = Signal(object)
    match_requested = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "list")
        self.setAccessibleName(self.tr("What was found"))
        self._model, self._painter = Hits(self), HitPainter(self)
        self.setModel(self._model)
        self.setItemDelegate(self._painter)
        self.setUniformItemSizes(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setSelectionMode(QListView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self._show)
        self.selectionModel().currentRowChanged.connect(self._current_changed)
        self.doubleClicked.connect(lambda _: self._enter())

    def set_look(self, look: Look) -> None:
        """Paint with the colours and the reading face of this theme."""
        self._painter.look = look
        self.doItemsLayout()
        self.viewport().update()

    def set_hits(self, hits: tuple[Hit, ...]) -> None:
        """Show these and no others; who was at one that is still there stays at it."""
        row = self.currentIndex().row()
        was = self._model.hits[row] if 0 <= row < len(self._model.hits) else None
        self._model.set_hits(hits)
        place = next((place for place, hit in enumerate(hits) if was is not None and hit.same_as(was)), -1)
        self.scrollToTop()
        if place >= 0:
            flags = QItemSelectionModel.SelectionFlag.ClearAndSelect
            self.selectionModel().setCurrentIndex(self._model.index(place), flags)
        # It is shown already, or not before it is come to.
        self._pause.stop()

    @property
    def hits(self) -> tuple[Hit, ...]:
        """All that are in the list."""
        return self._model.hits

    @property
    def chosen(self) -> tuple[Hit, ...]:
        """Those selected, in their order."""
        rows = sorted(index.row() for index in self.selectionModel().selectedRows())
        return tuple(self._model.hits[row] for row in rows)

    def begin(self) -> None:
        """Take the keyboard, at the first row if at none."""
        if not self.selectionModel().hasSelection() and self._model.rowCount():
            self.selectionModel().setCurrentIndex(
                self._model.index(0), QItemSelectionModel.SelectionFlag.ClearAndSelect
            )
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            if not event.isAutoRepeat():
                self._enter()
        elif event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self._show_now()
            self.match_requested.emit(1 if event.key() == Qt.Key.Key_Right else -1)
        else:
            super().keyPressEvent(event)

    def _current_changed(self, current: QModelIndex, _before: QModelIndex) -> None:
        if current.isValid():
            self._pause.start()

    def _show_now(self) -> None:
        if self._pause.isActive():
            self._pause.stop()
            self._show()

    def _show(self) -> None:
        row = self.currentIndex().row()
        if 0 <= row < len(self._model.hits):
            self.shown.emit(self._model.hits[row])

    def _enter(self) -> None:
        self._pause.stop()
        row = self.currentIndex().row()
        if 0 <= row < len(self._model.hits):
            self.entered.emit(self._model.hits[row])
