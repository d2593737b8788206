"""Where the reader is among the things that are left to do."""

from __future__ import annotations

from PySide6.QtCore import QObject

from desktop_app.domain.coverage import Lack, ToDo
from desktop_app.main_window.desk import Desk
from desktop_app.widgets.reader.reader import Reader

_BEFORE_ALL = -2


class WhatIsNext(QObject):
    """Remembers what was gone to last, for as long as the reader stays there."""

    def __init__(self, desk: Desk, reader: Reader) -> None:
        super().__init__(reader)
        self._desk, self._reader = desk, reader
        self._last: ToDo | None = None
        self._actor, self._left = "", ("", "", "")
        """The actor gone to last, and where the reader was then."""
        desk.project_changed.connect(self._forget)

    def go_on(self, *, backwards: bool = False) -> tuple[ToDo | None, bool]:
        """What comes next from where the reader is, and whether that is past the end of the project.

        None when nothing is left, or it cannot be read.
        """
        here, annotator = self._here(), self._desk.annotator
        found = self._desk.ask(lambda project: project.next_to_do(here, annotator, backwards=backwards))
        self._last = found
        return found, self._is_around(here, found, backwards=backwards)

    def next_actor(self, *, past_the_end: bool, backwards: bool = False) -> str:
        """The actor of whom something is missing that comes next, by id; empty where an article's turn it is.

        Actors come behind the last article, and before the first, since they belong to none.
        """
        before = self._actor if self._at() == self._left else ""
        self._actor = ""
        if not before and not past_the_end:
            return ""
        if Lack.FIELD not in (self._desk.ask(lambda project: project.counts_as_to_do()) or ()):
            return ""
        lacking = self._desk.ask(lambda project: project.actors_lacking()) or ()
        order = self._desk.known.numbers
        rest = [
            each
            for each in (reversed(lacking) if backwards else lacking)
            if not before or (order[each] < order[before] if backwards else order[each] > order[before])
        ]
        self._actor, self._left = next(iter(rest), ""), self._at()
        return self._actor

    def _at(self) -> tuple[str, str, str]:
        focus = self._desk.focus
        return (focus.document.id if focus.document else "", focus.statement, focus.suggestion)

    def _is_around(self, here: ToDo | None, found: ToDo | None, *, backwards: bool) -> bool:
        ids = self._desk.ask(lambda project: project.document_ids()) or ()
        if here is None or found is None or here.document_id not in ids:
            return False
        at = (ids.index(found.document_id), found.place)
        was = (ids.index(here.document_id), here.place)
        return at >= was if backwards else at <= was

    def _here(self) -> ToDo | None:
        """The place after which the next thing comes."""
        focus, last = self._desk.focus, self._last
        document = focus.document
        if document is None:
            return None
        chosen = (document.id, focus.statement, focus.suggestion)
        if last is not None and chosen == (last.document_id, last.statement_id, last.suggestion_id):
            return last
        if focus.statement:
            wanted = frozenset((focus.statement,))
            for statement in self._desk.ask(lambda project: project.statements_by_id(wanted)) or ():
                # Before all that the statement itself may lack.
                return ToDo(Lack.ARTICLE, document.id, statement.content[0].span.start, statement.id)
        if focus.suggestion:
            left = self._desk.ask(lambda project: project.suggestions(document.id)) or ()
            for each in left:
                if each.id == focus.suggestion:
                    return ToDo(Lack.REVIEW, document.id, each.extent.start, suggestion_id=each.id)
        return ToDo(Lack.ARTICLE, document.id, self._reader.caret or _BEFORE_ALL)

    def _forget(self) -> None:
        self._last, self._actor = None, ""
