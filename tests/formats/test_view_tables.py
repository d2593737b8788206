"""The figures of a view in files that other programs open."""

from __future__ import annotations

import csv
import io
import json

import pytest

from desktop_app.domain.problem import Problem, Wrong
from desktop_app.domain.view_table import ViewRow, ViewTable
from desktop_app.formats.view_tables import view_format

TABLE = ViewTable(
    ("actor", "mean", "=1+1"),
    (ViewRow(('=HYPERLINK("x")', -0.5, None), ("s1", "s2")), ViewRow(("Ada\nVree", 1, "@sum"))),
    {"mean": "-1 to 1"},
)


def test_no_cell_of_a_table_is_a_formula_and_numbers_are_numbers() -> None:
    out = io.BytesIO()
    view_format("csv")(TABLE, {}, out)
    rows = list(csv.reader(io.StringIO(out.getvalue().decode())))
    assert rows == [
        ["actor", "mean", "'=1+1", "statements"],
        ['\'=HYPERLINK("x")', "-0.5", "", "s1 s2"],
        ["Ada\nVree", "1", "'@sum", ""],
    ]


def test_json_says_of_what_it_is() -> None:
    out = io.BytesIO()
    view_format("json")(TABLE, {"view": "matrix"}, out)
    told = json.loads(out.getvalue())
    assert told["view"] == "matrix"
    assert told["rows"][0] == {
        "actor": '=HYPERLINK("x")',
        "mean": -0.5,
        "=1+1": None,
        "statements": ["s1", "s2"],
    }
    assert told["units"] == {"mean": "-1 to 1"}


def test_another_format_is_told() -> None:
    with pytest.raises(Problem) as told:
        view_format("xls")
    assert (told.value.wrong, told.value.choices) == (Wrong.UNKNOWN_FORMAT, ("json", "csv"))
