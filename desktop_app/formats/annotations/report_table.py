"""The statements of an article as a table of a report."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from desktop_app.domain.statement import Statement
from desktop_app.formats.annotations.report_names import ReportNames
from desktop_app.formats.xml_text import sayable

_HEADS = ("Words", "Speaker", "Kind", "Claims", "Stances", "Memo", "Set")


def table(anchor: str, statements: Iterable[Statement], names: ReportNames) -> str:
    """A row a statement; its number leads back to its place in the text. Empty columns are left out."""
    listed = list(statements)
    cells = [_cells(one, names) for one in listed]
    kept = [at for at in range(len(_HEADS)) if any(row[at] for row in cells)]
    heads = "".join(f'<th scope="col">{head}</th>' for head in ("No.", *(_HEADS[at] for at in kept)))
    rows = "".join(
        _row(anchor, number, one, [row[at] for at in kept])
        for number, (one, row) in enumerate(zip(listed, cells, strict=True), start=1)
    )
    return f"<table>\n<thead><tr>{heads}</tr></thead>\n<tbody>\n{rows}</tbody>\n</table>\n"


def _cells(statement: Statement, names: ReportNames) -> tuple[str, ...]:
    people = [names.actor(statement.speaker)]
    if statement.speaks_for:
        people.append(f"for {names.actor(statement.speaks_for)}")
    if statement.addressee:
        people.append(f"to {names.actor(statement.addressee)}")
    memos = (statement.memo, *(c.memo for c in statement.claims), *(s.memo for s in statement.stances))
    told = (
        [statement.words],
        people,
        [statement.kind.value, statement.status.value],
        [names.claim(statement, claim) for claim in statement.claims],
        [names.stance(statement, stance) for stance in statement.stances],
        memos,
        [names.coded_by(statement)],
    )
    return tuple("<br>".join(map(_told, filter(None, cell))) for cell in told)


def _row(anchor: str, number: int, statement: Statement, cells: Iterable[str]) -> str:
    placed = any(each.placed for each in statement.content)
    told = f'<a href="#{anchor}t{number}">{number}</a>' if placed else str(number)
    body = "".join(f'<td dir="auto">{cell}</td>' for cell in cells)
    return f'<tr id="{anchor}s{number}"><th scope="row">{told}</th>{body}</tr>\n'


def _told(words: str) -> str:
    return escape(sayable(words)).replace("\n", "<br>")
