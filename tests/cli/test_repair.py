"""A damaged project rescued by the command line."""

from __future__ import annotations

from pathlib import Path

from tests.cli.told import ok, problem


def test_what_is_rescued_is_told_table_by_table(project: Path, document: str, tmp_path: Path) -> None:
    ok("annotate", project, "--document", document, "--content", "0:21", "--stance", "Bo Stam=for")
    before = ok("statements", project, "--json").out
    data = bytearray(project.read_bytes())
    data[:4096] = bytes(4096)
    project.write_bytes(data)
    assert "is not a Standpunt project" in problem("documents", project)
    new = tmp_path / "new.standpunt"
    lines = [line.split("\t") for line in ok("repair", project, "--output", new).lines]
    assert ["documents", "1", "0", "0"] in lines
    assert ["statements", "1", "0", "0"] in lines
    assert ok("statements", new, "--json").out == before
    assert "new.standpunt" in problem("repair", project, "--output", new)
    rows = ok("repair", project, "--output", tmp_path / "other", "--json").json
    assert {"table": "stances", "kept": 1, "lost": 0, "dropped": 0} in rows
