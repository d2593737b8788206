"""Marked quotations that no verb or attribution of their sentence claims."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from desktop_app.analysis.quotations.clauses import is_finite, subject
from desktop_app.analysis.quotations.drafts import Draft, span_of
from desktop_app.analysis.quotations.frames import Frame
from desktop_app.analysis.quotations.lexicon import Lexicon
from desktop_app.analysis.quotations.sentences import ends_itself
from desktop_app.analysis.quotations.words import Sort, Word
from desktop_app.domain.text import Span


@dataclass
class Context:
    """What the sentences before have said: whose words run on.

    ``said`` holds where the marked stretches begin that are no name or title.
    """

    text: str
    said: frozenset[int]
    lexicon: Lexicon
    last: Draft | None = None
    age: int = 0

    def paragraph_ended(self) -> None:
        """Let what was said last reach over one more end of a paragraph."""
        self.age += 1


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
        content = (Span(word.start, word.end),)
        continues = word.stretch is not None and word.stretch.continues
        if continues and context.last:
            draft = Draft(
                content, context.last.source, context.last.cue, Frame.CARRIED_ON, context.last.name, 5
            )
        elif at and sentence[at - 1].sort is Sort.COLON:
            draft = _behind_colon(sentence, at, drafts, content, context)
        elif whole and context.last and context.age < 2:
            last = context.last
            draft = Draft(content, last.source, last.cue, Frame.CARRIED_ON, last.name, 5, sure=last.sure)
        elif whole or word.end - word.start > 60:
            draft = Draft(content, (), (), Frame.MARKS, weight=1)
        else:
            draft = Draft(content, (), (), Frame.MARKS, weight=0)
        yield draft
        if draft.source:
            context.last, context.age = draft, 0
    named = [draft for draft in drafts if draft.source]
    if named:
        context.last, context.age = named[-1], 0


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
