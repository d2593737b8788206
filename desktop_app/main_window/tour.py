"""The tour: each step is done by doing it, and all of it can be left at any time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, QTimer
from PySide6.QtGui import QKeyEvent

from desktop_app.main_window.settings import TOURED
from desktop_app.main_window.tour_steps import TourStep, steps
from desktop_app.widgets.tour.callout import Callout, Ring

if TYPE_CHECKING:
    from desktop_app.main_window.window import MainWindow


_FOOT = 44
"""What the bubble leaves free at the foot of the parts."""


class Tour(QObject):
    """Stands on the window until its last step is done, it is ended, or another article is opened."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        for other in window.findChildren(Tour):
            if other is not self:
                other.end()
        self._window, self._steps, self._at = window, steps(), -1
        self._ring, self._callout = Ring(window.look, window), Callout(window.look, window)
        self._document = window.desk.focus.document.id if window.desk.focus.document else ""
        self._callout.skipped.connect(self._go_on)
        self._callout.ended.connect(self.end)
        window.desk.focus_changed.connect(self._see)
        window.desk.step_told.connect(self._see)
        window.installEventFilter(self)
        window.reader.installEventFilter(self)
        for part in (window.parts.page, window.panel):
            part.installEventFilter(self)

    @property
    def step(self) -> TourStep:
        """The one that is shown."""
        return self._steps[self._at]

    def begin(self) -> None:
        """Show the first step, and never by itself again."""
        self._window.settings.set(TOURED, value=True)
        self._window.reader.setFocus()
        self._go_on()

    def end(self) -> None:
        """Leave, as if it had not been."""
        if self._at == len(self._steps):
            return
        self._at = len(self._steps)
        back = self._callout.isAncestorOf(self._window.focusWidget() or self._window)
        for part in (self._ring, self._callout):
            part.hide()
            part.deleteLater()
        if back:
            self._window.reader.setFocus()
        self.deleteLater()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.Move):
            QTimer.singleShot(0, self, self._place)
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.key() == Qt.Key.Key_Escape
            and (watched is self._window.reader or watched is self._window)
        ):
            # In a field Esc leads back to the text, here as everywhere.
            self.end()
            return True
        return False

    def _see(self, _told: object = None) -> None:
        document = self._window.desk.focus.document
        if document is None or document.id != self._document:
            self.end()
        elif 0 <= self._at < len(self._steps) and self.step.done(self._window):
            # What was done is seen first, and what follows from it has its place.
            QTimer.singleShot(250, self, lambda done=self._at: self._go_on() if self._at == done else None)

    def _go_on(self) -> None:
        self._at += 1
        while self._at < len(self._steps) - 1 and self.step.done(self._window):
            self._at += 1
        if self._at >= len(self._steps):
            self._at -= 1
            self.end()
            return
        last = self._at == len(self._steps) - 1
        count = self.tr("Step %1 of %2 · Esc in the text ends the tour")
        told = self.step.told
        for number, action in enumerate(self.step.keys, 1):
            told = told.replace(f"%{number}", self._window.keys.told(action) or self._window.words("Undo"))
        self._callout.tell(
            count.replace("%1", str(self._at + 1)).replace("%2", str(len(self._steps))),
            self.step.title,
            told,
            self.tr("Done") if last else self.tr("Next"),
        )
        self._ring.show()
        self._callout.show()
        self._place()

    def _place(self) -> None:
        if not 0 <= self._at < len(self._steps):
            return
        part = self.step.part(self._window)
        spot = QRect(part.mapTo(self._window, QPoint(0, 0)), part.size())
        self._ring.setGeometry(spot)
        self._ring.raise_()
        foot = self._window.parts.mapTo(self._window, QPoint(0, self._window.parts.height())).y()
        self._callout.stand(spot, self.step.side, foot - _FOOT)
