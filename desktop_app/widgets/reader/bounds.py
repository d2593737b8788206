"""The boundaries of the statement chosen, moved by key or by the mouse."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPointF, QRectF, QTimer, Signal
from PySide6.QtWidgets import QTextEdit

from desktop_app.domain.text import Span
from desktop_app.widgets.reader.highlight import Highlight
from desktop_app.widgets.reader.places import Places
from desktop_app.widgets.reader.sheet import Sheet
from desktop_app.widgets.reader.stretch import Stretch, moved, spans_of, stretches
from desktop_app.widgets.reader.text_steps import Edge, Size, stop

_PAUSE = 900
"""Milliseconds after the last press when a run of them is over, and one change is told."""
_NEAR = 6.0

Handle = tuple[Stretch, Edge]


class Bounds(QObject):
    """Shows a boundary where it is moved to, and tells the change once, when the moving is over.

    ``changed`` tells statement, part and its spans.
    """

    changed = Signal(str, str, object)

    def __init__(self, view: QTextEdit, sheet: Sheet, places: Places) -> None:
        super().__init__(view)
        self._view, self._sheet, self._places = view, sheet, places
        self._statement = ""
        self._stretch = Stretch()
        self._moved: dict[str, Highlight] = {}
        """The statement as it was marked before the run, by its id."""
        self._parts: set[str] = set()
        self._pressed = False
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self.flush)

    @property
    def active(self) -> Stretch | None:
        """The stretch that the keys move, of the statement chosen."""
        mark = self._mark()
        if mark is None:
            return None
        if mark.id != self._statement or self._stretch.ordinal >= len(spans_of(mark, self._stretch.part)):
            self._statement, self._stretch = mark.id, Stretch()
        return self._stretch

    def cycle(self) -> Stretch | None:
        """Have the keys move the next stretch: content, source, cue, and from the first again.

        None when there is but one.
        """
        mark, active = self._mark(), self.active
        if mark is None or active is None:
            return None
        all_of = [stretch for stretch, _ in stretches(mark)]
        if len(all_of) == 1:
            return None
        self._stretch = all_of[(all_of.index(active) + 1) % len(all_of)]
        self._places.show(spans_of(mark, self._stretch.part)[self._stretch.ordinal])
        self._view.viewport().update()
        return self._stretch

    def move(self, edge: Edge, direction: int, size: Size) -> None:
        """Move a boundary of the active stretch by a word or a letter."""
        mark, active = self._mark(), self.active
        if mark is None or active is None:
            return
        span = spans_of(mark, active.part)[active.ordinal]
        point = span.start if edge is Edge.START else span.end
        self._put(mark, active, edge, stop(self._sheet.text, point, size, direction, edge))
        self._pause.start()

    def drag(self, handle: Handle, place: QPointF, *, exact: bool) -> None:
        """Move a boundary to the word, or if exact the letter, nearest to a place of the viewport."""
        mark = self._mark()
        if mark is None:
            return
        stretch, edge = handle
        self._stretch = stretch
        point = self._places.nearest(place)
        self._put(mark, stretch, edge, point if exact else self._snapped(point, edge))

    def _snapped(self, point: int, edge: Edge) -> int:
        text = self._sheet.text
        before = stop(text, min(len(text), point + 1), Size.WORD, -1, edge)
        after = stop(text, max(0, point - 1), Size.WORD, 1, edge)
        return min((before, after), key=lambda place: abs(place - point))

    def _put(self, mark: Highlight, stretch: Stretch, edge: Edge, point: int) -> None:
        new = moved(mark, stretch, edge, point, len(self._sheet.text))
        if new == mark:
            return
        self._moved.setdefault(mark.id, mark)
        self._parts.add(stretch.part)
        self._sheet.marks.statements.put([new])
        span = spans_of(new, stretch.part)[stretch.ordinal]
        at = span.start if edge is Edge.START else span.end - 1
        if not self._pressed:
            self._places.show(Span(at, at + 1))
        self._view.viewport().update()

    def hold(self, *, pressed: bool) -> None:
        """The mouse has taken a handle, or let go of it: then the change is told."""
        self._pressed = pressed
        if not pressed:
            self.flush()

    def flush(self) -> None:
        """Tell what was moved, if anything was."""
        self._pause.stop()
        parts, before, self._parts, self._moved = self._parts, self._moved, set(), {}
        for name, was in before.items():
            mark = self._sheet.marks.statements.get(name)
            for part in sorted(parts):
                if mark is not None and spans_of(mark, part) != spans_of(was, part):
                    self.changed.emit(name, part, spans_of(mark, part))

    def handles(self) -> list[tuple[Handle, QRectF]]:
        """The boundaries in view, each a thin upright box in the viewport; the active stretch's first."""
        mark, active = self._mark(), self.active
        if mark is None:
            return []
        start, end = self._places.in_view()
        found: list[tuple[Handle, QRectF]] = []
        for stretch, span in sorted(stretches(mark), key=lambda entry: entry[0] != active):
            if span.end < start or span.start > end:
                continue
            for edge, letter in ((Edge.START, span.start), (Edge.END, span.end - 1)):
                boxes = self._places.boxes(Span(letter, letter + 1)) if start <= letter <= end else []
                if boxes:
                    found.append(((stretch, edge), _edge_of(boxes, edge, backward=self._backward(letter))))
        return found

    def handle_at(self, place: QPointF) -> Handle | None:
        """The boundary under a place of the viewport."""
        for handle, box in self.handles():
            if box.adjusted(-_NEAR, 0, _NEAR, 0).contains(place):
                return handle
        return None

    def _backward(self, point: int) -> bool:
        return self._places.backward(point)

    def _mark(self) -> Highlight | None:
        return self._sheet.marks.statements.get(self._sheet.chosen.statement)


def _edge_of(boxes: list[QRectF], edge: Edge, *, backward: bool) -> QRectF:
    box = boxes[0] if edge is Edge.START else boxes[-1]
    left = (edge is Edge.START) is not backward
    x = box.left() if left else box.right()
    return QRectF(x - 1, box.top(), 2, box.height())
