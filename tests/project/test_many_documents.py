"""Documents that are kept together are kept as they are one by one."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from desktop_app.domain.document import Document
from desktop_app.project.commands.documents import ImportDocuments
from desktop_app.project.project import Project
from tests.project.sample import content, new_project

MANY = tuple(
    Document(f"d{number:04}", f"Words {number % 700}.", f"Title {number}") for number in range(1_200)
)


def texts(project: Project) -> int:
    return len({document.text for document in project.bundle().documents})


def test_many_at_once_are_those_that_came_one_by_one(tmp_path: Path) -> None:
    together, alone = new_project(tmp_path, "together"), new_project(tmp_path, "alone")
    together.do(ImportDocuments(MANY))
    for document in MANY[:5]:
        alone.do(ImportDocuments((document,)))
    alone.do(ImportDocuments(MANY[5:]))
    assert together.bundle().documents == alone.bundle().documents == MANY
    assert together.document_ids() == alone.document_ids()
    assert texts(together) == 700
    assert together.check() == ()
    together.close()
    alone.close()


def test_those_that_are_there_are_changed_and_all_are_taken_back(tmp_path: Path) -> None:
    project = new_project(tmp_path)
    project.do(ImportDocuments(MANY[:600]))
    before = content(project.path)
    renamed = replace(MANY[3], title="Renamed")
    step = project.do(ImportDocuments((*MANY[:2], renamed, *MANY[500:])))
    assert step is not None
    assert step.ids("document") == {MANY[3].id, *(document.id for document in MANY[600:])}
    titles = {document.id: document.title for document in project.bundle().documents}
    assert len(titles) == len(MANY)
    assert titles[MANY[3].id] == "Renamed"
    project.undo()
    assert project.bundle().documents == MANY[:600]
    project.redo()
    assert {document.id: document.title for document in project.bundle().documents} == titles
    assert project.check() == ()
    assert before != content(project.path)
    project.close()


def test_of_two_with_one_id_the_later_stands(tmp_path: Path) -> None:
    project = new_project(tmp_path)
    first, later = Document("d", "Words.", "First"), Document("d", "Other words.", "Later")
    project.do(ImportDocuments((first, later)))
    assert project.bundle().documents == (later,)
    project.undo()
    assert project.bundle().documents == ()
    project.close()
