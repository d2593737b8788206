"""Searching articles and statements: looked for beside the window, shown where it stands."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from desktop_app.domain.findings import Articles
from desktop_app.domain.history import Step
from desktop_app.domain.query import Query, typing
from desktop_app.domain.saved_search import SearchIn
from desktop_app.domain.statement import Statement
from desktop_app.domain.text import Span
from desktop_app.main_window.desk import Desk
from desktop_app.main_window.job_runner import JobRunner
from desktop_app.main_window.known import Known
from desktop_app.main_window.presenters.counted import counted
from desktop_app.main_window.presenters.shown import row_of
from desktop_app.project.jobs.search import articles, statements
from desktop_app.project.wording import worded
from desktop_app.widgets.common.no_date import no_date_told
from desktop_app.widgets.search.hit import Hit
from desktop_app.widgets.search.search_page import SearchPage

MOST_ARTICLES, MOST_STATEMENTS = 200, 2000


class SearchPresenter(QObject):
    """Opens what is come to at its first match, and goes from match to match."""

    def __init__(self, desk: Desk, page: SearchPage, go_to: Callable[[str, Span], None]) -> None:
        super().__init__(page)
        self._desk, self._page, self._go_to = desk, page, go_to
        self._runner = JobRunner(self)
        self._query = Query()
        self._told = ""
        self._document = ""
        self._matches: tuple[Span, ...] = ()
        """Where in that article, which need not be shown any longer, the words stand."""
        self._match = 0
        self._stale = False
        page.search_requested.connect(self._search)
        page.list.shown.connect(self._show)
        page.list.match_requested.connect(self._step)
        page.looked_at.connect(self._look)
        desk.step_told.connect(self._follow)
        desk.project_changed.connect(self._forget)
        self._runner.problem_told.connect(lambda problem: page.tell(worded(problem)))

    def finish(self) -> None:
        """Let go of what is being looked for."""
        self._runner.finish()

    def open(self, hit: Hit) -> None:
        """Show a hit, if it is not shown."""
        self._show(hit)

    def _search(self, words: str, where: SearchIn) -> None:
        self._runner.cancel()
        self._query = typing(words)
        self._matches = ()
        project = self._desk.project
        if project is None or not self._query:
            self._page.show_hits((), "")
        elif where is SearchIn.STATEMENTS:
            job = statements(project.path, self._query, MOST_STATEMENTS)
            self._runner.start(job, self._take_statements)
        else:
            self._runner.start(articles(project.path, self._query, MOST_ARTICLES), self._take_articles)

    def _take_articles(self, answer: Articles) -> None:
        hits = []
        for found in answer.found:
            summary = self._desk.ask(lambda project, id_=found.document_id: project.summary(id_))  # type: ignore[misc]
            note = " · ".join(part for part in (summary.outlet, summary.date[:10]) if part) if summary else ""
            title = found.title or self.tr("Untitled")
            hits.append(Hit(found.document_id, title, found.snippet, found.marks, note))
        if answer.more:
            told = self.tr("The first %1 articles").replace("%1", str(len(hits)))
        else:
            told = counted(len(hits), self.tr("1 article"), self.tr("%1 articles"))
        if answer.ranked and len(hits) > 1:
            told += self.tr(", the best first")
        if answer.scanned:
            told += ". " + self.tr("A script without spaces is looked for letter by letter")
        self._end(tuple(hits), told + ". " + self.tr("← → go from match to match, Enter to the text."))

    def _take_statements(self, answer: tuple[tuple[Statement, ...], bool]) -> None:
        found, more = answer
        titles: dict[str, str] = {}
        for statement in found:
            if statement.document_id not in titles:
                titles[statement.document_id] = self._title(statement.document_id)
        hits = tuple(
            _hit(each, self._desk.known, titles[each.document_id], self.tr("No speaker")) for each in found
        )
        told = counted(len(hits), self.tr("1 statement."), self.tr("%1 statements."))
        if more:
            told = self.tr("The first %1 statements.").replace("%1", str(len(hits)))
        self._end(hits, told)

    def _end(self, hits: tuple[Hit, ...], told: str) -> None:
        self._told = told if hits else no_date_told(self._query) or self.tr("Nothing was found.")
        self._page.show_hits(hits, self._told)

    def _title(self, document_id: str) -> str:
        summary = self._desk.ask(lambda project: project.summary(document_id))
        return (summary.title if summary else "") or self.tr("Untitled")

    def _show(self, hit: Hit) -> None:
        if hit.statement_id:
            self._desk.show_statement(hit.document_id, hit.statement_id)
            return
        document = self._desk.focus.document
        if document is None or document.id != hit.document_id:
            self._desk.show_document(hit.document_id)
        self._document = hit.document_id
        self._matches = self._desk.ask(lambda project: project.matches(hit.document_id, self._query)) or ()
        self._match = 0
        self._go()

    def _step(self, direction: int) -> None:
        if self._matches:
            self._match = (self._match + direction) % len(self._matches)
            self._go()

    def _go(self) -> None:
        if not self._matches:
            self._page.tell(self._told)
            return
        self._go_to(self._document, self._matches[self._match])
        at = self.tr("Match %1 of %2").replace("%1", str(self._match + 1))
        self._page.tell(f"{self._told} {at.replace('%2', str(len(self._matches)))}.")

    def _follow(self, step: Step) -> None:
        kind = "statement" if self._page.where is SearchIn.STATEMENTS else "document"
        if step.ids(kind) or step.ids("document"):
            self._stale = True
            self._look()

    def _look(self) -> None:
        """Search once more where somebody looks at what was found before something changed."""
        if self._stale and self._page.isVisible():
            self._stale = False
            self._page.again()

    def _forget(self) -> None:
        self._runner.cancel()
        self._matches = ()
        self._page.show_hits((), "")
        self._page.again()


def _hit(statement: Statement, known: Known, title: str, nobody: str) -> Hit:
    row = row_of(statement, known)
    said = " · ".join(part for part in (row.speaker or nobody, row.claims, row.stances) if part)
    return Hit(statement.document_id, said, statement.words, (), title, statement.id)
