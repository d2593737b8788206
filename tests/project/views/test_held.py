"""What was read before is not read again, and is never of yesterday."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import pytest

from desktop_app.domain.network import Position
from desktop_app.domain.query import parse
from desktop_app.domain.statement import TargetKind
from desktop_app.domain.text import Span
from desktop_app.project.commands.documents import ImportDocuments
from desktop_app.project.commands.statements import AddStatement, ClaimDraft, DeleteStatement, StanceDraft
from desktop_app.project.project import Project
from desktop_app.project.views.held import Held
from desktop_app.store.store import Store
from tests.project.sample import document, new_project

TOPIC = TargetKind.TOPIC


def add(project: Project, name: str, document_id: str, level: str = "for") -> None:
    stances = (StanceDraft("topic:dredging", level),)
    project.do(AddStatement(document_id, (Span(1, 5),), "Ines", speaker="Orla", stances=stances, id=name))


@pytest.fixture
def project(tmp_path: Path) -> Project:
    made = new_project(tmp_path)
    made.do(ImportDocuments((document(0), document(1), document(2))))
    for name in ("d2", "d0"):
        add(made, f"s-{name}", name)
    return made


def read(held: Held, project: Project, query: str = "") -> tuple[Position, ...]:
    with closing(Store(project.path, write=False)) as store:
        return held.positions(store, query, TOPIC)


def fresh(project: Project, query: str = "") -> tuple[Position, ...]:
    with closing(Store(project.path, write=False)) as store:
        return store.positions(parse(query), TOPIC)


def test_after_a_step_only_its_documents_are_read_again(project: Project) -> None:
    held = Held()
    first = read(held, project)
    assert [each.statement_id for each in first] == ["s-d0", "s-d2"]
    add(project, "s-d1", "d1", "against")
    project.do(DeleteStatement("s-d0"))
    assert read(held, project) == first  # nobody said that anything changed
    held.forget({"d1", "d0"})
    after = read(held, project)
    assert after == fresh(project)
    assert after[-1] is first[-1]  # of the document that was not touched nothing was read
    project.close()


def test_each_query_is_held_by_itself(project: Project) -> None:
    held = Held()
    assert len(read(held, project, "document:d0")) == 1
    assert len(read(held, project, "speaker:nobody")) == 0
    add(project, "more", "d0")
    held.forget({"d0"})
    for query in ("document:d0", "speaker:nobody"):
        assert read(held, project, query) == fresh(project, query)
    held.forget_all()
    assert read(held, project) == fresh(project)
    project.close()


def test_any_rows_are_held_by_what_reads_them(project: Project) -> None:
    held = Held()

    def counted(query: str = "") -> tuple[list[str], list[str]]:
        with closing(Store(project.path, write=False)) as store:
            claims = held.rows(store, query, Store.claims, Store.claims)
            words = held.rows(store, query, Store.words_said, Store.words_said)
        return [each.statement_id for each in claims], [each.statement_id for each in words]

    assert counted() == ([], ["s-d0", "s-d2"])
    claims = (ClaimDraft("demand"),)
    project.do(AddStatement("d1", (Span(1, 5),), "Ines", claims=claims, id="s-d1"))
    project.do(DeleteStatement("s-d2"))
    assert counted() == ([], ["s-d0", "s-d2"])  # nobody said that anything changed
    held.forget({"d1", "d2"})
    assert counted() == (["s-d1"], ["s-d0", "s-d1"])
    project.close()
