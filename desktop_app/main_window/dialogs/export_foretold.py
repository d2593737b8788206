"""How an export will begin, how much it will hold and what it will lack, found out beside the dialog."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from desktop_app.domain.problem import Problem
from desktop_app.formats.registry import by_name
from desktop_app.main_window.job_runner import JobRunner
from desktop_app.main_window.presenters.counted import counted
from desktop_app.project.job import Progress
from desktop_app.project.jobs.export_preview import Beginning, Foretold, beginning, foretell
from desktop_app.project.scope import Scope
from desktop_app.project.wording import worded
from desktop_app.widgets.exchange.file_preview import FilePreview
from desktop_app.widgets.exchange.loss_list import LossList


class ExportForetold(QWidget):
    """The first records of the file above, what will not be in it below; a new look ends the one before."""

    def __init__(self, project: Path, parent: QWidget) -> None:
        super().__init__(parent)
        self._project, self._loses, self._paper = project, False, False
        self._first, self._all = JobRunner(self), JobRunner(self)
        for runner in (self._first, self._all):
            runner.problem_told.connect(self._tell_problem)
        self._all.progressed.connect(self._tell_progress)
        self.preview = FilePreview(self)
        self.count = QLabel(self)
        self.count.setTextFormat(Qt.TextFormat.PlainText)
        self.count.setWordWrap(True)
        self.losses = LossList(self)
        self.losses.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.preview, 3)
        column.addWidget(self.count)
        column.addWidget(self.losses, 2)

    @property
    def busy(self) -> bool:
        """Whether something is still being found out."""
        return self._first.busy or self._all.busy

    def finish(self) -> None:
        """Let go of what is being looked at."""
        self._first.finish()
        self._all.finish()

    def wait(self) -> None:
        """Something else is about to be asked: what is being found out is not wanted."""
        self._first.cancel()
        self._all.cancel()

    def look(
        self, format: str, options: Mapping[str, str], scope: Scope, *, suggestions: bool, paper: bool
    ) -> None:
        """Find out how a file of this format and scope begins, and what it will lack.

        ``paper``: it is set on sheets of paper, and holds what that format does.
        """
        self.wait()
        self._loses = bool(by_name(format).loses)
        self._paper = paper
        self.count.setText(self.tr("Looking what will be in the file…"))
        first = beginning(self._project, format, options, scope, suggestions=suggestions, told=paper)
        self._first.start(first, self._show_beginning)
        self._all.start(
            foretell(self._project, format, options, scope, suggestions=suggestions), self._show_all
        )

    def _show_beginning(self, found: Beginning) -> None:
        if found.rows:
            self.preview.show_rows(found.rows)
        else:
            self.preview.show_text(found.text, as_it_stands=not found.binary)
        if self._paper:
            self.preview.tell(self.tr("Each article on sheets of its own, with its highlights. In words:"))
        elif found.binary:
            self.preview.tell(self.tr("A file that only programs read. Its first statements in words:"))
        else:
            self.preview.tell(self.tr("How the file begins:"))

    def _show_all(self, found: Foretold) -> None:
        statements = counted(found.statements, self.tr("1 statement"), self.tr("%1 statements"))
        articles = counted(found.documents, self.tr("1 article"), self.tr("%1 articles"))
        told = self.tr("%1 of %2 chosen.").replace("%1", statements).replace("%2", articles)
        if found.lost:
            told += " " + self.tr("What this file will lack of them:")
        elif not self._loses:
            told += " " + self.tr("Nothing is lost.")
        self.count.setText(told)
        self.losses.show_losses(found.lost)
        self.losses.setVisible(bool(found.lost))

    def _tell_progress(self, progress: Progress) -> None:
        if progress.total and progress.done:
            part = str(100 * progress.done // progress.total)
            self.count.setText(self.tr("Looking what will be in the file… %1 %").replace("%1", part))

    def _tell_problem(self, problem: Problem) -> None:
        self.preview.show_text("")
        self.preview.tell(worded(problem))
        self.count.setText("")
        self.losses.hide()
