"""A codebook from a file is taken in as one step, after it was shown what that would change."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from desktop_app.domain.codebook import Codebook, Topic, Tree
from desktop_app.domain.document import Document
from desktop_app.domain.problem import Problem, Wrong
from desktop_app.domain.text import Span
from desktop_app.project.codebook_plans import InUse, planned_import, planned_return
from desktop_app.project.codebook_words import conflict_words, difference_words
from desktop_app.project.commands.codebook_files import ReturnToVersion
from desktop_app.project.commands.codebooks import KeepCodebookVersion, PutCodebook
from desktop_app.project.commands.documents import ImportDocuments
from desktop_app.project.commands.statements import AddStatement, ClaimDraft, StanceDraft
from desktop_app.project.job import run
from desktop_app.project.jobs.codebooks import export_codebook, read_codebook_file
from desktop_app.project.project import Project
from tests.project.sample import new_project


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    """A project in which the topic “Tolls” is used twice."""
    made = new_project(tmp_path)
    made.do(PutCodebook(replace(made.codebook(), topics=())))
    made.do(ImportDocuments((Document("quay", "The quay has no tide.", "Quay"),)))
    made.do(
        AddStatement(
            *("quay", (Span(0, 8),), "ann"),
            claims=(ClaimDraft("", "Tolls"),),
            stances=(StanceDraft("topic:Tolls", ""),),
        )
    )
    yield made
    made.close()


def topics(project: Project) -> list[str]:
    return [topic.name for topic in project.codebook().topics]


@pytest.mark.parametrize("name", ["book.toml", "book.qdc"])
def test_what_is_exported_is_the_codebook_when_it_is_read(
    project: Project, tmp_path: Path, name: str
) -> None:
    written = run(export_codebook(project.path, tmp_path / name))
    assert bool(written.losses) == (written.format == "qdc")
    told = run(read_codebook_file(tmp_path / name))
    assert told.codebook == project.codebook()
    plan = planned_import(project, told.codebook, replacing=True)
    assert (plan.differences, plan.conflicts, plan.in_the_way) == ((), (), ())
    assert project.do(plan.command) is None


def test_new_entries_come_in_and_one_undo_takes_them_out(project: Project) -> None:
    before = project.codebook()
    theirs = Codebook(
        "t", "T", topics=(Topic("g1", "tolls", "", "What one pays."), Topic("g2", "Night", "g1"))
    )
    plan = planned_import(project, theirs, replacing=False)
    assert [difference_words(each) for each in plan.differences] == [
        "Definition of the topic “Tolls” added: “What one pays.”",
        "Topic “Night” added under “Tolls”.",
    ]
    assert [conflict_words(each) for each in plan.conflicts] == [
        "Topic “Tolls” keeps its name; the file calls it “tolls”."
    ]
    step = project.do(plan.command)
    assert step is not None
    assert step.name == "Import codebook"
    assert topics(project)[-2:] == ["Tolls", "Night"]
    project.undo()
    assert project.codebook() == before


def test_what_is_in_use_is_in_the_way_unless_it_is_kept(project: Project) -> None:
    theirs = replace(project.codebook(), topics=(Topic("g2", "Night"),))
    plan = planned_import(project, theirs, replacing=True)
    assert plan.in_the_way == (InUse("Tolls", 2),)
    with pytest.raises(Problem) as caught:
        project.do(plan.command)
    assert (caught.value.wrong, caught.value.subject) == (Wrong.IN_USE, "Tolls")
    plan = planned_import(project, theirs, replacing=True, keeping=True)
    assert (plan.in_the_way, plan.kept) == ((), (InUse("Tolls", 2),))
    project.do(plan.command)
    assert topics(project) == ["Night", "Tolls"]
    assert project.code_uses()[Tree.TOPIC, "tolls"] == 2


def test_the_codes_of_another_program_take_the_place_of_no_others(project: Project) -> None:
    before = project.codebook()
    theirs = Codebook("t", "T", topics=(Topic("g1", "Tolls"), Topic("g2", "Night")))
    plan = planned_import(project, theirs, foreign=True, replacing=True)
    assert [difference_words(each) for each in plan.differences] == ["Topic “Night” added."]
    project.do(plan.command)
    assert project.codebook() == replace(before, topics=project.codebook().topics)


def test_a_codebook_that_was_changed_after_it_was_shown_is_left_as_it_is(project: Project) -> None:
    plan = planned_import(project, Codebook("t", "T", topics=(Topic("g2", "Night"),)), replacing=False)
    project.do(PutCodebook(replace(project.codebook(), name="Changed")))
    with pytest.raises(Problem) as caught:
        project.do(plan.command)
    assert caught.value.wrong is Wrong.CHANGED_ELSEWHERE


def test_a_version_is_gone_back_to_with_what_is_used_since(project: Project) -> None:
    book = replace(project.codebook(), topics=(*project.codebook().topics, Topic("old", "Old")))
    project.do(PutCodebook(book))
    project.do(KeepCodebookVersion("ann", "first"))
    (version,) = project.codebook_versions()
    new = (Topic("tolls", "Bridge tolls"), Topic("new", "New"))
    project.do(PutCodebook(replace(project.codebook(), topics=new)))
    project.do(AddStatement("quay", (Span(9, 12),), "ann", claims=(ClaimDraft("", "New"),)))
    plan = planned_return(project, version)
    assert plan.in_the_way == (InUse("New", 1),)
    plan = planned_return(project, version, keeping=True)
    assert [difference_words(each) for each in plan.differences] == [
        "Topic “Bridge tolls” renamed “Tolls”.",
        "Topic “Old” added.",
    ]
    before = project.codebook()
    step = project.do(plan.command)
    assert step is not None
    assert step.name == "Go back to version 1 of the codebook"
    assert topics(project) == ["Tolls", "Old", "New"]
    assert project.codebook().version == before.version
    project.undo()
    assert project.codebook() == before


def test_a_version_that_nobody_kept_cannot_be_gone_back_to(project: Project) -> None:
    with pytest.raises(Problem) as caught:
        project.do(ReturnToVersion(7))
    assert caught.value.wrong is Wrong.NOT_FOUND


def test_a_file_that_is_none_and_a_target_that_is_none(project: Project, tmp_path: Path) -> None:
    with pytest.raises(Problem) as caught:
        run(read_codebook_file(project.path))
    assert caught.value.wrong is Wrong.WRONG_FORMAT
    for target, wrong in ((project.path, Wrong.FILE_EXISTS), (tmp_path / "book.xls", Wrong.UNKNOWN_FORMAT)):
        with pytest.raises(Problem) as caught:
            run(export_codebook(project.path, target, "toml" if target == project.path else ""))
        assert caught.value.wrong is wrong
    assert not (tmp_path / "book.xls").exists()
