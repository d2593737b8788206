"""Discourse networks from the command line."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import networkx as nx
import pytest

from tests.cli.told import ok, problem, usage_error


@pytest.fixture
def debate(project: Path, document: str) -> Path:
    for place, (speaker, level) in enumerate((("Ada", "strongly-for"), ("Bo", "for"), ("Cas", "against"))):
        ok(
            *("annotate", project, "--document", document, "--content", f"{place}:{place + 5}"),
            *("--speaker", speaker, "--stance", f"topic:haven={level}"),
        )
    ok(
        *("annotate", project, "--document", document, "--content", "6:9", "--speaker", "Ada"),
        *("--stance", "Cas=strongly-against", "--stance", "topic:haven=unclear"),
    )
    return project


def test_actors_by_topics(debate: Path, tmp_path: Path) -> None:
    out = tmp_path / "debate.graphml"
    told = ok("network", debate, "--format", "graphml", "--output", out)
    assert told.lines == ["4 nodes, 3 ties"]
    graph = nx.read_graphml(out)
    labels = {data["label"]: node for node, data in graph.nodes(data=True)}
    assert graph.edges[labels["Ada"], labels["haven"]]["weight"] == 1.0
    assert graph.edges[labels["Cas"], labels["haven"]]["weight"] == -0.5


def test_congruence_conflict_and_who_speaks_of_whom(debate: Path, tmp_path: Path) -> None:
    def weights(*options: str) -> dict[tuple[str, str], float]:
        out = tmp_path / "out.graphml"
        ok("network", debate, "--format", "graphml", "--output", out, *options)
        graph: Any = nx.read_graphml(out)
        name = nx.get_node_attributes(graph, "label")
        return {
            (name[one], name[two]) if graph.is_directed() else tuple(sorted((name[one], name[two]))): weight
            for one, two, weight in graph.edges(data="weight")
        }

    assert weights("--joins", "congruence") == {
        ("Ada", "Bo"): 0.75,
        ("Ada", "Cas"): 0.25,
        ("Bo", "Cas"): 0.5,
    }
    assert weights("--joins", "conflict", "--least", "0.6") == {("Ada", "Cas"): 0.75}
    assert weights("--joins", "actors") == {("Ada", "Cas"): -1.0}
    assert weights("--query", "speaker:bo") == {("Bo", "haven"): 0.5}


def test_what_cannot_be_is_told(debate: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    assert "stone" in problem("network", debate, "--format", "stone", "--output", out)
    assert "activity" in problem("network", debate, "--format", "pajek", "--output", out, "--norm", "average")
    assert "exists already" in problem("network", debate, "--format", "pajek", "--output", debate)
    usage_error("network", debate, "--format", "pajek", "--output", out, "--least", "-1")
    assert not out.exists()
