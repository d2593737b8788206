"""The key that enters an entry, and who else has it."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from desktop_app.widgets.common.asked_line import AskedLine
from desktop_app.widgets.common.faces import gap


class EntryKey(QWidget):
    """One character; that another entry has it is told, and then it is not asked for."""

    asked = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._taken: Mapping[str, str] = {}
        self._elsewhere: Mapping[str, str] = {}
        self._shown, self._usual, self._in_text = "", "", False
        self.line = AskedLine(self)
        self.line.setAccessibleName(self.tr("Key that enters it: one character"))
        self.line.setMaxLength(1)
        self.line.setMaximumWidth(self.fontMetrics().averageCharWidth() * 9)
        self._told = QLabel(self)
        self._told.setTextFormat(Qt.TextFormat.PlainText)
        self._told.setWordWrap(True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(gap(self.font(), 0.4))
        row.addWidget(self.line, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._told, 1)
        self.line.textEdited.connect(self._typed)
        self.line.asked.connect(self._typed)
        self.setFocusProxy(self.line)

    def set_elsewhere(self, elsewhere: Mapping[str, str]) -> None:
        """Say what these keys do in the text, by the key in small letters."""
        self._elsewhere = elsewhere

    def show_key(self, key: str, usual: str, taken: Mapping[str, str], *, in_text: bool = False) -> None:
        """Show the key that an entry has, or the one it has by itself; others have the ``taken``, by key.

        ``in_text`` says whether it is to enter the entry in the text, too.
        """
        self._taken, self._shown, self._usual, self._in_text = taken, key, usual, in_text
        self.line.show_text(key)
        self.line.setPlaceholderText(usual)
        self._tell(key)

    def _typed(self, key: str) -> None:
        key = key.strip()
        self._tell(key)
        if key == self._shown:
            self.line.setModified(False)
        elif key.casefold() not in self._taken:
            self.line.setModified(False)
            self.asked.emit(key)

    def _tell(self, key: str) -> None:
        holder = self._taken.get(key.casefold(), "")
        meaning = self._elsewhere.get(key.casefold(), "") if key and self._in_text else ""
        told = ""
        if holder:
            told = self.tr("“%1” enters “%2” already.").replace("%1", key).replace("%2", holder)
        elif meaning:
            told = self.tr("In the text this key is for “%2”; in the statement panel it enters the entry.")
            told = told.replace("%2", meaning)
        elif not key and self._usual:
            told = self.tr("By itself: %1").replace("%1", self._usual)
        self._told.setProperty("role", "wrong" if holder else "muted")
        self._told.style().polish(self._told)
        self._told.setText(told)
        self.line.setAccessibleDescription(told)
