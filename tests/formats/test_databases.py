"""Databases of others: read with nothing in them trusted."""

from __future__ import annotations

import contextlib
import errno
import os
import sqlite3
from contextlib import closing

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop_app.domain.problem import Problem, Wrong
from desktop_app.formats.databases import NewDatabase, opened, written
from desktop_app.formats.fault import Fault

SCHEMA = "CREATE TABLE a (x TEXT CHECK (LENGTH(x) < 50), y INTEGER); CREATE INDEX b ON a (y);"
WHOLE = written(SCHEMA, {"a": [(f"word {number}", number) for number in range(400)]})


def rows(data: bytes) -> list[tuple[str, int | None]]:
    with opened(data, "a.db") as database:
        return [(row.texts["x"], row.numbers.get("y")) for row in database.rows("a", ("x",), ("y",))]


def refusal(data: bytes) -> Problem:
    with pytest.raises(Problem) as caught:
        rows(data)
    assert caught.value.file == "a.db"
    return caught.value


def hostile(*statements: str) -> bytes:
    with closing(sqlite3.connect(":memory:")) as connection:
        for statement in statements:
            connection.execute(statement)
        connection.commit()
        return connection.serialize()


def test_what_was_written_is_read() -> None:
    assert rows(WHOLE) == [(f"word {number}", number) for number in range(400)]
    assert written(SCHEMA, {"a": [(f"word {number}", number) for number in range(400)]}) == WHOLE


def test_what_a_full_disk_does_not_take_is_an_error_of_the_disk() -> None:
    with NewDatabase("PRAGMA max_page_count = 4; CREATE TABLE a (x TEXT);") as made:
        with pytest.raises(OSError, match=os.strerror(errno.ENOSPC)):
            made.add("a", (("words " * 100,) for _ in range(1_000)))
        folder = made.folder
        assert folder.is_dir()
    assert not folder.exists()


def test_a_database_with_a_log_of_its_own_is_read_without_it() -> None:
    assert rows(WHOLE[:18] + b"\x02\x02" + WHOLE[20:]) == rows(WHOLE)


def test_files_that_are_no_database_or_half_of_one() -> None:
    for data in (b"", b"words", b"SQLite format 3\x00", WHOLE[:99]):
        assert refusal(data).wrong is Wrong.WRONG_FORMAT
    for length in (100, 4000, 4096, 8192, len(WHOLE) - 4096, len(WHOLE) - 1):
        problem = refusal(WHOLE[:length])
        assert (problem.wrong, problem.detail) == (Wrong.BAD_CONTENT, Fault.DAMAGED_DATABASE), length
        assert "\n" not in problem.place


@pytest.mark.parametrize(
    "statements",
    [
        ("CREATE VIEW a AS WITH n(y) AS (SELECT 1 UNION ALL SELECT y FROM n) SELECT y, y AS x FROM n",),
        ("CREATE VIRTUAL TABLE a USING fts5(x, y)",),
        (
            "CREATE TABLE a (z INTEGER, y INTEGER, x TEXT AS (hex(zeroblob(100000000))))",
            "INSERT INTO a VALUES (1, 1)",
        ),
        ("CREATE TABLE c (x)",),
        ("CREATE TABLE a (x TEXT)",),
        ("CREATE TABLE a (x TEXT, y)", "INSERT INTO a VALUES ('', 'many')"),
        ("CREATE TABLE a (x TEXT, y)", "INSERT INTO a VALUES ('', 9e99)"),
        ("CREATE TABLE a (x TEXT, y)", "INSERT INTO a VALUES ('', 9999999999999999)"),
        ("CREATE TABLE a (x TEXT, y)", "INSERT INTO a VALUES (x'ff', 1)"),
        ("CREATE TABLE a (x TEXT, y)", "INSERT INTO a VALUES (CAST(x'ff' AS TEXT), 1)"),
    ],
)
def test_tables_that_are_not_to_be_trusted(statements: tuple[str, ...]) -> None:
    assert refusal(hostile(*statements)).wrong is Wrong.BAD_CONTENT


@settings(max_examples=300, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    st.lists(st.tuples(st.integers(0, len(WHOLE) - 1), st.integers(0, 255)), min_size=1, max_size=5),
    st.booleans(),
)
def test_spoilt_bytes_are_a_problem_or_other_rows(spots: list[tuple[int, int]], early: bool) -> None:
    data = bytearray(WHOLE)
    for place, byte in spots:
        data[place % 400 if early else place] = byte
    with contextlib.suppress(Problem):
        assert len(rows(bytes(data))) <= 1000
