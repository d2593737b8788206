"""What is made to do harm is a clear Problem that names the file, takes little time and fetches nothing."""

from __future__ import annotations

import socket
import subprocess
import sys
import time
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from desktop_app.domain.problem import Problem
from desktop_app.domain.text import normalise
from desktop_app.formats.documents.document_format import Reading
from desktop_app.formats.documents.draft import Brought
from desktop_app.formats.documents.registry import document_format, recognised
from tests.formats.documents.hostile import Case, refused, survived
from tests.formats.documents.sources import SOURCES

SECONDS = 20
MEMORY = 900 * 1024 * 1024
MEASURED = """
import resource, sys
resource.setrlimit(resource.RLIMIT_AS, ({memory}, {memory}))
from desktop_app.domain.problem import Problem
from desktop_app.formats.documents.document_format import Reading
from desktop_app.formats.documents.registry import document_format
from tests.formats.documents.hostile import bomb, flate_bomb
from tests.formats.documents.sources import SOURCES
for name, data in (("docx", bomb(SOURCES["docx"][1], 600)), ("pdf", flate_bomb())):
    try:
        document_format(name).read(data, "a", Reading())
    except Problem as problem:
        print(name, problem.wrong.value)
"""


def named(case: Case) -> str:
    return f"{case[1]}: {case[0]}"


@pytest.fixture(autouse=True)
def offline(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise AssertionError("something was fetched")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)


def read(name: str, file: str, data: bytes) -> Brought | Problem:
    """What comes of a file; whatever else is raised is an error of ours."""
    begun = time.process_time()
    try:
        return document_format(name).read(data, file, Reading())
    except Problem as problem:
        return problem
    finally:
        assert time.process_time() - begun < SECONDS


def check(came: Brought | Problem, file: str) -> None:
    """A Problem names the file; what is brought is fit to be kept."""
    if isinstance(came, Problem):
        assert came.file == file
    else:
        is_sound(came)


def is_sound(brought: Brought) -> None:
    assert brought.documents
    assert len(brought.left_out) <= 51
    for draft in brought.documents:
        assert draft.text.strip()
        assert draft.text == normalise("\ufeff" + draft.text)
        for told in (draft.title, draft.outlet, draft.byline, draft.date, draft.section, draft.language):
            assert "\n" not in told
        assert "root:" not in draft.text


@pytest.mark.filterwarnings("ignore:Duplicate name")
@pytest.mark.parametrize("case", tuple(refused()), ids=named)
def test_what_is_no_article_is_refused(case: Case) -> None:
    _, name, file, data = case
    came = read(name, file, data)
    assert isinstance(came, Problem)
    assert came.file == file


@pytest.mark.parametrize("case", tuple(survived()), ids=named)
def test_what_may_be_one_is_read_or_refused(case: Case) -> None:
    _, name, file, data = case
    for format in {document_format(name), recognised(data, file)}:
        check(read(format.name, file, data), file)


@pytest.mark.skipif(sys.platform != "linux", reason="bounds the memory of a process")
def test_bombs_take_no_memory() -> None:
    done = subprocess.run(
        [sys.executable, "-W", "ignore", "-c", MEASURED.format(memory=MEMORY)],
        cwd=Path(__file__).parents[3],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.stdout.splitlines() == ["docx too-large", "pdf too-large"], done.stderr
    assert done.returncode == 0, done.stderr


@settings(max_examples=250, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    st.sampled_from([name for name in SOURCES if name != "parquet"]),
    st.lists(
        st.tuples(st.integers(0, 10**6), st.binary(max_size=8), st.integers(0, 4)), min_size=1, max_size=6
    ),
)
@example("mail", [(0, b"From ", 0)])
def test_spoilt_files_are_read_or_refused(name: str, spots: list[tuple[int, bytes, int]]) -> None:
    file, whole = SOURCES[name]
    data = bytearray(whole)
    for place, put, taken in spots:
        at = place % (len(data) + 1)
        data[at : at + taken] = put
    check(read(name, file, bytes(data)), file)


@settings(max_examples=100, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.sampled_from(list(SOURCES)), st.binary(max_size=400), st.integers(0, 40))
def test_any_bytes_are_read_or_refused(name: str, data: bytes, kept: int) -> None:
    file, whole = SOURCES[name]
    data = whole[:kept] + data
    for format in {document_format(name), recognised(data, file)}:
        check(read(format.name, file, data), file)
