"""The verb ``annotate``."""

from __future__ import annotations

from pathlib import Path

import click

from desktop_app.cli.annotator import VARIABLE, default_annotator
from desktop_app.cli.parameters import claim, name, project_argument, span, stance, words
from desktop_app.cli.printing import say
from desktop_app.domain.statement import Kind
from desktop_app.domain.text import Span
from desktop_app.project.commands.statements import AddStatement, ClaimDraft, StanceDraft
from desktop_app.project.opening import opened

_KINDS = tuple(kind.value for kind in Kind if kind)


@click.command("annotate")
@project_argument
@click.option("--document", metavar="ID", type=words, required=True, help="The id of the document.")
@click.option(
    "--content", metavar="S:E", type=span, multiple=True, required=True, help="What is said; again for more."
)
@click.option("--source", metavar="S:E", type=span, multiple=True, help="The words that name the speaker.")
@click.option("--cue", metavar="S:E", type=span, multiple=True, help="The words of saying.")
@click.option("--kind", type=click.Choice(_KINDS), help="How the words reach the reader.")
@click.option(
    "--speaker", metavar="NAME", type=words, default="", help="An actor; a new name makes a new one."
)
@click.option(
    "--claim",
    "claims",
    metavar="TYPE[:TOPIC]",
    type=claim,
    multiple=True,
    help="By the codebook's ids or names; a new topic joins the codebook.",
)
@click.option(
    "--stance",
    "stances",
    metavar="TARGET=LEVEL",
    type=stance,
    multiple=True,
    help="Towards an actor or, as topic:NAME=LEVEL, a topic.",
)
@click.option("--memo", metavar="T", type=words, default="", help="What the coder notes.")
@click.option(
    "--annotator",
    metavar="NAME",
    type=name,
    default=default_annotator,
    help=f"Who codes; else {VARIABLE}, else the login name.",
)
def command(
    *,
    project: Path,
    document: str,
    content: tuple[Span, ...],
    source: tuple[Span, ...],
    cue: tuple[Span, ...],
    kind: str | None,
    speaker: str,
    claims: tuple[ClaimDraft, ...],
    stances: tuple[StanceDraft, ...],
    memo: str,
    annotator: str,
) -> None:
    """Add a statement to a document of PROJECT, and print its id.

    Spans are half-open ranges of code points. What may be given again makes more than one.

    \b
    Example:
      standpunt annotate study.standpunt --document k3v9m2 --content 120:164 --source 171:184 \\
        --cue 166:170 --kind direct --speaker "Ada Vree" --claim demand:harbour --stance "the council=against"
    """
    statement = AddStatement(
        document,
        content,
        annotator,
        source,
        cue,
        Kind(kind or ""),
        speaker,
        claims,
        stances,
        memo,
    )
    with opened(project, annotator) as into:
        into.do(statement)
    say(statement.id)
