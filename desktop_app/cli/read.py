"""The verb ``read``."""

from __future__ import annotations

from pathlib import Path

import click

from desktop_app.cli.annotator import default_annotator
from desktop_app.cli.parameters import FILE, project_argument, words
from desktop_app.cli.printing import counted, note, note_losses, say
from desktop_app.cli.progress import carried_out
from desktop_app.project.incoming import What
from desktop_app.project.jobs.exchange import Taken, read
from desktop_app.project.jobs.taking_in import take_in
from desktop_app.project.opening import opened

_NOUNS = {
    What.DOCUMENTS: "article",
    What.STATEMENTS: "statement",
    What.ACTORS: "actor",
    What.CODES: "code",
    What.SETS: "annotation set",
    What.ANNOTATORS: "annotator",
}


@click.command("read")
@project_argument
@click.argument("file", type=FILE)
@click.option(
    "--format",
    "format_name",
    metavar="NAME",
    type=words,
    default="",
    help="What FILE is, see: standpunt formats. Without it, FILE tells.",
)
@click.option("--preview", is_flag=True, help="Tell what FILE would bring, and change nothing.")
def command(*, project: Path, file: Path, format_name: str, preview: bool) -> None:
    """Take an annotation set from FILE into PROJECT, and print how many new statements there were.

    What the project has already stays as it is; where FILE says something else of it, that is told on
    standard error, as are articles that come in although the project has their text.

    \b
    Example:
      standpunt read study.standpunt colleague.standpunt-bundle.zip

      standpunt read study.standpunt interviews.qdpx --preview
    """
    with opened(project, default_annotator(), write=not preview) as into:
        taken = carried_out(read(into.path, file, format_name))
        if preview:
            _tell(taken)
            return
        step = carried_out(take_in(into.path, into.annotator, taken.command))
    _note(taken)
    say(counted(len(step.ids("statement")) if step else 0, "statement"))


def _tell(taken: Taken) -> None:
    say(f"Format: {taken.format}")
    for each in taken.incoming:
        say(f"{counted(each.number, _NOUNS[each.what])}, {each.new} new")
    _note(taken)


def _note(taken: Taken) -> None:
    note_losses(taken.losses)
    for met in taken.duplicates:
        alike = "has the same text as" if met.same else f"is {met.share:.0%} the same as"
        note(f"Note: “{met.document.title}” {alike} “{met.of_title}” ({met.of_id}).")
