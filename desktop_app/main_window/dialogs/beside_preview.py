"""A form with a preview beside it, or below it where there is no room."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QDialog, QDialogButtonBox, QVBoxLayout, QWidget

_NARROW = 900
_SIZE = QSize(1180, 640)
_FORM = 360
_MARGIN = QSize(40, 70)


class BesidePreview(QDialog):
    """Arranges what its heirs make; both sides stay in reach of Tab, the form first."""

    def __init__(self, title: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.resize(_SIZE.boundedTo(self.screen().availableSize() - _MARGIN))
        self._sides = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._sides.setSpacing(16)

    def arrange(self, form: QWidget, preview: QWidget, buttons: QDialogButtonBox) -> None:
        """Put form and preview side by side, the buttons below both."""
        form.setMinimumWidth(max(_FORM, form.minimumSizeHint().width()))
        preview.setMinimumHeight(150)
        self._sides.addWidget(form, 4)
        self._sides.addWidget(preview, 5)
        column = QVBoxLayout(self)
        column.addLayout(self._sides, 1)
        column.addWidget(buttons)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = event.size().width() < _NARROW
        self._sides.setDirection(
            QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        )
