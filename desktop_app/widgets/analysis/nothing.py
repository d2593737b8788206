"""What stands in the place of a view that has nothing to show."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from desktop_app.widgets.common.faces import gap


class Nothing(QWidget):
    """Says why, and what would bring something; where filters are in the way, a button takes them away."""

    clear_requested = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.title, self._text = QLabel(self), QLabel(self)
        self.title.setProperty("role", "empty-title")
        self._text.setProperty("role", "empty")
        for label in (self.title, self._text):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        self.clear = QPushButton(self.tr("Show all statements"), self)
        self.clear.clicked.connect(self.clear_requested)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, gap(self.font(), 2), 0, 0)
        column.setSpacing(gap(self.font(), 0.5))
        column.addWidget(self.title)
        column.addWidget(self._text)
        column.addWidget(self.clear, 0, Qt.AlignmentFlag.AlignLeading)
        column.addStretch(1)

    def say(self, title: str, text: str, *, clearable: bool) -> None:
        """Say this, and offer to take filters away, or not."""
        self.title.setText(title)
        self._text.setText(text)
        self.clear.setVisible(clearable)
