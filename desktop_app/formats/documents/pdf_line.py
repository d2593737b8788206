"""Lines of print, and the paragraphs that they make."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

HYPHEN = "\x02"
"""Stands at the end of a line whose last word goes on in the next."""

_EDGE = 3
_PAGE_NUMBER = re.compile(
    r"\W*(?:(?:page|pagina|seite|blz\.?|p\.?|s\.?)\s*)?\d{1,4}(?:\s*(?:/|of|van|von|de|sur)\s*\d{1,4})?\W*",
    re.IGNORECASE,
)
_DIGITS = re.compile(r"\d+")
_SENTENCE_END = re.compile(r"[.!?…:][\"'”’»)\]]*$")
_INDENT = 0.8
_GAP = 1.35
_OTHER_SIZE = 1.12
_SHORT = 0.85
_FAR = 8
_HEADLINE = 1.25
_LONGEST_HEADLINE = 300


@dataclass(frozen=True, slots=True)
class Line:
    """A line of print on a page, counted from 1: its edges and its height in points, from the lower left."""

    words: str
    page: int
    left: float
    right: float
    bottom: float
    size: float


def without_furniture(pages: Sequence[Sequence[Line]]) -> list[list[Line]]:
    """The lines of each page without what stands at the top or foot of most: page numbers, running heads."""
    often = Counter(key for page in pages for key in {_key(line) for line in _at_edge(page)})
    least = max(2, (len(pages) + 1) // 2)
    kept = []
    for page in pages:
        edge = {id(line) for line in _at_edge(page) if often[_key(line)] >= least or _is_number(line)}
        kept.append([line for line in page if id(line) not in edge])
    return kept


def headline(lines: Sequence[Line]) -> str:
    """The words in the largest letters on the first page, if they are clearly larger than the text."""
    if not lines:
        return ""
    usual = _usual_size(lines)
    first = [line for line in lines if line.page == lines[0].page]
    largest = max(line.size for line in first)
    if largest < _HEADLINE * usual:
        return ""
    found = _words(line for line in first if line.size > largest / _OTHER_SIZE)
    return found if len(found) <= _LONGEST_HEADLINE else ""


def paragraphs(lines: Sequence[Line]) -> Iterator[str]:
    """The paragraphs that lines make, across columns and pages, words at line ends put together."""
    if not lines:
        return
    print_ = _Print.of(lines)
    open_: list[Line] = [lines[0]]
    for before, line in pairwise(lines):
        if _begins_paragraph(before, line, print_):
            yield _words(open_)
            open_ = []
        open_.append(line)
    yield _words(open_)


@dataclass(frozen=True, slots=True)
class _Print:
    """What is usual in a file: the size of letters, how far a line is below the last, where lines end."""

    size: float
    spacing: float
    ends: Mapping[int, float]

    @classmethod
    def of(cls, lines: Sequence[Line]) -> _Print:
        ends: dict[int, float] = {}
        size = _usual_size(lines)
        for line in lines:
            column = round(line.left / size)
            ends[column] = max(ends.get(column, 0), line.right)
        downs = [one.bottom - two.bottom for one, two in pairwise(lines) if one.page == two.page]
        close = [down for down in downs if down > 0]
        return cls(size, median(close) if close else 0.0, ends)

    def is_short(self, line: Line) -> bool:
        """Whether a line ends clearly before those that begin where it does."""
        return line.right - line.left < _SHORT * (self.ends[round(line.left / self.size)] - line.left)


def _begins_paragraph(before: Line, line: Line, print_: _Print) -> bool:
    if before.words.endswith(HYPHEN):
        return False
    if max(line.size, before.size) > _OTHER_SIZE * min(line.size, before.size):
        return True
    ended = _SENTENCE_END.search(before.words) is not None
    goes_on = line.words[:1].islower()
    down = before.bottom - line.bottom
    if line.page != before.page or down < -line.size or abs(line.left - before.left) > _FAR * print_.size:
        return ended and not goes_on  # the next column or page
    if print_.spacing and down > _GAP * print_.spacing:
        return not goes_on or ended
    if line.left - before.left > _INDENT * line.size:
        return ended or not goes_on
    return ended and print_.is_short(before)


def _words(lines: Iterable[Line]) -> str:
    made = ""
    for line in lines:
        if made.endswith(HYPHEN):
            # Before a capital or a number the hyphen is the word's own: Oost-Europa, 2030-2031.
            made = made[:-1] + ("" if line.words[:1].islower() else "-")
            made += line.words
        else:
            made = f"{made} {line.words}" if made else line.words
    return made.replace(HYPHEN, "-").strip()


def _at_edge(page: Sequence[Line]) -> list[Line]:
    ordered = sorted(page, key=lambda line: line.bottom)
    return ordered[:_EDGE] + ordered[_EDGE:][-_EDGE:]


def _key(line: Line) -> str:
    return _DIGITS.sub("#", line.words.casefold())


def _is_number(line: Line) -> bool:
    return _PAGE_NUMBER.fullmatch(line.words) is not None


def _usual_size(lines: Sequence[Line]) -> float:
    sizes: Counter[float] = Counter()
    for line in lines:
        sizes[round(line.size, 1)] += len(line.words)
    return sizes.most_common(1)[0][0]
