"""Projects made, texts brought in."""

from __future__ import annotations

import getpass
import json
from pathlib import Path

import pytest

from tests.cli.told import TEXT, ok, problem, told, usage_error


def test_new_prints_where_the_project_is_and_adds_the_suffix(tmp_path: Path) -> None:
    assert ok("new", tmp_path / "study").lines == [str(tmp_path / "study.standpunt")]
    assert ok("documents", tmp_path / "study").out == ""
    assert ok("documents", tmp_path / "study.standpunt", "--json").json == []


def test_new_leaves_what_is_there(tmp_path: Path) -> None:
    (tmp_path / "a.standpunt").write_text("mine")
    assert "exists already" in problem("new", tmp_path / "a.standpunt")
    assert (tmp_path / "a.standpunt").read_text() == "mine"
    assert "folder" in problem("new", tmp_path / "none" / "a.standpunt")


@pytest.mark.parametrize(("named", "known"), [("news.en", "denial"), ("news.nl", "denial")])
def test_new_takes_a_codebook_of_ours_by_name(tmp_path: Path, named: str, known: str) -> None:
    ok("new", tmp_path / "a", "--codebook", named)
    text = tmp_path / "a.txt"
    text.write_text(TEXT, "utf-8")
    document = ok("import", tmp_path / "a", text).lines[0]
    ok("annotate", tmp_path / "a", "--document", document, "--content", "0:5", "--claim", known)


def test_new_takes_a_codebook_file(tmp_path: Path) -> None:
    book = tmp_path / "own.toml"
    book.write_text('id = "own"\nname = "Own"\n[[claim_types]]\nid = "boast"\nname = "Boast"\n', "utf-8")
    ok("new", tmp_path / "a", "--codebook", book)
    book.write_text("id = \n", "utf-8")
    assert str(book) in problem("new", tmp_path / "b", "--codebook", book)
    assert not (tmp_path / "b.standpunt").exists()
    assert "does not exist" in problem("new", tmp_path / "b", "--codebook", tmp_path / "no.toml")


def test_import_prints_an_id_a_file_and_keeps_what_is_said_of_them(project: Path, tmp_path: Path) -> None:
    first, second = tmp_path / "first_one.nl.txt", tmp_path / "second.txt"
    first.write_text(TEXT, "utf-8")
    second.write_bytes((TEXT + "!").encode("utf-16"))
    ids = ok("import", project, first, second, "--outlet", "Post", "--date", "2031-03").lines
    rows = ok("documents", project, "--json").json
    assert [row["id"] for row in rows] == ids
    assert rows[0] == {
        "id": ids[0],
        "title": "first one",
        "outlet": "Post",
        "date": "2031-03",
        "language": "nl",
        "length": len(TEXT),
        "statements": 0,
        "unreviewed": None,
        "status": "new",
        "assigned": "",
        "tags": [],
    }
    assert (rows[1]["title"], rows[1]["language"], rows[1]["length"]) == ("second", "nl", len(TEXT) + 1)


def test_import_tells_a_guessed_encoding(project: Path, tmp_path: Path) -> None:
    text = tmp_path / "old.txt"
    text.write_bytes("De ‘kade’ blijft één week open voor de coöperatie.".encode("cp1252"))
    result = told("import", project, text, "--title", "Één week", "--language", "nl")
    assert result.code == 0
    assert result.err == f"Note: {text} was read as cp1252; look whether its letters are right.\n"
    row = ok("documents", project, "--json").json[0]
    assert (row["title"], row["language"]) == ("Één week", "nl")


def test_a_file_that_cannot_be_read_is_told_and_the_others_come_in(project: Path, tmp_path: Path) -> None:
    good, bad, none = tmp_path / "good.txt", tmp_path / "bad.txt", tmp_path / "none.txt"
    good.write_text(TEXT, "utf-8")
    bad.write_text(" \n", "utf-8")
    result = told("import", project, bad, good, none)
    assert (result.code, len(result.lines)) == (1, 1)
    assert result.err == f"Error: {bad} holds no text.\nError: {none} does not exist.\n"
    assert [row["title"] for row in ok("documents", project, "--json").json] == ["good"]
    ok("undo", project)
    assert ok("documents", project, "--json").json == []
    assert problem("import", project, bad) == f"{bad} holds no text."
    assert ok("history", project).lines[-1].count("undone") == 1


def test_a_line_that_cannot_be_read_is_told_and_the_others_come_in(project: Path, tmp_path: Path) -> None:
    lines = tmp_path / "articles.jsonl"
    lines.write_text('{"text": "One."}\n{"text": "Tw\n{"text": "Three."}\n5\n', "utf-8")
    result = told("import", project, lines, "--json")
    assert (result.code, len(result.json["documents"]), result.json["unread"]) == (1, 2, 2)
    assert result.err.splitlines()[-1] == "Error: 2 articles could not be read and did not come in."
    assert f"{lines}, line 2" in result.err


