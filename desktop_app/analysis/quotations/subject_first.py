"""The subject of a verb where it comes before the verb: "Mr. Reed of Marrow, who sat down, said"."""

from __future__ import annotations

from collections.abc import Sequence

from desktop_app.analysis.quotations.brackets import opening_of
from desktop_app.analysis.quotations.chains import is_verb
from desktop_app.analysis.quotations.lexicon import Part
from desktop_app.analysis.quotations.words import Sort, Word

LONGEST_ASIDE = 30
"""So many words may stand between a subject and its verb, parted off by commas."""
LONGEST_TERM = 40
"""A longer marked stretch, in code points, is no noun of a group."""
_OPENERS = Part.ARTICLE | Part.DETERMINER
_SMALL = (
    Part.PREPOSITION | Part.CONJUNCTION | Part.COMPLEMENTISER | Part.SUBORDINATOR | Part.ADVERB | Part.TO
    | Part.PRONOUN | Part.OBJECT | Part.POINTER | Part.RELATIVE | Part.QUESTION | Part.TIME
)  # fmt: skip


def subject_before(words: Sequence[Word], finite: int) -> tuple[int, int]:
    """The words of the subject that ends before the verb at ``finite``; an empty stretch where none does."""
    end = _without_times(words, finite)
    if end < 1:
        return finite, finite
    last = words[end - 1]
    if last.sort is Sort.COMMA:
        comma = _aside(words, end - 1)
        if comma < 0:
            return finite, finite
        start = _group_start(words, comma)
        return (start, end) if start < comma else (finite, finite)
    start = _group_start(words, end)
    return (start, end) if start < end else (finite, finite)


def _without_times(words: Sequence[Word], end: int) -> int:
    """Where the words before ``end`` stop when adverbs, days and "on Monday" are left off."""
    while end > 0:
        word = words[end - 1]
        if word.parts & Part.CLITIC:
            end -= 1
            continue
        if word.parts & Part.PRONOUN or word.sort not in (Sort.WORD, Sort.NUMBER):
            break
        if word.parts & Part.TIME or (word.parts & Part.ADVERB and not word.capital):
            end -= 1
            if word.parts & Part.TIME:
                while end > 0 and words[end - 1].parts & (Part.PREPOSITION | Part.DETERMINER):
                    end -= 1
        else:
            break
    return end


def _aside(words: Sequence[Word], comma: int) -> int:
    """The comma that opens the aside which ends at ``comma``, -1 where there is none."""
    for at in range(comma - 1, max(0, comma - LONGEST_ASIDE), -1):
        word = words[at]
        if word.sort in (Sort.SEMICOLON, Sort.COLON, Sort.STOP, Sort.QUOTED):
            return -1
        if word.sort is not Sort.COMMA:
            continue
        following = words[at + 1]
        start = _group_start(words, at)
        if following.parts & Part.RELATIVE or not any(
            is_verb(words, place) for place in range(at + 1, comma)
        ):
            if (
                start < at
                and not following.parts & (Part.CONJUNCTION | Part.SUBORDINATOR)
                and _opens(words, start)
            ):
                return at
        else:
            return -1
    return -1


def _opens(words: Sequence[Word], start: int) -> bool:
    """Whether a clause may begin with the group at ``start``: no verb or preposition leads it."""
    if not start:
        return True
    before = words[start - 1]
    return not (
        before.parts & (Part.PREPOSITION | Part.TO)
        or (before.sort is Sort.WORD and is_verb(words, start - 1))
    )


