"""The verb ``coverage``."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from desktop_app.cli.parameters import document_option, json_option, project_argument
from desktop_app.cli.printing import say_json, say_rows
from desktop_app.domain.coverage import Coverage, Quoted, total
from desktop_app.project.opening import opened

_NOT_LACKED = ("document_id", "title", "statements")


@click.command("coverage")
@project_argument
@document_option
@click.option("--speakers", is_flag=True, help="Tell the quoted words of each speaker instead.")
@json_option
def command(project: Path, document: str | None, speakers: bool, as_json: bool) -> None:
    """Tell how completely the documents of PROJECT are coded, or one of them.

    A line each, between tabs: document, number of statements, of suggestions left to review (nothing where
    quotations were never searched), of statements with words that lost their place, without speaker, without
    claim type, without stance, with a required field empty, 1 where a required field of the document is
    empty, title. The last line, of document *, is the sum.

    With --speakers: speaker (nothing for none), quoted words, of these in direct, mixed and indirect
    quotations and in those of no kind yet. What the journalist says is no quotation.

    \b
    Example:
      standpunt coverage study.standpunt --json
    """
    with opened(project, write=False) as held:
        wanted = held.document(document).id if document else ""
        rows = [row for row in held.coverage() if wanted in ("", row.document_id)]
        quoted = held.quoted(wanted)
        names = {actor.id: actor.name for actor in held.actors()}
    if as_json:
        people = [_speaker(each, names) for each in quoted]
        say_json({"total": _row(total(rows)), "documents": [_row(row) for row in rows], "speakers": people})
    elif speakers:
        say_rows((names.get(each.speaker, each.speaker), each.words, *each[1:]) for each in quoted)
    else:
        say_rows(_cells(row) for row in (*rows, total(rows)))


def _cells(row: Coverage) -> tuple[object, ...]:
    review = "" if row.review is None else row.review
    return (row.document_id or "*", row.statements, review, *row[4:], row.title)


def _row(row: Coverage) -> dict[str, Any]:
    told = row._asdict()
    lacks = {name: told[name] for name in told if name not in _NOT_LACKED}
    named = {name: told[name] for name in _NOT_LACKED if told[name] != ""}
    return named | {"lacks": lacks}


def _speaker(each: Quoted, names: dict[str, str]) -> dict[str, Any]:
    told = each._asdict() | {"words": each.words}
    told["speaker_id"] = told.pop("speaker") or None
    return {"speaker": names.get(each.speaker, each.speaker) or None} | told
