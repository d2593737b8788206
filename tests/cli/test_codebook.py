"""The codebook on the command line: shown, written, taken in, and its versions."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop_app.formats.codebook import read_codebook
from tests.cli.told import ok, problem, told, usage_error

THEIRS = 'id = "theirs"\nname = "Theirs"\n[[topics]]\nid = "tolls"\nname = "Tolls"\n'
FOREIGN = '<CodeBook><Codes><Code guid="g1" name="Ferries" isCodable="false"/></Codes></CodeBook>'


@pytest.fixture
def theirs(tmp_path: Path) -> Path:
    """A codebook with one topic."""
    (tmp_path / "theirs.toml").write_text(THEIRS, "utf-8")
    return tmp_path / "theirs.toml"


def test_it_is_shown_with_its_uses(project: Path, document: str) -> None:
    ok("annotate", project, "--document", document, "--content", "0:5", "--claim", "demand:Tolls")
    lines = [line.split("\t") for line in ok("codebook", project).lines]
    assert ["claim_type", "demand", "Demand", "", "3", "1"] in [line[:6] for line in lines]
    assert ["topic", "tolls", "Tolls", "", "", "1"] in [line[:6] for line in lines]
    assert lines[-1][0] == "level"
    told_as_json = ok("codebook", project, "--json").json
    assert told_as_json["topics"][-1]["id"] == "tolls"
    assert told_as_json["uses"]["claim_type"]["demand"] == 1
    assert told_as_json["uses"]["topic"]["tolls"] == 1


def test_it_is_written_by_its_ending_or_as_asked(project: Path, tmp_path: Path) -> None:
    assert ok("codebook-export", project, "--output", tmp_path / "a.toml").out == "toml\n"
    assert read_codebook((tmp_path / "a.toml").read_bytes(), "a").claim_types
    written = told("codebook-export", project, "--output", tmp_path / "a", "--format", "qdc")
    assert (written.code, written.out) == (0, "qdc\n")
    told_of = next(line for line in written.err.splitlines() if "news-en/demand" in line)
    assert ": example, counter-example, key: in other programs text" in told_of
    assert (tmp_path / "a").read_bytes().startswith(b"<?xml")
    assert "known are toml, qdc" in problem("codebook-export", project, "--output", tmp_path / "a.xls")
    assert "exists already" in problem("codebook-export", project, "--output", project, "--format", "qdc")


def test_it_is_taken_in_after_a_preview_and_undone(project: Path, theirs: Path) -> None:
    steps = ok("history", project).out
    assert ok("codebook-import", project, theirs, "--preview").lines == ["Topic “Tolls” added."]
    assert ok("history", project).out == steps
    assert ok("codebook-import", project, theirs).lines == ["Topic “Tolls” added."]
    assert ok("codebook-import", project, theirs).out == ""
    assert ok("undo", project).code == 0
    assert "tolls" not in ok("codebook", project).out


def test_in_place_of_ours_what_is_in_use_stops_it_or_stays(
    project: Path, document: str, theirs: Path
) -> None:
    ok("annotate", project, "--document", document, "--content", "0:5", "--claim", "demand")
    previewed = told("codebook-import", project, theirs, "--replace", "--preview")
    assert "Claim type “Demand” taken out." in previewed.lines
    assert previewed.err == f"Note: “Demand” is in use 1 times and not in {theirs}; see --keep-used.\n"
    assert problem("codebook-import", project, theirs, "--replace").startswith("Demand is in use 1 times")
    done = told("codebook-import", project, theirs, "--replace", "--keep-used")
    assert done.code == 0
    assert "stays: it is in use 1 times" in done.err
    assert [line.split("\t")[1] for line in ok("codebook", project).lines] == ["demand", "tolls"]
    assert "goes with --replace" in usage_error("codebook-import", project, theirs, "--keep-used")


def test_another_program_s_codes_become_what_was_asked_for(project: Path, tmp_path: Path) -> None:
    (tmp_path / "their.qdc").write_text(FOREIGN, "utf-8")
    done = told("codebook-import", project, tmp_path / "their.qdc", "--codes", "claim-types")
    assert done.lines == ["Claim type “Ferries” added."]
    assert "Ferries: is a heading there" in done.err
    (tmp_path / "their.qdc").write_text("<!DOCTYPE CodeBook>" + FOREIGN, "utf-8")
    assert "line 1: DOCTYPE is not allowed there" in problem(
        "codebook-import", project, tmp_path / "their.qdc"
    )


def test_versions_are_kept_compared_and_gone_back_to(project: Path, theirs: Path) -> None:
    assert ok("codebook-versions", project).lines == []
    assert ok("codebook-versions", project, "--keep", "the first").lines == ["1"]
    assert "none was kept" in told("codebook-versions", project, "--keep", "again").err
    ok("codebook-import", project, theirs)
    assert ok("codebook-versions", project, "--compare", "1").lines == ["Topic “Tolls” added."]
    assert ok("codebook-versions", project, "--keep", "").lines == ["2"]
    assert ok("codebook-versions", project, "--compare", "2:1").lines == ["Topic “Tolls” taken out."]
    rows = ok("codebook-versions", project, "--json").json
    assert [(row["number"], row["annotator"], row["note"]) for row in rows] == [
        (1, "Imke", "the first"),
        (2, "Imke", ""),
    ]
    assert [line.split("\t")[0] for line in ok("codebook-versions", project).lines] == ["1", "2"]
    assert ok("codebook-versions", project, "--return-to", "1").lines == ["Topic “Tolls” taken out."]
    assert ok("codebook-versions", project, "--compare", "1").lines == []
    assert problem("codebook-versions", project, "--compare", "7").endswith("There are 1, 2.")


@pytest.mark.parametrize(
    "arguments",
    [("--compare", "x"), ("--keep", "a", "--compare", "1"), ("--keep-used",), ("--return-to", "0")],
)
def test_what_cannot_be_understood_is_a_usage_error(project: Path, arguments: tuple[str, ...]) -> None:
    assert usage_error("codebook-versions", project, *arguments)
