"""A project copied by the command line."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from desktop_app.project.backups import folder_of, keep_backup
from desktop_app.project.job import run
from tests.cli.told import ok, problem


def test_the_copy_is_a_project_that_says_the_same(project: Path, document: str, tmp_path: Path) -> None:
    ok("annotate", project, "--document", document, "--content", "0:21", "--stance", "Bo Stam=for")
    copy = tmp_path / "copy.standpunt"
    assert ok("backup", project, "--output", tmp_path / "copy").lines == [str(copy)]
    assert ok("statements", copy, "--json").out == ok("statements", project, "--json").out
    assert ok("check", copy).lines == ["No faults."]
    assert ok("undo", copy).lines == ["Add statement"]
    assert "copy.standpunt" in problem("backup", project, "--output", copy)


def test_without_a_place_it_stands_beside_with_the_time_in_its_name(project: Path, document: str) -> None:
    first, second = (Path(ok("backup", project).lines[0]) for _ in range(2))
    assert first != second
    assert {first.parent, second.parent} == {project.parent}
    assert first.name.startswith(f"{project.stem} 20")
    assert ok("documents", first, "--json").json[0]["id"] == document


def test_what_is_no_project_or_has_no_folder_is_told_in_a_line(project: Path, tmp_path: Path) -> None:
    text = tmp_path / "a.standpunt"
    text.write_text("no project")
    assert "a.standpunt" in problem("backup", text)
    assert "nowhere" in problem("backup", project, "--output", tmp_path / "nowhere" / "copy.standpunt")


def test_the_backups_are_listed_also_of_a_project_that_is_gone(project: Path, document: str) -> None:
    assert ok("backup", project, "--list").lines == []
    made = []
    for day in (14, 15):
        ok("annotate", project, "--document", document, "--content", f"{day}:21", "--stance", "Bo Stam=for")
        now = datetime(2031, 3, day, 9, 30)  # noqa: DTZ001 (by the reader's clock)
        made.append(str(run(keep_backup(project, folder_of(project), now, 5))))
    assert [line.split("\t")[::2] for line in ok("backup", project, "--list").lines] == [
        ["2031-03-15 09:30:00", made[1]],
        ["2031-03-14 09:30:00", made[0]],
    ]
    project.unlink()
    rows = ok("backup", project, "--list", "--json").json
    assert [row["made"] for row in rows] == ["2031-03-15T09:30:00", "2031-03-14T09:30:00"]
