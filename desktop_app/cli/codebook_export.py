"""The verb ``codebook-export``."""

from __future__ import annotations

from pathlib import Path

import click

from desktop_app.cli.parameters import FILE, project_argument
from desktop_app.cli.printing import note_losses, say
from desktop_app.cli.progress import carried_out
from desktop_app.formats.codebooks.registry import CODEBOOK_FORMATS
from desktop_app.project.jobs.codebooks import export_codebook
from desktop_app.project.opening import opened


@click.command("codebook-export")
@project_argument
@click.option(
    "--output", metavar="PATH", type=FILE, required=True, help="The file to write, whole or not at all."
)
@click.option(
    "--format",
    "format_name",
    type=click.Choice([each.name for each in CODEBOOK_FORMATS]),
    help="Without it, the ending of PATH tells: .toml or .qdc.",
)
def command(project: Path, output: Path, format_name: str | None) -> None:
    """Write the codebook of PROJECT to a file, and print in which format.

    toml is our own and holds all of it; qdc (REFI-QDA) is read by QualCoder, NVivo, ATLAS.ti and MAXQDA. What
    they will not see is told on standard error.

    \b
    Example:
      standpunt codebook-export study.standpunt --output study.qdc
    """
    with opened(project, write=False) as held:
        written = carried_out(export_codebook(held.path, output, format_name or ""))
    note_losses(written.losses)
    say(written.format)
