"""The marks of a page seen together: where they are, and what their colours and lines mean."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from desktop_app.widgets.reader.highlight import Hue
from desktop_app.widgets.reader.marks import Chosen
from desktop_app.widgets.reader.sheet import Sheet
from desktop_app.widgets.reader.strip import Tick


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
    """Where statements and suggestions begin, from 0 to 1."""
    length, by = max(1, len(sheet.text)), sheet.painter.by
    coded = [
        Tick(mark.content[0].start / length, mark.hue(by).colour, Chosen(statement=mark.id))
        for mark in sheet.marks.statements.all()
    ]
    found = [
        Tick(mark.content[0].start / length, None, Chosen(suggestion=mark.id))
        for mark in sheet.marks.suggestions.all()
    ]
    return coded, found


def legend(sheet: Sheet) -> Legend:
    """What there is to be explained."""
    by = sheet.painter.by
    hues: dict[str, Hue] = {}
    counts: Counter[str] = Counter()
    literal = other = curated = False
    for mark in sheet.marks.statements.all():
        hue = mark.hue(by)
        hues.setdefault(hue.key, hue)
        counts[hue.key] += 1
        literal, other = literal or mark.filled, other or not mark.filled
        curated = curated or mark.curated
    # What has no speaker, stance or claim comes last, however much of it there is.
    order = sorted(counts, key=lambda key: (not key, -counts[key], hues[key].name))
    return Legend(
        tuple((hues[key], counts[key]) for key in order),
        literal,
        other,
        curated,
        bool(next(iter(sheet.marks.suggestions.all()), None)),
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
