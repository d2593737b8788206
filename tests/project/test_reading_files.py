"""Files are read by several processes as they are by one."""

from __future__ import annotations

import errno
import multiprocessing
from dataclasses import replace
from multiprocessing.context import SpawnProcess
from pathlib import Path

import pytest

from desktop_app.domain.problem import Problem, Wrong
from desktop_app.project.job import Job, run
from desktop_app.project.jobs import reading_files
from desktop_app.project.jobs.reading_files import Read, Reader, read_files
from desktop_app.project.wanted import Particulars, Wanted
from tests.formats.documents.hostile import refused
from tests.formats.documents.sources import SOURCES

WANTED = Wanted(Particulars(section="Kust"), names="{title}")


class Taken:
    def __init__(self) -> None:
        self.reads: list[Read] = []

    def take(self, read: Read) -> Job[None]:
        self.reads.append(read)
        yield from ()

    def told(self) -> tuple[list[object], ...]:
        """All that was read, with no regard to how many files were read together; ids are given by chance."""
        every = self.reads
        return (
            [replace(one, id="") for read in every for one in read.documents],
            [one for read in every for one in read.sketches],
            [one for read in every for one in read.sources],
            [one for read in every for one in read.refused],
            [one for read in every for one in read.left_out],
        )


@pytest.fixture
def files(tmp_path: Path) -> list[Path]:
    """Every kind of source, and every file that is refused, so many that no process reads all of them."""
    paths = []
    sources = [(Path(file).suffix, data) for file, data in SOURCES.values()]
    sources += [(Path(file).suffix, data) for _, _, file, data in refused()]
    for number, (suffix, data) in enumerate(sources * 2):
        path = tmp_path / f"{number:03}{suffix}"
        path.write_bytes(data)
        paths.append(path)
    return [*paths, tmp_path / "none.pdf"]


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_several_read_what_one_reads(files: list[Path], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading_files, "_MOST_FILES", 20)
    one, several = Taken(), Taken()
    run(read_files(Reader(WANTED), files, one.take))
    run(read_files(Reader(WANTED), files, several.take, workers=2, worth=0))
    assert len(several.reads) > 4
    assert several.told() == one.told()
    assert several.told()[0]
    assert several.told()[3]


def test_given_up_no_process_is_left(files: list[Path], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading_files, "_MOST_FILES", 20)
    taken = Taken()
    job = read_files(Reader(WANTED), files, taken.take, workers=2, worth=0)
    while not taken.reads:
        next(job)
    assert len(multiprocessing.active_children()) == 2
    job.close()
    assert multiprocessing.active_children() == []


def test_a_process_that_is_killed_is_told_with_the_file_that_it_read(
    files: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reading_files, "_MOST_FILES", 20)
    taken = Taken()
    job = read_files(Reader(WANTED), files, taken.take, workers=2, worth=0)
    next(job)
    for child in multiprocessing.active_children():
        child.kill()
    with pytest.raises(Problem) as caught:
        run(job)
    assert caught.value.wrong is Wrong.BROKEN_OFF
    assert Path(caught.value.file) in files
    assert multiprocessing.active_children() == []


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_where_no_process_can_be_begun_this_one_reads(
    files: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reading_files, "_MOST_FILES", 20)
    one, several = Taken(), Taken()
    run(read_files(Reader(WANTED), files, one.take))

    def none_more(_process: SpawnProcess) -> None:
        raise OSError(errno.EAGAIN, "Resource temporarily unavailable")

    monkeypatch.setattr(SpawnProcess, "start", none_more)
    run(read_files(Reader(WANTED), files, several.take, workers=2, worth=0))
    assert several.told() == one.told()


def test_what_is_wanted_and_cannot_be_is_told_before_anything_is_read() -> None:
    with pytest.raises(Problem) as caught:
        Reader(Wanted(format="papyrus"))
    assert caught.value.wrong is Wrong.UNKNOWN_FORMAT
