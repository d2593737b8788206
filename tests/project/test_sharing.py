"""Several processes tell of the articles of one export, as one alone would."""

from __future__ import annotations

import io
import multiprocessing
import os
import signal
import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from functools import partial
from pathlib import Path

import pytest

from desktop_app.domain.bundle import Bundle
from desktop_app.domain.document import Document
from desktop_app.domain.problem import Problem, Wrong
from desktop_app.formats.format import Format
from desktop_app.formats.outgoing import Article, Outgoing, Place
from desktop_app.formats.pulse import listening
from desktop_app.project.commands.documents import ImportDocuments
from desktop_app.project.job import run
from desktop_app.project.jobs.exchange import articles_within, export, writer
from desktop_app.project.outgoing import outgoing
from desktop_app.project.reading import ReadBundle
from desktop_app.project.scope import Scope
from desktop_app.project.sharing import Sharing
from desktop_app.store.store import Store
from tests.benchmarks.articles import corpus
from tests.formats.sample import BUNDLE
from tests.formats.test_round_trip import WRITTEN
from tests.project.sample import new_project
from tests.store.older import older

STATEMENTS = 1_500
"""More than are read at a time, so that each process has some."""


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    project = new_project(tmp_path_factory.mktemp("shared"))
    project.do(ReadBundle(BUNDLE))
    project.do(ReadBundle(corpus(STATEMENTS)))
    project.close()
    return project.path


@contextmanager
def shared(path: Path, workers: int = 2, worth: int = 0) -> Iterator[Outgoing]:
    with (
        closing(Sharing(path, workers, worth)) as sharing,
        closing(Store(path, write=False)) as store,
        store.moment(),
    ):
        yield outgoing(store, sharing=sharing)


def process_and_title(_around: Bundle) -> Callable[[Article, Place], tuple[int, str, Place]]:
    return lambda article, place: (os.getpid(), article.document.title, place)


def killed(_around: Bundle) -> Callable[[Article, Place], None]:
    return lambda _article, place: os.kill(os.getpid(), signal.SIGKILL) if place.articles else None


def slowly(_around: Bundle) -> Callable[[Article, Place], None]:
    return lambda _article, place: time.sleep(60) if place.articles else None


@pytest.mark.parametrize("format", WRITTEN, ids=lambda format: format.name)
def test_the_file_is_the_same_to_the_byte(format: Format, path: Path, tmp_path: Path) -> None:
    assert format.write is not None
    out = io.BytesIO()
    try:
        alone = run(export(path, format.name, tmp_path / "alone", {}))
        with shared(path) as articles:
            losses = format.write(articles, out)
    except Problem as problem:
        if problem.wrong is Wrong.NOT_WRITABLE:
            pytest.skip(problem.detail)  # an extra that is not installed
        raise
    assert out.getvalue() == (tmp_path / "alone").read_bytes()
    assert losses == alone.losses


@pytest.mark.parametrize("name", ["bundle", "tei", "label-studio"])
@pytest.mark.parametrize(
    "scope", [Scope(query="-claim:demand"), Scope(documents=("d000003", "d000007")), Scope(query="speaker:*")]
)
def test_a_part_is_the_same_to_the_byte(name: str, scope: Scope, path: Path, tmp_path: Path) -> None:
    out = io.BytesIO()
    alone = run(export(path, name, tmp_path / "alone", {}, scope=scope))
    with (
        closing(Sharing(path, 2, 0)) as sharing,
        closing(Store(path, write=False)) as store,
        store.moment(),
    ):
        articles, outside = run(articles_within(store, scope, sharing))
        losses = writer(name, {})(articles, out)
    assert alone.statements
    assert out.getvalue() == (tmp_path / "alone").read_bytes()
    assert (*outside, *losses) == alone.losses