def _group_start(words: Sequence[Word], end: int) -> int:
    """Where the noun group begins that ends before ``end``, ``end`` itself where none does."""
    at = end - 1
    if at >= 0 and words[at].sort is Sort.CLOSING:
        at = opening_of(words, at) - 1
    first = end
    while at >= 0:
        word = words[at]
        if first == end and (_is_pronoun(words, at) or _is_pronoun_alone(words, at)):
            return at
        held = _is_object(words, at) if first == end else _is_part_of(words, at, first)
        if held or (_may_be_noun(words, at) and not _is_pronoun(words, at)):
            first, at = at, at - 1
            continue
        if first == end or _is_pronoun(words, at):
            break
        if word.sort is Sort.CLOSING:
            at = opening_of(words, at) - 1
        elif word.parts & _OPENERS and not word.parts & Part.PREPOSITION:
            first, at = at, at - 1
            if at < 0 or not words[at].parts & (_LINKS | _OPENERS):
                break
        elif at and _goes_on(words, at, first):
            at -= 1
        else:
            break
    return first


def _is_pronoun_alone(words: Sequence[Word], at: int) -> bool:
    """Whether a word that may open a group stands for one here."""
    parts = words[at].parts
    return bool(parts & _OPENERS and parts & Part.PRONOUN) and not _may_be_noun(words, at)


def _is_object(words: Sequence[Word], at: int) -> bool:
    """Whether a pronoun ends a group behind its preposition: "one of them", "an official close to her"."""
    return at > 1 and bool(words[at].parts & Part.OBJECT and words[at - 1].parts & Part.PREPOSITION)


def _is_part_of(words: Sequence[Word], at: int, first: int) -> bool:
    """Whether a number or "some" stands for persons of a group that "of" leads: "one of them"."""
    behind = words[at + 1].parts & Part.LINK and words[at + 1].parts & Part.PREPOSITION
    return bool(words[at].parts & Part.DETERMINER and behind) and at + 1 < first


def _goes_on(words: Sequence[Word], at: int, first: int) -> bool:
    """Whether the group that begins at ``first`` has more of it before the preposition or comma at ``at``."""
    if words[at].parts & _LINKS and _links(words, at):
        return True
    return words[at].sort is Sort.COMMA and _lists(words, at, first)


_LINKS = Part.PREPOSITION | Part.LINK | Part.CONJUNCTION


def _links(words: Sequence[Word], at: int) -> bool:
    """Whether what stands before a preposition or "and" belongs to the same group."""
    before = words[at - 1]
    if words[at].parts & Part.SUBORDINATOR and not words[at].parts & Part.LINK:
        return False
    if before.sort is Sort.COMMA:
        return (
            bool(words[at].parts & Part.CONJUNCTION)
            and words[at + 1].capital
            and at > 1
            and words[at - 2].capital
        )
    return _may_be_noun(words, at - 1) or before.sort is Sort.CLOSING or bool(before.parts & Part.DETERMINER)


def _lists(words: Sequence[Word], comma: int, first: int) -> bool:
    """Whether a comma parts names of a row: "Reed, Moss and Hale said"."""
    return (
        words[comma + 1].capital
        and words[comma - 1].capital
        and any(word.parts & Part.CONJUNCTION for word in words[comma:first])
    )


def _is_pronoun(words: Sequence[Word], at: int) -> bool:
    word = words[at]
    if not word.parts & (Part.PRONOUN | Part.RELATIVE):
        return False
    if word.parts & Part.SUBORDINATOR and not word.parts & Part.PRONOUN:  # "when asked whether"
        return False
    return not word.parts & _OPENERS or not (at + 1 < len(words) and _may_be_noun(words, at + 1))


def _may_be_noun(words: Sequence[Word], at: int) -> bool:
    """Whether a word may be of a group, where chains tell verbs from nouns (else ``groups.is_noun``)."""
    word = words[at]
    if word.sort is Sort.NUMBER:
        return True
    if word.sort is Sort.QUOTED:
        return word.end - word.start < LONGEST_TERM and at > 0 and words[at - 1].sort is Sort.WORD
    if word.sort is not Sort.WORD or word.parts & _OPENERS:
        return False
    if word.capital and at and not word.parts & (Part.PRONOUN | Part.TIME):
        return True
    if word.parts & _SMALL:
        return False
    return not is_verb(words, at)
