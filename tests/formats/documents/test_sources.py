"""The same article comes out of every format, with all that the file tells of it."""

from __future__ import annotations

import pytest

from desktop_app.domain.problem import Problem, Wrong
from desktop_app.formats.documents.document_format import Reading
from desktop_app.formats.documents.draft import Brought, DocumentDraft
from desktop_app.formats.documents.registry import DOCUMENT_FORMATS, document_format, recognised
from desktop_app.formats.fault import Fault
from tests.formats.documents import sources
from tests.formats.documents.sources import HAS_PARQUET, SOURCES, TEXT, TITLE

ALL = {
    "title": TITLE,
    "outlet": "De Zilte Courant",
    "byline": "Marit Hoogeweg",
    "date": "2031-03-14T07:30:00+01:00",
    "section": "Haven",
    "address": "https://courant.example/kade",
    "language": "nl",
}
TITLED = {"title": TITLE, "byline": "Marit Hoogeweg"}
TOLD = {
    "text": {},
    "markdown": {"title": TITLE, "outlet": "De Zilte Courant", "date": "2031-03-14"},
    "html": ALL,
    "docx": TITLED,
    "odt": TITLED | {"language": "nl-NL"},
    "rtf": TITLED,
    "pdf": TITLED,
    "epub": TITLED | {"language": "nl"},
    "mail": {"title": TITLE, "byline": "De Zilte Courant", "date": ALL["date"]},
    "feed": ALL,
    "newsml": {role: told for role, told in ALL.items() if role != "address"},
    "csv": ALL | {"date": "2031-03-14"},
    "jsonl": ALL | {"byline": "Marit Hoogeweg, Jo"},
    "parquet": {"title": TITLE, "date": "2031-03-14"},
}
FIELDS = {
    "markdown": {"page": "3"},
    "docx": {"created": "2030-01-01T00:00:00Z"},
    "epub": {"book": "Havenboek"},
    "newsml": {"guid": "urn:newsml:courant.example:1"},
    "csv": {"id": "17"},
    "jsonl": {"words": "61", "paid": "yes", "more": '{"a": 1}'},
    "parquet": {"page": "3"},
}
LEFT_OUT = {
    "docx": {("footnotes", Fault.NOTES)},
    "odt": {("notes", Fault.NOTES)},
    "pdf": {("page 3", Fault.SCANNED)},
    "epub": {("chapter 2", Fault.NO_TEXT), ("chapter 3", Fault.MISSING_MEMBER)},
    "mail": {("", Fault.ATTACHED)},
    "feed": {("entry 2", Fault.NO_TEXT)},
    "newsml": {("item 2", Fault.ELSEWHERE), ("item 2", Fault.NO_TEXT)},
    "csv": {("row 3", Fault.NO_TEXT), ("row 4", Fault.RAGGED), ("row 4", Fault.BAD_DATE)},
    "jsonl": {("line 2", Fault.NO_TEXT), ("line 3", Fault.WRONG_TYPE), ("line 4:2", Fault.NOT_JSON)},
    "parquet": {("row 2", Fault.NO_TEXT)},
}
ROLES = tuple(ALL)


def read(name: str, data: bytes | None = None, **how: object) -> Brought:
    file, source = SOURCES[name]
    return document_format(name).read(source if data is None else data, file, Reading(**how))  # type: ignore[arg-type]


def told(draft: DocumentDraft) -> dict[str, str]:
    return {role: getattr(draft, role) for role in ROLES if getattr(draft, role)}


def test_there_is_a_source_of_every_format() -> None:
    names = [format.name for format in DOCUMENT_FORMATS]
    assert list(SOURCES) == [name for name in names if name != "parquet" or HAS_PARQUET]
    assert len(set(names)) == len(names)
    with pytest.raises(Problem, match="unknown-format"):
        document_format("stone")


@pytest.mark.parametrize("name", SOURCES)
def test_the_article_and_what_is_told_of_it(name: str) -> None:
    brought = read(name)
    first = brought.documents[0]
    assert first.text == TEXT
    assert told(first) == TOLD[name]
    assert dict(first.fields) == FIELDS.get(name, {})
    assert {(problem.place, problem.detail) for problem in brought.left_out} == LEFT_OUT.get(name, set())
    assert all(problem.wrong is Wrong.LEFT_OUT and problem.file for problem in brought.left_out)


@pytest.mark.parametrize("name", SOURCES)
def test_a_file_is_told_by_its_name_and_a_signature_beats_it(name: str) -> None:
    file, data = SOURCES[name]
    format = document_format(name)
    for suffix in format.suffixes:
        assert recognised(data, f"A{suffix.upper()}") is format
    if format.sniff(data) >= 0.9:
        others = [other for other in SOURCES if other != "text"]
        assert all(recognised(data, SOURCES[other][0]) is format for other in others)
    assert file.endswith(format.suffixes) or name == "newsml"


