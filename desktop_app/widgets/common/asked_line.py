"""A field of one line that asks for what is written in it once, when its writer is done with it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from desktop_app.widgets.common.undo_key import leaves_undo


class AskedLine(QLineEdit):
    """Asks on Enter and on leaving. What is being written stays while the same is shown again.

    Undo takes back what is being written; with nothing written it is left to the window.
    """

    asked = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._shown = ""
        self.editingFinished.connect(self.send)

    def show_text(self, text: str) -> None:
        """Show what stands."""
        self._shown = text
        if self.hasFocus() and self.isModified():
            return
        if text != self.text() or self.isUndoAvailable():
            # What was kept is the window's to take back, so the field forgets how it was written.
            place = self.cursorPosition()
            self.setText(text)
            self.setCursorPosition(place if self.hasFocus() else 0)
        self.setModified(False)

    def send(self) -> None:
        """Ask for what is written, if it differs from what stands."""
        if not self.isModified():
            return
        self.setModified(False)
        written = " ".join(self.text().split())
        if written != self._shown:
            self.asked.emit(written)
        if not self.isModified():
            self.show_text(self._shown)

    def forget(self) -> None:
        """Give up what is written: another thing is about to be shown."""
        self.setModified(False)

    def event(self, event: QEvent) -> bool:
        return False if leaves_undo(event, unsent=self.isModified()) else super().event(event)
