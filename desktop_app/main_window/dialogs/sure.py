"""A question that is to be answered before something is done."""

from __future__ import annotations

from PySide6.QtWidgets import QMessageBox, QWidget


def sure(parent: QWidget, title: str, question: str, told: str, deeds: tuple[str, ...]) -> int:
    """Which of the ``deeds``, by its place, is to be done, -1 for none; Enter does the first."""
    box = QMessageBox(QMessageBox.Icon.Question, title, question, parent=parent)
    box.setInformativeText(told)
    buttons = [box.addButton(deed, QMessageBox.ButtonRole.AcceptRole) for deed in deeds]
    box.addButton(QMessageBox.StandardButton.Cancel)
    box.setDefaultButton(buttons[0])
    box.exec()
    chosen = next((place for place, button in enumerate(buttons) if box.clickedButton() is button), -1)
    box.deleteLater()
    return chosen
