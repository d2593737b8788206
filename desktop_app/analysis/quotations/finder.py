"""The quotations of an article, each with the rule that found it."""

from __future__ import annotations

from collections.abc import Iterator

from desktop_app.analysis.quotations.attribution_frames import attributions_of
from desktop_app.analysis.quotations.choosing import chosen, joined
from desktop_app.analysis.quotations.cues import cues_of
from desktop_app.analysis.quotations.drafts import Draft
from desktop_app.analysis.quotations.fragments import fragments
from desktop_app.analysis.quotations.headlines import headline, small_letters
from desktop_app.analysis.quotations.inside_quotes import inside_quotes
from desktop_app.analysis.quotations.kinds import quotation_of
from desktop_app.analysis.quotations.lexicon import PLAIN, Lexicon
from desktop_app.analysis.quotations.marks import Stretch, stretches
from desktop_app.analysis.quotations.names_and_titles import is_name_or_title, is_named
from desktop_app.analysis.quotations.noun_frames import noun_drafts_of
from desktop_app.analysis.quotations.paragraphs import paragraphs
from desktop_app.analysis.quotations.quote_frames import Context, unframed
from desktop_app.analysis.quotations.sentences import sentences
from desktop_app.analysis.quotations.set_apart import without_set_apart
from desktop_app.analysis.quotations.verb_frames import drafts_of
from desktop_app.analysis.quotations.whole_sentences import as_wholes, carried
from desktop_app.analysis.quotations.words import Word, words_of
from desktop_app.domain.findings import Quotation
from desktop_app.domain.text import Span

FINDER_VERSION = 1
"""Counts the rules' changes: what an older finder found is found again."""


def find_quotations(text: str, lexicon: Lexicon = PLAIN) -> tuple[Quotation, ...]:
    """The quotations of ``text`` in its order, with source, cue, frame and confidence.

    With the empty lexicon only what stands between marks. Speakers stay empty. Spans are code points of
    ``text`` and never outside it. Works for any text, in time linear in its length.
    """
    quoted = tuple(stretch for stretch in stretches(text) if not stretch.depth)
    said = tuple(
        stretch
        for stretch in quoted
        if not is_name_or_title(text, stretch, lexicon.language)
        and not is_named(text, stretch, lexicon.naming)
    )
    starts = frozenset(stretch.span.start for stretch in said)
    drafts = list(_drafts(text, quoted, said, lexicon))  # held while their identities tell halves apart
    found = [quotation_of(draft, said) for draft in chosen(without_set_apart(text, joined(drafts), starts))]
    return tuple(
        sorted(found, key=lambda quotation: (quotation.content[0].start, -quotation.content[-1].end))
    )


def _drafts(
    text: str, quoted: tuple[Stretch, ...], said: tuple[Stretch, ...], lexicon: Lexicon
) -> Iterator[Draft]:
    context = Context(text, frozenset(stretch.span.start for stretch in said), lexicon)
    before: tuple[Span, ...] = ()
    for number, (start, end) in enumerate(paragraphs(text)):
        words = small_letters(words_of(text, start, end, quoted, lexicon))
        first = headline(words) if number == 0 and lexicon.forms else None
        if first:
            yield first
        for sentence in sentences(text, words):
            drafts = as_wholes(sentence, list(_framed(text, sentence, lexicon, before)), lexicon)
            drafts += carried(sentence, drafts, context)
            if lexicon.fragments:
                drafts += fragments(sentence, drafts, context.said)
            drafts += unframed(sentence, drafts, context)
            yield from drafts
            context.sentence_ended(drafts)
            told = any(draft.source for draft in drafts)
            before = () if told else (Span(sentence[0].start, sentence[-1].end),)
        context.paragraph_ended()


def _framed(
    text: str, sentence: tuple[Word, ...], lexicon: Lexicon, before: tuple[Span, ...]
) -> Iterator[Draft]:
    cues = tuple(cues_of(sentence, lexicon))
    if cues:
        yield from drafts_of(sentence, cues, lexicon, before)
    yield from attributions_of(sentence, lexicon)
    yield from inside_quotes(text, sentence, lexicon)
    yield from noun_drafts_of(sentence, lexicon)
