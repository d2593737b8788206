"""A text prepared for the tagger: its paragraphs, and what the rules propose of each word."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from desktop_app.analysis.learning.cue_words import CueWords
from desktop_app.analysis.learning.features import Proposed, features_of
from desktop_app.analysis.learning.labels import CUE, covered, labels_of
from desktop_app.analysis.learning.linking import spans_of
from desktop_app.analysis.learning.tagger import Reading, Tagger
from desktop_app.analysis.learning.tokens import Paragraph, paragraphs_of
from desktop_app.domain.findings import Quotation


@dataclass(frozen=True, slots=True)
class Prepared:
    """A paragraph with what the rules propose in it."""

    paragraph: Paragraph
    proposed: Proposed

    @property
    def start(self) -> int:
        """The code point at which its first token begins."""
        return self.paragraph.tokens[0].start

    @property
    def end(self) -> int:
        """The code point at which its last token ends."""
        return self.paragraph.tokens[-1].end


def prepared(text: str, found: Sequence[Quotation]) -> list[Prepared]:
    """Every paragraph of ``text``, with its part of what the rules ``found``."""
    told = []
    for paragraph in paragraphs_of(text):
        near = within(found, paragraph)
        frames = [""] * len(paragraph.tokens)
        for quotation in near:
            for span in spans_of(quotation):
                for at in covered(paragraph.tokens, span):
                    frames[at] = f"{quotation.why.frame},{quotation.confidence}"
        told.append(Prepared(paragraph, Proposed(labels_of(paragraph, near), frames)))
    return told


def within(quotations: Sequence[Quotation], paragraph: Paragraph) -> list[Quotation]:
    """Those quotations of which anything stands in the paragraph."""
    start, end = paragraph.tokens[0].start, paragraph.tokens[-1].end
    return [
        quotation
        for quotation in quotations
        if any(span.start < end and start < span.end for span in spans_of(quotation))
    ]


def cue_words_of(read: Sequence[tuple[Paragraph, Sequence[str]]]) -> CueWords:
    """The words that the labels call cues."""
    return CueWords.of(
        (token.words.lower(), label.endswith(CUE))
        for paragraph, labels in read
        for token, label in zip(paragraph.tokens, labels, strict=True)
    )


def tagged(paragraphs: Sequence[Prepared], tagger: Tagger, cue_words: CueWords) -> list[Reading]:
    """What the tagger makes of every paragraph."""
    return [tagger.read(features_of(one.paragraph, one.proposed, cue_words)) for one in paragraphs]
