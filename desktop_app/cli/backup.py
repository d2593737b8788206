"""The verb ``backup``."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import click

from desktop_app.cli.parameters import FILE, json_option, project_argument
from desktop_app.cli.printing import say, say_json, say_rows
from desktop_app.cli.progress import carried_out
from desktop_app.project.backups import backups, folder_of
from desktop_app.project.jobs.backup import back_up, place_for
from desktop_app.project.opening import opened
from desktop_app.project.project import with_suffix


@click.command("backup")
@project_argument
@click.option(
    "--output",
    metavar="PATH",
    type=FILE,
    help="The file to write, which must not be there yet. Without it, one beside PROJECT with the time in its"
    " name.",
)
@click.option("--list", "listed", is_flag=True, help="List the backups that PROJECT has, and make none.")
@click.option(
    "--folder",
    metavar="PATH",
    default="",
    help="Where the backups are that --list lists, if not in the folder beside PROJECT.",
)
@json_option
def command(project: Path, *, output: Path | None, listed: bool, folder: str, as_json: bool) -> None:
    """Copy PROJECT as it stands, also while others work in it, and print where the copy is.

    The copy was looked through and is whole. It is a project like any other: open it, or have `restore` put
    what is in it back into PROJECT. The window makes backups by itself, in a folder beside PROJECT; with
    --list a line for each, the newest first: when it was made, its size in bytes, where it is.

    \b
    Example:
      standpunt backup study.standpunt --output /media/stick/study.standpunt
      standpunt backup study.standpunt --list
    """
    if listed:
        _list(project, folder, as_json=as_json)
        return
    with opened(project, write=False) as held:
        path = held.path
    target = output or place_for(path, datetime.now())  # noqa: DTZ005 (a name in the time of the reader's clock)
    made = str(carried_out(back_up(path, target)))
    if as_json:
        say_json({"path": made})
    else:
        say(made)


def _list(project: Path, folder: str, *, as_json: bool) -> None:
    # Also of a project that cannot be opened any longer.
    path = with_suffix(project) if not project.exists() else project
    found = backups(path, folder_of(path, folder))
    if as_json:
        rows = [{"made": each.made.isoformat(), "size": each.size, "path": str(each.path)} for each in found]
        say_json(rows)
    else:
        say_rows((f"{each.made:%Y-%m-%d %H:%M:%S}", each.size, str(each.path)) for each in found)
