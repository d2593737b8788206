"""The verb ``import``."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from desktop_app.cli.annotator import default_annotator
from desktop_app.cli.parameters import (
    article_source,
    choice,
    date,
    json_option,
    language,
    project_argument,
    words,
)
from desktop_app.cli.printing import counted, note, say, say_json
from desktop_app.cli.progress import carried_out
from desktop_app.domain.document import Document
from desktop_app.domain.problem import Problem
from desktop_app.formats.documents.document_format import ROLES, Reading
from desktop_app.formats.web.address import WebAddress
from desktop_app.project.jobs.import_documents import Imported, import_documents
from desktop_app.project.opening import opened
from desktop_app.project.wanted import Particulars, Wanted
from desktop_app.project.wording import worded


@click.command("import")
@project_argument
@click.argument("files", metavar="FILE|FOLDER|ADDRESS...", type=article_source, nargs=-1, required=True)
@click.option(
    "--title", metavar="T", type=words, default="", help="Without it, what the file tells, or its name."
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
@click.option(
    "--format", "format_name", metavar="F", type=words, default="", help="What all files are; see formats."
)
@click.option("--encoding", metavar="E", type=words, default="", help="What texts are in, such as cp1250.")
@click.option(
    "--mapping",
    metavar="WHAT=COLUMN",
    type=choice,
    multiple=True,
    help=f"Which column of a table is what: {', '.join(ROLES)}. Empty for none.",
)
@click.option(
    "--names", metavar="PATTERN", type=words, default="", help='What names tell: "{date} {outlet} - {title}".'
)
@click.option(
    "--duplicates",
    type=click.Choice(["keep", "skip"]),
    default="keep",
    help="What to do with articles that are there already, or nearly so. They are told either way.",
)
@json_option
def command(
    *,
    project: Path,
    files: tuple[Path | WebAddress, ...],
    title: str,
    outlet: str,
    day: str,
    tag: str,
    format_name: str,
    encoding: str,
    mapping: tuple[tuple[str, str], ...],
    names: str,
    duplicates: str,
    as_json: bool,
) -> None:
    """Add articles to PROJECT as documents, in one step, and print their ids, one a line.

    Files may be in any of the formats that the verb formats lists; of a folder all such files are taken. Of
    an address of the web that one page is fetched, if it is public and its robots.txt allows it. What cannot
    be read, a file or a line of one, is told in one line and the others come in all the same: then the exit
    code is 1.

    \b
    Example:
      standpunt import study.standpunt harbour.txt --outlet "The Morning Post" --date 2031-03-14 --language en
    """
    for what, _ in mapping:
        if what not in ROLES:
            raise click.BadParameter(f"{what!r} is none of {', '.join(ROLES)}.", param_hint="--mapping")
    wanted = Wanted(
        Particulars(title=title, outlet=outlet, date=day, language=tag),
        format_name,
        Reading(encoding, dict(mapping)),
        names,
        skip_duplicates=duplicates == "skip",
    )
    with opened(project, default_annotator()) as into:
        imported = carried_out(import_documents(into.path, files, wanted))
        if imported.command.documents:
            into.do(imported.command)
    _tell(imported, skipped=wanted.skip_duplicates)
    if as_json:
        say_json(_record(imported))
    else:
        say("\n".join(document.id for document in imported.command.documents))
    if imported.refused or imported.unread:
        raise click.exceptions.Exit(1)


def _tell(imported: Imported, *, skipped: bool) -> None:
    for problem in imported.refused:
        note(f"Error: {worded(problem)}")
    for file, encoding in imported.guessed:
        note(f"Note: {file} was read as {encoding}; look whether its letters are right.")
    for problem in imported.left_out:
        note(f"Note: {worded(problem)}")
    if imported.unread:
        note(f"Error: {counted(imported.unread, 'article')} could not be read and did not come in.")
    for met in imported.duplicates:
        alike = "has the same text as" if met.same else f"is {met.share:.0%} the same as"
        done = "; it was left out" if skipped else ""
        note(f"Note: “{met.document.title}” {alike} “{met.of_title}” ({met.of_id}){done}.")


def _record(imported: Imported) -> dict[str, Any]:
    return {
        "documents": [_told(document) for document in imported.command.documents],
        "refused": [_trouble(problem) for problem in imported.refused],
        "left_out": [_trouble(problem) for problem in imported.left_out],
        "unread": imported.unread,
        "guessed": [{"file": file, "encoding": encoding} for file, encoding in imported.guessed],
        "duplicates": [
            {
                "title": met.document.title,
                "of": met.of_id,
                "of_title": met.of_title,
                "share": round(met.share, 2),
            }
            for met in imported.duplicates
        ],
        "files": [
            {
                "file": source.file,
                "format": source.format.name,
                "documents": len(source.brought.documents),
            }
            for source in imported.sources
        ],
    }


def _told(document: Document) -> dict[str, Any]:
    known = {role: getattr(document, role) for role in ROLES[1:]}
    return {"id": document.id, **known, "length": len(document.text), "fields": dict(document.fields)}


def _trouble(problem: Problem) -> dict[str, str]:
    return {"file": problem.file, "place": problem.place, "told": worded(problem)}
