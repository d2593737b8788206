"""Files made to do harm, or spoilt, for every format that annotations are read from.

What can be done to a file depends on what it is made of (an archive, a database, XML, JSON), not on its
format: one that is new in the registry is covered as soon as it is written, or ``SAMPLES`` has a file of it.
"""

from __future__ import annotations

import io
import sqlite3
import zipfile
from collections.abc import Callable, Iterator

from desktop_app.formats.format import Format
from desktop_app.formats.registry import FORMATS
from tests.formats.annotations import test_qualcoder, test_taguette
from tests.formats.documents.hostile import ELSEWHERE, LAUGHS, MEGABYTE, OUTSIDE, many, twice
from tests.formats.sample import BUNDLE

READ = tuple(format for format in FORMATS if format.read is not None or format.read_onto is not None)
SAMPLES: dict[str, Callable[[], bytes]] = {
    "qualcoder": test_qualcoder.database,
    "taguette": test_taguette.database,
}
"""Files in formats that nothing here writes."""

BLANK = b" \r\n\t " * 9

Case = tuple[str, Format, bytes]
"""What was done, to a file of which format, and what it is now."""

_DECLARED = (("laughs", LAUGHS), ("file", OUTSIDE), ("remote DTD", ELSEWHERE))
_OUTSIDE = ("../../../evil.txt", "/evil.txt", "C:\\evil.txt", "..\\evil.txt", "a/../../evil.txt")


def sample(format: Format) -> bytes:
    """A file of a format, as it should be."""
    if format.write is None:
        return SAMPLES[format.name]()
    out = io.BytesIO()
    format.write(BUNDLE, out)
    return out.getvalue()


def refused() -> Iterator[Case]:
    """Files of which nothing may come in."""
    for format in READ:
        data = sample(format)
        yield "zeros", format, bytes(8192)
        yield "a picture", format, b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(range(256)) * 40
        yield "words", format, b"These are only words, of which there are some. " * 200
        yield "one long line", format, b"abcdefghij" * MEGABYTE
        if not _by_lines(data):
            yield "half", format, data[: len(data) // 2]
        if is_archive(data):
            yield "bomb", format, bombed(data)
            yield "twice", format, twice(data)
            yield "no members", format, _zipped({})
            yield "without its end", format, data[:-30]
            yield "encrypted", format, encrypted(data)
        for what, declared in _DECLARED:
            yield from ((what, format, made) for made in _with_declaration(data, declared))
        if is_json(data):
            yield "deep", format, b"[" * 200_000
            yield "deep objects", format, b'{"a":' * 200_000
            yield "UTF-16", format, data.decode().encode("utf-16")
            yield "Latin-1", format, data.decode().replace("\u201c", "\xe9").encode("latin-1", "replace")


def survived() -> Iterator[Case]:
    """Files of which something may come in, or nothing, but no harm."""
    for format in READ:
        data = sample(format)
        yield "with zeros", format, data.replace(b"a", b"a\x00", 3)
        yield "half", format, data[: len(data) // 2]
        yield "more behind it", format, data + b"\x00more"
        yield "brackets", format, b"[" * MEGABYTE
        yield "tags", format, b"<a>" * 200_000
        yield "lines", format, b'{"text": "a", "label": []}\n{\n' * 30_000
        yield "ragged rows", format, b"statement_id;time;text\n" + b"1;2\n1;2;3;4;5;=1+1\n" * 100_000
        yield "empty", format, b""
        yield "blank", format, BLANK
        if is_archive(data):
            yield "many members", format, many(data)
            for name in _OUTSIDE:
                yield f"member {name}", format, with_member(data, name, b"evil")
        if is_database(data):
            yield "a page of zeros", format, data[:4096] + bytes(4096) + data[8192:]
            yield "a view in place of a table", format, _with_view(data)


def is_archive(data: bytes) -> bool:
    return data.startswith(b"PK")


def is_database(data: bytes) -> bool:
    return data.startswith(b"SQLite format 3\0")


def is_json(data: bytes) -> bool:
    return data[:1] in (b"{", b"[")


def bombed(data: bytes, megabytes: int = 40) -> bytes:
    """An archive whose largest member is followed by so many megabytes of blanks."""
    out = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(data)) as archive,
        zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made,
    ):
        largest = max(archive.infolist(), key=lambda info: info.file_size).filename
        for name in archive.namelist():
            with made.open(name, "w") as member:
                member.write(archive.read(name))
                for _ in range(megabytes if name == largest else 0):
                    member.write(b" " * MEGABYTE)
    return out.getvalue()


def with_member(data: bytes, name: str, content: bytes) -> bytes:
    """An archive with one more member."""
    out = io.BytesIO(data)
    with zipfile.ZipFile(out, "a") as archive:
        archive.writestr(name, content)
    return out.getvalue()


def encrypted(data: bytes) -> bytes:
    """An archive whose members say that they are encrypted."""
    made = bytearray(data)
    at = made.find(b"PK\x01\x02")
    while at >= 0:
        made[at + 8] |= 1
        at = made.find(b"PK\x01\x02", at + 4)
    return bytes(made)


def _with_declaration(data: bytes, declared: str) -> Iterator[bytes]:
    """The XML in a file with a declaration in front of its root: the file itself, or its members."""
    if data.lstrip().startswith(b"<"):
        yield _declared(data, declared)
    elif is_archive(data) and any(content.lstrip().startswith(b"<") for content in _members(data).values()):
        yield _zipped({name: _declared(content, declared) for name, content in _members(data).items()})


def _declared(xml: bytes, declared: str) -> bytes:
    if not xml.lstrip().startswith(b"<"):
        return xml
    end = xml.find(b"?>") + 2 if xml.lstrip().startswith(b"<?xml") else 0
    return xml[:end] + declared.encode() + xml[end:]


def _members(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def _zipped(members: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return out.getvalue()


def _by_lines(data: bytes) -> bool:
    """Whether half of a file is one: a record a line."""
    return b"\n{" in data if is_json(data) else data[:1].isalpha()


def _with_view(data: bytes) -> bytes:
    """A database in which each table is a view that never comes to an end."""
    with sqlite3.connect(":memory:") as connection:
        connection.deserialize(data)
        names = [
            row[0]
            for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
            if not row[0].startswith("sqlite_")
        ]
        for name in names:
            columns = [row[1] for row in connection.execute(f'PRAGMA table_info("{name}")')]
            told = ", ".join(f'n AS "{column}"' for column in columns)
            connection.execute(f'DROP TABLE "{name}"')
            endless = "WITH RECURSIVE endless(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM endless)"
            connection.execute(f'CREATE VIEW "{name}" AS {endless} SELECT {told} FROM endless')
        connection.commit()
        made: bytes = connection.serialize()
    connection.close()
    return made
