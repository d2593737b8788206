"""Every trouble with a file is one clear problem, and the file is as it was."""

from __future__ import annotations

import os
import sqlite3
import stat
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from random import Random

import pytest

from desktop_app.domain.problem import Problem, Wrong
from desktop_app.project.project import Project
from desktop_app.project.wording import worded
from tests.project.sample import CODEBOOK, content, new_project
from tests.store.trouble import UNUSABLE, everything, project_file

_FIRST = "FROM statements LIMIT 1"


def opened_and_read(path: Path, *, write: bool = True) -> None:
    project = Project.open(path, write=write)
    try:
        everything(project)
    finally:
        project.close()


def refused(path: Path, *, write: bool = True) -> Wrong:
    """What is wrong with the file; that it stayed as it is is asserted."""

    def files() -> dict[Path, bytes]:
        return {file: file.read_bytes() for file in path.parent.glob("*") if file.is_file()}

    before = files()
    with pytest.raises(Problem) as problem:
        opened_and_read(path, write=write)
    assert files() == before
    sentence = worded(problem.value)
    assert str(path) in sentence
    assert "\n" not in sentence
    return problem.value.wrong


@pytest.mark.parametrize("write", [True, False])
@pytest.mark.parametrize("trouble", UNUSABLE)
def test_a_file_that_cannot_be_used(tmp_path: Path, trouble: str, write: bool) -> None:
    path = project_file(tmp_path)
    wrong, spoil = UNUSABLE[trouble]
    spoil(path)
    assert refused(path, write=write).value == wrong


@pytest.mark.parametrize("write", [True, False])
def test_no_file_and_no_ordinary_one(tmp_path: Path, write: bool) -> None:
    assert refused(tmp_path / "none.standpunt", write=write) is Wrong.NO_FILE
    assert refused(tmp_path / "none" / "none.standpunt", write=write) is Wrong.NO_FILE
    with pytest.raises(Problem, match="no-file"):
        Project.open(Path("a\0b.standpunt"), write=write)
    (tmp_path / "folder.standpunt").mkdir()
    assert refused(tmp_path / "folder.standpunt", write=write) is Wrong.IS_FOLDER
    if hasattr(os, "mkfifo"):
        os.mkfifo(tmp_path / "pipe.standpunt")
        assert refused(tmp_path / "pipe.standpunt", write=write) is Wrong.NO_PROJECT


def test_bytes_turned_over_anywhere_never_end_in_a_traceback(tmp_path: Path) -> None:
    path = project_file(tmp_path)
    sound, random = path.read_bytes(), Random(2031)
    told = set()
    for number in range(150):
        data = bytearray(sound)
        for _ in range(random.choice((1, 30, 300))):
            data[random.randrange(100, len(data))] = random.randrange(256)
        path.write_bytes(data)
        try:
            opened_and_read(path, write=False)
            project = Project.open(path, write=False)
            project.check()
            project.close()
        except Problem as problem:
            told.add((number, problem.wrong))
        finally:
            for left in tmp_path.glob("*-*"):
                left.unlink()
    assert len(told) > 50
    assert {wrong for _, wrong in told} <= {Wrong.DAMAGED_PROJECT, Wrong.NOT_WRITABLE, Wrong.NO_PROJECT}


def test_check_tells_a_damaged_file(tmp_path: Path) -> None:
    path = project_file(tmp_path)
    with closing(sqlite3.connect(path)) as connection:
        (page,) = connection.execute("SELECT rootpage FROM sqlite_master WHERE name = 'anchors'").fetchone()
    data = path.read_bytes()
    path.write_bytes(data[: (page - 1) * 4096] + b"\xa5" * 4096 + data[page * 4096 :])
    project = Project.open(path)
    assert {finding.kind for finding in project.check()} == {"file"}
    project.close()


@pytest.mark.parametrize(
    ("statement", "kind"),
    [
        ("UPDATE anchors SET start = start + 1 WHERE role = 'content' AND ordinal = 0", "statement"),
        ("DELETE FROM anchors WHERE statement_id = (SELECT min(id) FROM statements)", "statement"),
        ("UPDATE claims SET claim_type = 'none'", "claim"),
        ("UPDATE claims SET topic = 'none'", "claim"),
        (f"INSERT INTO stances SELECT 's', id, 0, 'topic', 'none', '', '', '{{}}' {_FIRST}", "stance"),
        (f"INSERT INTO stances SELECT 's', id, 0, 'actor', 'none', '', '', '{{}}' {_FIRST}", "stance"),
        (f"INSERT INTO stances SELECT 's', id, 0, 'actor', 'w', 'none', '', '{{}}' {_FIRST}", "stance"),
        ("UPDATE statements SET speaker = 'nobody'", "statements"),
        ("DELETE FROM texts WHERE number = 1", "document"),
    ],
)
def test_check_finds_what_does_not_hold(tmp_path: Path, statement: str, kind: str) -> None:
    path = project_file(tmp_path)
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute(statement)
    project = Project.open(path)
    assert kind in {finding.kind for finding in project.check()}
    project.close()


