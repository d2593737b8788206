"""The verb that writes a report of the analysis."""

from __future__ import annotations

from pathlib import Path

from tests.cli.told import FakeWindow, problem, told, usage_error


def test_it_is_asked_of_the_window(project: Path, tmp_path: Path) -> None:
    out, window = tmp_path / "report.html", FakeWindow()
    options = ("--view", "matrix", "--choose", "matrix.order=name", "--query", "speaker:Bo")
    told("report", project, *options, "--output", out, window=window)
    assert window.asked == [
        ("write_report", project, ("matrix",), "speaker:Bo", {"matrix": {"order": "name"}}, out)
    ]


def test_what_cannot_be_is_told(project: Path, tmp_path: Path) -> None:
    out = tmp_path / "report.html"
    assert "matrix" in problem("report", project, "--view", "stone", "--output", out)
    assert "Order" in problem("report", project, "--choose", "matrix.order=x", "--output", out)
    assert "view stone" in problem("report", project, "--choose", "stone.order=x", "--output", out)
    assert ".docx" in problem("report", project, "--output", tmp_path / "report.docx")
    for wrong in ("matrix", "matrix=name", "matrix.order", ".order=name"):
        assert "VIEW.NAME=VALUE" in usage_error("report", project, "--choose", wrong, "--output", out)
    assert not out.exists()
