"""What was learned from the reviews of a project, language by language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
)

from desktop_app.domain.learned import Model
from desktop_app.main_window.learning import ENOUGH
from desktop_app.main_window.local_time import local_time
from desktop_app.main_window.presenters.counted import counted
from desktop_app.main_window.settings import LEARN
from desktop_app.project.project import Project
from desktop_app.project.seal import unsealed
from desktop_app.widgets.common.languages import language_name
from desktop_app.widgets.statement_panel.reasons import pattern_words

if TYPE_CHECKING:
    from desktop_app.main_window.window import MainWindow
    from desktop_app.project.jobs.training import Trained


class LearnedDialog(QDialog):
    """Learning is asked for here, goes on beside the window, and what came of it is shown."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self.setWindowTitle(self.tr("What was learned"))
        self.resize(560, 460)
        about = self._label("muted")
        about.setText(
            self.tr(
                "What you accept, correct and reject teaches Standpunt how your articles quote."
                " It learns on this machine, and what it learned is in the project file alone."
            )
        )
        self.told = self._label("value")
        self.told.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.told.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.news = self._label("muted")
        room = QScrollArea(self)
        room.setWidget(self.told)
        room.setWidgetResizable(True)
        room.setAccessibleName(self.tr("What was learned"))
        by_itself = QCheckBox(
            self.tr("Learn by itself after every %1 reviews").replace("%1", str(ENOUGH)), self
        )
        by_itself.setChecked(window.settings.get(LEARN))
        by_itself.toggled.connect(lambda on: window.settings.set(LEARN, on))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, Qt.Orientation.Horizontal, self)
        self.train = QPushButton(self.tr("Learn now"), self)
        self.forget = QPushButton(self.tr("Forget all of it"), self)
        for button in (self.train, self.forget):
            button.setAutoDefault(False)
            buttons.addButton(button, QDialogButtonBox.ButtonRole.ActionRole)
        self.train.clicked.connect(self._train)
        self.forget.clicked.connect(self._forget)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setSpacing(10)
        layout.addWidget(about)
        layout.addWidget(room, 1)
        layout.addWidget(self.news)
        layout.addWidget(by_itself)
        layout.addWidget(buttons)
        window.learning.changed.connect(self._show)
        window.learning.ended.connect(self._trained)
        window.learning.failed.connect(self._tell_failed)
        # Whatever the end is: given up and broken off, too.
        window.learning.runner.idle.connect(self._follow)
        self._show()
        self._follow()

    def _show(self) -> None:
        models = self._window.desk.ask(Project.models) or ()
        self.forget.setEnabled(bool(models))
        nothing = self.tr("Nothing yet. Review the suggestions of a few articles first.")
        self.told.setText("\n\n".join(map(self._wording, models)) or nothing)

    def _wording(self, model: Model) -> str:
        lines = [
            self.tr("%1, learned %2")
            .replace("%1", language_name(model.language) or self.tr("No language"))
            .replace("%2", local_time(model.time)),
            self.tr("From %1: %2 accepted, %3 corrected, %4 rejected.")
            .replace("%1", counted(model.documents, self.tr("1 article"), self.tr("%1 articles")))
            .replace("%2", QLocale().toString(model.accepted))
            .replace("%3", QLocale().toString(model.corrected))
            .replace("%4", QLocale().toString(model.rejected)),
        ]
        if unsealed(model.data) is None:
            lines.append(
                self.tr("Learned on another machine, and not used on this one: learn now makes it anew.")
            )
        if model.quiet:
            lines.append(self.tr("No longer proposed, since you always rejected it:"))
            lines += [f"  • {pattern_words(each)}" for each in model.quiet]
        return "\n".join(lines)

    def _train(self) -> None:
        self._window.learning.train()
        self._follow()

    def _follow(self) -> None:
        busy = self._window.learning.runner.busy
        self.train.setEnabled(not busy)
        self.news.setText(self.tr("Learning… You can close this and go on working.") if busy else "")

    def _trained(self, trained: tuple[Trained, ...]) -> None:
        told = [self._too_little(one) for one in trained if one.model is None]
        if len(told) < len(trained):
            told.insert(0, self.tr("Done. The article is being looked through with it."))
        self.news.setText("\n".join(told) or self.tr("There is nothing reviewed to learn from yet."))

    def _too_little(self, one: Trained) -> str:
        from desktop_app.project.jobs.training import ARTICLES, DECISIONS

        there = counted(one.documents, self.tr("1 article"), self.tr("%1 articles"))
        decided = one.accepted + one.corrected + one.rejected + one.coded
        told = self.tr(
            "%1: there is too little to learn from yet (%2, decisions: %3)."
            " It takes %4 articles with %5 decisions in all."
        )
        for sign, value in (
            ("%1", language_name(one.language) or self.tr("No language")),
            ("%2", there),
            ("%3", QLocale().toString(decided)),
            ("%4", str(ARTICLES)),
            ("%5", str(DECISIONS)),
        ):
            told = told.replace(sign, value)
        return told

    def _tell_failed(self, reason: str) -> None:
        self.news.setText(self.tr("Nothing was learned: %1").replace("%1", reason))

    def _forget(self) -> None:
        self.news.setText("")
        self._window.learning.forget()

    def _label(self, role: str) -> QLabel:
        label = QLabel(self)
        label.setProperty("role", role)
        label.setWordWrap(True)
        label.setTextFormat(Qt.TextFormat.PlainText)
        return label
