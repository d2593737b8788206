"""A project put back to a backup by the command line."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

from desktop_app.project.project import Project
from tests.cli.told import ok, problem


def test_what_would_change_is_told_and_then_done(project: Path, document: str, tmp_path: Path) -> None:
    copy = Path(ok("backup", project, "--output", tmp_path / "copy").lines[0])
    before = ok("statements", project, "--json").out
    ok("annotate", project, "--document", document, "--content", "0:21", "--stance", "Bo Stam=for")
    lines = [line.split("\t") for line in ok("restore", project, copy, "--preview").lines]
    assert ["actor", "goes", "Bo Stam"] in lines
    assert [line[:2] for line in lines if line[0] == "statement"] == [["statement", "goes"]]
    now = ok("statements", project, "--json").out
    assert now != before
    assert ok("restore", project, copy, "--preview", "--json").json["actor"]["gone"] == ["Bo Stam"]
    kept = Path(ok("restore", project, copy).lines[0])
    assert kept.parent == project.with_name(f"{project.stem}.backups")
    assert ok("statements", project, "--json").out == before
    assert ok("statements", kept, "--json").out == now
    assert ok("check", project).lines == ["No faults."]
    assert ok("restore", project, copy, "--preview").lines == []


def test_an_open_project_and_a_file_that_is_none_are_told_in_a_line(project: Path, tmp_path: Path) -> None:
    copy = Path(ok("backup", project, "--output", tmp_path / "copy").lines[0])
    with closing(Project.open(project)):
        assert "close it there first" in problem("restore", project, copy)
    text = tmp_path / "a.standpunt"
    text.write_text("no project")
    assert "a.standpunt" in problem("restore", project, text)
    assert "gone.standpunt" in problem("restore", project, tmp_path / "gone.standpunt")
