"""A part of a project leaves it as a whole that hangs together."""

from __future__ import annotations

import tracemalloc
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop_app.domain.bundle import Bundle
from desktop_app.domain.document import Document
from desktop_app.domain.problem import Problem
from desktop_app.domain.text import Span
from desktop_app.formats.flaws import flaws
from desktop_app.formats.outgoing import articles_of, held
from desktop_app.project.commands.documents import ImportDocuments
from desktop_app.project.commands.statements import AddStatement, StanceDraft
from desktop_app.project.job import run
from desktop_app.project.jobs.exchange import articles_within
from desktop_app.project.narrowing import narrowed
from desktop_app.project.project import Project
from desktop_app.project.scope import Scope
from desktop_app.store.store import Store
from tests.project.sample import new_project
from tests.project.test_exchange import at_random


def part(project: Project, scope: Scope) -> Bundle:
    store = Store(project.path, write=False)
    try:
        return (
            project.bundle() if not scope else held(narrowed(store, articles_of(project.bundle()), scope)[0])
        )
    finally:
        store.close()


@pytest.fixture
def project(tmp_path: Path) -> Project:
    made = new_project(tmp_path)
    made.do(ImportDocuments((Document("quay", "The quay has no tide."), Document("sea", "The sea has one."))))
    made.do(AddStatement("quay", (Span(0, 8),), "ann", speaker="Ada Vree", id="s1"))
    made.do(
        AddStatement(
            "quay",
            (Span(4, 8),),
            "ann",
            speaker="Bo",
            stances=(StanceDraft("Cas", "for"),),
            id="s2",
        )
    )
    made.do(AddStatement("sea", (Span(0, 7),), "ben", speaker="Ada Vree", id="s3"))
    return made


def ids(bundle: Bundle) -> tuple[list[str], list[str], list[str]]:
    names = sorted(actor.name for actor in bundle.actors)
    return [s.id for s in bundle.statements], [d.id for d in bundle.documents], names


def test_nothing_asked_is_all(project: Project) -> None:
    assert part(project, Scope()) == project.bundle()
    assert part(project, Scope(query="  ")) == project.bundle()


def test_each_narrows_and_all_together(project: Project) -> None:
    assert ids(part(project, Scope(query="speaker:vree"))) == (["s1", "s3"], ["quay", "sea"], ["Ada Vree"])
    assert ids(part(project, Scope(documents=("quay",)))) == (
        ["s1", "s2"],
        ["quay"],
        ["Ada Vree", "Bo", "Cas"],
    )
    assert ids(part(project, Scope(sets=("BEN",)))) == (["s3"], ["sea"], ["Ada Vree"])
    assert ids(part(project, Scope(documents=("quay",), query="speaker:vree"))) == (
        ["s1"],
        ["quay"],
        ["Ada Vree"],
    )
    assert ids(part(project, Scope(documents=("quay",), sets=("ben",)))) == ([], ["quay"], [])
    assert [one.name for one in part(project, Scope(sets=("ben",))).annotators] == ["ben"]


def test_what_pointed_outside_is_told(project: Project) -> None:
    store = Store(project.path, write=False)
    try:
        whole = project.bundle()
        nested = tuple(replace(each, within="s1") if each.id == "s2" else each for each in whole.statements)
        part, losses = narrowed(
            store, articles_of(replace(whole, statements=nested)), Scope(statements=("s2",))
        )
        bundle = held(part)
    finally:
        store.close()
    assert [loss.id for loss in losses] == ["s2"]
    assert bundle.statements[0].within == ""


@pytest.mark.parametrize(
    "scope", [Scope(documents=("nowhere",)), Scope(sets=("nobody",)), Scope(statements=("s9",))]
)
def test_what_is_not_there_is_told(project: Project, scope: Scope) -> None:
    with pytest.raises(Problem, match="not-found"):
        part(project, scope)


@settings(deadline=None, max_examples=15, suppress_health_check=list(HealthCheck))
@given(seed=st.integers(0, 10_000))
def test_any_part_hangs_together(tmp_path_factory: pytest.TempPathFactory, seed: int) -> None:
    project = at_random(tmp_path_factory.mktemp("random"), seed, 30)
    whole, random = project.bundle(), Random(seed)
    for scope in (
        Scope(documents=tuple(d.id for d in whole.documents if random.random() < 0.5)),
        Scope(statements=tuple(s.id for s in whole.statements if random.random() < 0.5)),
        Scope(sets=tuple(s.id for s in whole.sets if random.random() < 0.5)),
        Scope(query=random.choice(("speaker:*", "-speaker:*", "stance:*", "claim:*"))),
    ):
        found = part(project, scope)
        assert list(flaws(found)) == []
        assert streamed(project, scope) == found
    project.close()


def streamed(project: Project, scope: Scope) -> Bundle:
    """What an export gives to a format, article by article, as a bundle."""
    with closing(Store(project.path, write=False)) as store, store.moment():
        articles, _ = run(articles_within(store, scope))
        found = held(articles)
    assert (articles.documents, articles.statements) == (len(found.documents), len(found.statements))
    return found


def test_of_a_part_no_more_than_some_articles_are_held(project: Project) -> None:
    many = 400
    project.do(ImportDocuments(tuple(Document(f"d{n}", f"Pier {n} is dry. " * 2_000) for n in range(many))))
    for n in range(0, many, 100):
        project.do(AddStatement(f"d{n}", (Span(0, 4),), "ann", id=f"p{n}"))
    project.do(AddStatement("quay", (Span(0, 3),), "ann", id="p"))
    with closing(Store(project.path, write=False)) as store, store.moment():
        articles, _ = run(
            articles_within(store, Scope(sets=("ann",), documents=tuple(f"d{n}" for n in range(many))))
        )
        tracemalloc.start()
        try:
            said = [one.id for _, statements in articles for one in statements]
            _, most = tracemalloc.get_traced_memory()
        finally:
            tracemalloc.stop()
    assert said == [f"p{n}" for n in range(0, many, 100)]
    assert most < sum(len(f"Pier {n} is dry. ") * 2_000 for n in range(many)) / 2
