"""A selection grown step by step: word, sentence, quotation, paragraph; and shrunk the way it came."""

from __future__ import annotations

from desktop_app.domain.text import Span
from desktop_app.widgets.reader.text_steps import Size, around, quotation_around


class Growing:
    """Remembers by what steps a selection grew, as long as nothing else changes it."""

    def __init__(self) -> None:
        self._before: list[Span | None] = []
        self._grown: Span | None = None

    def grow(self, text: str, caret: int, selected: Span | None) -> Span | None:
        """The next longer stretch that means something; None when there is none."""
        if selected != self._grown:
            self._before = []
        longer = _longer(text, caret, selected)
        if longer is None or longer == selected:
            return None
        self._before.append(selected)
        self._grown = longer
        return longer

    def shrink(self, caret: int, selected: Span | None) -> Span | None:
        """What was selected before it grew; an empty selection is told as None."""
        if selected != self._grown or not self._before:
            self._before, self._grown = [], None
            return None
        self._grown = self._before.pop()
        return self._grown


def _longer(text: str, caret: int, selected: Span | None) -> Span | None:
    if not text:
        return None
    at = selected or Span(min(caret, len(text) - 1), min(caret, len(text) - 1) + 1)
    if selected is None and not text[at.start].isalnum() and at.start and text[at.start - 1].isalnum():
        # At the end of a word the caret is at that word.
        at = Span(at.start - 1, at.start)
    steps = [around(text, at, Size.WORD), around(text, at, Size.SENTENCE), around(text, at, Size.PARAGRAPH)]
    quotation = quotation_around(text, at)
    if quotation is not None:
        steps.append(quotation)
    if selected is None:
        return steps[0]
    longer = [span for span in steps if span.contains(selected) and len(span) > len(selected)]
    return min(longer, key=len, default=None)
