"""What there is to know of the place where a project lies."""

from __future__ import annotations

import errno
import fcntl
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from desktop_app.domain.problem import Problem, Wrong
from desktop_app.project.project import Project
from desktop_app.project.whereabout_words import whereabout_words
from desktop_app.project.whereabouts import Told, Whereabout, whereabouts
from desktop_app.project.wording import worded
from desktop_app.store import file
from desktop_app.store.share import locks_hold, share_of
from tests.project.sample import new_project

MOUNTS = r"""22 1 254:0 / / rw,relatime - ext4 /dev/vda rw
30 22 0:40 / /home rw,relatime shared:7 - ext4 /dev/vdb rw
41 30 0:51 / /home/ines/Shared\040desk rw,relatime - cifs //server/desk rw
42 22 0:52 / /net rw,relatime - nfs4 server:/net rw
43 42 0:53 / /net/local rw,relatime - xfs /dev/vdc rw
44 22 0:54 / /mnt/far rw - fuse.sshfs ines@far:/ rw
45 22 0:55 / /mnt/near rw - fuse.encfs encfs rw
46 22 0:56 / /mnt/Höhe rw - nfs far:/ rw
"""


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Path]:
    with closing(new_project(tmp_path)) as made:
        yield made.path


def test_nothing_is_told_of_an_ordinary_place(project: Path) -> None:
    project.with_name("harbour 2.standpunt").touch()
    project.with_name("harbour.backups").mkdir()
    project.with_name("conflict.standpunt").touch()
    assert whereabouts(project) == ()


@pytest.mark.parametrize(
    "name",
    [
        "harbour (Ines' conflicted copy 2031-03-14).standpunt",
        "harbour.sync-conflict-20310314-093000-ABCDEFG.standpunt",
        "harbour (conflicted copy 2031-03-14 093000).standpunt",
        "harbour (Copie en conflit de Ines 2031-03-14).standpunt",
        "harbour (In Konflikt stehende Kopie von Ines).standpunt",
    ],
)
def test_a_copy_in_conflict_is_told(project: Path, name: str) -> None:
    project.with_name(name).touch()
    (told,) = whereabouts(project)
    assert told == Told(Whereabout.CONFLICT, name)
    assert whereabout_words(told).startswith(f"“{name}” lies beside the project")


@pytest.mark.parametrize(
    ("folder", "mark", "program"),
    [
        ("Dropbox/study", "", "Dropbox"),
        ("OneDrive - Universiteit/study", "", "OneDrive"),
        ("Nextcloud", "", "Nextcloud"),
        ("anything/study", "anything/.stfolder", "Syncthing"),
        ("anything", "anything/.dropbox", "Dropbox"),
        ("Mobile Documents/com~apple~CloudDocs", "", "iCloud"),
    ],
)
def test_a_folder_that_is_copied_elsewhere_is_told(
    tmp_path: Path, folder: str, mark: str, program: str
) -> None:
    place = tmp_path / folder
    place.mkdir(parents=True)
    if mark:
        (tmp_path / mark).touch()
    assert whereabouts(place / "study.standpunt") == (Told(Whereabout.SYNCHRONISED, program),)


def test_a_share_is_told_from_a_disk_of_this_machine(tmp_path: Path) -> None:
    table = tmp_path / "mountinfo"
    table.write_text(MOUNTS, encoding="utf-8")
    kinds = {
        "/home/ines/study.standpunt": "",
        "/home/ines/Shared desk/study.standpunt": "cifs",
        "/home/ines/Shared desk 2/study.standpunt": "",
        "/net/study.standpunt": "nfs4",
        "/net/local/study.standpunt": "",
        "/mnt/far/study.standpunt": "sshfs",
        "/mnt/near/study.standpunt": "",
        "/mnt/Höhe/study.standpunt": "nfs",
    }
    assert {path: share_of(Path(path), "linux", table) for path in kinds} == kinds
    assert share_of(Path("//server/desk/study.standpunt"), "linux", tmp_path / "none") == ""


def test_locks_hold_on_a_disk_of_this_machine(tmp_path: Path) -> None:
    assert locks_hold(tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_a_share_without_locks_is_opened_for_reading_only(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(file, "share_of", lambda _: "nfs")
    Project.open(project).close()

    def refuse(*_: Any) -> int:
        raise OSError(errno.ENOLCK, "No locks available")

    with monkeypatch.context() as patch:
        patch.setattr(fcntl, "fcntl", refuse)
        assert not locks_hold(project.parent)
    with monkeypatch.context() as patch:
        # Both are told that the lock is theirs.
        patch.setattr(fcntl, "fcntl", lambda *_: b"")
        assert not locks_hold(project.parent)
        with pytest.raises(Problem) as problem:
            Project.open(project)
    assert problem.value.wrong is Wrong.NOT_WRITABLE
    assert "keeps no file locks" in worded(problem.value)
    Project.open(project, write=False).close()
