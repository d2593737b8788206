"""The text of an article as it was before it was corrected."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QVBoxLayout

from desktop_app.domain.history import Corrected
from desktop_app.project.commands.correcting import CorrectText
from desktop_app.widgets.common.rewritten_text import RewrittenText

if TYPE_CHECKING:
    from desktop_app.main_window.window import MainWindow


class TextBefore(QDialog):
    """What a correction changed; the text before can be copied, or brought back as a new step."""

    def __init__(self, corrected: Corrected, window: MainWindow) -> None:
        super().__init__(window)
        self._corrected, self._window = corrected, window
        summary = window.desk.ask(lambda project: project.summary(corrected.document_id))
        self.setWindowTitle(self.tr("The text before"))
        self.resize(720, 520)
        title = QLabel(summary.title if summary else self.tr("An article that is there no more"), self)
        title.setTextFormat(Qt.TextFormat.PlainText)
        title.setProperty("role", "title")
        told = QLabel(self.tr("Struck out: what stood there before. Underlined: what was put there."), self)
        told.setProperty("role", "muted")
        for label in (title, told):
            label.setWordWrap(True)
        self.text = RewrittenText(self)
        self.text.show_texts(corrected.before, corrected.after, window.look)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, parent=self)
        back = buttons.addButton(self.tr("&Bring back this text"), QDialogButtonBox.ButtonRole.ActionRole)
        copy = buttons.addButton(self.tr("&Copy the text before"), QDialogButtonBox.ButtonRole.ActionRole)
        back.setAutoDefault(False)
        copy.setAutoDefault(False)
        # There may be no such article any more.
        back.setEnabled(summary is not None)
        back.clicked.connect(self._bring_back)
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(corrected.before))
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(title)
        layout.addWidget(told)
        layout.addWidget(self.text, 1)
        layout.addWidget(buttons)
        self.text.setFocus()

    def _bring_back(self) -> None:
        if self._window.desk.do(CorrectText(self._corrected.document_id, self._corrected.before)):
            self.accept()
