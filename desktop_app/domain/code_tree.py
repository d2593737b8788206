"""The order of entries that stand one below another, and what a move makes of it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from typing import Protocol, TypeVar

from desktop_app.domain.codebook import Code


class _Named(Protocol):
    @property
    def id(self) -> str:
        """Under which it is known."""


C = TypeVar("C", bound=Code)
N = TypeVar("N", bound=_Named)


def in_order(codes: Sequence[C]) -> tuple[C, ...]:
    """The entries as a tree shows them: each before those below it, siblings in the order they have.

    What is said to stand below nothing that is there stands at the top; of entries that stand below each
    other none is left out.
    """
    known = {code.id for code in codes}
    below: dict[str, list[C]] = {}
    for code in codes:
        below.setdefault(code.parent if code.parent in known else "", []).append(code)
    ordered: dict[str, C] = {}
    left = list(reversed(below.get("", [])))
    while left:
        code = left.pop()
        if code.id not in ordered:
            ordered[code.id] = code
            left.extend(reversed(below.get(code.id, [])))
    return (*ordered.values(), *(code for code in codes if code.id not in ordered))


def within(codes: Iterable[Code], ids: Collection[str]) -> frozenset[str]:
    """The ids of some entries and of all that stand below them, however far."""
    found = set(ids)
    pairs = [(code.id, code.parent) for code in codes]
    before = -1
    while before != len(found):
        before = len(found)
        found.update(code for code, parent in pairs if parent in found)
    return frozenset(found)


def moved(codes: Sequence[C], ids: Collection[str], parent: str, before: str = "") -> tuple[C, ...]:
    """The entries with some of them under ``parent``, in front of its ``before`` or, empty, at its end.

    What stands below them goes along. ValueError for a parent that is among what goes.
    """
    going_along = within(codes, ids)
    if parent in going_along:
        raise ValueError(parent)
    ordered = in_order(codes)
    # Of an entry and one below it the upper takes the lower along.
    going = [
        replace(code, parent=parent) for code in ordered if code.id in ids and code.parent not in going_along
    ]
    gone = {code.id for code in going}
    return in_order(placed([code for code in ordered if code.id not in gone], going, before))


def placed(left: Sequence[N], going: Sequence[N], before: str = "") -> tuple[N, ...]:
    """Things with others put in front of the one with the id ``before``, or at the end."""
    at = next((place for place, each in enumerate(left) if each.id == before), len(left))
    return (*left[:at], *going, *left[at:])


def uppermost(codes: Iterable[Code]) -> dict[str, str]:
    """For each entry the id of the one at the top that it stands below, its own where it is at the top.

    Of entries that stand below each other one is the top of all.
    """
    parents = {code.id: code.parent for code in codes}
    tops: dict[str, str] = {}
    for code in parents:
        line = [code]
        while (parent := parents[line[-1]]) in parents and parent not in tops and parent not in line:
            line.append(parent)
        top = tops.get(parents[line[-1]], line[-1])
        tops.update(dict.fromkeys(line, top))
    return tops
