"""The verb ``history``."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from desktop_app.cli.parameters import json_option, project_argument
from desktop_app.cli.printing import say_json, say_rows
from desktop_app.domain.history import Step
from desktop_app.project.opening import opened


@click.command("history")
@project_argument
@json_option
def command(project: Path, as_json: bool) -> None:
    """List the steps of PROJECT, the oldest first.

    A line each, between tabs: number, time (UTC), annotator, state (done, undone, or dropped: overtaken while
    undone), name.

    \b
    Example:
      standpunt history study.standpunt
    """
    with opened(project, write=False) as held:
        steps = held.history()
    if as_json:
        say_json([_row(step) for step in steps])
    else:
        say_rows((step.number, step.time, step.annotator, step.state.value, step.name) for step in steps)


def _row(step: Step) -> dict[str, Any]:
    return {
        "number": step.number,
        "id": step.id,
        "name": step.name,
        "annotator": step.annotator,
        "time": step.time,
        "state": step.state.value,
        "touched": [{"kind": kind, "id": id_} for kind, id_ in sorted(step.touched)],
    }
