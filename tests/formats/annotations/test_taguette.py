"""Projects of Taguette: places counted in bytes of a page without its tags become places in our text."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.problem import Problem, Wrong
from desktop_app.domain.text import normalise
from desktop_app.formats.annotations.page_text import PageText
from desktop_app.formats.annotations.taguette import read, sniff
from desktop_app.formats.databases import written
from desktop_app.formats.fault import Fault
from desktop_app.formats.format import HEAD

PAGE = "<h1>Café &amp; pont</h1><p>« Le pont \U0001f62c reste »,<br>dit-<b>elle</b>.</p>\r\n<p>Fin</p>"
SHOWN = "Café & pont\n« Le pont \U0001f62c reste »,\ndit-elle.\nFin"
SCHEMA = """
CREATE TABLE projects (id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, name VARCHAR(200), description TEXT,
 created DATETIME);
CREATE TABLE documents (id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, name VARCHAR(200) NOT NULL,
 description TEXT NOT NULL, filename VARCHAR(200) NOT NULL, created DATETIME NOT NULL,
 project_id INTEGER NOT NULL, text_direction VARCHAR(13) NOT NULL, contents TEXT NOT NULL);
CREATE TABLE tags (id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, project_id INTEGER NOT NULL,
 path VARCHAR(200) NOT NULL, description TEXT NOT NULL, UNIQUE (project_id, path));
CREATE TABLE highlights (id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, document_id INTEGER NOT NULL,
 start_offset INTEGER NOT NULL, end_offset INTEGER NOT NULL, snippet TEXT NOT NULL);
CREATE TABLE highlight_tags (highlight_id INTEGER NOT NULL, tag_id INTEGER NOT NULL,
 PRIMARY KEY (highlight_id, tag_id));
CREATE TABLE commands (id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, date DATETIME, user_login VARCHAR(30),
 project_id INTEGER, document_id INTEGER, payload TEXT);
"""


def place(
    words: str, page: str = "Café & pont« Le pont \U0001f62c reste »,dit-elle.\nFin"
) -> tuple[int, int]:
    start = page.index(words)
    return len(page[:start].encode()), len(page[: start + len(words)].encode())


TABLES: Mapping[str, Sequence[Sequence[object]]] = {
    "documents": [(3, "The bridge", "a note", "pont.html", "", 1, "LEFT_TO_RIGHT", PAGE)],
    "tags": [(7, 1, "Bridge", "All of it"), (8, 1, "claim types", "")],
    "highlights": [
        (1, 3, *place("« Le pont \U0001f62c reste »"), "…"),
        (2, 3, *place("reste »,dit-elle"), "…"),
        (3, 99, 0, 4, "of a text that is gone"),
    ],
    "highlight_tags": [(1, 7), (1, 8), (2, 99)],
    "commands": [
        (1, "", "admin", 1, 3, json.dumps({"type": "highlight_add", "highlight_id": 1})),
        (2, "", "eve", 1, 3, "no JSON"),
    ],
}


def database(**tables: Sequence[Sequence[object]]) -> bytes:
    return written(SCHEMA, {**TABLES, **tables})


def test_a_project_comes_in() -> None:
    back = read(database(), "x")
    (document,), (book,) = back.documents, back.codebooks
    assert (document.text, document.title, document.fields) == (SHOWN, "The bridge", {"file": "pont.html"})
    first, second = back.statements
    assert first.words == "« Le pont \U0001f62c reste »"
    assert {(claim.claim_type, claim.topic) for claim in first.claims} == {
        ("", "bridge"),
        ("claim-types", ""),
    }
    assert (second.words, second.claims) == ("reste »,\ndit-elle", ())
    assert [(topic.name, topic.definition) for topic in book.topics] == [("Bridge", "All of it")]
    names = {one.id: one.name for one in back.sets}
    assert [names[one.set_id] for one in back.statements] == ["admin", "unknown"]
    assert sniff(database()[:HEAD]) > 0.5


@given(
    st.lists(st.sampled_from(["<p>", "</p>", "<br>", "é", "\U0001f62c", "a b", "&#13;", "\ufeff", "&lt;"]))
)
def test_every_place_between_tags_is_one_in_the_text(pieces: list[str]) -> None:
    page = PageText("".join(pieces))
    assert normalise(page.text) == page.text
    signs = [one for one in pieces if not one.startswith("<")]
    at = 0
    for sign in signs:
        words = sign.replace("&#13;", "\n").replace("&lt;", "<")
        span = page.span(at, at + len(words.encode()), "here")
        assert span.words(page.text) == words or "\ufeff" in words
        at = at + len(words.encode())
    with pytest.raises(ValueError, match="no-span"):
        page.span(at, at + 1, "here")


def test_what_is_wrong_is_told_with_its_place() -> None:
    for start, end in ((5, 5), (5, 4000), (-1, 5)):
        with pytest.raises(Problem) as caught:
            read(database(highlights=[(1, 3, start, end, "")]), "a.sqlite3")
        assert (caught.value.wrong, caught.value.detail) == (Wrong.BAD_CONTENT, Fault.NO_SPAN)
        assert caught.value.place == f"highlights[0]: {start}-{end}"
    with pytest.raises(Problem, match="missing-table"):
        read(written("CREATE TABLE highlight_tags (a)", {}), "a.sqlite3")
