"""The mean stance of each actor towards each target, by hand and counted another way."""

from __future__ import annotations

from collections import defaultdict
from statistics import fmean

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.analysis.clusters import clustered
from desktop_app.analysis.stance_matrix import stance_matrix
from desktop_app.domain.network import Position
from desktop_app.domain.stance_matrix import MatrixCell, Order, StanceMatrix
from desktop_app.domain.statement import TargetKind

TOPIC, ACTOR = TargetKind.TOPIC, TargetKind.ACTOR


def position(statement: str, actor: str, target: str, value: float) -> Position:
    return Position(statement, "d1", "2031-03-14", actor, target, value)


# Ada is for the bridge twice and once against Bo; Bo is against the bridge, Cas for the tunnel.
TOPICS = (
    position("s1", "ada", "bridge", 1.0),
    position("s2", "ada", "bridge", 0.5),
    position("s3", "bo", "bridge", -1.0),
    position("s4", "cas", "tunnel", 0.5),
)
ACTORS = (position("s2", "ada", "bo", -0.5),)
NAMES = {ACTOR: {"ada": "Ada", "bo": "Bo", "cas": "Cas"}, TOPIC: {"bridge": "The bridge"}}


def told(matrix: StanceMatrix) -> dict[tuple[str, str], tuple[float, int]]:
    cells = {}
    for row, actor in enumerate(matrix.rows):
        for column, target in enumerate(matrix.columns):
            cell = matrix.cell(row, column)
            if cell is not None:
                cells[actor.id, target.id] = (cell.mean, cell.count)
    return cells


def ids(matrix: StanceMatrix) -> tuple[list[str], list[str]]:
    return [row.id for row in matrix.rows], [column.id for column in matrix.columns]


def test_means_and_counts_by_hand() -> None:
    matrix = stance_matrix({TOPIC: TOPICS, ACTOR: ACTORS}, NAMES)
    assert told(matrix) == {
        ("ada", "bridge"): (0.75, 2),
        ("ada", "bo"): (-0.5, 1),
        ("bo", "bridge"): (-1.0, 1),
        ("cas", "tunnel"): (0.5, 1),
    }
    ada = matrix.rows[0]
    assert (ada.name, ada.count) == ("Ada", 3)
    assert ada.mean == pytest.approx(1 / 3)
    assert matrix.columns[0].name == "The bridge"
    assert matrix.columns[0].mean == pytest.approx(0.5 / 3)
    assert matrix.cell(0, 0) == MatrixCell(0.75, 2, ("s1", "s2"))
    assert matrix.cell(1, 1) is None


def test_a_row_of_the_table_for_each_cell() -> None:
    table = stance_matrix({TOPIC: TOPICS, ACTOR: ACTORS}, NAMES).table()
    assert table.columns == ("actor", "target", "target_kind", "mean", "count")
    assert table.rows[0].cells == ("Ada", "The bridge", "topic", 0.75, 2)
    assert table.rows[0].statements == ("s1", "s2")
    assert len(table.rows) == 4


def test_the_orders() -> None:
    both = {TOPIC: TOPICS, ACTOR: ACTORS}
    assert ids(stance_matrix(both, NAMES)) == (["ada", "bo", "cas"], ["bridge", "tunnel", "bo"])
    assert ids(stance_matrix(both, NAMES, order=Order.NAME))[0] == ["ada", "bo", "cas"]
    by_mean = ids(stance_matrix(both, NAMES, order=Order.MEAN))
    assert by_mean == (["cas", "ada", "bo"], ["tunnel", "bridge", "bo"])
    against = ids(stance_matrix(both, NAMES, order=Order.AGAINST))
    assert against == (["bo", "ada", "cas"], ["bridge", "tunnel", "bo"])


def test_actors_stand_under_their_group_and_those_without_one_last() -> None:
    matrix = stance_matrix({TOPIC: TOPICS}, NAMES, groups={"cas": "person", "bo": "group", "ada": ""})
    assert [(row.id, row.group) for row in matrix.rows] == [("bo", "group"), ("cas", "person"), ("ada", "")]
    assert matrix.table().columns[1] == "group"
    assert told(matrix)["ada", "bridge"] == (0.75, 2)


def test_an_actor_and_a_topic_of_one_id_are_two() -> None:
    both = {TOPIC: (position("s1", "ada", "x", 1.0),), ACTOR: (position("s2", "ada", "x", -1.0),)}
    matrix = stance_matrix(both, {})
    assert [column.kind for column in matrix.columns] == [TOPIC, ACTOR]
    assert [matrix.cell(0, 0), matrix.cell(0, 1)] == [
        MatrixCell(1.0, 1, ("s1",)),
        MatrixCell(-1.0, 1, ("s2",)),
    ]


def test_nothing_makes_an_empty_matrix() -> None:
    assert stance_matrix({}, NAMES).table().rows == ()


def test_those_who_stand_alike_stand_together() -> None:
    # Two camps, mixed up: 0, 2 and 4 are for the first and against the second, the others the reverse.
    rows = np.array([[1, -1], [-1, 1], [0.9, -1], [-1, 0.9], [1, -0.8], [-0.9, 1]])
    order = clustered(rows)
    assert sorted(order) == list(range(6))
    assert {frozenset(order[:3]), frozenset(order[3:])} == {frozenset({0, 2, 4}), frozenset({1, 3, 5})}
    line = np.array([[0.0], [9.0], [1.0], [8.0], [2.0]])
    assert clustered(line) in ([0, 2, 4, 3, 1], [1, 3, 4, 2, 0])
    assert clustered(np.zeros((4, 2))) == clustered(np.zeros((4, 2)))


POSITIONS = st.lists(
    st.builds(
        position,
        st.text("s123", min_size=1, max_size=3),
        st.sampled_from("abcd"),
        st.sampled_from("tuvw"),
        st.sampled_from((-1.0, -0.5, 0.0, 0.5, 1.0)),
    ),
    max_size=30,
)


@settings(max_examples=60)
@given(POSITIONS, POSITIONS, st.sampled_from(Order), st.booleans())
def test_every_cell_is_the_mean_of_its_stances(
    topics: list[Position], actors: list[Position], order: Order, grouped: bool
) -> None:
    behind: defaultdict[tuple[TargetKind, str, str], list[Position]] = defaultdict(list)
    for kind, some in ((TOPIC, topics), (ACTOR, actors)):
        for each in some:
            behind[kind, each.actor, each.topic].append(each)
    groups = {"a": "x", "c": "x"} if grouped else None
    matrix = stance_matrix({TOPIC: topics, ACTOR: actors}, {}, groups=groups, order=order)
    found = {}
    for row, actor in enumerate(matrix.rows):
        for column, target in enumerate(matrix.columns):
            cell = matrix.cell(row, column)
            if cell is not None:
                found[target.kind, actor.id, target.id] = cell
    assert found.keys() == behind.keys()
    for key, cell in found.items():
        assert cell.count == len(behind[key])
        assert cell.mean == pytest.approx(fmean(each.value for each in behind[key]))
        assert cell.statements == tuple(dict.fromkeys(each.statement_id for each in behind[key]))
    assert len(matrix.table().rows) == len(behind)
