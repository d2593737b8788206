"""A text corrected from a file, and what lost its place by it."""

from __future__ import annotations

from pathlib import Path

from tests.cli.told import TEXT, ok, problem, told


def test_statements_move_and_what_is_lost_is_told(project: Path, document: str, tmp_path: Path) -> None:
    said, other = "‘De kade blijft open’", "‘Nooit,’"
    ids = [
        ok("annotate", project, "--document", document, "--content", f"{at}:{at + len(words)}").lines[0]
        for words in (said, other)
        for at in (TEXT.index(words),)
    ]
    text = tmp_path / "corrected.txt"
    text.write_text("Haven\n\n" + TEXT.replace("open", "dicht"), "utf-8")
    assert ok("correct", project, "--document", document, "--text", text).lines == [
        "Corrected; 2 statements moved."
    ]
    assert [row["words"] for row in ok("statements", project, "--json").json] == [
        "‘De kade blijft dicht’",
        other,
    ]
    assert ok("correct", project, "--document", document, "--text", text).lines == ["The text is as it was."]
    text.write_text(TEXT.replace(other, ""), "utf-8")
    assert ok("correct", project, "--document", document, "--text", text).lines == [
        f"{ids[1]}\tcontent\t0\t{other}"
    ]
    row = ok("correct", project, "--document", document, "--text", text, "--json").json[0]
    assert row == {"statement": ids[1], "part": "content", "ordinal": 0, "words": other}
    assert ok("statements", project, "--json").json[1]["content"] == [None]
    assert ok("statements", project).lines[1].split("\t")[2] == "?"
    checked = told("check", project)
    assert (checked.code, checked.out) == (0, "No faults.\n")
    assert other in checked.err
    ok("undo", project)
    assert ok("statements", project, "--json").json[1]["words"] == other


def test_a_text_that_cannot_be_read_changes_nothing(project: Path, document: str, tmp_path: Path) -> None:
    assert "does not exist" in problem(
        "correct", project, "--document", document, "--text", tmp_path / "no.txt"
    )
    text = tmp_path / "blank.txt"
    text.write_text(" \n", "utf-8")
    assert "no text" in problem("correct", project, "--document", document, "--text", text)
    assert ok("history", project).lines[-1].endswith("Import “harbour news”")
