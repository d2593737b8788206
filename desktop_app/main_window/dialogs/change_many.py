"""The same changed in many statements: what, into what, and what that would do."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QVBoxLayout, QWidget

from desktop_app.domain.changes import Change, Foreseen
from desktop_app.domain.problem import Problem
from desktop_app.main_window.job_runner import JobRunner
from desktop_app.main_window.known import Known
from desktop_app.main_window.presenters.counted import counted
from desktop_app.project.job import Progress
from desktop_app.project.jobs.changing import foresee
from desktop_app.project.wording import worded
from desktop_app.widgets.changing.form import ChangeForm
from desktop_app.widgets.changing.preview import Preview


class ChangeManyDialog(QDialog):
    """Accepted only when it is known what would change; then ``foreseen`` says it."""

    def __init__(self, path: Path, statement_ids: tuple[str, ...], known: Known, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Change many statements"))
        self.resize(680, 520)
        self._path, self._ids = path, statement_ids
        self.foreseen: Foreseen | None = None
        self._runner = JobRunner(self)
        self._runner.problem_told.connect(self._tell_problem)
        self._runner.progressed.connect(self._tell_progress)
        about = QLabel(counted(len(statement_ids), self.tr("1 statement"), self.tr("%1 statements")), self)
        about.setProperty("role", "empty-title")
        self.form = ChangeForm(known.codebook, tuple(known.actors.values()), self)
        self._told = QLabel(self)
        self._told.setTextFormat(Qt.TextFormat.PlainText)
        self._told.setWordWrap(True)
        self._preview = Preview(self)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, Qt.Orientation.Horizontal, self)
        self._do = buttons.addButton(self.tr("Change"), QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setSpacing(10)
        for part in (about, self.form, self._told):
            column.addWidget(part)
        column.addWidget(self._preview, 1)
        column.addWidget(buttons)
        self.form.changed.connect(self._look)
        self._look(None)

    def finish(self) -> None:
        """Let go of what is being looked at."""
        self._runner.finish()

    @property
    def busy(self) -> bool:
        """Whether it is still being found out what would change."""
        return self._runner.busy

    def accept(self) -> None:
        # What is half written may still change what is meant; then it is shown first.
        self.form.settle()
        if self.foreseen is not None and self.foreseen.ids:
            super().accept()

    def _look(self, change: Change | None) -> None:
        self._runner.cancel()
        self.foreseen = None
        self._show()
        if change is None:
            self._told.setText(self.tr("Say what is to be changed, and into what."))
        else:
            self._told.setText(self.tr("Looking what would change…"))
            self._runner.start(foresee(self._path, self._ids, change), self._take)

    def _take(self, foreseen: Foreseen) -> None:
        if foreseen.change != self.form.change:
            return
        self.foreseen = foreseen
        self._show()
        changed, others = len(foreseen.ids), foreseen.looked_at - len(foreseen.ids)
        if not changed:
            self._told.setText(self.tr("Nothing would change: all are so already, or have nothing of it."))
            return
        told = counted(changed, self.tr("1 statement would change."), self.tr("%1 statements would change."))
        if others:
            told += " " + counted(others, self.tr("1 stays as it is."), self.tr("%1 stay as they are."))
        if changed > len(foreseen.first):
            first = self.tr("The first %1 are shown.").replace("%1", QLocale().toString(len(foreseen.first)))
            told += f" {first}"
        self._told.setText(told)

    def _show(self) -> None:
        foreseen = self.foreseen
        number = len(foreseen.ids) if foreseen is not None else 0
        self._preview.show_changes(foreseen.first if foreseen is not None else ())
        self._do.setEnabled(bool(number))
        self._do.setText(
            counted(number, self.tr("Change 1 statement"), self.tr("Change %1 statements"))
            if number
            else self.tr("Change")
        )

    def _tell_progress(self, progress: Progress) -> None:
        if self.foreseen is None and self.form.change is not None and progress.done:
            part = round(100 * progress.done / max(1, progress.total))
            self._told.setText(self.tr("Looking what would change… %1 %").replace("%1", str(part)))

    def _tell_problem(self, problem: Problem) -> None:
        self._told.setText(worded(problem))
