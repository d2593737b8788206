"""Whether the file is whole, every reference leads somewhere, every anchor holds, and the history agrees."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator

from desktop_app.domain.findings import Finding
from desktop_app.store.against_history import Tell
from desktop_app.store.check_found import found_findings
from desktop_app.store.check_history import history_findings

_DANGLING = (
    (
        "claim",
        "a claim type that is not in the codebook",
        "SELECT claims.id FROM claims JOIN statements ON statements.id = statement_id"
        " JOIN annotation_sets ON annotation_sets.id = set_id WHERE claim_type != '' AND"
        " codebook_id || '/claim_type/' || claim_type NOT IN (SELECT id FROM codes)",
    ),
    (
        "claim",
        "a topic that is not in the codebook",
        "SELECT claims.id FROM claims JOIN statements ON statements.id = statement_id"
        " JOIN annotation_sets ON annotation_sets.id = set_id WHERE topic != '' AND"
        " codebook_id || '/topic/' || topic NOT IN (SELECT id FROM codes)",
    ),
    (
        "stance",
        "a level that is not in the codebook",
        "SELECT stances.id FROM stances JOIN statements ON statements.id = statement_id"
        " JOIN annotation_sets ON annotation_sets.id = set_id WHERE level != '' AND"
        " codebook_id || '/level/' || level NOT IN (SELECT id FROM codes)",
    ),
    (
        "stance",
        "a target topic that is not in the codebook",
        "SELECT stances.id FROM stances JOIN statements ON statements.id = statement_id"
        " JOIN annotation_sets ON annotation_sets.id = set_id WHERE target_kind = 'topic' AND"
        " codebook_id || '/topic/' || target_id NOT IN (SELECT id FROM codes)",
    ),
    (
        "stance",
        "a target actor that does not exist",
        "SELECT id FROM stances WHERE target_kind = 'actor' AND target_id NOT IN (SELECT id FROM actors)",
    ),
    (
        "statement",
        "no content",
        "SELECT id FROM statements WHERE id NOT IN (SELECT statement_id FROM anchors WHERE role = 'content')",
    ),
    (
        "document",
        "no text",
        "SELECT id FROM documents WHERE text_id NOT IN (SELECT hash FROM texts)",
    ),
)


def findings(connection: sqlite3.Connection, tell: Tell) -> tuple[Finding, ...]:
    """All faults of the file itself or, when it has none, of what is kept in it, then of its history.

    ``tell`` hears how many rows of how many are held against the history, which is most of the work.
    """
    # What one fault leads to is told by none of the others.
    return (
        tuple(file_findings(connection))
        or tuple(kept_findings(connection))
        or tuple(history_findings(connection, tell))
    )


def kept_findings(connection: sqlite3.Connection) -> Iterator[Finding]:
    """The faults of what is kept in a file, whatever its history tells."""
    yield from _references(connection)
    yield from _anchors(connection)
    yield from found_findings(connection)


def unsound(connection: sqlite3.Connection, documents: Iterable[str]) -> Iterator[Finding]:
    """References that lead nowhere, and anchors in these documents that do not hold."""
    yield from _references(connection)
    for document_id in documents:
        yield from _anchors(connection, document_id)


def file_findings(connection: sqlite3.Connection) -> Iterator[Finding]:
    """The faults of the file itself, page by page."""
    try:
        for (said,) in connection.execute("PRAGMA integrity_check"):
            if said != "ok":
                yield Finding("file", "", said)
    except sqlite3.DatabaseError as error:
        yield Finding("file", "", str(error))


def _references(connection: sqlite3.Connection) -> Iterator[Finding]:
    for table, row, other, _ in connection.execute("PRAGMA foreign_key_check"):
        yield Finding(table, str(row), f"refers to something that is not in {other}")
    for kind, fault, query in _DANGLING:
        for (found,) in connection.execute(query):
            yield Finding(kind, found, fault)


def _anchors(connection: sqlite3.Connection, one: str = "") -> Iterator[Finding]:
    # By document, so that each text is fetched once; in Python, where a place in a long text costs nothing.
    documents = connection.execute(
        "SELECT documents.id, text FROM documents JOIN texts ON hash = text_id"
        f" WHERE {'documents.id = ?' if one else 'documents.id IN (SELECT document_id FROM anchors)'}",
        (one,) if one else (),
    )
    for document_id, text in documents:
        anchors = connection.execute(
            "SELECT statement_id, role, start, end, exact, placed FROM anchors WHERE document_id = ?",
            (document_id,),
        )
        for statement, role, start, end, exact, placed in anchors:
            # One whose words were corrected away has a place only by guess, but that is in the text.
            if not placed and end <= len(text):
                continue
            if text[start:end] != exact:
                yield Finding(
                    "statement", statement, f"the words of its {role} do not stand at {start}:{end}"
                )
