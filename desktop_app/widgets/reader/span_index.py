"""Which of many spans overlap a stretch of the text, whatever their number."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable

from desktop_app.domain.text import Span

_BUCKET = 1024


class SpanIndex:
    """Named spans in buckets of 1,024 code points: every call costs by length, not by number."""

    def __init__(self) -> None:
        self._spans: dict[str, tuple[Span, ...]] = {}
        self._buckets: defaultdict[int, set[str]] = defaultdict(set)

    def __len__(self) -> int:
        return len(self._spans)

    def put(self, name: str, spans: Iterable[Span]) -> None:
        """Keep the spans of a name in place of those it had."""
        self.remove(name)
        kept = tuple(spans)
        self._spans[name] = kept
        for span in kept:
            for bucket in range(span.start // _BUCKET, (span.end - 1) // _BUCKET + 1):
                self._buckets[bucket].add(name)

    def remove(self, name: str) -> None:
        """Let go of a name, if it is there."""
        for span in self._spans.pop(name, ()):
            for bucket in range(span.start // _BUCKET, (span.end - 1) // _BUCKET + 1):
                self._buckets[bucket].discard(name)

    def overlapping(self, start: int, end: int) -> list[str]:
        """The names of which a span overlaps ``start`` to ``end``, by first span, the longer first."""
        first, last = start // _BUCKET, max(start, end - 1) // _BUCKET
        names: Collection[str] = self._buckets.get(first, ())
        if first != last:
            names = {name for bucket in range(first, last + 1) for name in self._buckets.get(bucket, ())}
        found: list[tuple[int, int, str]] = []
        # Run for every mark near what is painted: no calls.
        for name in names:
            spans = self._spans[name]
            for span in spans:
                if span.start < end and start < span.end:
                    found.append((spans[0].start, -spans[-1].end, name))
                    break
        found.sort()
        return [name for _, _, name in found]
