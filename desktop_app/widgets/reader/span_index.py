"""Which of many spans overlap a stretch of the text, whatever their number."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import NamedTuple

from desktop_app.domain.text import Span

_BUCKET = 1024


class _Entry(NamedTuple):
    """Where a name's first span begins and its last ends, negative: sorted, the longer come first."""

    start: int
    minus_end: int
    name: str
    several: tuple[Span, ...]
    """Its spans, where one alone does not say it all."""


class SpanIndex:
    """Named spans in buckets of 1,024 code points: every call costs by length, not by number."""

    def __init__(self) -> None:
        self._spans: dict[str, tuple[Span, ...]] = {}
        self._buckets: defaultdict[int, dict[str, _Entry]] = defaultdict(dict)

    def __len__(self) -> int:
        return len(self._spans)

    def put(self, name: str, spans: Iterable[Span]) -> None:
        """Keep the spans of a name in place of those it had."""
        self.remove(name)
        kept = tuple(spans)
        self._spans[name] = kept
        if not kept:
            return
        entry = _Entry(kept[0].start, -kept[-1].end, name, kept if len(kept) > 1 else ())
        for span in kept:
            for bucket in range(span.start // _BUCKET, (span.end - 1) // _BUCKET + 1):
                self._buckets[bucket][name] = entry

    def remove(self, name: str) -> None:
        """Let go of a name, if it is there."""
        for span in self._spans.pop(name, ()):
            for bucket in range(span.start // _BUCKET, (span.end - 1) // _BUCKET + 1):
                self._buckets[bucket].pop(name, None)

    def overlapping(self, start: int, end: int) -> list[str]:
        """The names of which a span overlaps ``start`` to ``end``, by first span, the longer first."""
        first, last = start // _BUCKET, max(start, end - 1) // _BUCKET
        near = self._buckets.get(first, {})
        if first != last:
            near = {**near}
            for bucket in range(first + 1, last + 1):
                near.update(self._buckets.get(bucket, {}))
        # Run for every mark near what is painted: no calls for one of a single span.
        found = [
            entry
            for entry in near.values()
            if (
                any(span.start < end and start < span.end for span in entry[3])
                if entry[3]
                else entry[0] < end and start < -entry[1]
            )
        ]
        found.sort()
        return [name for _, _, name, _ in found]
