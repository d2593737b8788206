"""Annotation sets written and read: the whole way from one project to another and back."""

from __future__ import annotations

import csv
import json
import zipfile
from pathlib import Path

import pytest

from desktop_app.cli.printing import note_losses
from desktop_app.domain.bundle import Loss
from desktop_app.formats.codebooks.registry import CODEBOOK_FORMATS
from desktop_app.formats.documents.registry import DOCUMENT_FORMATS
from desktop_app.formats.networks.registry import NETWORK_FORMATS
from desktop_app.formats.registry import FORMATS
from desktop_app.project.profiles import profile_formats
from tests.cli.told import TEXT, Told, ok, problem, told, usage_error


@pytest.fixture
def coded(project: Path, document: str) -> Path:
    """A project with two statements that use all there is."""
    ok(
        *("annotate", project, "--document", document, "--content", "0:21", "--content", "53:61"),
        *("--source", "27:48", "--cue", "23:26", "--kind", "direct", "--speaker", "Ada Vree"),
        *("--claim", "denial:haven", "--claim", "demand", "--stance", "Bo Stam=against"),
        *("--stance", "topic:haven=for", "--memo", "=1+1"),
    )
    ok("annotate", project, "--document", document, "--content", "0:5", "--annotator", "Jorrit")
    return project


def export(project: Path, format_name: str, output: Path, *options: str) -> Told:
    return told("export", project, "--format", format_name, "--output", output, *options)


@pytest.mark.parametrize("format_name", ["bundle", "web-annotation"])
@pytest.mark.parametrize("codebook", ["news.en", "news.nl"])
def test_what_is_read_into_another_project_is_exported_to_the_same_bytes(
    coded: Path, tmp_path: Path, format_name: str, codebook: str
) -> None:
    first, second = tmp_path / "first.out", tmp_path / "second.out"
    assert export(coded, format_name, first) == Told(0, "2 statements\n", "")
    other = ok("new", tmp_path / "other", "--codebook", codebook).lines[0]
    assert ok("read", other, first).out == "2 statements\n"
    export(Path(other), format_name, second)
    assert second.read_bytes() == first.read_bytes()
    assert ok("statements", other, "--json").out == ok("statements", coded, "--json").out
    assert ok("check", other).lines == ["No faults."]
    assert ok("read", other, first).out == "0 statements\n"


def test_reading_is_one_step_that_undo_takes_back(coded: Path, tmp_path: Path) -> None:
    export(coded, "bundle", tmp_path / "set.zip")
    other = ok("new", tmp_path / "other").lines[0]
    ok("read", other, tmp_path / "set.zip")
    ok("undo", other)
    assert ok("documents", other, "--json").json == []
    ok("redo", other)
    export(Path(other), "bundle", tmp_path / "again.zip")
    assert (tmp_path / "again.zip").read_bytes() == (tmp_path / "set.zip").read_bytes()


def test_what_differs_is_told_and_kept(coded: Path, tmp_path: Path) -> None:
    export(coded, "web-annotation", tmp_path / "set.json")
    changed = (tmp_path / "set.json").read_text("utf-8").replace("=1+1", "another memo")
    (tmp_path / "set.json").write_text(changed, "utf-8")
    result = told("read", coded, tmp_path / "set.json")
    row = next(row for row in ok("statements", coded, "--json").json if row["memo"])
    assert row["memo"] == "=1+1"
    assert result == Told(
        0,
        "0 statements\n",
        f"Note: statement {row['id']}: differs from the one in the project, which was kept\n",
    )


def test_what_many_objects_lost_is_told_in_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    note_losses([Loss("statement", f"s{number}", "is gone") for number in range(23)])
    note_losses(
        [Loss("statement", "a", "is gone"), Loss("claim", "b", "is gone"), Loss("bundle", "", "none")]
    )
    many, *few = capsys.readouterr().err.splitlines()
    assert many.startswith("Note: statement s0, s1, s2, ")
    assert many.endswith(", s19 and 3 more: is gone")
    assert few == ["Note: statement a: is gone", "Note: claim b: is gone", "Note: bundle: none"]


def test_a_table_that_is_read_again_says_nothing_new(coded: Path, tmp_path: Path) -> None:
    export(coded, "csv", tmp_path / "table.csv")
    previewed = ok("read", coded, tmp_path / "table.csv", "--preview").lines
    assert [line for line in previewed if not line.endswith(" 0 new")] == ["Format: csv"]
    export(coded, "bundle", tmp_path / "before.zip")
    assert told("read", coded, tmp_path / "table.csv") == Told(0, "0 statements\n", "")
    export(coded, "bundle", tmp_path / "after.zip")
    assert of_each(tmp_path / "after.zip") == of_each(tmp_path / "before.zip")


