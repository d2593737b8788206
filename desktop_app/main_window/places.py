"""Where the user is in a project, remembered as it changes, so that even a crash leads back there."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer

from desktop_app.main_window.settings import LAST, PLACES, Settings

if TYPE_CHECKING:
    from desktop_app.main_window.window import MainWindow

_PAUSE = 700
_MOST = 20


@dataclass(frozen=True)
class Place:
    """Article and statement by id, and how far the text is scrolled, 0 to 1."""

    document: str = ""
    statement: str = ""
    part: float = 0.0


class Places(QObject):
    """Follows the desk until the window is left."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window, self._settings = window, window.settings
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self.keep)
        self._following = True
        window.desk.project_changed.connect(self._turn)
        window.desk.document_changed.connect(self._pause.start)
        window.desk.focus_changed.connect(self._pause.start)
        window.reader.verticalScrollBar().valueChanged.connect(lambda _: self._pause.start())

    def keep(self) -> None:
        """Remember where the user is now."""
        project, document = self._window.desk.project, self._window.desk.focus.document
        if not self._following or project is None or document is None:
            return
        here = Place(document.id, self._window.desk.focus.statement, round(self._window.reader.view()[0], 5))
        path = str(project.path.resolve())
        others = {known: place for known, place in _read(self._settings).items() if known != path}
        kept = {path: asdict(here), **dict(list(others.items())[: _MOST - 1])}
        self._settings.set(PLACES, json.dumps(kept))
        self._settings.flush()

    def leave(self) -> None:
        """Remember the place and follow no more: what is closed with the window is opened with it again."""
        self.keep()
        self._following = False

    def of(self, path: str) -> Place:
        """Where the user was in a project; the beginning where that is not known."""
        kept = _read(self._settings).get(path)
        if not isinstance(kept, Mapping):
            return Place()
        part = kept.get("part", 0.0)
        return Place(
            str(kept.get("document", "")),
            str(kept.get("statement", "")),
            float(part) if isinstance(part, int | float) else 0.0,
        )

    def return_to(self, place: Place) -> None:
        """Go to a place in the project that is open, as far as it is still there."""
        desk = self._window.desk
        there = desk.ask(lambda project: project.has_document(place.document)) if place.document else False
        if not there:
            return
        if desk.focus.document is None or desk.focus.document.id != place.document:
            desk.show_document(place.document)
        statements = desk.ask(lambda project: project.statements(place.document)) or ()
        if place.statement in {statement.id for statement in statements}:
            desk.set_statement(place.statement)
        # After the page has its size.
        QTimer.singleShot(0, self._window, lambda: self._window.reader.go_to_part(place.part))

    def _turn(self) -> None:
        project = self._window.desk.project
        if self._following:
            self._settings.set(LAST, str(project.path.resolve()) if project else "")
            self._settings.flush()


def _read(settings: Settings) -> dict[str, Any]:
    try:
        read = json.loads(settings.get(PLACES))
    except json.JSONDecodeError:
        return {}
    return dict(read) if isinstance(read, dict) else {}
