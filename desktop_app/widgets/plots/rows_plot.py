"""A plot of rows: up and down go from one to the next, left and right through the parts of one."""

from __future__ import annotations

from collections.abc import Callable
from copy import copy
from itertools import pairwise

from PySide6.QtCore import QEvent, QRect, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.domain.shown import Shown
from desktop_app.widgets.common.look import Look
from desktop_app.widgets.plots.mark import Mark
from desktop_app.widgets.plots.plot import Painted, Plot
from desktop_app.widgets.plots.rows import Rows
from desktop_app.widgets.plots.rows_list import RowsList

_PICTURE = 1_100
_HIGHEST = 12_000
"""Pixels of a picture's height; of more rows the first are drawn."""


class RowsPlot(Plot):
    """Virtual: only rows in view are painted. ``made`` makes rows of what the view shows."""

    def __init__(self, made: Callable[[Shown], Rows], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._made = made
        self.head, self.list = _Head(self), RowsList(self)
        self.list.come_to.connect(lambda: self.marked.emit(self.mark))
        self.list.entered_mark.connect(self.entered)
        self.setFocusProxy(self.list)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(self.list)

    def set_look(self, look: Look) -> None:
        super().set_look(look)
        self._dress()

    def show_view(self, shown: Shown) -> None:
        before = self.list.rows
        row = self.list.currentIndex().row()
        key = before.key(row) if before is not None and 0 <= row < before.count else ()
        rows = self._made(shown)
        self.list.setAccessibleName(rows.title)
        self.list.show_rows(rows)
        self._dress()
        # Of very many rows another one is looked for among the first only.
        again = (n for n in range(min(rows.count, 20_000)) if key and rows.key(n) == key)
        self.list.go_to(next(again, 0), self.list.part)

    @property
    def mark(self) -> Mark | None:
        row, rows = self.list.currentIndex().row(), self.list.rows
        return rows.mark(row, self.list.part) if rows is not None and row >= 0 else None

    def told(self) -> str:
        return self.list.rows.told() if self.list.rows is not None else ""

    def picture_size(self) -> QSize:
        return QSize(_PICTURE, self._pictured()[-1])

    def pictured(self) -> Painted:
        # The rows shown may be dressed anew while these are painted.
        rows, tops = copy(self.list.rows), self._pictured()

        def paint(painter: QPainter) -> None:
            if rows is not None:
                rows.paint_head(painter, QRect(0, 0, _PICTURE, tops[0]))
                for row, (top, bottom) in enumerate(pairwise(tops)):
                    rows.paint(painter, QRect(0, top, _PICTURE, bottom - top), row, None)

        return paint

    def _pictured(self) -> list[int]:
        """Where the rows of a picture begin, and where the last ends."""
        rows = self.list.rows
        tops = [rows.head_height(_PICTURE) if rows is not None else 0]
        for row in range(rows.count if rows is not None else 0):
            bottom = tops[-1] + (rows.height(row, _PICTURE) if rows is not None else 0)
            if bottom > _HIGHEST:
                break
            tops.append(bottom)
        return tops

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._dress()

    def _dress(self) -> None:
        rows = self.list.rows
        if rows is not None and hasattr(self, "look"):
            rows.dress(self.look, self.font(), self.layoutDirection())
            self.head.updateGeometry()
            self.head.update()
            self.list.doItemsLayout()
            self.list.viewport().update()


class _Head(QWidget):
    def __init__(self, plot: RowsPlot) -> None:
        super().__init__(plot)
        self._plot = plot
        policy = self.sizePolicy()
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        rows = self._plot.list.rows
        return rows.head_height(width) if rows is not None and hasattr(rows, "look") else 0

    def sizeHint(self) -> QSize:
        return QSize(_PICTURE, self.heightForWidth(self.width()))

    def paintEvent(self, event: QPaintEvent) -> None:
        rows = self._plot.list.rows
        if rows is not None and hasattr(rows, "look"):
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            rows.paint_head(painter, self.rect())
