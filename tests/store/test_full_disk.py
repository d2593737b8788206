"""Where there is no more room, what was committed stays, and the rest is a problem."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop_app.project.project import Project
from tests.store.trouble import project_file

pytestmark = pytest.mark.skipif(os.name != "posix", reason="limits and mounts of Unix")


def filled(path: Path, *limit: str) -> tuple[str, str]:
    """How many documents were kept, and what was wrong then, in a program of its own."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.store.filling", str(path), *limit],
        cwd=Path(__file__).parents[2],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    kept, wrong = done.stdout.split()
    return kept, wrong


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of 2 MB, where we may mount one."""
    folder = tmp_path / "disk"
    folder.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", str(folder)]
    try:
        subprocess.run(mount, check=True, capture_output=True)
    except (OSError, subprocess.CalledProcessError):
        pytest.skip("no leave to mount a disk")
    yield folder
    subprocess.run(["umount", str(folder)], check=True)


def look(path: Path, kept: str) -> None:
    project = Project.open(path)
    assert project.check() == ()
    assert len(project.summaries()) == int(kept)
    assert len(project.history()) == project.history()[-1].number
    project.close()


def test_a_file_that_may_not_grow(tmp_path: Path) -> None:
    path = project_file(tmp_path)
    kept, wrong = filled(path, "1500000")
    assert wrong in {"disk-full", "not-writable"}
    assert int(kept) > 40
    look(path, kept)


def test_a_full_disk(small_disk: Path, tmp_path: Path) -> None:
    path = small_disk / "harbour.standpunt"
    shutil.copy(project_file(tmp_path), path)
    kept, wrong = filled(path)
    assert wrong == "disk-full"
    assert int(kept) > 40
    look(path, kept)


@pytest.mark.parametrize("room", range(0, 400_000, 40_000))
def test_no_room_for_a_new_project(small_disk: Path, room: int) -> None:
    ballast = small_disk / "ballast"
    with ballast.open("wb") as file:
        file.write(b"x" * (2 * 1024 * 1024 - room))
    kept, wrong = filled(small_disk / "new.standpunt")
    assert wrong == "disk-full"
    if kept == "-":
        assert [file.name for file in small_disk.iterdir()] == ["ballast"]
    else:
        look(small_disk / "new.standpunt", kept)
