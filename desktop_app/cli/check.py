"""The verb ``check``."""

from __future__ import annotations

from pathlib import Path

import click

from desktop_app.cli.annotator import default_annotator
from desktop_app.cli.parameters import json_option, project_argument
from desktop_app.cli.printing import counted, note, say, say_json, say_rows
from desktop_app.cli.progress import carried_out
from desktop_app.project.commands.outside import TakeInOutside
from desktop_app.project.jobs.looking import look_at_all
from desktop_app.project.opening import opened
from desktop_app.project.whereabout_words import whereabout_words
from desktop_app.project.whereabouts import whereabouts


@click.command("check")
@project_argument
@click.option("--take-in", is_flag=True, help="Make a step of what another program changed by none, first.")
@json_option
def command(project: Path, *, take_in: bool, as_json: bool) -> None:
    """Look whether the file of PROJECT is whole, every anchor holds and every reference leads somewhere.

    A line each fault, between tabs: what it is with, its id, the fault; the exit code is then 1. Words that
    lost their place when a text was corrected are no fault; they are told besides. What the sqlite3 command
    line changed is a fault until --take-in makes a step of it.

    \b
    Example:
      standpunt check study.standpunt
    """
    if take_in:
        with opened(project, default_annotator()) as held:
            held.do(TakeInOutside())
    with opened(project, write=False) as held:
        findings = carried_out(look_at_all(held.path))
        lost = () if findings else held.unplaced()
    if not as_json:
        for told in whereabouts(held.path):
            note(f"Note: {whereabout_words(told)}")
    if as_json:
        say_json([{"kind": one.kind, "id": one.id, "fault": one.fault} for one in findings])
    elif findings:
        say_rows((finding.kind, finding.id, finding.fault) for finding in findings)
    if findings:
        raise click.ClickException(f"{counted(len(findings), 'fault')} found.")
    if not as_json:
        say("No faults.")
    for statement in lost:
        for anchor in statement.unplaced:
            note(
                f"Note: statement {statement.id}: “{anchor.exact}” has no place since the text was corrected"
            )
