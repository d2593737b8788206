"""The verb ``restore``."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import click

from desktop_app.cli.parameters import FILE, json_option, project_argument
from desktop_app.cli.printing import say, say_json, say_rows
from desktop_app.cli.progress import carried_out
from desktop_app.domain.differences import Difference
from desktop_app.project.backups import folder_of
from desktop_app.project.jobs.restore import preview, restore
from desktop_app.project.project import with_suffix


@click.command("restore")
@project_argument
@click.argument("backup", type=FILE)
@click.option(
    "--preview", "only_told", is_flag=True, help="Tell what would change, and leave PROJECT as it is."
)
@click.option(
    "--folder",
    metavar="PATH",
    default="",
    help="Where what PROJECT is now is kept, if not among the backups beside it.",
)
@json_option
def command(project: Path, backup: Path, *, only_told: bool, folder: str, as_json: bool) -> None:
    """Make PROJECT what BACKUP is; what it was becomes a backup itself, and where that is is printed.

    PROJECT must not be open anywhere. A damaged PROJECT is moved aside as it is. With --preview a line for
    each document, statement, actor, codebook, annotation set and review that would come back, go or be
    another: its sort, which of the three, its name or words.

    \b
    Example:
      standpunt restore study.standpunt "study.backups/study 2031-03-14 09.30.00.standpunt" --preview
    """
    path = with_suffix(project) if not project.exists() else project
    if only_told:
        _tell(carried_out(preview(path, backup)), as_json=as_json)
        return
    now = datetime.now()  # noqa: DTZ005 (a name in the time of the reader's clock)
    kept = carried_out(restore(path, backup, folder_of(path, folder), now))
    if as_json:
        say_json({"kept": str(kept) if kept else None})
    elif kept is not None:
        say(str(kept))


def _tell(found: tuple[Difference, ...], *, as_json: bool) -> None:
    parts = [("back", "comes back"), ("gone", "goes"), ("other", "changes")]
    if as_json:
        say_json({each.kind: {name: list(getattr(each, name)) for name, _ in parts} for each in found})
    else:
        say_rows(
            (each.kind.replace("_", " "), word, " ".join(called.split()))
            for each in found
            for name, word in parts
            for called in getattr(each, name)
        )
