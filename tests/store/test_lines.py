"""Lines of the statement table say what the statements say."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

from desktop_app.domain.query import parse
from desktop_app.domain.statement import Kind
from desktop_app.domain.text import Span
from desktop_app.project.commands.documents import ImportDocuments
from desktop_app.project.commands.statements import (
    ActorRole,
    AddStatement,
    ClaimDraft,
    SetActor,
    SetMemo,
    StanceDraft,
)
from desktop_app.store.store import Store
from tests.project.sample import document, new_project


def test_a_line_says_what_its_statement_says(tmp_path: Path) -> None:
    project = new_project(tmp_path)
    project.do(ImportDocuments((document(0), document(1))))
    made = AddStatement(
        "d1",
        (Span(20, 24), Span(4, 9)),
        "Ines",
        cue=(Span(0, 2),),
        kind=Kind.MIXED,
        speaker="Ada",
        claims=(ClaimDraft("demand", "Tolls"), ClaimDraft("assertion")),
        stances=(StanceDraft("topic:Tolls", "for"), StanceDraft("Bo Stam")),
    )
    project.do(made)
    project.do(SetActor(made.id, ActorRole.ADDRESSEE, "Bo Stam"))
    project.do(SetMemo(made.id, "look"))
    project.do(AddStatement("d0", (Span(0, 5),), "Ines", id="other"))
    statement = project.statement(made.id)
    (line,) = project.lines_by_id(frozenset((made.id, "not there")))
    assert (line.article.id, line.article.title, line.article.date) == ("d1", "Article 1", "2031-03-14")
    assert (line.words, line.start) == (statement.words, 4)
    assert (line.set_id, line.kind, line.status, line.memo) == (statement.set_id, "mixed", "open", "look")
    assert (line.speaker, line.speaks_for, line.addressee) == (statement.speaker, "", statement.addressee)
    assert line.claims == (("demand", "tolls"), ("assertion", ""))
    assert line.stances == tuple((each.target.kind, each.target.id, each.level) for each in statement.stances)
    with closing(Store(project.path, write=False)) as store:
        assert [each.id for some in store.lines("d1") for each in some] == [made.id]
        assert {each.id for some in store.lines() for each in some} == {made.id, "other"}
        assert (store.statement_count("d1"), store.statement_count()) == (1, 2)
        assert store.statements_asked(parse("kind:mixed"), 9, "d0") == ()
        assert store.statements_asked(parse("title:article"), 9, "d0") == ("other",)
    project.close()
