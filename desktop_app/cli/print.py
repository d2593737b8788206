"""The verb ``print``."""

from __future__ import annotations

from pathlib import Path

import click

from desktop_app.cli.parameters import FILE, words
from desktop_app.cli.window import COLOURS, Window
from desktop_app.domain.problem import Problem, Wrong
from desktop_app.formats.files import writable
from desktop_app.project.opening import opened
from desktop_app.project.sparing import spare_projects


@click.command("print")
@click.argument("project", type=FILE)
@click.option("--output", type=FILE, default="article.pdf", show_default=True, help="The PDF file to write.")
@click.option(
    "--document",
    "documents",
    metavar="ID",
    type=words,
    multiple=True,
    help="An article, by its id; often. Without it, all.",
)
@click.option(
    "--colour-by",
    "by",
    type=click.Choice(COLOURS),
    default=COLOURS[0],
    show_default=True,
    help="What the colours of the statements say.",
)
@click.pass_context
def command(
    context: click.Context, *, project: Path, output: Path, documents: tuple[str, ...], by: str
) -> None:
    """Write articles of PROJECT as one PDF, each with its highlights and a table of its statements.

    No display is needed.

    \b
    Example:
      standpunt print study.standpunt --document 0001 --output article.pdf

      standpunt print study.standpunt --output all.pdf --colour-by stance
    """
    window: Window = context.obj
    spare_projects(output)
    writable(output)
    with opened(project, write=False) as found:
        for id_ in documents:
            found.document(id_)
        if not found.summaries():
            raise Problem(Wrong.NOT_FOUND, subject="article in the project")
        path = found.path
    context.exit(window.write_pdf(path, documents, by, output))
