"""The formats that networks are written in."""

from __future__ import annotations

from desktop_app.domain.problem import Problem, Wrong
from desktop_app.formats.networks import graph, matrix_csv, pajek, ucinet_dl
from desktop_app.formats.networks.network_format import NetworkFormat

NETWORK_FORMATS: tuple[NetworkFormat, ...] = (
    graph.GRAPHML,
    graph.GEXF,
    pajek.FORMAT,
    ucinet_dl.FORMAT,
    matrix_csv.FORMAT,
)


def network_format(name: str) -> NetworkFormat:
    """The format of that name; Problem UNKNOWN_FORMAT, with the names there are, when none has it."""
    for format in NETWORK_FORMATS:
        if format.name == name:
            return format
    raise Problem(
        Wrong.UNKNOWN_FORMAT, subject=name, choices=tuple(format.name for format in NETWORK_FORMATS)
    )
