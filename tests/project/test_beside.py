"""One long call is told of and given up, and leaves nothing behind."""

from __future__ import annotations

import io
import time
from pathlib import Path

import pytest

from desktop_app.domain.bundle import Bundle
from desktop_app.domain.document import Document
from desktop_app.formats.format import Format
from desktop_app.formats.order import in_order
from desktop_app.formats.pulse import Paced, listening, paced
from desktop_app.formats.registry import FORMATS
from desktop_app.project.beside import beside
from desktop_app.project.commands.documents import ImportDocuments
from desktop_app.project.job import run
from desktop_app.project.jobs.exchange import WRITING, export
from tests.benchmarks.articles import corpus
from tests.project.sample import new_project

_EXTRAS = {"docbin": "spacy", "parquet": "pyarrow"}
"""What has to be installed beside us for a format to be written."""

MANY = Bundle(documents=tuple(Document(f"d{number:03}", "Words.") for number in range(200)))


def test_what_is_gone_through_is_told_only_where_anybody_listens() -> None:
    assert type(in_order(MANY).documents) is tuple
    told: list[tuple[int, int]] = []
    with listening(lambda done, total: told.append((done, total))):
        documents = in_order(MANY).documents
        assert documents == MANY.documents
        told.clear()
        assert list(documents) == list(MANY.documents)
    assert told == [(0, 200), (50, 200), (100, 200), (150, 200)]
    assert list(documents) == list(MANY.documents)
    assert len(told) == 4


def test_the_result_and_the_error_come_to_whoever_waits() -> None:
    assert run(beside(lambda: 3, "counting")) == 3
    with pytest.raises(ZeroDivisionError):
        run(beside(lambda: 1 // 0, "counting"))


def test_work_that_is_given_up_ends_where_it_next_tells() -> None:
    seen: list[int] = []

    def endless() -> None:
        while True:
            seen.extend(paced(range(1000)))

    job = beside(endless, "counting")
    next(job)
    progress = next(job)
    assert (progress.total, progress.at) == (1000, "counting")
    job.close()
    number = len(seen)
    time.sleep(0.02)
    assert len(seen) == number > 0
    assert isinstance(paced(()), tuple)
    assert not isinstance(paced(()), Paced)


class Enough(Exception):
    """Nobody waits any more."""


@pytest.mark.parametrize(
    "format", [one for one in FORMATS if one.write is not None], ids=lambda one: one.name
)
def test_every_format_can_be_stopped_while_it_writes(format: Format) -> None:
    if format.name in _EXTRAS:
        pytest.importorskip(_EXTRAS[format.name])
    calls = 0

    def listen(done: int, total: int) -> None:
        nonlocal calls
        calls += 1
        if calls > 4:
            raise Enough

    assert format.write is not None
    with listening(listen), pytest.raises(Enough):
        format.write(in_order(corpus(600)), io.BytesIO())


def test_an_export_given_up_leaves_what_was_there(tmp_path: Path) -> None:
    project = new_project(tmp_path)
    project.do(ImportDocuments(MANY.documents))
    target = tmp_path / "out"
    target.write_bytes(b"as it was")
    job = export(project.path, "brat", target, {})
    while next(job).at != WRITING:
        pass
    job.close()
    assert target.read_bytes() == b"as it was"
    assert [path.name for path in tmp_path.iterdir() if path.name.endswith(".tmp")] == []
    told = [progress.at for progress in export(project.path, "brat", target, {})]
    assert set(told) == {"reading the project", WRITING}
    assert target.read_bytes() != b"as it was"
    project.close()
