"""The verb ``analyse``."""

from __future__ import annotations

from pathlib import Path

import click

from desktop_app.cli.parameters import FILE, choice, project_argument, words
from desktop_app.cli.printing import counted, say
from desktop_app.cli.progress import carried_out
from desktop_app.cli.queries import note_query
from desktop_app.cli.window import PICTURES, THEMES, Window
from desktop_app.domain.query import PREFIXES
from desktop_app.formats.files import writable
from desktop_app.project.jobs.analysis import FIGURES, write_view
from desktop_app.project.opening import opened
from desktop_app.project.sparing import spare_projects
from desktop_app.project.views.registry import VIEWS, view
from desktop_app.project.views.view import Asked

_NAMES = ", ".join(view.name for view in VIEWS)


def _epilog() -> str:
    """Every view with what can be chosen of it."""
    told = [
        f"{view.name}: {view.purpose}. "
        + " ".join(f"{each.name} is {', '.join(each.values)}." for each in view.choices)
        for view in VIEWS
    ]
    return "\n\n".join([*told, f"A query may ask, besides words: {', '.join(PREFIXES)}."])


@click.command("analyse", epilog=_epilog())
@project_argument
@click.option("--view", "name", metavar="NAME", type=words, required=True, help=f"One of: {_NAMES}.")
@click.option("--query", metavar="WORDS", type=words, default="", help="Only statements that this finds.")
@click.option(
    "--choose",
    "choices",
    metavar="NAME=VALUE",
    type=choice,
    multiple=True,
    help="Something that can be chosen of the view; often. Else it is as usual, the first named below.",
)
@click.option(
    "--format",
    "format_name",
    metavar="NAME",
    type=words,
    default=FIGURES[0],
    show_default=True,
    help=f"One of: {', '.join((*FIGURES, *PICTURES))}.",
)
@click.option(
    "--theme", type=click.Choice(THEMES), default=THEMES[0], show_default=True, help="Of a picture."
)
@click.option("--output", metavar="PATH", type=FILE, required=True, help="The file to write.")
@click.pass_context
def command(
    context: click.Context,
    *,
    project: Path,
    name: str,
    query: str,
    choices: tuple[tuple[str, str], ...],
    format_name: str,
    theme: str,
    output: Path,
) -> None:
    """Write what an analysis view shows of PROJECT, and print how many marks it has.

    The figures are those of the window, and so are the pictures; no display is needed.

    \b
    Example:
      standpunt analyse study.standpunt --view matrix --choose order=cluster \\
        --query "outlet:Courant" --format csv --output stances.csv
    """
    asked = Asked(query, dict(choices))
    if format_name in PICTURES:
        window: Window = context.obj
        spare_projects(output)
        writable(output)
        view(name).settled(asked)
        with opened(project, write=False) as held:
            path = held.path
        note_query(query)
        context.exit(window.draw_view(path, name, asked, output, format_name=format_name, theme=theme))
    with opened(project, write=False) as held:
        written = carried_out(write_view(held.path, name, asked, format_name, output))
    note_query(query)
    say(counted(written.marks, "mark"))
