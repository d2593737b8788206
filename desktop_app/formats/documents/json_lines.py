"""Corpora in JSON: an object an article, a line each or in one list."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from desktop_app.domain.problem import Problem, Wrong
from desktop_app.domain.text import normalise
from desktop_app.formats.documents.document_format import DocumentFormat, Reading
from desktop_app.formats.documents.draft import Brought
from desktop_app.formats.documents.gathering import Gathering
from desktop_app.formats.documents.plain_text import read_text
from desktop_app.formats.documents.records_in import Row, brought_rows, cell, columns_of
from desktop_app.formats.fault import Fault
from desktop_app.formats.json_text import JsonError, parsed
from desktop_app.formats.pulse import told_of

LIST_LIMIT = 64 * 1024 * 1024
"""The largest list that is read, in bytes; lines may come to more, since each is read by itself."""


def read(data: bytes, file: str, reading: Reading) -> Brought:
    """The articles of a corpus; a line that is no object is told and left out.

    Problem NOT_DECODABLE or EMPTY_TEXT, TOO_LARGE or BAD_CONTENT for a list, and as ``brought_rows``.
    """
    decoded = read_text(data, file, reading.encoding)
    gathering = Gathering(file)
    text = decoded.text.strip()
    whole = text.startswith("[") or (text.startswith("{") and not _is_json(text.split("\n", 1)[0]))
    rows = list(_in_whole(text, file, gathering) if whole else _in_lines(text, gathering))
    if not rows:
        return gathering.brought()  # which tells why there is nothing
    return brought_rows(
        rows, columns_of(rows), reading, gathering, file, encoding=decoded.encoding, certain=decoded.certain
    )


def _sniff(data: bytes) -> float:
    return 0.5 if data.lstrip()[:1] == b"{" else 0.0


FORMAT = DocumentFormat(
    "jsonl",
    "JSON Lines, an object an article",
    (".jsonl", ".ndjson", ".json"),
    _sniff,
    read,
    encoded=True,
    table=True,
)


def _in_whole(text: str, file: str, gathering: Gathering) -> Iterator[Row]:
    data = text.encode()
    if len(data) > LIST_LIMIT:
        raise Problem(Wrong.TOO_LARGE, file, subject=str(LIST_LIMIT))
    try:
        value = parsed(data)
    except JsonError as error:
        raise Problem(Wrong.BAD_CONTENT, file, error.subject, detail=error.fault) from error
    for number, entry in enumerate(_entries(value), 1):
        yield from _row(f"entry {number}", entry, gathering)


def _entries(value: Any) -> list[Any]:
    """A list as it is; of an object the one list of objects in it, or the object itself."""
    if isinstance(value, list):
        return value
    lists = [held for held in value.values() if isinstance(held, list) and held and isinstance(held[0], dict)]
    return lists[0] if len(lists) == 1 else [value]


def _is_json(line: str) -> bool:
    try:
        parsed(line.encode())
    except JsonError:
        return False
    return True


def _in_lines(text: str, gathering: Gathering) -> Iterator[Row]:
    lines = text.split("\n")
    for number, line in enumerate(told_of(iter(lines), len(lines)), 1):
        if not line.strip():
            continue
        try:
            entry = parsed(line.encode())
        except JsonError as error:
            told = error.subject
            place, subject = (f":{told[2:]}", "") if told.startswith("1:") else ("", told)
            gathering.refuse(f"line {number}{place}", subject, error.fault)
        else:
            yield from _row(f"line {number}", entry, gathering)


def _row(place: str, entry: Any, gathering: Gathering) -> Iterator[Row]:
    if isinstance(entry, dict):
        yield place, {normalise(name): normalise(cell(value)) for name, value in entry.items()}
    else:
        gathering.refuse(place, "", Fault.WRONG_TYPE)
