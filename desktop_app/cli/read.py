"""The verb ``read``."""

from __future__ import annotations

from pathlib import Path

import click

from desktop_app.cli.annotator import default_annotator
from desktop_app.cli.parameters import FILE, project_argument
from desktop_app.cli.printing import counted, note_losses, say
from desktop_app.cli.progress import carried_out
from desktop_app.project.jobs.exchange import read
from desktop_app.project.opening import opened


@click.command("read")
@project_argument
@click.argument("file", type=FILE)
def command(project: Path, file: Path) -> None:
    """Take an annotation set from FILE into PROJECT, and print how many new statements there were.

    What the project has already stays as it is; where FILE says something else of it, that is told on
    standard error.

    \b
    Example:
      standpunt read study.standpunt colleague.standpunt-bundle.zip
    """
    with opened(project, default_annotator()) as into:
        taken = carried_out(read(into.path, file))
        step = into.do(taken.command)
    note_losses(taken.losses)
    say(counted(len(step.ids("statement")) if step else 0, "statement"))
