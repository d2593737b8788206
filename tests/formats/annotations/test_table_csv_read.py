"""Tables read: ours with all that they say, anybody's list of words or places in articles that are there."""

from __future__ import annotations

import csv
from dataclasses import replace
from io import BytesIO

import pytest
from hypothesis import HealthCheck, given, settings

from desktop_app.domain.actors import ActorKind
from desktop_app.domain.bundle import Bundle
from desktop_app.domain.cells import freed, still
from desktop_app.domain.document import Document
from desktop_app.domain.problem import Problem, Wrong
from desktop_app.formats.annotations.table_columns import COLUMNS
from desktop_app.formats.annotations.table_csv import write
from desktop_app.formats.annotations.table_csv_read import LONGEST, read, read_onto
from desktop_app.formats.annotations.table_rows import TableRows
from desktop_app.formats.fault import Fault
from desktop_app.formats.outgoing import articles_of
from tests.formats.bundles import bundles
from tests.formats.sample import BRIDGE, BUNDLE
from tests.formats.words import WORDS

ARTICLES = BUNDLE.documents


def table(bundle: Bundle = BUNDLE, bom: str = "no") -> bytes:
    out = BytesIO()
    write(bundle, out, bom)
    return out.getvalue()


def refusal(data: bytes, *documents: Document) -> Problem:
    with pytest.raises(Problem) as caught:
        read_onto(data, "a.csv", documents or ARTICLES)
    assert caught.value.file == "a.csv"
    return caught.value


def rows(bundle: Bundle) -> list[dict[str, str]]:
    tell = TableRows(bundle)
    every = (row[: len(COLUMNS)] for one in articles_of(bundle) for row in tell.of(one))
    return [dict(zip(COLUMNS, row, strict=True)) for row in every]


def told(bundle: Bundle) -> list[dict[str, str]]:
    """The rows without the value of a level, which two codebooks may give to one id, and empty cells."""
    kept = ({name: cell for name, cell in row.items() if cell} for row in rows(bundle))
    return [{name: cell for name, cell in row.items() if name != "level_value"} for row in kept]


def with_all_in_place(bundle: Bundle) -> Bundle:
    kept = {one.id: one for one in bundle.statements if not one.unplaced}
    statements = (replace(one, within=one.within if one.within in kept else "") for one in kept.values())
    return replace(bundle, statements=tuple(statements), reviews=())


@settings(max_examples=80, deadline=None, suppress_health_check=list(HealthCheck))
@given(bundles())
def test_what_the_table_says_comes_back(bundle: Bundle) -> None:
    bundle = with_all_in_place(bundle)
    assert told(read_onto(table(bundle), "x", bundle.documents)) == told(bundle)


@given(WORDS)
def test_an_apostrophe_that_was_put_there_is_taken_away(cell: str) -> None:
    assert freed(still(cell)) == cell


@pytest.mark.parametrize("bom", ["yes", "no"])
def test_the_sample(bom: str) -> None:
    back = read_onto(table(bom=bom), "x", ARTICLES)
    assert rows(back) == rows(BUNDLE)
    first, ours = back.statements[0], BUNDLE.statements[0]
    assert (first.content, first.source, first.memo) == (ours.content, ours.source, ours.memo)
    assert {(one.name, one.kind) for one in back.actors} >= {("Ilse Veldkamp", ActorKind.PERSON)}
    assert read(table(Bundle()), "x") == Bundle()


def test_words_that_moved_are_found_and_words_that_went_are_to_be_placed() -> None:
    moved = replace(ARTICLES[0], text="Nieuws. " + BRIDGE)
    first = read_onto(table(), "x", (moved, ARTICLES[1])).statements[0]
    assert [anchor.exact for anchor in first.content] == ["“De brug”", "“is in maart klaar.”"]
    assert [anchor.holds(moved.text) and anchor.placed for anchor in first.content] == [True, True]
    gone = replace(ARTICLES[1], text="=The boat, she wrote: 'must stay' there.\n")
    last = read_onto(table(), "x", (ARTICLES[0], gone)).statements[-1]
    assert (last.words, last.unplaced) == (BUNDLE.statements[-1].words, last.content)


def test_a_list_of_words() -> None:
    data = b"Title;Quote;Coder;Code;Speaker;Mood\nDe brug van Zuiderhaven;een ramp;Mo;Plan;Bo;cross\n"
    for encoded in (data, b"\xef\xbb\xbf" + data, data.decode().encode("utf-16")):
        back = read_onto(encoded, "x", ARTICLES)
        (statement,) = back.statements
        assert (statement.words, statement.document_id, statement.memo) == ("een ramp", "d1", "Mood: cross")
        assert [claim.topic for claim in statement.claims] == ["plan"]
        assert [actor.name for actor in back.actors] == ["Bo"]
        assert [annotator.name for annotator in back.annotators] == ["Mo"]


