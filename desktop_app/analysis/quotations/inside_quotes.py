"""Who speaks, said inside the marks: « Le bac, dit-il, ne reviendra pas. »"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from desktop_app.analysis.quotations.clauses import is_finite
from desktop_app.analysis.quotations.cues import cues_of
from desktop_app.analysis.quotations.drafts import Draft, span_of, spans_of
from desktop_app.analysis.quotations.frames import Frame
from desktop_app.analysis.quotations.lexicon import Lexicon, Part, Takes
from desktop_app.analysis.quotations.sentences import LONGEST
from desktop_app.analysis.quotations.verb_frames import owner_of
from desktop_app.analysis.quotations.words import Sort, Word, words_of
from desktop_app.domain.text import Span

ASIDE = 6
"""So many words may stand between a verb and the comma behind it: "a-t-il dit à la presse,"."""


def inside_quotes(text: str, sentence: Sequence[Word], lexicon: Lexicon) -> Iterator[Draft]:
    """The marked quotations of a sentence that tell between two commas who says them, that left out."""
    for quoted in sentence:
        if quoted.stretch is None or not lexicon.elisions:
            continue
        inner = quoted.stretch.inner
        words = words_of(text, inner.start, inner.end, (), lexicon)[:LONGEST]
        for cue in cues_of(words, lexicon):
            owner = owner_of(words, cue, lexicon)
            behind = _comma_behind(words, max(cue.behind + 1, owner.after))
            if (
                cue.finite > 0
                and owner.inverted
                and owner
                and cue.verb.takes & Takes.QUOTE
                and words[cue.finite - 1].sort is Sort.COMMA
                and behind < len(words)
                and words[behind].sort in (Sort.COMMA, Sort.STOP)
            ):
                content = [Span(quoted.start, words[cue.finite - 1].start)]
                if behind + 1 < len(words):
                    content.append(Span(words[behind + 1].start, quoted.end))
                source = span_of(words, owner.start, owner.end)
                pieces = spans_of(words, cue.pieces)
                yield Draft(
                    tuple(content),
                    source,
                    pieces,
                    Frame.QUOTE_VERB,
                    cue.verb.name,
                    10,
                    sure=True,
                    spoken=True,
                )
                break


def _comma_behind(words: Sequence[Word], behind: int) -> int:
    """The comma or stop that ends a verb's clause when it tells where, when or to whom; else ``behind``."""
    if behind >= len(words) or not words[behind].parts & (Part.PREPOSITION | Part.TIME | Part.ADVERB):
        return behind
    for at in range(behind + 1, min(len(words), behind + ASIDE)):
        if words[at].sort in (Sort.COMMA, Sort.STOP):
            return at
        if words[at].sort not in (Sort.WORD, Sort.NUMBER) or is_finite(words, at):
            return behind
    return behind
