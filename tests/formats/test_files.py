"""Files are read whole within a limit, and replaced whole or not at all."""

from __future__ import annotations

import errno
import os
import stat
import sys
from pathlib import Path
from typing import NoReturn

import pytest

from desktop_app.domain.problem import Problem, Wrong
from desktop_app.formats.files import read_bytes, replacing

posix = pytest.mark.skipif(os.name != "posix", reason="asks for a POSIX file system")


def wrong_with(path: Path, content: bytes = b"new") -> Wrong:
    with pytest.raises(Problem) as caught, replacing(path) as file:
        file.write(content)
    assert caught.value.file == str(path)
    return caught.value.wrong


def names(folder: Path) -> list[str]:
    return [path.name for path in folder.iterdir()]


def failing(number: int) -> NoReturn:
    raise OSError(number, os.strerror(number))


def test_a_file_is_read_whole(tmp_path: Path) -> None:
    path = tmp_path / "a"
    path.write_bytes(b"12345")
    assert read_bytes(path, limit=5) == b"12345"
    with pytest.raises(Problem, match="too-large"):
        read_bytes(path, limit=4)


@pytest.mark.skipif(sys.platform != "linux", reason="a file whose size cannot be told")
def test_a_file_whose_size_is_not_told_is_read_whole() -> None:
    path = Path("/proc/self/status")
    assert path.stat().st_size == 0
    assert read_bytes(path).count(b"\n") > 10
    with pytest.raises(Problem) as caught:
        read_bytes(path, 100)
    assert caught.value.wrong is Wrong.TOO_LARGE


def test_what_cannot_be_read_is_told_apart(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"1")
    for path, wrong in (
        (tmp_path, Wrong.IS_FOLDER),
        (tmp_path / "b", Wrong.NO_FILE),
        (tmp_path / "a" / "b", Wrong.NO_FILE),
        (tmp_path / "a\0b", Wrong.NO_FILE),
    ):
        with pytest.raises(Problem) as caught:
            read_bytes(path)
        assert caught.value.wrong is wrong, path


@posix
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    if sys.platform != "win32":
        os.mkfifo(tmp_path / "pipe")
    with pytest.raises(Problem, match="not-readable"):
        read_bytes(tmp_path / "pipe")
    assert wrong_with(tmp_path / "pipe") is Wrong.NOT_WRITABLE


def test_a_file_takes_the_place_of_another_when_all_is_written(tmp_path: Path) -> None:
    path = tmp_path / "a"
    path.write_bytes(b"old")
    with replacing(path) as file:
        file.write(b"new")
        assert path.read_bytes() == b"old"
    assert path.read_bytes() == b"new"
    assert names(tmp_path) == ["a"]


def test_an_error_leaves_all_as_it_was(tmp_path: Path) -> None:
    path = tmp_path / "a"
    path.write_bytes(b"old")
    with pytest.raises(ZeroDivisionError), replacing(path) as file:
        file.write(b"new" * (1 // 0))
    with pytest.raises(ConnectionError), replacing(path):  # an error of something else's is not ours
        raise ConnectionError
    assert path.read_bytes() == b"old"
    assert names(tmp_path) == ["a"]


@posix
def test_permissions_and_links_stay(tmp_path: Path) -> None:
    path, link, fresh = tmp_path / "a", tmp_path / "link", tmp_path / "fresh"
    path.write_bytes(b"old")
    path.chmod(0o640)
    link.symlink_to(path)
    with replacing(link) as file:
        file.write(b"new")
    with replacing(fresh) as file:
        file.write(b"new")
    assert link.is_symlink()
    assert path.read_bytes() == b"new"
    assert stat.S_IMODE(path.stat().st_mode) == 0o640
    (tmp_path / "usual").touch()
    assert fresh.stat().st_mode == (tmp_path / "usual").stat().st_mode


def test_places_where_nothing_can_be_written(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"old")
    assert wrong_with(tmp_path) is Wrong.IS_FOLDER
    assert wrong_with(tmp_path / "b" / "c") is Wrong.NO_FOLDER
    assert wrong_with(tmp_path / "a" / "c") is Wrong.NO_FOLDER
    assert wrong_with(tmp_path / "a\0b") is Wrong.NOT_WRITABLE
    assert wrong_with(tmp_path / ("n" * 300)) is Wrong.NOT_WRITABLE
    assert (tmp_path / "a").read_bytes() == b"old"


def test_a_file_that_is_not_to_be_written_is_left(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a"
    path.write_bytes(b"old")
    monkeypatch.setattr(os, "access", lambda *_: False)
    assert wrong_with(path) is Wrong.NOT_WRITABLE
    assert path.read_bytes() == b"old"


@pytest.mark.parametrize(
    ("number", "wrong"),
    [(errno.ENOSPC, Wrong.DISK_FULL), (errno.EFBIG, Wrong.DISK_FULL), (errno.EIO, Wrong.NOT_WRITABLE)],
)
def test_a_disk_that_gives_out_at_the_last_moment(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, wrong: Wrong
) -> None:
    path = tmp_path / "a"
    path.write_bytes(b"old")
    monkeypatch.setattr(os, "fsync", lambda _: failing(number))
    assert wrong_with(path) is wrong
    assert path.read_bytes() == b"old"
    assert names(tmp_path) == ["a"]


@posix
@pytest.mark.parametrize("size", [70_000, 10_000_000])
def test_a_disk_without_room(tmp_path: Path, size: int) -> None:
    resource = pytest.importorskip("resource")
    path = tmp_path / "a"
    path.write_bytes(b"old")
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (65_536, before[1]))
    try:
        wrong = wrong_with(path, b"x" * size)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
    assert wrong is Wrong.DISK_FULL
    assert path.read_bytes() == b"old"
    assert names(tmp_path) == ["a"]
