"""The verb ``check``."""

from __future__ import annotations

from pathlib import Path

import click

from desktop_app.cli.parameters import json_option, project_argument
from desktop_app.cli.printing import counted, note, say, say_json, say_rows
from desktop_app.project.opening import opened


@click.command("check")
@project_argument
@json_option
def command(project: Path, *, as_json: bool) -> None:
    """Look whether the file of PROJECT is whole, every anchor holds and every reference leads somewhere.

    A line each fault, between tabs: what it is with, its id, the fault; the exit code is then 1. Words that
    lost their place when a text was corrected are no fault; they are told besides.

    \b
    Example:
      standpunt check study.standpunt
    """
    with opened(project, write=False) as held:
        findings = held.check()
        lost = () if findings else held.unplaced()
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
