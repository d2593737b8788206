"""The verb ``report``."""

from __future__ import annotations

from pathlib import Path

import click

from desktop_app.cli.parameters import FILE, choice_of, project_argument, words
from desktop_app.cli.queries import note_query
from desktop_app.cli.window import Window
from desktop_app.domain.problem import Problem, Wrong
from desktop_app.formats.files import writable
from desktop_app.project.opening import opened
from desktop_app.project.sparing import spare_projects
from desktop_app.project.views.registry import VIEWS, view
from desktop_app.project.views.view import Asked

_ENDINGS = (".html", ".pdf")


@click.command("report", epilog=f"Views are {', '.join(each.name for each in VIEWS)}.")
@project_argument
@click.option("--output", metavar="PATH", type=FILE, required=True, help="The file to write: .html or .pdf.")
@click.option("--view", "names", metavar="NAME", type=words, multiple=True, help="A view; often. Else all.")
@click.option("--query", metavar="WORDS", type=words, default="", help="Only statements that this finds.")
@click.option(
    "--choose",
    "chosen",
    metavar="VIEW.NAME=VALUE",
    type=choice_of,
    multiple=True,
    help="Something that can be chosen of a view, as analyse tells; often.",
)
@click.pass_context
def command(
    context: click.Context,
    *,
    project: Path,
    output: Path,
    names: tuple[str, ...],
    query: str,
    chosen: tuple[tuple[str, str, str], ...],
) -> None:
    """Write a report of the analysis of PROJECT: each view drawn, in figures, and how it is counted.

    Made again of the same project it is the same. No display is needed.

    \b
    Example:
      standpunt report study.standpunt --query "after:2031-01-01" --output study.html

      standpunt report study.standpunt --view matrix --choose matrix.order=cluster --output study.pdf
    """
    if output.suffix.lower() not in _ENDINGS:
        raise Problem(Wrong.UNKNOWN_FORMAT, subject=output.suffix or output.name, choices=_ENDINGS)
    choices: dict[str, dict[str, str]] = {}
    for of, which, value in chosen:
        choices.setdefault(of, {})[which] = value
    for of in (*names, *choices):
        view(of).settled(Asked(query, choices.get(of, {})))
    window: Window = context.obj
    spare_projects(output)
    writable(output)
    with opened(project, write=False) as held:
        path = held.path
    note_query(query)
    context.exit(window.write_report(path, names, query, choices, output))
