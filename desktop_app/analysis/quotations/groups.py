"""Noun groups: the words that name a source."""

from __future__ import annotations

from collections.abc import Sequence

from desktop_app.analysis.quotations.brackets import closing_of
from desktop_app.analysis.quotations.lexicon import Form, Lexicon, Part
from desktop_app.analysis.quotations.words import Sort, Word

LONGEST_NICKNAME = 40
"""Longer marked words, in code points, are no part of a group."""

FINITE_PARTS = Part.HAVE | Part.PASSIVE | Part.MODAL | Part.VERB | Part.REPORTED
_NEVER = (
    Part.PREPOSITION
    | Part.CONJUNCTION
    | Part.COMPLEMENTISER
    | Part.SUBORDINATOR
    | Part.ADVERB
    | Part.TIME
    | Part.TO
    | Part.PRONOUN
    | Part.OBJECT
    | Part.POINTER
    | Part.RELATIVE
    | Part.QUESTION
    | FINITE_PARTS
)
_OPENERS = Part.ARTICLE | Part.DETERMINER


def is_noun(words: Sequence[Word], place: int) -> bool:
    """Whether the word may be the noun or adjective of a group."""
    word = words[place]
    if word.sort is Sort.NUMBER:
        return True
    if word.sort is not Sort.WORD or word.parts & _OPENERS:
        return False
    if word.capital and place and not word.parts & (Part.PRONOUN | _OPENERS):
        return True
    if word.parts & _NEVER:
        return False
    if any(form is Form.FINITE for _, form in word.verbs):
        return bool(place) and _wants_a_noun(words, place)
    return True


def _wants_a_noun(words: Sequence[Word], place: int) -> bool:
    """Whether a word that may be a verb is a noun by what stands before it: "the claims", "X's report"."""
    before = words[place - 1]
    if before.form.endswith("'s"):
        return True
    if not before.parts & _OPENERS:
        return False
    following = words[place + 1] if place + 1 < len(words) else None
    if before.parts & Part.POINTER and place == 1 and following is not None:
        # "Dat meldt de krant" against "dat bericht is onjuist".
        return not (following.capital or following.parts & (_OPENERS | Part.PRONOUN))
    return True


def group_end(words: Sequence[Word], place: int, limit: int, lexicon: Lexicon) -> int:
    """Where the noun group that begins at ``place`` ends, ``place`` itself when none does."""
    if place >= limit:
        return place
    first = words[place]
    following = words[place + 1] if place + 1 < limit else None
    opens = (
        first.parts & _OPENERS
        and following is not None
        and _continues(words, place + 1)
        and not (first.parts & Part.OBJECT and _stands_alone(words, place, limit))
    )
    if first.parts & (Part.PRONOUN | Part.OBJECT | Part.POINTER) and not opens:
        return place + 1
    at, nouns, named = place, 0, False
    while at < limit:
        word = words[at]
        if nouns and (closing := closing_of(words, at, limit)) > at:
            at = closing + 1
        elif word.sort is Sort.QUOTED and (nouns or at > place) and _is_nickname(words, at, limit):
            at, nouns = at + 1, nouns + 1
        elif word.parts & _OPENERS and (
            at == place or words[at - 1].parts & (Part.LINK | Part.CONJUNCTION | _OPENERS)
        ):
            at += 1
        elif nouns and _leads_on(words, at, limit):
            at, named = at + 1, False
        elif is_noun(words, at) or (at == place and word.capital and not word.parts & _NEVER):
            if named and _is_another(words, place, at, lexicon):
                break
            named = named or (word.capital and at > 0)
            at, nouns = at + 1, nouns + 1
        else:
            break
    while at > place and words[at - 1].parts & (Part.LINK | Part.CONJUNCTION) and not words[at - 1].capital:
        at -= 1
    if lexicon.noun_capitals:
        return _capital_end(words, place, at)
    return at if nouns else place


def _capital_end(words: Sequence[Word], place: int, end: int) -> int:
    """Where the last noun of a group ends in a language that writes nouns with a capital."""
    while end > place:
        word = words[end - 1]
        if word.capital or word.sort is not Sort.WORD:
            break
        end -= 1
    named = any(word.capital or word.sort is Sort.QUOTED for word in words[place + 1 : end])
    return end if named or ((end == place + 1 and is_noun(words, place)) or words[place].capital) else place


def _leads_on(words: Sequence[Word], at: int, limit: int) -> bool:
    """Whether a preposition or "and" leads on to more of the group."""
    if _links(words, at, limit):
        return True
    joins = words[at].parts & Part.CONJUNCTION and not is_noun(words, at)
    return bool(joins) and at + 1 < limit and _joins(words, at + 1, limit)


def _is_another(words: Sequence[Word], place: int, at: int, lexicon: Lexicon) -> bool:
    """Whether a noun behind a name belongs to another group."""
    word = words[at]
    return not word.capital and word.sort is Sort.WORD and not _is_adjective(words, place, at, lexicon)


def _stands_alone(words: Sequence[Word], place: int, limit: int) -> bool:
    """Whether a word that is "her" and "hers" is a pronoun: "volgens haar kost de dienst …"."""
    if words[place].parts & Part.ARTICLE or place + 2 >= limit or words[place + 1].capital:
        return False
    return bool(words[place + 2].parts & _OPENERS)


def _links(words: Sequence[Word], at: int, limit: int) -> bool:
    """Whether a preposition leads on to one more noun of the group: "the minister of the interior"."""
    word = words[at]
    return bool(word.parts & Part.LINK) and not word.capital and at + 1 < limit and _continues(words, at + 1)


def _is_adjective(words: Sequence[Word], place: int, at: int, lexicon: Lexicon) -> bool:
    """Whether the capital words before a noun tell which: "the Merrow spokesman", "de Russische leider"."""
    if not words[place].parts & _OPENERS and place:
        return False
    return lexicon.order == "svo" or (at == place + 2 and words[at - 1].form.endswith(("e", "se")))


def _continues(words: Sequence[Word], place: int) -> bool:
    word = words[place]
    return (
        bool(word.parts & _OPENERS) or is_noun(words, place) or (word.parts & Part.LINK and word.capital) != 0
    )


def _joins(words: Sequence[Word], place: int, limit: int) -> bool:
    """Whether the words behind "and" are one more of the same, no new clause."""
    if not words[place].capital or not is_noun(words, place):
        return False
    at = place
    while at < limit and is_noun(words, at):
        at += 1
    return at >= limit or not (words[at].parts & FINITE_PARTS or words[at].verbs)


def _is_nickname(words: Sequence[Word], at: int, limit: int) -> bool:
    """Whether marked words belong to the group about them: "de ‘stille’ kade", "Jan ‘de Kale’ Smit"."""
    return words[at].end - words[at].start < LONGEST_NICKNAME and at + 1 < limit and is_noun(words, at + 1)
