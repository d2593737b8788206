"""A text corrected: statements, reviews and what is found in it go along, and undo brings all back."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from desktop_app.domain.document import Document
from desktop_app.domain.findings import Quotation
from desktop_app.domain.problem import Problem, Wrong
from desktop_app.domain.text import Span
from desktop_app.project.commands.correcting import CorrectText, LetGoOfAnchor, PlaceAnchor
from desktop_app.project.commands.documents import ImportDocuments
from desktop_app.project.commands.statements import AddStatement, Part
from desktop_app.project.commands.suggestions import AcceptSuggestion, RejectSuggestion
from desktop_app.project.project import Project
from tests.project.sample import content, new_project

TEXT = "De raat wacht af, zei Noor Bakker. Ergens anders: ‘Wij gaan nu weg’, aldus de woordvoerder."


def span(words: str, text: str = TEXT) -> Span:
    return Span(text.index(words), text.index(words) + len(words))


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    with closing(new_project(tmp_path)) as made:
        made.do(ImportDocuments((Document("d", TEXT, "Raad", language="nl"),)))
        content_of = (span("De raat"), span("wacht af"))
        made.do(
            AddStatement(
                "d", content_of, "Ines", (span("Noor Bakker"),), (span("zei"),), id="s", speaker="Noor"
            )
        )
        yield made


def words(project: Project, statement: str = "s") -> list[str]:
    found = project.statement(statement)
    return [one.exact if one.placed else "" for one in (*found.content, *found.source, *found.cue)]


def test_statements_go_along_and_undo_brings_all_back(project: Project) -> None:
    before = content(project.path)
    step = project.do(CorrectText("d", "Nieuws. " + TEXT.replace("raat", "raad"), TEXT))
    assert step is not None
    assert step.name == "Correct text"
    assert step.touched == {("document", "d"), ("statement", "s")}
    assert words(project) == ["De raad", "wacht af", "Noor Bakker", "zei"]
    assert project.document("d").text.startswith("Nieuws. De raad")
    assert project.check() == ()
    assert [found.document_id for found in project.search("raad nieuws")] == ["d"]
    assert project.search("raat") == ()
    project.undo()
    assert content(project.path) == before
    assert [found.document_id for found in project.search("raat")] == ["d"]
    project.redo()
    assert words(project)[0] == "De raad"


def test_the_text_before_stays_in_the_history(project: Project) -> None:
    step = project.do(CorrectText("d", "Iets heel anders."))
    assert step is not None
    (told,) = project.corrected(step.number)
    assert (told.document_id, told.before, told.after) == ("d", TEXT, "Iets heel anders.")
    project.undo()
    assert len(project.corrected(step.number)) == 1
    assert project.corrected(step.number - 1) == ()


def test_what_was_taken_out_is_kept_without_a_place_and_can_be_placed(project: Project) -> None:
    text = TEXT.replace("De raat wacht af, zei Noor Bakker. ", "")
    project.do(CorrectText("d", text))
    (lost,) = project.unplaced("d")
    assert [one.exact for one in lost.unplaced] == ["De raat", "wacht af", "Noor Bakker", "zei"]
    assert project.check() == ()
    project.do(PlaceAnchor("s", Part.CONTENT, 1, span("Wij gaan nu weg", text)))
    assert [(one.exact, one.placed) for one in project.statement("s").content] == [
        ("De raat", False),
        ("Wij gaan nu weg", True),
    ]
    with pytest.raises(Problem) as told:
        project.do(PlaceAnchor("s", Part.CONTENT, 1, Span(0, 3)))
    assert told.value.wrong is Wrong.CHANGED_ELSEWHERE
    with pytest.raises(Problem):
        project.do(PlaceAnchor("s", Part.CONTENT, 0, Span(0, 999)))
    project.do(PlaceAnchor("s", Part.SOURCE, 0, span("de woordvoerder", text)))
    project.do(PlaceAnchor("s", Part.CUE, 0, span("aldus", text)))
    project.do(PlaceAnchor("s", Part.CONTENT, 0, span("Ergens", text)))
    assert project.unplaced() == ()
    assert words(project) == ["Ergens", "Wij gaan nu weg", "de woordvoerder", "aldus"]


def test_what_is_gone_for_good_is_taken_out_by_hand_but_the_last_words(project: Project) -> None:
    project.do(CorrectText("d", TEXT.replace("De raat wacht af, zei Noor Bakker. ", "")))
    project.do(LetGoOfAnchor("s", Part.SOURCE, 0))
    project.do(LetGoOfAnchor("s", Part.CONTENT, 0))
    assert words(project) == ["", ""]
    assert project.statement("s").source == ()
    with pytest.raises(Problem) as told:
        project.do(LetGoOfAnchor("s", Part.CONTENT, 0))
    assert told.value.wrong is Wrong.LAST_WORDS
    project.undo()
    assert len(project.statement("s").content) == 2


def test_words_put_back_are_found_without_undo(project: Project) -> None:
    project.do(CorrectText("d", TEXT.replace("De raat wacht af, zei Noor Bakker. ", "")))
    project.do(CorrectText("d", TEXT))
    assert words(project) == ["De raat", "wacht af", "Noor Bakker", "zei"]


@pytest.mark.parametrize(
    ("command", "wrong"),
    [
        (CorrectText("d", " \n"), Wrong.EMPTY_TEXT),
        (CorrectText("d", "Iets.", "Iets heel anders."), Wrong.CHANGED_ELSEWHERE),
        (CorrectText("no such", "Iets."), Wrong.NOT_FOUND),
    ],
)
def test_what_cannot_be_done_is_told(project: Project, command: CorrectText, wrong: Wrong) -> None:
    before = content(project.path)
    with pytest.raises(Problem) as told:
        project.do(command)
    assert told.value.wrong is wrong
    assert content(project.path) == before


def test_line_ends_are_no_correction(project: Project) -> None:
    assert project.do(CorrectText("d", f"\ufeff{TEXT}")) is None


def test_what_was_rejected_or_accepted_does_not_come_back(project: Project) -> None:
    said, other = Quotation((span("‘Wij gaan nu weg’"),)), Quotation((span("Ergens anders"),))
    project.keep_found("d", (said, other))
    ids = {one.quotation: one.id for one in project.suggestions("d")}
    project.do(RejectSuggestion(ids[said]))
    project.do(AcceptSuggestion(ids[other], "Ines", "t"))
    text = "Nog een regel.\n" + TEXT.replace("gaan nu", "gingen toen")
    project.do(CorrectText("d", text))
    assert not project.is_searched("d")
    assert project.suggestions("d") == ()
    summary = project.summary("d")
    assert summary is not None
    assert summary.unreviewed is None
    again = (
        Quotation((span("‘Wij gingen toen weg’", text),)),
        Quotation((span("Ergens anders", text),)),
        Quotation((span("Nog een regel", text),)),
    )
    project.keep_found("d", again)
    assert [one.quotation for one in project.suggestions("d")] == [again[2]]
    project.undo()
    project.keep_found("d", (said, other))
    assert project.suggestions("d") == ()


def test_a_decision_on_words_that_are_gone_goes_with_them(project: Project) -> None:
    project.keep_found("d", (Quotation((span("Ergens anders"),)),))
    project.do(RejectSuggestion(project.suggestions("d")[0].id))
    project.do(CorrectText("d", TEXT.replace("Ergens anders: ", "")))
    assert project.reviews("d") == ()
    project.undo()
    assert len(project.reviews("d")) == 1


def test_words_without_a_place_review_nothing(project: Project) -> None:
    text = TEXT.replace("De raat wacht af, zei Noor Bakker. ", "")
    project.do(CorrectText("d", text))
    project.keep_found("d", (Quotation((Span(0, 1),)),))
    assert len(project.suggestions("d")) == 1
