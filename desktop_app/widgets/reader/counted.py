"""The list behind a count of notes in the margin."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QMenu, QWidget

from desktop_app.widgets.reader.margin import Note
from desktop_app.widgets.reader.marks import Chosen
from desktop_app.widgets.reader.tips import brief

_WORDS = 70


def offer(notes: Iterable[Note], view: QWidget, place: QPoint, choose: Callable[[Chosen], object]) -> QMenu:
    """Open a list of what is counted at a place of the view; what is taken there is chosen."""
    menu = QMenu(view)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    for note in notes:
        told = brief(note.mark)
        told = told if len(told) <= _WORDS else f"{told[: _WORDS - 1]}…"
        action = menu.addAction(told.replace("&", "&&"))
        action.triggered.connect(lambda _checked=False, chosen=note.chosen: choose(chosen))
    menu.popup(view.mapToGlobal(place))
    return menu