@pytest.mark.parametrize("name", ["there.standpunt", "linked.standpunt"])
def test_a_new_project_replaces_nothing(tmp_path: Path, name: str) -> None:
    (tmp_path / "there.standpunt").write_text("mine")
    (tmp_path / "linked.standpunt").symlink_to(tmp_path / "nowhere")
    with pytest.raises(Problem) as problem:
        Project.create(tmp_path / name, CODEBOOK)
    assert problem.value.wrong is Wrong.FILE_EXISTS
    assert (tmp_path / "there.standpunt").read_text() == "mine"
    assert sorted(file.name for file in tmp_path.iterdir()) == ["linked.standpunt", "there.standpunt"]


def test_a_new_project_needs_a_folder_and_a_name(tmp_path: Path) -> None:
    with pytest.raises(Problem, match="no-folder"):
        Project.create(tmp_path / "none" / "p", CODEBOOK)
    with pytest.raises(Problem, match="file-exists"):
        Project.create(Path(), CODEBOOK)
    with pytest.raises(Problem, match="not-writable"):
        Project.create(tmp_path / "a\0b", CODEBOOK)
    with pytest.raises(Problem, match="not-writable"):
        Project.create(tmp_path / ("n" * 300), CODEBOOK)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(os.name != "posix", reason="modes of files are of POSIX systems")
def test_projects_are_their_makers_alone(tmp_path: Path) -> None:
    before = os.umask(0o022)
    try:
        with closing(new_project(tmp_path)) as project:
            project.keep_as(tmp_path / "kept")
            modes = {file.name: stat.S_IMODE(file.stat().st_mode) for file in tmp_path.iterdir()}
    finally:
        os.umask(before)
    assert {"harbour.standpunt", "harbour.standpunt-wal", "kept.standpunt"} <= modes.keys()
    assert set(modes.values()) == {0o600}


def test_strange_names_and_links(tmp_path: Path) -> None:
    for name in ("a?mode=ro#%20", "ü 'quoted' \"twice\"", "🦁", "-wal"):
        project = Project.create(tmp_path / name, CODEBOOK)
        project.close()
        opened_and_read(project.path)
        assert project.path.name == f"{name}.standpunt"
    link = tmp_path / "link.standpunt"
    link.symlink_to(project.path)
    opened_and_read(link)
    assert not list(tmp_path.glob("*-shm"))


def test_reading_leaves_nothing_beside_the_file(tmp_path: Path) -> None:
    path = project_file(tmp_path)
    before = path.read_bytes()
    opened_and_read(path, write=False)
    assert [file.name for file in tmp_path.iterdir()] == [path.name]
    assert path.read_bytes() == before


def as_somebody_else(do: Callable[[], None]) -> None:
    """Do it as a user whom nothing belongs to, where we are one who may do everything."""
    if os.name != "posix" or os.geteuid() != 0:
        do()
        return
    child = os.fork()
    if child == 0:
        code = 1
        try:
            os.setuid(65534)
            do()
            code = 0
        finally:
            os._exit(code)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0


@pytest.mark.parametrize(("file_mode", "folder_mode"), [(0o444, 0o755), (0o666, 0o555), (0o444, 0o555)])
def test_a_project_that_may_only_be_read(tmp_path: Path, file_mode: int, folder_mode: int) -> None:
    folder = tmp_path / "shelf"
    folder.mkdir()
    path = project_file(folder)
    held, before = content(path), path.read_bytes()
    for above in (each for each in (tmp_path, *tmp_path.parents) if "pytest-" in str(each)):
        above.chmod(above.stat().st_mode | 0o055)
    path.chmod(file_mode)
    folder.chmod(folder_mode)

    def look() -> None:
        with pytest.raises(Problem) as problem:
            Project.open(path)
        assert problem.value.wrong is Wrong.NOT_WRITABLE
        project = Project.open(path, write=False)
        assert project.check() == ()
        assert len(project.summaries()) == 40
        project.close()
        with pytest.raises(Problem) as problem:
            Project.create(folder / "new", CODEBOOK)
        assert problem.value.wrong is Wrong.NOT_WRITABLE

    try:
        as_somebody_else(look)
    finally:
        folder.chmod(0o755)
    assert path.read_bytes() == before
    assert content(path) == held
    assert [file.name for file in folder.iterdir()] == [path.name]


def test_a_project_that_may_not_be_read(tmp_path: Path) -> None:
    path = project_file(tmp_path)
    for above in (each for each in (tmp_path, *tmp_path.parents) if "pytest-" in str(each)):
        above.chmod(above.stat().st_mode | 0o055)
    path.chmod(0o000)

    def look() -> None:
        with pytest.raises(Problem) as problem:
            Project.open(path)
        assert problem.value.wrong is Wrong.NOT_READABLE

    as_somebody_else(look)
