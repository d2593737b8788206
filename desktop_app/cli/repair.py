"""The verb ``repair``."""

from __future__ import annotations

from pathlib import Path

import click

from desktop_app.cli.parameters import FILE, json_option, project_argument
from desktop_app.cli.printing import say_json, say_rows
from desktop_app.cli.progress import carried_out
from desktop_app.project.jobs.repair import repair


@click.command("repair")
@project_argument
@click.option("--output", metavar="PATH", type=FILE, required=True, help="The new project to write.")
@json_option
def command(project: Path, *, output: Path, as_json: bool) -> None:
    """Write what can be read of a damaged PROJECT to a new one, and leave PROJECT as it is.

    A line for each table: its name, the rows that are in the new project, the rows lost (? where nobody knows
    how many there were), and the rows left out because what they belong to is lost. What is lost may still be
    in a backup: see `backup --list`.

    \b
    Example:
      standpunt repair study.standpunt --output rescued.standpunt
    """
    found = carried_out(repair(project, output))
    if as_json:
        say_json([each._asdict() for each in found])
    else:
        say_rows(
            (each.table, each.kept, "?" if each.lost is None else each.lost, each.dropped) for each in found
        )
