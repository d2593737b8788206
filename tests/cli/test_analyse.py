"""Analysis views from the command line."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest

from desktop_app.project.views.view import Asked
from tests.cli.told import FakeWindow, ok, problem, told


@pytest.fixture
def debate(project: Path, document: str) -> Path:
    for place, (speaker, level) in enumerate((("Ada", "strongly-for"), ("Ada", "against"), ("Bo", "for"))):
        ok(
            *("annotate", project, "--document", document, "--content", f"{place}:{place + 5}"),
            *("--speaker", speaker, "--stance", f"topic:haven={level}", "--stance", "Cas=for"),
        )
    return project


def test_the_matrix_as_figures(debate: Path, tmp_path: Path) -> None:
    out = tmp_path / "matrix.csv"
    told = ok("analyse", debate, "--view", "matrix", "--format", "csv", "--output", out)
    assert told.lines == ["4 marks"]
    with out.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [(row["actor"], row["target"], row["mean"], row["count"]) for row in rows] == [
        ("Ada", "haven", "0.25", "2"),
        ("Ada", "Cas", "0.5", "2"),
        ("Bo", "haven", "0.5", "1"),
        ("Bo", "Cas", "0.5", "1"),
    ]
    assert len(rows[0]["statements"].split()) == 2


def test_a_query_and_choices_narrow_it(debate: Path, tmp_path: Path) -> None:
    out = tmp_path / "matrix.json"
    options = ("--query", "speaker:bo", "--choose", "targets=topic", "--choose", "order=name")
    ok("analyse", debate, "--view", "matrix", *options, "--output", out)
    told = json.loads(out.read_text("utf-8"))
    assert [(row["actor"], row["target"]) for row in told["rows"]] == [("Bo", "haven")]
    assert told["choices"] == {"targets": "topic", "order": "name", "group": "none"}
    assert told["query"] == "speaker:bo"


def test_a_picture_is_asked_of_the_window(debate: Path, tmp_path: Path) -> None:
    out, window = tmp_path / "matrix.svg", FakeWindow()
    options = ("--view", "matrix", "--choose", "order=name", "--format", "svg", "--theme", "dark")
    told("analyse", debate, *options, "--query", "speaker:Bo", "--output", out, window=window)
    asked = Asked("speaker:Bo", {"order": "name"})
    assert window.asked == [("draw_view", debate, "matrix", asked, out, "svg", "dark")]
    assert "Order" in problem("analyse", debate, *options, "--choose", "order=x", "--output", out)


def test_what_cannot_be_is_told(debate: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    assert "matrix" in problem("analyse", debate, "--view", "stone", "--output", out)
    assert "csv" in problem("analyse", debate, "--view", "matrix", "--format", "stone", "--output", out)
    choose = ("analyse", debate, "--view", "matrix", "--output", out, "--choose")
    assert "Order cannot be “stone”; it is one of count" in problem(*choose, "order=stone")
    assert "targets" in problem(*choose, "stone=1")
    assert "exists already" in problem("analyse", debate, "--view", "matrix", "--output", debate)
    assert not out.exists()


def test_contradictions_with_both_quotations(debate: Path, tmp_path: Path) -> None:
    out = tmp_path / "pairs.json"
    ok("analyse", debate, "--view", "contradictions", "--choose", "rows=pairs", "--output", out)
    (row,) = json.loads(out.read_text("utf-8"))["rows"]
    assert (row["actor"], row["target"], row["distance"]) == ("Ada", "haven", 1.5)
    assert (row["earlier_stance"], row["later_stance"]) == (1.0, -0.5)
    assert row["earlier_words"]
    assert len(row["statements"]) == 2


def test_balance_of_one_target(debate: Path, tmp_path: Path) -> None:
    out = tmp_path / "balance.csv"
    options = ("--query", "target:haven", "--choose", "per=target", "--format", "csv")
    ok("analyse", debate, "--view", "balance", *options, "--output", out)
    with out.open(encoding="utf-8", newline="") as file:
        (row,) = csv.DictReader(file)
    assert (row["target"], row["against"], row["for"], row["lean"]) == ("haven", "1", "2", str(1 / 3))


def test_the_network_as_figures(debate: Path, tmp_path: Path) -> None:
    out = tmp_path / "network.csv"
    told = ok(
        "analyse", debate, "--view", "network", "--choose", "once=never", "--format", "csv", "--output", out
    )
    assert told.lines == ["2 marks"]
    with out.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [(row["source"], row["target"], row["weight"]) for row in rows] == [
        ("Ada", "haven", "0.5"),
        ("Bo", "haven", "0.5"),
    ]
    choose = ("analyse", debate, "--view", "network", "--output", out, "--choose", "norm=cosine")
    assert "none, activity" in problem(*choose)
    assert ok(*choose, "--choose", "joins=subtract").lines == ["1 mark"]
