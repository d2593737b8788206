"""A file's format is told by its content and, failing that, by its name."""

from __future__ import annotations

import pytest

from desktop_app.domain.problem import Problem, Wrong
from desktop_app.formats.registry import FORMATS, by_name, recognise
from tests.formats.sample import BUNDLE
from tests.formats.test_round_trip import WRITTEN, bytes_of


def test_names_are_unique_and_found() -> None:
    assert [by_name(format.name) for format in FORMATS] == list(FORMATS)
    assert len({format.name for format in FORMATS}) == len(FORMATS)
    with pytest.raises(Problem) as caught:
        by_name("stone")
    assert caught.value.wrong is Wrong.UNKNOWN_FORMAT
    assert caught.value.choices == tuple(format.name for format in FORMATS)


def test_content_outweighs_the_name() -> None:
    for one in WRITTEN:
        data = bytes_of(one, BUNDLE)
        for name in ("a.csv", "b.jsonld", "c.standpunt-bundle.zip", "d.txt", ""):
            assert recognise(data, name) is one


def test_the_name_tells_where_the_content_does_not() -> None:
    assert recognise(b"a,b", "table.CSV").name == "csv"
    assert recognise(b"{}", "x.json").name == "web-annotation"
    assert recognise(b"{}", "x.Label-Studio.json").name == "label-studio"
    assert recognise(b"", "x.standpunt-bundle.zip").name == "bundle"
    assert recognise(b"SQLite format 3\x00", "data.qda").name == "qualcoder"
    for head, name in ((b"", "x"), (b"PK\x03\x04" + bytes(30), "x.zip"), (b"hello", "x.txt")):
        with pytest.raises(Problem, match="unknown-format") as caught:
            recognise(head, name)
        assert {"bundle", "taguette"} <= set(caught.value.choices)
        assert not {"tei", "xlsx"} & set(caught.value.choices)


def test_options_are_those_declared() -> None:
    assert by_name("csv").chosen({}) == {"bom": "no"}
    assert by_name("csv").chosen({"bom": "yes"}) == {"bom": "yes"}
    for asked in ({"bom": "perhaps"}, {"colour": "red"}):
        with pytest.raises(Problem, match="bad-value"):
            by_name("csv").chosen(asked)