def test_every_article_is_told_of_once_in_its_place(path: Path) -> None:
    with shared(path) as articles:
        told = list(articles.told(process_and_title))
        every = list(articles)
    assert [title for _, title, _ in told] == [article.document.title for article in every]
    assert [place for *_, place in told] == [
        Place(number, sum(len(article.statements) for article in every[:number]))
        for number in range(len(every))
    ]
    assert len({process for process, *_ in told} - {os.getpid()}) == 2


@pytest.mark.parametrize(("workers", "worth"), [(1, 0), (2, STATEMENTS * 2)])
def test_little_is_told_of_here(path: Path, workers: int, worth: int) -> None:
    with shared(path, workers, worth) as articles:
        assert {process for process, *_ in articles.told(process_and_title)} == {os.getpid()}


def test_what_somebody_writes_meanwhile_is_not_in_it(tmp_path: Path) -> None:
    project = new_project(tmp_path)
    project.do(ImportDocuments((Document("d1", "The quay.", title="As it was"),)))
    with shared(project.path) as articles:
        project.do(ImportDocuments((Document("d2", "The pier.", title="As it became"),)))
        told = list(articles.told(process_and_title))
    project.close()
    assert told == [(os.getpid(), "As it was", Place())]


def test_one_goes_on_alone_where_the_others_cannot_begin(tmp_path: Path) -> None:
    project = new_project(tmp_path)
    project.do(ImportDocuments((Document("d1", "The quay.", title="Quay"),)))
    project.close()
    with shared(project.path) as articles:
        project.path.rename(tmp_path / "elsewhere.standpunt")
        assert list(articles.told(process_and_title)) == [(os.getpid(), "Quay", Place())]


def test_what_an_older_version_made_is_told_of_here(path: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy.standpunt"
    with closing(sqlite3.connect(path)) as connection, closing(sqlite3.connect(copy)) as made:
        connection.backup(made)
    with shared(older(copy, "004-signatures")) as articles:
        told = list(articles.told(process_and_title))
    assert len(told) == articles.documents
    assert {process for process, *_ in told} == {os.getpid()}


def test_what_is_wrong_is_told_with_its_place(path: Path, tmp_path: Path) -> None:
    spoilt = tmp_path / "spoilt.standpunt"
    with closing(sqlite3.connect(path)) as connection, closing(sqlite3.connect(spoilt)) as copy:
        connection.backup(copy)
        (last,) = copy.execute("SELECT max(document_id) FROM statements").fetchone()
        copy.execute(
            "UPDATE anchors SET exact = 'other words' WHERE statement_id IN"
            " (SELECT id FROM statements WHERE document_id = ?)",
            (last,),
        )
        copy.commit()
    found = []
    for workers in (1, 2):
        with shared(spoilt, workers) as articles, pytest.raises(Problem) as caught:
            list(articles.told(process_and_title))
        found.append(caught.value)
    assert found[0].wrong is Wrong.BAD_CONTENT
    assert found[0] == found[1]
    assert multiprocessing.active_children() == []


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="there is no such signal")
def test_a_process_that_is_killed_is_a_problem(path: Path) -> None:
    with shared(path) as articles, pytest.raises(Problem) as caught:
        list(articles.told(killed))
    assert caught.value.wrong is Wrong.BROKEN_OFF
    assert caught.value.file == str(path)


def test_it_can_be_given_up_while_an_article_is_told_of(path: Path) -> None:
    class Enough(Exception):
        pass

    def listen(_done: int, total: int) -> None:
        if not total:  # a breath, while there is nothing new
            raise Enough

    with shared(path) as articles, listening(listen), pytest.raises(Enough):
        list(articles.told(slowly))
    assert multiprocessing.active_children() == []


def test_given_up_no_process_is_left(path: Path) -> None:
    with shared(path) as articles:
        told = articles.told(partial(process_and_title))
        next(told)
        assert len(multiprocessing.active_children()) == 2
        told.close()  # type: ignore[attr-defined]
        assert multiprocessing.active_children() == []
