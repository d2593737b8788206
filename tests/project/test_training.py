"""A project teaches the finder what its readers decided, in a process that can be given up."""

from __future__ import annotations

import multiprocessing
import sys
import tempfile
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from desktop_app.analysis.learning.packing import unpacked
from desktop_app.domain.document import Document
from desktop_app.domain.findings import Quotation, Why
from desktop_app.domain.learned import Model
from desktop_app.domain.problem import Problem, Wrong
from desktop_app.domain.statement import Kind
from desktop_app.domain.text import Span
from desktop_app.project.commands.documents import ImportDocuments
from desktop_app.project.commands.statements import AddStatement, Part, SetSpans
from desktop_app.project.commands.suggestions import AcceptSuggestions, RejectSuggestion
from desktop_app.project.finding import found
from desktop_app.project.job import run
from desktop_app.project.jobs.training import Trained, train
from desktop_app.project.material import material
from desktop_app.project.project import Project
from desktop_app.project.seal import unsealed
from desktop_app.project.taught import improved
from desktop_app.store.store import Store
from tests.project.sample import new_project

TEXT = (
    "Ada Vree kwebbelde dat de kade open blijft.\n\nBo Stam kwebbelde dat het kanaal dichtslibt.\n\n"
    "De bond hoopt op geld. Het regende in Zandstad."
)
FIRST, SECOND, HOPE = Span(19, 42), Span(63, 89), Span(99, 112)
PROPOSED = (
    Quotation((FIRST,), Kind.INDIRECT, (Span(0, 8),), (Span(9, 18),), why=Why("verb-that", "kwebbelen")),
    Quotation((SECOND,), Kind.INDIRECT, (Span(45, 52),), (Span(53, 62),), why=Why("verb-that", "kwebbelen")),
    Quotation((HOPE,), Kind.INDIRECT, why=Why("noun-phrase", "hopen")),
)


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    """A project without documents."""
    with closing(new_project(tmp_path)) as held:
        yield held


def reviewed(project: Project, number: int) -> None:
    """Add a document; its first two suggestions are accepted, the third is rejected."""
    id_ = f"d{number}"
    project.do(ImportDocuments((Document(id_, TEXT, language="nl-BE"),)))
    project.keep_found(id_, PROPOSED)
    first, second, hope = project.suggestions(id_)
    project.do(AcceptSuggestions((first.id, second.id), "Ines"))
    project.do(RejectSuggestion(hope.id))


def only(told: tuple[Trained, ...]) -> Trained:
    """The one there is."""
    (one,) = told
    return one


def test_what_was_decided_becomes_a_model_that_finds_and_is_silent(project: Project) -> None:
    for number in range(5):
        reviewed(project, number)
    told = only(run(train(project.path)))
    assert (told.language, told.documents, told.accepted, told.rejected) == ("nl", 5, 10, 5)
    assert (told.corrected, told.coded) == (0, 0)
    model = told.model
    assert model is not None
    assert model.quiet == ("noun-phrase/hopen",)
    assert (model.language, model.documents, model.accepted, model.rejected) == ("nl", 5, 10, 5)
    project.keep_model(model)
    assert not project.is_searched("d0")
    again = project.model("nl")
    assert [one.content for one in improved(TEXT, PROPOSED, again)] == [(FIRST,), (SECOND,)]
    assert found(TEXT, "nl", (), again)


def test_corrected_and_coded_are_counted_apart(project: Project) -> None:
    for number in range(2):
        reviewed(project, number)
    statement = project.statements("d0")[0]
    project.do(SetSpans(statement.id, Part.CONTENT, (Span(19, 37),)))
    project.do(AddStatement("d1", (Span(99, 112),), "Ines"))
    project.do(AddStatement("d1", (Span(113, 135),), "Ines", kind=Kind.AUTHORIAL))
    told = only(run(train(project.path)))
    assert (told.accepted, told.corrected, told.rejected, told.coded) == (3, 1, 2, 1)


