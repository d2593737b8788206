"""One long call is told of and given up, and leaves nothing behind."""

from __future__ import annotations

import io
import itertools
import json
import time
from pathlib import Path

import pytest

from desktop_app.domain.bundle import Bundle
from desktop_app.domain.document import Document
from desktop_app.formats.format import Format
from desktop_app.formats.order import in_order
from desktop_app.formats.pulse import Paced, listening, paced, tell, told_of
from desktop_app.formats.registry import FORMATS
from desktop_app.project.beside import beside
from desktop_app.project.commands.documents import ImportDocuments
from desktop_app.project.duplicates import COMPARING_TEXTS
from desktop_app.project.job import run
from desktop_app.project.jobs.exchange import COMPARING, PARSING, WRITING, export, read
from desktop_app.project.jobs.import_documents import import_documents
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


def written(format: Format, statements: int) -> bytes:
    out = io.BytesIO()
    assert format.write is not None
    format.write(in_order(corpus(statements)), out)
    return out.getvalue()


@pytest.mark.parametrize(
    "format", [one for one in FORMATS if one.write and (one.read or one.read_onto)], ids=lambda one: one.name
)
def test_every_format_can_be_stopped_while_it_reads(format: Format) -> None:
    if format.name in _EXTRAS:
        pytest.importorskip(_EXTRAS[format.name])
    data = written(format, 100)
    known = corpus(100).documents

    def reading(most: int) -> int:
        """How often it tells; Enough at the time that is one too many."""
        calls = itertools.count(1)

        def listen(done: int, total: int) -> None:
            if next(calls) > most:
                raise Enough

        with listening(listen):
            if format.read_onto is not None:
                format.read_onto(data, "a file", known)
            elif format.read is not None:
                format.read(data, "a file")
        return next(calls) - 1

    every = reading(10**9)
    assert every > 20
    for most in (0, every // 2, every - 1):
        with pytest.raises(Enough):
            reading(most)


def test_several_passes_are_told_as_one_way_that_never_goes_back() -> None:
    def twice() -> None:
        for _ in range(2):
            for _ in told_of(iter(range(100)), 100):
                tell(0, 0)  # no news
                time.sleep(0.004)

    told = [(one.done, one.total) for one in beside(twice, "counting", 2) if one.total]
    assert told == sorted(told)
    assert {total for _, total in told} == {2000}
    shares = [done / total for done, total in told]
    assert any(0 < share < 0.5 for share in shares)
    assert 0.5 < shares[-1] <= 1


def test_a_file_that_is_read_can_be_given_up(tmp_path: Path) -> None:
    project = new_project(tmp_path)
    bundle = next(format for format in FORMATS if format.name == "bundle")
    path = tmp_path / "large.standpunt-bundle.zip"
    path.write_bytes(written(bundle, 10_000))
    job = read(project.path, path)
    told = [next(job)]
    while not told[-1].total:
        told.append(next(job))
    assert {one.at for one in told} == {PARSING}
    job.close()
    told = list(read(project.path, path))
    assert {one.at for one in told} == {PARSING, COMPARING, COMPARING_TEXTS}
    for at in (PARSING, COMPARING, COMPARING_TEXTS):
        shares = [one.done / one.total for one in told if one.at == at and one.total]
        assert shares == sorted(shares)
    assert not project.document_ids()
    project.close()


def test_a_corpus_in_one_file_can_be_given_up(tmp_path: Path) -> None:
    path = tmp_path / "corpus.jsonl"
    lines = (json.dumps({"text": one.text, "title": one.title}) for one in corpus(20_000).documents)
    path.write_text("\n".join(lines), encoding="utf-8")
    job = import_documents(None, [path])
    told = [next(job)]
    while told[-1].total < 2_000:
        told.append(next(job))
    assert {one.at for one in told} == {path.name}
    job.close()
    assert len(run(import_documents(None, [path])).command.documents) == 2_000


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
