"""The library: every document, with how far it is coded."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial

from PySide6.QtCore import QObject, QTimer

from desktop_app.domain.findings import Articles
from desktop_app.domain.history import Step
from desktop_app.domain.query import Query
from desktop_app.main_window.desk import Desk
from desktop_app.main_window.job_runner import JobRunner
from desktop_app.main_window.searching import Searching
from desktop_app.project.jobs.search import articles
from desktop_app.project.project import Project
from desktop_app.project.wording import worded
from desktop_app.widgets.library.library import Library
from desktop_app.widgets.library.narrowing import needs_search

_MOST_FOUND = 5000
_MANY = 100
"""For more documents than this all are listed anew, rather than one after another."""


class LibraryPresenter(QObject):
    """Lists the desk's documents and opens the one asked for."""

    def __init__(self, desk: Desk, searching: Searching, library: Library) -> None:
        super().__init__(library)
        self._desk, self._library = desk, library
        self._documents: dict[str, str] = {}
        self._steps: set[int] = set()
        # Once the page is painted: how many statements an article has is counted.
        self._counting = QTimer(self, singleShot=True, interval=0)
        self._counting.timeout.connect(self._count)
        desk.project_changed.connect(self._list)
        desk.document_changed.connect(self._select)
        desk.step_told.connect(self._follow)
        searching.kept.connect(lambda document_id: self._put((document_id,)))
        library.document_chosen.connect(self._open)
        library.search_requested.connect(self._search)
        self._runner = JobRunner(self)
        self._runner.problem_told.connect(lambda problem: desk.problem_told.emit(worded(problem)))

    def finish(self) -> None:
        """Let go of what is being looked for."""
        self._runner.finish()

    def _list(self) -> None:
        self._steps.clear()
        self._library.set_documents(self._desk.ask(lambda project: project.summaries()) or ())

    def _select(self) -> None:
        document = self._desk.focus.document
        if document is not None:
            self._library.select(document.id)

    def _open(self, document_id: str) -> None:
        shown = self._desk.focus.document
        if shown is None or shown.id != document_id:
            self._desk.show_document(document_id)
            # Back to the one that is shown, when the other could not be.
            self._select()

    def _follow(self, step: Step) -> None:
        changed = set(step.ids("document"))
        if len(changed) > _MANY:
            self._list()
            return
        self._put(changed)
        if step.ids("statement") or step.ids("review"):
            self._steps.add(step.number)
            self._counting.start()

    def _count(self) -> None:
        """Count anew in the articles in which something was coded, whichever is shown."""
        steps, self._steps = self._steps, set()
        changed: set[str] = set()
        for number in steps if self._desk.project is not None else ():
            changed |= self._desk.ask(partial(Project.documents_coded, step=number)) or frozenset()
        if len(changed) > _MANY:
            self._list()
        else:
            self._put(changed)

    def _put(self, changed: Iterable[str]) -> None:
        for document_id in self._in_order(changed):
            summary = self._desk.ask(partial(Project.summary, document_id=document_id))
            if summary is None:
                self._library.remove_document(document_id)
            elif not self._library.knows(document_id) and not self._is_last(document_id):
                # It came back from where it stood before this window knew of it.
                self._list()
                return
            else:
                self._library.put_document(summary)

    def _is_last(self, document_id: str) -> bool:
        ids = self._desk.ask(lambda project: project.document_ids())
        return ids is None or ids[-1:] == (document_id,)

    def _in_order(self, changed: Iterable[str]) -> list[str]:
        """As they stand in the project: new ones are put at the end one after another, and stay so."""
        ids = list(changed)
        if len(ids) > 1:
            there = self._desk.ask(lambda project: project.document_ids()) or ()
            places = {document_id: place for place, document_id in enumerate(there)}
            ids.sort(key=lambda each: places.get(each, -1))
        return ids

    def _search(self, query: Query) -> None:
        """Look for the words in the texts, beside the window; what the rows say is narrowed already."""
        self._runner.cancel()
        project = self._desk.project
        if project is None or not needs_search(query):
            return
        self._runner.start(articles(project.path, query, _MOST_FOUND), self._show_found)

    def _show_found(self, answer: Articles) -> None:
        self._library.show_found(frozenset(found.document_id for found in answer.found))
