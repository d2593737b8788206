"""Frames of nouns and adjectives that hold what is said: the remark that, convinced that."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from desktop_app.analysis.quotations.clauses import is_finite
from desktop_app.analysis.quotations.drafts import Draft, span_of
from desktop_app.analysis.quotations.frames import Frame
from desktop_app.analysis.quotations.groups import group_end, is_noun
from desktop_app.analysis.quotations.lexicon import Lexicon, Part
from desktop_app.analysis.quotations.subjects import subject
from desktop_app.analysis.quotations.words import Sort, Word
from desktop_app.domain.text import Span

_LIGHT = Part.ADVERB | Part.TIME


def noun_drafts_of(words: Sequence[Word], lexicon: Lexicon) -> Iterator[Draft]:
    """What the nouns and adjectives of saying of one sentence open."""
    for at, word in enumerate(words):
        if word.form in lexicon.nouns:
            yield from _noun(words, at, lexicon)
        elif word.form in lexicon.adjectives:
            yield from _adjective(words, at, lexicon)


def _noun(words: Sequence[Word], at: int, lexicon: Lexicon) -> Iterator[Draft]:
    name = words[at].form
    owner = (
        group_end(words, at + 2, len(words), lexicon)
        if at + 2 < len(words) and words[at + 1].parts & Part.LINK
        else -1
    )
    named = owner > at + 2
    behind = owner if named else at + 1
    opening = _that(words, behind)
    if opening >= 0:
        source = (
            span_of(words, at + 2, owner) if named else _possessor(words, at) or _subject(words, at, lexicon)
        )
        yield Draft(
            span_of(words, opening, len(words)), source, span_of(words, at, at + 1), Frame.NOUN, name, 3
        )
    elif named:
        first = at
        while first and (
            words[first - 1].parts & (Part.ARTICLE | Part.DETERMINER) or is_noun(words, first - 1)
        ):
            first -= 1
        quoted = first - 3 if first > 2 and words[first - 2].sort is Sort.COMMA else first - 2
        if first and is_finite(words, first - 1) and quoted >= 0 and words[quoted].sort is Sort.QUOTED:
            content = (Span(words[quoted].start, words[quoted].end),)
            cue = span_of(words, first - 1, at + 2)
            yield Draft(content, span_of(words, at + 2, owner), cue, Frame.NOUN, name, 9, sure=True)


def _that(words: Sequence[Word], at: int) -> int:
    """Where a that-clause begins at ``at``, a comma before it or none; else -1."""
    if at < len(words) and words[at].sort is Sort.COMMA:
        at += 1
    return at if at < len(words) and words[at].parts & Part.COMPLEMENTISER else -1


def _possessor(words: Sequence[Word], at: int) -> tuple[Span, ...]:
    """X of "X's claim"."""
    place = at - 1
    while place >= 0 and is_noun(words, place):
        if words[place].form.endswith(("'s", "s'")):
            start = place
            while start and (
                is_noun(words, start - 1) or words[start - 1].parts & (Part.ARTICLE | Part.DETERMINER)
            ):
                start -= 1
            return span_of(words, start, place + 1)
        place -= 1
    return ()


def _subject(words: Sequence[Word], at: int, lexicon: Lexicon) -> tuple[Span, ...]:
    for place in range(at - 1, -1, -1):
        if words[place].sort in (Sort.SEMICOLON, Sort.COLON):
            return ()
        if is_finite(words, place):
            owner = subject(words, place, lexicon, at)
            return span_of(words, owner.start, owner.end) if owner else ()
    # No verb that is known: the sentence begins with who does it.
    return span_of(words, 0, group_end(words, 0, at, lexicon))


def _adjective(words: Sequence[Word], at: int, lexicon: Lexicon) -> Iterator[Draft]:
    behind = at + 1
    while (
        behind < len(words)
        and words[behind].parts & (_LIGHT | Part.OBJECT)
        and not words[behind].parts & Part.COMPLEMENTISER
    ):
        behind += 1
    colon = behind < len(words) and words[behind].sort is Sort.COLON
    opening = behind + 1 if colon else _that(words, behind)
    source = _subject(words, at, lexicon)
    if opening > 0 and source:
        frame = Frame.COLON if colon else Frame.ADJECTIVE
        yield Draft(
            span_of(words, opening, len(words)), source, span_of(words, at, at + 1), frame, words[at].form, 3
        )
