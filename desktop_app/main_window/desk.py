"""The open project and what is being looked at; what presenters listen to."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from desktop_app.domain.document import Document
from desktop_app.domain.history import Step
from desktop_app.domain.problem import Problem, Wrong
from desktop_app.domain.statement import Statement
from desktop_app.domain.text import Span
from desktop_app.main_window.focus import Focus
from desktop_app.main_window.known import Known, known_of
from desktop_app.main_window.writing import Writing
from desktop_app.project.command import Command
from desktop_app.project.fault_words import fault_words
from desktop_app.project.job import Job
from desktop_app.project.jobs.large_steps import MANY, carry_out, do_again, take_back, take_in_outside
from desktop_app.project.project import Project
from desktop_app.project.wording import worded

_POLL_MILLISECONDS = 1000

T = TypeVar("T")


class Desk(QObject):
    """Owns the project and the focus. Everything that a person got wrong is told by ``problem_told``."""

    project_changed = Signal()
    document_changed = Signal()
    focus_changed = Signal()
    change_coming = Signal()
    """Something is about to be done: what is half done is to be finished first."""
    page_leaving = Signal()
    """Another document, or none, is about to be shown."""
    step_told = Signal(object)
    problem_told = Signal(str)
    news_told = Signal(str)
    deed_told = Signal(str)
    """News of the step that undo would take back now; taken back, they are true no more."""
    hint_told = Signal(str)
    """Nothing was done, and why, or what is to be done first; nobody made a mistake."""
    annotator_changed = Signal()
    damage_told = Signal(object, str)
    """A project, by its path, is damaged, and what is said of that."""
    outside_suspected = Signal()
    """Somebody seems to have written to the project otherwise than by steps."""
    file_gone = Signal()
    """The open project's file is not where it was opened any more; told once, until ``watch``."""

    def __init__(self, annotator: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.annotator = annotator
        self.writing = Writing(self)
        self.writing.began.connect(self._renew)
        self.writing.ended.connect(self._end_writing)
        self.project: Project | None = None
        self.focus = Focus()
        self.known = Known()
        """Actors and codebook of the project, as they stand."""
        self._touched: tuple[str, frozenset[str], tuple[Statement, ...]] | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(_POLL_MILLISECONDS)
        self._timer.timeout.connect(self.poll)

    def take(self, project: Project, document: str = "") -> None:
        """Put a project on the desk in place of the one there; shows ``document`` or the first.

        Problem, the new project closed and the one on the desk left there, when it cannot be read.
        """
        try:
            known = known_of(project)
            first = document or next(iter(project.document_ids()), "")
            shown = project.document(first) if first else None
        except Problem:
            project.close()
            raise
        self.clear()
        self.project, self.known, self._touched = project, known, None
        project.subscribe(self._tell)
        self._timer.start()
        self.project_changed.emit()
        self._show(shown)

    def clear(self) -> None:
        """Close the project, if there is one."""
        # Nothing of a step that is given up is written once its project has left the desk.
        self.writing.leave()
        if self.project is None:
            return
        self._timer.stop()
        # First the page, so that what is half written in a field is kept while there is somewhere to keep it.
        self.show_document("")
        self.project.close()
        self.project = None
        self.focus = Focus()
        self.project_changed.emit()
        self.focus_changed.emit()

    def open(self, path: Path, document: str = "") -> bool:
        """Open the project at a path; the one on the desk stays when that fails."""
        return self.attempt(lambda: self.take(Project.open(path, self.annotator), document))

    def show_document(self, document_id: str) -> None:
        """Look at a document, at none for an empty id; stays where it is when the document cannot be read."""
        self.change_coming.emit()
        self.page_leaving.emit()
        document = self.ask(lambda project: project.document(document_id)) if document_id else None
        if document is not None or not document_id:
            self._show(document)

    def _show(self, document: Document | None) -> None:
        if self.focus.document is not None:
            self.choose()
        self.focus = replace(
            self.focus,
            document=document,
            statement="",
            suggestion="",
            left=0,
            sure=0,
            words=(),
            selected=False,
        )
        self._renew()
        self.document_changed.emit()

    def show_statement(self, document_id: str, statement_id: str) -> None:
        """Look at a document, at one of its statements; Problem told, and at none, where that is gone."""
        shown = self.focus.document
        if shown is None or shown.id != document_id:
            self.show_document(document_id)
        shown = self.focus.document
        if shown is not None and shown.id == document_id:
            there = self.ask(lambda project: project.statement(statement_id))
            self.set_statement(statement_id if there is not None else "")

    def set_statement(self, statement_id: str) -> None:
        """Be at a statement, or at none."""
        self.choose(statement=statement_id)

    def choose(self, *, statement: str = "", suggestion: str = "") -> None:
        """Be at a statement or at a suggestion, or at neither."""
        if (statement, suggestion) != (self.focus.statement, self.focus.suggestion):
            self.focus = replace(self.focus, statement=statement, suggestion=suggestion)
            self.focus_changed.emit()

    def set_left(self, left: int, sure: int) -> None:
        """Have so many suggestions left to review, so many of them of high confidence."""
        if (left, sure) != (self.focus.left, self.focus.sure):
            self.focus = replace(self.focus, left=left, sure=sure)
            self.focus_changed.emit()

    def set_lost(self, lost: int) -> None:
        """Have so many stretches that lost their place."""
        if lost != self.focus.lost:
            self.focus = replace(self.focus, lost=lost)
            self.focus_changed.emit()

    def set_words(self, words: tuple[Span, ...], *, selected: bool) -> None:
        """Have words that would become a statement."""
        if (words, selected) != (self.focus.words, self.focus.selected):
            self.focus = replace(self.focus, words=words, selected=selected)
            self.focus_changed.emit()

    def do(self, command: Command) -> bool:
        """Carry out a command; False, and the problem told, when it cannot be done."""
        self.change_coming.emit()
        if not self.may_write():
            return False
        project = self.project
        done = project is not None and self.attempt(lambda: project.do(command))
        if done and not self._timer.isActive():
            # It can be read again, after it could not.
            self._timer.start()
        return done

    def do_many(self, command: Command, rows: int) -> bool:
        """Carry out a command that changes about so many rows: few at once, many beside the window.

        False when it is not done yet, or cannot be.
        """
        if rows < MANY:
            return self.do(command)
        self.do_beside(command, rows)
        return False

    def do_beside(self, command: Command, rows: int) -> None:
        """Carry out a command that changes about so many rows beside the window."""
        self.change_coming.emit()
        if self.project is not None and self.may_write():
            self.writing.start(carry_out(self.project.path, self.annotator, command, rows), _say_nothing)

    def undo(self) -> None:
        """Take back the step that the undo button names, and no other."""
        self.change_coming.emit()
        self._turn(self.focus.undoable, Project.undo, take_back)

    def redo(self) -> None:
        """Do again the step that the redo button names."""
        self.change_coming.emit()
        self._turn(self.focus.redoable, Project.redo, do_again)

    def may_write(self) -> bool:
        """False, and told why, while a large step is written; waiting for it would hold the window."""
        if self.writing.busy:
            self.hint_told.emit(
                self.tr("Many things are being changed. Wait until that is done, or cancel it.")
            )
        return not self.writing.busy

    def set_annotator(self, name: str) -> None:
        """Record what follows under another name."""
        self.annotator = name
        if self.project is not None:
            self.project.annotator = name
        self.annotator_changed.emit()

    def poll(self) -> None:
        """See what other programs have done to the project; once, until it can be read again."""
        project = self.project
        if project is None:
            return
        if not project.is_in_place():
            self._timer.stop()
            self.file_gone.emit()
        elif not self.attempt(project.poll):
            self._timer.stop()
        elif project.changed_outside:
            project.changed_outside = False
            self.outside_suspected.emit()

    def take_in_outside(self) -> None:
        """Make a step of what another program changed without one, behind whatever is being written."""
        project = self.project
        if project is not None:
            job = take_in_outside(project.path, self.annotator)
            self.writing.after(lambda: self.writing.start(job, _say_nothing))

    def watch(self) -> None:
        """See again what other programs do, now and every second."""
        self._timer.start()
        self.poll()

    def _turn(
        self,
        step: Step | None,
        at_once: Callable[[Project, int], Step],
        beside: Callable[[Path, str, Step, int], Job[Step]],
    ) -> None:
        project = self.project
        if project is None or step is None or not self.may_write():
            return
        rows = self.ask(lambda project: project.changed_in(step.number)) or 0
        if rows < MANY:
            self.attempt(lambda: at_once(project, step.number))
        else:
            self.writing.start(beside(project.path, self.annotator, step, rows), _say_nothing)

    def _end_writing(self) -> None:
        self.poll()
        self._renew()

    def attempt(self, deed: Callable[[], object]) -> bool:
        """Do something that a person may have got wrong, and tell them if so."""
        try:
            deed()
        except Problem as problem:
            self._tell_problem(problem)
            self._renew()
            return False
        return True

    def ask(self, question: Callable[[Project], T]) -> T | None:
        """What the project answers; None, and the problem told, when it cannot, or when there is none."""
        if self.project is None:
            return None
        try:
            return question(self.project)
        except Problem as problem:
            self._tell_problem(problem)
            return None

    def _tell_problem(self, problem: Problem) -> None:
        if problem.wrong is Wrong.DAMAGED_PROJECT:
            self.damage_told.emit(Path(problem.file), fault_words(problem.detail))
        else:
            self.problem_told.emit(worded(problem))

    def statements(self, ids: frozenset[str]) -> tuple[Statement, ...]:
        """Of the statements with those ids those of the document shown; read once for all who follow."""
        document = self.focus.document
        if document is None or not ids:
            return ()
        if self._touched is not None and self._touched[:2] == (document.id, ids):
            return self._touched[2]
        if len(ids) < MANY:
            found = self.ask(lambda project: project.statements_by_id(ids))
        else:
            found = self.ask(lambda project: project.statements(document.id))
        if found is None:
            self._touched = None
            return ()
        ours = tuple(one for one in found if one.document_id == document.id and one.id in ids)
        self._touched = (document.id, ids, ours)
        return ours

    def _tell(self, step: Step) -> None:
        self._touched = None
        if {"actor", "codebook"} & {kind for kind, _ in step.touched}:
            self.known = self.ask(known_of) or self.known
        document = self.focus.document
        if document and document.id in step.ids("document"):
            if not self.ask(lambda project: project.has_document(document.id)):
                self.show_document("")
            else:
                changed = self.ask(lambda project: project.document(document.id)) or document
                self.focus = replace(self.focus, document=changed)
                if changed != document:
                    self.document_changed.emit()
        self._renew()
        self.step_told.emit(step)
        if self.focus.document is None:
            # What an undo or a redo brings back is what was meant, so it is shown rather than an empty page.
            self.show_document(self._first(step.ids("document")))

    def _first(self, documents: frozenset[str]) -> str:
        """Of some documents the first that is there."""
        ids = self.ask(lambda project: project.document_ids()) if documents else None
        return next((id_ for id_ in ids or () if id_ in documents), "")

    def _renew(self) -> None:
        undoable = redoable = None
        if self.project is not None:
            # What cannot be read cannot be undone either; that it cannot was told by whoever met it first.
            with suppress(Problem):
                undoable, redoable = self.project.undoable, self.project.redoable
        self.focus = replace(
            self.focus,
            project=self.project is not None,
            writing=self.writing.busy,
            undoable=undoable,
            redoable=redoable,
        )
        self.focus_changed.emit()


def _say_nothing(_step: Step | None) -> None:
    """What was done is heard of by ``poll``, as from another program."""
