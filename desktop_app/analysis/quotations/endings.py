"""Where what is said ends before a clause that is none of it, in languages that put subjects first."""

from __future__ import annotations

from desktop_app.analysis.quotations.chains import is_verb
from desktop_app.analysis.quotations.lexicon import Form, Part
from desktop_app.analysis.quotations.saying import Saying
from desktop_app.analysis.quotations.subject_first import subject_before
from desktop_app.analysis.quotations.words import Sort


def end_of(saying: Saying, start: int) -> int:
    """Where what a verb opens at ``start``, in words, ends: at the comma before a clause of the sentence.

    That is the clause of who tells it ("…, X announced"), the main one behind an opening ("Asked
    whether …, X smiled"), or what goes on behind an aside ("X, who asked to …, left").
    """
    words, limit = saying.words, saying.limit
    if saying.lexicon.order != "svo":
        return limit
    opening, aside = _is_opening(saying), _is_aside(saying)
    for comma in range(start + 1, limit - 1):
        if words[comma].sort is not Sort.COMMA:
            continue
        if aside and is_verb(words, comma + 1):
            return comma
        verb = _verb_behind(saying, comma)
        if verb > 0 and (opening or _tells(saying, verb)):
            return comma
    return _last_comma(saying, start) if opening else limit


def _last_comma(saying: Saying, start: int) -> int:
    """The last comma behind ``start``: behind an opening a main clause follows, be its verb unknown."""
    commas = (at for at in range(saying.limit - 1, start, -1) if saying.words[at].sort is Sort.COMMA)
    return next(commas, saying.limit)


def _is_opening(saying: Saying) -> bool:
    """Whether a participle, or one behind "when", begins the sentence."""
    words, cue = saying.words, saying.cue
    first = cue.at == 0 or (cue.at == 1 and bool(words[0].parts & Part.SUBORDINATOR))
    return first and not saying.owner


def _is_aside(saying: Saying) -> bool:
    words, owner = saying.words, saying.owner
    return owner.end == owner.start + 1 and bool(words[owner.start].parts & Part.RELATIVE) and owner.start > 0


def _verb_behind(saying: Saying, comma: int) -> int:
    """The verb whose subject begins right behind a comma, 0 where there is none before the next."""
    words = saying.words
    for place in range(comma + 2, saying.limit):
        if words[place].sort is not Sort.WORD:
            return 0
        if is_verb(words, place):
            start, end = subject_before(words, place)
            return place if start == comma + 1 and end > start else 0
    return 0


def _tells(saying: Saying, verb: int) -> bool:
    """Whether a verb of saying opens nothing behind it."""
    words = saying.words
    told = any(form is Form.FINITE and one.table == "say" for one, form in words[verb].verbs)
    opening = Part.COMPLEMENTISER | Part.QUESTION | Part.TO
    return told and not any(
        words[at].parts & opening
        or words[at].sort in (Sort.QUOTED, Sort.COLON, Sort.COMMA)
        or is_verb(words, at)
        for at in range(verb + 1, saying.limit)
    )