def test_import_takes_the_articles_of_a_folder(project: Path, tmp_path: Path) -> None:
    folder = tmp_path / "articles"
    (folder / "2031").mkdir(parents=True)
    (folder / "b.txt").write_text(TEXT, "utf-8")
    (folder / "2031" / "2031-03-14_De_Post - Kade_open.nl.txt").write_text("Iets anders.", "utf-8")
    (folder / ".hidden.txt").write_text("No.", "utf-8")
    (folder / "photo.jpg").write_bytes(b"\xff\xd8\xff")
    result = told("import", project, folder, "--names", "{date}_{outlet} - {title}", "--json")
    assert (result.code, len(result.json["documents"]), result.json["refused"]) == (0, 2, [])
    left_out = {Path(each["file"]).name for each in result.json["left_out"]}
    assert left_out == {"photo.jpg", "b.txt"}
    told_by_name = {row["title"]: row for row in result.json["documents"]}["Kade open"]
    assert (told_by_name["date"], told_by_name["outlet"]) == ("2031-03-14", "De Post")
    assert "cannot be" in problem("import", project, folder, "--names", "{title}{date}")


def test_import_tells_what_is_there_already_and_leaves_it_out_if_asked(project: Path, tmp_path: Path) -> None:
    story = " ".join(f"Woordvoerder nummer{n} zegt dat de havenmeester de kade{n} sluit." for n in range(40))
    first, same, like = (tmp_path / f"{name}.txt" for name in ("first", "same", "like"))
    first.write_text(story, "utf-8")
    same.write_text(story, "utf-8")
    like.write_text(story.replace("nummer20", "nummer99"), "utf-8")
    ok("import", project, first, "--language", "nl")
    kept = told("import", project, same, like, "--language", "nl")
    assert (kept.code, len(kept.lines)) == (0, 2)
    assert "“same” has the same text as “first”" in kept.err
    assert "% the same as “first”" in kept.err
    ok("undo", project)
    skipped = told("import", project, same, like, "--duplicates", "skip", "--json")
    assert [each["title"] for each in skipped.json["duplicates"]] == ["same", "like"]
    assert (skipped.code, skipped.json["documents"]) == (0, [])
    assert len(ok("documents", project, "--json").json) == 1


@pytest.mark.parametrize(
    ("option", "value"),
    [("--date", "14 March"), ("--date", "2031-13"), ("--date", "20310314"), ("--language", "Klingon")],
)
def test_import_wants_dates_and_languages_that_are_some(
    project: Path, tmp_path: Path, option: str, value: str
) -> None:
    assert value in usage_error("import", project, tmp_path / "a.txt", option, value)


@pytest.mark.parametrize("date", ["2031", "2031-03", "2031-03-14", "2031-03-14T07:30:00+01:00"])
def test_import_takes_every_exactness_of_a_date(project: Path, tmp_path: Path, date: str) -> None:
    text = tmp_path / "a.txt"
    text.write_text(TEXT, "utf-8")
    ok("import", project, text, "--date", date)
    assert ok("documents", project, "--json").json[0]["date"] == date


def test_documents_prints_a_line_each_with_blanks_made_one(
    project: Path, document: str, tmp_path: Path
) -> None:
    text = tmp_path / "a.txt"
    text.write_text("Iets.", "utf-8")
    other = ok("import", project, text, "--title", "Een\ttwee\nregels").lines[0]
    assert ok("documents", project).out == (
        f"{document}\tharbour news\tDe Zilte Courant\t2031-03-14\tnl\t{len(TEXT)}\t0\t\tnew\t\t\n"
        f"{other}\tEen twee regels\t\t\t\t5\t0\t\tnew\t\t\n"
    )


@pytest.mark.parametrize("verb", ["documents", "statements", "history", "undo", "redo", "check"])
def test_every_verb_tells_what_is_no_project(verb: str, tmp_path: Path) -> None:
    assert problem(verb, tmp_path / "none") == f"{tmp_path / 'none'} does not exist."
    (tmp_path / "letter.standpunt").write_text("Dear all," * 99)
    assert "is not a Standpunt project" in problem(verb, tmp_path / "letter.standpunt")
    assert "is a folder" in problem(verb, tmp_path)


def test_steps_are_recorded_under_the_name_of_who_made_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def annotator(project: str) -> str:
        ok("new", tmp_path / project)
        steps = json.loads(ok("history", tmp_path / project, "--json").out)
        return str(steps[0]["annotator"])

    assert annotator("a") == "Imke"
    monkeypatch.setenv("STANDPUNT_ANNOTATOR", " ")
    monkeypatch.setattr(getpass, "getuser", lambda: "jorrit")
    assert annotator("b") == "jorrit"

    def nobody() -> str:
        raise KeyError("uid not found")

    monkeypatch.setattr(getpass, "getuser", nobody)
    assert annotator("c") == "coder"


def test_import_takes_no_page_from_this_machine(project: Path) -> None:
    told_of = problem("import", project, "http://127.0.0.1/secret")
    assert told_of.startswith("http://127.0.0.1/secret was not fetched: 127.0.0.1 is in your own network")
    assert "is not an address" in problem("import", project, "https://me:secret@courant.example/")


def test_a_broken_line_of_a_corpus_is_told_by_line_and_sign(project: Path, tmp_path: Path) -> None:
    corpus = tmp_path / "corpus.jsonl"
    corpus.write_text('{"text": "“Ja”, zegt Bo Stam."}\n{"text": "Nee"\n', "utf-8")
    result = told("import", project, corpus)
    assert len(result.out.splitlines()) == 1
    assert result.code == 1
    assert result.err == (
        f"Note: {corpus}, line 2:15: is not valid JSON.\n"
        "Error: 1 article could not be read and did not come in.\n"
    )
