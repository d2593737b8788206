"""A page of the panel: a head that stays, and below it a body that scrolls."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, Qt, QTimer
from PySide6.QtWidgets import QApplication, QFrame, QLayout, QScrollArea, QVBoxLayout, QWidget

from desktop_app.widgets.statement_panel.entry import Entry
from desktop_app.widgets.statement_panel.form import rule


class Scrolled(QScrollArea):
    """Keeps in view what the keyboard is in: of a claim or stance all of it, where there is room."""

    def __init__(self, page: QWidget, head: QLayout, body: QWidget) -> None:
        super().__init__(page)
        self._body = body
        self.setWidget(body)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(rule(page))
        column.addWidget(self, 1)
        self._wanted = QTimer(self)
        self._wanted.setSingleShot(True)
        self._wanted.setInterval(0)
        self._wanted.timeout.connect(self._follow)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._focus_moved)

    def _focus_moved(self, _: QWidget | None, now: QWidget | None) -> None:
        if now is not None and self._body.isAncestorOf(now):
            # After what it stands in has been laid out.
            self._wanted.start()

    def _follow(self) -> None:
        now = QApplication.focusWidget()
        body = self._body
        if now is None or not body.isAncestorOf(now):
            return
        layout = body.layout()
        if layout is not None:
            layout.activate()
        whole = _whole(now, body)
        # First the whole, then what the keyboard is in: in a low window that is what must be seen.
        for part in (whole, now):
            if part is whole and whole.height() > self.viewport().height():
                continue
            place = QRect(part.mapTo(body, QPoint(0, 0)), part.size())
            self.ensureVisible(place.center().x(), place.bottom(), 0, 12)
            self.ensureVisible(place.center().x(), place.top(), 0, 12)


def _whole(part: QWidget, body: QWidget) -> QWidget:
    """The claim or stance that a part stands in, else what of the body it stands in."""
    above = part.parentWidget()
    if above is None or above is body or isinstance(part, Entry):
        return part
    return _whole(above, body)
