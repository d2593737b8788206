"""What a reader means to select, of what the hand selected."""

from __future__ import annotations

from desktop_app.domain.text import Span

_SHED = frozenset(" \t\n\u00a0,;:.")
_INSIDE = frozenset("'’-\u00ad")


def snapped(text: str, span: Span) -> Span | None:
    """The span grown to whole words and shed of stray spaces and closing commas, colons and full stops.

    None when nothing but those is left. Quotation marks, brackets, ``!`` and ``?`` belong to what is
    said and stay; so does the full stop inside a closing quotation mark.
    """
    start, end = span.start, min(span.end, len(text))
    while start < end and text[start] in _SHED:
        start += 1
    while end > start and text[end - 1] in _SHED:
        end -= 1
    if start >= end:
        return None
    while start > 0 and _joined(text, start):
        start -= 1
    while end < len(text) and _joined(text, end):
        end += 1
    return Span(start, end)


def _joined(text: str, place: int) -> bool:
    """Whether a word runs across the boundary before the code point at ``place``."""
    before, after = text[place - 1], text[place]
    if _letter(before) and _letter(after):
        return True
    if before in _INSIDE:
        return _letter(after) and place >= 2 and _letter(text[place - 2])
    return after in _INSIDE and _letter(before) and place + 1 < len(text) and _letter(text[place + 1])


def _letter(character: str) -> bool:
    # Ideographs make words without spaces between them: there the hand is taken at its word.
    return (character.isalnum() or "\u0300" <= character <= "\u036f") and not _ideograph(character)


def _ideograph(character: str) -> bool:
    return "\u3040" <= character <= "\u9fff" or "\U00020000" <= character <= "\U0003ffff"
