"""The mouse on the page."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPointF, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QTextEdit

from desktop_app.widgets.reader.bounds import Bounds, Handle
from desktop_app.widgets.reader.counted import offer
from desktop_app.widgets.reader.marks import Chosen
from desktop_app.widgets.reader.notes import Notes
from desktop_app.widgets.reader.places import Places
from desktop_app.widgets.reader.sheet import Sheet


class Pointing(QObject):
    """Tells what is clicked. What it does not take is the text widget's: selecting."""

    chosen = Signal(object)
    clicked = Signal(int)
    """A letter was clicked: its code point."""
    taken = Signal(str)
    """A suggestion was clicked twice."""

    def __init__(self, view: QTextEdit, sheet: Sheet, places: Places, notes: Notes, bounds: Bounds) -> None:
        super().__init__(view)
        self._view, self._sheet, self._places, self._notes = view, sheet, places, notes
        self._bounds = bounds
        self._held: Handle | None = None
        self._pressed: QPointF | None = None

    def press(self, event: QMouseEvent) -> bool:
        """A button goes down; whether that was on a note or a boundary."""
        self._pressed = event.position()
        self._held = self._handle(event.position()) if event.button() == Qt.MouseButton.LeftButton else None
        if self._held is not None:
            self._bounds.hold(pressed=True)
            return True
        notes = self._notes.all_at(event.position())
        if len(notes) > 1:
            offer(notes, self._view.viewport(), event.position().toPoint(), self.chosen.emit)
        elif notes:
            self.chosen.emit(notes[0].chosen)
        return bool(notes)

    def let_go(self, event: QMouseEvent) -> bool:
        """A button comes up; whether that ends the moving of a boundary."""
        if self._held is None:
            return False
        self._held = self._pressed = None
        self._bounds.hold(pressed=False)
        return True

    def _handle(self, place: QPointF) -> Handle | None:
        return None if self._view.textCursor().hasSelection() else self._bounds.handle_at(place)

    def release(self, event: QMouseEvent) -> None:
        """A button comes up, after the text widget has seen it."""
        pressed, self._pressed = self._pressed, None
        near = pressed is not None and (event.position() - pressed).manhattanLength() < 4
        left = event.button() == Qt.MouseButton.LeftButton and not self._view.textCursor().hasSelection()
        if near and left and self._notes.at(event.position()) is None:
            self.chosen.emit(self.mark_at(event.position()))
            point = self._places.under(event.position())
            if point is not None:
                self.clicked.emit(point)

    def double_click(self, event: QMouseEvent) -> bool:
        """A button goes down twice; whether that took a suggestion."""
        # The first click has chosen one; the second is on that one, not on the next at its place.
        suggestion = self._sheet.chosen.suggestion
        if not suggestion or self.mark_at(event.position()) == Chosen():
            return False
        self.taken.emit(suggestion)
        return True

    def move(self, event: QMouseEvent) -> bool:
        """The mouse goes over the page; whether it takes a boundary along."""
        if self._held is not None:
            exact = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
            self._bounds.drag(self._held, event.position(), exact=exact)
            return True
        if not event.buttons():
            place = event.position()
            if self._handle(place) is not None:
                self._view.viewport().setCursor(Qt.CursorShape.SizeHorCursor)
                return False
            note = self._notes.at(place)
            under = note.chosen if note is not None else self.mark_at(place)
            self._be_over(under)
            over = under != Chosen()
            shape = Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.IBeamCursor
            self._view.viewport().setCursor(shape)
        return False

    def leave(self) -> None:
        """The mouse goes away."""
        self._be_over(Chosen())

    def _be_over(self, under: Chosen) -> None:
        if under != self._sheet.painter.hovered:
            self._sheet.painter.hovered = under
            self._view.viewport().update()

    def mark_at(self, place: QPointF) -> Chosen:
        """The mark under a place of the viewport; where several lie, each click takes the next longer one."""
        point = self._places.under(place)
        return Chosen() if point is None else self._sheet.marks.at(point, self._sheet.chosen)
