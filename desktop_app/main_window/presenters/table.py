"""A table of statements: those of the document shown, or of the whole project."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer

from desktop_app.domain.history import Step
from desktop_app.domain.query import Query
from desktop_app.main_window.desk import Desk
from desktop_app.main_window.job_runner import JobRunner
from desktop_app.main_window.known import Known
from desktop_app.main_window.presenters.counted import counted
from desktop_app.main_window.presenters.table_rows import Teller
from desktop_app.main_window.setting import Setting
from desktop_app.main_window.settings import Settings
from desktop_app.project.commands.statements import DeleteStatements
from desktop_app.project.job import Job
from desktop_app.project.jobs.lines import asked, lines, lines_by_id
from desktop_app.project.wording import worded
from desktop_app.widgets.common.keyed import keyed
from desktop_app.widgets.statement_table.columns import arrangement_of
from desktop_app.widgets.statement_table.row import TableRow
from desktop_app.widgets.statement_table.table import StatementTable

_MANY = 200
"""Where more statements than this change at once, they are read beside the window."""

_ALL = 1 << 40
_ROWS = 4
"""Of a statement, more or less: itself, its words, a claim, a stance."""


class TablePresenter(QObject):
    """Has the lines read beside the window; what changes afterwards is put right line by line."""

    def __init__(self, desk: Desk, table: StatementTable, settings: Settings, columns: Setting) -> None:
        super().__init__(table)
        self._desk, self._table = desk, table
        self.everywhere = False
        self._runner, self._asker = JobRunner(self), JobRunner(self)
        self._teller = Teller(Known(), (), ())
        self._missed: set[str] = set()
        # Once the page is painted: what was changed is looked for there first.
        self._after = QTimer(self, singleShot=True, interval=0)
        self._after.timeout.connect(self._catch_up)
        table.view.arrange(arrangement_of(settings.get(columns), table.view.arrangement))
        table.arranged.connect(lambda: settings.set(columns, table.view.arrangement.as_text()))
        table.statement_chosen.connect(desk.show_statement)
        table.among_requested.connect(self._ask)
        table.deletion_requested.connect(self._delete)
        table.scope_requested.connect(lambda everywhere: self.show_scope(everywhere=everywhere))
        desk.document_changed.connect(self._turn)
        desk.project_changed.connect(self.load)
        desk.step_told.connect(self._follow)
        desk.focus_changed.connect(self._after.start)
        self._runner.progressed.connect(
            lambda progress: table.tell_progress(progress.done / max(1, progress.total))
        )
        for runner in (self._runner, self._asker):
            runner.problem_told.connect(lambda problem: desk.problem_told.emit(worded(problem)))

    @property
    def busy(self) -> bool:
        """Whether lines are being read or looked for, or are about to be."""
        return self._runner.busy or self._asker.busy or self._after.isActive()

    def finish(self) -> None:
        """Let go of what is being read."""
        self._after.stop()
        self._runner.finish()
        self._asker.finish()

    def show_scope(self, *, everywhere: bool) -> None:
        """Show the statements of all articles, or of the one shown."""
        self.everywhere = everywhere
        self._table.show_scope(everywhere=everywhere)
        self.load()

    def load(self) -> None:
        """Read other lines in place of those shown."""
        self._table.begin()
        self._read()

    def _read(self) -> None:
        self._runner.cancel()
        self._missed.clear()
        self._learn()
        self._table.set_columns(self._teller.columns)
        project, document = self._desk.project, self._desk.focus.document
        if project is None or (document is None and not self.everywhere):
            self._table.set_rows(())
            return
        shown = document.id if document is not None and not self.everywhere else ""
        self._runner.start(_in_order(lines(project.path, shown, self._teller.row)), self._take)
        self._table.ask_again()

    def _turn(self) -> None:
        if not self.everywhere:
            self.load()

    def _learn(self) -> None:
        sets = self._desk.ask(lambda project: project.annotation_sets()) or ()
        people = self._desk.ask(lambda project: project.annotators()) or ()
        self._teller = Teller(self._desk.known, sets, people)

    def _take(self, rows: tuple[TableRow, ...]) -> None:
        self._table.set_rows(rows)
        self._put(frozenset(), ())

    def _follow(self, step: Step) -> None:
        touched = step.ids("statement")
        before = self._teller
        if any(step.ids(kind) for kind in ("actor", "codebook", "annotation_set", "annotator")):
            self._learn()
        anew = self._teller.known.renames(before.known) or self._teller.columns != before.columns
        document = self._desk.focus.document
        told = step.ids("document") if self.everywhere else step.ids("document") & {document and document.id}
        if anew or told:
            self._read()
        elif touched:
            self._missed |= touched
            self._after.start()

    def _catch_up(self) -> None:
        # What is being read may be of the time before or after a change; then what was missed follows it.
        if self._missed and not self._runner.busy:
            self._put(frozenset(), ())
            self._table.ask_again()
        self._table.select(self._desk.focus.statement or None)

    def _renew(self, ids: frozenset[str]) -> None:
        """Show these statements as they are now: at once where they are few, else read beside the window."""
        project = self._desk.project
        if len(ids) > _MANY and project is not None:
            self._runner.start(
                lines_by_id(project.path, tuple(ids), self._teller.row), lambda rows: self._put(ids, rows)
            )
        elif ids:
            found = self._desk.ask(lambda project: project.lines_by_id(ids)) or ()
            self._put(ids, tuple(map(self._teller.row, found)))

    def _put(self, ids: frozenset[str], rows: tuple[TableRow, ...]) -> None:
        document = self._desk.focus.document
        here = document.id if document is not None else ""
        ours = tuple(row for row in rows if self.everywhere or row.document_id == here)
        gone = ids - {row.id for row in ours}
        if gone:
            self._table.remove_rows(tuple(gone))
        if ours:
            self._table.put_rows(ours)
        # What was changed while these were read.
        missed, self._missed = frozenset(self._missed), set()
        self._renew(missed)

    def _ask(self, query: Query) -> None:
        """Find which statements are those asked for beside the words, which the table finds itself."""
        self._asker.cancel()
        project, document = self._desk.project, self._desk.focus.document
        if project is None or (document is None and not self.everywhere):
            return
        shown = document.id if document is not None and not self.everywhere else ""
        self._asker.start(asked(project.path, Query(by=query.by), shown, _ALL), self._table.set_among)

    def _delete(self, ids: tuple[str, ...]) -> None:
        if self._desk.do_many(DeleteStatements(ids), _ROWS * len(ids)):
            # At once: what is pressed next is meant for the lines that are left.
            self._catch_up()
            told = counted(len(ids), self.tr("1 statement deleted."), self.tr("%1 statements deleted."))
            self._desk.deed_told.emit(
                f"{told} {keyed(self.tr('{edit.undo|Ctrl+Z} brings back what was deleted.'))}"
            )


def _in_order(job: Job[tuple[TableRow, ...]]) -> Job[tuple[TableRow, ...]]:
    """The rows that a job reads, in the order of the articles and their texts, put so beside the window."""
    rows = yield from job
    return tuple(sorted(rows, key=lambda row: (row.place, row.id)))
