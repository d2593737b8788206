"""Headlines: “Calloway: Bridge Stays Shut”, and words that have a capital only because all have."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from desktop_app.analysis.quotations.drafts import Draft, span_of
from desktop_app.analysis.quotations.frames import Frame
from desktop_app.analysis.quotations.words import Sort, Word
from desktop_app.domain.text import Span

LONG = 4
"""Shorter words, in letters, stay small in a headline: of, on, van."""
FEWEST = 4
"""So many long words at least make a headline."""
CAPITALS = 0.8
"""This part of the long words of a headline in capitals begins with one."""
LONGEST_NAME = 4
"""So many words or fewer stand before the colon of a headline."""
SHORTEST = 3
"""So many words or more stand behind it."""


def small_letters(words: tuple[Word, ...]) -> tuple[Word, ...]:
    """The words, in a headline that begins each with a capital those of the lexicon taken for small ones."""
    long = [word for word in words if word.sort is Sort.WORD and len(word.form) >= LONG]
    if len(long) < FEWEST or sum(word.capital for word in long) < CAPITALS * len(long):
        return words
    return tuple(
        replace(word, capital=False) if at and (word.parts or word.verbs) else word
        for at, word in enumerate(words)
    )


def headline(words: Sequence[Word]) -> Draft | None:
    """What the first line of an article says by “Name: …”; None where it is no such headline."""
    colon = next((at for at, word in enumerate(words[: LONGEST_NAME + 1]) if word.sort is Sort.COLON), 0)
    named = all(word.capital and word.sort is Sort.WORD and not word.parts for word in words[:colon])
    if not colon or not named or len(words) < colon + 1 + SHORTEST or words[colon + 1].sort is not Sort.WORD:
        return None
    cue = (Span(words[colon].start, words[colon].end),)
    return Draft(span_of(words, colon + 1, len(words)), span_of(words, 0, colon), cue, Frame.COLON, "", 7)
