"""Clauses: where the one begins in which a verb stands, and who its subject is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from desktop_app.analysis.quotations.groups import FINITE_PARTS, group_end, is_noun
from desktop_app.analysis.quotations.lexicon import Form, Lexicon, Part
from desktop_app.analysis.quotations.subject_first import subject_before
from desktop_app.analysis.quotations.words import Sort, Word

LONGEST_APPOSITION = 20
"""So many words may stand in an aside between a subject and its verb."""
FRAGMENT = 40
"""A shorter marked stretch, in code points, may be a part of a group."""
_LIGHT = Part.ADVERB | Part.TIME | Part.POINTER
_BREAKS = (Sort.SEMICOLON, Sort.COLON, Sort.DASH, Sort.STOP)


@dataclass(frozen=True, slots=True)
class Subject:
    """The words that are a verb's subject, ``start`` to ``end`` in words; none where they are equal.

    ``inverted`` when it stands behind the verb, ``subordinate`` when the clause is one, ``after`` is where
    what follows verb and subject begins.
    """

    start: int
    end: int
    inverted: bool
    after: int
    subordinate: bool = False

    def __bool__(self) -> bool:
        return self.end > self.start


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
            if word.parts & (Part.COMPLEMENTISER | Part.SUBORDINATOR) and not _opens_group(words, at):
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


def _opens_group(words: Sequence[Word], at: int) -> bool:
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


def subject(
    words: Sequence[Word], finite: int, lexicon: Lexicon, limit: int = -1, behind: int = -1
) -> Subject:
    """The subject of the finite verb at ``finite``, on its left or, inverted, on its right.

    ``limit`` is where the words end that belong to the clause, ``behind`` the last word of the verb.
    """
    limit = len(words) if limit < 0 else limit
    if lexicon.order == "svo":
        return _subject_first(words, finite, limit, lexicon, max(finite, behind))
    start = clause_start(words, finite, lexicon)
    opener = words[start] if start < finite else None
    subordinate = (
        opener is not None
        and bool(opener.parts & (Part.COMPLEMENTISER | Part.SUBORDINATOR | Part.RELATIVE))
        and not _opens_group(words, start)
        and opener.sort is Sort.WORD
        and not (opener.parts & Part.POINTER and start == 0 and finite == 1)
    )
    if subordinate and lexicon.verb_last:
        return _in_subordinate(words, start, finite, lexicon)
    if start == finite and start and words[start - 1].parts & Part.CONJUNCTION:
        # "… and promises": the subject is that of the verb before.
        return Subject(finite, finite, inverted=False, after=finite + 1)
    left = _left(words, start, finite)
    if left is not None:
        return Subject(*left, inverted=False, after=finite + 1)
    return subject_behind(words, finite, limit, lexicon)


def _subject_first(words: Sequence[Word], finite: int, limit: int, lexicon: Lexicon, last: int) -> Subject:
    start, end = subject_before(words, finite)
    if end > start and words[start].sort is not Sort.QUOTED:
        return Subject(start, end, inverted=False, after=finite + 1)
    before = finite - 1
    while before > 0 and words[before].parts & Part.CLITIC:
        before -= 1  # « … », s'exclame X
    if before >= 0 and words[before].sort in (Sort.QUOTED, Sort.COMMA):
        return subject_behind(words, last, limit, lexicon)
    return Subject(finite, finite, inverted=False, after=finite + 1)


def _in_subordinate(words: Sequence[Word], start: int, finite: int, lexicon: Lexicon) -> Subject:
    at = start + 1
    while at < finite and words[at].parts & (Part.ADVERB | Part.TIME):
        at += 1
    end = group_end(words, at, finite, lexicon)
    if end > at:
        return Subject(at, end, inverted=False, after=finite + 1, subordinate=True)
    if words[start].parts & Part.RELATIVE:
        return Subject(start, start + 1, inverted=False, after=finite + 1, subordinate=True)
    return Subject(finite, finite, inverted=False, after=finite + 1)


def _left(words: Sequence[Word], start: int, finite: int) -> tuple[int, int] | None:
    """The subject before a verb, light words about it left off; None where there is none."""
    while (
        start < finite
        and (
            words[start].parts & (Part.CONJUNCTION | Part.ADVERB | Part.TIME)
            or words[start].sort is Sort.OTHER
        )
        and not _capital_name(words, start)
    ):
        start += 1
    end = finite
    while (
        end > start
        and (words[end - 1].parts & (Part.ADVERB | Part.TIME) or words[end - 1].sort is Sort.COMMA)
        and not _capital_name(words, end - 1)
    ):
        end -= 1
    if end > start + 1 and words[end - 1].parts & Part.OBJECT and not words[end - 1].parts & Part.PRONOUN:
        end -= 1
    if start >= end or all(_tells_how(word) for word in words[start:end]):
        return None
    if words[start].parts & Part.POINTER and start + 1 == end:
        return None
    if words[start].parts & (Part.PREPOSITION | Part.SUBORDINATOR) and not _capital_name(words, start):
        return None
    return (start, end) if _is_group(words, start, end) else None


def _tells_how(word: Word) -> bool:
    """Whether a word is no noun but a participle with its object: "ernaar gevraagd zegt X"."""
    if word.parts & Part.PRONOUN or not word.verbs:
        return bool(word.parts & Part.OBJECT and not word.parts & (Part.PRONOUN | Part.POINTER))
    return all(form is Form.PARTICIPLE for _, form in word.verbs)


def _capital_name(words: Sequence[Word], place: int) -> bool:
    return words[place].capital and place > 0


def _is_group(words: Sequence[Word], start: int, end: int) -> bool:
    if end == start + 1 and words[start].parts & (Part.PRONOUN | Part.OBJECT):
        return True
    return any(
        is_noun(words, at) or words[at].capital or words[at].sort is Sort.QUOTED for at in range(start, end)
    )


def subject_behind(words: Sequence[Word], finite: int, limit: int, lexicon: Lexicon) -> Subject:
    """The group behind the verb at ``finite`` as its subject, light words between them passed."""
    at = finite + 1
    while (
        at < limit
        and words[at].sort is Sort.WORD
        and words[at].parts & (Part.ADVERB | Part.TIME | Part.OBJECT)
        and not words[at].parts & (Part.PRONOUN | Part.ARTICLE | Part.DETERMINER)
        and not words[at].capital
    ):
        at += 1
    end = group_end(words, at, limit, lexicon)
    if end == at or (end == at + 1 and words[at].parts & Part.COMPLEMENTISER):
        return Subject(finite, finite, inverted=True, after=finite + 1)
    return Subject(at, end, inverted=True, after=end)
