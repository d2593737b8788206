"""Statements added and listed."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.cli.told import TEXT, ok, problem, usage_error


def spans(*words: str) -> list[str]:
    """Where the words stand in the text, as on a command line."""
    return [f"{TEXT.index(some)}:{TEXT.index(some) + len(some)}" for some in words]


def annotated(project: Path, document: str, *arguments: str) -> dict[str, Any]:
    """The row of the statement that ``annotate`` makes."""
    statement = ok("annotate", project, "--document", document, *arguments).lines[0]
    rows = ok("statements", project, "--json").json
    return next(row for row in rows if row["id"] == statement)


def test_annotate_keeps_all_that_is_said(project: Path, document: str) -> None:
    content, second, source, cue = spans(
        "‘De kade blijft open’", "‘Nooit,’", "havenmeester Ada Vree", "antwoordde"
    )
    row = annotated(
        project,
        document,
        *("--content", second, "--content", content, "--source", source, "--cue", cue, "--kind", "direct"),
        *("--speaker", "Ada Vree", "--claim", "denial:haven", "--claim", "Demand", "--memo", "Let op: 🚢"),
        *("--stance", "a=b=against", "--stance", "topic:De haven=for", "--annotator", "Jorrit"),
    )
    assert row["content"] == [[0, 21], [53, 61]]
    assert row["content_words"] == ["‘De kade blijft open’", "‘Nooit,’"]
    assert row["words"] == "‘De kade blijft open’ […] ‘Nooit,’"
    assert row["source_words"] == ["havenmeester Ada Vree"]
    assert row["cue_words"] == ["antwoordde"]
    assert (row["document_id"], row["kind"], row["status"]) == (document, "direct", "open")
    assert (row["annotator"], row["set"], row["set_kind"]) == ("Jorrit", "Jorrit", "manual")
    assert (row["codebook"], row["memo"], row["within"]) == ("news-en", "Let op: 🚢", None)
    assert (row["speaker"], row["speaks_for"], row["addressee_id"]) == ("Ada Vree", None, None)
    assert row["speaker_id"]
    assert [(claim["claim_type"], claim["topic"]) for claim in row["claims"]] == [
        ("denial", "haven"),
        ("demand", None),
    ]
    assert [(stance["target_kind"], stance["target"], stance["level"]) for stance in row["stances"]] == [
        ("actor", "a=b", "against"),
        ("topic", "De haven", "for"),
    ]
    assert row["stances"][1]["target_id"] == "de-haven"


def test_nothing_is_made_up_for_what_is_not_said(project: Path, document: str) -> None:
    row = annotated(project, document, "--content", "0:21")
    assert row["annotator"] == "Imke"
    assert (row["kind"], row["speaker"], row["speaker_id"]) == (None, None, None)
    assert (row["source"], row["cue"], row["claims"], row["stances"]) == ([], [], [], [])


def test_a_claim_is_split_at_the_first_colon(project: Path, document: str) -> None:
    row = annotated(
        project, document, "--content", "0:21", "--claim", "denial:haven: oost", "--claim", ":kade"
    )
    assert [(claim["claim_type"], claim["topic"]) for claim in row["claims"]] == [
        ("denial", "haven-oost"),
        (None, "kade"),
    ]


@pytest.mark.parametrize(
    "span", ["5:5", "6:5", "-1:4", "a:b", "5", "5:", "1.0:2", "１:２", "0:" + "9" * 5000, ""]
)
@pytest.mark.parametrize("option", ["--content", "--source", "--cue"])
def test_what_is_no_span_is_a_usage_error(option: str, span: str) -> None:
    error = usage_error("annotate", "p", "--document", "d", "--content", "0:1", f"{option}={span}")
    assert "no span" in error


@pytest.mark.parametrize(
    "arguments",
    [
        ["--content", "0:1", "--stance", "Ada"],
        ["--content", "0:1", "--stance", "=for"],
        ["--content", "0:1", "--stance", "Ada="],
        ["--content", "0:1", "--claim", " "],
        ["--content", "0:1", "--kind", "loud"],
        ["--content", "0:1", "--annotator", " "],
        ["--content", "0:1", "--speaker", "Ad\udcff"],
        [],
    ],
)
def test_what_cannot_be_understood_is_a_usage_error(arguments: list[str]) -> None:
    usage_error("annotate", "p", "--document", "d", *arguments)


def test_what_cannot_be_done_is_a_problem_and_leaves_the_project_as_it_was(
    project: Path, document: str
) -> None:
    def fails(*arguments: str) -> str:
        return problem("annotate", project, "--document", document, "--content", "0:5", *arguments)

    outside = problem("annotate", project, "--document", document, "--content", f"0:{len(TEXT) + 1}")
    assert outside == f"0:{len(TEXT) + 1} lies outside the text, which has {len(TEXT)} characters."
    assert "outside the text" in fails("--cue", "9999:10000")
    assert problem("annotate", project, "--document", "no", "--content", "0:5") == "There is no document no."
    assert "claim type boast" in fails("--claim", "boast")
    assert "strongly-against, against" in fails("--stance", "Ada=maybe")
    assert "topic:" in fails("--stance", "topic:=for")
    assert ok("statements", project, "--json").json == []
    assert len(ok("history", project, "--json").json) == 2


def test_statements_are_listed_by_place_for_one_document_or_all(
    project: Path, document: str, tmp_path: Path
) -> None:
    other_text = tmp_path / "other.txt"
    other_text.write_text("Een andere tekst.", "utf-8")
    other = ok("import", project, other_text).lines[0]
    last = ok(
        "annotate", project, "--document", document, "--content", "53:61", "--speaker", "Bo Stam"
    ).lines[0]
    first = ok("annotate", project, "--document", document, "--content", "0:21", "--claim", "denial").lines[0]
    third = ok("annotate", project, "--document", other, "--content", "0:3", "--stance", "Bo Stam=for").lines[
        0
    ]
    assert ok("statements", project).lines == [
        f"{first}\t{document}\t0:21\t\t\tdenial\t\t‘De kade blijft open’",
        f"{last}\t{document}\t53:61\t\tBo Stam\t\t\t‘Nooit,’",
        f"{third}\t{other}\t0:3\t\t\t\tBo Stam=for\tEen",
    ]
    rows = ok("statements", project, "--document", other, "--json").json
    assert [row["id"] for row in rows] == [third]
    assert problem("statements", project, "--document", "no") == "There is no document no."
    assert [row["statements"] for row in ok("documents", project, "--json").json] == [2, 1]
