"""Draws a few lines of a paragraph that has thousands: the text widget's own way looks at every one."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QTextLayout, QTextLine

from desktop_app.widgets.reader.runs import runs

LONG = 200
"""From how many lines on a paragraph is drawn so."""


def draw_lines(
    painter: QPainter,
    layout: QTextLayout,
    corner: QPointF,
    lines: range,
    selected: list[QTextLayout.FormatRange],
    *,
    mixed: bool,
) -> None:
    """Draw lines of a paragraph whose top left is at ``corner``, the stretches selected in their formats."""
    for line in map(layout.lineAt, lines):
        ground = QPainterPath()
        for part in selected:
            ground |= _ground(line, corner, part, mixed=mixed)
        if ground.isEmpty():
            line.draw(painter, corner)
            continue
        whole = QPainterPath()
        # Wider than the line, for letters that lean out of it.
        whole.addRect(QRectF(corner, line.rect().size()).adjusted(-1e4, -1e6, 1e4, 1e6))
        painter.save()
        painter.setClipPath(whole - ground, Qt.ClipOperation.IntersectClip)
        line.draw(painter, corner)
        painter.restore()
        for part in selected:
            _draw_selected(painter, line, corner, part, mixed=mixed)


def _draw_selected(
    painter: QPainter, line: QTextLine, corner: QPointF, part: QTextLayout.FormatRange, *, mixed: bool
) -> None:
    ground = _ground(line, corner, part, mixed=mixed)
    if ground.isEmpty():
        return
    painter.save()
    painter.setClipPath(ground, Qt.ClipOperation.IntersectClip)
    painter.fillPath(ground, part.format.background())
    if part.format.foreground().style() != Qt.BrushStyle.NoBrush:
        painter.setPen(part.format.foreground().color())
    line.draw(painter, corner)
    painter.restore()


def _ground(line: QTextLine, corner: QPointF, part: QTextLayout.FormatRange, *, mixed: bool) -> QPainterPath:
    path = QPainterPath()
    begin = max(part.start, line.textStart())
    finish = min(part.start + part.length, line.textStart() + line.textLength())
    if begin < finish:
        for left, right in runs(line, begin, finish, mixed=mixed):
            path.addRect(QRectF(corner.x() + left, corner.y() + line.y(), right - left, line.height()))
    return path
