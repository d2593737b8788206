"""The verb ``backup``."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import click

from desktop_app.cli.parameters import FILE, project_argument
from desktop_app.cli.printing import say
from desktop_app.cli.progress import carried_out
from desktop_app.project.jobs.backup import back_up, place_for
from desktop_app.project.opening import opened


@click.command("backup")
@project_argument
@click.option(
    "--output",
    metavar="PATH",
    type=FILE,
    help="The file to write, which must not be there yet. Without it, one beside PROJECT with the time in its"
    " name.",
)
def command(project: Path, output: Path | None) -> None:
    """Copy PROJECT as it stands, also while others work in it, and print where the copy is.

    The copy was looked through and is whole. It is a project like any other: open it, or put it in the place
    of PROJECT.

    \b
    Example:
      standpunt backup study.standpunt --output /media/stick/study.standpunt
    """
    with opened(project, write=False) as held:
        path = held.path
    target = output or place_for(path, datetime.now())  # noqa: DTZ005 (a name in the time of the reader's clock)
    say(str(carried_out(back_up(path, target))))