def test_an_atom_feed_reads_like_an_rss_feed() -> None:
    first = read("feed", sources.ATOM.encode()).documents[0]
    assert first.text == TEXT
    assert {role: ALL[role] for role in ("title", "byline", "date", "address", "language")}.items() <= told(
        first
    ).items()


def test_many_mails_in_one_file() -> None:
    data = b"".join(b"From x Fri Mar 14 07:30:00 2031\n" + sources.MAIL.encode() + b"\n\n" for _ in range(3))
    brought = read("mail", data.replace(b"Bo Stam", b">From Bo Stam", 1))
    assert [draft.place for draft in brought.documents] == ["mail 1", "mail 2", "mail 3"]
    assert "\nFrom Bo Stam" in brought.documents[0].text


def test_a_mail_that_is_a_page() -> None:
    data = b"Subject: x\nContent-Type: text/html; charset=utf-8\n\n<p>Een</p><img src='http://a.example/b'><p>twee"
    assert read("mail", data).documents[0].text == "Een\n\ntwee"


def test_columns_are_taken_for_what_the_user_says() -> None:
    mapping = {"title": "Rubriek", "text": "Tekst", "section": ""}
    brought = read("csv", mapping=mapping)
    assert (brought.documents[0].title, brought.documents[0].section) == ("Haven", "")
    assert brought.documents[0].fields["Kop"] == TITLE
    assert brought.columns == ("id", "Kop", "Krant", "Datum", "Auteur", "Rubriek", "URL", "Taal", "Tekst")
    with pytest.raises(Problem) as caught:
        read("csv", mapping={"text": "Inhoud"})
    assert (caught.value.detail, caught.value.subject) == (Fault.NO_SUCH_COLUMN, "Inhoud")
    with pytest.raises(Problem) as caught:
        read("csv", b"a,b\n1,2\n")
    assert caught.value.detail == Fault.NO_TEXT_COLUMN


def test_a_column_called_like_a_role_that_it_does_not_have() -> None:
    first = read("csv", mapping={"language": "Kop"}).documents[0]
    assert (first.language, first.fields["language"], first.fields["Taal"]) == ("", TITLE, "nl")
    first = read("jsonl", mapping={"section": ""}).documents[0]
    assert (first.section, first.fields["column section"]) == ("", "Haven")


def test_the_longest_column_is_the_text_where_no_name_says_it() -> None:
    brought = read("csv", f'a\tb\n1\t"{TEXT}"\n'.encode())
    assert (brought.mapping, brought.documents[0].text) == ({"text": "b"}, TEXT)
    brought = read("csv", f'1,"{TEXT * 3}"\n2,"{TEXT}"\n'.encode())
    assert [draft.text for draft in brought.documents] == [TEXT * 3, TEXT]


def test_a_list_of_objects_in_one_json_text() -> None:
    for data in (
        '[{"body": "een"},\n {"body": "twee"}]',
        '{\n"total": 2,\n"articles": [{"body": "een"}, {"body": "twee"}]}',
    ):
        assert [draft.text for draft in read("jsonl", data.encode()).documents] == ["een", "twee"]
    assert read("jsonl", b'{\n"body": "een"\n}').documents[0].text == "een"


def test_a_page_says_its_encoding_and_may_be_wrong() -> None:
    page = "<html><head><meta charset=%s></head><body><p>Eén reële kadeverhoging.</p></body></html>"
    for claimed, real in (
        ("utf-8", "utf-8"),
        ("iso-8859-1", "cp1252"),
        ("windows-1252", "cp1252"),
        ("x-none", "utf-8"),
    ):
        brought = read("html", (page % claimed).encode(real))
        assert brought.documents[0].text == "Eén reële kadeverhoging.", claimed
    assert not read("html", (page % "utf-8").encode("cp1252")).certain


def test_a_headline_of_a_plain_text_stays_in_it() -> None:
    first = read("text", f"{TITLE}\n\n{TEXT}".encode()).documents[0]
    assert (first.title, first.text) == (TITLE, f"{TITLE}\n\n{TEXT}")
    assert read("text", f"{TITLE}\n{TEXT}".encode()).documents[0].title == ""


def test_an_encrypted_text_is_told() -> None:
    manifest: dict[str, str | bytes] = {
        "META-INF/manifest.xml": "<m><encryption-data/></m>",
        "content.xml": b"\x00\x01",
    }
    with pytest.raises(Problem) as caught:
        read("odt", sources.zipped(manifest))
    assert caught.value.detail == Fault.ENCRYPTED
