"""The foot of a view: what it rests on, how far it is, how it is counted."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from desktop_app.widgets.common.faces import gap


class ViewFoot(QWidget):
    """The formula is shown when it is asked for, the way to give up while there is something to wait for."""

    cancel_requested = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.formula, self.basis, self._time = QLabel(self), QLabel(self), QLabel(self)
        for label in (self.formula, self.basis, self._time):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setProperty("role", "muted")
            label.setWordWrap(label is not self._time)
        self.formula.hide()
        self.how = QToolButton(self)
        self.how.setProperty("role", "quiet")
        self.how.setText(self.tr("How it is counted"))
        self.how.setCheckable(True)
        self.how.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.how.toggled.connect(self.formula.setVisible)
        self.bar = QProgressBar(self)
        self.bar.setTextVisible(False)
        self.bar.setFixedWidth(90)
        self.bar.setAccessibleName(self.tr("How far the view is made"))
        self.cancel = QPushButton(self.tr("Cancel"), self)
        self.cancel.setProperty("role", "quiet")
        self.cancel.clicked.connect(self.cancel_requested)
        below = QHBoxLayout()
        below.setSpacing(gap(self.font(), 0.5))
        below.addWidget(self.basis, 1)
        for part in (self.bar, self.cancel, self._time, self.how):
            below.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(gap(self.font(), 0.4))
        column.addWidget(self.formula)
        column.addLayout(below)
        self.show_progress(None)

    def tell_basis(self, told: str) -> None:
        """Say what the view rests on."""
        self.basis.setText(told)

    def tell_time(self, told: str) -> None:
        """Say how long it took, or that it was given up."""
        self._time.setText(told)

    def show_progress(self, share: float | None) -> None:
        """How much of the view is made, from 0 to 1; None when it is done."""
        self.bar.setVisible(share is not None)
        self.cancel.setVisible(share is not None)
        self.bar.setRange(0, 100 if share else 0)
        if share:
            self.bar.setValue(round(100 * share))
