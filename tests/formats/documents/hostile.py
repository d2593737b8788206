"""Files made to do harm, or spoilt, in every format that articles come in."""

from __future__ import annotations

import zipfile
import zlib
from collections.abc import Iterator
from io import BytesIO

from tests.formats.documents import sources
from tests.formats.documents.pdf_made import Set, pdf
from tests.formats.documents.sources import SOURCES, zipped

_ENTITIES = "".join(f'<!ENTITY {chr(98 + n)} "{f"&{chr(97 + n)};" * 10}">' for n in range(12))
LAUGHS = f'<!DOCTYPE lolz [<!ENTITY a "ha">{_ENTITIES}]>'
OUTSIDE = '<!DOCTYPE x [<!ENTITY c SYSTEM "file:///etc/passwd">]>'
ELSEWHERE = '<!DOCTYPE x SYSTEM "http://tracker.example/x.dtd">'
XML = {"docx": sources.WORD_BODY, "odt": sources.ODT_BODY, "feed": sources.FEED, "newsml": sources.NEWSML}
MEGABYTE = 1 << 20

Case = tuple[str, str, str, bytes]
"""What is done, the format, the file's name, and what is in it."""


def refused() -> Iterator[Case]:
    """Files of which nothing may come in."""
    for name, (file, data) in SOURCES.items():
        yield "empty", name, file, b""
        yield "blank", name, file, b" \r\n\t " * 9
        yield "zeros", name, file, bytes(5000)
        yield "a picture", name, file, b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(range(256)) * 20
        if name not in {"text", "markdown", "html", "mail", "csv", "jsonl", "rtf", "pdf"}:
            yield "half", name, file, data[: len(data) // 2]
        if name not in {"text", "markdown", "html", "mail", "csv"}:
            yield "words", name, file, b"These are only words, of which there are some. " * 9
    for name, source in XML.items():
        file = SOURCES[name][0]
        for what, declared in (("laughs", LAUGHS), ("file", OUTSIDE), ("remote DTD", ELSEWHERE)):
            body = declared + source.split("?>\n")[-1].replace(sources.FIRST, "&c;")
            yield what, name, file, packed(name, body)
        yield "deep", name, file, packed(name, "<a>" * 100_000)
    for name in ("docx", "odt", "epub"):
        file, data = SOURCES[name]
        yield "bomb", name, file, bomb(data)
        yield "many members", name, file, many(data)
        yield "no members", name, file, zipped({})
        yield "twice", name, file, twice(data)
    yield (
        "encrypted",
        "pdf",
        "a.pdf",
        sources.printed().replace(b"/Root 1 0 R", b"/Root 1 0 R /Encrypt 1 0 R"),
    )
    yield "scan", "pdf", "a.pdf", pdf([[], []])
    yield "open quotation mark", "csv", "a.csv", b'title,text\na,"never closed\n' + b"x,y\n" * 9
    yield "two thousand columns", "csv", "a.csv", b"," * 5000 + b"\n"
    yield "no text", "csv", "a.csv", b"title,text\n" + b"a,\n" * 1000
    yield "twice a key", "jsonl", "a.jsonl", b'{"text": "a", "text": "b"}\n'
    yield "deep", "jsonl", "a.json", b"[" * 200_000
    yield "wrong encoding", "csv", "a.csv", "title,text\nEén,twee".encode("utf-16")[:-1]


def survived() -> Iterator[Case]:
    """Files of which something may come in, or nothing; that takes little time and touches nothing else."""
    line = b"abcdefghij" * (MEGABYTE // 5)
    for name, (file, data) in SOURCES.items():
        yield "half", name, file, data[: len(data) // 2]
        yield "with zeros", name, file, data.replace(b"a", b"a\x00", 3)
        yield "wrong name", name, "a.pdf" if name != "pdf" else "a.csv", data
    for name in ("text", "markdown", "html", "mail", "csv", "jsonl"):
        yield "one line", name, SOURCES[name][0], line
    for what, piece in (
        ("brackets", b"["),
        ("links", b"[a]("),
        ("stars", b"*a "),
        ("quotes", b"> "),
        ("ticks", b"`a``"),
    ):
        yield what, "markdown", "a.md", piece * 60_000
    yield "underscores", "markdown", "a.md", b"_" * 300_000
    yield "open comment", "html", "a.html", b"<html><body>" + b"<!-- " * 100_000
    yield "deep", "html", "a.html", b"<html><body>" + b"<div>" * 100_000 + b"words"
    yield "attributes", "html", "a.html", b"<html><body><p " + b"a='b' " * 100_000 + b">words</p>"
    yield "many paragraphs", "html", "a.html", b"<html><body>" + b"<p>Some words, that is all.</p>" * 20_000
    yield "laughs", "html", "a.html", f"{LAUGHS}<html><body><p>words &l;</p></body></html>".encode()
    yield "braces", "rtf", "a.rtf", b"{\\rtf1 " + b"{" * 200_000
    yield "numbers", "rtf", "a.rtf", b"{\\rtf1 \\u99999999999999999999 \\'zz \\bin99999999 words\\par}"
    yield "hex", "rtf", "a.rtf", b"{\\rtf1 {\\pict " + b"0f" * MEGABYTE + b"} words\\par}"
    yield "parts in parts", "mail", "a.eml", parts_in_parts(3000)
    yield "headers", "mail", "a.eml", b"Subject: " + b"=?utf-8?q?=ff?= " * 20_000 + b"\nDate: 99 Foo\n\nwords"
    yield (
        "bad parts",
        "mail",
        "a.eml",
        b'Content-Type: multipart/mixed; boundary=""\nFrom: \x80\xff\n\n--\n\nwords',
    )
    yield "charset of NUL", "mail", "a.eml", b"Content-Type: text/plain; charset=a\x00b\nFrom: a\n\nw\xf6rds"
    yield "subject of NUL", "mail", "a.eml", b"Subject: =?a\x00b?q?x?=\nFrom: a\n\nwords"
    yield "charset", "mail", "a.eml", b"Content-Type: text/plain; charset=x-none\nFrom: a\n\nw\xf6rds"
    yield "separators", "mail", "a.mbox", b"From \n\n" * 100_000
    yield "rows", "csv", "a.csv", b"title,text\n" + b"a,b,c\nd\n,,,,,,\n" * 60_000
    yield "cells", "csv", "a.csv", b'text\n"' + b'""' * MEGABYTE + b'"\n'
    yield "lines", "jsonl", "a.jsonl", b'{"text": "a"}\n{\n' * 30_000
    yield "numbers", "jsonl", "a.jsonl", b'{"text": "a", "n": ' + b"9" * 100_000 + b"}\n"
    yield "halves", "jsonl", "a.jsonl", b'{"text": "a \\ud800 b"}\n{"text": "b"}\n'
    yield (
        "letters everywhere",
        "pdf",
        "a.pdf",
        pdf([[Set(n % 500, n % 700, "words", 1 + n % 40) for n in range(5000)]]),
    )
    yield "no such pages", "pdf", "a.pdf", sources.printed().replace(b"/Count 3", b"/Count 900000000")
    yield "huge stream", "pdf", "a.pdf", flate_bomb()


def packed(name: str, body: str) -> bytes:
    """A file of a format with that XML in it."""
    return {"docx": sources.word, "odt": sources.odt}.get(name, str.encode)(body)


def bomb(data: bytes, megabytes: int = 20) -> bytes:
    """An archive with so many megabytes of blanks among its texts."""
    out = BytesIO(data)
    with zipfile.ZipFile(out, "a", zipfile.ZIP_DEFLATED) as archive, archive.open("bomb.xml", "w") as member:
        for _ in range(megabytes):
            member.write(b" " * MEGABYTE)
    return out.getvalue()


def many(data: bytes) -> bytes:
    """An archive of more members than any article has."""
    out = BytesIO(data)
    with zipfile.ZipFile(out, "a") as archive:
        for number in range(10_001):
            archive.writestr(f"{number}.xml", b"")
    return out.getvalue()


def twice(data: bytes) -> bytes:
    """An archive in which a name stands twice: which of them is read is anybody's guess."""
    out = BytesIO(data)
    with zipfile.ZipFile(out, "a") as archive:
        for _ in range(2):
            info = zipfile.ZipInfo("twice.xml")
            archive.NameToInfo.pop("twice.xml", None)
            archive.writestr(info, b"<a/>")
    return out.getvalue()


def parts_in_parts(depth: int) -> bytes:
    """A mail of parts in parts."""
    heads = (f'Content-Type: multipart/mixed; boundary="b{n}"\n\n--b{n}\n' for n in range(depth))
    return ("From: a\n" + "".join(heads) + "\nwords\n").encode()


def flate_bomb() -> bytes:
    """A PDF whose page is 200 MB of blanks, packed."""
    packer = zlib.compressobj()
    stream = b"".join(packer.compress(b" " * MEGABYTE) for _ in range(200)) + packer.flush()
    return (
        b"%%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n"
        b"2 0 obj\n<< /Type /Pages /Count 1 /Kids [3 0 R] >>\nendobj\n"
        b"3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 4 0 R >>\nendobj\n"
        b"4 0 obj\n<< /Filter /FlateDecode /Length %d >>\nstream\n%s\nendstream\nendobj\n"
        b"trailer\n<< /Root 1 0 R >>\n" % (len(stream), stream)
    )
