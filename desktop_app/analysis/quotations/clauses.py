"""Clauses: where the one begins in which a verb stands."""

from __future__ import annotations

from collections.abc import Sequence

from desktop_app.analysis.quotations.groups import FINITE_PARTS, group_end, is_noun
from desktop_app.analysis.quotations.lexicon import Form, Lexicon, Part
from desktop_app.analysis.quotations.words import Sort, Word

LONGEST_APPOSITION = 20
"""So many words may stand in an aside between a subject and its verb."""
FRAGMENT = 40
"""A shorter marked stretch, in code points, may be a part of a group."""
_LIGHT = Part.ADVERB | Part.TIME | Part.POINTER
_BREAKS = (Sort.SEMICOLON, Sort.COLON, Sort.DASH, Sort.STOP)


def is_finite(words: Sequence[Word], place: int) -> bool:
    """Whether the word may be the finite verb of a clause."""
    word = words[place]
    if place and words[place - 1].parts & Part.TO and not words[place - 1].parts & Part.PREPOSITION:
        return False
    if word.parts & FINITE_PARTS:
        # "zijn" is "are" behind its subject and "his" elsewhere.
        return not word.parts & Part.DETERMINER or (place > 0 and is_noun(words, place - 1))
    return any(form is Form.FINITE for _, form in word.verbs) and not is_noun(words, place)


def clause_start(words: Sequence[Word], finite: int, lexicon: Lexicon) -> int:
    """Where the clause begins whose finite verb stands at ``finite``: its first word."""
    at = finite - 1
    while at >= 0:
        word = words[at]
        if word.sort is Sort.COMMA:
            before = _apposition(words, at, finite, lexicon)
            if before < 0:
                return at + 1
            at = before
            continue
        if word.sort is Sort.CLOSING:
            opening = next((place for place in range(at, -1, -1) if words[place].sort is Sort.OPENING), at)
            at = opening - 1
            continue
        if word.sort in _BREAKS or (word.sort is Sort.QUOTED and _stands_alone(words, at)):
            return at + 1
        if word.sort is Sort.WORD:
            if word.parts & (Part.COMPLEMENTISER | Part.SUBORDINATOR) and not opens_group(words, at):
                return at
            if word.parts & Part.CONJUNCTION and _parts_clauses(words, at, finite):
                return at + 1
            if is_finite(words, at):
                return at + 1
        at -= 1
    return 0


def _stands_alone(words: Sequence[Word], at: int) -> bool:
    """Whether a quoted stretch is a quotation rather than a few marked words of a group."""
    alone = at == 0 or words[at - 1].sort in (*_BREAKS, Sort.COMMA)
    return alone or words[at].end - words[at].start > FRAGMENT


def opens_group(words: Sequence[Word], at: int) -> bool:
    """Whether a word that may join clauses is the article or determiner of a group here."""
    return (
        bool(words[at].parts & (Part.ARTICLE | Part.DETERMINER))
        and at + 1 < len(words)
        and is_noun(words, at + 1)
        # "dat Duin de brug opent" against "dat plan": a name has no determiner.
        and not (words[at].parts & Part.COMPLEMENTISER and words[at + 1].capital)
    )


def _apposition(words: Sequence[Word], comma: int, finite: int, lexicon: Lexicon) -> int:
    """Where the words go on before an aside that ends at ``comma``: "X, the leader of Y, said"; else -1."""
    if comma != finite - 1 and not all(words[at].parts & Part.ADVERB for at in range(comma + 1, finite)):
        return -1
    for at in range(comma - 1, max(-1, comma - LONGEST_APPOSITION), -1):
        if words[at].sort is Sort.COMMA:
            start = _group_before(words, at)
            if start < at and group_end(words, start, at, lexicon) == at:
                return at - 1 if _begins_a_clause(words, start) else -1
            return -1
        if words[at].sort in _BREAKS:
            return -1
    return -1


def _group_before(words: Sequence[Word], end: int) -> int:
    """Where the words begin that may be a noun group which ends before ``end``."""
    start = end
    while start > 0:
        before = words[start - 1]
        if before.sort is Sort.CLOSING:
            opening = next((at for at in range(start - 1, -1, -1) if words[at].sort is Sort.OPENING), 0)
            start = opening
        elif is_noun(words, start - 1) or before.parts & (Part.ARTICLE | Part.DETERMINER | Part.LINK):
            start -= 1
        elif before.capital and start == 1:
            start = 0
        else:
            break
    return start


def _begins_a_clause(words: Sequence[Word], place: int) -> bool:
    if place == 0:
        return True
    before = words[place - 1]
    if before.sort is not Sort.WORD:
        return True
    return bool(
        before.parts & (Part.CONJUNCTION | Part.ADVERB | Part.TIME | Part.COMPLEMENTISER | Part.SUBORDINATOR)
    )


def _parts_clauses(words: Sequence[Word], conjunction: int, finite: int) -> bool:
    """Whether "and" begins a new clause rather than the next of several subjects."""
    if conjunction == 0 or words[conjunction - 1].sort is not Sort.WORD:
        return True
    following = words[conjunction + 1] if conjunction + 1 < finite else None
    if following is None or following.parts & (Part.PRONOUN | _LIGHT):
        return True
    at = conjunction - 1
    while at >= 0 and words[at].sort not in (*_BREAKS, Sort.COMMA):
        if is_finite(words, at):
            return True
        at -= 1
    return False
