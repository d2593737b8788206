"""The language of an article: chosen, told by its text, or typed as a tag."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QPushButton, QWidget

from desktop_app.project.told_language import told_by
from desktop_app.widgets.common.languages import language_name

READ = ("nl", "en", "de", "fr")
"""The languages in which more is found than what stands between quotation marks."""


class LanguageField(QWidget):
    """Offers the languages that the finder reads, and takes any BCP 47 tag."""

    def __init__(self, tag: str, text: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._text = text
        self.choice = QComboBox(self)
        self.choice.setEditable(True)
        self.choice.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.choice.setAccessibleName(self.tr("Language"))
        for known in dict.fromkeys(("", *READ, tag)):
            self.choice.addItem(_shown(known), known)
        field = self.choice.lineEdit()
        if field is not None:
            field.setPlaceholderText(self.tr("Not said; or a tag such as pt-BR"))
        self.set_tag(tag)
        tell = QPushButton(self.tr("Tell by the text"), self)
        tell.setAutoDefault(False)
        tell.clicked.connect(self._tell)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.choice, 1)
        row.addWidget(tell)
        self.setFocusProxy(self.choice)

    def tag(self) -> str:
        """The tag chosen or typed, empty for none."""
        typed = self.choice.currentText().strip()
        place = self.choice.findText(typed, Qt.MatchFlag.MatchFixedString)
        return str(self.choice.itemData(place)) if place >= 0 else typed

    def set_tag(self, tag: str) -> None:
        """Show the language with this tag."""
        place = self.choice.findData(tag)
        if place < 0:
            self.choice.addItem(_shown(tag), tag)
            place = self.choice.count() - 1
        self.choice.setCurrentIndex(place)

    def _tell(self) -> None:
        # The first time half a second goes by.
        QGuiApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
        try:
            self.set_tag(told_by(self._text))
        finally:
            QGuiApplication.restoreOverrideCursor()


def _shown(tag: str) -> str:
    name = language_name(tag)
    return tag if name == tag else f"{name} ({tag})"
