"""Marked quotations that no verb or attribution of their sentence claims."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from desktop_app.analysis.quotations.clauses import is_finite
from desktop_app.analysis.quotations.drafts import Draft, span_of
from desktop_app.analysis.quotations.frames import Frame
from desktop_app.analysis.quotations.lexicon import Lexicon
from desktop_app.analysis.quotations.sentences import ends_itself
from desktop_app.analysis.quotations.subjects import subject
from desktop_app.analysis.quotations.words import Sort, Word
from desktop_app.domain.text import Span

LONG = 60
"""A longer marked stretch, in code points, is more than a few words set apart."""


NEAR = 3
"""Within so many words before it a verb may claim a marked word: called a rather big “farce”."""


@dataclass
class Context:
    """What the sentences before have said: whose words run on.

    ``said`` holds where the marked stretches begin that are no name or title, ``last`` the last draft with a
    source and ``age`` how many paragraphs have ended since, ``quoted`` the last marked quotation that a
    frame follows ("A," X said), which ``fresh`` says was in the sentence before, ``report`` whether that one
    said anything with a source.
    """

    text: str
    said: frozenset[int]
    lexicon: Lexicon
    last: Draft | None = None
    age: int = 0
    quoted: Draft | None = None
    fresh: bool = False
    report: bool = False

    def paragraph_ended(self) -> None:
        """Let what was said last reach over one more end of a paragraph."""
        self.age += 1
        self.fresh = False

    def sentence_ended(self, drafts: Sequence[Draft]) -> None:
        """Keep what the sentence said with a source."""
        named = [draft for draft in drafts if draft.source and not draft.goes_on]
        if named:
            self.last, self.age = named[-1], 0
        marked = [draft for draft in drafts if draft.frame in _MARKED and draft.content[0].start in self.said]
        self.report = bool(named)
        self.fresh = bool(marked) and bool(marked[-1].cue) and _follows(marked[-1])
        if marked:
            self.quoted = marked[-1]


_MARKED = (Frame.QUOTE_VERB, Frame.ACCORDING, Frame.NOUN, Frame.COLON, Frame.CARRIED_ON, Frame.MARKS)


def _follows(draft: Draft) -> bool:
    return draft.cue[0].start >= draft.content[-1].end


def unframed(sentence: Sequence[Word], drafts: Sequence[Draft], context: Context) -> Iterator[Draft]:
    """The marked quotations of a sentence that ``drafts`` leave, carried on from what was said before."""
    whole = _is_whole(sentence, context)
    for at, word in enumerate(sentence):
        if word.sort is not Sort.QUOTED or word.start not in context.said:
            continue
        if any(
            span.start <= word.start and word.end <= span.end for draft in drafts for span in draft.content
        ):
            continue
        if any(span.start <= word.start < span.end for draft in drafts for span in draft.source):
            continue
        draft = _unframed(sentence, at, drafts, context, whole=whole)
        if not (draft.frame is Frame.MARKS and _is_term(sentence, at, context)):
            yield draft


def _is_term(sentence: Sequence[Word], at: int, context: Context) -> bool:
    """Whether marked words that no frame claims are a term: a single word, few that end nothing."""
    stretch, lexicon = sentence[at].stretch, context.lexicon
    if stretch is None or not lexicon.forms or not (lexicon.noun_capitals or lexicon.order == "svo"):
        return False
    words = stretch.inner.words(context.text).split()
    if lexicon.order == "svo" and any(
        near.verbs for near in sentence[max(0, at - NEAR) : at]
    ):  # called “a farce”
        return False
    return len(words) == 1


def _unframed(
    sentence: Sequence[Word], at: int, drafts: Sequence[Draft], context: Context, *, whole: bool
) -> Draft:
    word, last, quoted = sentence[at], context.last, context.quoted
    content = (Span(word.start, word.end),)
    if quoted and ((word.stretch and word.stretch.continues) or (whole and context.fresh)):
        context.fresh = False
        return Draft(
            content,
            quoted.source,
            quoted.cue,
            Frame.CARRIED_ON,
            quoted.name,
            5,
            sure=quoted.sure,
            goes_on=quoted,
        )
    if at and sentence[at - 1].sort is Sort.COLON:
        return _behind_colon(sentence, at, drafts, content, context)
    if whole and last and context.age < 2:
        return Draft(content, last.source, last.cue, Frame.CARRIED_ON, last.name, 5, sure=last.sure)
    alone = whole or word.end - word.start > LONG
    partly = not alone and context.lexicon.order == "svo"
    return Draft(content, (), (), Frame.MARKS, weight=1 if alone else 0, partly=partly)


def _is_whole(sentence: Sequence[Word], context: Context) -> bool:
    """Whether a sentence is nothing but a quotation that ends itself."""
    bare = [word for word in sentence if word.sort not in (Sort.OTHER, Sort.STOP, Sort.DASH)]
    return all(word.sort is Sort.QUOTED for word in bare) and any(
        ends_itself(context.text, word) or word.end - word.start > 40 for word in bare
    )


def _behind_colon(
    sentence: Sequence[Word], at: int, drafts: Sequence[Draft], content: tuple[Span, ...], context: Context
) -> Draft:
    framed = next((draft for draft in reversed(drafts) if draft.source), None)
    if framed:
        return Draft(content, framed.source, framed.cue, Frame.COLON, framed.name, 6, sure=True)
    for place in range(at - 1, -1, -1):
        if is_finite(sentence, place):
            owner = subject(sentence, place, context.lexicon, at - 1)
            if owner:
                cue = (Span(sentence[at - 1].start, sentence[at - 1].end),)
                return Draft(content, span_of(sentence, owner.start, owner.end), cue, Frame.COLON, "", 4)
    source = span_of(sentence, 0, at - 1) if at < 10 else ()
    cue = (Span(sentence[at - 1].start, sentence[at - 1].end),)
    return Draft(content, source, cue if source else (), Frame.COLON, "", 4)
