"""The statements of a page counted by what they are painted in, kept true as they come and go."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from desktop_app.widgets.reader.highlight import ColourBy, Highlight, Hue


class Census:
    """One statement more costs the same beside ten thousand; another way to colour, one count of all."""

    def __init__(self) -> None:
        self._by: ColourBy | None = None
        self._hues: dict[str, Hue] = {}
        self._counts: Counter[str] = Counter()
        self._literal = self._curated = self._total = 0

    def clear(self) -> None:
        """Have counted none, in no way yet."""
        self._by = None

    def came(self, mark: Highlight) -> None:
        """Count one more."""
        self._count(mark, 1)

    def went(self, mark: Highlight) -> None:
        """Count one less."""
        self._count(mark, -1)

    def take(self, by: ColourBy, marks: Iterable[Highlight]) -> None:
        """Have counted these marks, all that there are, by what colours say now."""
        if by is self._by:
            return
        self._by, self._hues, self._counts = by, {}, Counter()
        self._literal = self._curated = self._total = 0
        for mark in marks:
            self._count(mark, 1)

    def hues(self) -> tuple[tuple[Hue, int], ...]:
        """The hues that occur, each with how many statements have it, the most frequent first.

        What has no speaker, stance or claim comes last, however much of it there is.
        """
        order = sorted(self._counts, key=lambda key: (not key, -self._counts[key], self._hues[key].name))
        return tuple((self._hues[key], self._counts[key]) for key in order)

    @property
    def literal(self) -> bool:
        """Whether any is quoted word for word."""
        return self._literal > 0

    @property
    def other(self) -> bool:
        """Whether any is not."""
        return self._literal < self._total

    @property
    def curated(self) -> bool:
        """Whether any was agreed on by several coders."""
        return self._curated > 0

    def _count(self, mark: Highlight, one: int) -> None:
        if self._by is None:
            return
        hue = mark.hue(self._by)
        self._counts[hue.key] += one
        if self._counts[hue.key] > 0:
            self._hues.setdefault(hue.key, hue)
        else:
            del self._counts[hue.key]
            self._hues.pop(hue.key, None)
        self._total += one
        self._literal += one * mark.filled
        self._curated += one * mark.curated
