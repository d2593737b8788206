"""Marked words inside what is reported, proposed by themselves too where a language wants it so."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from desktop_app.analysis.quotations.drafts import Draft
from desktop_app.analysis.quotations.frames import Frame
from desktop_app.analysis.quotations.words import Sort, Word
from desktop_app.domain.text import Span


def fragments(sentence: Sequence[Word], drafts: Sequence[Draft], said: frozenset[int]) -> Iterator[Draft]:
    """The marked stretches within the content of ``drafts``; ``said`` are the starts of those that quote."""
    for word in sentence:
        if word.sort is not Sort.QUOTED or word.start not in said:
            continue
        for draft in drafts:
            if any(_within(word, span) for span in draft.content):
                content = (Span(word.start, word.end),)
                yield Draft(content, draft.source, draft.cue, Frame.FRAGMENT, draft.name, 1)
                break


def _within(word: Word, span: Span) -> bool:
    return span.start <= word.start and word.end <= span.end and span.end - span.start > word.end - word.start
