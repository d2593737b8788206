"""What the project still lacks: counted beside the window, shown while somebody looks at it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from desktop_app.domain.coverage import Lack, query_for, query_for_speaker, total
from desktop_app.domain.fields import FieldOwner
from desktop_app.domain.history import Step
from desktop_app.domain.problem import Problem
from desktop_app.domain.saved_search import SearchIn
from desktop_app.main_window.desk import Desk
from desktop_app.main_window.job_runner import JobRunner
from desktop_app.main_window.known import Known
from desktop_app.main_window.searching import Searching
from desktop_app.project.commands.to_do import SetToDo
from desktop_app.project.jobs.coverage import Counted, count
from desktop_app.project.wording import worded
from desktop_app.widgets.coverage.coverage_page import CoveragePage
from desktop_app.widgets.coverage.speakers import Speaker

PAUSE = 300
"""Milliseconds after a step in which others may follow, before it is counted again."""

_USUAL = (Lack.REVIEW, Lack.SPEAKER, Lack.CLAIM, Lack.STANCE)
_KINDS = ("statement", "document", "actor", "codebook", "setting", "review", "annotation_set")


class CoveragePresenter(QObject):
    """Counts when the page is come to, and again after what changes the numbers; never two at a time."""

    def __init__(
        self,
        desk: Desk,
        page: CoveragePage,
        searching: Searching,
        *,
        ask: Callable[[str, SearchIn], object],
        show: Callable[[str, Lack | None], object],
    ) -> None:
        """``ask`` makes a search; ``show`` goes to an article, and to what it lacks."""
        super().__init__(page)
        self._desk, self._page, self._ask, self._show = desk, page, ask, show
        self._stale = True
        self.lacking: tuple[str, ...] = ()
        """The actors of whom a required field is empty, by id."""
        self._runner = JobRunner(self)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self._count)
        page.wanted.connect(self._look)
        page.document_come_to.connect(lambda _: self._count())
        page.number_opened.connect(self._open)
        page.article_opened.connect(lambda document_id: show(document_id, None))
        page.speaker_opened.connect(self._open_speaker)
        page.to_do_chosen.connect(lambda lacks: desk.do(SetToDo(frozenset(lacks))))
        desk.step_told.connect(self._follow)
        desk.project_changed.connect(self._begin)
        searching.kept.connect(lambda _: self._renew())
        self._runner.problem_told.connect(self._tell_problem)
        self._runner.idle.connect(self._go_on)

    def finish(self) -> None:
        """Let go of what is being counted."""
        self._pause.stop()
        self._runner.finish()

    def _begin(self) -> None:
        self._runner.cancel()
        self._stale = True
        self._page.show_counts((), _USUAL, frozenset(), 0)
        self._page.show_speakers(())
        if self._page.isVisible():
            self._count()

    def _look(self) -> None:
        if self._stale:
            self._count()

    def _follow(self, step: Step) -> None:
        if any(step.ids(kind) for kind in _KINDS):
            self._renew()

    def _go_on(self) -> None:
        """What was counted is there, or given up; what changed meanwhile is counted now."""
        if self._stale:
            self._renew()

    def _renew(self) -> None:
        self._stale = True
        if self._page.isVisible() and not self._pause.isActive():
            self._pause.start()

    def _count(self) -> None:
        project = self._desk.project
        if project is None:
            return
        self._stale = True
        if not self._runner.busy:
            # While it is being counted, what changes waits: else nothing would be shown as long as it does.
            self._stale = False
            self._runner.start(count(project.path, self._page.document), self._take)

    def _take(self, counted: Counted) -> None:
        sums, codebook = total(counted.documents), self._desk.known.codebook
        required = {each.owner for each in codebook.fields if each.required}
        wanted = {
            Lack.ARTICLE: FieldOwner.DOCUMENT in required,
            Lack.PLACE: sums.place > 0,
            Lack.FIELD: sums.field > 0
            or bool(required & {FieldOwner.STATEMENT, FieldOwner.CLAIM, FieldOwner.STANCE}),
        }
        columns = tuple(lack for lack in Lack if wanted.get(lack, True))
        self.lacking = counted.actors
        self._page.show_counts(counted.documents, columns, counted.to_do, len(counted.actors))
        if counted.document_id != self._page.document:
            return  # the speakers of the one that is come to by now are on their way
        known = self._desk.known
        quoted = (each for each in counted.quoted if each.words)
        self._page.show_speakers(
            [Speaker(known.actor(each.speaker) or each.speaker, each) for each in quoted]
        )

    def _open(self, document_id: str, lack: Lack | None) -> None:
        """Show what is behind a number: the article that lacks it, or a search."""
        of_articles = lack in (Lack.REVIEW, Lack.ARTICLE)
        if of_articles and document_id:
            self._show(document_id, lack)
        else:
            where = SearchIn.ARTICLES if of_articles else SearchIn.STATEMENTS
            self._ask(query_for(lack, document_id), where)

    def _open_speaker(self, speaker: str) -> None:
        name = _asked_as(speaker, self._desk.known)
        self._ask(query_for_speaker(name, self._page.document), SearchIn.STATEMENTS)

    def _tell_problem(self, problem: Problem) -> None:
        self._stale = True
        self._desk.problem_told.emit(worded(problem))


def _asked_as(speaker: str, known: Known) -> str:
    """The name of an actor where no other has it, else the id."""
    if speaker not in known.actors:
        return speaker
    name = known.actors[speaker].name
    named = Counter(called.casefold() for one in known.actors.values() for called in {one.name, *one.aliases})
    return name if named[name.casefold()] == 1 else speaker
