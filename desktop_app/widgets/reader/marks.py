"""Everything that is marked on a page: statements, and suggestions that nobody has reviewed yet."""

from __future__ import annotations

from itertools import islice
from typing import NamedTuple

from desktop_app.widgets.reader.census import Census
from desktop_app.widgets.reader.highlight import Highlight, Suggested
from desktop_app.widgets.reader.lanes import Lanes
from desktop_app.widgets.reader.layer import Layer


class Chosen(NamedTuple):
    """What the reader is at: a statement, or a suggestion, or neither."""

    statement: str = ""
    suggestion: str = ""


class Marks:
    """The marks of one page, by place."""

    def __init__(self) -> None:
        self.lanes = Lanes(self.content_between)
        self.census = Census()
        self.statements: Layer[Highlight] = Layer(self._counted)
        self.suggestions: Layer[Suggested] = Layer(self._touched)

    def get(self, chosen: Chosen) -> Highlight | Suggested | None:
        """The mark that is chosen."""
        return self.statements.get(chosen.statement) or self.suggestions.get(chosen.suggestion)

    def content_between(self, start: int, end: int) -> list[Highlight | Suggested]:
        """The marks of either sort whose content overlaps a stretch."""
        return [
            *self.statements.content_between(start, end),
            *self.suggestions.content_between(start, end),
        ]

    def _counted(self, mark: Highlight | None, came: bool) -> None:
        if mark is None:
            self.census.clear()
        elif came:
            self.census.came(mark)
        else:
            self.census.went(mark)
        self._touched(mark, came)

    def _touched(self, mark: Highlight | Suggested | None, _came: bool) -> None:
        if mark is None:
            self.lanes.clear()
        else:
            self.lanes.forget(mark)

    def at(self, point: int, chosen: Chosen) -> Chosen:
        """The mark at a code point: the innermost, and where that is chosen the next longer one."""
        ordered = self.lying(point)
        following = ordered.index(chosen) + 1 if chosen in ordered else 0
        return ordered[following % len(ordered)] if ordered else Chosen()

    def lying(self, point: int) -> list[Chosen]:
        """All marks at a code point, the shorter first."""
        statements = self.statements.content_between(point, point + 1)
        suggestions = self.suggestions.content_between(point, point + 1)
        lying = [
            *((_letters(mark), Chosen(statement=mark.id)) for mark in statements),
            *((_letters(mark), Chosen(suggestion=mark.id)) for mark in suggestions),
        ]
        return [each for _, each in sorted(lying, key=lambda entry: entry[0])]

    def step(self, at: Chosen, place: int, direction: int, *, suggested: bool = False) -> Chosen | None:
        """The next mark after the one that the reader is at, or before it for a negative direction.

        ``place`` is where the reader is in the text. Marks that begin at one place follow each other, the
        statements first, so that stepping comes by each once. ``suggested`` for suggestions only.
        """
        forward = direction > 0
        here = self._rank(at)
        beyond: list[tuple[int, int, str]] = []
        layers: tuple[Layer[Highlight] | Layer[Suggested], ...] = (self.statements, self.suggestions)
        for rank, layer in enumerate(layers):
            if suggested and rank != _SUGGESTED:
                continue
            # Of those that begin where the reader is, a rank that was passed is passed whole.
            name = (at.statement or at.suggestion) if here == rank else None if here > rank else ""
            near = layer.after(place, name) if forward else layer.before(place, name)
            beyond += [(start, rank, id_) for start, id_ in islice(near, 1)]
        if not beyond:
            return None
        _, rank, id_ = min(beyond) if forward else max(beyond)
        return Chosen(suggestion=id_) if rank == _SUGGESTED else Chosen(statement=id_)

    def _rank(self, at: Chosen) -> int:
        if self.statements.get(at.statement):
            return _CODED
        return _SUGGESTED if self.suggestions.get(at.suggestion) else _NOWHERE


_NOWHERE, _CODED, _SUGGESTED = -1, 0, 1


def _letters(mark: Highlight | Suggested) -> int:
    return sum(map(len, mark.content))
