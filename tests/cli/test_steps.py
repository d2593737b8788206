"""Steps undone, redone, listed; a project looked through for faults."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from desktop_app.domain.actors import Actor
from desktop_app.project.commands.actors import DeleteActors, PutActor
from desktop_app.project.commands.documents import DeleteDocument
from desktop_app.project.commands.statements import SetMemo
from desktop_app.project.project import Project
from tests.cli.told import ok, problem, told


def test_undo_and_redo_name_the_step_and_end_where_there_is_none(project: Path, document: str) -> None:
    ok("annotate", project, "--document", document, "--content", "0:21", "--stance", "Bo Stam=for")
    before = ok("statements", project, "--json").out
    assert ok("undo", project).lines == ["Add statement"]
    assert ok("statements", project, "--json").json == []
    assert ok("undo", project).lines == ["Import “harbour news”"]
    assert problem("undo", project) == "There is nothing to undo."
    ok("redo", project)
    assert ok("redo", project).lines == ["Add statement"]
    assert problem("redo", project) == "There is nothing to redo."
    assert ok("statements", project, "--json").out == before


def test_history_tells_who_did_what_when_and_whether_it_stands(project: Path, document: str) -> None:
    statement = ok("annotate", project, "--document", document, "--content", "0:21").lines[0]
    ok("undo", project)
    steps = ok("history", project, "--json").json
    assert [(step["number"], step["name"], step["state"], step["annotator"]) for step in steps] == [
        (1, "New project", "done", "Imke"),
        (2, "Import “harbour news”", "done", "Imke"),
        (3, "Add statement", "undone", "Imke"),
    ]
    assert {"kind": "statement", "id": statement} in steps[2]["touched"]
    assert steps[0]["time"] <= steps[1]["time"] <= steps[2]["time"]
    assert set(steps[0]) == {"number", "id", "name", "annotator", "time", "state", "touched"}
    cells = ok("history", project).lines[2].split("\t")
    assert cells == ["3", steps[2]["time"], "Imke", "undone", "Add statement"]


def test_check_finds_no_fault_in_what_it_made_itself(project: Path, document: str) -> None:
    ok("annotate", project, "--document", document, "--content", "0:21", "--claim", "denial:haven")
    assert ok("check", project).lines == ["No faults."]
    assert ok("check", project, "--json").json == []


def test_check_names_every_fault_and_exits_with_1(project: Path, document: str) -> None:
    statement = ok("annotate", project, "--document", document, "--content", "0:21").lines[0]
    with closing(sqlite3.connect(project)) as connection, connection:
        connection.execute("UPDATE anchors SET exact = 'other words'")
    result = told("check", project)
    assert (result.code, result.err) == (1, "Error: 1 fault found.\n")
    assert result.lines[0].startswith(f"statement\t{statement}\t")
    listed = told("check", project, "--json")
    assert (listed.code, listed.err) == (1, "Error: 1 fault found.\n")
    ((kind, id, fault),) = (tuple(row.values()) for row in listed.json)
    assert "\t".join((kind, id, fault)) == result.lines[0]


def test_statements_are_listed_though_a_reference_leads_nowhere(project: Path, document: str) -> None:
    ok("annotate", project, "--document", document, "--content", "0:21", "--stance", "Bo Stam=for")
    with closing(sqlite3.connect(project)) as connection, connection:
        connection.execute("DELETE FROM actors")
    row = ok("statements", project, "--json").json[0]
    assert row["stances"][0]["target"] == row["stances"][0]["target_id"]
    assert told("check", project).err == "Error: 1 fault found.\n"


def test_a_damaged_file_is_a_problem_for_every_verb_that_meets_the_damage(
    project: Path, document: str
) -> None:
    ok("annotate", project, "--document", document, "--content", "0:21")
    with closing(sqlite3.connect(project)) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        (page,) = connection.execute("PRAGMA page_size").fetchone()
        (root,) = connection.execute(
            "SELECT rootpage FROM sqlite_master WHERE type = 'table' AND name = 'statements'"
        ).fetchone()
    content = bytearray(project.read_bytes())
    content[(root - 1) * page : root * page] = b"\xa5" * page
    project.write_bytes(content)
    for verb in ("statements", "export"):
        options = ("--format", "csv", "--output", project.with_name("out.csv")) if verb == "export" else ()
        assert "is damaged" in problem(verb, project, *options), verb
    assert told("check", project).code == 1
    assert not project.with_name("out.csv").exists()


def coded(project: Path, document: str) -> str:
    """The id of a statement that was made and then described."""
    statement = ok(
        "annotate", project, "--document", document, "--content", "0:21", "--stance", "Bo Stam=for"
    ).lines[0]
    with closing(Project.open(project, "Joris")) as held:
        held.do(SetMemo(statement, "A memo."))
        held.do(PutActor(Actor("x", "The Quay")))
    return statement


def test_history_is_told_of_a_document_an_object_and_an_annotator(project: Path, document: str) -> None:
    statement = coded(project, document)

    def numbers(*options: str) -> list[int]:
        return [step["number"] for step in ok("history", project, "--json", *options).json]

    assert numbers() == [1, 2, 3, 4, 5]
    assert numbers("--document", document) == [2, 3, 4]
    assert numbers("--of", statement) == [3, 4]
    assert numbers("--of", "x") == [5]
    assert numbers("--annotator", "Joris") == [4, 5]
    assert numbers("--annotator", "Joris", "--document", document) == [4]
    assert numbers("--of", "nothing") == []


def test_history_tells_what_a_step_changed_before_and_after(project: Path, document: str) -> None:
    statement = coded(project, document)
    assert ok("history", project, "--step", "4").lines == [
        f"statement\t{statement}\tchanged\tmemo\t\tA memo."
    ]
    made = {(one["kind"], one["deed"]): one for one in ok("history", project, "--step", "3", "--json").json}
    parts = made["statement", "added"]["parts"]
    assert {"label": "stance", "before": "", "after": "Bo Stam: For"} in parts
    assert {"label": "content", "before": "", "after": "“‘De kade blijft open’” 0–21"} in parts
    assert made["actor", "added"]["name"] == "Bo Stam"
    assert problem("history", project, "--step", "77") == "There is no step 77."


def test_a_step_is_taken_back_alone_or_with_all_since(project: Path, document: str) -> None:
    statement = coded(project, document)
    assert "cannot be taken back alone" in problem("revert", project, "3")
    assert ok("revert", project, "4").lines == ["Revert “Write memo”"]
    assert ok("statements", project, "--json").json[0]["memo"] == ""
    assert ok("revert", project, "3", "--since").lines == ["Revert all since “Add statement”"]
    assert ok("statements", project, "--json").json == []
    assert ok("revert", project, "3", "--since").out == ""  # so it is already
    ok("undo", project)
    assert ok("statements", project, "--json").json[0]["id"] == statement
    assert problem("revert", project, "1") == "There is no step 1 that could be taken back."


def test_what_was_taken_out_is_listed_and_comes_back(project: Path, document: str) -> None:
    statement = coded(project, document)
    assert ok("trash", project).out == ""
    with closing(Project.open(project, "Joris")) as held:
        held.do(DeleteDocument(document))
        held.do(DeleteActors(("x",)))
    actor, article = ok("trash", project, "--json").json
    assert (actor["kind"], actor["id"], actor["name"], actor["annotator"]) == (
        "actor",
        "x",
        "The Quay",
        "Joris",
    )
    assert (article["kind"], article["id"], article["statements"]) == ("document", document, 1)
    assert ok("trash", project).lines[0].startswith("actor\tx\tThe Quay\t0\t")
    assert ok("trash", project, "--bring-back", document).lines == ["Bring back “harbour news”"]
    assert ok("statements", project, "--json").json[0]["id"] == statement
    assert problem("trash", project, "--bring-back", "y") == "There is no y in the trash. There is x."
