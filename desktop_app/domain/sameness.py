"""Which stretches two texts have in common, in the order of both."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import chain
from typing import NamedTuple

_UNSPACED = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u9fff\uf900-\ufaff"
_LINES = re.compile("[^\n]+")
_SENTENCES = re.compile(r"(?:[^.!?\n]|[.!?](?!\s))+[.!?]*")
# A letter at a time where words are written without spaces between them.
_WORDS = re.compile(f"[{_UNSPACED}]|[^\\W{_UNSPACED}]+|[^\\w\\s]+")
_RUNS = {_LINES: 1, _SENTENCES: 1, _WORDS: 4}
"""How many tokens in a row have to be the same for a long text to be taken up again there."""

_SMALL = 40_000
"""Tokens of one times tokens of the other that are still compared each with each."""
_EFFORT = 2_000_000
"""Comparisons a text altogether; what is left then counts as replaced."""
_ALIKE = 0.5
"""Of words replaced, the part of the letters that has to be common for them to be the same words."""
_SLIDE = 400
_LONGEST_WORD = 64
_SENTENCE_ENDS = frozenset(".!?…:\"'”’»)")


class Same(NamedTuple):
    """``length`` code points that stand at ``old`` in the one text and at ``new`` in the other."""

    old: int
    new: int
    length: int


def same_stretches(old: str, new: str) -> tuple[Same, ...]:
    """What stands in both texts, in their order, none touching the next in both.

    What was put in or taken out is taken to begin and end where lines, sentences and words do. A megabyte
    takes about a second at most: of a text changed throughout, less is found.
    """
    found = _Comparing(old, new).between(0, len(old), 0, len(new), (_LINES, _SENTENCES, _WORDS))
    joined: list[Same] = []
    for each in found:
        if joined and joined[-1].old + joined[-1].length == each.old:
            last = joined[-1]
            if last.new + last.length == each.new:
                joined[-1] = Same(last.old, last.new, last.length + each.length)
                continue
        joined.append(each)
    return tuple(_slid(old, new, joined))


@dataclass(slots=True)
class _Comparing:
    """Compares by lines, then by sentences, by words, by letters, each only where those before it differ."""

    old: str
    new: str
    effort: int = _EFFORT

    def between(self, a: int, b: int, c: int, d: int, levels: tuple[re.Pattern[str], ...]) -> Iterator[Same]:
        """What ``old[a:b]`` and ``new[c:d]`` have in common."""
        head = _head(self.old[a:b], self.new[c:d])
        if head:
            yield Same(a, c, head)
        a, c = a + head, c + head
        tail = _tail(self.old[a:b], self.new[c:d])
        if a < b - tail and c < d - tail:
            if levels:
                yield from self._by(a, b - tail, c, d - tail, levels)
            else:
                yield from self._letters(a, b - tail, c, d - tail)
        if tail:
            yield Same(b - tail, d - tail, tail)

    def _by(self, a: int, b: int, c: int, d: int, levels: tuple[re.Pattern[str], ...]) -> Iterator[Same]:
        level, finer = levels[0], levels[1:]
        ours = [match.span() for match in level.finditer(self.old, a, b)]
        theirs = [match.span() for match in level.finditer(self.new, c, d)]
        ends = (Same(a, c, 0), Same(b, d, 0))
        found: list[Same] = []
        for i, j, length in self._runs(ours, theirs, _RUNS[level]):
            found += self._exact(ours[i : i + length], theirs[j : j + length])
        if level is not _LINES:
            found = _without_chance(found, *ends)
        last = ends[0]
        for each in (*found, ends[1]):
            yield from self.between(last.old + last.length, each.old, last.new + last.length, each.new, finer)
            if each.length:
                yield each
            last = each

    def _runs(
        self, ours: list[tuple[int, int]], theirs: list[tuple[int, int]], run: int
    ) -> Iterator[tuple[int, int, int]]:
        """Tokens that are the same in a row: from which of each, and how many."""
        one = [self.old[start:end] for start, end in ours]
        other = [self.new[start:end] for start, end in theirs]
        last = (0, 0)
        for i, j, length in chain(_taken_up(one, other, run), ((len(one), len(other), 0),)):
            yield from self._small(one, other, (*last, i, j))
            if length:
                yield i, j, length
            last = (i + length, j + length)

    def _small(
        self, one: Sequence[str], other: Sequence[str], place: tuple[int, int, int, int]
    ) -> Iterator[tuple[int, int, int]]:
        i, j, i_end, j_end = place
        for found in self._matched(one[i:i_end], other[j:j_end]):
            yield i + found[0], j + found[1], found[2]

    def _matched(self, one: Sequence[str], other: Sequence[str]) -> list[tuple[int, int, int]]:
        if not one or not other or len(one) * len(other) > min(_SMALL, self.effort):
            return []
        self.effort -= len(one) * len(other) + 500
        blocks = SequenceMatcher(None, one, other, autojunk=False).get_matching_blocks()
        return [(block.a, block.b, block.size) for block in blocks[:-1]]

    def _exact(self, ours: list[tuple[int, int]], theirs: list[tuple[int, int]]) -> Iterator[Same]:
        """The same tokens as stretches, apart where the white space between them differs."""
        a, b, c, d = ours[0][0], ours[-1][1], theirs[0][0], theirs[-1][1]
        if self.old[a:b] == self.new[c:d]:
            yield Same(a, c, b - a)
            return
        middle = len(ours) // 2
        yield from self._exact(ours[:middle], theirs[:middle])
        yield from self._exact(ours[middle:], theirs[middle:])

    def _letters(self, a: int, b: int, c: int, d: int) -> Iterator[Same]:
        one, other = self.old[a:b], self.new[c:d]
        found = self._matched(one, other)
        if 2 * sum(length for _, _, length in found) >= _ALIKE * (len(one) + len(other)):
            for i, j, length in found:
                yield Same(a + i, c + j, length)


def _taken_up(one: Sequence[str], other: Sequence[str], run: int) -> Iterator[tuple[int, int, int]]:
    """Stretches of at least ``run`` tokens found by going on, after each difference, at the nearest of them.

    Linear in the tokens. Nothing for few, which are better compared each with each.
    """
    if len(one) * len(other) <= _SMALL:
        return
    places: defaultdict[tuple[str, ...], list[int]] = defaultdict(list)
    for j in range(len(other) - run, -1, -1):
        places[tuple(other[j : j + run])].append(j)
    i = j = 0
    while True:
        best: tuple[int, int, int] | None = None
        for ahead in range(i, len(one) - run + 1):
            if best is not None and ahead - i >= best[0]:
                break
            # The last of a list is the first in the text; those passed are of no use any more.
            found = places.get(tuple(one[ahead : ahead + run]), [])
            while found and found[-1] < j:
                found.pop()
            if found and (best is None or ahead - i + found[-1] - j < best[0]):
                best = (ahead - i + found[-1] - j, ahead, found[-1])
        if best is None:
            return
        _, i, j = best
        length = run
        while i + length < len(one) and j + length < len(other) and one[i + length] == other[j + length]:
            length += 1
        yield i, j, length
        i, j = i + length, j + length


def _without_chance(found: list[Same], first: Same, last: Same) -> list[Same]:
    """Without what two texts have in common by chance: less than what was replaced on either side of it."""
    kept: list[Same] = []
    for each in found:
        kept.append(each)
        while len(kept) > 1 and _is_chance(kept[-3] if len(kept) > 2 else first, kept[-2], kept[-1]):
            del kept[-2]
    while kept and _is_chance(kept[-2] if len(kept) > 1 else first, kept[-1], last):
        kept.pop()
    return kept


def _is_chance(before: Same, each: Same, after: Same) -> bool:
    lost, put = (each.old - before.old - before.length, each.new - before.new - before.length)
    lost_then, put_then = (after.old - each.old - each.length, after.new - each.new - each.length)
    most = min(max(lost, put), max(lost_then, put_then), lost + lost_then, put + put_then)
    return each.length <= most


def _slid(old: str, new: str, found: list[Same]) -> list[Same]:
    """The same, with what was put in or taken out moved to where a line, a sentence or a word begins.

    Of “A. B.” become “A. A. B.” no letter tells which “A. ” is the new one; the reader sees whole sentences.
    """
    for number in range(len(found) - 1):
        one, other = found[number], found[number + 1]
        end_old, end_new = one.old + one.length, one.new + one.length
        if end_old == other.old:
            by = _best_slide(new, end_new, other.new, one.length, other.length)
        elif end_new == other.new:
            by = _best_slide(old, end_old, other.old, one.length, other.length)
        else:
            continue
        found[number] = Same(one.old, one.new, one.length + by)
        found[number + 1] = Same(other.old + by, other.new + by, other.length - by)
    return [each for each in found if each.length > 0]


def _best_slide(text: str, start: int, end: int, room_before: int, room_after: int) -> int:
    back = ahead = 0
    while back < min(room_before, _SLIDE) and text[start - back - 1] == text[end - back - 1]:
        back += 1
    while ahead < min(room_after, _SLIDE) and text[start + ahead] == text[end + ahead]:
        ahead += 1
    ways = range(-back, ahead + 1)
    # Of equally good ones the nearest, and of those the one before.
    return max(ways, key=lambda by: (_break(text, start + by) + _break(text, end + by), -abs(by), -by))


def _break(text: str, place: int) -> int:
    """How much of a boundary lies before a code point: of lines, of sentences, of words, or none."""
    if place in (0, len(text)) or text[place - 1] == "\n":
        return 6
    if text[place] == "\n":
        return 5
    if text[place - 1].isspace():
        return 4 if text[place - 2 : place - 1] in _SENTENCE_ENDS else 3
    if text[place].isspace():
        return 2
    return 0 if text[place - 1].isalnum() and text[place].isalnum() else 1


def _head(one: str, other: str) -> int:
    """How many code points both begin with, whole words only."""
    low, high = 0, min(len(one), len(other))
    while low < high:
        middle = (low + high + 1) // 2
        if one[low:middle] == other[low:middle]:
            low = middle
        else:
            high = middle - 1
    return _whole(one, other, low)


def _whole(one: str, other: str, head: int) -> int:
    for back in range(min(head, _LONGEST_WORD) + 1):
        place = head - back
        if not (_within_word(one, place) or _within_word(other, place)):
            return place
    return head


def _within_word(text: str, place: int) -> bool:
    return 0 < place < len(text) and text[place - 1].isalnum() and text[place].isalnum()


def _tail(one: str, other: str) -> int:
    """How many code points both end with, whole words only."""
    return _head(one[::-1], other[::-1])
