"""What is written of a network, read back by the programs that it is for."""

from __future__ import annotations

import csv
import io
from pathlib import Path
from typing import Any

import networkx as nx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.domain.network import Mode, Network, Node, Tie
from desktop_app.domain.problem import Problem
from desktop_app.formats.networks.network_format import NetworkFormat, labels
from desktop_app.formats.networks.registry import NETWORK_FORMATS, network_format

TWO_MODES = Network(
    (
        Node("a1", 'Ada "the ferry" Vree', Mode.ACTOR, 3),
        Node("a2", "=Bo Stam", Mode.ACTOR, 1),
        Node("a3", "Zuiderhaven\U0001f62c", Mode.ACTOR),
        Node("a1", "The bridge", Mode.TOPIC, 3),
        Node("t2", "Ελλάδα", Mode.TOPIC, 1),
    ),
    (Tie("a1", "a1", 1.5, ("s1", "s2")), Tie("a1", "t2", -1.0, ("s3",)), Tie("a2", "a1", -0.25, ("s4",))),
    directed=True,
)
ONE_MODE = Network(TWO_MODES.nodes[:3], (Tie("a1", "a2", 2.0, ("s1", "s4")), Tie("a1", "a3", -0.5, ("s2",))))


def written(format: NetworkFormat, network: Network) -> bytes:
    out = io.BytesIO()
    format.write(network, out)
    return out.getvalue()


@pytest.mark.parametrize("name", ["graphml", "gexf"])
def test_graphs_are_read_back_whole(name: str) -> None:
    def read(data: io.BytesIO) -> Any:
        return nx.read_graphml(data) if name == "graphml" else nx.read_gexf(data)

    back = read(io.BytesIO(written(network_format(name), TWO_MODES)))
    assert back.is_directed()
    assert back.nodes["actor:a1"]["label"] == 'Ada "the ferry" Vree'
    assert back.nodes["topic:a1"]["mode"] == "topic"
    assert back.edges["actor:a1", "topic:a1"]["weight"] == 1.5
    assert back.edges["actor:a1", "topic:a1"]["statements"] == "s1 s2"
    assert back.edges["actor:a2", "topic:a1"]["sign"] == "against"
    assert len(back) == 5
    other = read(io.BytesIO(written(network_format(name), ONE_MODE)))
    assert not other.is_directed()
    assert other.edges["actor:a2", "actor:a1"]["weight"] == 2.0


def test_pajek_is_read_back() -> None:
    text = written(network_format("pajek"), TWO_MODES).decode()
    assert text.startswith("*Vertices 5 3\r\n1 \"Ada 'the ferry' Vree\"\r\n")
    assert text.splitlines()[6:] == ["*Arcs", "1 4 1.5", "1 5 -1.0", "2 4 -0.25"]
    back: Any = nx.parse_pajek(written(network_format("pajek"), ONE_MODE).decode())
    assert set(back) == set(labels(ONE_MODE).values())
    assert back["Ada 'the ferry' Vree"]["=Bo Stam"][0]["weight"] == 2.0
    assert back.number_of_edges() == 2


def test_a_table_has_a_row_for_each_actor_and_no_formula() -> None:
    table = list(csv.reader(io.StringIO(written(network_format("matrix-csv"), TWO_MODES).decode())))
    assert table[0] == ["", "The bridge", "Ελλάδα"]
    assert table[1:] == [
        ["Ada 'the ferry' Vree", "1.5", "-1.0"],
        ["'=Bo Stam", "-0.25", "0.0"],
        ["Zuiderhaven\U0001f62c", "0.0", "0.0"],
    ]
    (_, *rows) = csv.reader(io.StringIO(written(network_format("matrix-csv"), ONE_MODE).decode()))
    assert [row[1:] for row in rows] == [
        ["0.0", "2.0", "-0.5"],
        ["2.0", "0.0", "0.0"],
        ["-0.5", "0.0", "0.0"],
    ]


def test_igraph_reads_them(tmp_path: Path) -> None:
    igraph: Any = pytest.importorskip("igraph")
    for name, suffix in (("graphml", "graphml"), ("pajek", "pajek"), ("ucinet-dl", "dl")):
        path = tmp_path / f"network.{suffix}"
        path.write_bytes(written(network_format(name), ONE_MODE))
        back = igraph.Graph.Read(str(path), format=suffix)
        assert back.vcount() == 3
        assert set(back.es["weight"]) == {2.0, -0.5}
    path.write_bytes(written(network_format("pajek"), TWO_MODES))
    back = igraph.Graph.Read(str(path), format="pajek")
    assert back.vs["type"] == [False, False, False, True, True]
    assert back.es["weight"] == [1.5, -1.0, -0.25]


def test_two_of_one_name_are_told_apart() -> None:
    same = Network(
        (
            Node("a", "Bo", Mode.ACTOR),
            Node("b", "bo", Mode.ACTOR),
            Node("c", "Bo (1)", Mode.ACTOR),
            Node("d", "", Mode.TOPIC),
        )
    )
    told = [name.casefold() for name in labels(same).values()]
    assert len(set(told)) == 4


names = st.text(max_size=8)


@settings(deadline=None)
@given(st.lists(st.tuples(names, names), unique_by=lambda pair: pair[0], max_size=6), st.booleans())
def test_any_names_are_written_and_equal_networks_give_equal_bytes(
    some: list[tuple[str, str]], directed: bool
) -> None:
    ids = sorted(id_ for id_, _ in some)
    called = dict(some)
    nodes = tuple(Node(id_, called[id_], Mode.ACTOR, 1) for id_ in ids)
    others = tuple(Node(id_, called[id_], Mode.TOPIC, 1) for id_ in ids) if directed else ()
    ties = tuple(Tie(one, two, 0.5, ("s",)) for one in ids for two in ids if directed or one < two)
    network = Network((*nodes, *others), ties, directed)
    for format in NETWORK_FORMATS:
        try:
            data = written(format, network)
        except Problem:
            # A lone surrogate, which no file in UTF-8 can hold.
            assert any("\ud800" <= letter <= "\udfff" for pair in some for letter in "".join(pair))
            continue
        assert data == written(format, network)