def test_a_list_of_places() -> None:
    (statement,) = read_onto(b"start,end\n1,8\n", "x", ARTICLES[:1]).statements
    assert statement.words == BRIDGE[1:8]
    both = read_onto(b"doc\tstart\tend\twords\nd1\t999\t0\tzegt\n", "x", ARTICLES)
    assert both.statements[0].words == "zegt"


@pytest.mark.parametrize(
    ("data", "wrong", "detail", "place"),
    [
        (b"", Wrong.WRONG_FORMAT, Fault.MISSING_FIELD, "1"),
        (b"a,b\n1,2\n", Wrong.WRONG_FORMAT, Fault.MISSING_FIELD, "1"),
        (b"words\nzegt\n", Wrong.WRONG_FORMAT, Fault.MISSING_FIELD, "1"),
        (b"a,a\n1,2\n", Wrong.BAD_CONTENT, Fault.REPEATED_KEY, "line 1"),
        (b"doc,words\n\xff\n", Wrong.BAD_CONTENT, Fault.NOT_UTF8, "byte 10"),
        (b"doc,words\nd1,zegt,more\n", Wrong.BAD_CONTENT, Fault.UNKNOWN_FIELD, "line 2"),
        (b"doc,words\nd9,zegt\n", Wrong.BAD_CONTENT, Fault.UNKNOWN_DOCUMENT, "line 2: d9"),
        (b"doc,words\nd1,zegt\n\nd1,nowhere\n", Wrong.BAD_CONTENT, Fault.WORDS_NOT_THERE, "line 4: nowhere"),
        (b"doc,words\nd1,e\n", Wrong.BAD_CONTENT, Fault.WORDS_AMBIGUOUS, "line 2: e"),
        (b"doc,start,end\nd1,5,5\n", Wrong.BAD_CONTENT, Fault.NO_SPAN, "line 2: 5"),
        (b"doc,start,end\nd1,x,5\n", Wrong.BAD_CONTENT, Fault.NOT_A_NUMBER, "line 2: x"),
        (b"doc,start,end\nd1,1," + b"9" * 5000, Wrong.BAD_CONTENT, Fault.NOT_A_NUMBER, "line 2: " + "9" * 40),
        (b"doc,words\nd1\n", Wrong.BAD_CONTENT, Fault.NO_WORDS, "line 2: None"),
    ],
)
def test_lists_that_do_not_fit(data: bytes, wrong: Wrong, detail: Fault, place: str) -> None:
    problem = refusal(data)
    assert (problem.wrong, problem.detail, problem.place) == (wrong, detail, place)


@pytest.mark.parametrize(
    ("old", "new", "detail"),
    [
        ("s1,d1", "s1,d9", Fault.UNKNOWN_DOCUMENT),
        ("s1,d1", ",d1", Fault.EMPTY_ID),
        (",direct,", ",loud,", Fault.UNKNOWN_WORD),
        (",person,", ",thing,", Fault.UNKNOWN_WORD),
        (",topic,bridge,", ",thing,bridge,", Fault.UNKNOWN_WORD),
        (",topic,bridge,", ",topic,,", Fault.MISSING_FIELD),
        (",yes,open,", ",perhaps,open,", Fault.UNKNOWN_WORD),
        ("0-9;", "0-900;", Fault.NO_SPAN),
        ("0-9;", "0 to 9;", Fault.NO_SPAN),
        (",zegt,", ",zegt niet,", Fault.WORDS_NOT_THERE),
    ],
)
def test_tables_of_ours_that_were_spoilt(old: str, new: str, detail: Fault) -> None:
    text = table().decode()
    assert old in text
    problem = refusal(text.replace(old, new, 1).encode())
    assert (problem.wrong, problem.detail) == (Wrong.BAD_CONTENT, detail)
    assert problem.place.startswith("line ")


def test_tables_that_are_not_to_be_trusted() -> None:
    assert refusal(b'doc,words\nd1,"zegt\n').wrong is Wrong.BAD_CONTENT
    long = b"doc,words\nd1," + b"x" * (LONGEST + 1)
    assert refusal(long).place == "line 2"
    assert refusal(b"," * 2000).wrong is Wrong.WRONG_FORMAT
    assert csv.field_size_limit() == LONGEST


def test_without_articles_nothing_stands_anywhere() -> None:
    with pytest.raises(Problem) as caught:
        read(table(), "x")
    assert caught.value.detail == Fault.UNKNOWN_DOCUMENT
