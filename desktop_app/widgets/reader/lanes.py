"""Which of the lines under words a mark has, where marks overlap."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable

from desktop_app.domain.lanes import Lane, Laned, laned

_MOST = 200
_ALONE = Lane()


class Lanes:
    """Lanes of marks that hang together by overlapping, found when asked for and kept until one changes.

    The shorter a mark, the nearer to the words its line: so what is nested lies inside what holds it. A mark
    has one lane on all of its lines. Greedy colouring of intervals by length; of more than 200 marks that
    overlap in one chain only so many are regarded together.
    """

    def __init__(self, overlapping: Callable[[int, int], Iterable[Laned]]) -> None:
        self._overlapping = overlapping
        self._known: dict[str, dict[str, Lane]] = {}

    def clear(self) -> None:
        """Know of none."""
        self._known.clear()

    def forget(self, mark: Laned) -> None:
        """A mark comes, goes or changes: it and those about it are looked at again."""
        if not self._known:
            return
        for name in (mark.id, *(other.id for other in self._beside(mark))):
            for gone in self._known.get(name, {}):
                self._known.pop(gone, None)

    def regard(self, marks: Collection[Laned], start: int, end: int) -> None:
        """Know of the marks that lie alone between two places, given all that do not lie wholly outside."""
        known = self._known
        if all(mark.id in known for mark in marks):
            return
        spans = [(span.start, span.end, mark.id) for mark in marks for span in mark.content]
        spans.sort()
        crowded: set[str] = set()
        reach, last = start, ""
        for first, final, name in spans:
            if first < reach:
                # Also what reaches beyond the places: what it meets there is not among these.
                crowded |= {name, last}
            if final >= reach:
                reach, last = final, name
            if final > end:
                crowded.add(name)
        for _, _, name in spans:
            if name not in crowded and name not in known:
                known[name] = {name: _ALONE}

    def of(self, mark: Laned) -> Lane:
        """The lane of a mark."""
        if mark.id not in self._known:
            together = laned(self._together(mark))
            for name in together:
                self._known.setdefault(name, together)
        return self._known[mark.id][mark.id]

    def _beside(self, mark: Laned) -> Iterable[Laned]:
        return (other for span in mark.content for other in self._overlapping(span.start, span.end))

    def _together(self, mark: Laned) -> list[Laned]:
        found = {mark.id: mark}
        waiting = [mark]
        while waiting and len(found) < _MOST:
            for other in self._beside(waiting.pop()):
                if other.id not in found:
                    found[other.id] = other
                    waiting.append(other)
        return list(found.values())
