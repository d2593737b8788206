"""A copy of a project is of one moment, whole, as private as the project, or not there at all."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path

import pytest

from desktop_app.domain.problem import Problem, Wrong
from desktop_app.project.commands.documents import ImportDocuments
from desktop_app.project.project import Project
from desktop_app.store import backup
from desktop_app.store.backup import copied
from tests.project.sample import document
from tests.store.trouble import everything, project_file

KILLED = """
import sys
from pathlib import Path
from desktop_app.store import backup
backup._PAGES = 1
def tell(done, total):
    print(done, flush=True)
    sys.stdin.readline()
backup.copied(Path(sys.argv[1]), Path(sys.argv[2]), tell)
"""


def told(path: Path) -> object:
    with closing(Project.open(path)) as project:
        assert project.check() == ()
        return everything(project)


def heard(_done: int, _total: int) -> None:
    """Nobody waits."""


def left_in(folder: Path) -> set[str]:
    return {each.name for each in folder.iterdir()}


def test_a_copy_says_all_that_the_project_says(tmp_path: Path) -> None:
    path = project_file(tmp_path)
    steps: list[tuple[int, int]] = []
    copied(path, tmp_path / "copy.standpunt", lambda *step: steps.append(step))
    assert told(tmp_path / "copy.standpunt") == told(path)
    assert steps[-1][0] == steps[-1][1] > 0
    assert not [name for name in left_in(tmp_path) if name.startswith(".")]


def test_it_is_of_one_moment_though_others_write_meanwhile(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(backup, "_PAGES", 5)
    path, target = project_file(tmp_path), tmp_path / "copy.standpunt"
    before, turns = told(path), 0
    with closing(Project.open(path, "Joris")) as writer:

        def write(_done: int, _total: int) -> None:
            nonlocal turns
            turns += 1
            writer.do(ImportDocuments((document(1000 + turns),)))

        copied(path, target, write)
        assert turns > 5
        assert len(writer.summaries()) == 40 + turns
    assert told(target) == before


def test_what_is_there_is_never_replaced(tmp_path: Path) -> None:
    path, target = project_file(tmp_path), tmp_path / "copy.standpunt"
    target.write_text("mine")
    with pytest.raises(Problem) as raised:
        copied(path, target, heard)
    assert raised.value.wrong is Wrong.FILE_EXISTS
    assert target.read_text() == "mine"


@pytest.mark.parametrize("page", [3, 7, 12])
def test_a_damaged_project_makes_no_copy_that_looks_whole(tmp_path: Path, page: int) -> None:
    path, target = project_file(tmp_path), tmp_path / "copy.standpunt"
    with path.open("r+b") as file:
        file.seek(4096 * page)
        file.write(b"\xff" * 4096)
    with pytest.raises(Problem) as raised:
        copied(path, target, heard)
    assert raised.value.wrong is Wrong.DAMAGED_PROJECT
    assert raised.value.file == str(path)
    assert left_in(tmp_path) == {path.name}


def test_given_up_nothing_is_left(tmp_path: Path) -> None:
    path = project_file(tmp_path)

    def give_up(_done: int, _total: int) -> None:
        raise InterruptedError

    with pytest.raises(InterruptedError):
        copied(path, tmp_path / "copy.standpunt", give_up)
    assert left_in(tmp_path) == {path.name}


@pytest.mark.skipif(os.name != "posix", reason="modes of Unix")
def test_nobody_reads_the_copy_who_may_not_read_the_project(tmp_path: Path) -> None:
    path, target = project_file(tmp_path), tmp_path / "copy.standpunt"
    path.chmod(0o600)
    copied(path, target, heard)
    assert target.stat().st_mode & 0o777 == 0o600


@pytest.mark.skipif(os.name != "posix", reason="signals of Unix")
def test_killed_at_any_moment_no_half_copy_has_its_name(tmp_path: Path) -> None:
    path, target = project_file(tmp_path), tmp_path / "copy.standpunt"
    whole = told(path)
    for turns in (1, 3, 9, 20):
        with subprocess.Popen(
            [sys.executable, "-c", KILLED, str(path), str(target)],
            cwd=Path(__file__).parents[2],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
        ) as child:
            assert child.stdin is not None
            assert child.stdout is not None
            for _ in range(turns):
                assert child.stdout.readline()
                child.stdin.write(b"\n")
                child.stdin.flush()
            child.send_signal(signal.SIGKILL)
        assert not target.exists()
        assert told(path) == whole
    copied(path, target, heard)
    assert told(target) == whole


@pytest.mark.skipif(os.name != "posix", reason="mounts of Unix")
def test_a_disk_without_room_is_told_and_nothing_is_left(tmp_path: Path) -> None:
    path, disk = project_file(tmp_path), tmp_path / "disk"
    disk.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=100k", "tmpfs", str(disk)]
    if shutil.which("mount") is None or subprocess.run(mount, capture_output=True, check=False).returncode:
        pytest.skip("no leave to mount a disk")
    try:
        with pytest.raises(Problem) as raised:
            copied(path, disk / "copy.standpunt", heard)
        assert raised.value.wrong is Wrong.DISK_FULL
        assert left_in(disk) == set()
    finally:
        time.sleep(0.1)
        subprocess.run(["umount", str(disk)], check=True)
