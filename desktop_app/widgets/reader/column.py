"""Where the column of text and the notes beside it stand on a page of some width."""

from __future__ import annotations

from dataclasses import dataclass

from desktop_app.widgets.reader.margin import TAB

_NOTES = 200
_NARROW_NOTES = 132
_NARROW = 560
_NOTES_MOST = 260
_NOTES_EDGE = 12
_GAP = 26
_TAB_GAP = 9
_EDGE = 34
_NARROW_EDGE = 24
_NARROW_GAP = 22


@dataclass(frozen=True)
class Column:
    """Left edge and width of the text, and the width of the notes (that of a tab: room for signs only)."""

    left: float
    width: float
    notes: int

    gap: int = _GAP
    """How far the notes stand from the text."""

    @property
    def notes_left(self) -> float:
        """Where the notes begin."""
        return self.left + self.width + (self.gap if self.notes > TAB else _TAB_GAP)


def column_on(page: int, wanted: float) -> Column:
    """The column on a page of a width, as wide as wanted where there is room for it."""
    notes, edge, gap = 0, _EDGE, _GAP
    if page >= wanted + _NOTES + _GAP + 2 * _EDGE:
        notes = _NOTES
    elif page >= _NARROW:
        # Where room is short, a line of some length comes before white at its sides.
        notes, edge, gap = _NARROW_NOTES, _NARROW_EDGE, _NARROW_GAP
    beside = notes + gap if notes else 0
    width = min(wanted, page - edge - beside - (_NOTES_EDGE if notes else edge))
    left = max(float(edge), (page - width - beside) / 2)
    if notes:
        # What is left beside the column is the notes', up to what a note can use.
        notes = round(min(_NOTES_MOST, page - left - width - gap - _NOTES_EDGE))
    return Column(left, width, notes or TAB, gap)
