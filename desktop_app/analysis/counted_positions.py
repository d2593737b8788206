"""Positions counted by actor, topic and level, those of one time or document taken as one where asked."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from desktop_app.domain import period as times
from desktop_app.domain.network import Position
from desktop_app.domain.period import Grain

Counts = NDArray[np.float64]
Places = NDArray[np.int64]
T = TypeVar("T", bound=Hashable)


class Once(StrEnum):
    """Within what the same actor, topic and level counts once."""

    NEVER = "never"
    DOCUMENT = "document"
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"
    ALL = "all"


@dataclass(frozen=True, slots=True)
class Counted:
    """``counts[a, t, k]``: how often actor ``a`` took level ``k`` towards topic ``t``.

    ``actors``, ``topics`` (ids) and ``values`` (the levels' places, ascending) name the axes; ``kept`` are
    the positions that were counted, ``of_actor`` and ``of_topic`` say where each stands on the first two.
    """

    actors: tuple[str, ...]
    topics: tuple[str, ...]
    values: tuple[float, ...]
    counts: Counts
    kept: tuple[Position, ...]
    of_actor: Places
    of_topic: Places


def counted(positions: Iterable[Position], once: Once = Once.NEVER) -> Counted:
    """Count positions; of those that are the same within ``once`` the first counts.

    Weeks are those of ISO 8601, in the ISO year. A position without a date as exact as is asked is in a time
    of its own with the others of its document.
    """
    kept = _first_of_each(positions, once)
    actors = tuple(sorted({each.actor for each in kept}))
    topics = tuple(sorted({each.topic for each in kept}))
    values = tuple(sorted({each.value for each in kept}))
    counts = np.zeros((len(actors), len(topics), len(values)))
    of_actor = _places(actors, [each.actor for each in kept])
    of_topic = _places(topics, [each.topic for each in kept])
    np.add.at(counts, (of_actor, of_topic, _places(values, [each.value for each in kept])), 1)
    return Counted(actors, topics, values, counts, kept, of_actor, of_topic)


def period(position: Position, once: Once) -> str:
    """In which time or document a position counts once."""
    match once:
        case Once.ALL:
            return ""
        case Once.DOCUMENT:
            return position.document_id
        case Once.NEVER:
            return f"document {position.document_id}"
        case _:
            time = times.period(position.date, Grain(once.value))
            return time or f"document {position.document_id}"


def _first_of_each(positions: Iterable[Position], once: Once) -> tuple[Position, ...]:
    if once is Once.NEVER:
        return tuple(positions)
    kept: dict[tuple[str, str, float, str], Position] = {}
    for each in positions:
        kept.setdefault((each.actor, each.topic, each.value, period(each, once)), each)
    return tuple(kept.values())


def _places(axis: Sequence[T], named: Iterable[T]) -> Places:
    """The place on an axis of each thing named."""
    place = {thing: at for at, thing in enumerate(axis)}
    return np.array([place[thing] for thing in named], dtype=np.int64)
