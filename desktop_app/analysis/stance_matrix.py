"""Who stands where: stances averaged by who takes them and towards what."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from desktop_app.analysis.clusters import clustered
from desktop_app.domain.network import Position
from desktop_app.domain.shown import Basis
from desktop_app.domain.stance_matrix import Heading, Order, StanceMatrix
from desktop_app.domain.statement import TargetKind

Places = NDArray[np.int64]
Figures = NDArray[np.float64]
T = TypeVar("T", bound=Hashable)

MOST_CLUSTERED = 2000
"""So many actors or targets, those with the most stances, are brought next to their like."""


def stance_matrix(
    positions: Mapping[TargetKind, Sequence[Position]],
    names: Mapping[TargetKind, Mapping[str, str]],
    *,
    groups: Mapping[str, str] | None = None,
    order: Order = Order.COUNT,
    basis: Basis | None = None,
) -> StanceMatrix:
    """Average the stances towards targets of each kind; ``names`` are by id, ``groups`` those of actors.

    ``mean[a, t]`` is the sum of the levels' places of the stances that a takes towards t, divided by how
    many they are. Topics stand before actors, actors who speak under their group, those without one last.
    Within that, ``count`` puts the most stances first, ``mean`` what is most in favour, ``against`` what is
    most against, ``name`` goes by name, and ``cluster`` puts next to each other what is stood for or stands
    alike (empty cells count as 0).
    What has the same mean goes by the most stances, what is equal by name, then by id.
    """
    taken = [
        (kind, each) for kind in (TargetKind.TOPIC, TargetKind.ACTOR) for each in positions.get(kind, ())
    ]
    if not taken:
        return StanceMatrix(basis or Basis())
    actor_ids, a = _numbered([each.actor for _, each in taken])
    target_ids, t = _numbered([(kind, each.topic) for kind, each in taken])
    values = np.array([each.value for _, each in taken])
    rows = _headings([(TargetKind.ACTOR, id_) for id_ in actor_ids], a, values, names)
    rows = [replace(row, group=(groups or {}).get(row.id, "")) for row in rows]
    columns = _headings(target_ids, t, values, names)
    alike = _means(a, t, values, len(rows), len(columns)) if order is Order.CLUSTER else None
    down = _order(rows, order, alike)
    across = _order(columns, order, None if alike is None else alike.T)
    down.sort(key=lambda place: (not rows[place].group, rows[place].group.casefold()))
    across.sort(key=lambda place: columns[place].kind is TargetKind.ACTOR)
    keys = _ranks(down)[a] * len(columns) + _ranks(across)[t]
    reading = np.argsort(keys, kind="stable")
    kept, starts, counts = np.unique(keys[reading], return_index=True, return_counts=True)
    return StanceMatrix(
        basis or Basis(),
        tuple(rows[place] for place in down),
        tuple(columns[place] for place in across),
        tuple(kept.tolist()),
        tuple((np.add.reduceat(values[reading], starts) / counts).tolist()),
        tuple(counts.tolist()),
        (*starts.tolist(), len(taken)),
        tuple(taken[place][1].statement_id for place in reading.tolist()),
    )


def _numbered(things: Iterable[T]) -> tuple[list[T], Places]:
    """Each thing once, and of all things their places among those."""
    known: dict[T, int] = {}
    places = [known.setdefault(thing, len(known)) for thing in things]
    return list(known), np.array(places, dtype=np.int64)


def _headings(
    ids: Sequence[tuple[TargetKind, str]],
    places: Places,
    values: Figures,
    names: Mapping[TargetKind, Mapping[str, str]],
) -> list[Heading]:
    counts = np.bincount(places, minlength=len(ids))
    means = np.bincount(places, values, minlength=len(ids)) / counts
    return [
        Heading(id_, names.get(kind, {}).get(id_, id_), kind, count, mean)
        for (kind, id_), count, mean in zip(ids, counts.tolist(), means.tolist(), strict=True)
    ]


def _means(a: Places, t: Places, values: Figures, rows: int, columns: int) -> Figures:
    keys = a * columns + t
    counts = np.bincount(keys, minlength=rows * columns)
    sums = np.bincount(keys, values, minlength=rows * columns)
    return np.asarray((sums / np.maximum(counts, 1)).reshape(rows, columns))


def _order(headings: Sequence[Heading], order: Order, alike: Figures | None) -> list[int]:
    """The places of the headings as they are to stand."""
    by_name = sorted(range(len(headings)), key=lambda p: (headings[p].name.casefold(), headings[p].id))
    if order is Order.NAME:
        return by_name
    if order is Order.MEAN:
        return sorted(by_name, key=lambda place: (-headings[place].mean, -headings[place].count))
    if order is Order.AGAINST:
        return sorted(by_name, key=lambda place: (headings[place].mean, -headings[place].count))
    by_count = sorted(by_name, key=lambda place: -headings[place].count)
    if alike is None:
        return by_count
    some = by_count[:MOST_CLUSTERED]
    return [*(some[place] for place in clustered(alike[some])), *by_count[MOST_CLUSTERED:]]


def _ranks(order: Sequence[int]) -> Places:
    ranks = np.empty(len(order), dtype=np.int64)
    ranks[order] = np.arange(len(order))
    return ranks
