"""The statements of an article as a table of a report."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from desktop_app.domain.statement import Statement
from desktop_app.formats.annotations.report_names import ReportNames
from desktop_app.formats.annotations.report_words import html_text

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
    memos = [statement.memo, *[c.memo for c in statement.claims], *[s.memo for s in statement.stances]]
    return (
        _told(statement.words),
        _again(*people),
        _again(statement.kind, statement.status),
        _again(*[names.claim(statement, claim) for claim in statement.claims]),
        _again(*[names.stance(statement, stance) for stance in statement.stances]),
        "<br>".join(map(_told, filter(None, memos))),
        _again(names.coded_by(statement)),
    )


def _row(anchor: str, number: int, statement: Statement, cells: list[str]) -> str:
    placed = any(each.placed for each in statement.content)
    told = f'<a href="#{anchor}t{number}">{number}</a>' if placed else str(number)
    body = "".join([f'<td dir="auto">{cell}</td>' for cell in cells])
    return f'<tr id="{anchor}s{number}"><th scope="row">{told}</th>{body}</tr>\n'


def _told(words: str) -> str:
    return html_text(words).replace("\n", "<br>")


@lru_cache(maxsize=16_384)
def _again(*words: str) -> str:
    """What many statements say in the same words."""
    return "<br>".join(map(_told, filter(None, words)))
