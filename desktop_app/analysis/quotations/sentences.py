"""The sentences of a paragraph, a quoted stretch never cut."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from desktop_app.analysis.quotations.lexicon import Lexicon, Part, Takes
from desktop_app.analysis.quotations.words import Sort, Word

ENDS = ".!?…。！？؟"
_LOOK_AHEAD = 8
_OPENERS = (
    Part.ARTICLE | Part.DETERMINER | Part.PRONOUN | Part.PREPOSITION | Part.SUBORDINATOR | Part.CONJUNCTION
)


def sentences(text: str, words: Sequence[Word], lexicon: Lexicon) -> Iterator[tuple[Word, ...]]:
    """The sentences that ``words``, those of a paragraph, make."""
    first = 0
    for place, word in enumerate(words):
        if _ends(text, words, place, word, lexicon):
            yield tuple(words[first : place + 1])
            first = place + 1
    if first < len(words):
        yield tuple(words[first:])


def _ends(text: str, words: Sequence[Word], place: int, word: Word, lexicon: Lexicon) -> bool:
    following = words[place + 1] if place + 1 < len(words) else None
    if following is None or following.start == word.end:
        return False
    if word.sort is Sort.STOP:
        if not (_begins(following) or word.form[0] in "。！？"):
            return False
        return True
    if word.sort is Sort.WORD and text[word.end - 1] == ".":
        # "at 6 p.m. She", but "Mr. All": a title or an initial stands before a name.
        titled = not word.capital and text[following.end - 1] == "."
        opens = titled or (bool(following.parts & _OPENERS) and ("." in word.form or not word.capital))
        return following.capital and opens
    if word.sort is not Sort.QUOTED or not _begins(following) or following.sort is Sort.QUOTED:
        return word.sort is Sort.QUOTED and following.sort is Sort.QUOTED and ends_itself(text, word)
    if not ends_itself(text, word):
        return False
    return last_inside(text, word) == "." or not _names_a_speaker(words, place + 1)


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
