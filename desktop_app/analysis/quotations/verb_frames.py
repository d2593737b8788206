"""The verbs of saying of a sentence, each with what it opens."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from desktop_app.analysis.quotations.as_clauses import as_clause
from desktop_app.analysis.quotations.beside_quotes import quotation_beside
from desktop_app.analysis.quotations.clauses import clause_start
from desktop_app.analysis.quotations.cues import Cue
from desktop_app.analysis.quotations.drafts import Draft, span_of
from desktop_app.analysis.quotations.groups import group_end, is_noun
from desktop_app.analysis.quotations.lexicon import Form, Lexicon, Part, Takes
from desktop_app.analysis.quotations.main_clauses import main_clause
from desktop_app.analysis.quotations.said_clauses import (
    bare_clause,
    behind_colon,
    clause_before,
    sentence_before,
    that_clause,
)
from desktop_app.analysis.quotations.said_groups import infinitive, noun_group, with_preposition
from desktop_app.analysis.quotations.saying import Saying
from desktop_app.analysis.quotations.standing import is_standing, place
from desktop_app.analysis.quotations.subjects import Subject, subject, subject_behind
from desktop_app.analysis.quotations.words import Sort, Word
from desktop_app.domain.text import Span

Frame = Callable[[Saying], Draft | None]

FRAMES: tuple[tuple[Takes, Frame], ...] = (
    (Takes.BARE, as_clause),
    (Takes.QUOTE, quotation_beside),
    (Takes.THAT, that_clause),
    (Takes.THAT, behind_colon),
    (Takes.BARE, clause_before),
    (Takes.BARE, sentence_before),
    (Takes.PHRASE, with_preposition),
    (Takes.INFINITIVE, infinitive),
    (Takes.BARE, bare_clause),
    (Takes.BARE, main_clause),
    (Takes.GROUP, noun_group),
)
"""What a verb may open; the first that fits is taken."""


def drafts_of(
    words: Sequence[Word], cues: Sequence[Cue], lexicon: Lexicon, before: tuple[Span, ...]
) -> Iterator[Draft]:
    """What the verbs of a sentence open; ``before`` is the sentence before, to which "that" may point."""
    shared: tuple[Span, ...] = ()
    helping = {cue.finite for cue in cues if cue.finite != cue.at}
    starts = [clause_start(words, cue.finite, lexicon) if cue.finite >= 0 else cue.at for cue in cues]
    for turn, cue in enumerate(cues):
        if cue.at in helping:  # "wants to know": the wanting is part of the asking
            continue
        owner = owner_of(words, cue, lexicon)
        source = span_of(words, owner.start, owner.end) if owner else ()
        if is_standing(cue):
            where = place(words, cue, owner, lexicon)
            if where is None:
                continue
            source = where
        elif not source and _shares(words, cue, lexicon):
            source = shared
        after, limit = max(cue.behind + 1, owner.after), _limit(words, cues, starts, turn, lexicon)
        saying = Saying(words, cue, owner, source, after, limit, lexicon, before)
        draft = _first(saying, FRAMES)
        if draft:
            if words[0].sort is Sort.DASH and lexicon.elisions and draft.content[0].start == words[1].start:
                draft = replace(draft, spoken=draft.frame == "verb-after")
            yield draft
            colon = _colon_before(words, after, draft)
            if colon > after:  # X promises something: “…”
                also = _first(replace(saying, limit=colon), FRAMES[1:])
                if also:
                    yield also
        shared = source or shared


def _first(saying: Saying, frames: Sequence[tuple[Takes, Frame]]) -> Draft | None:
    takes = saying.cue.verb.takes
    return next((draft for taken, frame in frames if takes & taken and (draft := frame(saying))), None)


def _colon_before(words: Sequence[Word], after: int, draft: Draft) -> int:
    """Where the colon stands before the quotation of a draft, -1 where none does."""
    for at in range(after, len(words) - 1):
        if words[at].sort is Sort.COLON and words[at + 1].start == draft.content[0].start:
            return at
    return -1


def owner_of(words: Sequence[Word], cue: Cue, lexicon: Lexicon) -> Subject:
    """The subject of a cue, none of a passive or a gerund."""
    if cue.finite < 0 or cue.passive:
        return Subject(cue.at, cue.at, inverted=False, after=cue.at + 1)
    if lexicon.elisions and 0 <= cue.finite < cue.at - 1 and words[cue.finite + 1].parts & Part.PRONOUN:
        return Subject(cue.finite + 1, cue.finite + 2, inverted=True, after=cue.at + 1)  # "a-t-il déclaré"
    owner = subject(words, cue.finite, lexicon, behind=cue.behind)
    if lexicon.elisions and cue.finite < cue.at and _is_sought_behind(words, cue, owner):
        owner = subject_behind(words, cue.at, len(words), lexicon)  # "a déclaré X"
    if owner.inverted and cue.verb.prepositions:
        for at in range(owner.start + 1, owner.end):  # "Gestern sprach X von Verrat"
            if words[at].form in cue.verb.prepositions:
                return replace(owner, end=at, after=at)
    return owner


def _is_sought_behind(words: Sequence[Word], cue: Cue, owner: Subject) -> bool:
    """Whether the subject stands behind a verb and its auxiliary: "a déclaré X", but "a-t-il déclaré"."""
    if not owner:
        return any(word.parts & Part.AS for word in words[max(0, cue.finite - 2) : cue.finite])
    between = cue.finite < owner.start < owner.end <= cue.at
    return owner.end > cue.finite and not (between and words[owner.start].parts & Part.PRONOUN)


def _shares(words: Sequence[Word], cue: Cue, lexicon: Lexicon) -> bool:
    """Whether the verb has the subject of the one before it: "X says … and promises …", "…, adding that"."""
    if cue.form is Form.ING:
        before = words[cue.at - 1] if cue.at else None
        return before is not None and (
            before.sort is Sort.COMMA or bool(before.parts & (Part.CONJUNCTION | Part.ADVERB))
        )
    if cue.finite < 0 or cue.passive:
        return False
    at = clause_start(words, cue.finite, lexicon)
    while at < cue.finite and words[at].parts & (Part.ADVERB | Part.TIME | Part.CONJUNCTION):
        at += 1
    return at == cue.finite


def _limit(
    words: Sequence[Word], cues: Sequence[Cue], starts: Sequence[int], place: int, lexicon: Lexicon
) -> int:
    """Where what a verb opens ends at the latest: before the next clause with a source of its own.

    ``starts`` are where the clauses of the cues begin.
    """
    cue = cues[place]
    for turn in range(place + 1, len(cues)):
        other, start = cues[turn], starts[turn]
        if other.at <= cue.behind or start <= cue.behind + 1:
            continue
        if other.form is Form.ING:
            if words[other.at - 1].sort is Sort.COMMA:
                return other.at - 1
        elif words[start - 1].parts & Part.CONJUNCTION and _begins_anew(words, start, other.finite, lexicon):
            return start - 1
    return len(words)


def _begins_anew(words: Sequence[Word], start: int, finite: int, lexicon: Lexicon) -> bool:
    """Whether "and" goes on with the teller rather than with what is told."""
    if all(words[at].parts & (Part.ADVERB | Part.TIME) for at in range(start, finite)):
        return True
    if lexicon.verb_last and group_end(words, start, finite, lexicon) == finite:
        # A verb right behind its subject is a main clause's: in a that-clause it would come last.
        return finite + 1 < len(words) and words[finite + 1].sort is Sort.WORD
    subordinate = Part.COMPLEMENTISER | Part.SUBORDINATOR | Part.RELATIVE
    main = not words[start].parts & subordinate or is_noun(words, start + 1)
    return start > 1 and words[start - 2].sort is Sort.COMMA and main
