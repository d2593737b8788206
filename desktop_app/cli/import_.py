"""The verb ``import``."""

from __future__ import annotations

from pathlib import Path

import click

from desktop_app.cli.annotator import default_annotator
from desktop_app.cli.parameters import FILE, date, language, project_argument, words
from desktop_app.cli.printing import note, say
from desktop_app.cli.progress import carried_out
from desktop_app.project.jobs.import_texts import Particulars, import_texts
from desktop_app.project.opening import opened


@click.command("import")
@project_argument
@click.argument("files", metavar="FILE...", type=FILE, nargs=-1, required=True)
@click.option(
    "--title", metavar="T", type=words, default="", help="Without it, a document is called by its file."
)
@click.option("--outlet", metavar="O", type=words, default="", help="Where the articles appeared.")
@click.option("--date", "day", metavar="D", type=date, default="", help="When: 2031, 2031-03 or 2031-03-14.")
@click.option(
    "--language",
    "tag",
    metavar="L",
    type=language,
    default="",
    help="In which language: nl, en, de-AT. Without it, name.nl.txt is Dutch.",
)
def command(*, project: Path, files: tuple[Path, ...], title: str, outlet: str, day: str, tag: str) -> None:
    """Add text files in any encoding to PROJECT as documents, and print their ids, one a line.

    All files come in or, where one cannot be read, none.

    \b
    Example:
      standpunt import study.standpunt harbour.txt --outlet "The Morning Post" --date 2031-03-14 --language en
    """
    with opened(project, default_annotator()) as into:
        particulars = Particulars(title=title, outlet=outlet, date=day, language=tag)
        imported = carried_out(import_texts(files, particulars))
        into.do(imported.command)
    for file, encoding in imported.guessed:
        note(f"Note: {file} was read as {encoding}; look whether its letters are right.")
    say("\n".join(document.id for document in imported.command.documents))
