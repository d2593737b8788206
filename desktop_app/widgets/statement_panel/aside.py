"""Memos and paraphrases that could not be kept when their statement was left."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from desktop_app.widgets.common.late_text import LateText

MEMO = ""
"""What stands for the memo where a paraphrase goes by the id of its claim."""


class Aside(QObject):
    """Holds each text until its statement is shown again, or until it is asked for again and kept."""

    memo_asked = Signal(str, str)
    paraphrase_asked = Signal(str, str, str)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._texts: dict[tuple[str, str], str] = {}
        self._refused = False

    def __bool__(self) -> bool:
        return bool(self._texts)

    def keep(self, statement: str, fields: dict[str, LateText]) -> None:
        """Take over what these fields of a statement, by claim, have not got rid of."""
        for claim, field in fields.items():
            if field.unsent:
                self._texts[statement, claim] = field.words

    def bring_back(self, statement: str, fields: dict[str, LateText]) -> None:
        """Put the texts of a statement back into its fields; those of claims that are gone go too."""
        for of, claim in [key for key in self._texts if key[0] == statement]:
            text = self._texts.pop((of, claim))
            if claim in fields and not fields[claim].unsent and fields[claim].words != text:
                fields[claim].write(text)

    def send(self) -> None:
        """Ask for each once more."""
        for (statement, claim), text in list(self._texts.items()):
            if self._texts.pop((statement, claim), None) is None:
                continue  # meanwhile brought back, or forgotten
            self._refused = False
            if claim == MEMO:
                self.memo_asked.emit(statement, text)
            else:
                self.paraphrase_asked.emit(statement, claim, text)
            if self._refused:
                self._texts.setdefault((statement, claim), text)

    def refuse(self) -> None:
        """The text that is being asked for could not be kept."""
        self._refused = True

    def forget(self) -> None:
        """Hold nothing any longer."""
        self._texts.clear()
