"""The verb ``export``."""

from __future__ import annotations

from pathlib import Path

import click

from desktop_app.cli.parameters import FILE, choice, project_argument, words
from desktop_app.cli.printing import counted, note_lost, say
from desktop_app.cli.progress import carried_out
from desktop_app.cli.queries import note_query
from desktop_app.project.jobs.exchange import export
from desktop_app.project.opening import opened
from desktop_app.project.scope import Scope


@click.command("export")
@project_argument
@click.option(
    "--format", "format_name", metavar="NAME", type=words, required=True, help="See: standpunt formats."
)
@click.option(
    "--output", metavar="PATH", type=FILE, required=True, help="The file to write, whole or not at all."
)
@click.option(
    "--option",
    "options",
    metavar="NAME=VALUE",
    type=choice,
    multiple=True,
    help="An option of the format; see: standpunt formats --json.",
)
@click.option(
    "--suggestions",
    is_flag=True,
    help="Take along what was found and nobody has reviewed, as a set of its own.",
)
@click.option(
    "--document", "documents", metavar="ID", type=words, multiple=True, help="Of this document; often."
)
@click.option(
    "--set",
    "sets",
    metavar="NAME",
    type=words,
    multiple=True,
    help="Of this annotation set or annotator; often.",
)
@click.option("--query", metavar="WORDS", type=words, default="", help="Only statements that this finds.")
def command(
    *,
    project: Path,
    format_name: str,
    output: Path,
    options: tuple[tuple[str, str], ...],
    suggestions: bool,
    documents: tuple[str, ...],
    sets: tuple[str, ...],
    query: str,
) -> None:
    """Write the annotation sets of PROJECT to a file, and print how many statements there were.

    With --document, --set or --query only the statements that all of them ask for, with what they need. What
    of them the format cannot say is told on standard error; what it never holds, such as the texts of
    articles, `standpunt formats` tells.

    \b
    Example:
      standpunt export study.standpunt --format csv --output done.csv --query "status:done speaker:vree"

      standpunt export study.standpunt --format csv --output study.csv --option bom=yes
    """
    scope = Scope(documents, sets, query=query)
    with opened(project, write=False) as held:
        job = export(held.path, format_name, output, dict(options), scope=scope, suggestions=suggestions)
        written = carried_out(job)
    note_query(query)
    note_lost(written.lost)
    say(counted(written.statements, "statement"))
