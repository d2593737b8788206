"""What the finder proposes, kept beside the journal, and which of it somebody has decided on."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator, Sequence

from desktop_app.domain.findings import Quotation
from desktop_app.domain.learned import Model
from desktop_app.domain.overlap import length, same_words
from desktop_app.domain.text import Span
from desktop_app.store.quotation_rows import content_of, extent, packed, proposal_id

# Where a step touched the content of statements or reviews: each document's first and last code point of it.
# The stretches that a changed statement keeps count, too: the share of a proposal that it covers may change.
_TOUCHED = """
WITH places (document_id, start, end) AS (
  SELECT json_extract(before, '$.document_id'), json_extract(before, '$.start'), json_extract(before, '$.end')
    FROM changes WHERE step = :step AND table_name IN ('anchors', 'reviews') AND before IS NOT NULL
  UNION ALL
  SELECT json_extract(after, '$.document_id'), json_extract(after, '$.start'), json_extract(after, '$.end')
    FROM changes WHERE step = :step AND table_name IN ('anchors', 'reviews') AND after IS NOT NULL
  UNION ALL
  SELECT document_id, start, end FROM anchors
    WHERE statement_id IN (SELECT owner FROM changes WHERE step = :step AND table_name = 'anchors')
)
SELECT document_id, min(start), max(end) FROM places
  WHERE EXISTS (SELECT 1 FROM proposals WHERE proposals.document_id = places.document_id) GROUP BY document_id
"""
# In this order, from the stretch to its set: the range of starts is what keeps it quick in a long document.
_STATEMENTS = """
SELECT DISTINCT statements.id FROM anchors CROSS JOIN statements ON statements.id = statement_id
  CROSS JOIN annotation_sets ON annotation_sets.id = set_id
  WHERE anchors.document_id = ? AND start > ? AND start < ? AND end > ? AND role = 'content' AND placed
  AND annotation_sets.kind IN ('manual', 'curated')
"""
_END = 2**62


def keep(
    connection: sqlite3.Connection, document_id: str, key: str, time: str, quotations: Iterable[Quotation]
) -> None:
    """Keep what was found in a document in place of all that was; of the same words the first.

    ``key`` says what it was made from, first of all the hash of the text.
    """
    connection.execute("DELETE FROM proposals WHERE document_id = ?", (document_id,))
    for quotation in quotations:
        within = extent(quotation.content)
        id_ = proposal_id(document_id, quotation.content)
        connection.execute(
            "INSERT OR IGNORE INTO proposals VALUES (?, ?, ?, ?, 0, ?)",
            (id_, document_id, within.start, within.end, packed(quotation)),
        )
    connection.execute(
        "INSERT OR REPLACE INTO searches VALUES (?, ?, ?, ?, 0)",
        (document_id, key.partition(" ")[0], key, time),
    )
    _renew(connection, document_id)
    _count(connection, document_id)


def renew(connection: sqlite3.Connection, step: int) -> None:
    """Look again at the proposals that a step, done, undone or redone, may have decided on."""
    if connection.execute("SELECT 1 FROM proposals LIMIT 1").fetchone() is None:
        return
    for touched in connection.execute(_TOUCHED, {"step": step}).fetchall():
        _renew(connection, *touched)


def keep_model(connection: sqlite3.Connection, model: Model) -> None:
    """Keep what was learned for a language in place of what was."""
    connection.execute(
        "INSERT OR REPLACE INTO models VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        (
            model.language,
            model.time,
            model.data,
            model.documents,
            model.accepted,
            model.corrected,
            model.rejected,
            json.dumps(model.quiet, ensure_ascii=False),
        ),
    )


def decided(
    connection: sqlite3.Connection, document_id: str, start: int = 0, end: int = _END
) -> Iterator[tuple[str, bool, bool]]:
    """The id of each proposal that touches a place, whether it is decided on, and whether it is kept as that.

    It is when a review was of the same words, or somebody made a statement of them.
    """
    found = connection.execute(
        "SELECT id, reviewed, quotation, start, end FROM proposals"
        " WHERE document_id = ? AND start < ? AND end > ?",
        (document_id, end, start),
    ).fetchall()
    if not found:
        return
    reviewed = [
        content_of(row[0])
        for row in connection.execute(
            "SELECT proposed FROM reviews WHERE document_id = ? AND start < ? AND end > ?",
            (document_id, max(row["end"] for row in found), min(row["start"] for row in found)),
        )
    ]
    for id_, kept, told, *_ in found:
        content = content_of(told)
        is_decided = any(same_words(content, other) for other in reviewed) or any(
            same_words(content, other) for other in _coded(connection, document_id, content)
        )
        yield id_, is_decided, bool(kept)


def _renew(connection: sqlite3.Connection, document_id: str, start: int = 0, end: int = _END) -> None:
    others = [
        (int(is_decided), id_)
        for id_, is_decided, kept in decided(connection, document_id, start, end)
        if is_decided != kept
    ]
    if others:
        connection.executemany("UPDATE proposals SET reviewed = ? WHERE id = ?", others)
        _count(connection, document_id)


def _count(connection: sqlite3.Connection, document_id: str) -> None:
    connection.execute(
        "UPDATE searches SET unreviewed = (SELECT count(*) FROM proposals WHERE document_id = :id"
        " AND NOT reviewed) WHERE document_id = :id",
        {"id": document_id},
    )


def _coded(
    connection: sqlite3.Connection, document_id: str, content: Sequence[Span]
) -> Iterator[tuple[Span, ...]]:
    """The content of the statements, made by people, that may be the same words."""
    longest = 2 * length(content)  # of a longer statement, less than half is shared
    ids = {
        row[0]
        for span in content
        for row in connection.execute(_STATEMENTS, (document_id, span.start - longest, span.end, span.start))
    }
    for id_ in ids:
        stretches = connection.execute(
            "SELECT start, end FROM anchors WHERE statement_id = ? AND role = 'content' AND placed", (id_,)
        )
        yield tuple(Span(*stretch) for stretch in stretches)
