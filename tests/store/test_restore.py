"""A project is what its backup is, or what it was; never between, and what it was is kept."""

from __future__ import annotations

import os
import resource
import signal
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from desktop_app.domain.differences import Difference
from desktop_app.domain.problem import Problem, Wrong
from desktop_app.project.commands.documents import ImportDocuments
from desktop_app.project.project import Project
from desktop_app.store import restore
from desktop_app.store.backup import copied
from desktop_app.store.differing import differing
from desktop_app.store.restore import restored
from tests.project.sample import document
from tests.store.trouble import everything, project_file

KILLED = """
import sys
from pathlib import Path
from desktop_app.store import restore
restore._PAGES = 1
def tell(done, total):
    print(done, flush=True)
    sys.stdin.readline()
path, backup, aside, damaged = map(Path, sys.argv[1:])
restore.restored(path, backup, aside=aside, damaged=damaged, tell=tell)
"""


def heard(_done: int, _total: int) -> None:
    """Nobody waits."""


def told(path: Path) -> object:
    with closing(Project.open(path)) as project:
        assert project.check() == ()
        return everything(project)


class Desk:
    """A project, a backup of what it was, and what is in both."""

    def __init__(self, folder: Path) -> None:
        self.path, self.backup = project_file(folder), folder / "backup.standpunt"
        self.aside, self.damaged = folder / "aside.standpunt", folder / "damaged.standpunt"
        copied(self.path, self.backup, heard)
        with closing(Project.open(self.path)) as project:
            project.do(ImportDocuments(tuple(document(number) for number in range(900, 940))))
        self.then, self.now = told(self.backup), told(self.path)

    def restored(self) -> Path | None:
        return restored(self.path, self.backup, aside=self.aside, damaged=self.damaged, tell=heard)


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)


def test_it_is_what_the_backup_is_and_what_it_was_is_kept(desk: Desk) -> None:
    assert desk.restored() == desk.aside
    assert (told(desk.path), told(desk.aside), told(desk.backup)) == (desk.then, desk.now, desk.then)
    assert not [each for each in desk.path.parent.iterdir() if each.name.startswith(".")]


def test_what_is_open_here_or_elsewhere_is_left(desk: Desk) -> None:
    with closing(Project.open(desk.path)), pytest.raises(Problem) as here:
        desk.restored()
    code = (
        "import sys, pathlib; from desktop_app.project.project import Project;"
        "held = Project.open(pathlib.Path(sys.argv[1])); print(1, flush=True); sys.stdin.readline()"
    )
    with subprocess.Popen(
        [sys.executable, "-c", code, str(desk.path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as other:
        assert other.stdout is not None
        assert other.stdout.readline()
        with pytest.raises(Problem) as elsewhere:
            desk.restored()
        other.communicate(b"\n")
    assert {here.value.wrong, elsewhere.value.wrong} == {Wrong.OPEN_PROJECT}
    assert told(desk.path) == desk.now
    assert desk.restored() == desk.aside


def test_a_damaged_project_is_moved_as_it_is(desk: Desk) -> None:
    spoilt = desk.path.read_bytes()[: 4096 * 2] + os.urandom(4096 * 40)
    desk.path.write_bytes(spoilt)
    assert desk.restored() == desk.damaged
    assert desk.damaged.read_bytes() == spoilt
    assert told(desk.path) == desk.then


def test_a_project_that_is_gone_comes_back(desk: Desk) -> None:
    desk.path.unlink()
    assert desk.restored() is None
    assert told(desk.path) == desk.then


def test_a_damaged_backup_is_not_put_in_its_place(desk: Desk) -> None:
    desk.backup.write_bytes(desk.backup.read_bytes()[: 4096 * 5])
    with pytest.raises(Problem) as wrong:
        desk.restored()
    assert (wrong.value.wrong, wrong.value.file) == (Wrong.DAMAGED_PROJECT, str(desk.backup))
    assert told(desk.path) == desk.now


@pytest.mark.skipif(os.name != "posix", reason="signals are of POSIX systems")
@pytest.mark.parametrize("turns", [1, 2, 5, 30, 60])
def test_killed_at_any_page_it_is_the_one_or_the_other(desk: Desk, turns: int) -> None:
    paths = [str(path) for path in (desk.path, desk.backup, desk.aside, desk.damaged)]
    with subprocess.Popen(
        [sys.executable, "-c", KILLED, *paths], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        for _ in range(turns):
            if not process.stdout.readline():
                break
            process.stdin.write(b"\n")
            process.stdin.flush()
        process.send_signal(signal.SIGKILL)
    assert told(desk.path) in (desk.now, desk.then)
    assert told(desk.backup) == desk.then


def test_given_up_it_is_as_it_was(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(restore, "_PAGES", 1)

    def give_up(done: int, total: int) -> None:
        if total > 1 and done > total // 2:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        restored(desk.path, desk.backup, aside=desk.aside, damaged=desk.damaged, tell=give_up)
    assert told(desk.path) == desk.now


@pytest.mark.skipif(sys.platform != "linux", reason="limits of a file's size are of POSIX systems")
def test_on_a_full_disk_it_is_as_it_was(desk: Desk) -> None:
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    before = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    try:
        resource.setrlimit(resource.RLIMIT_FSIZE, (50_000, hard))
        with pytest.raises(Problem):
            desk.restored()
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
        signal.signal(signal.SIGXFSZ, before)
    assert told(desk.path) == desk.now


def test_what_would_change_is_told(desk: Desk) -> None:
    with closing(Project.open(desk.path)) as project:
        titles = sorted(project.document(f"d{number}").title for number in range(900, 940))
    assert differing(desk.path, desk.backup, heard) == (Difference("document", gone=tuple(titles)),)
    assert differing(desk.backup, desk.path, heard) == (Difference("document", back=tuple(titles)),)
    assert differing(desk.path, desk.path, heard) == ()
