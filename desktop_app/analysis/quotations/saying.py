"""A verb of saying where it stands, with all that its frames look at."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from desktop_app.analysis.quotations.cues import Cue
from desktop_app.analysis.quotations.drafts import Draft, spans_of
from desktop_app.analysis.quotations.frames import Frame
from desktop_app.analysis.quotations.lexicon import Form, Lexicon
from desktop_app.analysis.quotations.subjects import Subject
from desktop_app.analysis.quotations.words import Word
from desktop_app.domain.text import Span


@dataclass(frozen=True, slots=True)
class Saying:
    """A cue in its sentence; places count words, spans code points.

    ``owner`` is its subject, ``source`` the words that name who speaks (the subject's, or those of the verb
    before that shares it), ``after`` where what follows verb and subject begins, ``limit`` where what is
    said ends at the latest, ``before`` the sentence before this one.
    """

    words: Sequence[Word]
    cue: Cue
    owner: Subject
    source: tuple[Span, ...]
    after: int
    limit: int
    lexicon: Lexicon
    before: tuple[Span, ...]

    @property
    def strong(self) -> bool:
        """Whether somebody says, rather than thinks, wants, or may say."""
        may = self.cue.form is Form.INFINITIVE and self.cue.finite != self.cue.at
        return self.cue.verb.table == "say" and not may

    def draft(
        self, content: tuple[Span, ...], frame: Frame, weight: int, *, sure: bool = False
    ) -> Draft | None:
        """What is said as a draft, none where there is no content."""
        if not content:
            return None
        cue = spans_of(self.words, self.cue.pieces)
        return Draft(content, self.source, cue, frame, self.cue.verb.name, weight, sure=sure)
