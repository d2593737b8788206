"""Suggestions kept, accepted and rejected, and what is left of them after every step."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from desktop_app.domain.document import Document
from desktop_app.domain.findings import Confidence, Quotation, Why
from desktop_app.domain.learned import Model
from desktop_app.domain.problem import Problem, Wrong
from desktop_app.domain.statement import Kind
from desktop_app.domain.suggestion import Decision
from desktop_app.domain.text import Span
from desktop_app.project.commands.actors import PutActor
from desktop_app.project.commands.documents import (
    DeleteDocument,
    DescribeDocument,
    DocumentField,
    ImportDocuments,
)
from desktop_app.project.commands.statements import (
    ActorRole,
    AddStatement,
    DeleteStatement,
    Part,
    SetActor,
    SetSpans,
)
from desktop_app.project.commands.suggestions import AcceptSuggestion, AcceptSuggestions, RejectSuggestion
from desktop_app.project.project import Project
from tests.project.sample import document, new_project
from tests.store.trouble import edited

FIRST = Quotation(
    (Span(0, 23),),
    Kind.DIRECT,
    source=(Span(29, 39),),
    cue=(Span(24, 28),),
    speaker="Orla Quint",
    speaks_for="The Merrow Bank",
    why=Why("quote-verb", "say", "name"),
    confidence=Confidence.HIGH,
)
SECOND = Quotation((Span(42, 52), Span(53, 60)), Kind.INDIRECT, speaker="her cousin")


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    with closing(new_project(tmp_path)) as made:
        made.do(ImportDocuments((document(0), document(1))))
        made.keep_found("d0", (SECOND, FIRST))
        yield made


def test_kept_in_the_order_of_the_text_and_no_step(project: Project) -> None:
    told: list[object] = []
    project.subscribe(told.append)
    steps = project.history()
    project.keep_found("d0", (SECOND, FIRST, replace(FIRST, speaker="the same words again")))
    suggestions = project.suggestions("d0")
    assert [one.quotation for one in suggestions] == [FIRST, SECOND]
    assert [project.suggestion(one.id) for one in suggestions] == list(suggestions)
    assert project.found("d0") == (FIRST, SECOND)
    assert (project.unreviewed(), project.unreviewed("d0"), project.unreviewed("d1")) == (2, 2, 0)
    assert project.unsearched() == 1
    assert [one.unreviewed for one in project.summaries()] == [2, None]
    assert (told, project.history()) == ([], steps)


def test_searched_until_text_language_or_model_are_others(project: Project) -> None:
    assert project.is_searched("d0")
    assert not project.is_searched("d1")
    project.do(DescribeDocument("d0", ((DocumentField.LANGUAGE, "nl-BE"),)))
    assert not project.is_searched("d0")
    assert len(project.suggestions("d0")) == 2
    before = project.search_key("d0")
    model = Model("nl", "2031-03-14T10:00:00+00:00", b"\0taught", 5, 4, 3, 2, ("X says",))
    project.keep_model(model)
    assert (project.model("nl"), project.model("NL-be"), project.model("en")) == (model, model, None)
    project.keep_found("d0", (FIRST,), before)  # as a search that began before would
    assert not project.is_searched("d0")
    project.keep_found("d0", (FIRST,))
    assert project.is_searched("d0")
    project.forget_models()
    assert project.models() == ()
    assert not project.is_searched("d0")
    with pytest.raises(Problem) as problem:
        project.keep_found("none", ())
    assert problem.value.wrong is Wrong.NOT_FOUND


def test_accepted_as_it_was_proposed(project: Project) -> None:
    first, second = project.suggestions("d0")
    step = project.do(AcceptSuggestion(first.id, "Ines", id="new"))
    assert step is not None
    assert step.name == "Accept suggestion"
    statement = project.statement("new")
    names = {actor.id: actor.name for actor in project.actors()}
    assert [anchor.span for anchor in statement.content] == [Span(0, 23)]
    assert [anchor.exact for anchor in (*statement.source, *statement.cue)] == ["Orla Quint", "said"]
    assert (statement.kind, names[statement.speaker]) == (Kind.DIRECT, "Orla Quint")
    assert names[statement.speaks_for] == "The Merrow Bank"
    (review,) = project.reviews("d0")
    assert (review.decision, review.proposed, review.statement_id) == (Decision.ACCEPTED, FIRST, "new")
    assert project.suggestions("d0") == (second,)
    for command in (AcceptSuggestion(first.id, "Ines"), RejectSuggestion(first.id)):
        with pytest.raises(Problem) as problem:
            project.do(command)
        assert problem.value.wrong is Wrong.NOT_FOUND
    project.undo()
    assert (project.reviews(), len(project.suggestions("d0")), project.actors()) == ((), 2, ())


def test_a_speaker_is_known_by_an_alias_and_made_once(project: Project) -> None:
    from desktop_app.domain.actors import Actor

    project.do(PutActor(Actor("orla", "O. Quint", aliases=("orla quint",))))
    project.keep_found("d0", (FIRST, replace(SECOND, speaker="The Merrow Bank")))
    step = project.do(AcceptSuggestions(tuple(one.id for one in project.suggestions("d0")), "Ines"))
    assert step is not None
    assert step.name == "Accept 2 suggestions"
    assert [actor.name for actor in project.actors()] == ["O. Quint", "The Merrow Bank"]
    assert project.statements("d0")[0].speaker == "orla"


def test_one_that_is_gone_lets_none_be_accepted(project: Project) -> None:
    first, second = (one.id for one in project.suggestions("d0"))
    project.do(RejectSuggestion(second))
    with pytest.raises(Problem):
        project.do(AcceptSuggestions((first, second), "Ines"))
    assert project.statements("d0") == ()


def test_a_rejected_one_never_returns(project: Project) -> None:
    first, _ = project.suggestions("d0")
    step = project.do(RejectSuggestion(first.id))
    assert step is not None
    assert step.name == "Reject suggestion"
    wider = replace(FIRST, content=(Span(0, 40),), speaker="someone else")
    much_wider = replace(FIRST, content=(Span(0, 60),))
    project.keep_found("d0", (wider,))
    assert project.suggestions("d0") == ()
    project.keep_found("d0", (much_wider,))
    assert [one.quotation for one in project.suggestions("d0")] == [much_wider]


def test_a_statement_of_the_same_words_leaves_nothing_to_review(project: Project) -> None:
    project.do(AddStatement("d0", (Span(1, 20), Span(41, 61)), "Joost", id="s"))
    assert [one.quotation for one in project.suggestions("d0")] == [FIRST, SECOND]
    project.do(SetSpans("s", Part.CONTENT, (Span(1, 20),)))
    assert [one.quotation for one in project.suggestions("d0")] == [SECOND]
    project.do(DeleteStatement("s"))
    assert project.unreviewed("d0") == 2
    project.undo()
    assert project.unreviewed("d0") == 1
    assert project.check() == ()


def test_a_statement_takes_its_review_along(project: Project) -> None:
    project.do(AcceptSuggestion(project.suggestions("d0")[0].id, "Ines", id="s"))
    project.do(DeleteStatement("s"))
    assert (project.reviews(), project.unreviewed()) == ((), 2)
    project.undo()
    assert (len(project.reviews()), project.unreviewed()) == (1, 1)


def test_what_was_found_never_stands_in_the_way_of_an_undo(project: Project) -> None:
    project.undo()
    assert (project.summaries(), project.unreviewed(), project.suggestions("d0")) == ((), 0, ())
    project.redo()
    assert project.unreviewed() == 2
    project.do(RejectSuggestion(project.suggestions("d0")[0].id))
    project.do(DeleteDocument("d0"))
    assert (project.reviews(), project.unreviewed(), project.check()) == ((), 0, ())
    project.do(ImportDocuments((Document("d0", "Another text under the same name."),)))
    assert (project.suggestions("d0"), project.found("d0"), project.is_searched("d0")) == ((), (), False)
    assert project.summary("d0") == project.summaries()[-1]
    project.keep_found("d0", (replace(SECOND, content=(Span(0, 7),)),))
    assert project.unreviewed() == 1
    for _ in range(2):
        project.undo()
    assert len(project.reviews()) == 1
    assert (project.suggestions("d0"), project.check()) == ((), ())


def test_another_program_hears_what_is_left(project: Project) -> None:
    other = Project.open(project.path, "Joost")
    first, second = other.suggestions("d0")
    project.do(RejectSuggestion(first.id))
    assert other.poll()
    assert other.suggestions("d0") == (second,)
    other.undo()
    assert project.poll()
    assert project.unreviewed() == 2
    project.keep_found("d0", ())
    assert not other.poll()
    assert other.suggestions("d0") == ()
    other.close()


@pytest.mark.parametrize(
    ("spoilt", "kind"),
    [
        ("UPDATE proposals SET reviewed = 1", "suggestion"),
        ("UPDATE searches SET unreviewed = 7", "document"),
        ("UPDATE proposals SET end = 900", "suggestion"),
        ("UPDATE proposals SET quotation = '{}'", "suggestion"),
        ("UPDATE reviews SET proposed = 'x'", "review"),
        ("UPDATE reviews SET end = 900", "review"),
        ("UPDATE reviews SET decision = 'accepted'", "review"),
        ("UPDATE reviews SET document_id = 'none'", "reviews"),
    ],
)
def test_check_finds_faults(project: Project, spoilt: str, kind: str) -> None:
    project.do(RejectSuggestion(project.suggestions("d0")[0].id))
    assert project.check() == ()
    project.close()
    with edited(project.path) as connection:
        connection.execute(spoilt)
    again = Project.open(project.path)
    assert kind in {finding.kind for finding in again.check()}
    again.close()


@pytest.mark.parametrize(
    ("speaker", "left"), [("Mara Lind", ""), ("", ""), ("Quint", "The Merrow Bank"), ("her cousin", "")]
)
def test_another_speaker_does_not_speak_for_whom_the_suggestion_said(
    project: Project, speaker: str, left: str
) -> None:
    first = next(one for one in project.suggestions("d0") if one.quotation.speaks_for)
    project.do(AcceptSuggestion(first.id, "Ines", id="s"))
    project.do(SetActor("s", ActorRole.SPEAKER, speaker))
    assert _speaks_for(project) == left
    project.undo()
    assert _speaks_for(project) == "The Merrow Bank"


def test_whom_a_person_said_the_speaker_speaks_for_stays(project: Project) -> None:
    first = next(one for one in project.suggestions("d0") if one.quotation.speaks_for)
    project.do(AcceptSuggestion(first.id, "Ines", id="s"))
    project.do(SetActor("s", ActorRole.SPEAKS_FOR, "The Union"))
    project.do(SetActor("s", ActorRole.SPEAKER, "Mara Lind"))
    assert _speaks_for(project) == "The Union"


def _speaks_for(project: Project) -> str:
    statement = project.statement("s")
    assert statement is not None
    return next((actor.name for actor in project.actors() if actor.id == statement.speaks_for), "")
