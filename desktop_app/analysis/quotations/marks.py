"""The stretches of a text that stand between quotation marks."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from desktop_app.analysis.quotations.apostrophes import opens_a_sentence
from desktop_app.analysis.quotations.conventions import RESUMED_BY, SINGLE
from desktop_app.analysis.quotations.pairing import Pairing, pair
from desktop_app.analysis.quotations.paragraphs import paragraphs
from desktop_app.analysis.quotations.tokens import Mark, Stands, marks_of
from desktop_app.domain.text import Span


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words between quotation marks within one paragraph, in code points.

    ``span`` has the marks in it, ``inner`` neither marks nor the space next to them; ``depth`` counts the
    stretches it lies in. ``continues`` when it goes on with the last outermost stretch of the paragraph
    before, by reopening its marks; ``closed`` is False where no mark closes it and it runs to the
    paragraph's end, as one that the next paragraph goes on with does, or the last one of such a run.
    """

    span: Span
    inner: Span
    depth: int = 0
    continues: bool = False
    closed: bool = True


def stretches(text: str) -> tuple[Stretch, ...]:
    """Every stretch of ``text`` between marks, in the order of the text, an outer before those inside it.

    Works for any text, in time linear in its length. A mark that nothing closes in its paragraph quotes
    nothing, unless the next paragraph begins with it again or it goes on with the paragraph before.
    """
    found: list[Stretch] = []
    before: _Paragraph | None = None
    for start, end in paragraphs(text):
        marks = list(marks_of(text, start, end))
        running = before.taken_up(text, start, end, marks) if before else None
        if before:
            found += _stretches(text, before, running or before.still_running())
        if running:
            marks[0] = marks[0]._replace(mark=running.mark, stands=Stands.OPENING)
        before = _Paragraph(start, end, pair(marks), marks[0].start if running else -1)
    return (*found, *_stretches(text, before, before.still_running())) if before else ()


@dataclass(frozen=True, slots=True)
class _Paragraph:
    start: int
    end: int
    pairing: Pairing
    resumed: int
    """Where the mark stands that goes on with a quotation of the paragraph before, or -1."""

    def taken_up(self, text: str, start: int, end: int, marks: list[Mark]) -> Mark | None:
        """The open mark that the next paragraph, ``start:end`` with its ``marks``, takes up again."""
        if not marks or marks[0].start != _after_space(text, start, end):
            return None
        return next(
            (
                mark
                for mark in self.pairing.open
                if (marks[0].mark == mark.mark or marks[0].mark in RESUMED_BY.get(mark.mark, ()))
                and (mark.mark not in SINGLE or opens_a_sentence(text, mark.start, self.start))
            ),
            None,
        )

    def still_running(self) -> Mark | None:
        """The mark that took up a quotation of the paragraph before, where nothing closes it here."""
        return next((mark for mark in self.pairing.open if mark.start == self.resumed), None)


def _stretches(text: str, paragraph: _Paragraph, running: Mark | None) -> Iterator[Stretch]:
    pairs: list[tuple[Mark, Mark | None]] = [*paragraph.pairing.pairs]
    if running:
        pairs.append((running, None))
    depths: list[int] = []
    for opening, closing in sorted(pairs, key=lambda pair: pair[0].start):
        end = closing.end if closing else _before_space(text, opening.end, paragraph.end)
        first = _after_space(text, opening.end, end)
        last = _before_space(text, first, closing.start if closing else end)
        while depths and depths[-1] <= opening.start:
            depths.pop()
        if first < last:
            yield Stretch(
                Span(opening.start, end),
                Span(first, last),
                depth=len(depths),
                continues=opening.start == paragraph.resumed,
                closed=closing is not None,
            )
            depths.append(end)


def _after_space(text: str, start: int, end: int) -> int:
    while start < end and text[start].isspace():
        start += 1
    return start


def _before_space(text: str, start: int, end: int) -> int:
    while end > start and text[end - 1].isspace():
        end -= 1
    return end
