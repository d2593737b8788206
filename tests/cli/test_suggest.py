"""Quotations suggested for a text and for a corpus."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.cli.told import TEXT, ok, problem, usage_error

KEYS = {"kind", "content", "source", "speaker", "speaks_for", "cue", "confidence", "why"}


def corpus(path: Path, *articles: Any) -> Path:
    """A corpus with a line an article."""
    path.write_text("".join(json.dumps(article) + "\n" for article in articles), "utf-8")
    return path


def suggested(path: Path) -> list[dict[str, Any]]:
    """The lines of a corpus' quotations."""
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


def test_the_quotations_of_a_text_are_told_with_their_words(tmp_path: Path) -> None:
    text = tmp_path / "harbour.nl.txt"
    text.write_bytes(b"\xef\xbb\xbf" + TEXT.replace("\n", "\r\n").encode())
    rows = ok("suggest", "--text", text, "--json").json
    assert [row["words"] for row in rows] == [["‘De kade blijft open’"], ["‘Nooit,’"]]
    assert [row["content"] for row in rows] == [[[0, 21]], [[53, 61]]]
    assert all(set(row) == KEYS | {"words"} for row in rows)
    first = ok("suggest", "--text", text, "--language", "nl").lines[0].split("\t")
    assert (first[0], first[1], first[3]) == ("0:21", "direct", "‘De kade blijft open’")


def test_a_corpus_gives_a_line_an_article_in_the_form_that_is_scored(tmp_path: Path) -> None:
    articles = corpus(
        tmp_path / "in.jsonl",
        {"id": "één", "lang": "nl", "text": TEXT},
        {"id": 2, "text": "\r\n" + TEXT.replace("\n", "\r\n"), "quotes": []},
        {"id": "leeg", "lang": None, "text": ""},
        {"id": "half", "lang": "en", "text": "\ud83d “We stay on the quay,” she said."},
    )
    out = tmp_path / "out.jsonl"
    assert ok("suggest", "--corpus", articles, "--output", out, "--json").json == {"texts": 4}
    rows = suggested(out)
    assert [row["id"] for row in rows] == ["één", 2, "leeg", "half"]
    assert all(set(row) == {"id", "quotes"} for row in rows)
    assert all(set(quote) == KEYS for row in rows for quote in row["quotes"])
    assert [quote["content"] for quote in rows[0]["quotes"]] == [[[0, 21]], [[53, 61]]]
    # As given, not as a document would keep it: two line ends of two code points each come before.
    assert [quote["content"] for quote in rows[1]["quotes"]] == [[[2, 23]], [[57, 65]]]
    assert rows[2]["quotes"] == []
    assert rows[3]["quotes"][0]["content"] == [[2, 24]]
    for quote in (quote for row in rows for quote in row["quotes"]):
        assert quote["kind"] in {"direct", "mixed", "indirect", "authorial"}
        assert all(quote[part] is None or quote[part] for part in ("source", "cue", "speaker"))


@pytest.mark.parametrize(
    ("line", "place"),
    [
        (b"{", "line 2"),
        (b"[]", "line 2"),
        (b'{"id": "b"}', "text"),
        (b'{"text": "b"}', "id"),
        (b'{"id": "b", "text": 5}', "text"),
        (b'{"id": "b", "text": "x", "lang": 5}', "lang"),
        (b'{"id": "b", "text": "\xff"}', "byte"),
        (b"[" * 100_000, "line 2"),
        (b"9" * 5000, "line 2"),
    ],
)
def test_a_bad_line_is_told_by_its_number_and_nothing_is_written(
    tmp_path: Path, line: bytes, place: str
) -> None:
    articles, out = corpus(tmp_path / "in.jsonl", {"id": "a", "text": TEXT}), tmp_path / "out.jsonl"
    articles.write_bytes(articles.read_bytes() + line + b"\n")
    out.write_text("before")
    told = problem("suggest", "--corpus", articles, "--output", out)
    assert "line 2" in told
    assert place in told
    assert out.read_text() == "before"
    assert {path.name for path in tmp_path.iterdir()} == {"in.jsonl", "out.jsonl"}


def test_blank_lines_and_a_byte_order_mark_are_no_articles(tmp_path: Path) -> None:
    articles, out = corpus(tmp_path / "in.jsonl", {"id": "a", "text": TEXT}), tmp_path / "out.jsonl"
    articles.write_bytes(b"\xef\xbb\xbf" + articles.read_bytes() + b"\n  \n")
    assert ok("suggest", "--corpus", articles, "--output", out).lines == ["1 text"]
    assert len(suggested(out)) == 1


def test_files_that_cannot_be_read_or_written_are_told(tmp_path: Path) -> None:
    articles, out = corpus(tmp_path / "in.jsonl", {"id": "a", "text": TEXT}), tmp_path / "out.jsonl"
    assert "does not exist" in problem("suggest", "--text", tmp_path / "none")
    assert "does not exist" in problem("suggest", "--corpus", tmp_path / "none", "--output", out)
    assert "is a folder" in problem("suggest", "--corpus", tmp_path, "--output", out)
    assert "folder" in problem("suggest", "--corpus", articles, "--output", tmp_path / "none" / "out")
    assert not out.exists()


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["--corpus", "a"],
        ["--output", "a"],
        ["--text", "a", "--corpus", "b", "--output", "c"],
        ["--text", "a", "--output", "c"],
        ["--text", "a", "--language", "?"],
    ],
)
def test_either_a_text_or_a_corpus_is_wanted(arguments: list[str]) -> None:
    usage_error("suggest", *arguments)
