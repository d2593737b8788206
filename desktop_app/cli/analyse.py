"""The verb ``analyse``."""

from __future__ import annotations

from pathlib import Path

import click

from desktop_app.cli.parameters import FILE, choice, project_argument, words
from desktop_app.cli.printing import counted, say
from desktop_app.cli.progress import carried_out
from desktop_app.cli.queries import note_query
from desktop_app.domain.query import PREFIXES
from desktop_app.project.jobs.analysis import FIGURES, write_view
from desktop_app.project.opening import opened
from desktop_app.project.views.registry import VIEWS
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
    help=f"One of: {', '.join(FIGURES)}.",
)
@click.option("--output", metavar="PATH", type=FILE, required=True, help="The file to write.")
def command(
    *,
    project: Path,
    name: str,
    query: str,
    choices: tuple[tuple[str, str], ...],
    format_name: str,
    output: Path,
) -> None:
    """Write what an analysis view shows of PROJECT, and print how many marks it has.

    \b
    Example:
      standpunt analyse study.standpunt --view matrix --choose order=cluster \\
        --query "outlet:Courant" --format csv --output stances.csv
    """
    asked = Asked(query, dict(choices))
    with opened(project, write=False) as held:
        written = carried_out(write_view(held.path, name, asked, format_name, output))
    note_query(query)
    say(counted(written.marks, "mark"))
