"""What is asked before a project is left."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMessageBox

if TYPE_CHECKING:
    from desktop_app.main_window.window import MainWindow


def may_leave(window: MainWindow) -> bool:
    """Ask, where leaving the project would give something up: text not kept, or work not done."""
    if window.desk.writing.busy:
        asked = window.tr("Many things are still being changed. Leave and give up that and all behind it?")
        if not _sure(window, asked):
            return False
        # Now, so that the project takes what is still to be kept in it.
        window.desk.writing.give_up()
    if window.correcting.busy and not window.correcting.keep():
        return _sure(
            window, window.tr("The text could not be kept as you corrected it. Leave and lose that?")
        )
    project = window.desk.project
    if project is not None and not project.is_in_place():
        return _sure(
            window, window.tr("The project's file is not there any more. Leave and lose what is open?")
        )
    window.panel.send_texts()
    if window.panel.unsent:
        return _sure(window, window.tr("What is written in a field could not be kept. Leave and lose it?"))
    if window.jobs.busy:
        return _sure(window, window.tr("A file is still being read or written. Leave and give that up?"))
    return True


def may_leave_correction(window: MainWindow) -> bool:
    """Ask whether the text is to stay as it was before it was corrected."""
    return _sure(window, window.tr("Leave the text as it was, and lose what you corrected?"))


def _sure(window: MainWindow, question: str) -> bool:
    box = QMessageBox(QMessageBox.Icon.Warning, window.windowTitle(), question, parent=window)
    box.setStandardButtons(QMessageBox.StandardButton.Discard | QMessageBox.StandardButton.Cancel)
    box.setDefaultButton(QMessageBox.StandardButton.Cancel)
    answer = box.exec()
    box.deleteLater()
    return bool(answer == QMessageBox.StandardButton.Discard)
