"""The middle of the window: the parts, or the start page while nothing is open, and messages below."""

from __future__ import annotations

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from desktop_app.main_window.message_bar import MessageBar
from desktop_app.main_window.parts import Parts
from desktop_app.widgets.common.look import Look
from desktop_app.widgets.start.start_page import StartPage


class Centre(QWidget):
    """Shows one of the two; a message stands below either, so that nothing moves away under the pointer."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self.message = MessageBar(self)
        self.stack = QStackedWidget(self)
        self.parts = Parts(look, self.stack)
        self.start_page = StartPage(self.stack)
        self.stack.addWidget(self.parts)
        self.stack.addWidget(self.start_page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.stack, 1)
        column.addWidget(self.message)
