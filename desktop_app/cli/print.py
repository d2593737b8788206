"""The verb ``print``."""

from __future__ import annotations

from pathlib import Path

import click

from desktop_app.cli.open import looked_into
from desktop_app.cli.parameters import FILE
from desktop_app.cli.window import COLOURS, Window
from desktop_app.project.sparing import spare_projects


@click.command("print")
@click.argument("project", type=FILE)
@click.option("--output", type=FILE, default="article.pdf", show_default=True, help="The PDF file to write.")
@click.option("--document", metavar="ID", required=True, help="The article, by its id.")
@click.option(
    "--colour-by",
    "by",
    type=click.Choice(COLOURS),
    default=COLOURS[0],
    show_default=True,
    help="What the colours of the statements say.",
)
@click.pass_context
def command(context: click.Context, *, project: Path, output: Path, document: str, by: str) -> None:
    """Write an article of PROJECT as PDF, with its highlights and a table of its statements.

    No display is needed.

    \b
    Example:
      standpunt print study.standpunt --document 0001 --output article.pdf
    """
    window: Window = context.obj
    spare_projects(output)
    context.exit(window.write_pdf(looked_into(project, document), document, by, output))
