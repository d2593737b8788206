"""GraphML and GEXF, by networkx."""

from __future__ import annotations

import io
import re
from typing import TYPE_CHECKING, BinaryIO

from desktop_app.domain.network import Network
from desktop_app.formats.networks.network_format import NetworkFormat, ends, node_key
from desktop_app.formats.xml_text import sayable

if TYPE_CHECKING:
    import networkx as nx

_DATED = re.compile(rb' lastmodifieddate="[^"]*"')


def graph(network: Network) -> nx.Graph[str]:
    """The network as networkx has it: names, sorts and counts on nodes, weights and statements on ties."""
    import networkx as nx

    made: nx.Graph[str] = nx.DiGraph() if network.directed else nx.Graph()
    for node in network.nodes:
        made.add_node(
            node_key(node.mode, node.id), label=sayable(node.name), mode=node.mode.value, count=node.count
        )
    source, target = ends(network)
    for tie in network.ties:
        made.add_edge(
            node_key(source, tie.source),
            node_key(target, tie.target),
            weight=float(tie.weight),
            sign="for" if tie.weight > 0 else "against",
            statements=sayable(" ".join(tie.statements)),
        )
    return made


def write_graphml(network: Network, out: BinaryIO) -> None:
    """Write GraphML (graphml.graphdrawing.org); keys are called by what they hold."""
    import networkx as nx

    nx.write_graphml(graph(network), out, named_key_ids=True)


def write_gexf(network: Network, out: BinaryIO) -> None:
    """Write GEXF 1.2, without the day: equal networks give equal bytes."""
    import networkx as nx

    held = io.BytesIO()
    nx.write_gexf(graph(network), held, version="1.2draft")
    out.write(_DATED.sub(b"", held.getvalue()))


GRAPHML = NetworkFormat(
    "graphml", "GraphML (visone, yEd, igraph, networkx)", (".graphml",), "", write_graphml
)
GEXF = NetworkFormat("gexf", "GEXF (Gephi)", (".gexf",), "", write_gexf)
