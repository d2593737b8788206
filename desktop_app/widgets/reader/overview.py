"""The marks of a page seen together: where they are, and what their colours and lines mean."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from desktop_app.widgets.reader.highlight import Hue
from desktop_app.widgets.reader.layer import Layer, M
from desktop_app.widgets.reader.marks import Chosen
from desktop_app.widgets.reader.sheet import Sheet
from desktop_app.widgets.reader.strip import Tick

_MOST = 1500
"""More ticks than lines of any screen: so many marks of a sort are shown, whatever their number."""


@dataclass(frozen=True)
class Legend:
    """The hues that occur, each with how many statements have it, the most frequent first; and the forms.

    ``literal``, ``other``, ``curated`` and ``suggested`` say whether statements quoted word for word, other
    ones, curated ones, and suggestions occur.
    """

    hues: tuple[tuple[Hue, int], ...] = ()
    literal: bool = False
    other: bool = False
    curated: bool = False
    suggested: bool = False


def ticks(sheet: Sheet) -> tuple[list[Tick], list[Tick]]:
    """Where statements and suggestions begin, from 0 to 1; of very many those that can be told apart."""
    length, by = max(1, len(sheet.text)), sheet.painter.by
    coded = [
        Tick(mark.content[0].start / length, mark.hue(by).colour, Chosen(statement=mark.id))
        for mark in _apart(sheet.marks.statements, length)
    ]
    found = [
        Tick(mark.content[0].start / length, None, Chosen(suggestion=mark.id))
        for mark in _apart(sheet.marks.suggestions, length)
    ]
    return coded, found


def _apart(layer: Layer[M], length: int) -> Iterable[M]:
    return layer.all() if len(layer) <= _MOST else layer.last_of_parts(_MOST, length)


def legend(sheet: Sheet) -> Legend:
    """What there is to be explained."""
    marks = sheet.marks
    marks.census.take(sheet.painter.by, marks.statements.all())
    return Legend(
        marks.census.hues(),
        marks.census.literal,
        marks.census.other,
        marks.census.curated,
        bool(next(iter(marks.suggestions.all()), None)),
    )


def next_of(sheet: Sheet, key: str, place: int, name: str) -> str:
    """The id of the next statement of a hue after a place and a name there, from the top after the last."""
    layer, by = sheet.marks.statements, sheet.painter.by
    for start, after in ((place, name), (-1, None)):
        for _, id_ in layer.after(start, after):
            mark = layer.get(id_)
            if mark is not None and mark.hue(by).key == key:
                return id_
    return ""
