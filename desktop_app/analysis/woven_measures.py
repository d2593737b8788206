"""How central the nodes of a network are that stands in arrays."""

from __future__ import annotations

from collections.abc import Generator

import numpy as np
from numpy.typing import NDArray

from desktop_app.analysis.drawn_networks import behind_nodes
from desktop_app.analysis.network_measures import measures
from desktop_app.analysis.networks import Relation
from desktop_app.analysis.ties import Ties, both_ways
from desktop_app.analysis.woven import Woven
from desktop_app.domain.network_measures import NetworkMeasures
from desktop_app.domain.shown import Basis


def woven_measures(woven: Woven, basis: Basis) -> Generator[tuple[int, int], None, NetworkMeasures]:
    """Measure each node; behind it are the statements of its stances, and of those towards it.

    A network of conflict has no communities: its ties join opponents.
    """
    opposed = woven.relation is Relation.CONFLICT
    positive = np.zeros(len(woven.weight), dtype=bool) if opposed else woven.weight > 0
    every = np.ones(len(woven.weight), dtype=bool)
    ties = _some(woven, every), _some(woven, positive)
    return (yield from measures(woven.nodes, *ties, behind_nodes(woven), basis))


def _some(woven: Woven, kept: NDArray[np.bool_]) -> Ties:
    kept = kept & (woven.source != woven.target)
    size = len(woven.nodes)
    return both_ways(size, woven.source[kept], woven.target[kept], np.abs(woven.weight[kept]))
