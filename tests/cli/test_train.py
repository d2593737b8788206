"""Learning from a project on the command line, and forgetting it."""

from __future__ import annotations

from pathlib import Path

from tests.cli.told import ok, problem, told, usage_error

TEXT = "Ada Vree kwebbelde dat de kade open blijft. Het regende.\n\nBo Stam kwebbelde dat het kanaal sluit.\n"


def coded(project: Path, folder: Path, number: int) -> None:
    """Add so many articles with two statements each."""
    for at in range(number):
        text = folder / f"harbour{at}.nl.txt"
        text.write_text(f"{TEXT}{at}\n", "utf-8")
        id_ = ok("import", project, text).lines[0]
        for span in ("19:42", "77:96"):
            ok("annotate", project, "--document", id_, "--content", span)


def test_it_says_what_it_learned_from_and_forgets(project: Path, tmp_path: Path) -> None:
    coded(project, tmp_path, 5)
    line = ok("train", project).lines
    assert line == ["nl: learned from 5 articles (0 accepted, 0 corrected, 0 rejected, 10 coded by hand)."]
    record = ok("train", project, "--language", "nl-BE", "--json").json
    assert [(one["language"], one["documents"], one["learned"], one["quiet"]) for one in record] == [
        ("nl", 5, True, [])
    ]
    assert ok("train", project, "--forget").lines == ["What was learned is forgotten."]
    assert ok("train", project, "--forget", "--json").json == []


def test_too_little_is_one_line(project: Path, tmp_path: Path) -> None:
    assert "Too little to learn from" in problem("train", project)
    coded(project, tmp_path, 2)
    said = problem("train", project)
    assert "nl has 2 articles (0 accepted, 0 corrected, 0 rejected, 4 coded by hand)" in said
    assert "de has 0 articles" in problem("train", project, "--language", "de")
    again = told("train", project, "--json")
    assert (again.code, [one["learned"] for one in again.json]) == (1, [False])


def test_one_language_with_too_little_is_no_failure(project: Path, tmp_path: Path) -> None:
    coded(project, tmp_path, 5)
    text = tmp_path / "quay.de.txt"
    text.write_text(TEXT, "utf-8")
    ok("annotate", project, "--document", ok("import", project, text).lines[0], "--content", "19:42")
    said = told("train", project)
    assert (said.code, len(said.lines)) == (0, 1)
    assert "de has 1 article (" in said.err


def test_forgetting_is_of_all_that_was_learned(project: Path) -> None:
    assert "--forget" in usage_error("train", project, "--forget", "--language", "nl")
