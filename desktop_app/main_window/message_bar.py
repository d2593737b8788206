"""News, hints and problems, said above the page until they are read."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton, QWidget

from desktop_app.domain.history import Step

_NEWS_MILLISECONDS = 9000


class MessageBar(QFrame):
    """One line that does not stand in the way; a problem stays until it is closed, news go by themselves."""

    left = Signal()
    """It was closed while it had the keyboard."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("message")
        self._sign = QLabel(self)
        self._text = QLabel(self)
        self._text.setWordWrap(True)
        # A path or a name is shown as it is, whatever letters it has.
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._offer = QPushButton(self)
        self._offer.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._offer.clicked.connect(self._take)
        self._offered: Callable[[], object] | None = None
        self._step: int | None = None
        self._close = QToolButton(self)
        self._close.setAutoRaise(True)
        self._close.setAccessibleName(self.tr("Close this message"))
        self._close.clicked.connect(self._leave)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(14, 8, 8, 8)
        layout.addWidget(self._sign)
        layout.addWidget(self._text, 1)
        layout.addWidget(self._offer)
        layout.addWidget(self._close)
        self._timer = QTimer(self, singleShot=True, interval=_NEWS_MILLISECONDS)
        self._timer.timeout.connect(self.hide)
        self._problem, self._news, self._hint = QIcon(), QIcon(), QIcon()
        self.hide()

    def set_icons(self, problem: QIcon, news: QIcon, hint: QIcon, close: QIcon) -> None:
        """The signs before a problem, before news and before a hint, and the one that closes."""
        self._problem, self._news, self._hint = problem, news, hint
        self._close.setIcon(close)

    def tell(
        self,
        text: str,
        *,
        problem: bool,
        hint: bool = False,
        offer: str = "",
        take: Callable[[], object] | None = None,
        step: Step | None = None,
    ) -> None:
        """Say something; ``offer`` is a button that does ``take``; a ``hint`` tells why nothing was done.

        What is said of ``step`` is true only while that is the one that undo takes back.
        """
        self._offered = take
        self._step = step.number if step is not None else None
        self._offer.setText(offer)
        self._offer.setVisible(bool(offer))
        self.setProperty("problem", problem)
        # The text too: its colour hangs on the bar's property, and would stay that of the message before.
        for part in (self, self._text):
            part.style().unpolish(part)
            part.style().polish(part)
        self._sign.setPixmap(self.sign(problem=problem, hint=hint).pixmap(QSize(18, 18)))
        self._text.setText(text)
        self.setAccessibleName(text)
        self.show()
        if problem:
            self._timer.stop()
        else:
            self._timer.start()

    def sign(self, *, problem: bool, hint: bool) -> QIcon:
        """What stands before a message of that sort: a tick only where something was done."""
        return self._problem if problem else self._hint if hint else self._news

    def follow(self, undoable: Step | None) -> None:
        """Undo would take back this step, or none: what was said of another one goes."""
        if self._step is not None and (undoable is None or undoable.number != self._step):
            self._step = None
            self.hide()

    def _leave(self) -> None:
        held = self.isAncestorOf(self.window().focusWidget() or self.window())
        self.hide()
        if held:
            # Else the keyboard would go to whatever stands next.
            self.left.emit()

    def _take(self) -> None:
        self._leave()
        if self._offered is not None:
            self._offered()

    @property
    def text(self) -> str:
        """What is said, empty when nothing is."""
        return self._text.text() if self.isVisible() else ""
