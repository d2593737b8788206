"""Words looked for in a text, in slices, so that a long text stays readable while it is searched."""

from __future__ import annotations

import re
from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from time import perf_counter

from PySide6.QtCore import QObject, QRegularExpression, QTimer, Signal

from desktop_app.domain.text import Span
from desktop_app.widgets.reader.offsets import Offsets

_SLICE, _LONGEST = 60_000, 240_000
_OVERLAP = 2000
_SHOWN = 20_000
_BUDGET = 0.008
"""Seconds of searching between two looks at what the user does."""
_SINGLE, _DOUBLE = "['’‘‚‛]", '["“”„‟«»]'


@dataclass(frozen=True)
class Wanted:
    """What is looked for: words, or a regular expression, in this case only or as whole words only."""

    words: str = ""
    match_case: bool = False
    whole_words: bool = False
    expression: bool = False

    def pattern(self) -> QRegularExpression:
        """The expression that finds it; marks of quotation of one sort are taken for each other."""
        words = self.words if self.expression else re.sub(r"\\?.", _escaped, re.escape(self.words))
        if self.whole_words:
            words = rf"(?<!\w)(?:{words})(?!\w)"
        pattern = QRegularExpression(words)
        options = QRegularExpression.PatternOption.UseUnicodePropertiesOption
        if not self.match_case:
            options |= QRegularExpression.PatternOption.CaseInsensitiveOption
        pattern.setPatternOptions(options)
        return pattern


def _escaped(found: re.Match[str]) -> str:
    letter = found[0][-1]
    if letter in "'’‘‚‛":
        return _SINGLE
    return _DOUBLE if letter in '"“”„‟«»' else found[0]


class Finds(QObject):
    """Where the words looked for stand, in code points; ``told`` each time more is known."""

    told = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.wanted = Wanted()
        self.problem = ""
        """What is wrong with a regular expression, empty when nothing is."""
        self._text = ""
        self._starts, self._ends = array("q"), array("q")
        self._search: Iterator[None] | None = None
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._go_on)

    def begin(self, text: str, wanted: Wanted) -> None:
        """Look for something in a text; for no words, forget what was found."""
        self._text, self.wanted, self.problem = text, wanted, ""
        self._starts, self._ends = array("q"), array("q")
        self._timer.stop()
        self._search = None
        if wanted.words:
            pattern = wanted.pattern()
            if pattern.isValid():
                self._search = self._slices(pattern)
                self._timer.start()
                self._go_on()
                return
            self.problem = pattern.errorString()
        self.told.emit()

    @property
    def busy(self) -> bool:
        """Whether there is text still to be looked through."""
        return self._search is not None

    def __len__(self) -> int:
        return len(self._starts)

    def number(self, span: Span | None) -> int:
        """Which of the finds a stretch is, from 1; 0 for none."""
        if span is None:
            return 0
        place = bisect_left(self._starts, span.start)
        there = place < len(self._starts) and (self._starts[place], self._ends[place]) == (
            span.start,
            span.end,
        )
        return place + 1 if there else 0

    def next_to(self, point: int, direction: int) -> Span | None:
        """The next find that begins at a place or later, before it for a negative direction; then around."""
        if not self._starts:
            return None
        place = bisect_left(self._starts, point)
        place = place if direction > 0 else place - 1
        return self._span(place % len(self._starts))

    def between(self, start: int, end: int) -> list[Span]:
        """The finds that overlap a stretch of the text."""
        first = bisect_right(self._ends, start)
        last = bisect_left(self._starts, end)
        return [self._span(number) for number in range(first, last)]

    def parts(self, most: int = 1500) -> list[float]:
        """Where the finds are, from 0 to 1, no more places than a strip can show."""
        length = max(1, len(self._text))
        # Of very many some are enough: they stand closer than the strip can show.
        some = self._starts[:: 1 + len(self._starts) // _SHOWN]
        return sorted({start * most // length / most for start in some})

    def _span(self, number: int) -> Span:
        return Span(self._starts[number], self._ends[number])

    def _go_on(self) -> None:
        until = perf_counter() + _BUDGET
        while self._search is not None and perf_counter() < until:
            if next(self._search, StopIteration) is StopIteration:
                self._search = None
                self._timer.stop()
        self.told.emit()

    def _slices(self, pattern: QRegularExpression) -> Iterator[None]:
        begin, done = 0, 0
        while begin < len(self._text):
            found = self._text.find("\n", begin + _SLICE, begin + _LONGEST)
            end = found + 1 if found >= 0 else min(len(self._text), begin + _LONGEST)
            whole = found >= 0 or end == len(self._text)
            piece = self._text[begin:end]
            offsets = Offsets(piece)
            matches = pattern.globalMatch(piece)
            number = 0
            while matches.hasNext():
                match = matches.next()
                start = begin + offsets.point(match.capturedStart())
                finish = begin + offsets.point(match.capturedEnd())
                number += 1
                if number % 500 == 0:
                    yield
                # A long paragraph cut anywhere: what stands at the cut is found again in the next piece.
                if finish > start >= done and (whole or finish < end - _OVERLAP):
                    self._starts.append(start)
                    self._ends.append(finish)
                    done = finish
            begin = end if whole else end - _OVERLAP
            yield
