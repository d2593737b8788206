"""The marks of a paragraph, each with what its neighbours say it can do."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import Enum
from typing import NamedTuple

from desktop_app.analysis.quotations.apostrophes import (
    begins_elided_word,
    is_apostrophe,
    is_sign,
    may_be_genitive,
)
from desktop_app.analysis.quotations.conventions import (
    CLOSED_BY,
    ONLY_OPEN,
    OPENED_BY,
    SINGLE,
    is_spaced_letter,
)

_MARKS = re.compile(
    "(?:,(?=,,))*(,,)|(''|’’|‘‘|‚‚|``|["
    + "".join(mark for mark in {*CLOSED_BY, *OPENED_BY} if len(mark) == 1)
    + "])"
)
_OPENING_BRACKETS = frozenset("([{<¿¡=（［〔【《〈")
_OPENERS = frozenset({*ONLY_OPEN, *"“„«‘‚"})
_TWO_SINGLES = frozenset({"''", "‘‘"})
_SENTENCE_ENDS = frozenset(".!?…")
_JOINTS = frozenset("-‐‑‒–—―/\\|:：")
_CLOSING_SIGNS = frozenset(",;:)]}>、，；：）］〕】》〉")


class Stands(Enum):
    """How a mark stands among its neighbours."""

    OPENING = "space before, none behind"
    CLOSING = "space behind, none before"
    EITHER = "the same on both sides"


class Mark(NamedTuple):
    """A quotation mark from ``start`` to ``end`` in code points.

    ``genitive`` when it may be an apostrophe after all.
    """

    start: int
    end: int
    mark: str
    stands: Stands
    genitive: bool


def marks_of(text: str, start: int, end: int) -> Iterator[Mark]:
    """The marks between ``start`` and ``end`` in order, apostrophes left out.

    A mark that touches other marks is judged by what stands before the first and behind the last of them.
    """
    run: list[tuple[int, int]] = []
    for found in _MARKS.finditer(text, start, end):
        at = found.span(found.lastindex or 0)
        if run and run[-1][1] != at[0]:
            yield from _of_run(text, run, start, end)
            run = []
        run.append(at)
    yield from _of_run(text, run, start, end)


def _of_run(text: str, run: list[tuple[int, int]], start: int, end: int) -> Iterator[Mark]:
    if not run:
        return
    first, last = run[0][0], run[-1][1]
    before = text[first - 1] if first > start else ""
    after = text[last] if last < end else ""
    stands = _stands(before, after)
    if len(run) > 1 and text[first] in SINGLE and text[run[1][0]] in _OPENERS and _is_letter(before):
        run = run[1:]  # l’«Otan»: an elided word before a quotation
    for left, right in run:
        mark = text[left:right]
        if mark in SINGLE:
            if not is_apostrophe(text, left, start, end):
                yield Mark(left, right, mark, stands, may_be_genitive(text, left, start, end))
        elif mark in _TWO_SINGLES and stands is Stands.OPENING and begins_elided_word(text, right, end):
            yield Mark(left, left + 1, mark[0], stands, genitive=False)  # ''t Is laat', zei hij
        elif right - left > 1 or not is_sign(text, left, start, end):
            yield Mark(left, right, mark, stands, genitive=False)


def _stands(before: str, after: str) -> Stands:
    if not before or before.isspace():
        return _stands_after_space(before, after)
    if not after or after.isspace() or after in _CLOSING_SIGNS:
        return Stands.CLOSING
    if before in _OPENING_BRACKETS or before in _JOINTS:
        return Stands.OPENING
    if _is_letter(before) and not after.isalnum():
        return Stands.CLOSING
    return Stands.EITHER


def _stands_after_space(before: str, after: str) -> Stands:
    if after and not after.isspace():
        if after in _CLOSING_SIGNS:
            return Stands.CLOSING
        return Stands.EITHER if before and after in _SENTENCE_ENDS else Stands.OPENING
    if not before:
        return Stands.OPENING
    return Stands.EITHER if after else Stands.CLOSING


def _is_letter(character: str) -> bool:
    return bool(character) and is_spaced_letter(character)
