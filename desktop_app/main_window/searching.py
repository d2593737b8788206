"""Looks for quotations beside the window: in the document that was opened, or in all."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from PySide6.QtCore import QObject, QTimer, Signal

from desktop_app.domain.document import Document
from desktop_app.domain.findings import Quotation
from desktop_app.domain.learned import Model
from desktop_app.domain.problem import Problem, Wrong
from desktop_app.main_window.desk import Desk
from desktop_app.main_window.job_runner import JobRunner
from desktop_app.project.job import Job, Progress, run
from desktop_app.project.jobs.quotations import find
from desktop_app.project.project import Project
from desktop_app.project.wording import worded

_SLICE = 16
"""How many documents are read and kept at a time, so that neither holds the window up."""


@dataclass(frozen=True)
class Find:
    """What was found in a document, and the key of what it was made from."""

    document: Document
    key: str
    quotations: tuple[Quotation, ...]


class Searching(QObject):
    """Has what was found kept by the project that it was found in, whatever is shown meanwhile."""

    kept = Signal(str)
    """In this document quotations were looked for, and what was found is kept."""

    unkept = Signal(str, object)
    """These quotations were found in this document, and the project cannot keep them."""

    ended = Signal()
    """Nothing is being looked through for the page any longer, whatever came of it."""

    def __init__(self, desk: Desk, quiet: JobRunner, loud: JobRunner) -> None:
        super().__init__(desk)
        self._desk, self._quiet, self._loud = desk, quiet, loud
        # After the page is painted: what the finder is made of takes a while to load, the first time.
        self._timer = QTimer(self, singleShot=True, interval=0)
        self._timer.timeout.connect(self._look)
        desk.document_changed.connect(self._timer.start)
        quiet.idle.connect(self.ended)

    @property
    def busy(self) -> bool:
        """Whether the document shown is being looked through, or is about to be."""
        return self._timer.isActive() or self._quiet.busy

    def again(self, document: Document) -> None:
        """Look through a document anew, though that was done."""
        self._start(document)

    def through_all(self, then: Callable[[int, int], None]) -> None:
        """Look through every document that nobody has looked through; ``then`` is told how many documents
        and how many suggestions it was. Can be given up like any job; what is kept by then stays."""
        ids = [
            summary.id
            for summary in self._desk.ask(lambda project: project.summaries()) or ()
            if not self._is_searched(summary.id)
        ]
        if self._desk.project is not None:
            _Round(self._desk, self._loud, ids, keep=self._keep, then=then).go_on()

    def look(self) -> None:
        """Look through the document shown, if that was not done, or with less than is known now."""
        self._timer.start()

    def _look(self) -> None:
        document = self._desk.focus.document
        if document is not None and not self._is_searched(document.id):
            self._start(document)

    def _is_searched(self, document_id: str) -> bool:
        return bool(self._desk.ask(lambda project: project.is_searched(document_id)))

    def _start(self, document: Document) -> None:
        project = self._desk.project
        if project is None:
            return
        asked = self._desk.ask(
            lambda project: (project.search_key(document.id), project.model(document.language))
        )
        if asked is None:
            return
        key, model = asked
        self._quiet.start(
            find(document, tuple(self._desk.known.actors.values()), model),
            lambda found: self._desk.writing.after(lambda: self._take(project, Find(document, key, found))),
        )

    def _take(self, project: Project, find: Find) -> None:
        if self._keep(project, find):
            return
        shown = self._desk.focus.document
        if self._desk.project is project and shown is not None and shown.id == find.document.id:
            # What it was found in has changed meanwhile.
            self._look()

    def _keep(self, project: Project, find: Find) -> bool:
        """Keep what was found, if it is still true of the project on the desk."""
        id_ = find.document.id
        if self._desk.project is not project:
            return False
        if self._desk.ask(lambda project: project.has_document(id_) and project.search_key(id_)) != find.key:
            return False
        try:
            project.keep_found(id_, find.quotations, find.key)
        except Problem as problem:
            if problem.wrong is not Wrong.NOT_WRITABLE:
                self._desk.problem_told.emit(worded(problem))
            # A project that is only read can still be looked at with its suggestions.
            self.unkept.emit(id_, find.quotations)
        else:
            self.kept.emit(id_)
        return True


class _Round:
    """Looks through many documents, a slice a job."""

    def __init__(
        self,
        desk: Desk,
        jobs: JobRunner,
        ids: Sequence[str],
        *,
        keep: Callable[[Project, Find], bool],
        then: Callable[[int, int], None],
    ) -> None:
        self._desk, self._jobs, self._keep, self._then = desk, jobs, keep, then
        self._project = desk.project
        self._ids: Iterator[str] = iter(ids)
        self._total, self._done, self._found, self._failed = len(ids), 0, 0, 0
        self._problems: dict[str, Problem] = {}

    def go_on(self) -> None:
        if self._desk.project is not self._project:
            return
        ids = list(islice(self._ids, _SLICE))
        if not ids:
            self._then(self._total - self._failed, self._found)
            # Behind the news: what is told last is what stays to be read.
            for problem in self._problems.values():
                self._desk.problem_told.emit(worded(problem))
            return
        begun = self._desk.ask(lambda project: [_begun(project, id_) for id_ in ids])
        self._jobs.start(
            self._job([each for each in begun or () if each is not None]),
            lambda answer: self._desk.writing.after(lambda: self._take(answer)),
        )

    def _job(self, begun: list[tuple[Document, str, Model | None]]) -> Job[tuple[list[Find], list[Problem]]]:
        actors = tuple(self._desk.known.actors.values())
        found: list[Find] = []
        problems: list[Problem] = []
        for number, (document, key, model) in enumerate(begun):
            yield Progress(self._done + number, self._total, document.title)
            try:
                found.append(Find(document, key, run(find(document, actors, model))))
            except Problem as problem:
                # A lexicon of the reader's that cannot be read stops its own language and no other.
                problems.append(problem)
        return found, problems

    def _take(self, answer: tuple[list[Find], list[Problem]]) -> None:
        finds, problems = answer
        for each in finds:
            if self._project is not None and self._keep(self._project, each):
                self._found += len(each.quotations)
        for problem in problems:
            self._problems.setdefault(str(problem), problem)
            self._failed += 1
        self._done += _SLICE
        self.go_on()


def _begun(project: Project, document_id: str) -> tuple[Document, str, Model | None] | None:
    """A document, the key of what it is looked through with, and what was learned for its language."""
    if not project.has_document(document_id):
        return None
    document = project.document(document_id)
    return document, project.search_key(document_id), project.model(document.language)
