"""How central the nodes of a network are that stands in arrays."""

from __future__ import annotations

from collections.abc import Generator

import numpy as np
from numpy.typing import NDArray

from desktop_app.analysis.drawn_networks import behind_nodes
from desktop_app.analysis.network_arrays import NetworkArrays
from desktop_app.analysis.network_measures import measures
from desktop_app.analysis.networks import Relation
from desktop_app.analysis.ties import Ties, both_ways
from desktop_app.domain.network_measures import NetworkMeasures
from desktop_app.domain.shown import Basis


def array_measures(arrays: NetworkArrays, basis: Basis) -> Generator[tuple[int, int], None, NetworkMeasures]:
    """Measure each node; behind it are the statements of its stances, and of those towards it.

    A network of conflict has no communities: its ties join opponents.
    """
    opposed = arrays.relation is Relation.CONFLICT
    positive = np.zeros(len(arrays.weight), dtype=bool) if opposed else arrays.weight > 0
    every = np.ones(len(arrays.weight), dtype=bool)
    ties = _some(arrays, every), _some(arrays, positive)
    return (yield from measures(arrays.nodes, *ties, behind_nodes(arrays), basis))


def _some(arrays: NetworkArrays, kept: NDArray[np.bool_]) -> Ties:
    kept = kept & (arrays.source != arrays.target)
    size = len(arrays.nodes)
    return both_ways(size, arrays.source[kept], arrays.target[kept], np.abs(arrays.weight[kept]))
