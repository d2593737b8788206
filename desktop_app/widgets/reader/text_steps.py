"""Where letters, words, sentences and paragraphs of a text begin and end, found near a place of it."""

from __future__ import annotations

import unicodedata
from enum import Enum
from itertools import pairwise

from PySide6.QtCore import QTextBoundaryFinder

from desktop_app.domain.text import Span
from desktop_app.widgets.reader.offsets import Offsets

_REACH = 6000
"""How far a boundary is looked for, in code points: a key must not cost by a paragraph's length."""
_MARKS = frozenset('"“”„‟‘’‚‛«»‹›「」『』')
_OPENING = frozenset(("Ps", "Pi"))
_CLOSING = frozenset(("Pe", "Pf"))
_PAIRS = {"“": "”", "„": "“”", "‘": "’", "‚": "‘’", "«": "»", "»": "«", "‹": "›", "›": "‹", '"': '"'}
_PAIRS |= {"「": "」", "『": "』", "”": "”"}


class Size(Enum):
    """By what a caret, a selection or a boundary is moved."""

    LETTER = QTextBoundaryFinder.BoundaryType.Grapheme
    WORD = QTextBoundaryFinder.BoundaryType.Word
    SENTENCE = QTextBoundaryFinder.BoundaryType.Sentence
    PARAGRAPH = None


class Edge(Enum):
    """Which boundary of a stretch."""

    START = "start"
    END = "end"


def stop(text: str, point: int, size: Size, direction: int, edge: Edge) -> int:
    """The next place after ``point``, or before it for a negative direction, where a ``size`` has that edge.

    The ends of the text when there is none.
    """
    forward = direction > 0
    place, far = point, len(text) if forward else 0
    while place != far:
        piece = _piece(text, place, direction)
        stops = _stops(text, piece, size, edge)
        # Where one paragraph was looked through in vain, the very head of the next one counts.
        further = [p for p in stops if (p > point and p >= place if forward else p < point and p <= place)]
        if further:
            return min(further) if forward else max(further)
        beyond = piece.end if forward else piece.start
        place = beyond if beyond != place else place + direction
        place = max(0, min(len(text), place))
    return far


def around(text: str, span: Span, size: Size) -> Span:
    """The stretch grown to whole ``size``s, without white at its ends."""
    piece = _piece(text, span.start, 1, about=True)
    last = piece if span.end <= piece.end else _piece(text, span.end - 1, 1, about=True)
    starts = [p for p in _stops(text, piece, size, Edge.START) if p <= span.start]
    ends = [p for p in _stops(text, last, size, Edge.END) if p >= span.end]
    return _trimmed(text, max(starts, default=span.start), min(ends, default=span.end)) or span


def quotation_around(text: str, span: Span) -> Span | None:
    """The nearest quotation that holds a stretch, with its marks; None when there is none in reach."""
    low, high = max(0, span.start - _REACH), min(len(text), span.end + _REACH)
    for start in range(span.start - 1, low - 1, -1):
        closing = _PAIRS.get(text[start])
        if closing is None or _apostrophe(text, start):
            continue
        if _closed_between(text, start, span.start, closing):
            continue
        for end in range(max(span.end, start + 1), high):
            if text[end] in closing and not _apostrophe(text, end):
                return Span(start, end + 1)
    return None


def _closed_between(text: str, start: int, end: int, closing: str) -> bool:
    return any(text[p] in closing and not _apostrophe(text, p) for p in range(start + 1, end))


def _apostrophe(text: str, point: int) -> bool:
    return 0 < point < len(text) - 1 and text[point - 1].isalnum() and text[point + 1].isalnum()


def _piece(text: str, point: int, direction: int, *, about: bool = False) -> Span:
    """The part of the paragraph at ``point`` that is looked through."""
    inside = point if about or direction > 0 else max(0, point - 1)
    low, high = max(0, inside - _REACH), min(len(text), inside + _REACH)
    start = text.rfind("\n", low, inside) + 1 or low
    found = text.find("\n", inside, high)
    end = high if found < 0 else found
    return Span(start, max(start + 1, end))


def _stops(text: str, piece: Span, size: Size, edge: Edge) -> list[int]:
    if size is Size.PARAGRAPH:
        trimmed = _trimmed(text, piece.start, piece.end)
        return [] if trimmed is None else [trimmed.start if edge is Edge.START else trimmed.end]
    words = text[piece.start : piece.end]
    finder = QTextBoundaryFinder(size.value, words)
    offsets = Offsets(words)
    reasons = QTextBoundaryFinder.BoundaryReason
    wanted = reasons.StartOfItem if edge is Edge.START else reasons.EndOfItem
    found: list[int] = []
    finder.toStart()
    unit = 0
    while unit >= 0:
        if size is not Size.WORD or finder.boundaryReasons() & wanted:
            found.append(piece.start + offsets.point(unit))
        unit = finder.toNextBoundary()
    if size is Size.WORD:
        found += _mark_stops(text, piece, edge)
    elif size is Size.SENTENCE:
        found = _sentence_stops(text, found, edge)
    return found


def _mark_stops(text: str, piece: Span, edge: Edge) -> list[int]:
    """Marks of quotation, brackets and signs that a boundary may stand outside of."""
    kinds = _OPENING if edge is Edge.START else _CLOSING
    found = []
    for point in range(piece.start, piece.end):
        letter = text[point]
        if letter.isalnum() or letter == " " or _apostrophe(text, point):
            continue
        if letter in _MARKS or unicodedata.category(letter) in kinds or (edge is Edge.END and letter in "!?"):
            before = point > 0 and not text[point - 1].isspace()
            after = point + 1 < len(text) and text[point + 1].isalnum()
            if edge is Edge.START and (after or not before):
                found.append(point)
            elif edge is Edge.END and before:
                found.append(point + 1)
    return found


def _sentence_stops(text: str, bounds: list[int], edge: Edge) -> list[int]:
    found = []
    for one, other in pairwise(bounds):
        trimmed = _trimmed(text, one, other)
        if trimmed is not None:
            found.append(trimmed.start if edge is Edge.START else trimmed.end)
    return found


def _trimmed(text: str, start: int, end: int) -> Span | None:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end) if start < end else None
