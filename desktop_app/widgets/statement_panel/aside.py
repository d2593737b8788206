"""Texts that could not be kept when their statement was left."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QObject, Signal

from desktop_app.widgets.common.late_text import LateText

Key = tuple[str, str]
"""What is asked for, and the claim or stance it is asked of, or empty."""


class Aside(QObject):
    """Holds each text until its statement is shown again, or until it is asked for again and kept."""

    asked = Signal(str, str, str, str)
    """Statement, what is asked for, the claim or stance, the text."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._texts: dict[tuple[str, Key], str] = {}
        self._refused = False

    def __bool__(self) -> bool:
        return bool(self._texts)

    def keep(self, statement: str, fields: Mapping[Key, LateText]) -> None:
        """Take over what these fields of a statement have not got rid of."""
        for key, field in fields.items():
            if field.unsent:
                self._texts[statement, key] = field.words

    def bring_back(self, statement: str, fields: Mapping[Key, LateText]) -> None:
        """Put the texts of a statement back into its fields; those of what is gone go too."""
        for of in [each for each in self._texts if each[0] == statement]:
            text, key = self._texts.pop(of), of[1]
            if key in fields and not fields[key].unsent and fields[key].words != text:
                fields[key].write(text)

    def send(self) -> None:
        """Ask for each once more."""
        for (statement, key), text in list(self._texts.items()):
            if self._texts.pop((statement, key), None) is None:
                continue  # meanwhile brought back, or forgotten
            self._refused = False
            self.asked.emit(statement, *key, text)
            if self._refused:
                self._texts.setdefault((statement, key), text)

    def refuse(self) -> None:
        """The text that is being asked for could not be kept."""
        self._refused = True

    def forget(self) -> None:
        """Hold nothing any longer."""
        self._texts.clear()
