"""Which marks of a paragraph belong together."""

from __future__ import annotations

from collections.abc import Sequence

from desktop_app.analysis.quotations.conventions import CLOSED_BY, FACING, ONLY_OPEN, OPENED_BY, SINGLE
from desktop_app.analysis.quotations.tokens import Mark, Stands

REACH = 8
"""How many open marks back a closing mark looks for its own."""

_NEVER_FIRST = frozenset({"”", "’", "»", "›", "`"})
"""Marks that mostly close: they open only where they stand like nothing else."""
_NEVER_LAST = frozenset({"«", "„", "‚", "‹", *ONLY_OPEN})
"""Marks that open however they stand, once they close nothing."""
_TWO_SINGLES = frozenset({"''", "’’"})


class Pairing:
    """A stack of open marks, fed one mark at a time.

    ``pairs`` holds each opening mark with the one that closes it, in the order of closing; ``open`` the marks
    that nothing has closed. Each mark is looked at once and looks back at ``REACH`` others at most.
    """

    def __init__(self) -> None:
        self.pairs: list[tuple[Mark, Mark]] = []
        self.open: list[Mark] = []

    def take(self, mark: Mark) -> None:
        """Let ``mark`` close what it can or else open a stretch, or pass it by."""
        if self._close(mark):
            return
        if mark.mark in _TWO_SINGLES and mark.stands is not Stands.OPENING:
            first, second = _halves(mark)
            if self._close(first):
                self._close(second)
                return
        if _may_open(mark):
            self.open.append(mark)

    def _close(self, mark: Mark) -> bool:
        for back, opening in enumerate(reversed(self.open[-REACH:]), start=1):
            if _fits(opening, mark):
                del self.open[-back:]
                self.pairs.append((opening, mark))
                return True
            if mark.mark in SINGLE and opening.mark not in SINGLE:
                return False  # rather an apostrophe than the end of what lies around another quotation
        return False


def pair(marks: Sequence[Mark]) -> Pairing:
    """The pairing of all ``marks`` of one paragraph."""
    pairing = Pairing()
    for mark, closes_later in zip(marks, _single_close_follows(marks), strict=True):
        if not (mark.genitive and closes_later):
            pairing.take(mark)
    return pairing


def _single_close_follows(marks: Sequence[Mark]) -> list[bool]:
    """For each mark whether the next single one can only close: then a genitive closes nothing."""
    follows = [False] * len(marks)
    closes = False
    for index in range(len(marks) - 1, -1, -1):
        mark = marks[index]
        follows[index] = closes
        if mark.mark in SINGLE:
            closes = mark.stands is Stands.CLOSING and not mark.genitive
    return follows


def _fits(opening: Mark, closing: Mark) -> bool:
    if opening.mark not in OPENED_BY.get(closing.mark, ()):
        return False
    if closing.mark == "“" and opening.mark == "“":
        return closing.stands is Stands.CLOSING
    return closing.stands is not Stands.OPENING or opening.mark in FACING.get(closing.mark, ())


def _may_open(mark: Mark) -> bool:
    if mark.mark not in CLOSED_BY:
        return False
    if mark.mark in _NEVER_FIRST:
        return mark.stands is Stands.OPENING
    return mark.stands is not Stands.CLOSING or mark.mark in _NEVER_LAST


def _halves(mark: Mark) -> tuple[Mark, Mark]:
    middle, single = mark.start + 1, mark.mark[0]
    return (
        mark._replace(end=middle, mark=single),
        mark._replace(start=middle, mark=single),
    )
