"""Quotations found in the documents of a project, kept, and accepted."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.told import TEXT, ok, problem, usage_error


@pytest.fixture
def document(project: Path, tmp_path: Path) -> str:
    """The id of a document of the project, plain text that every finder understands."""
    text = tmp_path / "harbour_news.nl.txt"
    text.write_text(TEXT.replace(" 🚢", ""), "utf-8")
    return ok("import", project, text).lines[0]


def test_what_is_found_is_counted_for_each_document(project: Path, document: str) -> None:
    assert ok("documents", project).lines[0].split("\t")[7] == ""
    assert ok("suggest", project).lines == [f"{document}\t2\t2\t2\tharbour news"]
    assert ok("documents", project, "--json").json[0]["unreviewed"] == 2
    assert len(ok("history", project).lines) == 2  # finding is no step
    assert ok("suggest", project, "--again", "--json").json == [
        {"document_id": document, "title": "harbour news", "found": 2, "high": 2, "unreviewed": 2}
    ]


def test_the_suggestions_of_a_document_are_told_with_their_ids(project: Path, document: str) -> None:
    rows = [line.split("\t") for line in ok("suggest", project, "--document", document).lines]
    assert [row[1:] for row in rows] == [
        ["0:21", "direct", "Ada Vree", "high", "‘De kade blijft open’"],
        ["51:59", "direct", "Bo Stam", "high", "‘Nooit,’"],
    ]
    again = ok("suggest", project, "--document", document, "--again", "--json").json
    assert [one["id"] for one in again] == [row[0] for row in rows]
    assert again[0]["why"]["cue"] == "zeggen"


def test_accepting_makes_statements_and_actors_in_one_step(project: Path, document: str) -> None:
    told = ok("suggest", project, "--accept", "all")
    assert told.lines[0] == "2 statements"
    assert sorted(told.lines[1:]) == ["New actor: Ada Vree", "New actor: Bo Stam"]
    rows = ok("statements", project, "--json").json
    assert [(row["speaker"], row["annotator"], row["kind"]) for row in rows] == [
        ("Ada Vree", "Imke", "direct"),
        ("Bo Stam", "Imke", "direct"),
    ]
    assert ok("history", project).lines[-1].endswith("\tAccept 2 suggestions")
    assert ok("suggest", project).lines == [f"{document}\t2\t2\t0\tharbour news"]
    assert ok("suggest", project, "--accept", "high", "--json").json == {"statements": [], "actors": []}
    assert ok("undo", project).lines == ["Accept 2 suggestions"]
    assert ok("suggest", project).lines == [f"{document}\t2\t2\t2\tharbour news"]
    assert ok("check", project).lines == ["No faults."]


def test_the_language_of_a_document_can_be_said(project: Path, document: str) -> None:
    ok("suggest", project, "--document", document, "--language", "en")
    assert ok("documents", project, "--json").json[0]["language"] == "en"
    assert ok("history", project).lines[-1].endswith("\tDescribe document")


def test_suggestions_go_along_with_an_export_where_asked(
    project: Path, document: str, tmp_path: Path
) -> None:
    ok("suggest", project)
    without, along = tmp_path / "without.zip", tmp_path / "with.zip"
    export = ("export", project, "--format", "bundle", "--output")
    assert ok(*export, without).lines == ["0 statements"]
    assert ok(*export, along, "--suggestions").lines == ["2 statements"]
    first = along.read_bytes()
    assert ok(*export, along, "--suggestions").lines == ["2 statements"]
    assert along.read_bytes() == first
    other = ok("new", tmp_path / "other").lines[0]
    assert ok("read", other, along).lines == ["2 statements"]
    rows = ok("statements", other, "--json").json
    assert {(row["annotator"], row["set_kind"]) for row in rows} == {("Standpunt", "suggested")}
    assert [row["speaker"] for row in rows] == ["Ada Vree", "Bo Stam"]
    # What somebody else's finder suggests is nobody's decision.
    assert ok("suggest", other).lines == [f"{document}\t2\t2\t2\tharbour news"]
    assert ok(*("export", other, "--format", "bundle", "--output"), along, "--suggestions").lines == [
        "2 statements"
    ]


def test_what_is_not_there_is_told(project: Path, document: str) -> None:
    assert "no document nothing" in problem("suggest", project, "--document", "nothing")
    assert "does not exist" in problem("suggest", project.with_name("none"))


@pytest.mark.parametrize(
    "arguments",
    [
        ["p", "--text", "a"],
        ["p", "--output", "a"],
        ["p", "--corpus", "a", "--output", "b"],
        ["p", "--language", "nl"],
        ["p", "--accept", "none"],
        ["p", "--workers", "0"],
        ["--text", "a", "--document", "d"],
        ["--text", "a", "--workers", "2"],
        ["--corpus", "a", "--output", "b", "--accept", "all"],
        ["--again"],
    ],
)
def test_forms_are_not_mixed(arguments: list[str]) -> None:
    usage_error("suggest", *arguments)
