"""Holds the page still while paragraphs above what is read turn out taller than was guessed."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QTextEdit

from desktop_app.widgets.reader.page_layout import PageLayout


class Stillness:
    """Lays out what is in view before it is painted, and keeps the first paragraph of it in its place."""

    def __init__(self, view: QTextEdit, layout: PageLayout) -> None:
        self._view, self._layout = view, layout
        self._kept: int | None = None
        # Not while painting: the bar's new range may scroll, and that paints.
        self._bar_timer = QTimer(view, singleShot=True, interval=0)
        self._bar_timer.timeout.connect(self.resize_bar)

    def forget(self) -> None:
        """What was in view is no measure any longer: another page, or another type."""
        self._kept = None

    def settle(self) -> None:
        """Lay out what is in view, and hold still what was in view before if paragraphs above it grew."""
        bar = self._view.verticalScrollBar()
        height = self._view.viewport().height()
        kept = self._kept
        before = 0.0 if kept is None else self._layout.top(kept)
        self._layout.lay_out(bar.value(), bar.value() + height)
        size = self._layout.documentSize()
        if kept is not None:
            moved = self._layout.top(kept) - before
            if moved and bar.value() <= before <= bar.value() + height:
                self._layout.documentSizeChanged.emit(size)
                bar.setValue(round(bar.value() + moved))
                self._layout.lay_out(bar.value(), bar.value() + height)
        self._kept = self._layout.number_at(bar.value())
        if round(size.height()) != bar.maximum() + bar.pageStep():
            self._bar_timer.start()

    def resize_bar(self) -> None:
        """Tell the scroll bar how long the page is."""
        self._layout.documentSizeChanged.emit(self._layout.documentSize())
