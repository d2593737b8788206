"""The verb ``correct``."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from desktop_app.cli.annotator import default_annotator
from desktop_app.cli.parameters import FILE, json_option, project_argument, words
from desktop_app.cli.printing import counted, say, say_json, say_rows
from desktop_app.domain.statement import Statement
from desktop_app.formats.documents.plain_text import read_text
from desktop_app.project.commands.correcting import CorrectText
from desktop_app.project.opening import opened
from desktop_app.project.outside_files import outside_bytes


@click.command("correct")
@project_argument
@click.option("--document", metavar="ID", type=words, required=True, help="The id of the document.")
@click.option("--text", type=FILE, required=True, help="A file with the whole text as it should be.")
@json_option
def command(*, project: Path, document: str, text: Path, as_json: bool) -> None:
    """Give a document of PROJECT a corrected text; its statements move with their words.

    A line each of words that stand nowhere any more, between tabs: id of the statement, content, source or
    cue, which of its stretches (from 0), the words. They are kept, to be placed by hand in the window; undo
    brings back text and places. Suggestions are found anew with `standpunt suggest`.

    \b
    Example:
      standpunt correct study.standpunt --document harbour-news --text harbour.txt
    """
    corrected = read_text(outside_bytes(text), str(text)).text
    with opened(project, default_annotator()) as held:
        before = held.document(document)
        step = held.do(CorrectText(document, corrected, before.text))
        lost = [row for statement in held.unplaced(document) for row in _rows(statement)]
    if as_json:
        say_json(lost)
    elif step is None:
        say("The text is as it was.")
    elif lost:
        say_rows(row.values() for row in lost)
    else:
        say(f"Corrected; {counted(len(step.ids('statement')), 'statement')} moved.")


def _rows(statement: Statement) -> list[dict[str, Any]]:
    parts = {"content": statement.content, "source": statement.source, "cue": statement.cue}
    return [
        {"statement": statement.id, "part": part, "ordinal": ordinal, "words": anchor.exact}
        for part, anchors in parts.items()
        for ordinal, anchor in enumerate(anchors)
        if not anchor.placed
    ]
