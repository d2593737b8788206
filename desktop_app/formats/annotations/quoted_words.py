"""Words found again in a text by what they say and what stands around them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from desktop_app.domain.text import Span
from desktop_app.formats.fault import Fault


class NotFoundError(ValueError):
    """The words are not in the text, or in several places with nothing to tell which."""

    def __init__(self, fault: Fault) -> None:
        super().__init__(fault)
        self.fault = fault


@dataclass(frozen=True, slots=True)
class QuotedWords:
    """Words, what stands around them, and the place where somebody counted them, each empty when not said."""

    exact: str = ""
    prefix: str = ""
    suffix: str = ""
    start: int | None = None
    end: int | None = None

    def found_in(self, text: str) -> Span:
        """Where in ``text`` the words are, in code points.

        The words outweigh the place, because tools count differently: the place decides alone only where no
        words are said, and among several occurrences when it names one of them, in code points or in UTF-16
        units. NotFoundError when nothing fits, or several do.
        """
        if not self.exact:
            return self._place_in(text)
        spans = list(self._occurrences(text))
        fitting = [span for span in spans if self._fits(text, span)]
        found = fitting or spans
        if not found:
            raise NotFoundError(Fault.WORDS_NOT_THERE)
        if len(found) == 1:
            return found[0]
        for starts in (lambda span: span.start, lambda span: _utf16(text, span.start)):
            named = [span for span in found if starts(span) == self.start]
            if len(named) == 1:
                return named[0]
        raise NotFoundError(Fault.WORDS_AMBIGUOUS)

    def _place_in(self, text: str) -> Span:
        if self.start is None or self.end is None:
            raise NotFoundError(Fault.NO_WORDS)
        if not 0 <= self.start < self.end <= len(text):
            raise NotFoundError(Fault.NO_SPAN)
        return Span(self.start, self.end)

    def _occurrences(self, text: str) -> Iterator[Span]:
        at = text.find(self.exact)
        while at >= 0:
            yield Span(at, at + len(self.exact))
            at = text.find(self.exact, at + 1)

    def _fits(self, text: str, span: Span) -> bool:
        return text.endswith(self.prefix, 0, span.start) and text.startswith(self.suffix, span.end)


def _utf16(text: str, start: int) -> int:
    return len(text[:start].encode("utf-16-le", "surrogatepass")) // 2
