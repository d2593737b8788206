"""Whether what was found and decided on fits the texts and the statements."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator

from desktop_app.domain.findings import Finding
from desktop_app.store.faults import UnreadableRowError
from desktop_app.store.proposals import decided
from desktop_app.store.quotation_rows import quotation_of

# What was found in other texts, or for documents that are gone, is neither shown nor counted.
_SHOWN = (
    "proposals JOIN searches ON searches.document_id = proposals.document_id"
    " JOIN documents ON documents.id = searches.document_id AND documents.text_id = searches.text_id"
)
_FAULTS = (
    (
        "review",
        "an accepted suggestion without a statement",
        "SELECT id FROM reviews WHERE decision = 'accepted' AND statement_id IS NULL",
    ),
    (
        "review",
        "words outside the text",
        "SELECT reviews.id FROM reviews JOIN documents ON documents.id = document_id"
        " WHERE start < 0 OR end <= start OR end > length",
    ),
    (
        "suggestion",
        "words outside the text",
        f"SELECT proposals.id FROM {_SHOWN} WHERE start < 0 OR end <= start OR end > length",
    ),
    (
        "document",
        "a wrong count of suggestions",
        "SELECT document_id FROM searches WHERE document_id IN (SELECT id FROM documents) AND unreviewed != ("
        "SELECT count(*) FROM proposals WHERE proposals.document_id = searches.document_id AND NOT reviewed)",
    ),
)
# Only where somebody decided on something can a suggestion be anything but unreviewed.
_DECIDED_IN = (
    "SELECT document_id FROM searches WHERE document_id IN (SELECT document_id FROM statements)"
    " OR document_id IN (SELECT document_id FROM reviews)"
    " OR document_id IN (SELECT document_id FROM proposals WHERE reviewed)"
)
_WRONGLY = "taken for reviewed, or not, against what was decided"


def found_findings(connection: sqlite3.Connection) -> Iterator[Finding]:
    """The faults of reviews and suggestions."""
    for kind, fault, query in _FAULTS:
        for (id_,) in connection.execute(query):
            yield Finding(kind, id_, fault)
    unreadable = tuple(_unreadable(connection))
    yield from unreadable
    if not unreadable:
        yield from _wrongly_reviewed(connection)


def _unreadable(connection: sqlite3.Connection) -> Iterator[Finding]:
    for kind, query in (
        ("review", "SELECT id, proposed FROM reviews"),
        ("suggestion", f"SELECT proposals.id, quotation FROM {_SHOWN}"),
    ):
        for id_, told in connection.execute(query):
            try:
                quotation_of(told)
            except UnreadableRowError as error:
                yield Finding(kind, id_, str(error))


def _wrongly_reviewed(connection: sqlite3.Connection) -> Iterator[Finding]:
    for (document_id,) in connection.execute(_DECIDED_IN).fetchall():
        for id_, is_decided, kept in decided(connection, document_id):
            if is_decided != kept:
                yield Finding("suggestion", id_, _WRONGLY)
