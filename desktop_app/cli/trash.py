"""The verb ``trash``."""

from __future__ import annotations

from pathlib import Path

import click

from desktop_app.cli.annotator import default_annotator
from desktop_app.cli.parameters import json_option, project_argument
from desktop_app.cli.printing import say, say_json, say_rows
from desktop_app.domain.history import Gone
from desktop_app.domain.problem import Problem, Wrong
from desktop_app.project.commands.reverting import BringBack
from desktop_app.project.opening import opened
from desktop_app.project.project import Project


@click.command("trash")
@project_argument
@click.option("--bring-back", "id_", metavar="ID", help="Have one of them again, with all that went with it.")
@json_option
def command(project: Path, id_: str | None, as_json: bool) -> None:
    """List the documents and actors that were taken out of PROJECT, the last first.

    A line each, between tabs: kind, id, name, how many statements went with it, time (UTC), annotator. With
    --bring-back one of them comes back whole, and the name of that step is printed.

    \b
    Example:
      standpunt trash study.standpunt
      standpunt trash study.standpunt --bring-back 8f2c
    """
    with opened(project, default_annotator(), write=id_ is not None) as held:
        if id_ is not None:
            _bring_back(held, id_)
            return
        gone = held.gone()
    rows = [(each.kind, each.id, each.name, each.statements, *_by(each)) for each in gone]
    if as_json:
        say_json([dict(zip(_NAMES, row, strict=True)) for row in rows])
    else:
        say_rows(rows)


_NAMES = ("kind", "id", "name", "statements", "time", "annotator")


def _by(each: Gone) -> tuple[str, str]:
    return each.step.time, each.step.annotator


def _bring_back(held: Project, id_: str) -> None:
    gone = {each.id: each for each in held.gone()}
    each = gone.get(id_)
    if each is None:
        raise Problem(Wrong.NOT_FOUND, subject=f"{id_} in the trash", choices=tuple(gone))
    done = held.do(BringBack(each.kind, each.id, each.name))
    say(done.name if done is not None else "")
