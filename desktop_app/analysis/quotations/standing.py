"""Where words stand that nobody says: "it says in the report", "im Bericht heißt es"."""

from __future__ import annotations

from collections.abc import Sequence

from desktop_app.analysis.quotations.clauses import clause_start
from desktop_app.analysis.quotations.cues import Cue
from desktop_app.analysis.quotations.drafts import span_of
from desktop_app.analysis.quotations.groups import group_end
from desktop_app.analysis.quotations.lexicon import Lexicon, Part
from desktop_app.analysis.quotations.subjects import Subject
from desktop_app.analysis.quotations.words import Word
from desktop_app.domain.text import Span

REACH = 6
"""So many words may stand between the verb and where it stands."""


def is_standing(cue: Cue) -> bool:
    """Whether the verb tells where words stand, rather than who says them."""
    return cue.verb.table == "stand"


def place(words: Sequence[Word], cue: Cue, owner: Subject, lexicon: Lexicon) -> tuple[Span, ...] | None:
    """The group behind a preposition before the verb, or behind it; None where no "it" is the subject."""
    if owner.end != owner.start + 1 or not words[owner.start].parts & (Part.PRONOUN | Part.OBJECT):
        return None
    start = clause_start(words, cue.finite, lexicon)
    behind = max(cue.behind, owner.end - 1) + 1
    for at in (*range(start, cue.finite), *range(behind, min(len(words), behind + REACH))):
        if words[at].parts & Part.PREPOSITION:
            return span_of(words, at + 1, group_end(words, at + 1, len(words), lexicon))
    return ()
