"""Every place of a word or a pattern, and statements made of them; what takes for ever is given up."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop_app.domain.concordance import Line
from desktop_app.domain.document import Document
from desktop_app.domain.problem import Problem, Wrong
from desktop_app.domain.query import Query, parse
from desktop_app.domain.saved_search import SavedSearch, SearchIn
from desktop_app.domain.sentence import sentence_around
from desktop_app.domain.text import Span
from desktop_app.project.commands.correcting import CorrectText
from desktop_app.project.commands.documents import ImportDocuments
from desktop_app.project.commands.found import MakeStatements
from desktop_app.project.commands.searches import DeleteSearch, SaveSearch
from desktop_app.project.job import Job
from desktop_app.project.jobs.concordance import Bounds, Lines, Outcome, concordance, pattern_concordance
from desktop_app.project.pattern import Pattern, compiled
from desktop_app.project.project import Project
from tests.project.sample import new_project

TEXT = "The tide turns. “High tide again!” said Orla Quint.\nA Tide-table lies here, e.g. for Mr. Zandt."


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    made = new_project(tmp_path)
    made.do(
        ImportDocuments((Document("a", TEXT, "Tide"), Document("b", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!", "A")))
    )
    yield made
    made.close()


def worked(job: Job[Outcome]) -> tuple[list[Line], Outcome]:
    lines: list[Line] = []
    while True:
        try:
            told = next(job)
        except StopIteration as end:
            outcome: Outcome = end.value
            return lines, outcome
        if isinstance(told, Lines):
            lines += told.lines


def test_lines_of_words(project: Project) -> None:
    lines, outcome = worked(concordance(project.path, parse("tide"), Bounds(width=9)))
    assert [(line.before, line.words, line.after) for line in lines] == [
        ("The ", "tide", " turns. “"),
        ("s. “High ", "tide", " again!” "),
        ("Quint. A ", "Tide", "-table li"),
    ]
    assert outcome == Outcome(3)
    assert worked(concordance(project.path, parse("tide"), Bounds(most=2)))[1] == Outcome(2, more=True)
    assert worked(concordance(project.path, Query()))[0] == []


def test_lines_of_a_pattern(project: Project) -> None:
    lines, _ = worked(pattern_concordance(project.path, Pattern(r"t\w+e", case=True), Query()))
    assert [line.words for line in lines] == ["tide", "tide", "table"]
    lines, _ = worked(pattern_concordance(project.path, Pattern("tid", whole=True), Query()))
    assert lines == []
    lines, _ = worked(pattern_concordance(project.path, Pattern("A+!"), Query(), Bounds(document_id="b")))
    assert len(lines) == 1


def test_what_takes_for_ever_is_given_up(project: Project) -> None:
    lines, outcome = worked(
        pattern_concordance(project.path, Pattern("tide|(a+)+b"), Query(), Bounds(seconds=0.4))
    )
    assert outcome.slow == "A"
    assert lines == []
    job = pattern_concordance(project.path, Pattern("(a+)+b"), Query())
    next(job)
    job.close()


@pytest.mark.parametrize(("words", "place"), [("tide(", "4"), ("*", "0"), ("[a", "0")])
def test_what_is_no_pattern_is_told_with_its_place(words: str, place: str) -> None:
    with pytest.raises(Problem) as told:
        compiled(Pattern(words))
    assert (told.value.wrong, told.value.place) == (Wrong.BAD_VALUE, place)


def test_statements_are_made_of_words_or_of_sentences(project: Project) -> None:
    lines, _ = worked(concordance(project.path, parse("tide")))
    places = tuple((line.document_id, line.span) for line in lines)
    project.do(MakeStatements(places, "Ines"))
    assert [one.words for one in project.statements("a")] == ["tide", "tide", "Tide-table"]
    project.undo()
    project.do(MakeStatements((*places, ("a", Span(0, 3))), "Ines", sentences=True))
    assert [one.words for one in project.statements("a")] == [
        "The tide turns",
        "“High tide again!” said Orla Quint",
        "A Tide-table lies here, e.g. for Mr. Zandt",
    ]
    assert project.do(MakeStatements(places, "Ines", sentences=True)) is None


def test_no_statement_is_made_where_other_words_stand_by_now(project: Project) -> None:
    lines, _ = worked(concordance(project.path, parse("tide")))
    places = tuple((line.document_id, line.span) for line in lines)
    words = tuple(line.words for line in lines)
    text = project.document("a").text
    project.do(CorrectText("a", f"Well. {text}"))
    with pytest.raises(Problem) as told:
        project.do(MakeStatements(places, "Ines", words=words))
    assert told.value.wrong is Wrong.CHANGED_ELSEWHERE
    assert project.statements("a") == ()
    project.undo()
    project.do(MakeStatements(places, "Ines", words=words))
    assert [one.words for one in project.statements("a")] == ["tide", "tide", "Tide-table"]


def test_a_sentence_goes_as_far_as_what_is_in_it() -> None:
    assert sentence_around(TEXT, Span(4, 25)) == Span(0, 51 - 1)
    assert (
        sentence_around("港口关闭。渡轮没有开。", Span(6, 7)).words("港口关闭。渡轮没有开。")
        == "渡轮没有开。"
    )


def test_searches_are_kept_renamed_and_let_go(project: Project) -> None:
    kept = SavedSearch("1", "Tides", "tid.*", SearchIn.CONCORDANCE, pattern=True)
    project.do(SaveSearch(kept))
    assert project.saved_searches() == (kept,)
    with pytest.raises(Problem):
        project.do(SaveSearch(SavedSearch("2", " tides ", "x")))
    with pytest.raises(Problem):
        project.do(SaveSearch(SavedSearch("2", "", "x")))
    project.do(SaveSearch(SavedSearch("1", "High tides", "tide")))
    project.do(DeleteSearch("1"))
    assert project.saved_searches() == ()
    project.undo()
    project.undo()
    assert project.saved_searches() == (kept,)
    assert project.check() == ()
