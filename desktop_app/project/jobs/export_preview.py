"""What an annotation set will look like in a file, and what it will lack, before it is written."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from desktop_app.domain.lost import Lost
from desktop_app.formats.registry import by_name
from desktop_app.project.job import Job
from desktop_app.project.jobs.exchange import (
    articles_within,
    in_scope,
    lost,
    project_at_a_moment,
    writer,
    written,
)
from desktop_app.project.scope import Scope
from desktop_app.project.statement_words import in_words

DOCUMENTS = 3
"""How many articles are looked at for the first records."""

_LINES, _COLUMNS, _ROWS = 200, 400, 50
# A workbook has the rows of the table, which can be shown without a program that reads workbooks.
_AS_TABLE = {".csv": "", ".tsv": "", ".xlsx": "csv"}


@dataclass(frozen=True, slots=True)
class Beginning:
    """How a file begins: its first lines, or the first rows of a table, the head among them.

    ``binary``: nobody can read the file as it is, so ``text`` has the first statements in words.
    ``documents`` and ``statements`` are how many there are in what was looked at.
    """

    text: str = ""
    rows: tuple[tuple[str, ...], ...] = ()
    binary: bool = False
    documents: int = 0
    statements: int = 0


@dataclass(frozen=True, slots=True)
class Foretold:
    """How many articles and statements will be in a file, and what it will lack."""

    documents: int
    statements: int
    lost: tuple[Lost, ...]


def beginning(
    project: Path,
    format_name: str,
    options: Mapping[str, str],
    scope: Scope,
    *,
    suggestions: bool = False,
    told: bool = False,
) -> Job[Beginning]:
    """How the file would begin, told by no more than ``DOCUMENTS`` articles; Problem as for ``export``.

    ``told``: in words in any case.
    """
    write = writer(format_name, options)
    bundle, _ = yield from in_scope(project, scope, suggestions=suggestions, first=DOCUMENTS)
    suffix = by_name(format_name).suffixes[0]
    if suffix in _AS_TABLE:
        write = writer(_AS_TABLE[suffix], {}) if _AS_TABLE[suffix] else write
    out = io.BytesIO()
    yield from written(write, bundle, out)
    counts = len(bundle.documents), len(bundle.statements)
    text = _text(out.getvalue())
    if told or text is None:
        return Beginning(head("\n".join(islice(in_words(bundle), _LINES))), (), True, *counts)
    if suffix in _AS_TABLE:
        return Beginning("", rows_of(text), False, *counts)
    return Beginning(head(text), (), False, *counts)


def foretell(
    project: Path,
    format_name: str,
    options: Mapping[str, str],
    scope: Scope,
    *,
    suggestions: bool = False,
) -> Job[Foretold]:
    """All that would be written, and what could not be, found out by writing it to nowhere."""
    write = writer(format_name, options)
    with project_at_a_moment(project) as (store, sharing):
        articles, outside = yield from articles_within(store, scope, sharing, suggestions=suggestions)
        losses = (*outside, *(yield from written(write, articles, io.BufferedWriter(Nowhere()))))
        known = lost(store, articles, losses, named=suggestions)
        return Foretold(articles.documents, articles.statements, known)


class Nowhere(io.RawIOBase):
    """A file that keeps nothing of what is written to it."""

    def writable(self) -> bool:
        return True

    def write(self, data: object) -> int:
        return len(data)  # type: ignore[arg-type]


def head(text: str) -> str:
    """The first lines of a text, long ones cut short."""
    lines = text[: _LINES * _COLUMNS].split("\n")
    told = [line if len(line) <= _COLUMNS else f"{line[:_COLUMNS]}…" for line in lines[:_LINES]]
    return "\n".join([*told, "…"] if len(lines) > _LINES or len(text) > _LINES * _COLUMNS else told)


def rows_of(text: str) -> tuple[tuple[str, ...], ...]:
    """The first rows of a table, cells on one line."""
    read = csv.reader(io.StringIO(text.removeprefix("\ufeff"), newline=""))
    return tuple(tuple(" ".join(cell[:_COLUMNS].split()) for cell in row) for row in islice(read, _ROWS))


def _text(data: bytes) -> str | None:
    """The text of a file; None where it is none."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return None
    return None if data.startswith(b"PK") or "\x00" in text else text
