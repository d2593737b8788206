"""Clauses that a verb of saying opens, or that stand before it."""

from __future__ import annotations

from desktop_app.analysis.quotations.chains import is_denied, is_verb
from desktop_app.analysis.quotations.clauses import is_finite
from desktop_app.analysis.quotations.drafts import Draft, span_of
from desktop_app.analysis.quotations.endings import end_of
from desktop_app.analysis.quotations.frames import Frame
from desktop_app.analysis.quotations.groups import is_noun
from desktop_app.analysis.quotations.lexicon import Form, Part
from desktop_app.analysis.quotations.saying import Saying
from desktop_app.analysis.quotations.words import Sort
from desktop_app.domain.text import Span

REACH = 14
"""So many words may stand between a verb and the clause that it opens."""
SHORTEST_THAT = 3
"""A that-clause has so many words at least, "that" among them."""
SHORTEST = 6
"""A clause without a verb that is known has so many words at least."""
_LIGHT = Part.ADVERB | Part.TIME | Part.OBJECT
_BREAKS = (Sort.SEMICOLON, Sort.STOP)


def that_clause(saying: Saying) -> Draft | None:
    """X says that …; asks whether …; it is said that …"""
    opening = _complementiser(saying)
    if opening < 0:
        return None
    frame = Frame.PASSIVE if saying.cue.passive else Frame.VERB_THAT
    if saying.limit - opening < SHORTEST_THAT:
        return None
    content = span_of(saying.words, opening, _clause_limit(saying, opening))
    return saying.draft(content, frame, 7, sure=_is_told(saying) and bool(saying.source))


def _is_told(saying: Saying) -> bool:
    """Whether somebody says it: "has not said whether …" tells nothing."""
    cue = saying.cue
    denied = saying.lexicon.order == "svo" and is_denied(saying.words, min(cue.finite, cue.at), cue.at)
    return saying.strong and not (cue.finite >= 0 and denied)


def _clause_limit(saying: Saying, opening: int) -> int:
    """Where a that-clause ends: with "because X says that …, Y does …", before the main clause's verb."""
    words = saying.words
    if saying.lexicon.verb_last and saying.owner.subordinate:
        for at in range(opening + 2, saying.limit - 1):
            if words[at].sort is Sort.COMMA and is_finite(words, at + 1):
                return at
    return end_of(saying, opening)


def _complementiser(saying: Saying) -> int:
    """Where the that-clause of a verb begins, or -1."""
    words, after = saying.words, saying.after
    for at in range(after, min(saying.limit, after + REACH)):
        word = words[at]
        if word.sort in (*_BREAKS, Sort.COLON, Sort.QUOTED):
            return -1
        before = words[at - 1]
        named = before.capital and at + 1 < len(words) and words[at + 1].capital
        if word.parts & Part.COMPLEMENTISER and not named and not _is_determiner(saying, at):
            return at
        if word.parts & Part.QUESTION and (at == after or before.sort is Sort.COMMA or before.parts & _LIGHT):
            return at
        if is_finite(words, at) or word.parts & Part.TO:
            return -1
        if word.sort is Sort.COMMA and not _leads_on(saying, at):
            return -1
    return -1


def _leads_on(saying: Saying, comma: int) -> bool:
    """Whether a that-clause begins at a comma, or behind the aside that it opens."""
    words = saying.words
    opening = Part.COMPLEMENTISER | Part.QUESTION
    if comma + 1 < saying.limit and words[comma + 1].parts & opening:
        return True
    return any(
        words[at].sort is Sort.COMMA and words[at + 1].parts & Part.COMPLEMENTISER
        for at in range(comma + 1, min(saying.limit - 1, comma + REACH))
    )


def _is_determiner(saying: Saying, at: int) -> bool:
    """Whether "that" belongs to a noun, as in "that plan was": a clause has a subject of its own."""
    words = saying.words
    if not words[at].parts & Part.DETERMINER or at + 2 >= len(words):
        return False
    return is_noun(words, at + 1) and is_finite(words, at + 2) and words[at - 1].sort is not Sort.COMMA


def behind_colon(saying: Saying) -> Draft | None:
    """X says: …"""
    words = saying.words
    if saying.cue.passive:
        return None
    for at in range(saying.after, min(saying.limit, saying.after + REACH)):
        if words[at].sort is Sort.COLON:
            content = span_of(words, at + 1, saying.limit)
            return saying.draft(content, Frame.COLON, 6, sure=saying.strong and bool(saying.source))
        if words[at].sort is Sort.COMMA or is_finite(words, at):
            return None
    return None


