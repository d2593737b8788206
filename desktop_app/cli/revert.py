"""The verb ``revert``."""

from __future__ import annotations

from pathlib import Path

import click

from desktop_app.cli.annotator import default_annotator
from desktop_app.cli.parameters import project_argument
from desktop_app.cli.printing import say
from desktop_app.domain.history import Step
from desktop_app.project.commands.reverting import RevertSince, RevertStep
from desktop_app.project.opening import opened


@click.command("revert")
@project_argument
@click.argument("step", type=int)
@click.option("--since", is_flag=True, help="Take back all that was done since, too.")
def command(project: Path, step: int, since: bool) -> None:
    """Take back the step of PROJECT with the number STEP, though others were done since.

    What it changed is as it was before it, and nothing else; that is a step of its own, which can be undone.
    Where a later step changed the same, nothing is done. Prints the name of the new step, nothing where all
    was so already. `history` tells the numbers.

    \b
    Example:
      standpunt revert study.standpunt 12
      standpunt revert study.standpunt 12 --since
    """
    with opened(project, default_annotator()) as held:
        of = next((each.name for each in held.history(touched=False) if each.number == step), "")
        done: Step | None = held.do((RevertSince if since else RevertStep)(step, of))
        say(done.name if done is not None else "")
