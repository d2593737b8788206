"""Every view of what statements say, made of a project file."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product
from pathlib import Path

import pytest

from desktop_app.domain.contradictions import Contradictions
from desktop_app.domain.drawn_network import DrawnNetwork
from desktop_app.domain.network_measures import NetworkMeasures
from desktop_app.domain.problem import Problem, Wrong
from desktop_app.domain.shown import Basis
from desktop_app.domain.voices import Voices
from desktop_app.project.job import run
from desktop_app.project.jobs.analysis import show
from desktop_app.project.project import Project
from desktop_app.project.reading import ReadBundle
from desktop_app.project.views.registry import VIEWS, view
from desktop_app.project.views.view import Asked
from tests.benchmarks.debate import debate
from tests.project.sample import new_project

NAMES = ("claims", "speakers", "balance", "contradictions", "shifts", "opponents", "reports", "coverage")


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Project]:
    made = new_project(tmp_path_factory.mktemp("debate"))
    made.do(ReadBundle(debate(400, actors=8, topics=4)))
    yield made
    made.close()


@pytest.mark.parametrize("name", NAMES)
def test_whatever_is_chosen_each_mark_has_its_statements(project: Project, name: str) -> None:
    chosen = view(name)
    some = {each.id for document in project.summaries() for each in project.statements(document.id)}
    for values in product(*(choice.values for choice in chosen.choices)):
        picked = dict(zip((choice.name for choice in chosen.choices), values, strict=True))
        asked = Asked("", picked)
        if any(value not in chosen.offered(choice, picked) for choice, value in picked.items()):
            with pytest.raises(Problem):
                run(show(project.path, name, asked))
            continue
        shown = run(show(project.path, name, asked))
        rows = shown.table().rows
        assert rows, asked
        assert all(row.statements for row in rows)
        assert {id_ for row in rows for id_ in row.statements} <= some
        assert len(set(shown.table().columns)) == len(shown.table().columns)
        assert "statements" not in shown.table().columns  # the name of the column of ids
        assert shown.basis.statements == 400
        assert 0 < shown.basis.counted <= 400


def test_a_query_narrows_each_view(project: Project) -> None:
    for name in NAMES:
        shown = run(show(project.path, name, Asked("set:joris")))
        assert shown.basis.statements == 200
        assert shown.basis.counted <= 200


def test_names_and_figures_are_those_of_the_project(project: Project) -> None:
    shown = run(show(project.path, "speakers", Asked()))
    assert isinstance(shown, Voices)
    quoted = {each.speaker: each.words for each in project.quoted()}
    assert {voice.speaker: voice.words for voice in shown.voices} == quoted
    names = {actor.id: actor.name for actor in project.actors()}
    assert all(voice.name == names.get(voice.speaker, "") for voice in shown.voices)
    against = run(show(project.path, "contradictions", Asked('speaker:"a1"')))
    assert isinstance(against, Contradictions)
    assert {each.speaker for each in against.found} == {"a1"}


@pytest.mark.parametrize("name", NAMES)
def test_a_project_without_statements_shows_nothing(tmp_path: Path, name: str) -> None:
    project = new_project(tmp_path)
    shown = run(show(project.path, name, Asked()))
    assert (shown.table().rows, shown.basis) == ((), Basis())
    with pytest.raises(Problem) as told:
        run(show(project.path, name, Asked("", {"stone": "1"})))
    assert told.value.wrong is Wrong.BAD_VALUE
    project.close()


def test_every_view_says_what_it_is() -> None:
    assert len({each.name for each in VIEWS}) == len(VIEWS)
    for each in VIEWS:
        assert all((each.title, each.purpose, each.heading))
        assert each.line.endswith(".")
        assert each.formula.endswith(".")


@pytest.mark.parametrize("joins", ["affiliation", "congruence", "conflict", "actors"])
def test_nodes_of_each_network_are_measured(project: Project, joins: str) -> None:
    shown = run(show(project.path, "centrality", Asked("", {"joins": joins, "by": "degree"})))
    assert isinstance(shown, NetworkMeasures)
    drawn = run(show(project.path, "network", Asked("", {"joins": joins, "ties": "5000"})))
    assert isinstance(drawn, DrawnNetwork)
    degrees = {each.node.id: each.degree for each in drawn.nodes}
    assert {each.node.id: each.degree for each in shown.nodes if each.degree} == degrees
    order = [row.cells[3] for row in shown.table().rows]
    assert order == sorted(order, key=lambda degree: -int(degree or 0))
    assert all(each.statements for each in shown.nodes)
    assert any(each.community for each in shown.nodes) is (joins != "conflict")
    assert shown.basis == drawn.basis
