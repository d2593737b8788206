"""What is made to do harm is a clear Problem that names the file, takes little time and fetches nothing."""

from __future__ import annotations

import socket
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop_app.domain.bundle import Bundle
from desktop_app.domain.problem import Problem
from desktop_app.formats.flaws import flaws
from desktop_app.formats.format import HEAD, Format
from desktop_app.formats.registry import FORMATS, recognise
from desktop_app.project.job import run
from desktop_app.project.jobs import exchange
from desktop_app.project.wording import worded
from tests.formats.annotations.hostile import BLANK, READ, Case, is_archive, refused, sample, survived
from tests.formats.sample import BUNDLE
from tests.project.sample import content, new_project

SECONDS = 20
MEMORY = 900 * 1024 * 1024
MEASURED = """
import resource, sys
from tests.formats.annotations.hostile import READ, bombed, is_archive, sample
from tests.formats.annotations.test_hostile import read
files = [(each, bombed(sample(each), 300)) for each in READ if is_archive(sample(each))]
resource.setrlimit(resource.RLIMIT_AS, ({memory}, {memory}))
for each, data in files:
    print(each.name, getattr(read(each, data), "wrong", "read"))
"""


@pytest.fixture(autouse=True)
def alone(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Nothing is fetched, and a folder of its own shows what is written by the way."""

    def refuse(*_: object) -> None:
        raise AssertionError("something was fetched")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    inner = tmp_path / "a" / "b" / "c"
    inner.mkdir(parents=True)
    monkeypatch.chdir(inner)


def read(format: Format, data: bytes, file: str = "a file") -> Bundle | Problem:
    """What comes of a file; whatever else is raised is an error of ours."""
    begun = time.process_time()
    try:
        if format.read_onto is not None:
            return format.read_onto(data, file, BUNDLE.documents)
        assert format.read is not None
        return format.read(data, file)
    except Problem as problem:
        return problem
    finally:
        assert time.process_time() - begun < SECONDS


def check(came: Bundle | Problem, file: str = "a file") -> None:
    """A Problem names the file and is worded; what is brought is fit to be kept."""
    if isinstance(came, Problem):
        assert came.file == file
        assert file in worded(came)
        assert len(worded(came)) < 1000
    else:
        assert list(flaws(came)) == []
        assert not any("root:" in one.text for one in came.documents)


def named(case: Case) -> str:
    return f"{case[1].name}: {case[0]}"


def test_a_file_that_is_as_it_should_be_is_read() -> None:
    """Else what follows would prove nothing."""
    for format in READ:
        came = read(format, sample(format))
        assert isinstance(came, Bundle), (format.name, came)
        check(came)
        assert came.statements, format.name


@pytest.mark.filterwarnings("ignore:Duplicate name")
@pytest.mark.parametrize("case", tuple(refused()), ids=named)
def test_what_holds_no_annotations_is_refused(case: Case) -> None:
    _, format, data = case
    came = read(format, data)
    assert isinstance(came, Problem)
    check(came)


@pytest.mark.parametrize("case", tuple(survived()), ids=named)
def test_what_may_hold_some_is_read_or_refused(case: Case, tmp_path: Path) -> None:
    _, format, data = case
    check(read(format, data))
    assert sorted(path.name for path in tmp_path.rglob("*")) == ["a", "b", "c"]


@pytest.mark.parametrize("format", READ, ids=lambda format: format.name)
def test_under_another_name_a_file_is_what_its_content_says(format: Format) -> None:
    data = sample(format)
    for other in FORMATS:
        assert recognise(data[:HEAD], f"a{other.suffixes[0]}") is format


@pytest.mark.skipif(sys.platform != "linux", reason="bounds the memory of a process")
def test_bombs_take_no_memory() -> None:
    done = subprocess.run(
        [sys.executable, "-W", "ignore", "-c", MEASURED.format(memory=MEMORY)],
        cwd=Path(__file__).parents[3],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    archives = [each.name for each in READ if is_archive(sample(each))]
    assert [line.split()[0] for line in done.stdout.splitlines()] == archives
    assert "read" not in done.stdout.split()


@pytest.mark.parametrize("format", READ, ids=lambda format: format.name)
def test_a_project_stays_as_it_was(format: Format, tmp_path: Path) -> None:
    project = new_project(tmp_path)
    before = content(project.path)
    path = tmp_path / f"a{format.suffixes[0]}"
    data = sample(format)
    for made in (b"", BLANK):
        path.write_bytes(made)
        with pytest.raises(Problem) as caught:
            run(exchange.read(project.path, path, format.name))
        assert caught.value.file == str(path)
    for made in (data[: len(data) // 3], data[:40] + b"\xff" * 40 + data[80:]):
        path.write_bytes(made)
        with suppress(Problem):
            run(exchange.read(project.path, path, format.name))
    assert content(project.path) == before
    project.close()


@pytest.mark.parametrize("format", READ, ids=lambda format: format.name)
@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    spots=st.lists(
        st.tuples(st.integers(0, 10**6), st.binary(max_size=8), st.integers(0, 4)), min_size=1, max_size=6
    )
)
def test_spoilt_files_are_read_or_refused(format: Format, spots: list[tuple[int, bytes, int]]) -> None:
    data = bytearray(sample(format))
    for place, put, taken in spots:
        at = place % (len(data) + 1)
        data[at : at + taken] = put
    check(read(format, bytes(data)))


@pytest.mark.parametrize("format", READ, ids=lambda format: format.name)
@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(data=st.binary(max_size=400), kept=st.integers(0, 60))
def test_any_bytes_are_read_or_refused(format: Format, data: bytes, kept: int) -> None:
    check(read(format, sample(format)[:kept] + data))
