"""Where words stand after the text that they stood in was corrected."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import replace
from itertools import takewhile

from desktop_app.domain.sameness import Same, same_stretches
from desktop_app.domain.text import Anchor, Span

_LEFT = 3
"""A span is still the same one when a third of it, or of what stands there now, is as it was."""
_SHORT = 40
"""So few code points are the same span whatever was changed in them."""
_FEW_WORDS = 4
"""So few words are taken for corrected where others stand in just their place."""
_NEAR = 20_000
"""How far away words that moved are looked for, in code points."""
_TELLING = 24
"""Words and what stands about them tell a place apart from so many code points in common on."""
_CANDIDATES = 20


class Correction:
    """How anchors and spans go from the text ``old`` to the text ``new``, neither of them empty.

    Words that stand move with the text. What was changed inside a span belongs to it; what was put in at its
    edge does not, unless it completes a word. A span of which all was taken out is looked for in what was
    put in elsewhere, by its words and those about it.
    """

    def __init__(self, old: str, new: str) -> None:
        self._old, self._new = old, new
        self._same = (Same(0, 0, 0), *same_stretches(old, new), Same(len(old), len(new), 0))
        self._from = [each.old for each in self._same]
        self._to = [each.new for each in self._same]

    def moved(self, anchor: Anchor) -> Anchor:
        """The anchor in the new text: unplaced, its words kept, when they stand nowhere in it."""
        around = self._same[bisect_right(self._from, anchor.span.start) - 1]
        if anchor.placed and around.old < anchor.span.start and anchor.span.end < around.old + around.length:
            start = anchor.span.start + around.new - around.old
            return Anchor.of(self._new, Span(start, start + len(anchor.exact)))
        span = (self._kept(anchor.span) if anchor.placed else None) or self._found_again(anchor)
        if span is not None:
            return Anchor.of(self._new, span)
        point = min(self._point(anchor.span.start), len(self._new) - 1)
        # As short as a span can be: nothing is to be taken for said of what happens to stand there now.
        return replace(anchor, span=Span(point, point + 1), placed=False)

    def moved_all(self, anchors: tuple[Anchor, ...]) -> tuple[Anchor, ...]:
        """Stretches of one part of a statement, in the order of the new text; those that meet are one."""
        if len(anchors) == 1:
            return (self.moved(anchors[0]),)
        moved = sorted(map(self.moved, anchors))
        joined: list[Anchor] = []
        for anchor in (each for each in moved if each.placed):
            if joined and anchor.span.start <= joined[-1].span.end:
                start, end = joined[-1].span.start, max(joined[-1].span.end, anchor.span.end)
                joined[-1] = Anchor.of(self._new, Span(start, end))
            else:
                joined.append(anchor)
        return tuple(sorted((*joined, *(each for each in moved if not each.placed))))

    def spans(self, spans: tuple[Span, ...]) -> tuple[Span, ...]:
        """Where spans of the old text stand in the new one; those that stand nowhere are left out."""
        anchors = self.moved_all(tuple(Anchor.of(self._old, span) for span in spans))
        return tuple(anchor.span for anchor in anchors if anchor.placed)

    # Words that stand, or were changed in their place

    def _kept(self, span: Span) -> Span | None:
        pieces = list(self._pieces(span))
        if not pieces:
            return self._replaced(span)
        first, last = pieces[0], pieces[-1]
        start, end = self._start(span, first), self._end(span, last)
        stands = sum(piece.length for piece in pieces)
        if stands * _LEFT < min(len(span), end - start) and len(span) > _SHORT:
            return None
        return self._trimmed(span, start, end)

    def _pieces(self, span: Span) -> Iterator[Same]:
        """What stands of a span, white space that stands alone aside."""
        blank = span.words(self._old).isspace()
        number = bisect_right(self._from, span.start) - 1
        while number < len(self._same) and self._same[number].old < span.end:
            each = self._same[number]
            start, end = max(each.old, span.start), min(each.old + each.length, span.end)
            if start < end and (blank or not self._old[start:end].isspace()):
                yield Same(start, each.new + start - each.old, end - start)
            number += 1

    def _start(self, span: Span, first: Same) -> int:
        """Where a span begins of which ``first`` is the first that stands."""
        before = self._before(first.old)
        lost, put = first.old - before.old - before.length, before.new + before.length
        if first.old == span.start:
            return self._completed(span.start, first.new, put, -1)
        # White space that a span begins with is no word of it: what was put in behind it is not inside.
        inside = len(self._old[span.start : first.old].strip())
        return put if _is_ours(inside, lost, first.new - put) else first.new

    def _end(self, span: Span, last: Same) -> int:
        """Where a span ends of which ``last`` is the last that stands."""
        end_old, end_new = last.old + last.length, last.new + last.length
        after = self._after(end_old)
        if end_old == span.end:
            return self._completed(span.end, end_new, after.new, 1)
        inside = len(self._old[end_old : span.end].strip())
        return after.new if _is_ours(inside, after.old - end_old, after.new - end_new) else end_new

    def _before(self, old: int) -> Same:
        """The last stretch that stands before a place where one begins, or the part of its own before it."""
        each = self._same[bisect_right(self._from, old) - 1]
        if each.old < old:
            return Same(each.old, each.new, old - each.old)
        return self._same[max(0, bisect_right(self._from, old - 1) - 1)] if old else self._same[0]

    def _after(self, old: int) -> Same:
        """The first stretch that stands after a place where one ends, or the part of its own after it."""
        each = self._same[bisect_right(self._from, old - 1) - 1]
        if old < each.old + each.length:
            return Same(old, each.new + old - each.old, each.old + each.length - old)
        return self._same[min(bisect_right(self._from, old - 1), len(self._same) - 1)]

    def _completed(self, old: int, place: int, furthest: int, direction: int) -> int:
        """The edge of a span moved over letters put in there, if they belong to the word at it."""
        if 0 < old < len(self._old) and self._old[old - 1].isalnum() and self._old[old].isalnum():
            return place
        moved = place
        while moved != furthest and self._new[min(moved, moved + direction)].isalnum():
            moved += direction
        inside = self._new[place if direction < 0 else place - 1]
        return moved if inside.isalnum() else place

    def _replaced(self, span: Span) -> Span | None:
        """The few words that were written in just the place of a few."""
        number = bisect_right(self._from, span.start) - 1
        before, after = self._same[number], self._same[number + 1]
        a, c = before.old + before.length, before.new + before.length
        lost, put = self._old[a : after.old].split(), self._new[c : after.new].split()
        if lost != span.words(self._old).split() or not (0 < len(lost) <= _FEW_WORDS >= len(put) > 0):
            return None
        return self._trimmed(span, c, after.new)

    def _trimmed(self, span: Span, start: int, end: int) -> Span:
        """Without white space at an edge where the old span had none."""
        words, now = span.words(self._old), self._new[start:end]
        if not words[0].isspace():
            start += len(now) - len(now.lstrip())
        if not words[-1].isspace():
            end -= len(now) - len(now.rstrip())
        return Span(start, end)

    # Words that stand elsewhere

    def _found_again(self, anchor: Anchor) -> Span | None:
        """The one place, of those where something was put in, at which the words stand as they did."""
        about = self._point(anchor.span.start)
        rated: list[tuple[int, int]] = []
        for place in self._candidates(anchor.exact, about):
            before = self._new[max(0, place - len(anchor.prefix)) : place]
            after = self._new[place + len(anchor.exact) :][: len(anchor.suffix)]
            alike = _alike(anchor.prefix[::-1], before[::-1]) + _alike(anchor.suffix, after)
            rated.append((alike, place))
        rated.sort(reverse=True)
        if not rated or len(anchor.exact) + rated[0][0] < _TELLING:
            return None
        if len(rated) > 1 and rated[0][0] == rated[1][0]:
            return None
        return Span(rated[0][1], rated[0][1] + len(anchor.exact))

    def _candidates(self, words: str, about: int) -> Iterator[int]:
        place, end, count = max(0, about - _NEAR), about + _NEAR, 0
        while count < _CANDIDATES and (place := self._new.find(words, place, end)) >= 0:
            if not self._stood(place, place + len(words)) and not self._cuts(place, place + len(words)):
                count += 1
                yield place
            place += 1

    def _stood(self, start: int, end: int) -> bool:
        """Whether all of a stretch of the new text stood in the old one."""
        each = self._same[bisect_right(self._to, start) - 1]
        return end <= each.new + each.length

    def _cuts(self, start: int, end: int) -> bool:
        text = self._new
        return any(
            0 < place < len(text) and text[place - 1].isalnum() and text[place].isalnum()
            for place in (start, end)
        )

    def _point(self, old: int) -> int:
        """Where about a code point of the old text would be now."""
        number = bisect_right(self._from, old) - 1
        each = self._same[number]
        if old < each.old + each.length or number + 1 == len(self._same):
            return each.new + min(old - each.old, each.length)
        return each.new + each.length


def _is_ours(inside: int, lost: int, put: int) -> bool:
    """Whether what was put in the place of ``lost``, ``inside`` of it in a span, belongs to the span."""
    return 2 * inside > lost and put <= 4 * lost + _SHORT


def _alike(one: str, other: str) -> int:
    """How many code points both begin with."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))