def test_too_little_makes_no_model_but_says_what_there_is(project: Project) -> None:
    assert run(train(project.path)) == ()
    assert run(train(project.path, "de-AT")) == (Trained("de", 0, 0, 0, 0, 0),)
    for number in range(4):
        reviewed(project, number)
    told = only(run(train(project.path)))
    assert (told.model, told.documents) == (None, 4)


def test_of_a_document_half_gone_through_only_those_paragraphs_teach(project: Project) -> None:
    project.do(ImportDocuments((Document("d", TEXT, language="nl"), Document("untouched", TEXT + "."))))
    project.keep_found("d", PROPOSED)
    project.do(AddStatement("d", (FIRST,), "Ines"))
    store = Store(project.path, write=False)
    with closing(store):
        taught = material(store, project.document("d"), lambda _: ())
        assert taught is not None
        assert taught.example.reviewed == (Span(0, 43),)
        assert material(store, project.document("untouched"), lambda _: ()) is None
    for suggestion in project.suggestions("d"):
        project.do(RejectSuggestion(suggestion.id))
    store = Store(project.path, write=False)
    with closing(store):
        whole = material(store, project.document("d"), lambda _: ())
        assert whole is not None
        assert whole.example.reviewed is None


def test_given_up_it_leaves_no_process_behind(project: Project) -> None:
    for number in range(5):
        reviewed(project, number)
    job = train(project.path)
    while next(job).at != "nl":
        pass
    assert multiprocessing.active_children()
    job.close()
    assert not multiprocessing.active_children()
    assert project.models() == ()


def test_killed_or_not_it_leaves_no_words_of_articles_behind(
    project: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "between"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    for number in range(5):
        reviewed(project, number)
    job = train(project.path)
    while next(job).at != "nl":
        pass
    (between,) = folder.iterdir()
    assert between.stat().st_mode & 0o077 == 0 or sys.platform == "win32"
    (between / "tagger").write_bytes(b"half")  # as the engine leaves it when it is killed
    job.close()
    assert not list(folder.iterdir())
    run(train(project.path))
    assert not list(folder.iterdir())


def test_a_process_that_dies_is_told(project: Project) -> None:
    for number in range(5):
        reviewed(project, number)
    with closing(train(project.path)) as job:
        while next(job).at != "nl":
            pass
        (process,) = multiprocessing.active_children()
        process.kill()
        with pytest.raises(Problem) as told:
            for _ in job:
                pass
    assert told.value.wrong is Wrong.BROKEN_OFF


def test_articles_with_no_paragraph_gone_through_teach_nothing(project: Project) -> None:
    text = TEXT.replace("\n\n", " .")
    for number in range(6):
        project.do(ImportDocuments((Document(f"d{number}", f"{text}{number}", language="nl"),)))
        project.keep_found(f"d{number}", PROPOSED)
        first, second, _ = project.suggestions(f"d{number}")
        project.do(AcceptSuggestions((first.id, second.id), "Ines"))
    told = only(run(train(project.path)))
    assert (told.documents, told.accepted, told.model) == (0, 12, None)


def test_a_model_made_elsewhere_is_left_aside(project: Project) -> None:
    for number in range(5):
        reviewed(project, number)
    model = only(run(train(project.path))).model
    assert model is not None
    stranger = replace(model, data=unsealed(model.data) or b"")
    assert unpacked(stranger.data).quiet == model.quiet
    assert improved(TEXT, PROPOSED, stranger) == PROPOSED
    assert improved(TEXT, PROPOSED, model) != PROPOSED


def test_a_damaged_model_is_left_aside() -> None:
    broken = Model("nl", "2031-03-14", b"standpunt learned\nno")
    assert improved(TEXT, PROPOSED, broken) == PROPOSED
    assert improved(TEXT, PROPOSED, None) == PROPOSED


def test_a_file_that_is_no_project_is_a_problem(tmp_path: Path) -> None:
    with pytest.raises(Problem) as told:
        run(train(tmp_path / "none.standpunt"))
    assert told.value.wrong is Wrong.NO_FILE
