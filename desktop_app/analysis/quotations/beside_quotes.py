"""Marked quotations beside a verb: “…”, says X; X says: “…”."""

from __future__ import annotations

from collections.abc import Sequence

from desktop_app.analysis.quotations.chains import is_verb
from desktop_app.analysis.quotations.clauses import is_finite
from desktop_app.analysis.quotations.drafts import Draft
from desktop_app.analysis.quotations.frames import Frame
from desktop_app.analysis.quotations.lexicon import Part, Takes
from desktop_app.analysis.quotations.saying import Saying
from desktop_app.analysis.quotations.words import Sort, Word
from desktop_app.domain.text import Span

REACH = 14
"""So many words may stand between a verb and a quotation behind a comma or colon."""
GOING_ON = 8
"""So many words may stand between "X said" and the second half of what is said."""
FRAGMENT = 40
"""A shorter stretch, in code points, may be a few marked words of a clause."""
_LIGHT = Part.ADVERB | Part.TIME | Part.OBJECT
_OPENING = Part.ADVERB | Part.CONJUNCTION
_BREAKS = (Sort.SEMICOLON, Sort.STOP)


def quotation_beside(saying: Saying) -> Draft | None:
    """The quotation that ends right before the verb or its subject, or stands behind them."""
    if saying.cue.passive:
        return None
    content = _before(saying) or _behind(saying)
    return saying.draft(content, Frame.QUOTE_VERB, 9, sure=bool(saying.source))


def _before(saying: Saying) -> tuple[Span, ...]:
    words, owner = saying.words, saying.owner
    at = (min(owner.start, saying.cue.finite) if owner else saying.cue.finite) - 1
    light = Part.ADVERB | Part.POINTER | (Part.OBJECT if saying.lexicon.elisions else Part(0))
    while at >= 0 and words[at].sort is Sort.WORD and words[at].parts & light:
        at -= 1
    parted = at >= 0 and words[at].sort is Sort.COMMA
    at -= parted
    if at < 0 or words[at].sort is not Sort.QUOTED:
        return ()
    short = words[at].end - words[at].start < FRAGMENT
    if at and words[at - 1].sort is Sort.WORD and short and not parted:
        return ()
    if saying.lexicon.order == "svo" and not all(word.parts & _OPENING for word in words[:at]):
        return ()
    if any(is_finite(words, place) for place in range(at)):  # the end of a clause, no quotation of its own
        return ()
    content = [Span(words[at].start, words[at].end)]
    going_on = _going_on(saying)
    if going_on >= 0:
        content.append(Span(words[going_on].start, words[going_on].end))
    return tuple(content)


def _going_on(saying: Saying) -> int:
    """Where a quotation goes on behind ", X said,"; -1 where it does not."""
    words, after = saying.words, saying.after
    for at in range(after, min(len(words), after + GOING_ON)):
        if words[at].sort is Sort.QUOTED:
            return at if words[at - 1].sort in (Sort.COMMA, Sort.COLON, Sort.DASH) else -1
        if words[at].sort in _BREAKS or (saying.lexicon.order == "svo" and words[at].verbs):
            return -1
    return -1


def _behind(saying: Saying) -> tuple[Span, ...]:
    words, limit = saying.words, saying.limit
    at, last, passed = saying.after, min(limit, saying.after + REACH), False
    while at < last and words[at].sort is not Sort.QUOTED:
        word = words[at]
        if word.sort in _BREAKS or word.parts & (Part.COMPLEMENTISER | Part.SUBORDINATOR):
            return ()
        passed = word.sort in (Sort.COLON, Sort.COMMA)
        if not passed and is_finite(words, at):
            return ()
        at += 1
    if at >= last or not (passed or all(words[place].parts & _LIGHT for place in range(saying.after, at))):
        return ()
    whole = not saying.lexicon.fragments and saying.cue.verb.takes & Takes.GROUP
    if whole and not passed and _is_fragment(saying, at):
        return ()
    if saying.lexicon.order == "svo" and not passed and _opens_clause(words, at, limit):
        return ()
    content = [Span(words[at].start, words[at].end)]
    for word in words[at + 1 : limit]:
        if word.sort is Sort.QUOTED:
            content.append(Span(word.start, word.end))
        elif word.sort not in (Sort.OTHER, Sort.STOP):
            break
    return tuple(content)


def _is_fragment(saying: Saying, at: int) -> bool:
    """Whether marked words are a part of the group that the verb opens: X calls it “a disgrace” that …"""
    stretch = saying.words[at].stretch
    return stretch is not None and len(stretch.inner) < FRAGMENT and at > saying.after


def _opens_clause(words: Sequence[Word], quoted: int, limit: int) -> bool:
    """Whether marked words are the subject of a clause: X said “savings” would help."""
    at = quoted + 1
    if at < limit and words[at].parts & Part.CONJUNCTION:
        at += 1
        if at < limit and is_verb(words, at):
            return False
    elif at < limit and words[at].parts & (Part.PREPOSITION | Part.TIME):
        return False
    for place in range(at, limit):
        word = words[place]
        if word.sort is not Sort.WORD or word.parts & (Part.SUBORDINATOR | Part.RELATIVE):
            return False
        if is_verb(words, place):
            return True
    return False
