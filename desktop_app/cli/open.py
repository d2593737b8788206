"""The verb ``open``."""

from __future__ import annotations

from pathlib import Path

import click

from desktop_app.cli.parameters import document_option, project_argument
from desktop_app.cli.window import Window
from desktop_app.project.opening import opened


@click.command("open")
@project_argument
@document_option
@click.pass_context
def command(context: click.Context, project: Path, document: str | None) -> None:
    """Show PROJECT in the window, at a document if one is named.

    \b
    Example:
      standpunt open study.standpunt
    """
    window: Window = context.obj
    context.exit(window.open(looked_into(project, document), document))


def looked_into(project: Path, document: str | None) -> Path:
    """Where the project is; Problem, before any window stands, for one that cannot be shown."""
    with opened(project, write=False) as found:
        if document:
            found.document(document)
        return found.path
