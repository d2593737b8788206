"""Places read, to go back to; and where each article was left."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QObject, QTimer

from desktop_app.main_window.desk import Desk
from desktop_app.main_window.settings import READ, Settings
from desktop_app.widgets.reader.reader import Reader

_FAR = 1200
"""A caret that goes further, in code points, has gone to another place."""
_MOST = 100
_PROJECTS, _DOCUMENTS = 20, 300


@dataclass(frozen=True)
class Place:
    """Where the reader is: article, caret in code points, statement, and how far it is scrolled, 0 to 1."""

    document: str
    point: int
    statement: str = ""
    part: float = 0.0

    def near(self, other: Place) -> bool:
        """Whether somebody who is at one is at the other too."""
        return self.document == other.document and abs(self.point - other.point) < _FAR


class Visited(QObject):
    """Goes back and forward over articles, and opens an article where it was left."""

    def __init__(self, desk: Desk, reader: Reader, settings: Settings) -> None:
        super().__init__(reader)
        self._desk, self._reader, self._settings = desk, reader, settings
        self._here: Place | None = None
        self._back: list[Place] = []
        self._forward: list[Place] = []
        self._going = False
        self._left: dict[str, list[Any]] = {}
        desk.project_changed.connect(self._turn)
        desk.page_leaving.connect(self._leave)
        desk.document_changed.connect(self._arrive)
        reader.cursorPositionChanged.connect(self._follow)

    def back(self) -> None:
        """Go to the place before."""
        self._go(self._back, self._forward)

    def forward(self) -> None:
        """Go to where one went back from."""
        self._go(self._forward, self._back)

    def _go(self, from_: list[Place], to: list[Place]) -> None:
        here = self._now()
        while from_ and here is not None and from_[-1].near(here):
            from_.pop()
        if not from_ or here is None:
            return
        place = from_.pop()
        to.append(here)
        self._going = True
        try:
            self._show(place)
        finally:
            self._going = False
        self._here = self._now()

    def _show(self, place: Place) -> None:
        shown = self._desk.focus.document
        if shown is None or shown.id != place.document:
            self._desk.show_document(place.document)
        shown = self._desk.focus.document
        if shown is None or shown.id != place.document:
            return
        wanted = frozenset((place.statement,)) if place.statement else frozenset()
        there = self._desk.ask(lambda project: project.statements_by_id(wanted)) if wanted else ()
        self._desk.set_statement(place.statement if there else "")
        self._reader.selecting.go(min(place.point, len(shown.text)))
        self._reader.go_to_part(place.part)

    def _now(self) -> Place | None:
        document = self._desk.focus.document
        if document is None:
            return None
        top = self._reader.view()[0]
        return Place(document.id, self._reader.caret, self._desk.focus.statement, top)

    def _follow(self) -> None:
        document = self._desk.focus.document
        if document is None or self._going:
            return
        now = Place(document.id, self._reader.caret)
        before, self._here = self._here, now
        if before is not None and not before.near(now):
            self._back = [*self._back, before][-_MOST:]
            self._forward = []

    def _leave(self) -> None:
        now = self._now()
        if now is not None:
            self._here = now
            self._left.pop(now.document, None)
            self._left[now.document] = [now.point, now.statement, round(now.part, 5)]
            self._keep()

    def _arrive(self) -> None:
        document = self._desk.focus.document
        kept = self._left.get(document.id) if document else None
        if document is None or kept is None or self._going:
            return
        point, statement, part = kept
        self._going = True
        try:
            self._show(Place(document.id, int(point), str(statement), float(part)))
        finally:
            self._going = False
        # Once more when the page has its size and its marks.
        QTimer.singleShot(0, self, lambda: self._return(document.id, float(part)))

    def _return(self, document_id: str, part: float) -> None:
        document = self._desk.focus.document
        if (
            document is not None
            and document.id == document_id
            and not self._reader.textCursor().hasSelection()
        ):
            self._reader.go_to_part(part)

    def _turn(self) -> None:
        project = self._desk.project
        self._back, self._forward, self._here = [], [], None
        kept = _read(self._settings)
        self._left = dict(kept.get(str(project.path.resolve()), {})) if project else {}

    def _keep(self) -> None:
        project = self._desk.project
        if project is None:
            return
        path = str(project.path.resolve())
        others = [(known, places) for known, places in _read(self._settings).items() if known != path]
        latest = dict(list(self._left.items())[-_DOCUMENTS:])
        self._settings.set(READ, json.dumps(dict([*others[-_PROJECTS + 1 :], (path, latest)])))


def _read(settings: Settings) -> dict[str, dict[str, list[Any]]]:
    try:
        read = json.loads(settings.get(READ))
    except json.JSONDecodeError:
        return {}
    if not isinstance(read, dict):
        return {}
    return {path: _places(places) for path, places in read.items() if isinstance(places, dict)}


def _places(places: dict[str, Any]) -> dict[str, list[Any]]:
    return {
        document: place
        for document, place in places.items()
        if isinstance(place, list)
        and len(place) == len(("caret", "statement", "part"))
        and isinstance(place[0], int)
        and isinstance(place[2], int | float)
    }
