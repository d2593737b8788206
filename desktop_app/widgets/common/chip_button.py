"""A button in the form of a chip."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QToolButton, QWidget


class ChipButton(QToolButton):
    """As high as its face alone: signs such as ▾ come from other faces, which are higher."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "chip")

    def sizeHint(self) -> QSize:
        hint, letters = super().sizeHint(), self.fontMetrics()
        return QSize(hint.width(), hint.height() - letters.size(0, self.text()).height() + letters.height())
