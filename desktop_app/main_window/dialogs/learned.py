"""What was learned from the reviews of a project, language by language."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QDateTime, QLocale, Qt
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
from desktop_app.main_window.presenters.counted import counted
from desktop_app.main_window.settings import LEARN
from desktop_app.project.project import Project
from desktop_app.widgets.common.languages import language_name

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
        self._show()

    def _show(self) -> None:
        models = self._window.desk.ask(Project.models) or ()
        self.forget.setEnabled(bool(models))
        nothing = self.tr("Nothing yet. Review the suggestions of a few articles first.")
        self.told.setText("\n\n".join(map(self._wording, models)) or nothing)

    def _wording(self, model: Model) -> str:
        moment = QDateTime.fromSecsSinceEpoch(int(datetime.fromisoformat(model.time).timestamp()))
        lines = [
            self.tr("%1, learned %2")
            .replace("%1", language_name(model.language) or self.tr("No language"))
            .replace("%2", QLocale().toString(moment, QLocale.FormatType.ShortFormat)),
            self.tr("From %1: %2 accepted, %3 corrected, %4 rejected.")
            .replace("%1", counted(model.documents, self.tr("1 article"), self.tr("%1 articles")))
            .replace("%2", QLocale().toString(model.accepted))
            .replace("%3", QLocale().toString(model.corrected))
            .replace("%4", QLocale().toString(model.rejected)),
        ]
        if model.quiet:
            lines.append(self.tr("No longer proposed, since you always rejected it:"))
            lines += [f"  • {self._pattern(each)}" for each in model.quiet]
        return "\n".join(lines)

    def _pattern(self, pattern: str) -> str:
        """A frame and a cue (``frame/cue``) in words."""
        frame, _, cue = pattern.partition("/")
        return self.tr("“%1” (%2)").replace("%1", cue).replace("%2", frame) if cue else frame

    def _train(self) -> None:
        self.train.setEnabled(False)
        self.news.setText(self.tr("Learning… You can close this and go on working."))
        self._window.learning.train()

    def _trained(self, trained: tuple[Trained, ...]) -> None:
        self.train.setEnabled(True)
        few = [language_name(one.language) or self.tr("no language") for one in trained if one.model is None]
        if not trained or few:
            named = ", ".join(few)
            told = self.tr("There is too little to learn from yet.")
            self.news.setText(f"{named}: {told}" if named else told)
        else:
            self.news.setText(self.tr("Done. The article is being looked through with it."))

    def _forget(self) -> None:
        self.news.setText("")
        self._window.learning.forget()

    def _label(self, role: str) -> QLabel:
        label = QLabel(self)
        label.setProperty("role", role)
        label.setWordWrap(True)
        label.setTextFormat(Qt.TextFormat.PlainText)
        return label
