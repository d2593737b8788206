"""The verb ``statements``."""

from __future__ import annotations

from pathlib import Path

import click

from desktop_app.cli.parameters import document_option, json_option, project_argument
from desktop_app.cli.printing import say_json, say_rows
from desktop_app.cli.statement_rows import Row, Rows
from desktop_app.project.opening import opened


@click.command("statements")
@project_argument
@document_option
@json_option
def command(project: Path, document: str | None, as_json: bool) -> None:
    """List the statements of PROJECT, or of one document, by their place in the text.

    A line each, between tabs: id, document, spans, kind, speaker, claim types, stances, words. For a span
    of words that lost their place when the text was corrected stands a question mark.

    \b
    Example:
      standpunt statements study.standpunt --json
    """
    with opened(project, write=False) as held:
        ids = [held.document(document).id] if document else [summary.id for summary in held.summaries()]
        rows_of = Rows(held)
        rows = [row for id_ in ids for row in rows_of(held.statements(id_))]
    if as_json:
        say_json(rows)
    else:
        say_rows(map(_cells, rows))


def _cells(row: Row) -> tuple[str, ...]:
    return (
        row["id"],
        row["document_id"],
        ",".join("?" if span is None else f"{span[0]}:{span[1]}" for span in row["content"]),
        row["kind"] or "",
        row["speaker"] or "",
        ", ".join(claim["claim_type"] or "" for claim in row["claims"]),
        ", ".join(f"{stance['target']}={stance['level'] or ''}" for stance in row["stances"]),
        row["words"],
    )
