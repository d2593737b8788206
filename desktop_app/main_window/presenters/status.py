"""The status bar: what is saved, how far the document is, what is being worked on."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QLocale, QObject, Qt, QTime, QTimer
from PySide6.QtWidgets import QLabel, QProgressBar, QPushButton, QStatusBar

from desktop_app.domain.history import Step, StepState
from desktop_app.main_window.desk import Desk
from desktop_app.main_window.job_runner import JobRunner
from desktop_app.main_window.presenters.counted import counted
from desktop_app.main_window.presenters.suggestions import SuggestionPresenter
from desktop_app.main_window.searching import Searching
from desktop_app.project.job import Progress


class StatusPresenter(QObject):
    """Tells on one line that nothing needs saving and what is left to do."""

    def __init__(
        self,
        desk: Desk,
        bar: QStatusBar,
        jobs: JobRunner,
        *,
        searching: Searching,
        suggestions: SuggestionPresenter,
    ) -> None:
        super().__init__(bar)
        self._desk, self._jobs, self._searching, self._suggestions = desk, jobs, searching, suggestions
        # Once the page is painted; told several times in a turn, it is asked once.
        self._placing = QTimer(self, singleShot=True, interval=0)
        self._placing.timeout.connect(self._tell_place)
        self._saved, self._place = QLabel(bar), QLabel(bar)
        self._progress, self._cancel = QProgressBar(bar), QPushButton(self.tr("Cancel"), bar)
        self._progress.setMaximumWidth(200)
        self._progress.setTextVisible(False)
        self._progress.setAccessibleName(self.tr("How far the work is"))
        bar.setSizeGripEnabled(False)
        bar.addWidget(self._saved)
        bar.addPermanentWidget(self._progress)
        bar.addPermanentWidget(self._cancel)
        bar.addPermanentWidget(self._place)
        self._rest()
        for label in (self._saved, self._place):
            # Names stand in these lines; what looks like a tag in one is no tag.
            label.setTextFormat(Qt.TextFormat.PlainText)
        desk.project_changed.connect(self._tell_project)
        desk.annotator_changed.connect(self._tell_project)
        desk.document_changed.connect(self._placing.start)
        desk.step_told.connect(self._tell_step)
        suggestions.left_told.connect(lambda _: self._placing.start())
        searching.kept.connect(lambda _: self._placing.start())
        searching.ended.connect(self._placing.start)
        jobs.progressed.connect(self._tell_job)
        jobs.idle.connect(self._rest)
        desk.writing.runner.progressed.connect(self._tell_progress)
        desk.writing.ended.connect(self._rest)
        self._cancel.clicked.connect(self._give_up)

    def _tell_project(self) -> None:
        project = self._desk.project
        told = self.tr("Every change is saved at once · %1").replace("%1", self._desk.annotator)
        self._saved.setText(told if project else self.tr("No project open"))
        self._tell_place()

    def _tell_step(self, step: Step) -> None:
        time = QLocale().toString(QTime.currentTime(), QLocale.FormatType.ShortFormat)
        undone = step.state is StepState.UNDONE
        told = self.tr("Saved %1 · undone: %2 · %3") if undone else self.tr("Saved %1 · %2 · %3")
        told = told.replace("%1", time).replace("%2", step.name)
        self._saved.setText(told.replace("%3", self._desk.annotator))
        self._placing.start()

    def _tell_place(self) -> None:
        document = self._desk.focus.document
        if document is None:
            self._place.setText("")
            return
        summary = self._desk.ask(lambda project: project.summary(document.id))
        parts = [
            self._left(summary.unreviewed if summary else None),
            counted(summary.statements if summary else 0, self.tr("1 statement"), self.tr("%1 statements")),
            document.language,
            counted(len(document.text), self.tr("1 character"), self.tr("%1 characters")),
        ]
        self._place.setText(" · ".join(part for part in parts if part))

    def _left(self, here: int | None) -> str:
        """How many suggestions are left to review in the document and in the project."""
        everywhere = self._suggestions.everywhere
        if here is None:
            return self.tr("Looking for quotations…") if self._searching.busy else ""
        told = counted(here, self.tr("1 to review"), self.tr("%1 to review"))
        if everywhere > here:
            whole = QLocale().toString(everywhere)
            told += self.tr(" (%1 in the project)").replace("%1", whole)
        return told

    def _tell_job(self, progress: Progress) -> None:
        # A large step is waited for: how far that is goes before.
        if not self._desk.writing.busy:
            self._tell_progress(progress)

    def _give_up(self) -> None:
        """Give up the work that is shown."""
        (self._desk.writing.runner if self._desk.writing.busy else self._jobs).cancel()

    def _tell_progress(self, progress: Progress) -> None:
        self._progress.setRange(0, progress.total)
        self._progress.setValue(progress.done)
        self._progress.setToolTip(f"<qt>{escape(progress.at)}</qt>")
        # Work of one part is over before a bar could say anything.
        self._progress.setVisible(progress.total > 1)
        self._cancel.setVisible(progress.total > 1)

    def _rest(self) -> None:
        if self._jobs.busy or self._desk.writing.busy:
            return
        self._progress.hide()
        self._cancel.hide()
