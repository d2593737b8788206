"""The concordance: lines come a slice at a time, open their place, and become statements."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass

from PySide6.QtCore import QObject

from desktop_app.domain.concordance import Line
from desktop_app.domain.history import Step
from desktop_app.domain.problem import Problem, Wrong
from desktop_app.domain.query import Query, parse
from desktop_app.domain.text import Span
from desktop_app.main_window.desk import Desk
from desktop_app.main_window.job_runner import JobRunner
from desktop_app.main_window.presenters.counted import counted
from desktop_app.main_window.presenters.pattern_words import fault_of
from desktop_app.project.commands.found import MakeStatements
from desktop_app.project.job import Job, Progress
from desktop_app.project.jobs.concordance import (
    MOST,
    Bounds,
    Lines,
    Outcome,
    concordance,
    pattern_concordance,
)
from desktop_app.project.pattern import Pattern
from desktop_app.project.wording import worded
from desktop_app.widgets.common.keyed import keyed
from desktop_app.widgets.search.concordance_page import ConcordancePage
from desktop_app.widgets.search.request import Request

_MORE = 20


@dataclass(frozen=True, slots=True)
class _Told(Progress):
    """What a job tells, and which one: what was given up may still have something to tell."""

    lines: tuple[Line, ...] = ()
    number: int = 0


class ConcordancePresenter(QObject):
    """Looks for what the page asks, shows the line that is come to in its text."""

    def __init__(self, desk: Desk, page: ConcordancePage, go_to: Callable[[str, Span], None]) -> None:
        super().__init__(page)
        self._desk, self._page, self._go_to = desk, page, go_to
        self._runner = JobRunner(self)
        self._number = 0
        self._request = Request("")
        page.requested.connect(self._look_for)
        page.cancelled.connect(self._stop)
        page.view.shown.connect(self.open)
        page.statements_requested.connect(self._make)
        desk.step_told.connect(self._follow)
        desk.project_changed.connect(self._forget)
        self._runner.progressed.connect(self._take)
        self._runner.problem_told.connect(self._tell)

    def finish(self) -> None:
        """Let go of what is being looked for."""
        self._runner.finish()

    def open(self, line: Line) -> None:
        """Show a line's place in its text."""
        self._go_to(line.document_id, line.span)

    def _look_for(self, request: Request) -> None:
        self._runner.cancel()
        self._number += 1
        self._request = request
        project, document = self._desk.project, self._desk.focus.document
        self._page.begin()
        if project is None or not request.words.strip() or (request.here and document is None):
            self._page.end("")
            return
        here = document.id if request.here and document is not None else ""
        bounds = Bounds(MOST * _MORE if request.more else MOST, request.width, here)
        if request.pattern:
            pattern = Pattern(request.words, request.case, request.whole)
            job = pattern_concordance(project.path, pattern, Query(), bounds)
        else:
            job = concordance(project.path, parse(request.words), bounds)
        number = self._number
        self._runner.start(_numbered(job, number), lambda outcome: self._end(outcome, number))

    def _take(self, told: _Told) -> None:
        if told.number == self._number:
            self._page.add(told.lines, told.done, told.total)

    def _end(self, outcome: Outcome, number: int) -> None:
        if number != self._number:
            return
        lines = self._page.count
        told = counted(lines, self.tr("1 place"), self.tr("%1 places"))
        if outcome.slow:
            slow = self.tr(
                "The expression takes too long over “%1” and was given up; %2 were found before it."
            )
            self._page.end(slow.replace("%1", outcome.slow).replace("%2", told))
        elif outcome.more:
            self._page.end(
                self.tr("The first %1; there are more.").replace("%1", told), more=not self._request.more
            )
        else:
            self._page.end(f"{told}." if lines else self.tr("It stands nowhere."))

    def _stop(self) -> None:
        self._runner.cancel()
        self._number += 1
        told = counted(self._page.count, self.tr("1 place"), self.tr("%1 places"))
        self._page.end(self.tr("Stopped after %1.").replace("%1", told), more=True)

    def _tell(self, problem: Problem) -> None:
        about_pattern = (problem.wrong, problem.subject) == (Wrong.BAD_VALUE, "pattern")
        self._page.end(fault_of(problem, self._request.words) if about_pattern else worded(problem))

    def _make(self, sentences: bool) -> None:
        lines = self._page.lines
        document = self._desk.focus.document
        if not lines:
            return
        places = tuple((line.document_id, line.span) for line in lines)
        words = tuple(line.words for line in lines)
        command = MakeStatements(places, self._desk.annotator, sentences, words=words)
        if not self._desk.do(command):
            return
        made = len(self._desk.ask(lambda project: project.statements_by_id(frozenset(command.ids))) or ())
        if not made:
            self._desk.hint_told.emit(self.tr("Statements of these are there already."))
            return
        told = counted(made, self.tr("1 statement made."), self.tr("%1 statements made."))
        self._desk.deed_told.emit(f"{told} {keyed(self.tr('{edit.undo|Ctrl+Z} takes all of it back.'))}")
        if document is None:
            self.open(lines[0])

    def _follow(self, step: Step) -> None:
        """Look once more where lines are of a text that was corrected, or is gone: they tell other words."""
        touched = step.ids("document")
        ours = touched & self._page.documents if touched else touched
        if not ours:
            return
        corrected = self._desk.ask(lambda project: project.corrected(step.number)) or ()
        there = set(self._desk.ask(lambda project: project.document_ids()) or ())
        if not ours.isdisjoint(each.document_id for each in corrected) or not ours <= there:
            self._page.again()

    def _forget(self) -> None:
        self._runner.cancel()
        self._number += 1
        self._page.begin()
        self._page.end("")


def _numbered(job: Job[Outcome], number: int) -> Job[Outcome]:
    with closing(job):
        while True:
            try:
                told = next(job)
            except StopIteration as end:
                outcome: Outcome = end.value
                return outcome
            lines = told.lines if isinstance(told, Lines) else ()
            yield _Told(told.done, told.total, told.at, lines, number)