def clause_before(saying: Saying) -> Draft | None:
    """…, says X; … that, says X, goes on behind."""
    words, owner = saying.words, saying.owner
    if saying.cue.passive or not owner or _is_relative(saying):
        return None
    first = min(owner.start, saying.cue.finite)
    light = Part.POINTER | (Part.OBJECT if saying.lexicon.elisions else Part(0))
    while first > 0 and words[first - 1].sort is Sort.WORD and words[first - 1].parts & light:
        first -= 1
    quoted = saying.lexicon.order == "svo" and first > 1 and words[first - 1].sort is Sort.QUOTED
    if first < 2 or not (quoted or words[first - 1].sort is Sort.COMMA):
        return None
    if saying.lexicon.order == "v2" and not owner.inverted:
        return None
    start = _behind_another(saying, first)
    while start < first and words[start].parts & Part.CONJUNCTION:
        start += 1
    rest = _rest(saying)
    if rest is None:
        return None
    if (
        words[0].sort is not Sort.DASH
        and first - start < SHORTEST
        and not any(is_finite(words, at) for at in range(start, first))
        and not _goes_on(saying)
    ):
        return None
    return saying.draft(
        span_of(words, start, first) + rest, Frame.VERB_AFTER, 6, sure=saying.strong and bool(saying.source)
    )


def _behind_another(saying: Saying, first: int) -> int:
    """Where what is said begins at the earliest: behind "X said …;"."""
    words = saying.words
    for at in range(first - 1, 0, -1):
        if words[at].sort is Sort.SEMICOLON:
            return at + 1 if any(_is_said(saying, place) for place in range(at)) else 0
    return 0


def _is_said(saying: Saying, at: int) -> bool:
    """Whether the word is a finite verb of saying where subjects come first."""
    word = saying.words[at]
    told = any(form is Form.FINITE and verb.table == "say" for verb, form in word.verbs)
    return told and saying.lexicon.order == "svo" and is_verb(saying.words, at)


def _goes_on(saying: Saying) -> bool:
    """Whether a verb goes on behind ", X says,": "The talk, she added, had lasted an hour"."""
    words, comma = saying.words, saying.after
    parted = comma + 2 < len(words) and words[comma].sort is Sort.COMMA
    return saying.lexicon.order == "svo" and parted and is_verb(words, comma + 1)


def _is_relative(saying: Saying) -> bool:
    """Whether the subject is a relative pronoun, whose clause nothing that is said stands before."""
    words, owner = saying.words, saying.owner
    alone = owner.end == owner.start + 1 and words[owner.start].parts & Part.RELATIVE
    return saying.lexicon.order == "svo" and bool(alone) and not owner.inverted


def _rest(saying: Saying) -> tuple[Span, ...] | None:
    """What goes on behind ", says X,"; None where the verb opens something else behind it."""
    words, after = saying.words, saying.after
    while after < len(words) and words[after].parts & _LIGHT:
        after += 1
    if after >= len(words) or words[after].sort is Sort.STOP:
        return ()
    if words[after].sort is Sort.COMMA:
        if saying.lexicon.order == "svo" and saying.owner.inverted:  # “…,” said X, the mayor
            return ()
        goes_on = after + 2 < len(words) and not words[after + 1].parts & (Part.RELATIVE | Part.CONJUNCTION)
        return span_of(words, after + 1, len(words)) if goes_on else ()
    closing = Part.PREPOSITION | Part.CONJUNCTION | Part.SUBORDINATOR
    return None if saying.lexicon.order == "svo" and not words[after].parts & closing else ()


def sentence_before(saying: Saying) -> Draft | None:
    """… That is what X says: the sentence before is what is said."""
    words, owner = saying.words, saying.owner
    if saying.cue.passive or not saying.before or not saying.source or not owner.inverted:
        return None
    at = 0
    while at < saying.cue.finite and words[at].parts & (Part.ADVERB | Part.CONJUNCTION):
        at += 1
    if not words[at].parts & Part.POINTER or at + 1 != saying.cue.finite:
        return None
    return saying.draft(saying.before, Frame.VERB_POINTING, 5)


def _before_another(saying: Saying) -> int:
    """Where a clause ends before "; …, Y says"."""
    words, limit = saying.words, saying.limit
    for at in range(saying.after, limit):
        if words[at].sort is Sort.SEMICOLON and any(_is_said(saying, place) for place in range(at, limit)):
            return at
    return limit


def bare_clause(saying: Saying) -> Draft | None:
    """X says …, without that."""
    words, at, limit = saying.words, saying.after, _before_another(saying)
    if saying.cue.passive or not saying.source or saying.lexicon.order != "svo":
        return None
    while at < limit and words[at].parts & (Part.TIME | Part.ADVERB):
        at += 1
    if at < limit and words[at].sort is Sort.COMMA:
        at += 1
    if limit - at < 3 or not any(is_finite(words, place) for place in range(at, limit)):
        return None
    led = words[at].parts & (Part.PREPOSITION | Part.SUBORDINATOR) and not words[at].parts & Part.DETERMINER
    if led and not any(word.sort is Sort.COMMA for word in words[at:limit]):  # said as he left
        return None
    limit = min(limit, end_of(saying, at))
    return saying.draft(span_of(words, at, limit), Frame.VERB_BARE, 5, sure=_is_told(saying))
