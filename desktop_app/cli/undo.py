"""The verb ``undo``."""

from __future__ import annotations

from pathlib import Path

import click

from desktop_app.cli.annotator import default_annotator
from desktop_app.cli.parameters import project_argument
from desktop_app.cli.printing import say
from desktop_app.project.opening import opened


@click.command("undo")
@project_argument
def command(project: Path) -> None:
    """Take back the last step of PROJECT, and print its name.

    \b
    Example:
      standpunt undo study.standpunt
    """
    with opened(project, default_annotator()) as held:
        say(held.undo().name)
