"""UCINET's data language."""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO

from desktop_app.domain.network import Mode, Network
from desktop_app.formats.json_text import encoded
from desktop_app.formats.networks.network_format import NetworkFormat, ends, labels, two_modes


def write(network: Network, out: BinaryIO) -> None:
    """Write the labels and, a line each, the ties with their weights, of one mode both ways.

    Source: UCINET reference guide, DL, ``format = edgelist1`` and ``edgelist2``.
    """
    out.write(encoded("\r\n".join(_lines(network)) + "\r\n"))


def matrix(network: Network) -> tuple[list[str], list[str], list[list[float]]]:
    """The labels of rows and columns, and the weights; 0 where there is no tie."""
    named = labels(network)
    source, target = ends(network)
    columned = Mode.TOPIC if two_modes(network) else Mode.ACTOR
    rows = [node.id for node in network.nodes if node.mode is Mode.ACTOR]
    columns = [node.id for node in network.nodes if node.mode is columned]
    row = {id_: place for place, id_ in enumerate(rows)}
    column = {id_: place for place, id_ in enumerate(columns)}
    weights = [[0.0] * len(columns) for _ in rows]
    for tie in network.ties:
        weights[row[tie.source]][column[tie.target]] = float(tie.weight)
        if not network.directed:
            weights[row[tie.target]][column[tie.source]] = float(tie.weight)
    return [named[source, id_] for id_ in rows], [named[target, id_] for id_ in columns], weights


def _lines(network: Network) -> Iterator[str]:
    rows, columns, weights = matrix(network)
    if two_modes(network):
        yield f"dl nr={len(rows)} nc={len(columns)}"
        yield "format = edgelist2"
        yield "row labels:"
        yield from map(_quoted, rows)
        yield "column labels:"
        yield from map(_quoted, columns)
    else:
        yield f"dl n={len(rows)}"
        yield "format = edgelist1"
        yield "labels:"
        yield from map(_quoted, rows)
    yield "data:"
    for place, row in enumerate(weights, 1):
        yield from (f"{place} {other} {weight!r}" for other, weight in enumerate(row, 1) if weight)


def _quoted(label: str) -> str:
    return f'"{label}"'


FORMAT = NetworkFormat(
    "ucinet-dl", "UCINET data language", (".dl",), "Ids, counts, statements behind a tie.", write
)
