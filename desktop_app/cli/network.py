"""The verb ``network``."""

from __future__ import annotations

from pathlib import Path

import click

from desktop_app.cli.parameters import FILE, project_argument, words
from desktop_app.cli.printing import counted, say
from desktop_app.cli.progress import carried_out
from desktop_app.cli.queries import note_query
from desktop_app.domain.query import PREFIXES
from desktop_app.formats.networks.registry import NETWORK_FORMATS
from desktop_app.project.jobs.network import NORMS, ONCE, Joins, Wanted, write_network
from desktop_app.project.opening import opened

_FORMATS = ", ".join(format.name for format in NETWORK_FORMATS)


@click.command("network", epilog=f"A query may ask, besides words: {', '.join(PREFIXES)}.")
@project_argument
@click.option(
    "--format", "format_name", metavar="NAME", type=words, required=True, help=f"One of: {_FORMATS}."
)
@click.option("--output", metavar="PATH", type=FILE, required=True, help="The file to write.")
@click.option(
    "--joins",
    type=click.Choice([each.value for each in Joins]),
    default=Joins.AFFILIATION.value,
    show_default=True,
    help="What is joined: actors with topics, with the actors they speak of, or with each other.",
)
@click.option(
    "--once",
    type=click.Choice(ONCE),
    default="document",
    show_default=True,
    help="Within what the same stance of the same actor counts once.",
)
@click.option(
    "--norm",
    type=click.Choice(NORMS),
    default="none",
    show_default=True,
    help="By what weights are divided.",
)
@click.option("--least", type=click.FloatRange(min=0), default=0.0, help="Leave out weaker ties.")
@click.option("--query", metavar="WORDS", type=words, default="", help="Only statements that this finds.")
def command(
    *,
    project: Path,
    format_name: str,
    output: Path,
    joins: str,
    once: str,
    norm: str,
    least: float,
    query: str,
) -> None:
    """Write a discourse network of PROJECT, and print how many nodes and ties it has.

    affiliation joins actors with the topics that they take stances towards, actors joins them with the
    actors that they take stances towards; congruence, conflict, subtract (congruence less conflict) and
    co-occurrence join actors by the topics that both take stances towards.

    \b
    Example:
      standpunt network study.standpunt --joins congruence --norm average \\
        --format graphml --output study.graphml
    """
    wanted = Wanted(Joins(joins), query, once, norm, least)
    with opened(project, write=False) as held:
        written = carried_out(write_network(held.path, wanted, format_name, output))
    note_query(query)
    say(f"{counted(written.nodes, 'node')}, {counted(written.ties, 'tie')}")
