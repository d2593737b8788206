"""What a step did, object by object."""

from __future__ import annotations

from pathlib import Path
from random import Random

import pytest

from desktop_app.domain.history import Deed, Part
from desktop_app.domain.problem import Problem
from desktop_app.domain.text import Span
from desktop_app.project.commands.document_states import TagDocuments
from desktop_app.project.commands.documents import (
    DeleteDocument,
    DescribeDocument,
    DocumentField,
    ImportDocuments,
)
from desktop_app.project.commands.statements import (
    ActorRole,
    AddStatement,
    ClaimDraft,
    DeleteStatement,
    SetActor,
    SetMemo,
)
from desktop_app.project.project import Project
from tests.project.random_commands import Chooser
from tests.project.sample import document, new_project


def told(project: Project) -> list[tuple[str, str, Deed, list[Part]]]:
    """The last step: kind, name, deed and parts of each object."""
    altered, whole = project.altered(project.history(1)[0].number)
    assert whole
    return [(each.kind, each.name, each.deed, list(each.parts)) for each in altered]


def test_in_the_names_that_people_know(tmp_path: Path) -> None:
    project = new_project(tmp_path)
    project.do(ImportDocuments((document(0),)))
    words = "“The channel silts up,”"
    project.do(
        AddStatement(
            "d0", (Span(0, 23),), "Ines", id="a", speaker="Orla", claims=(ClaimDraft("demand", "dredging"),)
        )
    )
    made = {(kind, name): (deed, parts) for kind, name, deed, parts in told(project)}
    assert made["actor", "Orla"][0] is Deed.ADDED
    deed, parts = made["statement", words]
    assert deed is Deed.ADDED
    assert ("speaker", "", "Orla") in parts
    assert ("article", "", "Article 0") in parts
    assert ("claim", "", "Demand · Dredging") in parts
    assert ("content", "", f"“{words}” 0–23") in parts
    project.do(SetActor("a", ActorRole.SPEAKER, "Wim"))
    assert ("statement", words, Deed.CHANGED, [("speaker", "Orla", "Wim")]) in told(project)
    project.do(DescribeDocument("d0", ((DocumentField.OUTLET, "Post"),)))
    assert told(project) == [("document", "Article 0", Deed.CHANGED, [("outlet", "", "Post")])]
    project.do(DeleteStatement("a"))
    ((kind, name, deed, parts),) = told(project)
    assert (kind, name, deed) == ("statement", words, Deed.DELETED)
    assert ("speaker", "Wim", "") in parts
    project.undo()
    project.do(DeleteDocument("d0"))
    assert {(kind, name, deed) for kind, name, deed, _ in told(project)} == {
        ("document", "Article 0", Deed.DELETED),
        ("statement", words, Deed.DELETED),
    }
    project.close()


def test_words_that_begin_with_brackets_are_words(tmp_path: Path) -> None:
    project = new_project(tmp_path)
    project.do(ImportDocuments((document(0),)))
    project.do(AddStatement("d0", (Span(0, 9),), "Ines", id="a"))
    for memo in ("[sic] {so it stands", "{draft}", "[]"):
        project.do(SetMemo("a", memo))
        assert told(project)[0][3][-1].after == memo
    project.do(TagDocuments(("d0",), ("ferry", "night")))
    assert told(project)[0][3] == [("tags", "", "ferry, night")]
    project.close()


def test_what_somebody_did_is_told_before_what_came_about_beside_it(tmp_path: Path) -> None:
    project = new_project(tmp_path)
    project.do(ImportDocuments((document(0),)))
    project.do(AddStatement("d0", (Span(0, 9),), "Kim", speaker="Orla"))
    kinds = [kind for kind, *_ in told(project)]
    assert kinds == ["actor", "statement", "annotator", "annotation_set"]
    project.close()


def test_of_a_large_step_the_first_rows_are_told(tmp_path: Path) -> None:
    project = new_project(tmp_path)
    project.do(ImportDocuments(tuple(document(number) for number in range(9))))
    altered, whole = project.altered(2, limit=4)
    assert (len(altered), whole) == (4, False)
    assert project.altered(2, limit=9)[1]
    assert project.altered(99) == ((), True)
    project.close()


@pytest.mark.parametrize("seed", range(4))
def test_of_any_step_every_object_is_told_once(tmp_path: Path, seed: int) -> None:
    random, project, many = Random(seed), new_project(tmp_path), 0
    while many < 60:
        try:
            step = project.do(Chooser(random, project).command())
        except Problem:
            continue
        if step is None:
            continue
        many += 1
        altered, whole = project.altered(step.number, limit=5000)
        objects = [(each.kind, each.id) for each in altered]
        assert whole
        assert set(objects) == step.touched
        assert len(objects) == len(set(objects))
        assert all(part.before != part.after for each in altered for part in each.parts)
        assert all(each.name for each in altered)
        for kind, id_ in objects:
            assert step.number in project.history_of(kind, id_)
        for id_ in project.documents_coded(step.number):
            assert step.number in project.history_of("document", id_)
    project.close()
