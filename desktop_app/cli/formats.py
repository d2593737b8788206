"""The verb ``formats``."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

import click

from desktop_app.cli.parameters import json_option
from desktop_app.cli.printing import say_json, say_rows
from desktop_app.formats.format import Format
from desktop_app.formats.registry import FORMATS


@click.command("formats")
@json_option
def command(as_json: bool) -> None:
    """List the formats of annotation sets that can be written and read.

    A line each, between tabs: name, write, read, suffixes, title, what it cannot say.

    \b
    Example:
      standpunt formats
    """
    rows = [_row(format) for format in FORMATS]
    if as_json:
        say_json(rows)
    else:
        say_rows(map(_cells, rows))


def _row(format: Format) -> dict[str, Any]:
    return {
        "name": format.name,
        "title": format.title,
        "suffixes": format.suffixes,
        "writes": format.write is not None,
        "reads": format.read is not None or format.read_onto is not None,
        "loses": format.loses,
        "options": [asdict(option) for option in format.options],
    }


def _cells(row: dict[str, Any]) -> tuple[str, ...]:
    return (
        row["name"],
        "write" if row["writes"] else "",
        "read" if row["reads"] else "",
        " ".join(row["suffixes"]),
        row["title"],
        row["loses"],
    )
