"""The verb ``formats``."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

import click

from desktop_app.cli.parameters import json_option
from desktop_app.cli.printing import say_json, say_rows
from desktop_app.formats.documents.document_format import DocumentFormat
from desktop_app.formats.documents.registry import DOCUMENT_FORMATS
from desktop_app.formats.format import Format
from desktop_app.formats.registry import FORMATS

_IN = {"annotations": "read", "documents": "import"}


@click.command("formats")
@json_option
def command(as_json: bool) -> None:
    """List the formats of annotation sets that can be written and read, and those that articles come in.

    A line each, between tabs: name, write, read or import, suffixes, title, what it cannot say.

    \b
    Example:
      standpunt formats
    """
    rows = [*map(_row, FORMATS), *map(_document_row, DOCUMENT_FORMATS)]
    if as_json:
        say_json(rows)
    else:
        say_rows(map(_cells, rows))


def _row(format: Format) -> dict[str, Any]:
    return {
        "name": format.name,
        "of": "annotations",
        "title": format.title,
        "suffixes": format.suffixes,
        "writes": format.write is not None,
        "reads": format.read is not None or format.read_onto is not None,
        "loses": format.loses,
        "options": [asdict(option) for option in format.options],
    }


def _document_row(format: DocumentFormat) -> dict[str, Any]:
    return {
        "name": format.name,
        "of": "documents",
        "title": format.title,
        "suffixes": format.suffixes,
        "writes": False,
        "reads": True,
        "loses": "",
        "options": [],
    }


def _cells(row: dict[str, Any]) -> tuple[str, ...]:
    return (
        row["name"],
        "write" if row["writes"] else "",
        _IN[row["of"]] if row["reads"] else "",
        " ".join(row["suffixes"]),
        row["title"],
        row["loses"],
    )
