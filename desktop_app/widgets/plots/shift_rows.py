"""Shifts: for each actor and target the means of one time after the other, as dots on a line."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle

from desktop_app.domain.shifts import Shift, Shifts, Step
from desktop_app.domain.shown import Shown
from desktop_app.widgets.common.faces import gap, heavy, scaled
from desktop_app.widgets.plots.figures import counted, mean_figure, signed
from desktop_app.widgets.plots.mark import Mark
from desktop_app.widgets.plots.rows import WHOLE, Rows

_MIDDLE = Qt.AlignmentFlag.AlignVCenter
_WIDEST = 16
"""Of names, in heights of a line."""
_MEASURED = 500


class ShiftRows(Rows):
    """All lines share one axis of time; up is in favour, down against, the rule in the middle neutral."""

    def __init__(self, shown: Shown) -> None:
        if not isinstance(shown, Shifts):
            raise TypeError("no shifts")
        self._shown = shown
        self.title = _tr("Shifts: a row for each actor and target, left and right go through time")
        times = {step.time for shift in shown.shifts for step in shift.steps}
        self._times = {time: place for place, time in enumerate(sorted(times))}

    @property
    def count(self) -> int:
        return len(self._shown.shifts)

    def parts(self, row: int) -> tuple[int, ...]:
        return (WHOLE, *range(len(self._shown.shifts[row].steps)))

    def key(self, row: int) -> tuple[str, ...]:
        shift = self._shown.shifts[row]
        return (shift.speaker, shift.target.kind.value, shift.target.id)

    def mark(self, row: int, part: int) -> Mark:
        shift = self._shown.shifts[row]
        if part == WHOLE:
            statements = tuple(dict.fromkeys(id_ for step in shift.steps for id_ in step.statements))
            return Mark(self.key(row), _who(shift), _changed(shift.largest), None, statements)
        step = shift.steps[part]
        return Mark(
            (*self.key(row), step.time), f"{_who(shift)} · {step.time}", "", step.mean, step.statements
        )

    def said(self, row: int, part: int) -> str:
        shift = self._shown.shifts[row]
        if part != WHOLE:
            return f"{_who(shift)}, {_said(shift.steps[part])}"
        return f"{_who(shift)}, {_changed(shift.largest)}: {'; '.join(map(_said, shift.steps))}"

    def told(self) -> str:
        return _tr("from −1 at the bottom of a row to +1 at its top; the figure is the largest change")

    def height(self, row: int, width: int) -> int:
        return round(QFontMetrics(self.font).height() * 2.9)

    def paint(self, painter: QPainter, place: QRect, row: int, part: int | None) -> None:
        shift = self._shown.shifts[row]
        name, line, figure = self._columns(place)
        bold = heavy(self.font)
        painter.setFont(bold)
        painter.setPen(self.look.window["accent"] if part is not None else self.look.page["text"])
        half = name.height() // 2
        for text, top in ((shift.name, name.top()), (f"→ {shift.target_name}", name.top() + half)):
            at = QRect(name.left(), top, name.width(), half)
            told = QFontMetrics(painter.font()).elidedText(text, Qt.TextElideMode.ElideRight, at.width())
            painter.drawText(self._seen(place, at), self._aligned(Qt.AlignmentFlag.AlignRight), told)
            painter.setFont(self.font)
        painter.setFont(scaled(self.font, 0.92))
        painter.setPen(self.look.page["muted"])
        told = mean_figure(shift.largest)
        if part is not None and part != WHOLE:
            told = f"{shift.steps[part].time}: {signed(shift.steps[part].mean)}"
        painter.drawText(self._seen(place, figure), self._aligned(Qt.AlignmentFlag.AlignLeft), told)
        self._paint_line(painter, place, line, shift, part)

    def part_at(self, place: QRect, row: int, point: QPoint) -> int:
        dots = self._dots(place, self._columns(place)[1], self._shown.shifts[row])
        near = [(abs(dot.x() - point.x()) + abs(dot.y() - point.y()), at) for at, dot in enumerate(dots)]
        distance, at = min(near)
        return at if distance <= gap(self.font, 0.8) else WHOLE

    def head_height(self, width: int) -> int:
        return round(QFontMetrics(self.font).height() * 1.4)

    def paint_head(self, painter: QPainter, place: QRect) -> None:
        _, line, _ = self._columns(place)
        small = scaled(self.font, 0.88)
        painter.setFont(small)
        painter.setPen(self.look.page["muted"])
        letters, times = QFontMetrics(small), tuple(self._times)
        wide = max((letters.horizontalAdvance(time) for time in times[:_MEASURED]), default=1) + gap(small, 1)
        every = max(1, -(-len(times) * wide // max(1, line.width())))
        for at in range(0, len(times), every):
            middle = self._across(place, line, at)
            label = QRect(round(middle) - wide // 2, place.top(), wide, place.height())
            label.moveLeft(max(0, min(label.left(), place.right() - wide)))
            painter.drawText(label, Qt.AlignmentFlag.AlignHCenter | _MIDDLE, times[at])

    def _paint_line(
        self, painter: QPainter, place: QRect, line: QRect, shift: Shift, part: int | None
    ) -> None:
        seen = self._seen(place, line)
        painter.setPen(QPen(self.look.page["rule"], 1))
        painter.drawLine(seen.left(), seen.center().y(), seen.right(), seen.center().y())
        dots = self._dots(place, line, shift)
        painter.setPen(QPen(self.look.page["muted"], 1.5))
        painter.drawPolyline(dots)
        size = gap(self.font, 0.26)
        for at, (dot, step) in enumerate(zip(dots, shift.steps, strict=True)):
            current = part in (at, WHOLE)
            border = (
                QPen(self.look.mark["selected_border"], 3) if current else QPen(self.look.page["text"], 1)
            )
            painter.setPen(border)
            painter.setBrush(self.look.mean_colour(step.mean))
            more = size * (1.5 if current and part != WHOLE else 1)
            painter.drawEllipse(dot, more, more)

    def _dots(self, place: QRect, line: QRect, shift: Shift) -> list[QPointF]:
        inner = line.height() * 0.42
        return [
            QPointF(self._across(place, line, self._times[step.time]), line.center().y() - step.mean * inner)
            for step in shift.steps
        ]

    def _across(self, place: QRect, line: QRect, at: int) -> float:
        """Where a time is, times being equally far apart."""
        x = line.left() + line.width() * (at + 0.5) / max(1, len(self._times))
        backwards = self.direction == Qt.LayoutDirection.RightToLeft
        return place.left() + place.right() - x if backwards else x

    def _columns(self, place: QRect) -> tuple[QRect, QRect, QRect]:
        """Where names, line and figure of a row are."""
        bold = QFontMetrics(heavy(self.font))
        names = min(_WIDEST * bold.height(), place.width() // 3)
        figures = bold.horizontalAdvance(f"{next(iter(self._times), '')}: ▼▼ −0.00")
        space, edge = gap(self.font, 0.6), round(place.height() * 0.1)
        name = QRect(place.left(), place.top() + edge, names, place.height() - 2 * edge)
        long = max(20, place.width() - names - figures - 2 * space)
        line = QRect(name.right() + space, name.top(), long, name.height())
        return name, line, QRect(line.right() + space, place.top(), figures, place.height())

    def _seen(self, place: QRect, part: QRect) -> QRect:
        return QStyle.visualRect(self.direction, place, part)

    def _aligned(self, side: Qt.AlignmentFlag) -> Qt.AlignmentFlag:
        return QStyle.visualAlignment(self.direction, side | _MIDDLE)


def _who(shift: Shift) -> str:
    return f"{shift.name} → {shift.target_name}"


def _changed(largest: float) -> str:
    return _tr("largest change %1").replace("%1", mean_figure(largest))


def _said(step: Step) -> str:
    stances = counted(step.count, _tr("1 stance"), _tr("%1 stances"))
    told = _tr("%1: mean %2 of %3").replace("%2", mean_figure(step.mean))
    return told.replace("%3", stances).replace("%1", step.time)


def _tr(text: str) -> str:
    return QCoreApplication.translate("ShiftRows", text)
