"""Subjects: who does what a finite verb says."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from desktop_app.analysis.quotations.clauses import clause_start, opens_group
from desktop_app.analysis.quotations.groups import group_end, is_noun
from desktop_app.analysis.quotations.lexicon import Form, Lexicon, Part
from desktop_app.analysis.quotations.subject_first import subject_before
from desktop_app.analysis.quotations.words import Sort, Word


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
        and not opens_group(words, start)
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
