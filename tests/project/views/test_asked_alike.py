"""All views count what is asked for in the same way, and call topics the same."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from desktop_app.domain.codebook import Topic
from desktop_app.domain.statement import Target, TargetKind
from desktop_app.domain.text import Span
from desktop_app.project.commands.documents import ImportDocuments
from desktop_app.project.commands.statements import AddStatement, StanceDraft
from desktop_app.project.job import run
from desktop_app.project.jobs.analysis import show
from desktop_app.project.jobs.network import Wanted, network
from desktop_app.project.project import Project
from desktop_app.project.views.view import Asked
from tests.project.sample import document, new_project

BOTH = (StanceDraft("topic:Dredging", "for"), StanceDraft("topic:Toll", "against"), StanceDraft("Bo", "for"))


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    made = new_project(tmp_path)
    made.do(ImportDocuments((document(0),)))
    made.do(AddStatement("d0", (Span(1, 5),), "Ines", speaker="Ada", stances=BOTH, id="s"))
    yield made
    made.close()


def cells(project: Project, view: str, query: str = "", **chosen: str) -> list[tuple[object, ...]]:
    return [row.cells for row in run(show(project.path, view, Asked(query, chosen))).table().rows]


def test_a_target_that_is_asked_for_is_the_only_one(project: Project) -> None:
    asked = "target:Dredging"
    assert [row[:3] for row in cells(project, "matrix", asked)] == [("Ada", "Dredging", "topic")]
    assert [row[2:5] for row in cells(project, "timeline", asked)] == [(0, 0, 1)]
    assert [row[:4] for row in cells(project, "network", asked) if "Toll" in row] == []
    assert [node.name for node in run(network(project.path, Wanted(query=asked))).nodes] == [
        "Ada",
        "Dredging",
    ]
    # Where a topic is asked for, stances towards actors are taken in a statement on it.
    assert {row[1] for row in cells(project, "matrix", "topic:Dredging")} == {"Dredging", "Bo"}


def test_a_topic_of_another_codebook_has_its_name(project: Project) -> None:
    store, said = project._store, project.statement("s")
    one = next(each for each in project.annotation_sets() if each.id == said.set_id)
    book = next(each for each in project.codebooks() if each.id == one.codebook_id)
    stance = replace(said.stances[0], id="more", target=Target(TargetKind.TOPIC, "quay"))
    with store.step("Another codebook", project._stamp()):
        store.put(replace(book, id="other", name="Other", topics=(*book.topics, Topic("quay", "Quay wall"))))
        store.put(replace(one, id="theirs", name="Theirs", codebook_id="other"))
        store.put(replace(said, id="t", set_id="theirs", stances=(stance,)))
    for view in ("matrix", "network", "balance"):
        rows = cells(project, view, **({"per": "target"} if view == "balance" else {}))
        told = {str(cell) for row in rows for cell in row}
        assert "Quay wall" in told
        assert "quay" not in told
    assert "Quay wall" in [node.name for node in run(network(project.path, Wanted())).nodes]
