"""The page before all else: what stands around it is painted once the page is."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget

from desktop_app.main_window.desk import Desk


class PageFirst(QObject):
    """Lets what stands around the page change at once, and paints it in the turn after the page.

    So a key is answered where somebody looks, and what changes several times is painted once.
    """

    def __init__(self, desk: Desk, around: Iterable[QWidget]) -> None:
        super().__init__(desk)
        self._around = tuple(around)
        self._timer = QTimer(self, singleShot=True, interval=0)
        self._timer.timeout.connect(self._let_go)
        desk.change_coming.connect(self._hold)

    def _hold(self) -> None:
        if not self._timer.isActive():
            for part in self._around:
                part.setUpdatesEnabled(False)
            self._timer.start()

    def _let_go(self) -> None:
        for part in self._around:
            part.setUpdatesEnabled(True)
