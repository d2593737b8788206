"""Every place where a word stands, with the words about it."""

from __future__ import annotations

from dataclasses import dataclass

from desktop_app.domain.findings import Marked
from desktop_app.domain.folding import folded
from desktop_app.domain.text import Span

WIDTH = 60
"""How many code points before and after are shown at first."""


@dataclass(frozen=True, slots=True)
class Line:
    """A place in a document (``span``, in code points), its words, and those before and after on one line."""

    document_id: str
    title: str
    date: str
    span: Span
    before: str
    words: str
    after: str

    @property
    def by_words(self) -> tuple[str, str]:
        """By what lines are put in order of their words."""
        return folded(self.words), folded(self.after)

    @property
    def by_before(self) -> tuple[str, ...]:
        """By what lines are put in order of what stands before: the nearest word first."""
        return tuple(reversed(folded(self.before).split()))

    @property
    def by_after(self) -> str:
        """By what lines are put in order of what stands after."""
        return folded(self.after)


def line_of(marked: Marked, span: Span, width: int = WIDTH) -> Line:
    """The line of a place, with ``width`` code points before and after it at most."""
    text = marked.text
    return Line(
        marked.document_id,
        marked.title,
        marked.date,
        span,
        on_one_line(text[max(0, span.start - width) : span.start]),
        on_one_line(span.words(text)),
        on_one_line(text[span.end : span.end + width]),
    )


def on_one_line(words: str) -> str:
    """Words as a line shows them: as many code points, none of which ends a line."""
    return " ".join(words.replace("\t", " ").split("\n"))
