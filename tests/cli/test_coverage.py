"""What the verb ``coverage`` tells."""

from __future__ import annotations

from pathlib import Path

from tests.cli.told import ok, problem


def test_numbers_of_documents_and_speakers(project: Path, document: str) -> None:
    ok("annotate", project, "--document", document, "--content", "1:20", "--kind", "direct")
    speaker = ("--speaker", "Ada Vree", "--claim", "demand")
    ok("annotate", project, "--document", document, "--content", "59:65", *speaker)
    title = ok("documents", project).lines[0].split("\t")[1]
    numbers = ["2", "", "0", "1", "1", "2", "0", "0"]
    told = [line.split("\t") for line in ok("coverage", project).lines]
    assert told[0] == [document, *numbers, title]
    assert told[1][:3] == ["*", "2", "0"]
    assert ok("coverage", project, "--speakers").lines == ["\t4\t4\t0\t0\t0", "Ada Vree\t1\t0\t0\t0\t1"]
    value = ok("coverage", project, "--document", document, "--json").json
    assert value["documents"][0]["lacks"]["speaker"] == value["total"]["lacks"]["speaker"] == 1
    assert value["documents"][0]["lacks"]["review"] is None
    assert [(each["speaker"], each["words"]) for each in value["speakers"]] == [(None, 4), ("Ada Vree", 1)]
    assert "no-such" in problem("coverage", project, "--document", "no-such")


def test_a_project_without_documents(project: Path) -> None:
    assert ok("coverage", project).lines == ["*\t0\t0\t0\t0\t0\t0\t0\t0\t"]
    assert ok("coverage", project, "--json").json["documents"] == []
