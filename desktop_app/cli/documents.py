"""The verb ``documents``."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path

import click

from desktop_app.cli.parameters import json_option, project_argument
from desktop_app.cli.printing import say_json, say_rows
from desktop_app.project.opening import opened


@click.command("documents")
@project_argument
@json_option
def command(project: Path, as_json: bool) -> None:
    """List the documents of PROJECT.

    A line each, between tabs: id, title, outlet, date, language, length in code points, number of statements,
    number of suggestions left to review (nothing where quotations were never searched), status, whom it is
    assigned to, tags.

    \b
    Example:
      standpunt documents study.standpunt
    """
    with opened(project, write=False) as held:
        rows = [asdict(summary) for summary in held.summaries()]
    if as_json:
        say_json(rows)
    else:
        say_rows(map(_told, row.values()) for row in rows)


def _told(cell: object) -> object:
    if isinstance(cell, tuple):
        return ", ".join(cell)
    return "" if cell is None else cell
