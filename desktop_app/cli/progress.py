"""Long work carried out while a terminal, if there is one, shows how far it is."""

from __future__ import annotations

import sys
import time
from contextlib import closing
from typing import TypeVar

import click

from desktop_app.project.job import Job, Progress

R = TypeVar("R")

_PAUSE = 0.1
_WIDTH = 78
_CLEAR = "\r\x1b[K"


def carried_out(job: Job[R]) -> R:
    """The result of ``job``; it is given up cleanly when something stops us."""
    shown = 0.0
    with closing(job):
        try:
            while True:
                progress = next(job)
                if sys.stderr.isatty() and time.monotonic() - shown > _PAUSE:
                    shown = time.monotonic()
                    click.echo(_CLEAR + _line(progress), err=True, nl=False)
        except StopIteration as end:
            result: R = end.value
            return result
        finally:
            if shown:
                click.echo(_CLEAR, err=True, nl=False)


def _line(progress: Progress) -> str:
    share = 100 * progress.done // progress.total if progress.total else 0
    return " ".join(f"{share} % {progress.at}".split())[:_WIDTH]
