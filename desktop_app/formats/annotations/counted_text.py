"""A text in which another tool counted places in a unit of its own, and the same text as we keep it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable
from enum import Enum
from itertools import accumulate

from desktop_app.domain.text import Span, normalise
from desktop_app.formats.fault import Fault
from desktop_app.formats.records import RecordError

_BASIC = 0xFFFF


class Unit(Enum):
    """In what a tool counts."""

    CODE_POINT = "code-point"
    UTF16 = "utf-16"


_WIDTHS: dict[Unit, Callable[[str], int]] = {
    Unit.CODE_POINT: lambda _: 1,
    Unit.UTF16: lambda sign: 2 if ord(sign) > _BASIC else 1,
}


class CountedText:
    """``text`` is what a document keeps of ``raw``; places in ``raw`` become places in it."""

    def __init__(self, raw: str, unit: Unit) -> None:
        self.text = normalise(raw)
        width = _WIDTHS[unit]
        plain = raw == self.text and (unit is Unit.CODE_POINT or raw.isascii() or max(raw) <= chr(_BASIC))
        self._starts = None if plain else [0, *accumulate(map(width, raw))]
        self._raw = raw

    def span(self, start: int, end: int, place: str) -> Span:
        """The stretch from ``start`` to ``end``; RecordError, with ``place``, where there is none."""
        try:
            return Span(self._at(start), self._at(end))
        except (ValueError, IndexError) as error:
            raise RecordError(f"{place}: {start}-{end}", Fault.NO_SPAN) from error

    def _at(self, position: int) -> int:
        if self._starts is None:
            if position > len(self.text):
                raise IndexError(position)
            return position
        index = bisect_left(self._starts, position)
        if position < 0 or index == len(self._starts):
            raise IndexError(position)
        # With something behind it: a lone line feed at the end may belong to the carriage return before it.
        return len(normalise(self._raw[:index] + "|")) - 1
