"""The verb ``codebook-import``."""

from __future__ import annotations

from pathlib import Path

import click

from desktop_app.cli.annotator import default_annotator
from desktop_app.cli.parameters import FILE, project_argument
from desktop_app.cli.printing import note, note_losses, say
from desktop_app.cli.progress import carried_out
from desktop_app.domain.codebook import Tree
from desktop_app.project.codebook_plans import planned_import
from desktop_app.project.codebook_words import conflict_words, difference_words
from desktop_app.project.jobs.codebooks import read_codebook_file
from desktop_app.project.opening import opened

_TREES = {"topics": Tree.TOPIC, "claim-types": Tree.CLAIM_TYPE}


@click.command("codebook-import")
@project_argument
@click.argument("file", type=FILE)
@click.option("--replace", is_flag=True, help="Have the codebook of FILE in place of that of PROJECT.")
@click.option("--keep-used", is_flag=True, help="With --replace: entries in use that FILE lacks stay.")
@click.option(
    "--codes",
    type=click.Choice([*_TREES]),
    default="topics",
    show_default=True,
    help="What the codes of another program become.",
)
@click.option("--preview", is_flag=True, help="Tell what would change, and change nothing.")
def command(project: Path, file: Path, *, replace: bool, keep_used: bool, codes: str, preview: bool) -> None:
    """Take the codebook in FILE (toml or qdc) into that of PROJECT, and print what changed, a line each.

    What has the same id or the same name is the same entry; what FILE says otherwise of it is told on
    standard error and stays, unless FILE is to replace all. It is one step, which undo takes back.

    \b
    Example:
      standpunt codebook-import study.standpunt colleague.qdc --preview
    """
    if keep_used and not replace:
        raise click.UsageError("--keep-used goes with --replace.")
    with opened(project, default_annotator(), write=not preview) as into:
        told = carried_out(read_codebook_file(file, _TREES[codes]))
        plan = planned_import(into, told.codebook, foreign=told.foreign, replacing=replace, keeping=keep_used)
        if not preview:
            into.do(plan.command)
    note_losses(told.losses)
    for each in plan.conflicts:
        note(f"Note: {conflict_words(each)}")
    for used in plan.kept:
        note(f"Note: “{used.name}” is not in {file} and stays: it is in use {used.times} times.")
    if preview:
        for used in plan.in_the_way:
            note(f"Note: “{used.name}” is in use {used.times} times and not in {file}; see --keep-used.")
    say("\n".join(" ".join(difference_words(each).split()) for each in plan.differences))
