"""Sentences that report as a whole, and sentences that by the form of their verb go on with a report."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from desktop_app.analysis.quotations.clauses import clause_start, is_finite
from desktop_app.analysis.quotations.drafts import Draft, span_of
from desktop_app.analysis.quotations.frames import Frame
from desktop_app.analysis.quotations.lexicon import Lexicon, Part
from desktop_app.analysis.quotations.quote_frames import Context
from desktop_app.analysis.quotations.words import Word

SHORTEST = 4
"""A sentence that goes on with a report has so many words at least."""
_SUBORDINATE = Part.COMPLEMENTISER | Part.SUBORDINATOR


def as_wholes(sentence: Sequence[Word], drafts: Sequence[Draft], lexicon: Lexicon) -> list[Draft]:
    """The drafts, those of a noun group ("X announces something") made the whole sentence, without a cue."""
    if not lexicon.sentences:
        return list(drafts)
    whole = span_of(sentence, 0, len(sentence))
    told = [draft for draft in drafts if draft.frame != Frame.GROUP]
    first = next(
        (draft for draft in drafts if draft.frame == Frame.GROUP and not _is_told(draft, told)), None
    )
    if first and whole and not any(draft.frame == Frame.QUOTE_VERB for draft in told):
        told.append(replace(first, content=whole, cue=(), frame=Frame.SENTENCE))
    return told


def _is_told(draft: Draft, drafts: Sequence[Draft]) -> bool:
    """Whether the verb of a draft stands within what another draft says."""
    return any(
        span.start <= cue.start < span.end for cue in draft.cue for other in drafts for span in other.content
    )


def carried(sentence: Sequence[Word], drafts: Sequence[Draft], context: Context) -> Iterator[Draft]:
    """A sentence whose verb has a form that reports, with the source of the report before it."""
    if len(sentence) < SHORTEST or not context.lexicon.reports:
        return
    whole = span_of(sentence, 0, len(sentence))
    verb = _reporting(sentence, drafts, context.lexicon)
    if verb < 0 or not whole or _is_condition(sentence):
        return
    weak = bool(sentence[verb].parts & Part.MODAL)
    last = context.last if context.age < 2 else None
    if weak and not (last and context.report):
        return
    source = last.source if last else ()
    name = last.name if last else ""
    yield Draft(whole, source, (), Frame.CARRIED_ON, name, 4, sure=False)


def _reporting(sentence: Sequence[Word], drafts: Sequence[Draft], lexicon: Lexicon) -> int:
    """Where the sentence's own verb stands, if its form reports and no draft holds it; else -1."""
    for at, word in enumerate(sentence):
        if not is_finite(sentence, at):
            continue
        start = clause_start(sentence, at, lexicon)
        if start < at and sentence[start].parts & _SUBORDINATE:
            continue
        reports = bool(word.parts & Part.REPORTED) and not _is_mine(sentence, at)
        return at if reports and not any(_holds(draft, word) for draft in drafts) else -1
    return -1


def _holds(draft: Draft, word: Word) -> bool:
    return any(span.start <= word.start < span.end for span in draft.content)


def _is_condition(sentence: Sequence[Word]) -> bool:
    """Whether "if" makes the form of the verb a condition: "s'il pleut, … serait"."""
    return any(
        word.parts & Part.COMPLEMENTISER
        and (word.parts & Part.SUBORDINATOR or following.parts & Part.PRONOUN)
        and word.form[0] == "s"
        for word, following in pairwise(sentence)
    )


def _is_mine(sentence: Sequence[Word], at: int) -> bool:
    beside = [sentence[place].form for place in (at - 1, at + 1) if 0 <= place < len(sentence)]
    return "ich" in beside
