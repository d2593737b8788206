"""Pajek's network file."""

from __future__ import annotations

from typing import BinaryIO

from desktop_app.domain.network import Mode, Network
from desktop_app.formats.json_text import encoded
from desktop_app.formats.networks.network_format import NetworkFormat, ends, labels, two_modes


def write(network: Network, out: BinaryIO) -> None:
    """Write vertices, actors first, then ties with their weights.

    Source: Pajek reference manual, ``*Vertices N N1`` for two modes, ``*Arcs`` and ``*Edges``. Names are in
    UTF-8, in double quotes.
    """
    named = labels(network)
    ordered = sorted(named, key=lambda key: (key[0] is Mode.TOPIC, key[1]))
    number = {key: place for place, key in enumerate(ordered, 1)}
    first = f" {sum(mode is Mode.ACTOR for mode, _ in ordered)}" if two_modes(network) else ""
    lines = [f"*Vertices {len(ordered)}{first}"]
    lines += [f'{number[key]} "{named[key]}"' for key in ordered]
    lines.append("*Arcs" if network.directed else "*Edges")
    source, target = ends(network)
    lines += [
        f"{number[source, tie.source]} {number[target, tie.target]} {float(tie.weight)!r}"
        for tie in network.ties
    ]
    out.write(encoded("\r\n".join(lines) + "\r\n"))


FORMAT = NetworkFormat("pajek", "Pajek network", (".net",), "Ids, counts, statements behind a tie.", write)
