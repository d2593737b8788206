"""Lists below the article, a tab each, that leave the text in view."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QIcon, QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QSplitter, QTabWidget, QToolButton, QWidget

_LEAST, _SHARE = 240, 0.28
"""How high it is at first, in pixels and as a part of the window."""


class Drawer(QTabWidget):
    """Closed at first; ``show_page`` opens it, Esc or its button closes it and gives the keyboard back.

    A page is asked by ``setFocus`` to take the keyboard, so each has a focus proxy.
    """

    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("drawer")
        self.setDocumentMode(True)
        self.tabBar().setDrawBase(False)
        self.setAccessibleName(self.tr("Lists"))
        self._close = QToolButton(self)
        self._close.setAutoRaise(True)
        self._close.setToolTip(self.tr("Close the list  Esc"))
        self._close.setAccessibleName(self.tr("Close the list"))
        self._close.clicked.connect(self.close_drawer)
        self.setCornerWidget(self._close, Qt.Corner.TopRightCorner)
        self.hide()

    def set_icon(self, icon: QIcon) -> None:
        """The picture on the button that closes."""
        self._close.setIcon(icon)

    def show_page(self, page: QWidget) -> None:
        """Open at a page, and give it the keyboard."""
        opens = self.isHidden()
        self.show()
        self.setCurrentWidget(page)
        if opens:
            self._have_room()
        page.setFocus(Qt.FocusReason.OtherFocusReason)

    def _have_room(self) -> None:
        """Be as high as is asked for, where it was left, closed, as a slit that shows two lines."""
        beside = self.parentWidget()
        if not isinstance(beside, QSplitter):
            return
        sizes, at, wanted = beside.sizes(), beside.indexOf(self), self.sizeHint().height()
        if len(sizes) == 2 and sizes[at] < min(_LEAST, wanted):
            all_ = sum(sizes)
            beside.setSizes([wanted if n == at else all_ - wanted for n in range(2)])

    def close_drawer(self) -> None:
        """Close, and tell it."""
        self.hide()
        self.left.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Nothing: Qt would draw a line behind the button that closes, lower than the one above the tabs."""

    def sizeHint(self) -> QSize:
        # At a high window a fifth of it would be a slit.
        return super().sizeHint().expandedTo(QSize(0, max(_LEAST, round(self.window().height() * _SHARE))))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_drawer()
            return
        super().keyPressEvent(event)
