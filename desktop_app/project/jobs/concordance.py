"""Every place where something stands in the texts of a project, a slice at a time."""

from __future__ import annotations

from collections.abc import Generator, Iterator
from contextlib import closing
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from desktop_app.domain.concordance import WIDTH, Line, line_of
from desktop_app.domain.findings import Marked
from desktop_app.domain.query import Query
from desktop_app.domain.text import Span
from desktop_app.project.job import Job, Progress
from desktop_app.project.pattern import Pattern, compiled
from desktop_app.project.pattern_process import SECONDS, TooSlowError, pattern_process
from desktop_app.store.store import Store

MOST = 5000
"""So many lines are made at most, unless more are asked for."""

_SLICE = 100


@dataclass(frozen=True, slots=True)
class Lines(Progress):
    """The lines found since the last time."""

    lines: tuple[Line, ...] = ()


@dataclass(frozen=True, slots=True)
class Outcome:
    """How it ended; ``more``: there are others; ``slow``: the title of the text that took too long."""

    lines: int
    more: bool = False
    slow: str = ""


@dataclass(frozen=True, slots=True)
class Bounds:
    """How much is wanted: so many lines, so many code points about each, of one document or of all."""

    most: int = MOST
    width: int = WIDTH
    document_id: str = ""
    seconds: float = SECONDS


_EVERYWHERE = Bounds()


def concordance(path: Path, query: Query, bounds: Bounds = _EVERYWHERE) -> Job[Outcome]:
    """Every place of the terms of a query, in the order of the documents; told as ``Lines``."""
    count = 0
    with closing(Store(path, write=False)) as store:
        yield Lines(0, 1)
        if not query.wanted:
            return Outcome(0)
        total = store.last_text()
        for slice_ in _slices(store, query, bounds):
            lines = [line_of(each, span, bounds.width) for each in slice_ for span in each.spans]
            room = bounds.most - count
            count += min(len(lines), room)
            yield Lines(min(slice_[-1].number, total), total, slice_[-1].title, tuple(lines[:room]))
            if len(lines) > room:
                return Outcome(count, more=True)
    return Outcome(count)


def pattern_concordance(
    path: Path, pattern: Pattern, query: Query, bounds: Bounds = _EVERYWHERE
) -> Job[Outcome]:
    """Every place that a regular expression fits, in the documents that a query asks for, if any.

    It works in a process of its own, so that what would take for ever can be given up; Problem for what is no
    pattern. A text that takes too long ends it, and its title is told.
    """
    compiled(pattern)
    count = 0
    with (
        closing(Store(path, write=False)) as store,
        pattern_process(pattern, bounds.most + 1, bounds.seconds) as process,
    ):
        total = store.last_text()
        for slice_ in _slices(store, query, bounds):
            title = slice_[0].title
            looking = process.found([each.text for each in slice_])
            try:
                while True:
                    title = slice_[next(looking)].title
                    yield Lines(min(slice_[0].number, total), total, title)
            except TooSlowError as slow:
                return Outcome(count, slow=slice_[int(str(slow))].title)
            except StopIteration as end:
                lines = list(_lines(slice_, end.value, bounds.width))
            room = bounds.most - count
            count += min(len(lines), room)
            yield Lines(min(slice_[-1].number, total), total, title, tuple(lines[:room]))
            if len(lines) > room:
                return Outcome(count, more=True)
    return Outcome(count)


def _lines(slice_: tuple[Marked, ...], spans: list[list[Span]], width: int) -> Iterator[Line]:
    for each, places in zip(slice_, spans, strict=True):
        for span in places:
            yield line_of(each, span, width)


def _slices(store: Store, query: Query, bounds: Bounds) -> Generator[tuple[Marked, ...], None, None]:
    documents = store.marked(query, document_id=bounds.document_id)
    while slice_ := tuple(islice(documents, _SLICE)):
        yield slice_
