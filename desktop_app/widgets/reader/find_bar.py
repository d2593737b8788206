"""Looks for words in the article shown."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QIcon, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QToolButton, QWidget

from desktop_app.widgets.reader.finds import Wanted


class FindBar(QFrame):
    """A field, how many were found, how they are looked for.

    Enter goes to the next, Shift+Enter to the one before, Esc closes.
    """

    wanted_changed = Signal(object)
    step_requested = Signal(int)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("find-bar")
        self.setAccessibleName(self.tr("Find in the article"))
        self.field = QLineEdit(self)
        self.field.setProperty("role", "slim")
        self.field.setPlaceholderText(self.tr("Find in the article…"))
        self.field.setAccessibleName(self.tr("Words to find"))
        self.field.setClearButtonEnabled(True)
        self.field.setMinimumWidth(140)
        self._count = QLabel(self)
        self._count.setProperty("role", "muted")
        self._count.setMinimumWidth(86)
        self._case = self._toggle("Aa", self.tr("Match case"), "Alt+C")
        self._whole = self._toggle("|ab|", self.tr("Whole words"), "Alt+W")
        self._expression = self._toggle(".*", self.tr("Regular expression"), "Alt+X")
        self._back = self._button("↑", self.tr("Previous match  Shift+F3"))
        self._on = self._button("↓", self.tr("Next match  F3"))
        self._close = self._button("", self.tr("Close  Esc"))
        self._back.clicked.connect(lambda: self.step_requested.emit(-1))
        self._on.clicked.connect(lambda: self.step_requested.emit(1))
        self._close.clicked.connect(self.leave)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(14, 6, 8, 6)
        layout.setSpacing(6)
        layout.addWidget(self.field, 1)
        for part in (
            self._count,
            self._case,
            self._whole,
            self._expression,
            self._back,
            self._on,
            self._close,
        ):
            layout.addWidget(part)
        self.field.textChanged.connect(self._tell)
        self.field.installEventFilter(self)
        self.setFocusProxy(self.field)
        self.hide()

    def _toggle(self, text: str, name: str, key: str) -> QToolButton:
        button = self._button(text, f"{name}  {key}")
        button.setAccessibleName(name)
        button.setCheckable(True)
        button.setShortcut(key)
        button.toggled.connect(self._tell)
        return button

    def _button(self, text: str, told: str) -> QToolButton:
        button = QToolButton(self)
        button.setText(text)
        button.setToolTip(told)
        button.setAccessibleName(told)
        button.setAutoRaise(True)
        button.setProperty("role", "toggle")
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return button

    def set_icon(self, close: QIcon) -> None:
        """The picture on the button that closes."""
        self._close.setIcon(close)

    def open(self, words: str = "") -> None:
        """Show the bar and take the keyboard; ``words`` are looked for at once."""
        opened = self.isHidden()
        self.show()
        if words and words != self.field.text():
            self._expression.setChecked(False)
            self.field.setText(words)
        elif opened:
            self._tell()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def leave(self) -> None:
        """Close, and tell it."""
        self.hide()
        self.left.emit()

    @property
    def wanted(self) -> Wanted:
        """What is looked for."""
        return Wanted(
            self.field.text(),
            self._case.isChecked(),
            self._whole.isChecked(),
            self._expression.isChecked(),
        )

    def show_count(self, number: int, count: int, *, busy: bool, problem: str) -> None:
        """Say which of how many matches is selected, 0 for none of them."""
        more = "…" if busy else ""
        if problem:
            told = self.tr("No expression: %1").replace("%1", problem)
        elif not self.field.text():
            told = ""
        elif not count:
            told = more or self.tr("Not found")
        elif number:
            told = self.tr("%1 of %2").replace("%1", str(number)).replace("%2", f"{count}{more}")
        else:
            told = self.tr("%1 found").replace("%1", f"{count}{more}")
        self._count.setText(told)
        self._count.setAccessibleName(told)
        self.field.setProperty("problem", bool(problem) or bool(self.field.text() and not count and not busy))

    def _tell(self) -> None:
        self.wanted_changed.emit(self.wanted)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                back = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
                self.step_requested.emit(-1 if back else 1)
                return True
            if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
                self.step_requested.emit(1 if event.key() == Qt.Key.Key_Down else -1)
                return True
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
            return
        super().keyPressEvent(event)
