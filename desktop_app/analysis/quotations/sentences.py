"""The sentences of a paragraph, a quoted stretch never cut."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from desktop_app.analysis.quotations.lexicon import Part, Takes
from desktop_app.analysis.quotations.words import Sort, Word

ENDS = ".!?…。！？؟"
LONGEST = 120
"""So many words at most are read as one sentence: what is held against each other stays bounded."""
_LOOK_AHEAD = 8
_FULL_WIDTH = "。！？"
_OPENERS = (
    Part.ARTICLE | Part.DETERMINER | Part.PRONOUN | Part.PREPOSITION | Part.SUBORDINATOR | Part.CONJUNCTION
)


def sentences(text: str, words: Sequence[Word]) -> Iterator[tuple[Word, ...]]:
    """The sentences that ``words``, those of a paragraph, make; one without an end is cut at ``LONGEST``."""
    first = 0
    for place, word in enumerate(words):
        following = words[place + 1] if place + 1 < len(words) else None
        ended = following is not None and following.start != word.end and _ends(text, words, place)
        if ended or place + 1 - first == LONGEST:
            yield tuple(words[first : place + 1])
            first = place + 1
    if first < len(words):
        yield tuple(words[first:])


def _ends(text: str, words: Sequence[Word], place: int) -> bool:
    """Whether a sentence ends with the word at ``place``, which is not the last one."""
    word, following = words[place], words[place + 1]
    if word.sort is Sort.STOP:
        return _begins(following) or word.form[0] in _FULL_WIDTH
    if word.sort is Sort.WORD and text[word.end - 1] == ".":
        return following.capital and _stands_first(text, word, following)
    return word.sort is Sort.QUOTED and ends_itself(text, word) and _goes_beyond(text, words, place)


def _stands_first(text: str, short: Word, following: Word) -> bool:
    """Whether a sentence begins behind a short form: "at 6 p.m. She", but not "Mr. All"."""
    titled = not short.capital and text[following.end - 1] == "."
    return titled or (bool(following.parts & _OPENERS) and ("." in short.form or not short.capital))


def _goes_beyond(text: str, words: Sequence[Word], place: int) -> bool:
    """Whether what follows a quoted stretch with an end of its own is a new sentence."""
    following = words[place + 1]
    if following.sort is Sort.QUOTED:
        return True
    return _begins(following) and (
        last_inside(text, words[place]) == "." or not _names_a_speaker(words, place + 1)
    )


def last_inside(text: str, quoted: Word) -> str:
    """The last character between the marks of a quoted stretch."""
    return text[quoted.stretch.inner.end - 1] if quoted.stretch else ""


def ends_itself(text: str, quoted: Word) -> bool:
    """Whether a quoted stretch holds the end of a sentence."""
    return last_inside(text, quoted) in ENDS


def _begins(word: Word) -> bool:
    return (
        word.capital
        or word.sort in (Sort.QUOTED, Sort.NUMBER, Sort.OPENING, Sort.DASH, Sort.OTHER)
        or (word.sort is Sort.WORD and word.form[0].lower() == word.form[0].upper())
    )


def _names_a_speaker(words: Sequence[Word], place: int) -> bool:
    """Whether what stands behind a question or an exclamation says who put it: “Why?” Calloway asked."""
    for word in words[place : place + _LOOK_AHEAD]:
        if word.sort in (Sort.STOP, Sort.COMMA, Sort.COLON):
            return False
        if any(verb.takes & Takes.QUOTE for verb, _ in word.verbs):
            return True
    return False
