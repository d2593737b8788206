"""Infinitives and noun groups that a verb of saying opens."""

from __future__ import annotations

from desktop_app.analysis.quotations.clauses import is_finite
from desktop_app.analysis.quotations.drafts import Draft, span_of
from desktop_app.analysis.quotations.endings import end_of
from desktop_app.analysis.quotations.frames import Frame
from desktop_app.analysis.quotations.groups import group_end, is_noun
from desktop_app.analysis.quotations.lexicon import Form, Part
from desktop_app.analysis.quotations.saying import Saying
from desktop_app.analysis.quotations.words import Sort, Word

REACH = 14
"""So many words may stand between a verb and the "to" of what it opens."""
PREPOSITION_REACH = 8
"""So many words may stand between a verb and its preposition."""
_LIGHT = Part.ADVERB | Part.TIME | Part.OBJECT
_BREAKS = (Sort.SEMICOLON, Sort.STOP, Sort.COLON)


def infinitive(saying: Saying) -> Draft | None:
    """X promises to …"""
    if not saying.source:
        return None
    words, at, limit = saying.words, saying.after, saying.limit
    svo = saying.lexicon.order == "svo"
    while at < limit and words[at].parts & _LIGHT:
        at += 1
    if at < limit and words[at].sort is Sort.COMMA:
        at += 1
    for place in range(at, min(limit, at + REACH)):
        word = words[place]
        if word.parts & Part.TO and (_is_led_to(saying, place) if svo else _is_marker(saying, place)):
            content = span_of(words, place if svo else at, end_of(saying, place))
            return saying.draft(content, Frame.INFINITIVE, 4)
        if word.sort in (*_BREAKS, Sort.COMMA) or is_finite(words, place):
            return None
    return None


def _is_led_to(saying: Saying, place: int) -> bool:
    """Whether "de" or "to" leads to an infinitive, its pronouns between, where infinitives have an ending."""
    endings, at = saying.lexicon.infinitives, place + 1
    while at < saying.limit and _is_light(saying.words[at]):
        at += 1
    return not endings or (at < saying.limit and saying.words[at].form.endswith(endings))


def _is_light(word: Word) -> bool:
    return bool(word.parts & (Part.OBJECT | Part.ADVERB)) and not word.parts & Part.ARTICLE


def _is_marker(saying: Saying, place: int) -> bool:
    """Whether "te" or "zu" stands before an infinitive, not before a place or an adjective ("te duur")."""
    words, lexicon = saying.words, saying.lexicon
    if lexicon.openings and words[place].form.startswith(lexicon.openings):
        return True  # "abzulehnen": the marker is inside
    if place + 1 >= saying.limit or not words[place + 1].form.endswith(lexicon.infinitives):
        return False
    if lexicon.noun_capitals:  # "zu wissen", but "zu Zeiten", "zu großen Teilen"
        return not words[place + 1].capital and not (place + 2 < saying.limit and words[place + 2].capital)
    return not (words[place].parts & Part.PREPOSITION and is_noun(words, place + 1))


def with_preposition(saying: Saying) -> Draft | None:
    """X calls for something."""
    words, after, limit = saying.words, saying.after, saying.limit
    if saying.cue.form is Form.ING and not saying.source:
        return None
    for at in range(after, min(limit - 1, after + PREPOSITION_REACH)):
        if words[at].form in saying.cue.verb.prepositions and not (
            words[at].parts & Part.TO and _is_marker(saying, at)
        ):
            return saying.draft(span_of(words, at, _phrase_end(saying, at + 1)), Frame.GROUP, 4)
        if words[at].sort is not Sort.WORD or is_finite(words, at):
            return None
    return None


def noun_group(saying: Saying) -> Draft | None:
    """X announces something."""
    words, cue, at, limit = saying.words, saying.cue, saying.after, saying.limit
    if not saying.source or saying.owner.subordinate:
        return None
    if saying.lexicon.verb_last and 0 <= cue.finite < cue.at - 1:
        return _held(saying)
    if saying.lexicon.sentences and cue.finite == cue.at < cue.pieces[-1] - 1:  # "kündigte Hilfen an"
        start = max(cue.at + 1, saying.owner.after)
        return saying.draft(span_of(words, start, cue.pieces[-1]), Frame.GROUP, 3)
    while at < limit and words[at].parts & (Part.ADVERB | Part.TIME):
        at += 1
    if at >= limit or words[at].sort not in (Sort.WORD, Sort.QUOTED, Sort.NUMBER):
        return None
    end = _phrase_end(saying, at)
    pointing = end == at + 1 and words[at].parts & (Part.OBJECT | Part.POINTER)
    return None if pointing else saying.draft(span_of(words, at, end), Frame.GROUP, 3)


def _held(saying: Saying) -> Draft | None:
    """The group that stands between a verb and its auxiliary: "heeft maatregelen aangekondigd"."""
    words, cue = saying.words, saying.cue
    between = range(cue.finite + 1, cue.at)
    named = cue.form is not Form.INFINITIVE and any(is_noun(words, place) for place in between)
    if not named or any(is_finite(words, place) for place in between):
        return None
    return saying.draft(span_of(words, cue.finite + 1, cue.at), Frame.GROUP, 3)


def _phrase_end(saying: Saying, start: int) -> int:
    words, limit = saying.words, saying.limit
    for at in range(start, limit):
        if words[at].sort in _BREAKS or (words[at].sort is Sort.COMMA and not _lists(saying, at)):
            return at
    return limit


def _lists(saying: Saying, comma: int) -> bool:
    """Whether a comma parts the members of a list: "A, B and C"."""
    words = saying.words
    end = group_end(words, comma + 1, saying.limit, saying.lexicon)
    if end == comma + 1 or end >= saying.limit:
        return False
    return words[end].sort is Sort.COMMA or bool(words[end].parts & Part.CONJUNCTION)