def test_a_row_more_joins_the_set_and_the_speaker_of_that_name(coded: Path, tmp_path: Path) -> None:
    export(coded, "csv", tmp_path / "table.csv")
    with (tmp_path / "table.csv").open(newline="", encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    row = next(row for row in rows if row["speaker"])
    more = {**row, "statement_id": "by-hand", "claim_id": "", "stance_id": ""}
    with (tmp_path / "table.csv").open("w", newline="", encoding="utf-8") as file:
        writer = csv.DictWriter(file, list(row))
        writer.writeheader()
        writer.writerows([*rows, more])
    export(coded, "bundle", tmp_path / "before.zip")
    assert told("read", coded, tmp_path / "table.csv") == Told(0, "1 statement\n", "")
    export(coded, "bundle", tmp_path / "after.zip")
    before, after = of_each(tmp_path / "before.zip"), of_each(tmp_path / "after.zip")
    assert {kind for kind in before if before[kind] != after[kind]} == {"statements"}
    (new,) = (json.loads(line) for line in after["statements"] if "by-hand" in line)
    (old,) = (json.loads(line) for line in after["statements"] if row["statement_id"] in line)
    assert (new["set_id"], new["speaker"]) == (old["set_id"], old["speaker"])


def of_each(path: Path) -> dict[str, list[str]]:
    with zipfile.ZipFile(path) as archive:
        return {
            kind: archive.read(f"{kind}.jsonl").decode().splitlines()
            for kind in ("actors", "annotators", "codebooks", "sets", "statements")
        }


def test_what_a_query_cannot_ask_is_told(coded: Path, tmp_path: Path) -> None:
    result = export(coded, "csv", tmp_path / "table.csv", "--query", "spreker:vree")
    assert (result.code, result.out) == (0, "0 statements\n")
    assert result.err.startswith(
        "Note: “spreker:” was looked for as words; before a colon can stand speaker,"
    )
    dated = export(coded, "csv", tmp_path / "dated.csv", "--query", "after:14-03-2031")
    assert dated.out == "0 statements\n"
    assert "“14-03-2031” is no date" in dated.err


def test_a_document_with_another_text_keeps_all_out(coded: Path, document: str, tmp_path: Path) -> None:
    export(coded, "web-annotation", tmp_path / "set.json")
    other = tmp_path / "other.standpunt"
    ok("new", other)
    ok("read", other, tmp_path / "set.json")
    changed = (
        (tmp_path / "set.json").read_text("utf-8").replace("Bo Stam van de bond", "Bo Stam van de haven")
    )
    (tmp_path / "set.json").write_text(changed, "utf-8")
    steps = ok("history", coded, "--json").out
    assert f"document {document}" in problem("read", coded, tmp_path / "set.json").lower()
    assert ok("history", coded, "--json").out == steps


def test_web_annotations_without_a_text_are_read_onto_the_document_of_the_project(
    project: Path, document: str, tmp_path: Path
) -> None:
    foreign = {
        "@context": "http://www.w3.org/ns/anno.jsonld",
        "type": "Annotation",
        "body": {"type": "TextualBody", "value": "A memo"},
        "target": {
            "source": f"urn:standpunt:document:{document}",
            "selector": {"type": "TextPositionSelector", "start": 0, "end": 21},
        },
    }
    (tmp_path / "foreign.jsonld").write_text(json.dumps(foreign), "utf-8")
    assert told("read", project, tmp_path / "foreign.jsonld").out == "1 statement\n"
    assert ok("statements", project, "--json").json[0]["content"] == [[0, 21]]


def test_the_table_has_a_row_for_every_pair_and_tells_what_it_changed(coded: Path, tmp_path: Path) -> None:
    result = export(coded, "csv", tmp_path / "table.csv", "--option", "bom=yes")
    assert (result.code, result.out) == (0, "2 statements\n")
    assert "apostrophe" in result.err
    text = (tmp_path / "table.csv").read_bytes().decode("utf-8-sig")
    rows = list(csv.DictReader(text.splitlines()))
    assert len(rows) == 5
    assert rows[0]["words"] in TEXT
    assert {row["target"] for row in rows} == {"Bo Stam", "haven", ""}
    assert (tmp_path / "table.csv").read_bytes().startswith(b"\xef\xbb\xbf")
    before = (tmp_path / "table.csv").read_bytes()
    export(coded, "csv", tmp_path / "table.csv", "--option", "bom=yes")
    assert (tmp_path / "table.csv").read_bytes() == before


def test_what_cannot_be_exported_is_a_problem_and_writes_nothing(coded: Path, tmp_path: Path) -> None:
    def fails(format_name: str, *options: str, output: Path = tmp_path / "out") -> str:
        return problem("export", coded, "--format", format_name, "--output", output, *options)

    assert fails("yaml").startswith("There is no format yaml; known are bundle,")
    assert fails("csv", "--option", "bom=perhaps") == "Bom cannot be “perhaps”; it is one of no, yes."
    assert fails("bundle", "--option", "bom=yes") == "There is no option bom of the format bundle."
    assert "folder" in fails("bundle", output=tmp_path / "none" / "out")
    assert "is a folder" in fails("bundle", output=tmp_path)
    assert not (tmp_path / "out").exists()
    assert "NAME=VALUE" in usage_error(
        *("export", coded, "--format", "csv", "--output", tmp_path / "out", "--option", "bom")
    )


@pytest.mark.parametrize("linked", [False, True])
def test_no_output_takes_the_place_of_a_project(coded: Path, tmp_path: Path, linked: bool) -> None:
    before = ok("statements", coded, "--json").out
    output = tmp_path / "link.csv" if linked else coded
    if linked:
        output.symlink_to(coded)
    told_why = f"{output} exists already and was left as it is."
    assert problem("export", coded, "--format", "csv", "--output", output) == told_why
    assert problem("suggest", "--corpus", tmp_path / "harbour_news.nl.txt", "--output", output) == told_why
    assert problem("screenshot", coded, "--output", output) == told_why
    assert ok("statements", coded, "--json").out == before


def test_what_cannot_be_read_is_a_problem_and_leaves_the_project_as_it_was(
    coded: Path, tmp_path: Path
) -> None:
    steps = ok("history", coded, "--json").out
    export(coded, "tei", tmp_path / "table.tei.xml")
    assert problem("read", coded, tmp_path / "table.tei.xml") == "The format tei cannot be read."
    (tmp_path / "letter.txt").write_text("Dear all,")
    assert "no format known here" in problem("read", coded, tmp_path / "letter.txt")
    export(coded, "bundle", tmp_path / "set.zip")
    whole = (tmp_path / "set.zip").read_bytes()
    (tmp_path / "set.zip").write_bytes(whole[: len(whole) // 2])
    assert "set.zip" in problem("read", coded, tmp_path / "set.zip")
    assert "does not exist" in problem("read", coded, tmp_path / "none.zip")
    assert ok("history", coded, "--json").out == steps


def test_formats_tells_what_every_format_does() -> None:
    told_of = ok("formats", "--json").json
    rows = [row for row in told_of if row["of"] == "annotations"]
    assert [row["name"] for row in rows] == [format.name for format in FORMATS]
    articles = [row["name"] for row in told_of if row["of"] == "documents"]
    profiles = [format.name for format in profile_formats()]
    assert articles == [*(format.name for format in DOCUMENT_FORMATS), *profiles]
    ways = {row["name"]: (row["writes"], row["reads"]) for row in rows}
    assert ways["bundle"] == ways["web-annotation"] == (True, True)
    assert ways["tei"] == (True, False)
    table = next(row for row in rows if row["name"] == "csv")
    assert table["options"][0]["choices"] == ["no", "yes"]
    assert [line.split("\t")[0] for line in ok("formats").lines] == [row["name"] for row in told_of]
    networks = ok("formats", "--of", "networks", "--json").json
    assert [row["name"] for row in networks] == [format.name for format in NETWORK_FORMATS]
    assert {row["writes"] for row in networks} == {True}
    assert [line.split("\t")[:3] for line in ok("formats", "--of", "codebooks").lines] == [
        [format.name, "codebook-export", "codebook-import"] for format in CODEBOOK_FORMATS
    ]


def test_a_format_is_told_or_forced(coded: Path, tmp_path: Path) -> None:
    export(coded, "bundle", tmp_path / "set.zip")
    other = ok("new", tmp_path / "other").lines[0]
    assert "set.zip" in problem("read", other, tmp_path / "set.zip", "--format", "web-annotation")
    assert "known are" in problem("read", other, tmp_path / "set.zip", "--format", "none")
    assert "cannot be read" in problem("read", other, tmp_path / "set.zip", "--format", "tei")
    assert ok("read", other, tmp_path / "set.zip", "--format", "bundle").out == "2 statements\n"


def test_what_a_file_would_bring_is_told_and_nothing_done(coded: Path, tmp_path: Path) -> None:
    export(coded, "bundle", tmp_path / "set.zip")
    other = ok("new", tmp_path / "other").lines[0]
    before = ok("history", other, "--json").out
    lines = ok("read", other, tmp_path / "set.zip", "--preview").lines
    assert lines[:4] == ["Format: bundle", "1 article, 1 new", "2 statements, 2 new", "2 actors, 2 new"]
    assert ok("history", other, "--json").out == before
    ok("read", other, tmp_path / "set.zip")
    assert "2 statements, 0 new" in ok("read", other, tmp_path / "set.zip", "--preview").lines
    third = ok("new", tmp_path / "third").lines[0]
    (tmp_path / "same.txt").write_text(TEXT, "utf-8")
    ok("import", third, tmp_path / "same.txt")
    note = told("read", third, tmp_path / "set.zip", "--preview").err
    assert "has the same text as “same”" in note
