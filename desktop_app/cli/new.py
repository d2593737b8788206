"""The verb ``new``."""

from __future__ import annotations

from pathlib import Path

import click

from desktop_app.cli.annotator import default_annotator
from desktop_app.cli.parameters import FILE, project_argument
from desktop_app.cli.printing import say
from desktop_app.domain.codebook import Codebook
from desktop_app.formats.codebook import read_codebook
from desktop_app.formats.files import read_bytes
from desktop_app.project.project import Project
from desktop_app.project.resources import resource

OURS = ("news.en", "news.nl")


@click.command("new")
@project_argument
@click.option(
    "--codebook",
    type=FILE,
    default=OURS[0],
    show_default=True,
    help=f"A codebook as a TOML file, or one of ours: {', '.join(OURS)}.",
)
def command(project: Path, codebook: Path) -> None:
    """Make PROJECT, a new project file that ends in .standpunt, and print where it is.

    \b
    Example:
      standpunt new study.standpunt --codebook news.nl
    """
    made = Project.create(project, _codebook(codebook), default_annotator())
    made.close()
    say(str(made.path))


def _codebook(named: Path) -> Codebook:
    path = resource("codebooks", f"{named}.toml") if str(named) in OURS else named
    return read_codebook(read_bytes(path), str(path))
