"""Main clauses that a verb of saying opens without a that, their verb second: "sagte, er sei krank"."""

from __future__ import annotations

from desktop_app.analysis.quotations.clauses import is_finite
from desktop_app.analysis.quotations.drafts import Draft, span_of
from desktop_app.analysis.quotations.frames import Frame
from desktop_app.analysis.quotations.groups import group_end
from desktop_app.analysis.quotations.lexicon import Part
from desktop_app.analysis.quotations.saying import Saying
from desktop_app.analysis.quotations.words import Sort

REACH = 25
"""So many words may stand between a verb and the clause that it opens, and before that clause's verb."""
_BREAKS = (Sort.SEMICOLON, Sort.STOP, Sort.COLON, Sort.DASH)
_SUBORDINATE = Part.COMPLEMENTISER | Part.SUBORDINATOR | Part.CONJUNCTION


def main_clause(saying: Saying) -> Draft | None:
    """X says, … is …: behind a comma a clause whose verb reports, or stands second behind one of saying."""
    words, limit = saying.words, saying.limit
    if not saying.lexicon.reports or saying.cue.passive:
        return None
    for at in range(saying.after, min(limit - 1, saying.after + REACH)):
        if words[at].sort in _BREAKS or is_finite(words, at):
            return None
        if words[at].sort is Sort.COMMA and _is_told(saying, at + 1):
            content = span_of(words, at + 1, limit)
            return saying.draft(content, Frame.VERB_BARE, 6, sure=saying.strong and bool(saying.source))
    return None


def _is_told(saying: Saying, start: int) -> bool:
    """Whether a clause that reports begins at ``start``."""
    words = saying.words
    group = group_end(words, start, saying.limit, saying.lexicon)
    for at in range(start, min(saying.limit, start + REACH)):
        word = words[at]
        if word.sort in _BREAKS:
            return False
        if not is_finite(words, at) or (at and words[at - 1].parts & Part.TO):
            continue
        if at == start:  # "sollte er": a condition
            return False
        if word.parts & Part.REPORTED:
            return not (words[start].parts & Part.RELATIVE and group == start + 1 and at > start + 1)
        if words[start].parts & (_SUBORDINATE | Part.RELATIVE) and group <= start + 1:
            continue
        last = at + 1 >= saying.limit or words[at + 1].sort in (Sort.COMMA, *_BREAKS)
        return saying.strong and at == group and not last
    return False
