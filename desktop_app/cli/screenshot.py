"""The verb ``screenshot``."""

from __future__ import annotations

from pathlib import Path

import click

from desktop_app.cli.open import looked_into
from desktop_app.cli.parameters import FILE, document_option, size
from desktop_app.cli.window import THEMES, Window
from desktop_app.formats.files import writable
from desktop_app.project.sparing import spare_projects


@click.command("screenshot")
@click.argument("project", type=FILE, required=False)
@click.option(
    "--output", type=FILE, default="screenshot.png", show_default=True, help="The PNG file to write."
)
@document_option
@click.option(
    "--size", "pixels", metavar="WxH", type=size, default="1400x900", show_default=True, help="In pixels."
)
@click.option("--theme", type=click.Choice(THEMES), default=THEMES[0], show_default=True)
@click.pass_context
def command(
    context: click.Context,
    *,
    project: Path | None,
    output: Path,
    document: str | None,
    pixels: tuple[int, int],
    theme: str,
) -> None:
    """Draw the window showing PROJECT, or else the sample article in your language, into a PNG file.

    No display is needed.

    \b
    Example:
      standpunt screenshot study.standpunt --theme dark --output study.png
    """
    window: Window = context.obj
    spare_projects(output)
    writable(output)
    shown = None if project is None else looked_into(project, document)
    context.exit(window.screenshot(shown, document, pixels, theme, output))
