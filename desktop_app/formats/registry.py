"""The exchange formats there are, and which of them a file is in."""

from __future__ import annotations

from pathlib import Path

from desktop_app.domain.problem import Problem, Wrong
from desktop_app.formats.annotations import (
    brat,
    bundle,
    cas_xmi,
    claim_review,
    conll,
    dna,
    docbin,
    doccano,
    event_list,
    label_studio,
    parquet,
    qdpx,
    qualcoder,
    report_html,
    table_csv,
    table_xlsx,
    taguette,
    tei,
    web_annotation,
)
from desktop_app.formats.format import Format

FORMATS: tuple[Format, ...] = (
    bundle.FORMAT,
    table_csv.FORMAT,
    web_annotation.FORMAT,
    claim_review.FORMAT,
    tei.FORMAT,
    qdpx.FORMAT,
    brat.FORMAT,
    label_studio.FORMAT,
    doccano.FORMAT,
    dna.FORMAT,
    event_list.FORMAT,
    qualcoder.FORMAT,
    taguette.FORMAT,
    cas_xmi.FORMAT,
    table_xlsx.FORMAT,
    conll.FORMAT,
    docbin.FORMAT,
    report_html.FORMAT,
    parquet.FORMAT,
)

_SURE = 0.5


def by_name(name: str) -> Format:
    """The format of that name; Problem UNKNOWN_FORMAT, with the names there are, when none has it."""
    for format in FORMATS:
        if format.name == name:
            return format
    raise Problem(Wrong.UNKNOWN_FORMAT, subject=name, choices=tuple(format.name for format in FORMATS))


def recognise(head: bytes, file: str) -> Format:
    """The format a file is in, by the first bytes of its content and, failing that, by its name.

    Of two endings that fit the longer one tells more. Problem UNKNOWN_FORMAT, with the names of what can be
    read, when neither tells.
    """
    likeliest = max(FORMATS, key=lambda format: format.sniff(head))
    if likeliest.sniff(head) >= _SURE:
        return likeliest
    name = file.casefold()
    named = [(suffix, format) for format in FORMATS for suffix in format.suffixes if name.endswith(suffix)]
    if named:
        return max(named, key=lambda each: len(each[0]))[1]
    readable = tuple(format.name for format in FORMATS if format.read is not None)
    raise Problem(Wrong.UNKNOWN_FORMAT, file=file, choices=readable)


def file_of(path: Path) -> Path:
    """The file that is read: the path itself or, where it is a folder of a format's, the file in there."""
    if path.is_dir():
        for format in FORMATS:
            if format.inside and (path / format.inside).is_file():
                return path / format.inside
    return path
