"""What a clause of saying is put into, or put before: "As X says, …", "…, as X said, …"."""

from __future__ import annotations

from desktop_app.analysis.quotations.clauses import clause_start
from desktop_app.analysis.quotations.drafts import Draft, span_of, spans_of
from desktop_app.analysis.quotations.frames import Frame
from desktop_app.analysis.quotations.groups import group_end
from desktop_app.analysis.quotations.lexicon import Part
from desktop_app.analysis.quotations.saying import Saying
from desktop_app.analysis.quotations.words import Sort
from desktop_app.domain.text import Span

SHORTEST = 3
"""What is said has so many words at least."""
_ENDS = (Sort.SEMICOLON, Sort.STOP, Sort.COLON)


def as_clause(saying: Saying) -> Draft | None:
    """As X says, …"""
    words, cue = saying.words, saying.cue
    if cue.finite < 0:
        return None
    opener = clause_start(words, cue.finite, saying.lexicon)
    if not words[opener].parts & Part.AS or opener >= cue.finite:
        return None
    behind = max(cue.behind + 1, saying.owner.after)
    left = _left(saying, opener)
    right = _right(saying, behind) if opener == 0 or _is_put_in(saying, behind) else ()
    content = left + right
    if not content:
        return None
    source = saying.source or _place(saying, opener)
    pieces = spans_of(words, sorted({opener, *cue.pieces} if opener == 0 else set(cue.pieces)))
    return Draft(content, source, pieces, Frame.ACCORDING, cue.verb.name, 8, sure=bool(saying.source))


def _left(saying: Saying, opener: int) -> tuple[Span, ...]:
    words = saying.words
    if opener < SHORTEST or words[opener - 1].sort is not Sort.COMMA:
        return ()
    start = opener - 1
    while start and words[start - 1].sort not in (Sort.SEMICOLON, Sort.COLON):
        start -= 1
    return span_of(words, start, opener)


def _is_put_in(saying: Saying, behind: int) -> bool:
    words = saying.words
    if behind + SHORTEST >= len(words) or words[behind].sort is not Sort.COMMA:
        return False
    return not words[behind + 1].parts & (Part.CONJUNCTION | Part.SUBORDINATOR)


def _right(saying: Saying, behind: int) -> tuple[Span, ...]:
    words = saying.words
    comma = next((at for at in range(behind, len(words)) if words[at].sort is Sort.COMMA), -1)
    if comma < 0:
        return ()
    end = next((at for at in range(comma, len(words)) if words[at].sort in _ENDS), len(words))
    return span_of(words, comma + 1, end) if end - comma > SHORTEST else ()


def _place(saying: Saying, opener: int) -> tuple[Span, ...]:
    """Where it was said, when nobody says it: "as was heard from the ministry"."""
    words, finite = saying.words, saying.cue.finite
    if words[opener + 1].parts & Part.PREPOSITION:
        return span_of(words, opener + 2, group_end(words, opener + 2, finite, saying.lexicon))
    return ()
